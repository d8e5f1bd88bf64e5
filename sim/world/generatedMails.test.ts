import { expect, test } from '@jest/globals'
import { addGeneratedMails, addManyMails, createWorld, GENERATED_MAIL_NAMES, generatedMails, ownMailbox } from './index'
import type { GeneratedMailName, StoredMessage, World } from './index'

/** Small enough for a test, and still of their kind. */
const SMALL = { htmlBytes: 100_000, attachmentsBytes: 300_000, attachmentCount: 400 }

async function worldOf(...names: GeneratedMailName[]): Promise<World> {
  const world = await createWorld()
  ownMailbox(world).messages.clear()
  await addGeneratedMails(world, names, SMALL)
  return world
}

async function mailOf(name: GeneratedMailName): Promise<StoredMessage> {
  const [mail] = ownMailbox(await worldOf(name)).messages.values()
  if (mail === undefined) throw new Error(`No mail ${name}`)
  return mail
}

test('generated mails are the same bytes each time, with the line ends of a mailbox', () => {
  const [one, other] = [generatedMails(GENERATED_MAIL_NAMES, SMALL), generatedMails(GENERATED_MAIL_NAMES, SMALL)]
  expect(one.map(({ name }) => name)).toEqual(GENERATED_MAIL_NAMES)
  expect(one.every(({ mime }, at) => Buffer.from(mime).equals(Buffer.from(other[at]?.mime ?? '')))).toBe(true)
  for (const { name, mime, what } of one) {
    expect([name, /[^\r]\n|\r[^\n]/.test(Buffer.from(mime).toString('latin1'))]).toEqual([name, false])
    expect(what.length).toBeGreaterThan(5)
  }
})

test('the big ones are as big as they are told to be', () => {
  const sizeOf = (name: GeneratedMailName, sizes = {}) => generatedMails([name], sizes)[0]?.mime.length ?? 0
  expect(sizeOf('long-html')).toBeGreaterThan(5 * 1024 * 1024)
  expect(sizeOf('heavy', { attachmentsBytes: 3_000_000 })).toBeGreaterThan(4_000_000)
  expect(sizeOf('heavy', { attachmentsBytes: 3_000_000 })).toBeLessThan(4_300_000)
})

test.each([
  ['smime-signed', 'IPM.Note.SMIME.MultipartSigned'],
  ['smime-enveloped', 'IPM.Note.SMIME'],
  ['rights-managed', 'IPM.Note'],
  ['meeting-invitation', 'IPM.Schedule.Meeting.Request'],
  ['meeting-answer', 'IPM.Schedule.Meeting.Resp.Pos'],
  ['meeting-cancellation', 'IPM.Schedule.Meeting.Canceled'],
  ['delivery-report', 'REPORT.IPM.Note.NDR'],
  ['hostile', 'IPM.Note'],
] as const)('%s is kept as %s', async (name, messageClass) => {
  expect((await mailOf(name)).messageClass).toBe(messageClass)
})

test('meeting mails have the types of Graph', async () => {
  const types = await Promise.all(
    (['meeting-invitation', 'meeting-answer', 'meeting-cancellation'] as const).map(mailOf),
  )
  expect(types.map((one) => one.odataType)).toEqual([
    'microsoft.graph.eventMessageRequest',
    'microsoft.graph.eventMessageResponse',
    'microsoft.graph.eventMessage',
  ])
})

test('what is in the mails can be found in them', async () => {
  const names = async (name: GeneratedMailName) => (await mailOf(name)).attachments.map((one) => one.name)
  expect(await names('rights-managed')).toEqual(['message.rpmsg'])
  expect(await names('tnef')).toEqual(['winmail.dat'])
  expect(await names('many-attachments')).toHaveLength(400)
  expect(await names('heavy')).toHaveLength(6)
  expect((await mailOf('inline-picture')).attachments).toMatchObject([{ isInline: true, name: 'ramp.png' }])
  expect((await mailOf('cloud-link')).attachments).toMatchObject([{ isLink: true, name: 'site-plan.pdf' }])
  const [inner] = (await mailOf('nested')).attachments
  expect(inner).toMatchObject({ isItem: true })
  expect(Buffer.from(inner?.bytes ?? '').toString()).toContain('The pump is out of order.')
})

test('three mails lie one inside the other', () => {
  const text = Buffer.from(generatedMails(['nested'])[0]?.mime ?? '').toString()
  expect(text.match(/^Content-Type: message\/rfc822/gm)).toHaveLength(3)
})

test('odd charsets and subjects are read as they were meant', async () => {
  expect((await mailOf('eight-bit')).body).toContain('Straße gesperrt, Café geöffnet, 5 °C')
  expect(await mailOf('iso-2022-jp')).toMatchObject({
    subject: '会議の資料',
    body: expect.stringContaining('会議の資料'),
  })
  expect((await mailOf('encoded-subject')).subject).toBe('Übergabe der Schlüssel 🔑')
  expect((await mailOf('emoji-subject')).subject).toBe('🏗️🚧👷‍♀️')
  expect((await mailOf('bidi-subject')).subject).toBe('\u202e\u2066\u200f\u202c')
  expect((await mailOf('no-subject')).subject).toBe('')
  expect(await mailOf('no-headers')).toMatchObject({
    subject: '',
    from: { address: '' },
    body: 'A line from nobody.\n',
  })
  expect(await mailOf('draft')).toMatchObject({ isDraft: true, folder: 'drafts' })
})

test('ten thousand mails are there in no time, each with its own subject', async () => {
  const world = await createWorld()
  const before = ownMailbox(world).messages.size
  const startedMs = performance.now()
  addManyMails(world, 10_000)
  expect(performance.now() - startedMs).toBeLessThan(5000)
  const mails = [...ownMailbox(world).messages.values()].slice(before)
  expect(new Set(mails.map((one) => one.subject)).size).toBe(10_000)
  expect(new Set(mails.map((one) => one.receivedMs)).size).toBe(10_000)
})

test('a mailbox in use: a thread, drafts, unread and deleted mails, a chat', async () => {
  const world = await createWorld({ withCorrespondence: true })
  const own = ownMailbox(world)
  const mails = [...own.messages.values()]
  const thread = mails.filter((one) => one.subject.endsWith('Site meeting on Wednesday'))
  expect(thread).toHaveLength(12)
  expect(new Set(thread.map((one) => one.conversationId)).size).toBe(1)
  const [delivery, reply] = ['Delivery window on Thursday', 'RE: Delivery window on Thursday'].map((subject) =>
    mails.find((one) => one.subject === subject),
  )
  expect(reply?.conversationId).toBe(delivery?.conversationId)
  expect(new Set(mails.map((one) => one.conversationId)).size).toBe(mails.length - 12)
  expect(mails.filter((one) => one.isDraft).map((one) => one.folder)).toEqual(['drafts', 'drafts'])
  expect(mails.filter((one) => !one.isRead).length).toBeGreaterThan(2)
  expect(mails.filter((one) => one.messageClass === 'IPM.SkypeTeams.Message')).toHaveLength(1)
  const keys = new Set(own.mailFolders.map((one) => one.key))
  expect(mails.filter((one) => !keys.has(one.folder))).toEqual([])
})
