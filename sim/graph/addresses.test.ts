import { beforeEach, expect, test } from '@jest/globals'
import { ownMailbox, PEOPLE } from '../world'
import { createBench, fileJson } from './bench'
import type { Bench } from './bench'

let b: Bench
beforeEach(async () => {
  b = await createBench()
})

const enc = encodeURIComponent
const small = fileJson('a.txt', 'a')

/** The twelve calendar routes of the 2015 page, of one event that is in the default calendar. */
function routes() {
  const own = ownMailbox(b.world)
  const event = b.event('Site meeting')
  const id = enc(event.id)
  const calendar = enc(event.calendarId)
  const group = enc(own.calendarGroups[0]?.id ?? '')
  const [team] = [...b.world.groups.values()]
  const teamEvent = enc([...(team?.events.keys() ?? [])][0] ?? '')
  const personal = (root: string) => [
    `${root}/events/${id}`,
    `${root}/calendar/events/${id}`,
    `${root}/calendars/${calendar}/events/${id}`,
    `${root}/calendargroups/${group}/calendars/${calendar}/events/${id}`,
  ]
  return {
    working: [...personal('/me'), ...personal(`/users/${enc(own.address)}`)],
    singular: ['/me', `/users/${enc(own.address)}`].map(
      (root) => `${root}/calendargroup/calendars/${calendar}/events/${id}`,
    ),
    group: [`/groups/${team?.id ?? ''}/events/${teamEvent}`, `/groups/${team?.id ?? ''}/calendar/events/${teamEvent}`],
  }
}

test('eight of the twelve routes add, list, read and delete', () => {
  for (const path of routes().working) {
    expect(b.send('GET', path).json?.['subject']).toBe('Site meeting')
    const added = b.send('POST', `${path}/attachments`, { json: small })
    expect(added.status).toBe(201)
    const one = `${path}/attachments/${enc(String(added.json?.['id']))}`
    expect(b.send('GET', `${path}/attachments`).text).toContain('a.txt')
    expect(b.send('GET', one).json?.['name']).toBe('a.txt')
    expect(b.send('GET', `${one}/$value`).text).toBe('a')
    const session = { AttachmentItem: { attachmentType: 'file', name: 'b.bin', size: 3_000_000 } }
    expect(b.send('POST', `${path}/attachments/createUploadSession`, { json: session }).status).toBe(201)
    expect(b.send('DELETE', one).status).toBe(204)
    expect(b.event('Site meeting').attachments).toEqual([])
  }
  expect(b.service.unknownRequests()).toEqual([])
})

test('calendarGroups is taken in any letter case, other segments are not', () => {
  const [, , , inGroup = ''] = routes().working
  for (const segment of ['calendarGroups', 'CALENDARGROUPS']) {
    expect(b.send('GET', inGroup.replace('calendargroups', segment)).status).toBe(200)
  }
  expect(b.send('GET', inGroup.replace('/events/', '/Events/')).status).toBe(400)
  expect(b.last().rule).toBe('segmentUnknown')
})

test('the singular calendargroup is gone', () => {
  for (const path of routes().singular) {
    const sent = b.send('POST', `${path}/attachments`, { json: small })
    expect([sent.status, sent.code, b.last().rule]).toEqual([400, 'BadRequest', 'calendarGroupSingularGone'])
    expect(sent.text).toContain("Resource not found for the segment 'calendargroup'.")
  }
  expect(b.service.unknownRequests()).toEqual([])
})

test('a group event wants a scope of its own, and takes no attachments even then', () => {
  const [path = '', inCalendar = ''] = routes().group
  expect(b.send('POST', `${path}/attachments`, { json: small }).code).toBe('ErrorAccessDenied')
  b.world.consented.add('Group.ReadWrite.All')
  for (const one of [path, inCalendar]) {
    expect(b.send('POST', `${one}/attachments`, { json: small }).status).toBe(400)
    expect(b.last().rule).toBe('groupEventsTakeNoAttachments')
    expect(b.send('GET', one).json?.['subject']).toBe('Milestone: roof closed')
  }
  expect(b.service.unknownRequests()).toEqual([])
})

test('an event is found in its own calendar only', () => {
  const own = ownMailbox(b.world)
  const other = own.calendars.find((one) => one.id !== b.event('Site meeting').calendarId)?.id ?? ''
  const id = enc(b.event('Site meeting').id)
  const [main, foreign] = own.calendarGroups
  for (const path of [
    `/me/calendars/${enc(other)}/events/${id}`,
    `/me/calendargroups/${enc(foreign?.id ?? '')}/calendars/${enc(own.calendars[0]?.id ?? '')}/events/${id}`,
    `/me/calendargroups/${enc(main?.id ?? '')}/calendars/${enc(other)}/events/${id}`,
    `/me/calendar/events/${enc(b.event('Delivery of railings').id)}`,
  ]) {
    const sent = b.send('GET', path)
    expect([sent.status, sent.code, b.last().rule]).toEqual([404, 'ErrorItemNotFound', 'itemNotFound'])
  }
})

test('a calendar that is not in the mailbox has no events', () => {
  const own = ownMailbox(b.world)
  const theirs = b.event('Lift service', PEOPLE.delegator).calendarId
  const id = enc(b.event('Site meeting').id)
  expect(b.send('GET', `/me/calendars/${enc(theirs)}/events/${id}`).code).toBe('ErrorItemNotFound')
  for (const calendar of own.calendars) calendar.isDefault = false
  expect(b.send('GET', `/me/calendar/events/${id}`).code).toBe('ErrorItemNotFound')
  b.world.consented.add('Group.Read.All')
  expect(b.send('GET', `/groups/${[...b.world.groups.keys()][0] ?? ''}/events/${id}`).code).toBe('ErrorItemNotFound')
  expect(b.send('GET', `/groups/unknown/events/${id}`).code).toBe('ErrorItemNotFound')
})

test('an id belongs to one mailbox, and letter case counts', () => {
  const theirs = b.event('Lift service', PEOPLE.delegator).id
  expect(b.send('GET', `/me/events/${enc(theirs)}`).code).toBe('ErrorItemNotFound')
  expect(b.send('GET', `/users/${PEOPLE.delegator}/events/${enc(theirs)}`).status).toBe(200)
  const mine = b.event('Site meeting').id
  const swapped = mine.slice(0, 60) + mine.slice(60).replace(/[a-z]/, (letter) => letter.toUpperCase())
  expect(b.send('GET', `/me/events/${enc(swapped)}`).code).toBe('ErrorItemNotFound')
})

test('what is no REST id is malformed', () => {
  const { id } = b.event('Site meeting')
  const ews = id.replaceAll('-', '/').replaceAll('_', '+')
  for (const wrong of [ews, id.slice(0, -3), `x${id.slice(1)}`, enc(id), 'undefined', '{id}']) {
    const sent = b.send('GET', `/me/events/${enc(wrong)}`)
    expect([wrong, sent.status, sent.code, b.last().rule]).toEqual([
      wrong,
      400,
      'ErrorInvalidIdMalformed',
      'idMalformed',
    ])
  }
  expect(b.send('GET', '/me/events/%E0%A4%A').code).toBe('ErrorInvalidIdMalformed')
})

test('somebody else’s calendar wants the shared scope and delegation', () => {
  const path = `/users/${PEOPLE.delegator}/events/${enc(b.event('Lift service', PEOPLE.delegator).id)}/attachments`
  expect(b.send('POST', path, { json: small }).status).toBe(201)
  b.world.consented.delete('Calendars.ReadWrite.Shared')
  expect(b.send('POST', path, { json: small }).status).toBe(403)
  expect(b.last().rule).toBe('scopeMissing')
  b.world.consented.add('Calendars.ReadWrite.Shared')
  const closed = `/users/${PEOPLE.stranger}/events/${enc(b.event('Quarterly closing', PEOPLE.stranger).id)}`
  expect(b.send('GET', closed).code).toBe('ErrorAccessDenied')
  expect(b.last().rule).toBe('mailboxNotDelegated')
  expect(b.send('GET', '/users/nobody@contoso.example/events/x').code).toBe('ErrorInvalidUser')
  expect(b.last().rule).toBe('mailboxUnknown')
})

test('a user is named by address in any letter case or by object id', () => {
  const own = ownMailbox(b.world)
  for (const user of [own.address.toUpperCase(), own.userId]) {
    expect(b.send('GET', `/users/${user}/events/${enc(b.event('Site meeting').id)}`).status).toBe(200)
  }
})

test('the own mailbox is covered by the shared scope too, and reading by the write scope', () => {
  b.world.consented = new Set(['https://graph.microsoft.com/Calendars.ReadWrite.Shared'])
  expect(b.send('GET', `/me/events/${enc(b.event('Site meeting').id)}`).status).toBe(200)
  b.world.consented = new Set(['Calendars.Read'])
  expect(b.send('GET', `/me/events/${enc(b.event('Site meeting').id)}`).status).toBe(200)
  expect(b.send('POST', `/me/events/${enc(b.event('Site meeting').id)}/attachments`, { json: small }).status).toBe(403)
})

test('an event saved in a cached client is not there yet', () => {
  const event = b.event('Site meeting')
  event.visibleToGraphAtMs = b.clock.now() + 5000
  expect(b.send('GET', `/me/events/${enc(event.id)}`).status).toBe(404)
  b.clock.advance(5000)
  expect(b.send('GET', `/me/events/${enc(event.id)}`).status).toBe(200)
})

test('what is not known is refused by name and kept for the end of the test', () => {
  const event = enc(b.event('Site meeting').id)
  const asked: [string, string, string][] = [
    ['GET', 'https://graph.microsoft.com/beta/me', 'pathUnknown'],
    ['GET', '/me/onenote', 'segmentUnknown'],
    ['GET', '/me/drive/recent', 'segmentUnknown'],
    ['GET', `/me/events/${event}/attachments/x/y`, 'segmentUnknown'],
    ['PUT', `/me/events/${event}/attachments`, 'methodNotAllowed'],
    ['DELETE', '/me/messages', 'methodNotAllowed'],
    ['GET', 'https://files.example/x', 'hostUnknown'],
    ['GET', `/groups/${[...b.world.groups.keys()][0] ?? ''}/messages`, 'pathUnknown'],
    ['GET', `/me/events/${event}?surprise=1`, 'queryOptionUnknown'],
    ['GET', `/me/events/${event}?$expand=instances`, 'queryOptionUnknown'],
  ]
  for (const [method, path, rule] of asked) {
    b.send(method, path)
    expect([path, b.last().rule]).toEqual([path, rule])
  }
  expect(b.service.unknownRequests()).toHaveLength(asked.length)
  expect(b.service.unknownRequests()[0]).toContain('GET https://graph.microsoft.com/beta/me → pathUnknown')
})

test('GET {event} gives what $select names, and nothing that the type has not', () => {
  const path = `/me/events/${enc(b.event('Crane inspection').id)}`
  const { json } = b.send('GET', `${path}?$select=subject,isOrganizer,type`)
  expect(Object.keys(json ?? {}).filter((name) => !name.startsWith('@'))).toEqual([
    'id',
    'subject',
    'isOrganizer',
    'type',
  ])
  expect(json).toMatchObject({ isOrganizer: false, type: 'singleInstance' })
  expect(b.send('GET', `${path}?$select=subject,size`).code).toBe('RequestBroker--ParseUri')
  expect(b.last().rule).toBe('selectUnknownProperty')
  expect(b.send('GET', `${path}?$nonsense=1`).status).toBe(400)
  expect(b.last().rule).toBe('queryOptionRefused')
  expect(b.send('GET', `${path}?$select=id&$select=id`).status).toBe(400)
})

test('an occurrence tells its series, and hasAttachments does not count inline ones', () => {
  const own = ownMailbox(b.world)
  const occurrence = [...own.events.values()].find((one) => one.type === 'occurrence')
  const seen = b.send('GET', `/me/events/${enc(occurrence?.id ?? '')}`).json
  expect(seen).toMatchObject({ type: 'occurrence', seriesMasterId: occurrence?.seriesMasterId, hasAttachments: true })
  const path = `/me/events/${enc(b.event('Site meeting').id)}`
  b.send('POST', `${path}/attachments`, { json: { ...small, isInline: true } })
  expect(b.send('GET', path).json?.['hasAttachments']).toBe(false)
})
