import { expect, test } from '@jest/globals'
import ICAL from 'ical.js'
import type { MailForm, PartToAttach, Thing } from '../../src/attachments'
import { asAttachmentId } from '../../src/kernel'
import { addGeneratedMails, ownMailbox } from '../../sim/world'
import type { StoredEvent, StoredMessage } from '../../sim/world'
import {
  attach,
  ends,
  generated,
  mailThing,
  refOf,
  restId,
  rowOf,
  signal,
  stageOnEvent,
  subjected,
} from './support/mailStage'
import type { EventStage } from './support/mailStage'

const CONSENTED = ['Calendars.ReadWrite', 'Mail.Read', 'Contacts.Read']

/** What is on the event, by name and kind. */
function onEvent({ event }: EventStage): string[] {
  return event.attachments.map(({ kind, name }) => `${kind} ${name}`)
}

function textOnEvent({ event }: EventStage, at = 0): string {
  return Buffer.from(event.attachments[at]?.bytes ?? []).toString('utf8')
}

async function attachAs(s: EventStage, form: MailForm, ...things: Thing[]) {
  s.attachments.choose(things)
  for (const { key, phase } of s.attachments.state().rows)
    if (phase.kind === 'chosen') s.attachments.setMailForm(key, form)
  s.attachments.attach()
  await s.settle()
}

/** One attachment of a mail, as the list of its parts gives it. */
async function partThing(s: EventStage, message: StoredMessage, name?: string): Promise<Thing> {
  const row = await rowOf(s, message)
  const parts = await s.mail.parts(row, signal)
  const part = name === undefined ? parts.find((one) => one.kind === 'item') : parts.find((one) => one.name === name)
  if (part === undefined || part.kind === 'link') throw new Error(`No such part among ${parts.length}.`)
  const { id, sizeBytes, kind } = part
  return { kind: 'part', part: { mail: refOf(row), id, name: part.name, sizeBytes, kind, ofSubject: row.subject } }
}

test('a mail with 400 attachments is listed whole, and one of them is attached alone', async () => {
  const s = await stageOnEvent()
  await addGeneratedMails(s.world, ['many-attachments'])
  const message = generated(s, 'many-attachments')
  const parts = await s.mail.parts(await rowOf(s, message), signal)
  expect(parts).toHaveLength(400)
  expect(new Set(parts.map((one) => one.id)).size).toBe(400)
  await attach(s, await partThing(s, message, 'photo-237.txt'))
  expect(ends(s)).toEqual(['attached'])
  expect(onEvent(s)).toEqual(['file photo-237.txt'])
  expect(textOnEvent(s)).toBe('Photo 237\r\n')
})

test.each([
  ['Message', '', '.eml'],
  ['Handover', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', '.ics'],
  ['Crane service', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Crane service\r\nEND:VCARD\r\n', '.vcf'],
])('an item inside a mail (%s) goes as the file that it is', async (name, text, ending) => {
  const s = await stageOnEvent()
  const message = subjected(s, 'Fwd: Noise before seven')
  const [inside] = message.attachments.filter((one) => one.isItem)
  if (inside === undefined) throw new Error('Nothing is inside.')
  message.attachments = [{ ...inside, name, ...(text === '' ? {} : { bytes: Buffer.from(text) }) }]
  await attach(s, await partThing(s, message))
  expect(onEvent(s)).toEqual([`file ${name}${ending}`])
  expect(textOnEvent(s)).toBe(Buffer.from(message.attachments[0]?.bytes ?? []).toString('utf8'))
})

test('a file in the cloud is listed as a link, beside the files of the mail', async () => {
  const s = await stageOnEvent()
  await addGeneratedMails(s.world, ['cloud-link'])
  const message = generated(s, 'cloud-link')
  const row = await rowOf(s, message)
  expect((await s.mail.parts(row, signal)).map(({ name, kind }) => [name, kind])).toEqual([['site-plan.pdf', 'link']])
  expect((await s.mail.preview(row, signal)).parts.map(({ kind }) => kind)).toEqual(['link'])
})

test('an attachment that vanished before it was read is told as that, as is one whose mail vanished', async () => {
  const s = await stageOnEvent()
  const offer = subjected(s, 'Offer and price list')
  const [first, second] = await Promise.all(offer.attachments.map(({ name }) => partThing(s, offer, name)))
  if (first === undefined || second === undefined) throw new Error('The offer has two files.')
  offer.attachments = []
  await attach(s, first)
  s.mailbox.messages.delete(offer.id)
  await attach(s, second)
  expect(ends(s)).toEqual(['attachment-gone', 'attachment-gone'])
  expect(onEvent(s)).toEqual([])
})

test('the id of an attachment that is none is told, and nothing is attached', async () => {
  const s = await stageOnEvent()
  const message = subjected(s, 'Offer and price list')
  const part: PartToAttach = {
    ...{ mail: refOf(message), id: asAttachmentId('no/+id'), name: 'a.pdf', sizeBytes: 5 },
    ...{ kind: 'file', ofSubject: 'Offer' },
  }
  await attach(s, { kind: 'part', part })
  expect(['attachment-gone', 'not-an-id']).toContain(ends(s)[0])
  expect(onEvent(s)).toEqual([])
})

test.each([
  ['emoji-subject', '🏗️🚧👷‍♀️', '🏗️🚧👷‍♀️.eml'],
  ['bidi-subject', 'No subject', expect.stringMatching(/^No subject 2026-\d\d-\d\d\.eml$/)],
  ['no-subject', 'No subject', expect.stringMatching(/^No subject 2026-\d\d-\d\d\.eml$/)],
  ['encoded-subject', 'Übergabe der Schlüssel 🔑', 'Übergabe der Schlüssel 🔑.eml'],
] as const)('%s: as an item it is called %j, as a file %s', async (name, asItem, asFile) => {
  const s = await stageOnEvent()
  await addGeneratedMails(s.world, [name])
  const message = generated(s, name)
  await attachAs(s, 'item', await mailThing(s, message))
  s.attachments.dismiss(s.attachments.state().rows[0]?.key ?? -1)
  await attachAs(s, 'eml', await mailThing(s, message))
  expect(ends(s)).toEqual(['attached'])
  expect(s.event.attachments.map((one) => [one.kind, one.name])).toEqual([
    ['item', asItem],
    ['file', asFile],
  ])
  expect(Buffer.from(s.event.attachments[1]?.bytes ?? []).equals(Buffer.from(message.mime))).toBe(true)
})

test('mails of one subject are numbered, in any letter case, beside what is on the event already', async () => {
  const s = await stageOnEvent({ withCorrespondence: true })
  const subjects = ['Parking during the works', 'New helmets', 'Floor plan, second storey', 'Open projects']
  const mails = subjects.map((subject) => subjected(s, subject))
  for (const [at, mail] of mails.entries()) mail.subject = at % 2 === 0 ? 'Notes' : 'NOTES'
  await attachAs(s, 'eml', ...(await Promise.all(mails.slice(0, 3).map((one) => mailThing(s, one)))))
  await attachAs(s, 'eml', ...(await Promise.all(mails.slice(3).map((one) => mailThing(s, one)))))
  const names = s.event.attachments.map((one) => one.name.toLowerCase())
  expect(names.sort()).toEqual(['notes (2).eml', 'notes (3).eml', 'notes (4).eml', 'notes.eml'])
  for (const { mime } of mails) {
    expect(s.event.attachments.filter((one) => Buffer.from(one.bytes).equals(Buffer.from(mime)))).toHaveLength(1)
  }
})

test('the same mail chosen twice goes once', async () => {
  const s = await stageOnEvent()
  const thing = await mailThing(s, subjected(s, 'Delivery window on Thursday'))
  await attach(s, thing, thing)
  expect(onEvent(s)).toEqual(['item Delivery window on Thursday'])
})

function eventNamed(s: EventStage, subject: string): StoredEvent {
  const found = [...ownMailbox(s.world).events.values()].find((one) => one.subject === subject)
  if (found === undefined) throw new Error(`No event ${subject}`)
  return found
}

function eventThing({ id, subject }: StoredEvent): Thing {
  return { kind: 'entry', entry: { kind: 'event', id: restId(id), mailbox: undefined, name: subject } }
}

function contactThing(s: EventStage, company: string, name?: string): Thing {
  const found = [...ownMailbox(s.world).contacts.values()].find((one) => one.companyName === company)
  if (found === undefined) throw new Error(`No contact of ${company}`)
  return {
    kind: 'entry',
    entry: { kind: 'contact', id: restId(found.id), mailbox: undefined, name: name ?? found.displayName },
  }
}

const zoned = (ms: number) => ({ dateTime: new Date(ms).toISOString().replace(/\.\d+Z$/, '.0000000'), timeZone: 'UTC' })

test('another event as an item says what the event says, without answers, ids and reminder', async () => {
  const s = await stageOnEvent({ consented: CONSENTED })
  const event = eventNamed(s, 'Crane inspection')
  await attach(s, eventThing(event))
  expect(ends(s)).toEqual(['attached'])
  const place = { displayName: 'Gate 2', locationType: 'default' }
  expect(s.event.attachments.map(({ name, item }) => ({ name, item }))).toEqual([
    {
      name: 'Crane inspection',
      item: {
        '@odata.type': 'microsoft.graph.event',
        subject: 'Crane inspection',
        body: { contentType: 'html', content: '' },
        start: zoned(event.startMs),
        end: zoned(event.endMs),
        isAllDay: false,
        location: place,
        locations: [place],
        attendees: event.attendees.map((emailAddress) => ({ emailAddress, type: 'required' })),
        organizer: { emailAddress: { name: event.organizer, address: event.organizer } },
        importance: 'normal',
        sensitivity: 'normal',
        showAs: 'busy',
        isReminderOn: false,
      },
    },
  ])
})

/** What a calendar reads in the file on the event. */
function readIcs(s: EventStage, at = 0) {
  const calendar = new ICAL.Component(ICAL.parse(textOnEvent(s, at)) as unknown[])
  const event = calendar.getFirstSubcomponent('vevent')
  if (event === null) throw new Error('No VEVENT.')
  const { summary, startDate, endDate, location } = new ICAL.Event(event)
  const attendees = event.getAllProperties('attendee').map((one) => one.getFirstValue())
  return { summary, startDate, endDate, location, attendees }
}

test.each(['Crane inspection', 'Stocktaking', 'Canceled: Roof walk', 'Handover, building B'])(
  '%s as a file is read by a calendar with its start, end and subject',
  async (subject) => {
    const s = await stageOnEvent({ consented: CONSENTED })
    const event = eventNamed(s, subject)
    await attachAs(s, 'eml', eventThing(event))
    expect(onEvent(s)[0]).toMatch(/\.ics$/)
    const read = readIcs(s)
    expect(read.summary).toBe(subject)
    expect(read.location).toBe(event.location === '' ? null : event.location)
    const written = (ms: number) => new Date(ms).toISOString().slice(0, event.isAllDay === true ? 10 : 19)
    expect(read.startDate.toString().replace('Z', '')).toBe(written(event.startMs))
    expect(read.endDate.toString().replace('Z', '')).toBe(written(event.endMs))
    expect(read.startDate.zone.tzid).toBe(event.isAllDay === true ? 'floating' : 'UTC')
    expect(read.attendees).toEqual(event.attendees.map(({ address }) => `mailto:${address}`))
  },
)

test('an event that ends before it starts goes as an item as it is, and as a file that calendars take', async () => {
  const s = await stageOnEvent({ consented: CONSENTED })
  const event = eventNamed(s, 'Imported entry')
  await attach(s, eventThing(event))
  s.attachments.dismiss(s.attachments.state().rows[0]?.key ?? -1)
  await attachAs(s, 'eml', eventThing(event))
  expect(onEvent(s)).toEqual(['item Imported entry', 'file Imported entry.ics'])
  expect(s.event.attachments[0]?.item).toMatchObject({ start: zoned(event.startMs), end: zoned(event.endMs) })
  const { startDate, endDate } = readIcs(s, 1)
  expect(startDate.toJSDate().getTime()).toBe(event.startMs)
  expect(endDate.compare(startDate)).toBeGreaterThanOrEqual(0)
})

test('an event or a contact that is gone is told as that', async () => {
  const s = await stageOnEvent({ consented: CONSENTED })
  const things = [eventThing(eventNamed(s, 'Stocktaking')), contactThing(s, 'Lifting and Hoisting Ltd')]
  s.mailbox.contacts.clear()
  s.mailbox.events.delete(eventNamed(s, 'Stocktaking').id)
  await attach(s, ...things)
  expect(ends(s)).toEqual(['item-gone', 'item-gone'])
  expect(onEvent(s)).toEqual([])
})

test('a contact as an item and as a file', async () => {
  const s = await stageOnEvent({ consented: CONSENTED })
  const thing = contactThing(s, 'Lifting and Hoisting Ltd')
  await attach(s, thing)
  s.attachments.dismiss(s.attachments.state().rows[0]?.key ?? -1)
  await attachAs(s, 'eml', thing)
  expect(onEvent(s)).toEqual(['item Crane service', 'file Crane service.vcf'])
  expect(s.event.attachments[0]?.item).toMatchObject({
    '@odata.type': 'microsoft.graph.contact',
    displayName: 'Crane service',
    companyName: 'Lifting and Hoisting Ltd',
    emailAddresses: [{ address: 'dispatch@lifting.example' }],
  })
  const card = new ICAL.Component(ICAL.parse(textOnEvent(s, 1)) as unknown[])
  expect(card.getFirstPropertyValue('fn')).toBe('Crane service')
  expect(card.getFirstPropertyValue('email')).toBe('dispatch@lifting.example')
  expect(card.getFirstPropertyValue('n')).toEqual(['Service', 'Crane', '', '', ''])
})

test.each([
  ['Nameless Parts Ltd', 'item Nameless Parts Ltd', 'file Nameless Parts Ltd.vcf'],
  ['', 'item Contact', 'file Contact.vcf'],
])('a contact without a name, chosen as %j', async (name, asItem, asFile) => {
  const s = await stageOnEvent({ consented: CONSENTED })
  const thing = contactThing(s, 'Nameless Parts Ltd', name)
  await attach(s, thing)
  s.attachments.dismiss(s.attachments.state().rows[0]?.key ?? -1)
  await attachAs(s, 'eml', thing)
  expect(onEvent(s)).toEqual([asItem, asFile])
  const card = new ICAL.Component(ICAL.parse(textOnEvent(s, 1)) as unknown[])
  expect(card.getFirstPropertyValue('fn')).toBe('Nameless Parts Ltd')
})
