import { expect, test } from '@jest/globals'
import type { MailForm, MailToAttach } from '../../src/attachments'
import { addGeneratedMails, addManyMails, PEOPLE, mailboxAt } from '../../sim/world'
import type { StoredMessage } from '../../sim/world'
import type { FaultName, FaultOptions } from '../../sim/graph/service'
import {
  attach,
  ends,
  generated,
  inTime,
  mailThing,
  refOf,
  rowOf,
  signal,
  stageOnEvent,
  subjected,
} from './support/mailStage'
import type { EventStage } from './support/mailStage'

const MB = 1024 * 1024
const VALUE = /\/messages\/[^/]+\/\$value$/
const MESSAGE = /\/messages\/[^/]+$/
const TIME_MS = 60_000

/** What is on the event, by name and kind. */
function onEvent({ event }: EventStage): string[] {
  return event.attachments.map(({ kind, name }) => `${kind} ${name}`)
}

function bytesOnEvent({ event }: EventStage, at = 0): Buffer {
  const found = event.attachments[at]
  if (found === undefined) throw new Error('Nothing is on the event.')
  return Buffer.from(found.bytes)
}

/** Whole: each byte of it. Compared at once, since a diff of megabytes helps nobody. */
function isOnEvent(s: EventStage, bytes: Uint8Array, at = 0): boolean {
  return bytesOnEvent(s, at).equals(Buffer.from(bytes))
}

/** Of all that was written, also of what was taken off again. */
function writes({ sent }: EventStage): string[] {
  return sent.filter(({ method }) => method !== 'GET').map(({ method, url }) => `${method} ${new URL(url).pathname}`)
}

function readsOf(s: EventStage, path: RegExp): number {
  return s.sent.filter(({ method, url }) => method === 'GET' && path.test(new URL(url).pathname)).length
}

async function attachAs(s: EventStage, form: MailForm, message: { id: string }, more: Partial<MailToAttach> = {}) {
  const mail = { ...(await rowOf(s, message)), ...more }
  s.attachments.choose([{ kind: 'mail', mail }])
  s.attachments.setMailForm(s.attachments.state().rows.at(-1)?.key ?? -1, form)
  s.attachments.attach()
  await s.settle()
}

const PLAIN = 'Delivery window on Thursday'
const WITH_FILES = 'Offer and price list'

test.each<[string, FaultName, string, number]>([
  [PLAIN, 'message-deleted', 'mail-gone', 0],
  [PLAIN, 'message-moved', 'mail-gone', 0],
  [WITH_FILES, 'message-deleted', 'mail-gone', 0],
  [WITH_FILES, 'message-moved', 'mail-gone', 0],
])('%s: %s between listing and attaching', async (subject, fault, end) => {
  const s = await stageOnEvent()
  const thing = await mailThing(s, subjected(s, subject))
  s.service.faults.add(fault)
  await attach(s, thing)
  expect(ends(s)).toEqual([end])
  expect(onEvent(s)).toEqual([])
  expect(writes(s)).toEqual([])
  expect(s.service.faults.pending()).toEqual([])
})

test('a mail that is deleted between its two reads, as an item and as a file, is gone', async () => {
  const s = await stageOnEvent()
  const offer = subjected(s, WITH_FILES)
  const row = await rowOf(s, offer)
  s.service.faults.add('message-deleted', { path: VALUE })
  // The list did not know of its attachments: it is read as an item first.
  await attach(s, { kind: 'mail', mail: { ...row, hasAttachments: false } })
  expect([ends(s), onEvent(s), readsOf(s, MESSAGE)]).toEqual([['mail-gone'], [], 2])
})

/** Faults that meet the reading of a complete mail, how it ends, and how often it was read. */
const READING: [FaultName, FaultOptions, string, number][] = [
  ['unavailable-html', { times: 2 }, 'attached', 3],
  ['unavailable-html', { times: 9 }, 'server-trouble', 6],
  ['unavailable-html', { times: 1, withCors: false }, 'attached', 2],
  ['throttled', { times: 2 }, 'attached', 3],
  ['never-answered', { times: 1 }, 'attached', 2],
  ['token-refused', { times: 1 }, 'attached', 2],
  ['mime-broken', { times: 1 }, 'attached', 2],
  ['mime-broken', { times: 3, keptBytes: 1 }, 'attached', 4],
  ['mime-broken', { times: 99 }, 'offline', 25],
  ['mime-cut', { times: 1 }, 'attached', 2],
  ['mime-cut', { times: 2 }, 'attached', 3],
  ['mime-cut', { times: 1, keptBytes: 0 }, 'attached', 2],
  ['mime-cut', { times: 3 }, 'mail-cut', 3],
  ['empty-200', { times: 3 }, 'mail-cut', 3],
  ['message-moved', { after: 0 }, 'mail-gone', 1],
]

test.each(READING)('%s %j while a mail is read whole: %s, read %d times', async (name, options, end, reads) => {
  const s = await stageOnEvent()
  const offer = subjected(s, WITH_FILES)
  const { mime } = offer
  const thing = await mailThing(s, offer)
  s.service.faults.add(name, { path: VALUE, ...options })
  await attach(s, thing)
  expect(ends(s)).toEqual([end])
  expect(readsOf(s, VALUE)).toBe(reads)
  expect(onEvent(s)).toEqual(end === 'attached' ? [`file ${WITH_FILES}.eml`] : [])
  if (end === 'attached') expect(isOnEvent(s, mime)).toBe(true)
  else expect(writes(s)).toEqual([])
})

test('what failed to be read is read again when the person says so, and is whole then', async () => {
  const s = await stageOnEvent()
  const offer = subjected(s, WITH_FILES)
  const thing = await mailThing(s, offer)
  s.service.faults.add('mime-cut', { times: 3 })
  await attach(s, thing)
  expect(ends(s)).toEqual(['mail-cut'])
  s.attachments.tryAgain(s.attachments.state().rows[0]?.key ?? -1)
  await s.settle()
  expect(ends(s)).toEqual(['attached'])
  expect(isOnEvent(s, offer.mime)).toBe(true)
})

/** Mails of every way to end: by a boundary, by text, by base64; small and of 5 MB. */
const WAYS: [string, (s: EventStage) => Promise<StoredMessage>][] = [
  ['multipart', (s) => Promise.resolve(subjected(s, WITH_FILES))],
  ['text alone', (s) => Promise.resolve(subjected(s, PLAIN))],
  ['base64 alone', (s) => made(s, 'smime-enveloped')],
  ['5 MB of HTML', (s) => Promise.resolve(subjected(s, 'Inventory of all rooms'))],
  ['5 MB of files', (s) => made(s, 'heavy')],
]

async function made(s: EventStage, name: Parameters<typeof generated>[1]): Promise<StoredMessage> {
  await addGeneratedMails(s.world, [name], { attachmentsBytes: 4 * MB })
  return generated(s, name)
}

test.each(WAYS)(
  '%s, cut off once: the second read is whole, and so is what is attached',
  async (_way, mailOf) => {
    const s = await stageOnEvent()
    const message = await mailOf(s)
    s.service.faults.add('mime-cut')
    await attachAs(s, 'eml', message)
    expect(ends(s)).toEqual(['attached'])
    expect(onEvent(s)).toHaveLength(1)
    expect(isOnEvent(s, message.mime)).toBe(true)
  },
  TIME_MS,
)

test.each(WAYS)(
  '%s, cut off each time: told, and nothing of it goes anywhere',
  async (_way, mailOf) => {
    const s = await stageOnEvent()
    const message = await mailOf(s)
    s.service.faults.add('mime-cut', { times: 9 })
    await attachAs(s, 'eml', message)
    expect(ends(s)).toEqual(['mail-cut'])
    expect(writes(s)).toEqual([])
  },
  TIME_MS,
)

test.each(WAYS.slice(0, 3))(
  '%s, cut off once at any place: never is half of it taken for whole',
  async (way, mailOf) => {
    const s = await stageOnEvent()
    const message = await mailOf(s)
    const mime = Buffer.from(message.mime)
    // What stands behind the closing boundary belongs to nothing, so its loss is none.
    const needed = way === 'multipart' ? mime.length - 2 : mime.length
    const spread = Array.from({ length: 40 }, (_, at) => Math.floor((at * needed) / 40))
    for (const keptBytes of [...spread, 1, 2, 3, 80, needed - 1, needed - 2, needed - 3]) {
      s.service.faults.add('mime-cut', { keptBytes })
      const whole = await readInTime(s, message)
      expect([keptBytes, whole.equals(mime)]).toEqual([keptBytes, true])
      expect(s.service.faults.pending()).toEqual([])
    }
  },
)

test.each(WAYS.slice(0, 3))(
  '%s, cut off at the same place each time, inside of a line: incomplete',
  async (_way, mailOf) => {
    const s = await stageOnEvent()
    const message = await mailOf(s)
    const mime = Buffer.from(message.mime).toString('latin1')
    const places = Array.from({ length: 40 }, (_, at) => Math.floor(((at + 1) * mime.length) / 41))
    for (const keptBytes of places.filter((at) => !/[\r\n]/.test(mime.charAt(at - 1)))) {
      const fault = s.service.faults.add('mime-cut', { keptBytes, times: 9 })
      await expect(readInTime(s, message)).rejects.toMatchObject({ failure: { kind: 'mail-cut' } })
      fault.remove()
    }
  },
)

async function readInTime(s: EventStage, message: StoredMessage): Promise<Buffer> {
  const whole = await inTime(s, s.mail.readWhole(await rowOf(s, message), signal))
  return Buffer.from(await whole.arrayBuffer())
}

test.each<[FaultOptions, string]>([
  [{ times: 2 }, 'attached'],
  [{ times: 9 }, 'server-trouble'],
])('half the JSON of a mail, with 200 (%j): %s', async (options, end) => {
  const s = await stageOnEvent()
  const thing = await mailThing(s, subjected(s, PLAIN))
  s.service.faults.add('cut-json', { path: MESSAGE, ...options })
  await attach(s, thing)
  expect(ends(s)).toEqual([end])
  expect(onEvent(s)).toEqual(end === 'attached' ? [`item ${PLAIN}`] : [])
})

/** A mail of so many bytes: one file in base64, written in a way that does not take the memory of three. */
function largeMail(s: EventStage, bytes: number): StoredMessage {
  addManyMails(s.world, 1)
  const message = subjected(s, 'Delivery note 00001')
  const head = Buffer.from(
    [
      'Subject: All plans of the year',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="=_year"',
      '',
      '--=_year',
      'Content-Type: application/octet-stream; name="plans.bin"',
      'Content-Transfer-Encoding: base64',
      '',
      '',
    ].join('\r\n'),
  )
  const tail = Buffer.from('\r\n--=_year--\r\n')
  const mime = Buffer.alloc(bytes, 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAx\r\n')
  for (let at = 0; at < bytes; at += 7919) mime[at] = 65 + (at % 26) // no two places alike
  head.copy(mime)
  tail.copy(mime, bytes - tail.length)
  return Object.assign(message, { mime, subject: 'All plans of the year', storeSizeBytes: Math.round(bytes * 0.97) })
}

test(
  'a mail of 120 MB goes by session, byte for byte',
  async () => {
    const s = await stageOnEvent({ tenant: { messageSizeLimitBytes: 160 * MB } })
    s.service.settings.uploadBudget = false
    const message = largeMail(s, 120 * MB)
    await attachAs(s, 'eml', message)
    expect(ends(s)).toEqual(['attached'])
    expect(s.attachments.state().rows[0]?.plan?.writer).toBe('graph-session')
    expect(readsOf(s, VALUE)).toBe(1)
    expect(onEvent(s)).toEqual(['file All plans of the year.eml'])
    expect(isOnEvent(s, message.mime)).toBe(true)
  },
  TIME_MS,
)

test('a mail above what the mailbox takes is told, and nothing of it stays', async () => {
  const s = await stageOnEvent({ tenant: { messageSizeLimitBytes: 35 * MB } })
  s.service.settings.uploadBudget = false
  await attachAs(s, 'eml', largeMail(s, 36 * MB))
  expect(ends(s)).toEqual(['too-large'])
  expect(onEvent(s)).toEqual([])
})

test.each([PEOPLE.delegator])(
  'a mail of another mailbox is read there and attached here, as an item and as a file',
  async (owner) => {
    const s = await stageOnEvent({ consented: ['Calendars.ReadWrite', 'Mail.Read', 'Mail.Read.Shared'] })
    const message = [...mailboxAt(s.world, owner).messages.values()].find(
      (one) => one.subject === 'Windows, north side',
    )
    if (message === undefined) throw new Error('no mail')
    const thing = await mailThing(s, message, owner)
    await attach(s, thing)
    s.attachments.dismiss(s.attachments.state().rows[0]?.key ?? -1)
    s.attachments.choose([thing])
    s.attachments.setMailForm(s.attachments.state().rows.at(-1)?.key ?? -1, 'eml')
    s.attachments.attach()
    await s.settle()
    expect(onEvent(s)).toEqual(['item Windows, north side', 'file Windows, north side.eml'])
    expect(isOnEvent(s, message.mime, 1)).toBe(true)
    const reads = s.sent.filter(({ method, url }) => method === 'GET' && url.includes('/messages/'))
    expect(reads.every(({ url }) => decodeURIComponent(url).includes(`/users/${owner}/messages/`))).toBe(true)
  },
)

test.each(['message-deleted', 'access-denied'] as const)('a mail of another mailbox: %s', async (fault) => {
  const s = await stageOnEvent({ consented: ['Calendars.ReadWrite', 'Mail.Read', 'Mail.Read.Shared'] })
  const [message] = [...mailboxAt(s.world, PEOPLE.delegator).messages.values()]
  if (message === undefined) throw new Error('no mail')
  const thing = await mailThing(s, message, PEOPLE.delegator)
  s.service.faults.add(fault, { path: /\/messages\//, times: 2 })
  await attach(s, thing)
  expect(ends(s)).toEqual([fault === 'message-deleted' ? 'mail-gone' : 'not-allowed'])
  expect(writes(s)).toEqual([])
})

test('one mail that is gone does not hold up the ones behind it', async () => {
  const s = await stageOnEvent()
  const mails = [PLAIN, WITH_FILES, 'Drawing for the south entrance'].map((subject) => subjected(s, subject))
  const things = await Promise.all(mails.map((one) => mailThing(s, one)))
  s.mailbox.messages.delete(mails[1]?.id ?? '')
  await attach(s, ...things)
  expect(ends(s).sort()).toEqual(['attached', 'attached', 'mail-gone'])
  expect(onEvent(s).sort()).toEqual(['file Drawing for the south entrance.eml', `item ${PLAIN}`])
})

test('an id that is none of this mailbox', async () => {
  const s = await stageOnEvent()
  const row = await rowOf(s, subjected(s, PLAIN))
  await attach(s, { kind: 'mail', mail: { ...row, ...refOf({ id: 'AAAA' }) } })
  expect(['not-an-id', 'mail-gone']).toContain(ends(s)[0])
  expect(writes(s)).toEqual([])
})
