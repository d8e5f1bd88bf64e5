import { expect, jest, test } from '@jest/globals'
import { messageJson } from '../../sim/graph/messageJson'
import type { EventForm } from '../../sim/outlook/eventForm'
import { addGeneratedMails, mailboxAt, ownMailbox, PEOPLE } from '../../sim/world'
import type { StoredMessage } from '../../sim/world'
import { mailFileName } from '../../src/attachments/names'
import { WHITE_LISTS } from '../../src/mail/whiteList'
import { attach, chooseMail, isTold, rowOf, until } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane } from './support/openPane'
import { worldOfToday } from './support/worldOfToday'

/** The production bundle in the simulated Outlook: finding mails and other items, and attaching them whole. */

jest.setTimeout(120_000)
const open = usePane()

const seen = async (options: Parameters<typeof open>[0]) =>
  open({ ...options, world: options.world ?? (await worldOfToday({ withCorrespondence: true })) })

function mailOf({ world }: Pick<OpenedPane, 'world'>, isIt: (mail: StoredMessage) => boolean): StoredMessage {
  const found = [...ownMailbox(world).messages.values()].find(isIt)
  if (found === undefined) throw new Error('The mailbox has no such mail.')
  return found
}

const SURFACES = ['compose', 'read', 'message'] as const

/** An event is open, or chosen beside an open mail that is taken off the list again; `added` is what came onto it, by name. */
async function seenOn(surface: (typeof SURFACES)[number]) {
  const world = await worldOfToday({ withCorrespondence: true })
  const beside = mailOf({ world }, ({ subject }) => /Site meeting on Wednesday$/.test(subject))
  const s = await open({ surface, world, ...(surface === 'message' ? { messageId: beside.id } : {}) })
  if (surface !== 'message') {
    const attachments = () =>
      surface === 'read' ? s.storedEvent().attachments : [...s.simulator.outlook.forms.values()].flatMap(attachmentsOf)
    return { ...s, added: (name: string) => attachments().filter((one) => one.name === name) }
  }
  await s.pane
    .getByRole('option', { name: /^Site meeting/ })
    .first()
    .click()
  await rowOf(s, beside.subject).getByRole('button', { name: 'Remove', exact: true }).click()
  const event = ownMailbox(s.world).events.get(eventNamed(s.world, 'Site meeting'))
  return { ...s, added: (name: string) => event?.attachments.filter((one) => one.name === name) ?? [] }
}

const attachmentsOf = ({ attachments }: EventForm) => attachments

/** What came onto the stored event, by name. */
const namesOn = (s: OpenedPane) => s.storedEvent().attachments.map(({ name }) => name)
const focusedName = (s: OpenedPane) =>
  s.pane
    .locator(':focus')
    .first()
    .evaluate((element) => element.getAttribute('aria-label') ?? element.textContent)
    .catch(() => '')

test('twelve mails of a conversation are found, chosen and attached with nothing but the keyboard', async () => {
  const s = await seen({ surface: 'read' })
  const before = namesOn(s).length
  await s.pane.getByRole('searchbox', { name: 'Search mail' }).focus()
  await s.page.keyboard.type('meeting wednesday')
  await s.page.keyboard.press('Enter')
  await s.pane.getByRole('option', { name: /^All \d+ of this conversation/ }).waitFor()
  for (let stop = 0; stop < 40 && (await focusedName(s)) !== 'Mails'; stop++) await s.page.keyboard.press('Tab')
  await s.page.keyboard.press('ArrowDown')
  await s.page.keyboard.press('Space')
  await s.pane.getByText(/^12 mails, about/).waitFor()
  for (let stop = 0; stop < 60 && (await focusedName(s)) !== 'Attach'; stop++) await s.page.keyboard.press('Tab')
  expect(await focusedName(s)).toBe('Attach')
  await s.page.keyboard.press('Enter')
  await until('twelve more are on the event', () => namesOn(s).length === before + 12, 60_000)

  const thread = [...ownMailbox(s.world).messages.values()].filter(({ subject }) =>
    /Site meeting on Wednesday$/.test(subject),
  )
  expect(thread).toHaveLength(12)
  const items = s.storedEvent().attachments.flatMap(({ item }) => (item === undefined ? [] : [item]))
  const idOf = (one: Record<string, unknown>) => String(one['internetMessageId'])
  expect(items.map(idOf).sort()).toEqual(thread.map(({ internetMessageId }) => internetMessageId).sort())
  for (const item of items) {
    const original = mailOf(s, ({ internetMessageId }) => internetMessageId === idOf(item))
    const source = messageJson(original, ownMailbox(s.world), 'default')
    for (const name of WHITE_LISTS.global.message)
      if (item[name] !== undefined) expect(item[name]).toEqual(source[name])
    for (const name of ['id', 'changeKey', 'attachments', 'isDraft', 'parentFolderId'])
      expect(item[name]).toBeUndefined()
  }
  // Nothing of the pane's keys reached Outlook.
  expect(s.simulator.outlook.notifications.filter((action) => action === 39)).toEqual([])
})

test('mails about the event stand there before anything is typed, once the mailbox was read here', async () => {
  const world = await worldOfToday({ withCorrespondence: true, consented: ['Calendars.ReadWrite', 'Mail.Read'] })
  const s = await open({ surface: 'read', world, eventId: eventNamed(world, 'Site meeting') })
  await s.pane.getByRole('button', { name: 'Mails about this event' }).click()
  await s.pane.getByRole('option').first().waitFor()
  await s.page.close()
  s.graph.log.length = 0
  const next = await s.openBeside()
  await next.pane.getByText('Mails about this event').first().waitFor()
  await next.pane
    .getByRole('option', { name: /Site meeting on Wednesday/ })
    .first()
    .waitFor()
  expect(s.graph.log.filter(({ request }) => request.method === 'GET' && request.url.includes('search'))).toHaveLength(
    1,
  )
})

function eventNamed(world: Awaited<ReturnType<typeof worldOfToday>>, subject: string): string {
  const event = [...ownMailbox(world).events.values()].find((one) => one.subject === subject)
  if (event === undefined) throw new Error(`No event ${subject}`)
  return event.id
}

test('without the permission nothing is asked by itself; the button asks, and brings the sign-in', async () => {
  const world = await worldOfToday({ withCorrespondence: true })
  const s = await open({ surface: 'read', world, eventId: eventNamed(world, 'Site meeting'), signIn: 'needs-popup' })
  await s.pane.getByRole('button', { name: 'Newest mails' }).waitFor()
  await s.page.waitForTimeout(500)
  expect(s.graph.log.filter(({ request }) => request.url.includes('/messages'))).toEqual([])
  await s.pane.getByRole('button', { name: 'Mails about this event' }).click()
  await s.pane.getByRole('option').first().waitFor()
})

test.each(SURFACES)(
  '%s: as an item, as a file, or only what is inside: the person decides, and is told by name what stays behind',
  async (surface) => {
    const s = await seenOn(surface)
    const mail = mailOf(s, ({ attachments }) => attachments.filter(({ isInline }) => !isInline).length >= 2)
    const names = mail.attachments.map(({ name }) => name)
    await chooseMail(s, mail.subject, mail.subject)
    const row = rowOf(s, mail.subject)
    // The form takes an item with all that is in it; Graph's JSON does not.
    if (surface !== 'compose') {
      await row.getByText('so that its own attachments come along').waitFor()
      await row.getByLabel('Attach the mail as').selectOption('Outlook item')
      await row.getByText(`${names.length} attachments inside stay behind: ${names.join(', ')}`).waitFor()
    }
    await row.getByLabel('Attach the mail as').selectOption('Only its attachments')
    for (const name of names) await rowOf(s, name).getByText(`From the mail “${mail.subject}”`).waitFor()
    await attach(s)
    for (const { name, bytes } of mail.attachments) {
      await isTold(s, name, 'Attached')
      expect(s.added(name).map((one) => Buffer.compare(one.bytes, bytes))).toEqual([0])
    }
    expect(s.added(mailFileName(mail.subject))).toEqual([])
  },
)

test.each(['read', 'message'] as const)(
  '%s: mails of one subject have names of their own, and nothing is lost of a large one',
  async (surface) => {
    const s = await seenOn(surface)
    const large = mailOf(s, ({ mime }) => mime.length > 4 * 1024 * 1024)
    const twin: StoredMessage = {
      ...large,
      id: large.id.replace(/.{6}=$/, 'twinAA='),
      internetMessageId: '<twin@contoso.example>',
      conversationId: 'twin',
    }
    ownMailbox(s.world).messages.set(twin.id, twin)
    const words = large.subject
    await s.pane.getByRole('searchbox', { name: 'Search mail' }).fill(words)
    await s.pane.getByRole('searchbox', { name: 'Search mail' }).press('Enter')
    await s.pane.getByRole('option', { name: words }).nth(1).waitFor()
    await s.pane.getByRole('listbox', { name: 'Mails' }).focus()
    await s.page.keyboard.press('Control+a')
    await s.pane.getByText(/^2 mails, about/).waitFor()
    await attach(s)
    await isTold(s, `${words} (2).eml`, 'Attached', 60_000)
    await isTold(s, `${words}.eml`, 'Attached')
    for (const name of [`${words}.eml`, `${words} (2).eml`]) {
      expect(s.added(name).map(({ bytes }) => Buffer.compare(bytes, large.mime))).toEqual([0])
    }
  },
)

test.each([9022, 9043, 9055])(
  'the form refuses an item with %i: its .eml goes there, and the row says why',
  async (code) => {
    const s = await seen({ surface: 'compose' })
    s.simulator.outlook.script('addItemAttachmentAsync', { kind: 'fail', code })
    s.simulator.outlook.script('addFileAttachmentFromBase64Async', { kind: 'delay', ms: 1_500 })
    const mail = mailOf(s, ({ attachments, subject }) => attachments.length === 0 && /^[\w ,]+$/.test(subject))
    await chooseMail(s, mail.subject, mail.subject)
    await attach(s)
    await rowOf(s, mail.subject).getByText('because the form did not take the item').waitFor()
    await isTold(s, `${mail.subject}.eml`, 'Attached')
    const [form] = s.simulator.outlook.forms.values()
    const added = form?.attachments.find(({ name }) => name === `${mail.subject}.eml`)
    expect(Buffer.compare(added?.bytes ?? new Uint8Array(), mail.mime)).toBe(0)
  },
)

test.each(SURFACES)(
  '%s: another event and a contact travel as items and as files, and are asked for in their tabs only',
  async (surface) => {
    const s = await seenOn(surface)
    await s.pane.getByRole('tab', { name: 'Contacts' }).waitFor()
    expect([...s.world.consented].filter((scope) => scope.includes('Contacts'))).toEqual([])
    await s.pane.getByRole('tab', { name: 'Contacts' }).click()
    const search = s.pane.getByRole('searchbox', { name: 'Search contacts' })
    await search.fill('crane')
    await search.press('Enter')
    await s.pane.getByRole('option', { name: /^Crane service/ }).click()
    await rowOf(s, 'Crane service').getByLabel('Attach the contact as').selectOption('Contact file (.vcf)')
    await s.pane.getByRole('tab', { name: 'Events' }).click()
    await s.pane
      .getByRole('option', { name: /^Handover, building B/ })
      .first()
      .click()
    await attach(s)
    await isTold(s, 'Crane service.vcf', 'Attached')
    await isTold(s, 'Handover, building B', 'Attached')
    expect(Buffer.from(s.added('Crane service.vcf')[0]?.bytes ?? []).toString()).toMatch(
      /^BEGIN:VCARD\r\n[^]*FN:Crane service/,
    )
    const [event] = s.added('Handover, building B')
    expect(event?.kind).toBe('item')
    // A form shows of an item its name only.
    const subject = event !== undefined && 'item' in event ? event.item['subject'] : undefined
    expect(subject).toBe(surface === 'compose' ? undefined : 'Handover, building B')
    const scopes = [...s.world.consented].map((scope) => scope.split('/').at(-1))
    expect(scopes).toContain('Contacts.Read')
  },
)

test('folders are browsed, those of a shared mailbox too, and a mail from there goes whole', async () => {
  const s = await seen({ surface: 'compose' })
  await s.pane.getByRole('searchbox', { name: 'Search mail' }).focus()
  await s.pane.getByRole('button', { name: 'Folder: everywhere' }).click()
  await s.pane.getByRole('button', { name: 'Folders in Inbox' }).click()
  await s.pane.getByRole('button', { name: /^Projects\b/ }).waitFor()
  await s.pane.getByRole('button', { name: 'Back', exact: true }).click()
  await s.pane.getByRole('button', { name: 'Another mailbox…' }).click()
  await s.pane.getByLabel('Address of the mailbox').fill(PEOPLE.delegator)
  await s.pane.getByRole('button', { name: 'Show its folders' }).click()
  await s.pane.getByRole('button', { name: /^Inbox, \d+ mails/ }).click()
  const option = s.pane.getByRole('option').first()
  await option.click()
  const subject = (await option.getAttribute('aria-label'))?.split(', ')[0] ?? ''
  const mail = [...mailboxAt(s.world, PEOPLE.delegator).messages.values()].find((one) => one.subject === subject)
  await attach(s)
  await isTold(s, mailFileName(subject), 'Attached')
  const [form] = s.simulator.outlook.forms.values()
  const added = form?.attachments.find(({ name }) => name === mailFileName(subject))
  expect(Buffer.compare(added?.bytes ?? new Uint8Array(), mail?.mime ?? new Uint8Array([1]))).toBe(0)
  // The form takes items of its own mailbox only, so it was not even asked.
  expect(s.simulator.outlook.calls.filter(({ name }) => name === 'addItemAttachmentAsync')).toEqual([])
})

test('beside an open mail: it is on the list by itself, the event is chosen, and the mail is on it', async () => {
  const world = await worldOfToday({ withCorrespondence: true })
  const mail = mailOf({ world }, ({ subject }) => subject === 'Offer and price list')
  const s = await open({ surface: 'message', world, messageId: mail.id })
  await s.pane.getByText('Add to an event').first().waitFor()
  await s.pane.getByRole('searchbox', { name: 'Search events' }).fill('handover')
  await s.pane
    .getByRole('option', { name: /^Handover, building B/ })
    .first()
    .click()
  await s.pane.getByRole('heading', { name: 'Handover, building B' }).waitFor()
  await rowOf(s, mail.subject, 'Ready').waitFor()
  await attach(s)
  await isTold(s, `${mail.subject}.eml`, 'Attached')
  const event = ownMailbox(world).events.get(eventNamed(world, 'Handover, building B'))
  const added = event?.attachments.filter(({ name }) => name === `${mail.subject}.eml`) ?? []
  expect(added.map(({ bytes }) => Buffer.compare(bytes, mail.mime))).toEqual([0])
})

test('seven mails selected in Outlook’s list go onto one event together', async () => {
  const world = await worldOfToday({ withCorrespondence: true, consented: ['Calendars.ReadWrite', 'Mail.Read'] })
  const ids = [...ownMailbox(world).messages.values()]
    .filter(({ subject }) => /Site meeting on Wednesday$/.test(subject))
    .slice(0, 7)
    .map(({ id }) => id)
  const s = await open({ surface: 'message', world, selectedIds: ids })
  await s.pane.getByText('7 mails selected', { exact: true }).waitFor()
  await s.pane
    .getByRole('option', { name: /^Site meeting/ })
    .first()
    .click()
  await s.pane.getByText(/^7 mails, about/).waitFor()
  await attach(s)
  const event = ownMailbox(world).events.get(eventNamed(world, 'Site meeting'))
  await until('all seven are on the event', () => event?.attachments.filter(({ kind }) => kind === 'item').length === 7)
})

test.each(SURFACES)(
  '%s: mails dragged from Outlook onto the pane are files on the list; what Outlook cannot hand over is said',
  async (surface) => {
    const s = await seenOn(surface)
    const [mail] = [...ownMailbox(s.world).messages.values()]
    if (mail === undefined) throw new Error('The mailbox is empty.')
    await s.pane.getByRole('searchbox', { name: 'Search mail' }).waitFor()
    const drag = async (type: 'dragover' | 'drop' | 'unreadable') => {
      await s.page.evaluate(
        ([kind, base64]) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          const file = { name: 'Dragged.eml', type: 'message/rfc822', fileContent: new Blob([bytes]) }
          const drop = { type: 'drop' as const, dataTransfer: { files: [file] } }
          window.simulatedOutlook.drag(kind === 'unreadable' ? null : kind === 'drop' ? drop : { type: 'dragover' })
        },
        [type, Buffer.from(mail.mime).toString('base64')] as const,
      )
    }
    // Outlook hears of the pane's wish once its Office.js is up.
    const said = s.pane.getByText('Outlook did not hand over what was dropped.').first()
    for (let tries = 0; tries < 50 && !(await said.isVisible()); tries++) {
      await drag('unreadable')
      await s.page.waitForTimeout(100)
    }
    await said.waitFor()
    const told = () => s.pane.getByText('Outlook did not hand over').count()
    const toldAtFirst = await told()
    await drag('dragover')
    await s.pane.getByText('Drop to put it on the list').waitFor()
    await drag('drop')
    await isTold(s, 'Dragged.eml', 'Ready')
    expect(await told()).toBe(toldAtFirst - 1) // what was said aloud stays said
    await attach(s)
    await isTold(s, 'Dragged.eml', 'Attached')
    expect(s.added('Dragged.eml').map(({ bytes }) => Buffer.compare(bytes, mail.mime))).toEqual([0])
  },
)

test('a hostile mail is looked at: it asks nobody for anything and changes nothing', async () => {
  const world = await worldOfToday()
  await addGeneratedMails(world, ['hostile'])
  const s = await open({ surface: 'read', world })
  await chooseMail(s, 'invoice due', /^Invoice due today/)
  const before = s.graph.log.length
  await s.pane.getByRole('button', { name: /^Preview “Invoice due today”/ }).click()
  const frame = s.pane.frameLocator('iframe')
  await frame.locator('body').waitFor()
  await s.pane.getByText('Pictures are not loaded.').waitFor()
  await s.page.waitForTimeout(1_500) // a refresh would come by now
  const asked = s.graph.log
    .slice(before)
    .filter(({ request }) => request.method === 'GET')
    .map(({ request }) => new URL(request.url).pathname)
  // The mail itself, and once who is invited to the event, since something is on the list now.
  const isOfMail = (path: string) => path.includes('/messages/')
  expect(asked.filter(isOfMail)).toHaveLength(1)
  expect(asked.filter((path) => !isOfMail(path) && !/\/me\/events\/[^/]+$/.test(path))).toEqual([])
  expect(
    await frame
      .locator('script, img, form, iframe, svg, link, meta[http-equiv=refresh], style:not(:first-of-type)')
      .count(),
  ).toBe(0)
  // The pane's own watch fails this story for any request to elsewhere, console line or violation.
  expect(s.simulator.refusals).toEqual([])
})

test('a mail that is gone by then says so, and the others go on', async () => {
  const s = await seen({ surface: 'read' })
  s.expectTrouble(/404/)
  const offer = mailOf(s, ({ subject }) => subject === 'Offer and price list')
  const plain = mailOf(s, ({ subject }) => subject === 'Minutes of the site meeting')
  await chooseMail(s, offer.subject, offer.subject)
  await chooseMail(s, plain.subject, plain.subject)
  ownMailbox(s.world).messages.delete(offer.id)
  await attach(s)
  await isTold(s, plain.subject, 'Attached')
  await isTold(s, offer.subject, 'Failed')
  await rowOf(s, offer.subject).getByText('The mail was deleted or moved since it was listed.').waitFor()
})
