import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Locale } from '../../src/texts'
import { deploymentManifest, deploymentUrl } from '../../scripts/deploymentManifest'

const run = promisify(execFile)
const ROOT = resolve(__dirname, '../..')
const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8')
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80]

interface Package {
  version: string
  config: { addinId: string; developmentUrl: string }
}
const addin = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Package

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'))
  cpSync(join(ROOT, 'assets'), join(folder, 'assets'), { recursive: true })
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** What `npm run validate` says about a text; empty when it finds nothing wrong. */
async function complaints(text: string): Promise<string> {
  const file = join(folder, 'manifest.xml')
  writeFileSync(file, text)
  try {
    await run(process.execPath, [join(ROOT, 'scripts/validateManifest.mjs'), file])
    return ''
  } catch (error) {
    return (error as { stderr: string }).stderr
  }
}

/** The manifest with one thing changed; fails when there is nothing to change, so that no broken copy is a whole one. */
function withChange(from: string | RegExp, to: string): string {
  const changed = MANIFEST.replace(from, to)
  expect(changed).not.toBe(MANIFEST)
  return changed
}

test('the manifest is valid', async () => {
  expect(await complaints(MANIFEST)).toBe('')
})

test('elements in the wrong order are found', async () => {
  const version = /<Version>.*<\/Version>/.exec(MANIFEST)?.[0] ?? ''
  const moved = withChange(version, '').replace('</ProviderName>', `</ProviderName>${version}`)
  expect(await complaints(moved)).toContain('schema, line')
})

test('SupportsSharedFolders anywhere but first is found', async () => {
  const element = '<SupportsSharedFolders>true</SupportsSharedFolders>'
  const moved = withChange(element, '').replace(
    /<\/DesktopFormFactor>(?![\s\S]*<\/DesktopFormFactor>)/,
    `${element}</DesktopFormFactor>`,
  )
  expect(await complaints(moved)).toContain('SupportsSharedFolders')
})

test('a resid of 33 characters is found', async () => {
  const long = 'x'.repeat(33)
  expect(await complaints(MANIFEST.replaceAll('Pane.Url', long))).toContain(`"${long}" has more than 32 characters`)
  expect(await complaints(MANIFEST.replaceAll('Pane.Url', 'x'.repeat(32)))).toBe('')
})

test('a resid without its resource is found', async () => {
  const said = await complaints(withChange('resid="Open.Label"', 'resid="Open.Lable"'))
  expect(said).toContain('the resid "Open.Lable" is defined nowhere')
})

test('two controls with one id are found', async () => {
  const said = await complaints(MANIFEST.replaceAll('id="Attendee.Open"', 'id="Organizer.Open"'))
  expect(said).toContain('the id "Organizer.Open" is there twice')
})

test('an http address is found', async () => {
  const said = await complaints(
    withChange(`${addin.config.developmentUrl}/support.html`, 'http://localhost:3000/support.html'),
  )
  expect(said).toContain('http://localhost:3000/support.html is not https')
})

test('an AppDomain with a path is found', async () => {
  const said = await complaints(withChange('</AppDomain>', '/taskpane.html</AppDomain>'))
  expect(said).toContain('scheme, host and port only')
})

test('an icon of another size than announced, or none at all, is found', async () => {
  expect(await complaints(withChange('icon-128.png', 'icon-80.png'))).toContain('is 80 x 80, announced as 128 x 128')
  expect(await complaints(withChange('icon-128.png', 'icon-127.png'))).toContain('has no file in assets/')
})

test('text that is no XML is found', async () => {
  expect(await complaints('<OfficeApp>')).toContain('not XML')
})

test('id, version and addresses are those of package.json, each from one place', () => {
  expect(MANIFEST).toContain(`<Id>${addin.config.addinId}</Id>`)
  expect(MANIFEST).toContain(`<Version>${addin.version}.0</Version>`)
  const addresses = [...MANIFEST.matchAll(/(?:DefaultValue=|>)"?(https?:\/\/[^"<]+)/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(20)
  for (const address of addresses) expect(address).toMatch(new RegExp(`^${addin.config.developmentUrl}(/|$)`))
})

test('both blocks offer one button to organizer, attendee and reader of a mail, need Mailbox 1.8, and ask for no more than the item', () => {
  const blocks = MANIFEST.split(/<VersionOverrides /).slice(1)
  expect(blocks).toHaveLength(2)
  for (const block of blocks) {
    expect(block.match(/<ExtensionPoint xsi:type="(\w+)"/g)).toEqual([
      '<ExtensionPoint xsi:type="AppointmentOrganizerCommandSurface"',
      '<ExtensionPoint xsi:type="AppointmentAttendeeCommandSurface"',
      '<ExtensionPoint xsi:type="MessageReadCommandSurface"',
    ])
    const ids = [...block.matchAll(/<(?:Group|Control) [^>]*\bid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(6)
    expect(new Set(ids).size).toBe(6)
    expect(block).toContain('<bt:Sets DefaultMinVersion="1.8">')
    for (const size of ICON_SIZES)
      expect(block.match(new RegExp(`<bt:Image size="${String(size)}"`, 'g'))).toHaveLength(3)
  }
  expect(blocks[0]).not.toContain('<SupportsSharedFolders>')
  expect(blocks[1]).toContain('<SupportsSharedFolders>true</SupportsSharedFolders>')
  expect(MANIFEST.match(/<Permissions>.*<\/Permissions>/g)).toEqual(['<Permissions>ReadWriteItem</Permissions>'])
})

const PINNING = '<SupportsPinning>true</SupportsPinning>'

test('what the two blocks show is the same, but for pinning: a client reads only one of them', () => {
  const [first, second] = MANIFEST.split(/<VersionOverrides /).slice(1)
  const plain = (block = '') =>
    (/<ExtensionPoint[\s\S]*<\/Resources>/.exec(block)?.[0] ?? '').replace(PINNING, '').replace(/\s+/g, ' ')
  expect(plain(first)).not.toBe('')
  expect(plain(second)).toBe(plain(first))
})

test('the pane beside a mail can be pinned, where the schema knows it, and the other two cannot', () => {
  const [, pinned = ''] = MANIFEST.split('<ExtensionPoint xsi:type="MessageReadCommandSurface">').slice(1)
  expect(pinned).toContain(PINNING)
  expect(MANIFEST.split(PINNING)).toHaveLength(2)
})

test('the button beside a mail says what it does there', () => {
  expect(MANIFEST.match(/<bt:String id="Message.Label" DefaultValue="Add to an event">/g)).toHaveLength(2)
  expect(MANIFEST).toContain('<Rule xsi:type="ItemIs" ItemType="Message" FormType="Read" />')
})

test('SupportsPinning in the 1.0 block, or before its SourceLocation, is found', async () => {
  const source = '<SourceLocation resid="Pane.Url" />'
  expect(await complaints(withChange(source, source + PINNING))).toContain('SupportsPinning')
  const beside = '<SourceLocation resid="Pane.Message.Url" />'
  const swapped = withChange(new RegExp(`${beside}\\s*${PINNING}`), PINNING + beside)
  expect(await complaints(swapped)).toContain('SourceLocation')
})

test('several selected mails need lines that the schema refuses: they are the administrator’s own', async () => {
  expect(MANIFEST).not.toContain('SupportsMultiSelect')
  const said = await complaints(withChange(PINNING, `${PINNING}<SupportsMultiSelect>true</SupportsMultiSelect>`))
  expect(said).toContain('SupportsMultiSelect')
})

test('the build writes ADDIN_URL everywhere, and its origin alone as AppDomain', async () => {
  const built = deploymentManifest(MANIFEST, deploymentUrl('https://addin.example.com/outlook/'))
  expect(built).not.toContain(addin.config.developmentUrl)
  expect(built).toContain('"https://addin.example.com/outlook/taskpane.html"')
  expect(built).toContain('<AppDomain>https://addin.example.com</AppDomain>')
  expect(await complaints(built)).toBe('')
})

test.each(['http://addin.example.com', 'addin.example.com', 'https://addin.example.com/?a=b', ''])(
  'the build refuses ADDIN_URL "%s"',
  (address) => {
    expect(() => deploymentUrl(address)).toThrow('ADDIN_URL')
  },
)

test('without ADDIN_URL the build keeps the development address', () => {
  expect(deploymentManifest(MANIFEST, deploymentUrl(undefined))).toBe(MANIFEST)
})

test('office-addin-manifest reads it', async () => {
  const cli = join(ROOT, 'node_modules/office-addin-manifest/cli.js')
  const { stdout } = await run(process.execPath, [cli, 'info', join(ROOT, 'manifest.xml')])
  expect(stdout).toContain(`Id: ${addin.config.addinId}`)
  expect(stdout).toContain('Type: MailApp')
  expect(stdout).toContain('Permissions: ReadWriteItem')
})

/** Outlook names a language with its country. */
const OUTLOOK_LANGUAGES: Record<Exclude<Locale, 'en'>, string> = {
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
  'pt-BR': 'pt-BR',
  pl: 'pl-PL',
  ja: 'ja-JP',
  'zh-Hans': 'zh-CN',
  ar: 'ar-SA',
  he: 'he-IL',
}

test('each word of the manifest is there in each language of the pane, and fits', () => {
  const said = /<(DisplayName|Description|bt:String)( id="[^"]*")? DefaultValue="([^"]*)"(?: \/>|>([\s\S]*?)<\/\1>)/g
  const texts = [...MANIFEST.matchAll(said)].filter(([text]) => !text.includes('.Url'))
  expect(texts).toHaveLength(18)
  const longest = (name: string, id: string) => (name === 'Description' || id.includes('.Tip') ? 250 : 125)
  for (const [, name = '', id = '', english = '', overrides = ''] of texts) {
    const spoken = [...overrides.matchAll(/Override Locale="([^"]*)" Value="([^"]*)"/g)]
    expect([id, spoken.map(([, locale]) => locale)]).toEqual([id, Object.values(OUTLOOK_LANGUAGES)])
    for (const text of [english, ...spoken.map(([, , value = '']) => value)]) {
      expect(text.length).toBeGreaterThan(1)
      expect(text.length).toBeLessThanOrEqual(longest(name, id))
    }
  }
})
