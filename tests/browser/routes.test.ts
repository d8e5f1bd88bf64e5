import { expect, jest, test } from '@jest/globals'
import { ewsForm } from '../../sim/outlook/ids'
import { mailboxAt, ownMailbox, PEOPLE, RIGHTS_OF } from '../../sim/world'
import type { Mailbox, StoredEvent, World } from '../../sim/world'
import { attach, chooseFiles, isTold, rowOf, sha256, someFile, until } from './support/drive'
import type { ChosenBytes } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane } from './support/openPane'
import { worldOfToday } from './support/worldOfToday'

/** The production bundle: every calendar route of Graph's "Add attachment", as far as a person gets to it from the pane. */

jest.setTimeout(90_000)
const open = usePane()

const enc = encodeURIComponent

function eventIn(mailbox: Pick<Mailbox, 'events'>, subject: string): StoredEvent {
  const found = [...mailbox.events.values()].find((one) => one.subject === subject && one.type !== 'occurrence')
  if (found === undefined) throw new Error(`No event ${subject}`)
  return found
}

function groupWith({ calendarGroups }: Mailbox, calendarId: string): string {
  const found = calendarGroups.find(({ calendarIds }) => calendarIds.includes(calendarId))
  if (found === undefined) throw new Error('The calendar is in no group.')
  return found.id
}

/**
 * Every exchange with Graph so far but preflights, which the browser remembers as long as it likes: method, address, status.
 * What the pane asks at the same time, the calendars of each group, arrives in any order and stands here in one.
 */
function told({ graph }: OpenedPane): string[] {
  const all = graph.log
    .filter(({ request }) => request.method !== 'OPTIONS')
    .map(({ request, reply }) => `${request.method} ${pathOf(request.url)} ${String(reply.status)}`)
  // Who is invited is read beside everything else, once for each event, as soon as something is on the list.
  const facts = all.filter(isOfInvited)
  expect(facts.filter((line, at) => facts.indexOf(line) !== at)).toEqual([])
  const lines = all.filter((line) => !isOfInvited(line))
  const isOfGroup = (line: string | undefined) => line?.includes('/calendarGroups/') === true
  for (let at = 0; at < lines.length; at++) {
    const end = lines.findIndex((line, index) => index > at && !isOfGroup(line))
    if (!isOfGroup(lines[at]) || isOfGroup(lines[at - 1])) continue
    const several = lines.slice(at, end < 0 ? undefined : end)
    lines.splice(at, several.length, ...several.sort())
  }
  return lines
}

const isOfInvited = (line: string) => line.startsWith('GET ') && line.includes(',isDraft,')

function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  const options = search.replace(/(\$top|startDateTime|endDateTime|\$orderby)=[^&]*(&|$)/g, '').replace(/[?&]$/, '')
  return pathname.replace('/v1.0', '') + options
}

const heading = (s: OpenedPane, name: string) => s.pane.getByRole('heading', { level: 1, name, exact: true })
const button = (s: OpenedPane, name: string) => s.pane.getByRole('button', { name, exact: true })

async function paste(s: OpenedPane, text: string): Promise<void> {
  const box = s.pane.getByRole('textbox', { name: 'Link or id of the event' })
  if ((await box.count()) === 0) await button(s, 'By link or id…').click()
  await box.fill(text)
  await button(s, 'Look it up').click()
}

/** Opens the picker; what it reads by itself is there before anything else is done. */
async function chooseAnother(s: OpenedPane): Promise<void> {
  await button(s, 'Another event…').click()
  await s.pane.getByLabel('Calendar', { exact: true }).waitFor()
}

/** Requests are compared one by one: whoever attaches sooner has the engine read the list, and whoever leaves sooner has nobody read it. */
async function isListed(s: OpenedPane): Promise<void> {
  await until('the event is listed', () => told(s).at(-1)?.includes(`/${LIST}`) === true)
  await s.pane.locator('button[aria-label="Refresh the list"]:not([aria-disabled="true"])').waitFor()
}

async function attachOne(s: OpenedPane, file: ChosenBytes, state: 'Attached' | 'Failed' = 'Attached'): Promise<void> {
  await isListed(s)
  await chooseFiles(s, file)
  await attach(s)
  await isTold(s, file.name, state)
}

const EVENT =
  'id,subject,start,end,isAllDay,organizer,attendees,isOrganizer,isCancelled,type,seriesMasterId,originalStart'
const CALENDAR = 'id,name,canEdit,owner,isDefaultCalendar'
const LIST = 'attachments?$select=id,name,size,isInline,lastModifiedDateTime'

/** What the picker reads when it is opened. */
function pickerReads(world: World): string[] {
  const groups = ownMailbox(world).calendarGroups.map(
    ({ id }) => `GET /me/calendarGroups/${enc(id)}/calendars?$select=${CALENDAR} 200`,
  )
  return [`GET /me/calendarView?$select=${EVENT} 200`, 'GET /me/calendarGroups?$select=id,name 200', ...groups.sort()]
}

const lookedUp = (route: string, status = 200) => `GET ${route}?$select=${EVENT} ${String(status)}`
/** Listed when it is chosen, added to, and looked over at the end. */
const addedTo = (route: string) => [
  `GET ${route}/${LIST} 200`,
  `POST ${route}/attachments 201`,
  `GET ${route}/${LIST} 200`,
]

test('the eight routes that Graph answers: pasted, looked up, shown, chosen, and a file is on each event, whole', async () => {
  const world = await worldOfToday()
  const own = ownMailbox(world)
  const theirs = mailboxAt(world, PEOPLE.delegator)
  const delivery = eventIn(own, 'Delivery of railings')
  const shown = eventIn(own, 'Handover, building B')
  const user = `/users/${enc(PEOPLE.delegator)}`
  const inCalendar = ({ calendarId, id }: StoredEvent) => `/calendars/${enc(calendarId)}/events/${enc(id)}`
  const inGroup = (mailbox: Mailbox, event: StoredEvent) =>
    `/calendargroups/${enc(groupWith(mailbox, event.calendarId))}${inCalendar(event)}`
  const site = eventIn(own, 'Site meeting')
  const crane = eventIn(own, 'Crane inspection')
  const lift = eventIn(theirs, 'Lift service')
  const cleaning = eventIn(theirs, 'Window cleaning')
  const routes: [string, StoredEvent][] = [
    [`/me/events/${enc(site.id)}`, site],
    [`${user}/events/${enc(lift.id)}`, lift],
    [`/me/calendar/events/${enc(crane.id)}`, crane],
    [`${user}/calendar/events/${enc(cleaning.id)}`, cleaning],
    [`/me${inCalendar(delivery)}`, delivery],
    [`${user}${inCalendar(lift)}`, lift],
    [`/me${inGroup(own, delivery)}`, delivery],
    [`${user}${inGroup(theirs, cleaning)}`, cleaning],
  ]
  const s = await open({ surface: 'read', world, eventId: shown.id })
  // Beside an open event its identity is proven, and what is on it is listed.
  const besideShown = `/me/events/${enc(shown.id)}`
  const expected = [lookedUp(besideShown), `GET ${besideShown}/${LIST} 200`]
  await isListed(s)
  const files = routes.map((_route, index) => someFile(`route-${String(index)}.bin`, 1000 + index))
  for (const [index, [route, event]] of routes.entries()) {
    const file = files[index]
    if (file === undefined) throw new Error('There is a file for each.')
    await chooseAnother(s)
    await paste(s, index % 2 === 0 ? route : `https://graph.microsoft.com/v1.0${route}/attachments`)
    await s.pane.getByRole('group', { name: new RegExp(`^${event.subject}, .*, .*${event.organizer}`) }).waitFor()
    await button(s, 'Choose this event').click()
    await heading(s, event.subject).waitFor()
    await attachOne(s, file)
    expected.push(...pickerReads(world), lookedUp(route), ...addedTo(route))
    await until(`all is said about ${route}`, () => told(s).length >= expected.length)
    expect(event.attachments.filter(({ name }) => name === file.name).map(({ bytes }) => sha256(bytes))).toEqual([
      sha256(file.bytes),
    ])
  }
  expect(told(s)).toEqual(expected)
  await button(s, `Back to “${shown.subject}”`).click()
  await heading(s, shown.subject).waitFor()
  const all = [...own.events.values(), ...theirs.events.values()].flatMap(({ attachments }) => attachments)
  expect(all.filter(({ name }) => name.startsWith('route-'))).toHaveLength(8)
})

test('the four that Graph refuses: the sentence says what to do instead; tried all the same, nothing is attached and it is said again', async () => {
  const world = await worldOfToday()
  const own = ownMailbox(world)
  const site = eventIn(own, 'Site meeting')
  const [team] = [...world.groups.values()]
  if (team === undefined) throw new Error('There is a group.')
  const milestone = eventIn(team, 'Milestone: roof closed')
  const legacy = `/calendargroup/calendars/${enc(site.calendarId)}/events/${enc(site.id)}`
  const group = /takes no attachments on events of a group calendar.*Put the file among the group’s files/
  const singular = /no longer knows this way to a calendar.*Open the event from the calendar itself/
  const routes: [string, number, RegExp][] = [
    [`/groups/${team.id}/events/${enc(milestone.id)}`, 403, group],
    [`/groups/${team.id}/calendar/events/${enc(milestone.id)}`, 403, group],
    [`/me${legacy}`, 400, singular],
    [`/users/${enc(own.address)}${legacy}`, 400, singular],
  ]
  const s = await open({ surface: 'none', world })
  s.expectTrouble(/status of 40[03]/)
  const expected: string[] = []
  for (const [index, [route, status, sentence]] of routes.entries()) {
    const name = `refused-${String(index)}.bin`
    await chooseAnother(s)
    await paste(s, route)
    await s.pane.getByText(sentence).first().waitFor()
    await button(s, 'Try it all the same').click()
    await heading(s, 'Event that cannot be read').waitFor()
    await s.pane.getByRole('button', { name: 'Refresh the list' }).waitFor()
    await attachOne(s, someFile(name, 500), 'Failed')
    await rowOf(s, name).getByText(sentence).waitFor()
    // Listed when it is chosen and before it is added to: refused each time, and asked all the same.
    const listed = `GET ${route}/${LIST} ${String(status)}`
    const refused = [lookedUp(route, status), listed, listed, `POST ${route}/attachments ${String(status)}`]
    expected.push(...pickerReads(world), ...refused)
  }
  const refusals = s.graph.log.filter(({ request }) => request.method === 'POST').map(({ rule }) => rule)
  expect(refusals).toEqual(['scopeMissing', 'scopeMissing', 'calendarGroupSingularGone', 'calendarGroupSingularGone'])
  expect(told(s)).toEqual(expected)
  expect([...site.attachments, ...milestone.attachments]).toEqual([])
})

test('a group’s event that the organization lets the add-in read is shown, and takes nothing either', async () => {
  const world = await worldOfToday({ consented: ['Calendars.ReadWrite', 'Group.ReadWrite.All'] })
  const [team] = [...world.groups.values()]
  if (team === undefined) throw new Error('There is a group.')
  const milestone = eventIn(team, 'Milestone: roof closed')
  const route = `/groups/${team.id}/events/${enc(milestone.id)}`
  const s = await open({ surface: 'none', world })
  s.expectTrouble(/status of 400/)
  await chooseAnother(s)
  await paste(s, route)
  await button(s, 'Choose this event').click()
  await heading(s, milestone.subject).waitFor()
  await attachOne(s, someFile('refused.bin', 500), 'Failed')
  await rowOf(s, 'refused.bin')
    .getByText(/Put the file among the group’s files/)
    .waitFor()
  const listed = `GET ${route}/${LIST} 400`
  const sent = [lookedUp(route), listed, listed, `POST ${route}/attachments 400`]
  expect(told(s)).toEqual([...pickerReads(world), ...sent])
  expect(s.graph.log.at(-1)?.rule).toBe('groupEventsTakeNoAttachments')
  expect(milestone.attachments).toEqual([])
})

test('from the list: of the main calendar, of another one, of somebody else’s; one day of a series, or all of it', async () => {
  const world = await worldOfToday()
  const own = ownMailbox(world)
  const theirs = mailboxAt(world, PEOPLE.delegator)
  const site = eventIn(own, 'Site meeting')
  const delivery = eventIn(own, 'Delivery of railings')
  const lift = eventIn(theirs, 'Lift service')
  const round = eventIn(own, 'Morning round')
  const s = await open({ surface: 'none', world })
  const sharedAsked = () => s.simulator.signIn.log.some(({ scopes }) => scopes.join(' ').includes('.Shared'))
  const option = (name: RegExp) => s.pane.getByRole('option', { name }).first()
  const expected: string[] = []
  /** Few events: so many months are read until the pane asks whether to go on. */
  const views = (place: string) => Array<string>(5).fill(`GET ${place}/calendarView?$select=${EVENT} 200`)
  const sentTo = async (name: string, route: string, ...reads: string[]) => {
    await attachOne(s, someFile(name, 300))
    expected.push(...pickerReads(world), ...reads, ...addedTo(route))
    await until(`all is said about ${name}`, () => told(s).length >= expected.length)
  }

  await chooseAnother(s)
  await option(/^Site meeting, /).click()
  await heading(s, 'Site meeting').waitFor()
  await sentTo('main.bin', `/me/events/${enc(site.id)}`)

  await chooseAnother(s)
  await s.pane.getByLabel('Calendar', { exact: true }).selectOption({ label: 'Deliveries' })
  await option(/^Delivery of railings, /).waitFor()
  await button(s, 'More events').waitFor()
  await option(/^Delivery of railings, /).click()
  await heading(s, 'Delivery of railings').waitFor()
  const deliveries = `/me/calendars/${enc(delivery.calendarId)}`
  await sentTo('other.bin', `${deliveries}/events/${enc(delivery.id)}`, ...views(deliveries))

  await chooseAnother(s)
  expect(sharedAsked()).toBe(false)
  await button(s, 'Somebody else’s calendar…').click()
  await s.pane.getByRole('textbox', { name: 'E-mail address of the person or the room' }).fill(PEOPLE.delegator)
  await s.page.keyboard.press('Enter')
  await option(/^Lift service, /).waitFor()
  await button(s, 'More events').waitFor()
  await option(/^Lift service, /).click()
  await heading(s, 'Lift service').waitFor()
  expect(sharedAsked()).toBe(true)
  const calendar = `/users/${enc(PEOPLE.delegator)}/calendar`
  const named = `GET ${calendar}?$select=${CALENDAR} 200`
  await sentTo('theirs.bin', `${calendar}/events/${enc(lift.id)}`, named, ...views(calendar))

  await chooseAnother(s)
  await option(/^Morning round, repeats, /).click()
  await button(s, 'Only this day').click()
  await heading(s, 'Morning round').waitFor()
  await attachOne(s, someFile('day.bin', 300))
  const dayRoute = told(s)
    .at(-1)
    ?.replace(/^GET (.*)\/attachments.*/, '$1')
  expected.push(...pickerReads(world), ...addedTo(dayRoute ?? ''))
  await until('all is said about the day', () => told(s).length >= expected.length)
  expect(dayRoute).not.toContain(enc(round.id))
  expect(round.attachments.map(({ name }) => name)).toEqual(['route.txt'])

  await chooseAnother(s)
  await option(/^Morning round, repeats, /).click()
  await button(s, 'The whole series').click()
  await heading(s, 'Morning round').waitFor()
  const series = `/me/events/${enc(round.id)}`
  await sentTo('series.bin', series, lookedUp(series))
  expect(round.attachments.map(({ name }) => name)).toEqual(['route.txt', 'series.bin'])

  expect(told(s)).toEqual(expected)
  for (const [event, name] of [
    [site, 'main.bin'],
    [delivery, 'other.bin'],
    [lift, 'theirs.bin'],
  ] as const) {
    expect(event.attachments.map((one) => one.name)).toContain(name)
  }
})

test('beside an open form: another event takes a file by Graph, the form is left as it is, and takes the next one after the way back', async () => {
  const world = await worldOfToday()
  const site = eventIn(ownMailbox(world), 'Site meeting')
  const shown = eventIn(ownMailbox(world), 'Handover, building B')
  const s = await open({ surface: 'compose', world, eventId: shown.id })
  await chooseAnother(s)
  await s.pane
    .getByRole('option', { name: /^Site meeting, / })
    .first()
    .click()
  await heading(s, 'Site meeting').waitFor()
  await attachOne(s, someFile('elsewhere.bin', 300))
  const inForm = () =>
    [...s.simulator.outlook.forms.values()].flatMap(({ attachments }) => attachments.map(({ name }) => name))
  expect(site.attachments.map(({ name }) => name)).toEqual(['elsewhere.bin'])
  expect(inForm()).not.toContain('elsewhere.bin')
  await button(s, `Back to “${shown.subject}”`).click()
  await heading(s, shown.subject).waitFor()
  await attachOne(s, someFile('here.bin', 300))
  expect(inForm()).toContain('here.bin')
  expect(site.attachments.map(({ name }) => name)).toEqual(['elsewhere.bin'])
  expect(told(s).filter((line) => line.startsWith('POST'))).toEqual([`POST /me/events/${enc(site.id)}/attachments 201`])
  expect(s.simulator.outlook.saveCalls()).toBe(0)
})

test('somebody’s calendar that may only be looked at, is closed, or is nobody’s', async () => {
  const world = await worldOfToday()
  mailboxAt(world, PEOPLE.delegator).delegateRights = new Map([[PEOPLE.signedIn, RIGHTS_OF.reviewer]])
  const s = await open({ surface: 'none', world })
  s.expectTrouble(/status of 40[34]/)
  await chooseAnother(s)
  await button(s, 'Somebody else’s calendar…').click()
  const box = s.pane.getByRole('textbox', { name: 'E-mail address of the person or the room' })
  for (const [address, sentence] of [
    ['facilities', /This is no e-mail address/],
    ['boss@fabrikam.example', /Your organization has no mailbox with this address/],
    [PEOPLE.stranger, /You may not look at this calendar.*Ask the calendar’s owner to share it/],
  ] as const) {
    await box.fill(address)
    await box.press('Enter')
    await s.pane.getByText(sentence).first().waitFor()
  }
  await box.fill(PEOPLE.delegator)
  await box.press('Enter')
  await s.pane.getByText(/You can only look at this calendar/).waitFor()
  const row = s.pane.getByRole('option', { name: /^Lift service, .*, you can only look at it$/ })
  expect(await row.getAttribute('aria-disabled')).toBe('true')
  await row.click({ force: true })
  await heading(s, 'Choose an event').waitFor()
  expect(told(s).filter((line) => line.includes('/attachments'))).toEqual([])
})

test('pasted: of another tenant, of another mailbox, of a mail, with tracking parameters, nonsense', async () => {
  const world = await worldOfToday()
  const own = ownMailbox(world)
  const site = eventIn(own, 'Site meeting')
  const foreign = eventIn(ownMailbox(await worldOfToday({ seed: 'fabrikam' })), 'Site meeting')
  const closed = eventIn(mailboxAt(world, PEOPLE.stranger), 'Quarterly closing')
  const [mail] = own.messages.values()
  if (mail === undefined) throw new Error('There is a mail.')
  const link = (id: string) => `https://outlook.office.com/calendar/item/${enc(ewsForm(id))}`
  const gone = /There is no such event in this mailbox/
  const read = (id: string, status: number) => lookedUp(`/me/events/${enc(id)}`, status)
  const s = await open({ surface: 'none', world })
  s.expectTrouble(/status of 40[034]/)
  await chooseAnother(s)
  const expected = pickerReads(world)
  for (const [text, sentence, ...asked] of [
    [link(foreign.id), gone, read(foreign.id, 404)],
    [link(closed.id), gone, read(closed.id, 404)],
    [link(mail.id), gone, read(mail.id, 404)],
    [
      `/users/boss%40fabrikam.example/events/${foreign.id}`,
      gone,
      lookedUp(`/users/boss%40fabrikam.example/events/${enc(foreign.id)}`, 404),
    ],
    [
      `/users/${PEOPLE.stranger}/events/${closed.id}`,
      /You may not look at this calendar/,
      lookedUp(`/users/${enc(PEOPLE.stranger)}/events/${enc(closed.id)}`, 403),
    ],
    [`https://outlook.office.com/mail/inbox/id/${enc(mail.id)}`, /This leads to a mail, not to an event/],
    [`https://outlook.office365.us/calendar/item/${enc(site.id)}`, /another Microsoft cloud/],
    ['https://outlook.office.com/groups/contoso.example/building/calendar', /Put the file among the group’s files/],
    ['https://outlook.office.com/calendar/view/month', /but not to one event/],
    ['https://fabrikam.example/agenda', /does not lead to an event in Outlook/],
    [site.id.slice(0, 149), /The id of the event is not complete/],
    ['Site meeting on Wednesday', /neither a link to an event nor its id/],
    ['x'.repeat(9000), /too long for a link/],
    ['', /Nothing is pasted here yet/],
  ] as const) {
    await paste(s, text)
    await s.pane.getByText(sentence).first().waitFor()
    expected.push(...asked)
  }
  s.graph.settings.otherMailboxId = 'named'
  await paste(s, link(closed.id))
  await s.pane.getByText(gone).first().waitFor()
  expected.push(read(closed.id, 400))

  const tracked = `${link(site.id)}?utm_source=newsletter&utm_campaign=x`
  await paste(s, `https://nam02.safelinks.protection.outlook.com/?url=${enc(tracked)}&data=05%7C02&reserved=0`)
  await button(s, 'Choose this event').waitFor()
  expected.push(read(site.id, 200))
  expect(told(s)).toEqual(expected)
})
