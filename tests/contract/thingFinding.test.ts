import { expect, test } from '@jest/globals'
import type { CalendarChoice, FoundEvent } from '../../src/events'
import { createEventFinder } from '../../src/events/eventFinder'
import { createLog } from '../../src/kernel'
import { createContacts } from '../../src/mail'
import { PEOPLE } from '../../sim/world'
import { refOf, signal } from './support/mailStage'
import { createStage, NOW_MS } from './support/stage'

const CONSENTED = ['Calendars.ReadWrite', 'Mail.Read', 'Contacts.Read']
const CLOUDS = ['global', 'usGov', 'usGovDod', 'china'] as const

async function stage(cloud: (typeof CLOUDS)[number] = 'global') {
  const s = await createStage({ consented: CONSENTED, tenant: { cloud } })
  const log = createLog(s.clock.now)
  const signIn = () => Promise.reject(new Error('No window was wanted.'))
  const { graph, clock } = s
  const linkHosts = () => ({ graph: '', outlook: [], elsewhere: [] })
  const finding = { graph, signIn, clock, log, linkHosts, withSeries: false, ownAddress: () => PEOPLE.signedIn }
  const events = createEventFinder(finding)
  const contacts = createContacts({ graph, signIn, log })
  const found = (): readonly FoundEvent[] => {
    const state = events.state()
    return 'rows' in state ? state.rows : []
  }
  const names = () => {
    const state = contacts.state()
    return 'rows' in state ? state.rows.map((row) => row.name) : []
  }
  const refused = () => s.service.log.filter(({ reply }) => reply.status >= 400).map(({ request }) => request.url)
  return { ...s, events, contacts, found, names, refused }
}

test.each(CLOUDS)(
  '%s: what is coming up stands in its order, with the days of a series and without the series',
  async (cloud) => {
    const s = await stage(cloud)
    await s.events.search({ text: '', calendar: undefined })
    const rows = s.found()
    const starts = rows.map((row) => row.startMs ?? 0)
    expect(starts).toEqual([...starts].sort((one, other) => one - other))
    // Each morning from yesterday on, as far ahead as is looked.
    expect(rows.filter((row) => row.subject === 'Morning round')).toHaveLength(31)
    // The master of the series began a week ago.
    expect(rows.filter((row) => (row.startMs ?? 0) < NOW_MS - 2 * 86_400_000)).toEqual([])
    expect(rows.map((row) => row.subject)).toEqual(
      expect.arrayContaining(['Site meeting', 'Stocktaking', 'Imported entry']),
    )
    expect(rows.map((row) => row.subject)).not.toContain('Delivery of railings')
    expect(rows.find((row) => row.subject === 'Canceled: Roof walk')).toMatchObject({
      isCancelled: true,
      isOrganizer: false,
    })
    expect(rows.find((row) => row.subject === 'Stocktaking')).toMatchObject({ isAllDay: true, isMeeting: false })
    expect(rows.find((row) => row.subject === 'Site meeting')).toMatchObject({ isOrganizer: true, isMeeting: true })
    expect(s.refused()).toEqual([])
  },
)

test('an event that ends before it starts is found and keeps its times', async () => {
  const s = await stage()
  await s.events.search({ text: 'imported', calendar: undefined })
  const [row, ...others] = s.found()
  expect(others).toEqual([])
  expect((row?.endMs ?? 0) - (row?.startMs ?? 0)).toBe(-30 * 60_000)
})

test.each(["Gate 2's", "'", "' or true", 'a%20b', '\ud83d', '&$top=1', 'ü 図面 🏗️'])(
  'the words %j are words of the subject and nothing else',
  async (text) => {
    const s = await stage()
    await s.events.search({ text, calendar: undefined })
    if (text !== '\ud83d') expect(s.found()).toEqual([])
    expect(s.events.state().kind).toBe('found')
    expect(s.refused()).toEqual([])
  },
)

async function calendarNamed(s: Awaited<ReturnType<typeof stage>>, name: string): Promise<CalendarChoice> {
  const groups = await s.events.calendars(signal)
  const found = groups.flatMap(({ calendars }) => calendars).find((one) => one.name === name)
  if (found === undefined) throw new Error(`No calendar ${name}`)
  return found
}

test.each(CLOUDS)('%s: another calendar is searched, and an event in it is addressed there', async (cloud) => {
  const s = await stage(cloud)
  const calendar = await calendarNamed(s, 'Deliveries')
  expect(calendar).toMatchObject({ canEdit: true, isDefault: false, owner: undefined })
  for (const text of ['', 'railings']) {
    await s.events.search({ text, calendar })
    expect(s.found().map((row) => row.subject)).toEqual(['Delivery of railings'])
  }
  expect(s.found()[0]?.address.calendar).toEqual({ kind: 'calendar', calendarId: calendar.id })
  expect(s.refused()).toEqual([])
})

test('a calendar that is only to be read says so, with whose it is; the main one comes first', async () => {
  const s = await stage()
  const groups = await s.events.calendars(signal)
  expect(groups.map(({ name }) => name)).toEqual(['My Calendars', 'Other Calendars'])
  const calendars = groups.flatMap((group) => group.calendars)
  expect(calendars.map(({ name, canEdit, isDefault }) => [name, canEdit, isDefault])).toEqual([
    ['Calendar', true, true],
    ['Deliveries', true, false],
    ['Public holidays', false, false],
  ])
  expect(calendars[2]?.owner).toBe('calendars@contoso.example')
  await s.events.search({ text: '', calendar: calendars[2] })
  expect(s.found().map((row) => row.subject)).toEqual(['Public holiday'])
})

test('what is coming up is filled from short pages', async () => {
  const s = await stage()
  await s.events.search({ text: '', calendar: undefined })
  const whole = s.found().map((row) => row.subject)
  s.service.settings.shortPages = 'empty-first'
  await s.events.search({ text: '', calendar: undefined })
  expect(s.found().map((row) => row.subject)).toEqual(whole)
  expect(s.refused()).toEqual([])
})

test.each(CLOUDS)('%s: contacts are listed by name; one without a name stands under its company', async (cloud) => {
  const s = await stage(cloud)
  await s.contacts.search('')
  expect(s.names()).toHaveLength(14)
  expect(s.names()).toContain('Nameless Parts Ltd')
  expect(s.names()).not.toContain('')
  await s.contacts.search('cr')
  expect(s.names()).toEqual(['Crane service'])
  await s.contacts.search('surv')
  expect(s.names()).toEqual(['Surveyor'])
  await s.contacts.search("Gate 2 – driver's")
  expect(s.names()).toEqual(["Gate 2 – driver's desk"])
  await s.contacts.search("') or startswith(surname,'")
  expect(s.names()).toEqual([])
  expect(s.refused()).toEqual([])
})

test.each(CLOUDS)('%s: an event and a contact are read as items and as files', async (cloud) => {
  const s = await stage(cloud)
  await s.events.search({ text: 'site meeting', calendar: undefined })
  await s.contacts.search('crane')
  const contacts = s.contacts.state()
  const [event] = s.found()
  const [contact] = 'rows' in contacts ? contacts.rows : []
  if (event === undefined || contact === undefined) throw new Error('nothing found')
  const entries = [
    { kind: 'event' as const, ...refOf({ id: event.address.eventId }) },
    { kind: 'contact' as const, ...refOf(contact) },
  ]
  for (const entry of entries) {
    expect(await s.mail.readEntryItem(entry, signal)).toMatchObject({ '@odata.type': `microsoft.graph.${entry.kind}` })
    expect((await s.mail.readEntryFile(entry, signal)).size).toBeGreaterThan(100)
  }
  expect(s.refused()).toEqual([])
  expect(s.service.unknownRequests()).toEqual([])
})

test('without the permission for contacts, nothing is shown and the reason is told', async () => {
  const s = await createStage()
  const contacts = createContacts({ graph: s.graph, signIn: () => Promise.resolve(), log: createLog(s.clock.now) })
  await contacts.search('')
  expect(contacts.state()).toMatchObject({ kind: 'failed', failure: { kind: 'not-allowed' } })
})
