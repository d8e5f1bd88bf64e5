import { beforeEach, expect, test } from '@jest/globals'
import { invite, mailboxAt, mailboxOf, ownMailbox, PEOPLE } from '../world'
import type { Mailbox, StoredEvent } from '../world'
import { createBench, fileJson } from './bench'
import type { Bench, Sent } from './bench'

/** Whom a PATCH of an event mails, with what, and what it refuses. */

const PLANNING = 'planning@contoso.example'
const SAFETY = 'safety@contoso.example'
const NEW_BODY = { body: { contentType: 'html', content: '<p>New</p>' } }

let b: Bench
let meeting: StoredEvent
let path: string
beforeEach(async () => {
  b = await createBench()
  meeting = b.event('Site meeting')
  path = `/me/events/${meeting.id}`
  addMailbox(PLANNING)
  addMailbox(SAFETY)
})

function addMailbox(address: string, kind?: Mailbox['kind']): Mailbox {
  const mailbox = { ...mailboxOf('test', address, address), ...(kind === undefined ? {} : { kind }) }
  b.world.mailboxes.set(address, mailbox)
  return mailbox
}

function patch(json: unknown, headers: Record<string, string> = {}): Sent {
  return b.send('PATCH', path, { json, headers })
}

/** What a mailbox got: kind of mail and names of its files. */
function inboxOf(address: string): string[] {
  return [...mailboxAt(b.world, address).messages.values()].map(
    ({ odataType, subject, attachments }) =>
      `${odataType.replace('microsoft.graph.', '')} ${subject}: ${attachments.map(({ name }) => name).join(', ')}`,
  )
}

const mailed = () => b.world.mailings.map(({ kind, to, files }) => `${kind} ${to.join(' ')}: ${files.join(', ')}`)

test('the body is set to the byte, the change key is another one, and the reply shows both', () => {
  const content = '<html><body>\r\n<table><tr><td>é 🎉 &nbsp;</td></tr></table>\r\n</body></html>'
  const before = meeting.changeKey
  const sent = patch({ body: { contentType: 'html', content } })
  expect(sent.status).toBe(200)
  expect(sent.json).toMatchObject({ body: { contentType: 'html', content } })
  expect(meeting.changeKey).not.toBe(before)
  expect(sent.json?.['@odata.etag']).toBe(`W/"${meeting.changeKey}"`)
})

test('attachments mail nobody; a changed body mails everybody who is invited, with what is on the event by then', () => {
  b.send('POST', `${path}/attachments`, { json: fileJson('budget.xlsx', 'x') })
  expect(mailed()).toEqual([])
  patch(NEW_BODY)
  expect(mailed()).toEqual([`request ${PLANNING} ${SAFETY}: budget.xlsx`])
  for (const address of [PLANNING, SAFETY]) {
    expect(inboxOf(address)).toEqual(['eventMessageRequest Site meeting: budget.xlsx'])
    const [copy] = mailboxAt(b.world, address).events.values()
    expect(copy?.body).toBe('<p>New</p>')
    expect(copy?.attachments.map(({ name }) => name)).toEqual(['budget.xlsx'])
  }
})

test.each([
  [{ subject: 'Other' }, true],
  [{ location: { displayName: 'Elsewhere' } }, true],
  [{ start: { dateTime: '2026-11-25T14:00:00', timeZone: 'UTC' } }, true],
  [{ end: { dateTime: '2026-11-25T18:00:00.0000000', timeZone: 'UTC' } }, true],
  [{ isAllDay: true }, true],
  [{ importance: 'high' }, true],
  [{ categories: ['Red'] }, false],
  [{ showAs: 'free' }, false],
  [{ sensitivity: 'private' }, false],
  [{ subject: 'Site meeting' }, false],
  [{}, false],
])('a PATCH of %j mails somebody: %s', (json, isMailed) => {
  expect(patch(json).status).toBe(200)
  expect(mailed()).toEqual(isMailed ? [`request ${PLANNING} ${SAFETY}: `] : [])
})

test('a PATCH that changes nothing mails nobody', () => {
  patch(NEW_BODY)
  patch(NEW_BODY)
  expect(mailed()).toHaveLength(1)
})

const attendee = (address: string) => ({ type: 'required', emailAddress: { name: address, address } })

test('of attendees alone only those who came or went are mailed', () => {
  patch({ attendees: [attendee(PLANNING), attendee(PEOPLE.stranger)] })
  expect(mailed()).toEqual([`cancellation ${SAFETY}: `, `request ${PEOPLE.stranger}: `])
  expect(inboxOf(PLANNING)).toEqual([])
  patch({ attendees: [{ ...attendee(PLANNING), type: 'whoever' }, { type: 'whoever' }] })
  expect(b.last().rule).toBe('bodyNotReadable')
})

test('lists are taken apart, nobody is mailed twice, and who leaves a list has everybody mailed', () => {
  b.world.distributionLists.set('all@contoso.example', [PLANNING, 'site@contoso.example'])
  b.world.distributionLists.set('site@contoso.example', [SAFETY, 'all@contoso.example', PEOPLE.signedIn])
  meeting.attendees = [PLANNING, 'All@contoso.example'].map((address) => ({ name: address, address }))
  patch(NEW_BODY)
  expect(mailed()).toEqual([`request ${PLANNING} ${SAFETY}: `])
  patch({ attendees: [attendee('all@contoso.example')] })
  expect(mailed().slice(1)).toEqual([`cancellation ${PLANNING}: `, `request ${PLANNING} ${SAFETY}: `])
})

test('a room answers by itself, and takes neither text nor files', () => {
  addMailbox('room.1@contoso.example', 'room')
  meeting.attendees = [{ name: 'Room 1', address: 'room.1@contoso.example', type: 'resource' }]
  b.send('POST', `${path}/attachments`, { json: fileJson('a.txt', 'x') })
  patch(NEW_BODY)
  expect(inboxOf('room.1@contoso.example')).toEqual([])
  const [copy] = mailboxAt(b.world, 'room.1@contoso.example').events.values()
  expect([copy?.body, copy?.attachments]).toEqual(['', []])
  expect(inboxOf(PEOPLE.signedIn).filter((line) => line.includes('Response'))).toContain(
    'eventMessageResponse Site meeting: ',
  )
  expect(b.send('GET', path).json?.['attendees']).toMatchObject([{ status: { response: 'accepted' } }])
})

test('an attendee changes no more than the own copy', () => {
  const copy = invite(b.world, ownMailbox(b.world), meeting).get(PLANNING)
  b.world.signedIn = PLANNING
  expect(b.send('PATCH', `/me/events/${copy?.id ?? ''}`, { json: NEW_BODY }).status).toBe(200)
  expect(mailed()).toEqual([])
  expect(meeting.body).not.toBe('<p>New</p>')
})

test.each([
  ['replaced', ['a.txt']],
  ['kept', ['a.txt', 'own.txt']],
] as const)('an attendee’s own attachments are %s when the update comes', (ownAdditions, names) => {
  b.service.settings.ownAdditions = ownAdditions
  b.send('POST', `${path}/attachments`, { json: fileJson('a.txt', 'x') })
  const copy = invite(b.world, ownMailbox(b.world), meeting).get(PLANNING)
  b.world.signedIn = PLANNING
  b.send('POST', `/me/events/${copy?.id ?? ''}/attachments`, { json: fileJson('own.txt', 'x') })
  b.world.signedIn = PEOPLE.signedIn
  patch(NEW_BODY)
  const [after] = mailboxAt(b.world, PLANNING).events.values()
  expect(after?.attachments.map(({ name }) => name)).toEqual(names)
})

test.each([
  ['all', 'a.txt, b.txt'],
  ['one-behind', 'a.txt'],
  ['none', ''],
] as const)('reported losses by name: %s', (mailedFiles, names) => {
  b.service.settings.mailedFiles = mailedFiles
  for (const name of ['a.txt', 'b.txt']) b.send('POST', `${path}/attachments`, { json: fileJson(name, 'x') })
  patch(NEW_BODY)
  expect(inboxOf(PLANNING)).toEqual([`eventMessageRequest Site meeting: ${names}`])
})

test('of a series each changed day is mailed besides; a single day alone', () => {
  const master = [...ownMailbox(b.world).events.values()].find(({ type }) => type === 'seriesMaster')
  const [first, second] = [...ownMailbox(b.world).events.values()].filter(({ type }) => type === 'occurrence')
  b.send('POST', `/me/events/${first?.id ?? ''}/attachments`, { json: fileJson('day.txt', 'x') })
  b.send('PATCH', `/me/events/${master?.id ?? ''}`, { json: NEW_BODY })
  expect(mailed()).toEqual([`request ${PLANNING}: route.txt`, `request ${PLANNING}: route.txt, day.txt`])
  b.send('PATCH', `/me/events/${second?.id ?? ''}`, { json: { subject: 'Today only' } })
  expect(b.world.mailings.at(-1)?.subject).toBe('Today only')
  expect(second?.type).toBe('exception')
  const copies = [...mailboxAt(b.world, PLANNING).events.values()]
  expect(copies.map(({ type }) => type)).toEqual(['seriesMaster', 'exception', 'exception'])
})

test('an ETag that is not the event’s any more is refused, and nothing happens', () => {
  const etag = String(b.send('GET', path).json?.['@odata.etag'])
  b.send('POST', `${path}/attachments`, { json: fileJson('a.txt', 'x') })
  const refused = patch(NEW_BODY, { 'if-match': etag })
  expect([refused.status, refused.code, b.last().rule]).toEqual([
    412,
    'ErrorIrresolvableConflict',
    'eventChangedMeanwhile',
  ])
  expect(mailed()).toEqual([])
  const fresh = String(b.send('GET', path).json?.['@odata.etag'])
  expect(patch(NEW_BODY, { 'if-match': fresh }).status).toBe(200)
  expect(patch({ subject: 'Any' }, { 'if-match': '*' }).status).toBe(200)
})

test.each([
  [{ hasAttachments: true }, 'propertyReadOnly'],
  [{ isOrganizer: true }, 'propertyReadOnly'],
  [{ nonsense: 1 }, 'bodyUnknownProperty'],
  [{ body: '<p>x</p>' }, 'bodyNotReadable'],
  [{ body: { contentType: 'HTML', content: '' } }, 'bodyNotReadable'],
  [{ body: { content: 'x' } }, 'bodyNotReadable'],
  [{ body: { contentType: 'html', content: 'x', size: 1 } }, 'bodyNotReadable'],
  [{ recurrence: {} }, 'patchNotSimulated'],
  [{ start: { dateTime: '2026-11-25T14:00:00', timeZone: 'Europe/Berlin' } }, 'patchNotSimulated'],
])('a PATCH of %j is refused: %s', (json, rule) => {
  patch(json)
  expect(b.last().rule).toBe(rule)
  expect(mailed()).toEqual([])
})

test('without its block the meeting is no online meeting any more', () => {
  meeting.body = '<p>Hello</p><a href="https://teams.example/join/1">Join</a>'
  meeting.onlineMeeting = { joinUrl: 'https://teams.example/join/1' }
  patch({ body: { contentType: 'html', content: `<p>First</p>${meeting.body}` } })
  expect(b.send('GET', path).json).toMatchObject({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' })
  patch({ body: { contentType: 'html', content: '<p>Hello</p>' } })
  expect(b.send('GET', path).json).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null })
})

test('a body comes as HTML, or as the text that is asked for', () => {
  meeting.body = 'a < b\r\nc & d'
  meeting.bodyType = 'text'
  const page = b.send('GET', path).json?.['body'] as { content: string }
  expect(page.content).toContain('<div class="PlainText">a &lt; b<br>\r\nc &amp; d</div>')
  const as = (type: string) => b.send('GET', path, { headers: { prefer: `outlook.body-content-type="${type}"` } })
  expect(as('text').json?.['body']).toEqual({ contentType: 'text', content: 'a < b\r\nc & d' })
  expect(as('html').json?.['body']).toMatchObject({ contentType: 'html', content: page.content })
  expect(as('text').headers['preference-applied']).toContain('outlook.body-content-type')
  b.send('GET', '/me/messages', { headers: { prefer: 'outlook.body-content-type="text"' } })
  expect(b.last().rule).toBe('preferNotSimulated')
})

test('what was changed in Outlook and not sent goes out with an update', () => {
  meeting.isDraft = true
  expect(b.send('GET', path).json?.['isDraft']).toBe(true)
  patch(NEW_BODY)
  expect(b.send('GET', path).json?.['isDraft']).toBe(false)
})

test('two writers on one event: the second is refused', () => {
  const request = (json: unknown) => ({
    method: 'PATCH',
    url: `https://graph.microsoft.com/v1.0${path}`,
    headers: { authorization: `Bearer ${b.world.accessToken}`, 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify(json)),
  })
  expect(b.service.handle(request(NEW_BODY), { takesMs: 500 }).status).toBe(200)
  expect(b.service.handle(request({ subject: 'x' }), { takesMs: 500 }).status).toBe(412)
  expect(b.last().rule).toBe('writersConflict')
})

test('5,000 attendees are one PATCH', () => {
  meeting.attendees = Array.from({ length: 5_000 }, (_, index) => ({
    name: '',
    address: `a${String(index)}@contoso.example`,
  }))
  patch(NEW_BODY)
  expect(b.world.mailings).toHaveLength(1)
  expect(b.world.mailings[0]?.to).toHaveLength(5_000)
})
