import { beforeEach, expect, test } from '@jest/globals'
import { dateOf, instancesBetween, invite, mailboxAt, ownMailbox, PEOPLE, RIGHTS_OF, uidOf } from '../world'
import type { Mailbox, StoredEvent } from '../world'
import { allRows, createBench, fileJson, rowsOf, withOptions } from './bench'
import type { Bench } from './bench'
import { immutableIdOf } from './ids'

let b: Bench
let own: Mailbox
let master: StoredEvent
beforeEach(async () => {
  b = await createBench()
  own = ownMailbox(b.world)
  const found = [...own.events.values()].find(({ type }) => type === 'seriesMaster')
  if (found === undefined) throw new Error('The world has no series.')
  master = found
})

const enc = encodeURIComponent
const WEEK = { startDateTime: '2027-03-01T00:00:00Z', endDateTime: '2027-03-08T00:00:00Z' }
const NAMES =
  'id,subject,start,end,isAllDay,organizer,isOrganizer,isCancelled,isDraft,type,seriesMasterId,attendees,iCalUId,originalStart,recurrence'

const instances = (options: Record<string, string> = {}, path = `/me/events/${enc(master.id)}`) =>
  b.send('GET', withOptions(`${path}/instances`, { ...WEEK, $top: '100', ...options }))
const startsOf = (rows: Record<string, unknown>[]) =>
  rows.map((row) => (row['start'] as { dateTime: string }).dateTime.slice(0, 16))

/** A day of the series that nobody wrote to yet. */
function day(at = 0): StoredEvent {
  const window = { fromMs: Date.parse(WEEK.startDateTime), toMs: Date.parse(WEEK.endDateTime) }
  const found = instancesBetween([...own.events.values()], master, window)[at]
  if (found === undefined) throw new Error('The series has no such day.')
  return found
}

function moved(at: number): StoredEvent {
  const changed: StoredEvent = { ...day(at), type: 'exception', subject: 'Morning round, later' }
  changed.startMs += 3_600_000
  changed.endMs += 3_600_000
  own.events.set(changed.id, changed)
  return changed
}

test('a series without an end has a day for each morning of a far week, in pages', () => {
  const rows = rowsOf(instances({ $select: NAMES }))
  expect(startsOf(rows)).toEqual(['01', '02', '03', '04', '05', '06', '07'].map((date) => `2027-03-${date}T07:00`))
  expect(new Set(rows.map((row) => row['id'])).size).toBe(7)
  expect(rows[0]).toMatchObject({ type: 'occurrence', seriesMasterId: master.id, recurrence: null, isOrganizer: true })
  expect(rows[0]?.['originalStart']).toBe('2027-03-01T07:00:00Z')
  const pages = allRows(
    b,
    withOptions(`/me/events/${enc(master.id)}/instances`, { ...WEEK, $top: '3', $select: NAMES }),
  )
  expect(pages.map((page) => page.length)).toEqual([3, 3, 1])
  expect(
    rowsOf(b.send('GET', withOptions('/me/calendarView', { ...WEEK, $select: NAMES }))).map((row) => row['id']),
  ).toEqual(rows.map((row) => row['id']))
})

test('every way to an event leads to its instances', () => {
  const calendar = own.calendars[0]?.id ?? ''
  const group = own.calendarGroups[0]?.id ?? ''
  const me = `/users/${enc(own.address)}`
  for (const path of [
    '/me/calendar',
    `/me/calendars/${enc(calendar)}`,
    `/me/calendarGroups/${enc(group)}/calendars/${enc(calendar)}`,
    me,
    `${me}/calendar`,
    `/users/${own.userId}`,
  ]) {
    expect([path, rowsOf(instances({}, `${path}/events/${enc(master.id)}`)).length]).toEqual([path, 7])
  }
  b.world.consented.add('Group.Read.All')
  const [people] = b.world.groups.values()
  const [milestone] = people?.events.keys() ?? []
  instances({}, `/groups/${people?.id ?? ''}/events/${enc(milestone ?? '')}`)
  expect(b.last()).toMatchObject({ rule: 'pathUnknown', unknown: true })
})

test('both times are required, and only a master has instances', () => {
  const path = `/me/events/${enc(master.id)}/instances`
  expect(b.send('GET', path).status).toBe(400)
  b.send('GET', withOptions(path, { startDateTime: '2027-03-01' }))
  expect(b.last().rule).toBe('viewWindowMissing')
  instances({ endDateTime: 'later' })
  expect(b.last().rule).toBe('viewWindowUnreadable')
  for (const event of [day(), b.event('Site meeting')]) {
    expect(instances({}, `/me/events/${enc(event.id)}`).code).toBe('ErrorInvalidRequest')
    expect(b.last().rule).toBe('instancesOfNoSeries')
  }
  expect(b.send('POST', withOptions(path, WEEK), { json: {} }).status).toBe(405)
})

test('a moved day tells when it was meant to be; a day taken out is missing, and the master says so', () => {
  moved(1)
  master.deletedDays = ['2027-03-04']
  const rows = rowsOf(instances({ $orderby: 'start/dateTime' }))
  expect(startsOf(rows)).not.toContain('2027-03-04T07:00')
  const changed = rows.find((row) => row['type'] === 'exception')
  expect(changed).toMatchObject({ subject: 'Morning round, later', originalStart: '2027-03-02T07:00:00Z' })
  expect(startsOf(rows)).toContain('2027-03-02T08:00')
  const seen = b.send('GET', `/me/events/${enc(master.id)}?$select=cancelledOccurrences,recurrence`).json
  expect(seen).toMatchObject({
    cancelledOccurrences: [`OID.${master.id}.2027-03-04`],
    recurrence: { range: { type: 'noEnd' } },
  })
})

test('some saw the list without the changed days', () => {
  moved(1)
  b.service.settings.instances = 'without-exceptions'
  expect(startsOf(rowsOf(instances())).filter((start) => start.startsWith('2027-03-02'))).toEqual([])
  expect(startsOf(rowsOf(b.send('GET', withOptions('/me/calendarView', WEEK))))).toContain('2027-03-02T08:00')
})

test('writing to a day makes an exception of it, which keeps its id as a rule', () => {
  const { id } = day(2)
  const path = `/me/events/${enc(id)}`
  const [inherited] = rowsOf(b.send('GET', `${path}/attachments?$select=id,name`))
  expect(b.send('POST', `${path}/attachments`, { json: fileJson('a.txt', 'a') }).status).toBe(201)
  expect(b.send('GET', path).json).toMatchObject({ type: 'exception', id })
  const rows = rowsOf(b.send('GET', `${path}/attachments?$select=id,name`))
  expect(rows.map((row) => row['name'])).toEqual(['route.txt', 'a.txt'])
  expect(rows[0]?.['id']).not.toBe(inherited?.['id'])
  expect(master.attachments.map(({ name }) => name)).toEqual(['route.txt'])
  expect(rowsOf(instances())).toHaveLength(7)
})

test('an exception with a new id is not found under the old one, and the list has it', () => {
  b.service.settings.exceptionId = 'new'
  const { id } = day(2)
  const path = `/me/events/${enc(id)}/attachments`
  expect(b.send('POST', path, { json: fileJson('a.txt', 'a') }).status).toBe(201)
  expect(b.send('GET', path).code).toBe('ErrorItemNotFound')
  const rows = rowsOf(instances())
  expect(startsOf(rows).sort()).toEqual(
    ['01', '02', '03', '04', '05', '06', '07'].map((date) => `2027-03-${date}T07:00`),
  )
  const changed = rows.find((row) => row['type'] === 'exception')
  expect(changed?.['originalStart']).toBe('2027-03-03T07:00:00Z')
  expect(b.send('GET', `/me/events/${enc(String(changed?.['id']))}/attachments`).status).toBe(200)
})

test('a day that nobody wrote to has an immutable id, takes an upload session, and can be deleted', () => {
  const { id } = day(3)
  expect(b.send('GET', `/me/events/${immutableIdOf(id)}`).json?.['id']).toBe(id)
  const session = { AttachmentItem: { attachmentType: 'file', name: 'plan.pdf', size: 3 * 1024 * 1024 } }
  const opened = b.send('POST', `/me/events/${enc(id)}/attachments/createUploadSession`, { json: session })
  expect(opened.status).toBe(201)
  b.service.faults.add('event-deleted', { times: 1 })
  b.send('GET', `/me/events/${enc(id)}`)
  expect(b.send('GET', `/me/events/${enc(id)}`).code).toBe('ErrorItemNotFound')
  expect(master.deletedDays).toEqual([dateOf(Date.parse('2027-03-04') / 86_400_000)])
})

test('times in the zone that was asked for, and a whole day from midnight to midnight', () => {
  master.zone = 'Europe/Berlin'
  const inBerlin = { headers: { prefer: 'outlook.timezone="W. Europe Standard Time"' } }
  const far = b.send('GET', withOptions(`/me/events/${enc(master.id)}/instances`, { ...WEEK, $top: '1' }), inBerlin)
  // Seven of UTC in November are eight on the wall of Berlin; in March of the same winter, too.
  expect(rowsOf(far)[0]).toMatchObject({
    start: { dateTime: '2027-03-01T08:00:00.0000000', timeZone: 'W. Europe Standard Time' },
    originalStartTimeZone: 'W. Europe Standard Time',
  })
  expect(far.headers['preference-applied']).toBe('outlook.timezone="W. Europe Standard Time"')
  const allDay = b.send('GET', `/me/events/${enc(b.event('Stocktaking').id)}`, {
    headers: { prefer: 'outlook.timezone="America/New_York"' },
  })
  expect(allDay.json).toMatchObject({
    isAllDay: true,
    start: { dateTime: '2026-11-28T00:00:00.0000000', timeZone: 'America/New_York' },
  })
  expect(b.send('GET', `/me/events/${enc(b.event('Stocktaking').id)}`).json).toMatchObject({
    start: { dateTime: '2026-11-28T00:00:00.0000000', timeZone: 'UTC' },
    end: { dateTime: '2026-11-29T00:00:00.0000000', timeZone: 'UTC' },
  })
  expect(b.send('GET', `/me/events/${enc(master.id)}`, { headers: { prefer: 'outlook.timezone="Mars"' } }).code).toBe(
    'TimeZoneNotSupportedException',
  )
  expect(b.last().rule).toBe('timeZoneUnknown')
})

test('a series keeps its hour over a change of the clocks', () => {
  master.zone = 'Europe/Berlin'
  const rows = rowsOf(instances({ startDateTime: '2027-03-27T00:00:00Z', endDateTime: '2027-03-30T00:00:00Z' }))
  expect(startsOf(rows)).toEqual(['2027-03-27T07:00', '2027-03-28T06:00', '2027-03-29T06:00'])
})

test('copies: different ids, the same iCalUId day by day, an organizer in one mailbox only', () => {
  master.attendees = [{ name: 'Facilities', address: PEOPLE.delegator, type: 'optional' }]
  const copy = invite(b.world, own, master).get(PEOPLE.delegator)
  const theirs = `/users/${enc(PEOPLE.delegator)}/events/${enc(copy?.id ?? '')}`
  const [mine, other] = [rowsOf(instances()), rowsOf(instances({}, theirs))]
  expect(other.map((row) => row['iCalUId'])).toEqual(mine.map((row) => row['iCalUId']))
  expect(new Set(mine.map((row) => row['iCalUId'])).size).toBe(7)
  expect(other.some((row) => mine.some((one) => one['id'] === row['id']))).toBe(false)
  expect(mine[0]).toMatchObject({ isOrganizer: true, attendees: [{ type: 'optional' }] })
  expect(other[0]?.['isOrganizer']).toBe(false)
  expect(b.send('GET', theirs).json?.['iCalUId']).toMatch(new RegExp(`00000000${uidOf(master)}$`))
})

test('an id of another mailbox is not found, or told by its name', () => {
  const theirs = b.event('Lift service', PEOPLE.delegator)
  const path = `/me/events/${enc(theirs.id)}`
  expect(b.send('GET', path).code).toBe('ErrorItemNotFound')
  b.service.settings.otherMailboxId = 'named'
  expect(b.send('GET', path).code).toBe('ErrorInvalidMailboxItemId')
  expect(b.last().rule).toBe('idOfAnotherMailbox')
  expect(b.send('GET', `/me/events/${enc(theirs.id.replace(/..=$/, 'xx='))}`).code).toBe('ErrorItemNotFound')
})

test('calendar groups and their calendars, in any letter case; those of a colleague with the shared scope', () => {
  const groups = rowsOf(b.send('GET', '/me/calendarGroups?$select=id,name'))
  expect(groups.map((row) => row['name'])).toEqual(['My Calendars', 'Other Calendars'])
  const names = (path: string) => rowsOf(b.send('GET', path)).map((row) => row['name'])
  const inGroup = (at: number) => `${enc(String(groups[at]?.['id']))}/calendars?$select=name`
  expect(names(`/me/calendarGroups/${inGroup(0)}`)).toEqual(['Calendar', 'Deliveries'])
  expect(names(`/me/calendargroups/${inGroup(1)}`)).toEqual(['Public holidays'])
  expect(b.send('GET', `/me/calendarGroups/${enc(own.calendars[0]?.id ?? '')}/calendars`).code).toBe(
    'ErrorItemNotFound',
  )
  expect(b.send('GET', '/me/calendarGroups?$select=color').code).toBe('RequestBroker--ParseUri')
  const colleague = `/users/${enc(PEOPLE.delegator)}`
  expect(names(`${colleague}/calendarGroups`)).toEqual(['My Calendars', 'Other Calendars'])
  expect(names(`${colleague}/calendars`)).toContain('Deliveries')
  b.world.consented = new Set(['Calendars.Read.Shared'])
  expect(names(`${colleague}/calendars`)).toContain('Deliveries')
  expect(
    rowsOf(b.send('GET', withOptions(`${colleague}/calendarView`, { ...WEEK, startDateTime: '2026-11-20' }))),
  ).toHaveLength(2)
  b.world.consented = new Set(['Calendars.Read'])
  expect(b.send('GET', `${colleague}/calendarGroups`).status).toBe(403)
})

test('a reviewer reads and does not write, an author does not change what others made', () => {
  const colleague = mailboxAt(b.world, PEOPLE.delegator)
  const path = `/users/${enc(PEOPLE.delegator)}/events/${enc(b.event('Lift service', PEOPLE.delegator).id)}`
  for (const rights of [RIGHTS_OF.reviewer, RIGHTS_OF.author]) {
    colleague.delegateRights = new Map([[own.address, rights]])
    expect(b.send('GET', path).status).toBe(200)
    expect(b.send('POST', `${path}/attachments`, { json: fileJson('a', 'a') }).code).toBe('ErrorAccessDenied')
    expect(b.last().rule).toBe('delegateMayNot')
  }
  colleague.delegateRights = new Map([[own.address, RIGHTS_OF.editor]])
  expect(b.send('POST', `${path}/attachments`, { json: fileJson('a', 'a') }).status).toBe(201)
})
