import { beforeEach, expect, test } from '@jest/globals'
import { mailboxAt, ownMailbox, PEOPLE, RIGHTS_OF } from '../world'
import { allRows, createBench, fileJson, rowsOf, withOptions } from './bench'
import type { Bench } from './bench'

let b: Bench
beforeEach(async () => {
  b = await createBench()
})

const WEEK = { startDateTime: '2026-11-23T00:00:00Z', endDateTime: '2026-12-06T00:00:00Z' }
const view = (options: Record<string, string> = {}, path = '/me/calendarView') =>
  b.send('GET', withOptions(path, { ...WEEK, $top: '100', ...options }))
const subjects = (rows: Record<string, unknown>[]) => rows.map((row) => row['subject'])
const calendar = (name: string) => {
  const found = ownMailbox(b.world).calendars.find((one) => one.name === name)
  if (found === undefined) throw new Error(`No calendar: ${name}`)
  return found
}

test('calendars say whose they are and whether they may be written to', () => {
  const rows = rowsOf(b.send('GET', '/me/calendars?$select=id,name,canEdit,owner,isDefaultCalendar'))
  expect(rows.map((row) => [row['name'], row['canEdit'], row['isDefaultCalendar']])).toEqual([
    ['Calendar', true, true],
    ['Deliveries', true, false],
    ['Public holidays', false, false],
  ])
  expect(rows[2]).toMatchObject({ owner: { name: 'Calendar service', address: 'calendars@contoso.example' } })
  expect(b.send('GET', '/me/calendars?$select=displayName').code).toBe('RequestBroker--ParseUri')
})

test('a view shows occurrences one by one and no masters; the list has it the other way round', () => {
  const types = (rows: Record<string, unknown>[]) => new Set(rows.map((row) => row['type']))
  expect(types(rowsOf(view({ startDateTime: '2026-11-16T00:00:00Z' })))).toEqual(
    new Set(['singleInstance', 'occurrence']),
  )
  const listed = rowsOf(b.send('GET', '/me/events?$top=100'))
  expect(types(listed)).toEqual(new Set(['singleInstance', 'seriesMaster']))
  expect(listed.find((row) => row['type'] === 'seriesMaster')).toMatchObject({
    recurrence: { pattern: { type: 'daily' } },
  })
})

test('odd days: whole days, a cancelled event, one that ends before it starts', () => {
  const rows = rowsOf(view({ $orderby: 'start/dateTime' }))
  const of = (subject: string) => rows.find((row) => row['subject'] === subject)
  expect(of('Stocktaking')).toMatchObject({ isAllDay: true, showAs: 'free', categories: ['Store'], importance: 'low' })
  expect(of('Canceled: Roof walk')).toMatchObject({ isCancelled: true, isOrganizer: false })
  const [start, end] = ['start', 'end'].map((name) => (of('Imported entry')?.[name] as { dateTime: string }).dateTime)
  expect(String(end) < String(start)).toBe(true)
  const starts = rows.map((row) => (row['start'] as { dateTime: string }).dateTime)
  expect(starts).toEqual([...starts].sort())
  expect(starts).not.toEqual(rowsOf(view()).map((row) => (row['start'] as { dateTime: string }).dateTime))
})

test('the window decides, and has two ends in order', () => {
  const day = { startDateTime: '2026-11-25T00:00:00+01:00', endDateTime: '2026-11-25T14:00:00' }
  expect(subjects(rowsOf(view({ ...day, $orderby: 'start/dateTime desc' })))).toEqual([
    'Site meeting',
    'Read the tender',
    'Morning round',
  ])
  b.send('GET', '/me/calendarView?startDateTime=2026-11-25')
  view({ endDateTime: 'tomorrow' })
  view({ endDateTime: '2026-11-01' })
  view({ endDateTime: '2032-11-01' })
  view({ $select: 'subject,createdDateTime' })
  expect(b.service.log.slice(1).map((one) => [one.reply.status, one.rule])).toEqual([
    [400, 'viewWindowMissing'],
    [400, 'viewWindowUnreadable'],
    [400, 'viewWindowUnreadable'],
    [400, 'viewWindowTooLong'],
    [400, 'viewHasNoStamps'],
  ])
})

test('one calendar of several, by its id, in pages', () => {
  const { id } = calendar('Deliveries')
  expect(subjects(rowsOf(view({}, `/me/calendars/${id}/calendarView`)))).toEqual(['Delivery of railings'])
  expect(subjects(rowsOf(b.send('GET', `/me/calendars/${calendar('Public holidays').id}/events`)))).toEqual([
    'Public holiday',
  ])
  expect(subjects(rowsOf(view()))).not.toContain('Delivery of railings')
  const pages = allRows(
    b,
    withOptions('/me/calendarView', { ...WEEK, $top: '4', $orderby: 'start/dateTime', $select: 'subject' }),
  )
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.flat()).toEqual(rowsOf(view({ $orderby: 'start/dateTime', $select: 'subject' })))
  expect(b.send('GET', `/me/calendars/${id.replace(/.=$/, 'x=')}/events`).code).toBe('ErrorItemNotFound')
})

test('events by a part of their subject; a quote in it is doubled', () => {
  const find = (filter: string) =>
    b.send('GET', withOptions('/me/events', { $filter: filter, $select: 'subject', $orderby: 'start/dateTime' }))
  expect(subjects(rowsOf(find("contains(subject,'MEETING')")))).toEqual(['Site meeting'])
  b.event('Site meeting').subject = "Fitter's visit"
  expect(subjects(rowsOf(find("contains(subject,'fitter''s')")))).toEqual(["Fitter's visit"])
  find("contains(subject,'fitter's')")
  expect(b.last()).toMatchObject({ rule: 'filterNotSimulated', unknown: true })
})

test('an event gives all that a copy of it needs, in times of UTC', () => {
  const names =
    'subject,body,start,end,isAllDay,location,locations,attendees,organizer,importance,sensitivity,showAs,categories,recurrence,hasAttachments,isCancelled,isOrganizer,iCalUId,type,isReminderOn,reminderMinutesBeforeStart'
  const path = `/me/events/${encodeURIComponent(b.event('Handover, building B').id)}?$select=${names}`
  const sent = b.send('GET', path, { headers: { prefer: 'outlook.timezone="UTC"' } })
  expect(
    Object.keys(sent.json ?? {})
      .filter((name) => !name.startsWith('@') && name !== 'id')
      .sort(),
  ).toEqual(names.split(',').sort())
  expect(sent.headers['preference-applied']).toBe('outlook.timezone="UTC"')
})

test('a calendar that may only be read takes no attachment', () => {
  const path = `/me/events/${encodeURIComponent(b.event('Public holiday').id)}/attachments`
  expect(b.send('GET', path).status).toBe(200)
  expect(b.send('POST', path, { json: fileJson('a', 'a') }).code).toBe('ErrorAccessDenied')
  expect(b.last().rule).toBe('calendarNotEditable')
})

test('a colleague’s calendar wants the shared scope; a group’s list is not simulated', () => {
  const path = '/users/facilities@contoso.example/calendarView'
  expect(subjects(rowsOf(view({}, path)))).toEqual(['Lift service', 'Window cleaning'])
  b.world.consented.delete('Calendars.ReadWrite.Shared')
  expect(view({}, path).status).toBe(403)
  b.send('GET', `/groups/${[...b.world.groups.keys()][0] ?? ''}/events`)
  expect(b.last()).toMatchObject({ rule: 'pathUnknown', unknown: true })
})

test('one calendar by itself, of the own mailbox or of somebody else’s: canEdit says what whoever asks may do there', () => {
  const deliveries = calendar('Deliveries').id
  const named = (path: string) => {
    const { json } = b.send('GET', `${path}?$select=name,canEdit,owner`)
    return [json?.['name'], json?.['canEdit'], (json?.['owner'] as { address: string } | undefined)?.address]
  }
  const theirs = `/users/${PEOPLE.delegator}/calendar`
  expect(named('/me/calendar')).toEqual(['Calendar', true, PEOPLE.signedIn])
  expect(named(`/me/calendars/${encodeURIComponent(deliveries)}`)).toEqual(['Deliveries', true, PEOPLE.signedIn])
  expect(named(theirs)).toEqual(['Calendar', true, PEOPLE.delegator])
  mailboxAt(b.world, PEOPLE.delegator).delegateRights = new Map([[PEOPLE.signedIn, RIGHTS_OF.reviewer]])
  expect(named(theirs)).toEqual(['Calendar', false, PEOPLE.delegator])
  const path = `/users/${PEOPLE.delegator}/events/${encodeURIComponent(b.event('Lift service', PEOPLE.delegator).id)}`
  expect(b.send('GET', path).status).toBe(200)
  expect(b.send('POST', `${path}/attachments`, { json: fileJson('a', 'a') }).status).toBe(403)
  expect(b.last().rule).toBe('delegateMayNot')
  expect(b.send('GET', `/users/${PEOPLE.stranger}/calendar`).status).toBe(403)
  expect(b.send('GET', '/users/nobody@contoso.example/calendar').status).toBe(404)
  expect(
    b.send('GET', `/me/calendars/${encodeURIComponent(b.event('Lift service', PEOPLE.delegator).calendarId)}`).code,
  ).toBe('ErrorItemNotFound')
  expect(b.service.unknownRequests()).toEqual([])
})
