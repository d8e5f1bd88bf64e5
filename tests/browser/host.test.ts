import { expect, jest, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { ewsForm } from '../../sim/outlook/ids'
import { ownMailbox } from '../../sim/world'
import type { OpenPaneOptions } from './support/openPane'
import { PANE } from './support/paneFrame'
import type { Told, TokenTold } from './support/probePage'
import { useProbe } from './support/useProbe'
import { worldOfToday } from './support/worldOfToday'

/** The real Office.js and the real msal-browser, in a tiny page where the pane would be, against the simulated Outlook. */

const CLIENT = '3f6d9f2e-57c1-4d0b-9a51-0c6b6f0e7a11'
const ROOM_PLAN = 'Room plan, second floor'
const base64 = (text: string) => Buffer.from(text).toString('base64')

jest.setTimeout(30_000)

const openProbe = useProbe()

/** The probe, with the calls that these tests make. */
async function probe(options: OpenPaneOptions) {
  const opened = await openProbe(options)
  const { frame } = opened
  const call = (path: string, ...args: unknown[]): Promise<Told> =>
    frame.evaluate(([name, rest]) => window.probe.item(name, ...rest), [path, args] as [string, unknown[]])
  const token = (scopes: string[], how: 'silent' | 'popup'): Promise<TokenTold> =>
    frame.evaluate(([asked, way, id]) => window.probe.token(asked, way, id), [scopes, how, CLIENT] as const)
  return { ...opened, call, token }
}

/** The value of a call that went well. */
function valueOf(told: Told): unknown {
  if (!told.ok) throw new Error(`Office.js refused: ${JSON.stringify(told)}`)
  return told.value
}

test('Office.js is ready in Outlook on the web, with the sets the frame promises', async () => {
  const { ready, frame } = await probe({ surface: 'compose' })
  expect(ready).toEqual({ host: 'Outlook', platform: 'OfficeOnline' })
  expect(await frame.evaluate(() => window.probe.isSetSupported('Mailbox', '1.8'))).toBe(true)
  expect(await frame.evaluate(() => window.probe.isSetSupported('NestedAppAuth', '1.1'))).toBe(true)
})

test('a new event has no id before it is saved; saveAsync puts it on the calendar', async () => {
  const { call, simulator, world } = await probe({ surface: 'unsaved' })
  const before = ownMailbox(world).events.size
  expect(await call('getItemIdAsync')).toEqual({ ok: false, code: 9046 })
  expect(simulator.outlook.saveCalls()).toBe(0)

  const saved = String(valueOf(await call('saveAsync')))
  expect(valueOf(await call('getItemIdAsync'))).toBe(saved)
  expect(ownMailbox(world).events.size).toBe(before + 1)
  expect(ownMailbox(world).events.has(saved.replaceAll('/', '-').replaceAll('+', '_'))).toBe(true)
  expect(saved).toMatch(/[/+]/)
  expect(simulator.outlook.saveCalls()).toBe(1)
})

test('compose: a file and a mail go on the form, are listed, read, removed, and reach the event by a save', async () => {
  const { call, frame, world, storedEvent, page } = await probe({ surface: 'compose' })
  const mail = [...ownMailbox(world).messages.values()].find(({ odataType }) => odataType === 'microsoft.graph.message')
  if (mail === undefined) throw new Error('The world has no mail.')
  const already = storedEvent().attachments.length
  expect(await frame.evaluate(() => window.probe.watchAttachments())).toMatchObject({ ok: true })

  const file = String(valueOf(await call('addFileAttachmentFromBase64Async', base64(ROOM_PLAN), 'plan.txt')))
  const item = String(valueOf(await call('addItemAttachmentAsync', ewsForm(mail.id), 'a mail')))
  expect(storedEvent().attachments).toHaveLength(already)
  expect(await call('getAttachmentContentAsync', file)).toEqual({
    ok: true,
    value: { content: base64(ROOM_PLAN), format: 'base64' },
  })
  const listed = valueOf(await call('getAttachmentsAsync')) as { id: string; attachmentType: string }[]
  expect(listed.slice(already).map(({ id, attachmentType }) => [id, attachmentType])).toEqual([
    [file, 'file'],
    [item, 'item'],
  ])
  await page.getByRole('listitem').filter({ hasText: 'plan.txt' }).waitFor()

  await page.getByRole('button', { name: /^(Save|Send update)$/ }).click()
  await page.getByText('not saved yet').first().waitFor({ state: 'detached' })
  const stored = storedEvent().attachments.slice(already)
  expect(stored.map(({ kind, writtenBy }) => [kind, writtenBy])).toEqual([
    ['file', 'form'],
    ['item', 'form'],
  ])
  expect(Buffer.from(stored[0]?.bytes ?? []).toString()).toBe(ROOM_PLAN)
  expect(stored[1]?.bytes).toEqual(mail.mime)

  expect(await call('removeAttachmentAsync', file)).toMatchObject({ ok: true })
  expect(valueOf(await call('getAttachmentsAsync'))).toHaveLength(already + 1)
  expect(storedEvent().attachments).toHaveLength(already + 2)
  expect(await frame.evaluate(() => window.probe.changes())).toMatchObject([
    { status: 'added', details: { name: 'plan.txt' } },
    { status: 'added' },
    { status: 'removed', details: { name: 'plan.txt' } },
  ])
})

test('compose: Outlook refuses with its own codes', async () => {
  const { call, world } = await probe({ surface: 'compose' })
  const mails = [...ownMailbox(world).messages.values()]
  const request = mails.find(({ odataType }) => odataType !== 'microsoft.graph.message')
  const add = (text: string, name: string) => call('addFileAttachmentFromBase64Async', text, name)
  expect(await add(`data:text/plain;base64,${base64('x')}`, 'a.txt')).toEqual({ ok: false, code: 9002 })
  expect(await add(base64('x'), 'a.exe')).toEqual({ ok: false, code: 9043 })
  expect(await call('addItemAttachmentAsync', 'AAMkNobody=', 'gone')).toEqual({ ok: false, code: 9006 })
  expect(await call('addItemAttachmentAsync', ewsForm(request?.id ?? ''), 'invitation')).toEqual({
    ok: false,
    code: 9007,
  })
  expect(await call('removeAttachmentAsync', 'AAMkNobody=')).toEqual({ ok: false, code: 9008 })
})

test('compose: of two adds at once only the first is answered (office-js#857)', async () => {
  const { frame, call, simulator } = await probe({ surface: 'compose' })
  const answered = await frame.evaluate(async (text) => {
    const first = window.probe.item('addFileAttachmentFromBase64Async', text, 'first.txt').then(() => 'first')
    const second = window.probe.item('addFileAttachmentFromBase64Async', text, 'second.txt').then(() => 'second')
    const done = await Promise.race([first, second])
    await first
    // Two more calls round the same way: by then an answer to the second would have come.
    await window.probe.item('getItemIdAsync')
    await window.probe.item('getItemIdAsync')
    return [done, await Promise.race([second, Promise.resolve('silence')])]
  }, base64('x'))
  expect(answered).toEqual(['first', 'silence'])
  expect(simulator.outlook.calls.filter(({ outcome }) => outcome === 'hung')).toHaveLength(1)
  expect(valueOf(await call('getAttachmentsAsync'))).not.toHaveLength(0)
})

test('read: the item brings its id and what is attached, and no way to add', async () => {
  const { frame, world } = await probe({
    surface: 'read',
    prepare: ({ world: prepared }) => {
      for (const event of ownMailbox(prepared).events.values()) event.attachments = []
    },
  })
  const id = await frame.evaluate(() => window.probe.read('itemId') as string)
  const event = ownMailbox(world).events.get(id.replaceAll('/', '-').replaceAll('+', '_'))
  expect(event?.organizer).not.toBe(world.signedIn)
  expect(await frame.evaluate(() => window.probe.read('subject'))).toBe(event?.subject)
  expect(await frame.evaluate(() => window.probe.read('attachments'))).toEqual([])
  expect(await frame.evaluate(() => window.probe.read('addFileAttachmentFromBase64Async'))).toBeNull()
})

test('read: attachments of the event are in the initial data', async () => {
  const { frame, world } = await probe({
    surface: 'read',
    prepare: ({ world: prepared }) => {
      for (const event of ownMailbox(prepared).events.values()) {
        event.attachments = [
          {
            id: 'AAMkAttachment-1_=',
            kind: 'file',
            name: 'agenda.pdf',
            contentType: 'application/pdf',
            bytes: new Uint8Array(10),
            isInline: false,
            contentId: null,
            modifiedMs: 0,
            writtenBy: 'seed',
          },
        ]
      }
    },
  })
  expect(world.mailboxes.size).toBeGreaterThan(0)
  expect(await frame.evaluate(() => window.probe.read('attachments'))).toEqual([
    {
      id: 'AAMkAttachment/1+=',
      name: 'agenda.pdf',
      size: 10,
      attachmentType: 'file',
      contentType: 'application/pdf',
      isInline: false,
    },
  ])
})

/** The newest mails of a world that the test and the pane share. */
async function mailsOf() {
  const world = await worldOfToday()
  const mails = [...ownMailbox(world).messages.values()].sort((one, other) => other.receivedMs - one.receivedMs)
  return { world, mails: mails.map(({ id, subject }) => ({ id, subject })) }
}

test('a message: the item is the mail, with its id and subject, and the add-in takes it as that', async () => {
  const { world, mails } = await mailsOf()
  const mail = mails[1]
  const { frame, page } = await probe({ surface: 'message', world, messageId: mail?.id ?? '' })
  expect(await frame.evaluate(() => window.probe.read('itemType'))).toBe('message')
  expect(await frame.evaluate(() => window.probe.read('itemId'))).toBe(ewsForm(mail?.id ?? ''))
  expect(await frame.evaluate(() => window.probe.read('subject'))).toBe(mail?.subject)
  // Without the permission for the mailbox Outlook tells no selection.
  expect(await frame.evaluate(() => window.probe.openEvent())).toEqual({ kind: 'messages', messages: [mail] })
  expect(await page.getByRole('button', { name: 'Add to an event' }).count()).toBe(1)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(mail?.subject)
})

test('an invitation in the inbox is a message, too', async () => {
  const world = await worldOfToday()
  const requests = [...ownMailbox(world).messages.values()]
  const request = requests.find(({ odataType }) => odataType === 'microsoft.graph.eventMessageRequest')
  const { frame } = await probe({ surface: 'message', world, messageId: request?.id ?? '' })
  expect(await frame.evaluate(() => window.probe.openEvent())).toEqual({
    kind: 'messages',
    messages: [{ id: request?.id, subject: request?.subject }],
  })
})

test('several selected mails are told in their order; another selection is told, and another mail to a pinned pane', async () => {
  const { world, mails } = await mailsOf()
  const [first, second, third] = mails
  const selectedIds = [first?.id ?? '', second?.id ?? '']
  const { frame, page, simulator } = await probe({ surface: 'message', world, selectedIds })
  expect(await frame.evaluate(() => window.probe.openEvent())).toEqual({ kind: 'messages', messages: [first, second] })
  await frame.evaluate(() => {
    window.probe.watchItem()
  })

  const list = page.getByRole('navigation', { name: 'Mail' })
  await list.getByRole('checkbox').nth(2).check()
  await frame.waitForFunction(() => window.probe.itemChanges() === 1)
  expect(await frame.evaluate(() => window.probe.openEvent())).toEqual({
    kind: 'messages',
    messages: [first, second, third],
  })

  await list.getByRole('button').nth(2).click()
  await frame.waitForFunction(() => window.probe.itemChanges() === 3) // another item, and another selection
  expect(await frame.evaluate(() => window.probe.openEvent())).toEqual({ kind: 'messages', messages: [third] })
  expect(simulator.outlook.forms.size).toBe(1)
})

test('appointments say what they are about on both surfaces, the person left out', async () => {
  const prepare: OpenPaneOptions['prepare'] = ({ world }) => {
    for (const event of ownMailbox(world).events.values()) {
      event.attendees = [
        { name: 'Site office', address: 'Site.Office@contoso.example' },
        { name: 'The person', address: world.signedIn },
      ]
    }
  }
  for (const surface of ['compose', 'read'] as const) {
    const { frame, storedEvent, close } = await probe({ surface, prepare })
    const event = storedEvent()
    expect(await frame.evaluate(() => window.probe.aboutEvent())).toEqual({
      subject: event.subject,
      startMs: event.startMs,
      organizer: event.organizer.toLowerCase(),
      attendees: ['site.office@contoso.example'],
    })
    await close()
  }
})

test('nothing selected: there is no item', async () => {
  const { frame } = await probe({ surface: 'none' })
  expect(await frame.evaluate(() => Office.context.mailbox.item ?? null)).toBeNull()
})

test('sign-in: silent, and the scope is consented afterwards', async () => {
  const { token, world, simulator } = await probe({ surface: 'compose' })
  expect(await token(['https://graph.microsoft.com/Calendars.ReadWrite'], 'silent')).toEqual({
    ok: true,
    token: world.accessToken,
    username: world.signedIn,
  })
  expect([...world.consented]).toContain('Calendars.ReadWrite')
  expect(simulator.signIn.log.map(({ method, outcome }) => [method, outcome])).toEqual([
    ['GetInitContext', 'granted'],
    ['GetToken', 'granted'],
  ])
})

test('sign-in: the window is needed once, then not again', async () => {
  const { token, world } = await probe({ surface: 'compose', signIn: 'needs-popup' })
  expect(await token(['Mail.Read'], 'silent')).toMatchObject({ ok: false, name: 'InteractionRequiredAuthError' })
  expect(await token(['Mail.Read'], 'popup')).toMatchObject({ ok: true, token: world.accessToken })
  expect(await token(['Mail.Read'], 'silent')).toMatchObject({ ok: true })
})

test('sign-in: no bridge, so msal hands back a standard client that knows no account', async () => {
  const { token, frame, simulator } = await probe({ surface: 'compose', signIn: 'no-bridge' })
  expect(await frame.evaluate(() => 'nestedAppAuthBridge' in window)).toBe(false)
  expect(await frame.evaluate(() => window.probe.isSetSupported('NestedAppAuth', '1.1'))).toBe(false)
  expect(await token(['Mail.Read'], 'silent')).toMatchObject({ ok: false, code: 'no_account_error' })
  expect(simulator.signIn.log).toEqual([])
})

test('sign-in: refusals come through the real msal by name', async () => {
  const { token, simulator } = await probe({ surface: 'compose', signIn: 'popup-cancelled' })
  expect(await token(['Mail.Read'], 'popup')).toMatchObject({ ok: false, code: 'user_canceled' })
  simulator.signIn.behaviour = 'consent-refused'
  expect(await token(['Mail.Read'], 'popup')).toMatchObject({ ok: false, code: 'access_denied' })
  simulator.signIn.behaviour = 'not-registered'
  expect(await token(['Mail.Read'], 'silent')).toMatchObject({ ok: false, code: 'untrusted_origin' })
})

test('the theme is Outlook’s, and a change is told', async () => {
  const { frame, page } = await probe({ surface: 'compose', scheme: 'dark' })
  expect(await frame.evaluate(() => window.probe.theme())).toBe('#1f1f1f')
  await page.getByLabel('dark').uncheck()
  await frame.waitForFunction(() => window.probe.theme() === '#ffffff')
})

test('the keyboard: the frame gives focus, and Office.js gives it back at the end', async () => {
  const { frame, page, simulator } = await probe({ surface: 'compose' })
  await page.evaluate(() => {
    window.simulatedOutlook.focusPane('last')
  })
  await frame.waitForFunction(() => document.activeElement?.textContent === 'Last')
  await page.keyboard.press('Tab')
  await expectSoon(page, () => simulator.outlook.notifications.includes(13))
})

test('the switches of the page reach the simulator', async () => {
  const { page, simulator } = await probe({ surface: 'read' })
  await page.getByLabel('slow line').check()
  await page.getByLabel('throttling').check()
  await page.getByLabel('Sign-in behaviour').selectOption('popup-blocked')
  await page.getByLabel('pane 450 px').check()
  await page.getByRole('button', { name: 'unsaved' }).click()
  await page.getByRole('textbox', { name: 'Title' }).waitFor()
  expect(simulator.line.bytesPerSecond).toBe(500_000)
  expect(simulator.settings.throttling).toBe(true)
  expect(simulator.signIn.behaviour).toBe('popup-blocked')
  const width = await page.locator(PANE).evaluate((frame) => frame.clientWidth)
  expect(width).toBeGreaterThanOrEqual(449)
})

test('a request to nowhere fails the test', async () => {
  const { frame, expectTrouble, simulator, close } = await probe({ surface: 'compose' })
  await frame.evaluate(() => fetch('https://localhost:3000/nowhere').then(({ status }) => status))
  expect(simulator.refusals).toEqual(['GET https://localhost:3000/nowhere'])
  await expect(close()).rejects.toThrow('request to nowhere: GET https://localhost:3000/nowhere')
  expectTrouble(/./)
})

async function expectSoon(page: Page, isTrue: () => boolean): Promise<void> {
  await page.waitForTimeout(0)
  for (let turn = 0; turn < 100 && !isTrue(); turn++) await page.evaluate(() => new Promise(requestAnimationFrame))
  expect(isTrue()).toBe(true)
}

jest.mock(
  '../../sim/graph/service',
  () => ({
    createGraphService: () => ({ handle: () => ({ status: 404, headers: {}, body: '' }), unknownRequests: () => [] }),
  }),
  { virtual: true },
)
