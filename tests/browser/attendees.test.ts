import { expect, jest, test } from '@jest/globals'
import { requestKind } from '../../sim/graph/requestKind'
import { createWorld, invite, mailboxAt, mailboxOf, ownMailbox, PEOPLE } from '../../sim/world'
import type { Mailing, StoredEvent, World } from '../../sim/world'
import { attach, chooseFiles, isTold, sha256, someFile, until } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane, OpenPaneOptions } from './support/openPane'

/** Who gets what is attached, on the production bundle: the mailboxes of those who are invited are read. */

jest.setTimeout(60_000)
const open = usePane()

const PLANNING = 'planning@contoso.example'
const SAFETY = 'safety@contoso.example'
const BUDGET = someFile('budget.xlsx', 20_000)

function eventIn(world: World, subject: string, owner: string = world.signedIn): StoredEvent {
  const found = [...mailboxAt(world, owner).events.values()].find((one) => one.subject === subject)
  if (found === undefined) throw new Error(`No event called ${subject}.`)
  return found
}

/** The organizer reads the site meeting; both who are invited have mailboxes. */
async function openMeeting(
  change: (event: StoredEvent, world: World) => void = () => undefined,
  more: Partial<OpenPaneOptions> = {},
) {
  const world = await worldWithMailboxes()
  const event = eventIn(world, 'Site meeting')
  change(event, world)
  const opened = await open({ surface: 'read', world, eventId: event.id, ...more })
  return { ...opened, event }
}

async function worldWithMailboxes(): Promise<World> {
  // Tomorrow's week, so that the meeting is ahead at any hour.
  const world = await createWorld({ nowMs: Date.now() + 86_400_000 })
  for (const address of [PLANNING, SAFETY]) world.mailboxes.set(address, mailboxOf('attendees', address, address))
  return world
}

/** Kind of mail, subject and files, of everything that arrived about meetings. */
function inboxOf({ world }: Pick<OpenedPane, 'world'>, address: string): string[] {
  return [...mailboxAt(world, address).messages.values()]
    .filter(({ odataType }) => odataType !== 'microsoft.graph.message')
    .map(({ subject, attachments }) => `${subject}: ${attachments.map(({ name }) => name).join(', ')}`)
}

const mailed = ({ world }: Pick<OpenedPane, 'world'>) =>
  world.mailings.map(({ kind, to }: Mailing) => `${kind} ${String(to.length)}`)

async function attachBudget(s: OpenedPane) {
  await chooseFiles(s, BUDGET)
  await attach(s)
  await isTold(s, BUDGET.name, 'Attached')
}

const who = ({ pane }: Pick<OpenedPane, 'pane'>) => pane.getByRole('region', { name: 'Who gets it' })
const button = ({ pane }: Pick<OpenedPane, 'pane'>, name: string) => pane.getByRole('button', { name, exact: true })

async function says(s: Pick<OpenedPane, 'pane'>, words: string) {
  await who(s).getByText(words, { exact: false }).first().waitFor()
}

function updates({ graph }: OpenedPane): unknown[] {
  return graph.log
    .filter(({ request }) => requestKind(request, new URL(request.url)) === 'update' && request.method === 'PATCH')
    .map(({ reply }) => reply.status)
}

test('Send update: both who are invited get one mail with the file, byte for byte, and the line in the invitation', async () => {
  const s = await openMeeting()
  await attachBudget(s)
  await says(s, 'On your event only. 2 attendees do not have it yet.')
  expect(mailed(s)).toEqual([])
  await s.pictures('attendees-offered')
  await button(s, 'Send update').click()
  await says(s, 'Update sent to 2 attendees at')
  await s.pictures('attendees-sent')
  for (const address of [PLANNING, SAFETY]) {
    expect(inboxOf(s, address)).toEqual(['Site meeting: budget.xlsx'])
    const [mail] = mailboxAt(s.world, address).messages.values()
    expect(mail?.attachments.map(({ bytes }) => sha256(bytes))).toEqual([sha256(BUDGET.bytes)])
    expect(mail?.body).toContain('Attachment added: budget.xlsx (')
  }
  expect(updates(s)).toEqual([200])
  expect(await s.pane.getByRole('status').textContent()).toContain('Update sent to 2 attendees')

  // What comes afterwards is told anew, and alone.
  await chooseFiles(s, someFile('plan.pdf', 500))
  await attach(s)
  await isTold(s, 'plan.pdf', 'Attached')
  await button(s, 'Send update').click()
  await says(s, 'Update sent to 2 attendees at')
  expect(inboxOf(s, PLANNING)).toEqual(['Site meeting: budget.xlsx', 'Site meeting: budget.xlsx, plan.pdf'])
  expect(s.event.body?.match(/Attachments? added[^<]*/g)).toEqual([expect.stringContaining('added: plan.pdf (')])
})

test('Leave quiet: nobody is mailed, and the line says so', async () => {
  const s = await openMeeting()
  await attachBudget(s)
  await button(s, 'Leave quiet').click()
  await says(s, 'On your event only. 2 attendees do not have it yet. It goes with the next update of this meeting.')
  expect([mailed(s), updates(s), inboxOf(s, PLANNING)]).toEqual([[], [], []])
  expect(await button(s, 'Leave quiet').count()).toBe(0)
  expect(await button(s, 'Send update').count()).toBe(1)
})

test('in the open form nothing is sent by the pane: Outlook’s own Send does it, and the pane says that', async () => {
  const s = await openMeeting(undefined, { surface: 'compose' })
  await attachBudget(s)
  await says(s, 'Attendees get it when you press Send in Outlook, not before.')
  expect(await button(s, 'Send update').count()).toBe(0)
  expect([mailed(s), updates(s)]).toEqual([[], []])
  await s.page.getByRole('toolbar', { name: 'Event' }).getByRole('button', { name: 'Send update', exact: true }).click()
  await until('Outlook has sent it', () => inboxOf(s, SAFETY).length === 1)
  expect(inboxOf(s, PLANNING)).toEqual(['Site meeting: budget.xlsx'])
  expect(updates(s)).toEqual([])
})

test('a new event says that it goes with the invitation', async () => {
  const s = await open({ surface: 'unsaved' })
  await says(s, 'If you invite people, it goes with the invitation.')
})

test('an attendee is warned before the first addition, once, and nobody gets it', async () => {
  const world = await worldWithMailboxes()
  const lift = eventIn(world, 'Lift service', PEOPLE.delegator)
  lift.attendees.push({ name: 'Site manager', address: world.signedIn })
  const copy = invite(world, mailboxAt(world, PEOPLE.delegator), lift).get(world.signedIn)
  const s = await open({ surface: 'read', world, eventId: copy?.id ?? '' })
  // The first thing that asks Graph signs in; what is known of the event is known from then on.
  await chooseFiles(s, BUDGET)
  const warning = s.pane
    .getByRole('contentinfo')
    .getByText('You are invited to this event. What you attach stays in your copy:', { exact: false })
  await warning.waitFor()
  await s.pictures('attendees-warning')
  await button(s, 'Got it').click()
  await warning.waitFor({ state: 'hidden' })
  await attach(s)
  await isTold(s, BUDGET.name, 'Attached')
  await says(s, 'Only in your copy of this event. The organizer and the others do not get it.')
  expect(await button(s, 'Send update').count()).toBe(0)
  await chooseFiles(s, someFile('more.txt', 10))
  await isTold(s, 'more.txt', 'Ready')
  expect(await warning.count()).toBe(0)
  expect([mailed(s), updates(s), lift.attachments]).toEqual([[], [], []])
})

test('one day of a series: said before sending, and only that day is told', async () => {
  const world = await worldWithMailboxes()
  const days = [...ownMailbox(world).events.values()].filter(({ type }) => type === 'occurrence')
  const day = days.at(-1)
  const s = await open({ surface: 'read', world, eventId: day?.id ?? '' })
  await attachBudget(s)
  await says(s, 'It is about this day of the series only.')
  await s.pictures('attendees-day')
  await button(s, 'Send update').click()
  await says(s, 'Update sent to 1 attendee at')
  expect(inboxOf(s, PLANNING)).toEqual(['Morning round: route.txt, budget.xlsx'])
  const series = ownMailbox(world).events.get(day?.seriesMasterId ?? '')
  expect([series?.body, series?.attachments.length]).toEqual([undefined, 1])
})

test('a distribution list is said before sending, and everybody on it is mailed', async () => {
  const s = await openMeeting((event, world) => {
    world.distributionLists.set('site@contoso.example', [PLANNING, SAFETY, PEOPLE.stranger])
    event.attendees = [{ name: 'Everybody on site', address: 'site@contoso.example' }]
  })
  await attachBudget(s)
  await says(s, 'A distribution list counts as one; everybody on it is mailed.')
  await button(s, 'Send update').click()
  await says(s, 'Update sent to 1 attendee at')
  expect(mailed(s)).toEqual(['request 3'])
  expect(inboxOf(s, PEOPLE.stranger)).toContain('Site meeting: budget.xlsx')
})

test('changed elsewhere at the same moment: read again, said, nobody mailed until the next click', async () => {
  const s = await openMeeting()
  s.expectTrouble(/Failed to load resource.*412/)
  await attachBudget(s)
  s.graph.faults.add('conflict', { on: 'update', method: 'PATCH' })
  await button(s, 'Send update').click()
  await says(s, 'Nothing was sent yet: the event was changed elsewhere at the same moment.')
  await s.pictures('attendees-changed-elsewhere')
  expect(mailed(s)).toEqual([])
  await button(s, 'Send update').click()
  await says(s, 'Update sent to 2 attendees')
  expect(inboxOf(s, PLANNING)).toHaveLength(1)
})

test('cancelled while the pane is open: said, and nobody is mailed', async () => {
  const s = await openMeeting()
  await attachBudget(s)
  await says(s, '2 attendees')
  s.event.isCancelled = true
  await button(s, 'Send update').click()
  await says(s, 'This event is cancelled. Attendees get no more updates.')
  await s.pictures('attendees-cancelled')
  expect(await button(s, 'Send update').count()).toBe(0)
  expect([mailed(s), updates(s)]).toEqual([[], []])
})

test('5,000 attendees: the number is said, one request tells them all', async () => {
  const s = await openMeeting((event) => {
    event.attendees = Array.from({ length: 5_000 }, (_, index) => ({
      name: '',
      address: `a${String(index)}@contoso.example`,
    }))
  })
  await attachBudget(s)
  await says(s, '5,000 attendees do not have it yet.')
  await button(s, 'Send update').click()
  await says(s, 'Update sent to 5,000 attendees')
  expect([mailed(s), updates(s)]).toEqual([['request 5000'], [200]])
})
