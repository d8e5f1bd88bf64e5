import { expect, jest, test } from '@jest/globals'
import { mailFileName } from '../../src/attachments/names'
import { RANGE_BYTES } from '../../src/attachments/limits'
import { ownMailbox } from '../../sim/world'
import { watchRanges } from './support/deaths'
import { attach, chooseFiles, chooseMail, isTold, rowOf, someFile, until } from './support/drive'
import { expectWhole } from './support/expectWhole'
import { openPane, useBench } from './support/openPane'
import type { OpenedPane, OpenPaneOptions } from './support/openPane'
import { paneFrameNow } from './support/paneFrame'
import type { OpenedPage } from './support/paneOn'
import { whatDatabasesHold, whatPagesHold } from './support/pageContents'
import type { SecretKind } from './support/secrets'
import { worldOfToday } from './support/worldOfToday'

/**
 * Tokens are in `Authorization` to the cloud's Graph and nowhere else; an upload address is asked and named nowhere else.
 * Every browser test is looked over for that when it closes its pane (support/witness.ts); here the flows that handle secrets are
 * walked, and the browser's databases and what is copied for support are searched, too.
 */

jest.setTimeout(90_000)
useBench()

declare global {
  interface Window {
    copiedForSupport?: string
  }
}

/** What "Copy details for support" hands to the clipboard is kept beside it. */
function keepCopies(): void {
  Object.defineProperty(navigator, 'clipboard', {
    value: {
      writeText: (text: string) => {
        window.copiedForSupport = text
        return Promise.resolve()
      },
    },
  })
}

const open = (options: OpenPaneOptions) => openPane({ beforeScripts: keepCopies, ...options })

/** Where which kind of secret lies, in the documents, the storages and the databases. */
async function lying(s: OpenedPane, seen: OpenedPage = s): Promise<string[]> {
  const contents = [...(await whatPagesHold(s.page.context())), ...(await whatDatabasesHold(paneFrameNow(seen.page)))]
  return contents.flatMap(({ place, text }) => s.witness.secrets.foundIn(text).map((kind) => `${kind} in ${place}`))
}

/** The log as it is copied for support; it has to be there, and to tell something. */
async function copiedLog(s: OpenedPage): Promise<string> {
  await s.pane.getByRole('button', { name: 'Copy details for support' }).first().click()
  await s.pane.getByText('Copied.', { exact: false }).first().waitFor()
  const text = (await paneFrameNow(s.page).evaluate(() => window.copiedForSupport)) ?? ''
  expect(text).toMatch(/ graph .*status=/)
  return text
}

function kindsSeen({ witness }: OpenedPane): Set<SecretKind> {
  return new Set(witness.secrets.all().map(({ kind }) => kind))
}

test('files, a session, mails as item and as file, a preview, events, contacts, a removal and its undo', async () => {
  const world = await worldOfToday({ withCorrespondence: true })
  const s = await open({ surface: 'read', world, signIn: 'needs-popup' })
  await chooseFiles(s, someFile('note.txt', 1000), someFile('drawing.dwg', 10_000_000))
  await attach(s)
  await isTold(s, 'note.txt', 'Attached')
  await isTold(s, 'drawing.dwg', 'Attached', 40_000)

  const mails = [...ownMailbox(world).messages.values()]
  const whole = mails.find(({ subject }) => subject === 'Offer and price list')
  const plain = mails.find((one) => one.attachments.length === 0 && /^[\w ,]+$/.test(one.subject))
  if (whole === undefined || plain === undefined) throw new Error('The world is too small.')
  await chooseMail(s, whole.subject, whole.subject)
  await s.pane
    .getByRole('button', { name: `Preview “${whole.subject}”` })
    .first()
    .click()
  await s.pane.frameLocator('iframe').locator('body').waitFor()
  await s.page.keyboard.press('Escape')
  await chooseMail(s, plain.subject, plain.subject)
  await attach(s)
  await isTold(s, mailFileName(whole.subject), 'Attached')
  await s.pane.getByRole('tab', { name: 'Events' }).click()
  await s.pane.getByRole('option').first().waitFor()
  await s.pane.getByRole('tab', { name: 'Contacts' }).click()
  await s.pane.getByRole('searchbox').fill('a')

  await rowOf(s, 'note.txt').getByRole('button', { name: 'Remove' }).first().click()
  await rowOf(s, 'note.txt').getByRole('button', { name: 'Undo' }).click()
  expect([...kindsSeen(s)].sort()).toEqual(['access token', 'id token', 'upload address'])
  expect(await lying(s)).toEqual([])
  await s.close()
})

/** Whatever is put into a storage is said aloud, also in windows that are gone by the end; what is said is looked over. */
function sayWhatIsStored(): void {
  const prototype: Record<'setItem', unknown> = Storage.prototype
  prototype.setItem = new Proxy(prototype.setItem as CallableFunction, {
    apply: (target, storage, [key, value]: [string, string]) => {
      console.log(`stored ${key}: ${value}`)
      Reflect.apply(target, storage, [key, value])
    },
  })
}

test('signed in by a window of Office: what the window is asked, stores and says holds no token', async () => {
  const s = await open({ surface: 'read', signIn: 'no-bridge', entra: 'asks', beforeScripts: sayWhatIsStored })
  const stored: string[] = []
  const addresses: string[] = []
  s.page.context().on('page', (page) => {
    page.on('console', (message) => stored.push(message.text()))
    page.on('framenavigated', (frame) => addresses.push(frame.url()))
  })
  const opening = s.page.context().waitForEvent('page')
  await chooseFiles(s, someFile('note.txt', 10))
  await attach(s)
  const window = await opening
  await window.getByRole('button', { name: 'Accept' }).click()
  await isTold(s, 'note.txt', 'Attached')
  // The window did store something, and it did receive tokens.
  expect(stored.filter((line) => /^stored msal\./.test(line))).not.toEqual([])
  expect([...kindsSeen(s)].sort()).toEqual(['access token', 'id token', 'refresh token'])
  for (const text of [...stored, ...addresses]) expect([text, s.witness.secrets.foundIn(text)]).toEqual([text, []])
  expect(await lying(s)).toEqual([])
  await s.close()
})

test('a token that is refused is renewed, and neither the old nor the new one is anywhere', async () => {
  const s = await open({ surface: 'read' })
  await chooseFiles(s, someFile('first.txt', 10))
  await attach(s)
  await isTold(s, 'first.txt', 'Attached')
  s.world.accessToken = `renewed-${s.world.accessToken}`
  s.witness.secrets.add('access token', s.world.accessToken)
  s.expectTrouble(/Failed to load resource.*401/)
  await chooseFiles(s, someFile('second.txt', 10))
  await attach(s)
  await isTold(s, 'second.txt', 'Attached')
  expect(s.simulator.signIn.log.some(({ forceRefresh }) => forceRefresh)).toBe(true)
  expect(await lying(s)).toEqual([])
  await s.close()
})

test.each(['token-refused', 'session-lost', 'internal-error', 'too-large-no-body'] as const)(
  'a failure with its details open, and the log copied for support: %s',
  async (fault) => {
    const s = await open({ surface: 'read' })
    s.expectTrouble(/Failed to load resource/)
    s.graph.faults.add('access-denied', { on: 'add', times: 1 })
    s.graph.faults.add(fault, { on: fault === 'session-lost' ? 'range' : 'open-session', times: 1 })
    await chooseFiles(s, someFile('note.txt', 1000), someFile('drawing.dwg', 6_000_000))
    await attach(s)
    await isTold(s, 'note.txt', 'Failed')
    await rowOf(s, 'note.txt').getByText('Details').click()
    await until('a session was asked for', () =>
      s.graph.log.some(({ request }) => request.url.endsWith('createUploadSession')),
    )
    await rowOf(s, 'drawing.dwg', 'Attached')
      .or(rowOf(s, 'drawing.dwg', 'Failed'))
      .first()
      .waitFor({ timeout: 40_000 })
    expect(s.witness.secrets.foundIn(await copiedLog(s))).toEqual([])
    expect(await lying(s)).toEqual([])
    await s.close()
  },
)

test('an interrupted upload keeps its address in the one record that resumes it, and there alone', async () => {
  const s = await open({ surface: 'read' })
  s.expectTrouble(/Failed to load resource|net::ERR_/)
  const { offers } = watchRanges(s.simulator, RANGE_BYTES)
  const file = someFile('survey.dwg', 2 * RANGE_BYTES + 1_000_000)
  s.simulator.line.bytesPerSecond = RANGE_BYTES
  await chooseFiles(s, file)
  await attach(s)
  await until('the second range is on its way', () => offers.length === 2)
  const held = [...new Set(await lying(s))]
  expect(held).toEqual([expect.stringMatching(/^upload address in event-attachments\//)])

  await s.page.close()
  s.simulator.line.bytesPerSecond = undefined
  const next = await s.openBeside()
  await rowOf(next, 'survey.dwg').getByRole('button', { name: 'Resume', exact: true }).click()
  await isTold(next, 'survey.dwg', 'Attached', 40_000)
  expectWhole(s, file)
  const endMs = Date.now() + 5_000
  let left = await lying(s, next)
  while (left.length > 0 && Date.now() < endMs) left = await lying(s, next)
  expect(left).toEqual([])
  await s.close()
})

/** What a careless line in the pane would do, done to a pane that has its token; closing it has to fail with these words. */
const LEAKS: readonly [string, (secret: string) => unknown, RegExp][] = [
  [
    'a line of the console',
    (secret) => {
      console.log(`asked with ${secret}`)
    },
    /access token in a line of the console/,
  ],
  [
    'the query of a request',
    (secret) => fetch(`config.json?token=${secret}`),
    /access token in the address of GET https:\/\/localhost:3000\/config.json/,
  ],
  [
    'the body of a request',
    (secret) => fetch('config.json', { method: 'POST', body: secret }),
    /access token in the body of POST https:\/\/localhost:3000/,
  ],
  [
    'telemetry',
    (secret) =>
      fetch('https://browser.pipe.aria.microsoft.com/Collector/', {
        method: 'POST',
        mode: 'no-cors',
        body: btoa(secret),
      }),
    /access token in the body of POST https:\/\/browser\.pipe/,
  ],
  [
    'localStorage',
    (secret) => {
      localStorage.setItem('t', secret)
    },
    /access token in localStorage of localhost/,
  ],
  [
    'sessionStorage',
    (secret) => {
      sessionStorage.setItem('t', encodeURIComponent(secret))
    },
    /access token in sessionStorage/,
  ],
  [
    'a cookie',
    (secret) => {
      document.cookie = `t=${secret}; Secure; SameSite=None; Partitioned`
    },
    /access token in (the|its) cookies/,
  ],
  [
    'a text',
    (secret) => {
      document.body.append(secret)
    },
    /access token in the document/,
  ],
  [
    'a field',
    (secret) => {
      document.body.append(Object.assign(document.createElement('textarea'), { value: secret }))
    },
    /access token in what is typed/,
  ],
  [
    'the title',
    (secret) => {
      document.title = secret
    },
    /access token in the title/,
  ],
  [
    'the name of the window',
    (secret) => {
      window.name = secret
    },
    /access token in its name/,
  ],
  [
    'the address',
    (secret) => {
      location.hash = secret
    },
    /access token in the address of localhost/,
  ],
]

test.each(LEAKS)('a token in %s would be found', async (_where, leak, words) => {
  const s = await open({ surface: 'read' })
  await chooseFiles(s, someFile('note.txt', 10))
  await attach(s)
  await isTold(s, 'note.txt', 'Attached')
  s.expectTrouble(/^request to nowhere: POST https:\/\/localhost:3000|Failed to load resource/)
  await paneFrameNow(s.page).evaluate(leak, s.world.accessToken)
  await expect(s.close()).rejects.toThrow(words)
})

test('an upload address in the support log, or asked for by another host’s name, would be found', async () => {
  const s = await open({ surface: 'read' })
  await chooseFiles(s, someFile('drawing.dwg', 6_000_000))
  await attach(s)
  await isTold(s, 'drawing.dwg', 'Attached', 40_000)
  const address = s.witness.secrets.all().find(({ kind }) => kind === 'upload address')?.text ?? ''
  expect(address.length).toBeGreaterThan(20)
  expect(s.witness.secrets.foundIn(`2026-11-25T12:00:00Z upload https://x.example/?authtoken=${address}`)).toEqual([
    'upload address',
  ])
  s.expectTrouble(/Failed to load resource/)
  await paneFrameNow(s.page).evaluate(
    (secret) => fetch(`https://graph.microsoft.com/v1.0/me?x=${secret}`).catch(() => undefined),
    address,
  )
  await expect(s.close()).rejects.toThrow(
    /upload address in the address of (OPTIONS|GET) https:\/\/graph\.microsoft\.com/,
  )
})

test('a request to a host of another cloud would be found', async () => {
  const s = await open({ surface: 'read' })
  await s.pane.getByRole('button', { name: 'Attach', exact: true }).waitFor()
  s.expectTrouble(/Failed to load resource|Content-Security-Policy/)
  // Past the pane's own policy, which refuses it first: from Outlook's page.
  await s.page.evaluate(() => fetch('https://graph.microsoft.us/v1.0/me', { mode: 'no-cors' }).catch(() => undefined))
  await expect(s.close()).rejects.toThrow('request to a host of another cloud: GET https://graph.microsoft.us/v1.0/me')
})
