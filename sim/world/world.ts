import { createHash } from 'node:crypto'
import { createPlanner } from './calendar'
import { addContacts } from './contacts'
import { addColleagueMails, addCorrespondence } from './correspondence'
import { mailFoldersOf } from './folders'
import { folderId, guid, occurrenceId } from './ids'
import { addMails, readOwnMails } from './mails'
import { planOddDays } from './oddDays'
import type { Recurrence } from './recurrence'
import { eventAt, seriesDay } from './series'
import type { CalendarFolder, Group, Mailbox, StoredEvent, Tenant, World } from './types'

export interface WorldOptions {
  /** Decides every id; two worlds of one seed are alike. */
  seed?: string
  /** The week shown is the one around this moment. */
  nowMs?: number
  tenant?: Partial<Tenant>
  /** Delegated scopes that the token carries from the start; none unless told. */
  consented?: readonly string[]
  /** Puts a mailbox in use around the seeded mails: a long thread, drafts, unread and deleted mails, a Teams chat. */
  withCorrespondence?: boolean
}

/** Wednesday noon, a day after the newest of the seeded mails. */
const DEFAULT_NOW_MS = Date.UTC(2026, 10, 25, 12)
/** Exchange Online's plan with 50 GB. */
const QUOTA_BYTES = 50 * 1024 ** 3
/** The most an administrator can set (Exchange Online limits), so that a 60 MB file has room. */
const MESSAGE_LIMIT_BYTES = 150 * 1024 * 1024

/** Whoever keeps the calendar that nobody may write to. */
const HOLIDAYS = { name: 'Calendar service', address: 'calendars@contoso.example' }

/** Addresses that tests and the demo name. */
export const PEOPLE = {
  signedIn: 'site.manager@contoso.example',
  /** Their calendar may be written by the signed-in person. */
  delegator: 'facilities@contoso.example',
  /** Nobody else may open this mailbox. */
  stranger: 'finance@contoso.example',
} as const

/** A small company: one person signed in, a colleague who delegates, one who does not, a Microsoft 365 group. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const seed = options.seed ?? 'contoso'
  const nowMs = options.nowMs ?? DEFAULT_NOW_MS
  const own = mailboxOf(seed, PEOPLE.signedIn, 'Site manager')
  const colleague = mailboxOf(seed, PEOPLE.delegator, 'Facilities')
  const stranger = mailboxOf(seed, PEOPLE.stranger, 'Finance')
  colleague.delegates.add(own.address)

  planOwnWeek(own, { seed, nowMs })
  planOthers({ colleague, stranger }, { seed, nowMs })
  planOddDays(own, { seed, nowMs })
  addMails(seed, own, await readOwnMails())
  addContacts(own, { seed, nowMs })
  await addColleagueMails(seed, colleague)

  const world = worldOf([own, colleague, stranger], { ...options, seed })
  world.groups = new Map([groupOf(seed, nowMs)])
  if (options.withCorrespondence === true) await addCorrespondence(world)
  return world
}

/** A world of these mailboxes, the first of which is the signed-in person's. */
export function worldOf(
  mailboxes: readonly [Mailbox, ...Mailbox[]],
  options: Pick<WorldOptions, 'tenant' | 'consented'> & { seed: string },
): World {
  const { seed } = options
  return {
    tenant: {
      id: guid(seed, 'tenant'),
      cloud: 'global',
      messageSizeLimitBytes: MESSAGE_LIMIT_BYTES,
      blockedExtensions: [],
      ...options.tenant,
    },
    mailboxes: new Map(mailboxes.map((mailbox) => [mailbox.address, mailbox])),
    signedIn: mailboxes[0].address,
    consented: new Set(options.consented),
    accessToken: createHash('sha256').update(`${seed}:token`).digest('base64url'),
    distributionLists: new Map(),
    mailings: [],
    groups: new Map(),
  }
}

/** The mailbox of the person whose Outlook this is. */
export function ownMailbox(world: World): Mailbox {
  return mailboxAt(world, world.signedIn)
}

/** A mailbox that must be there. */
export function mailboxAt(world: World, address: string): Mailbox {
  const mailbox = world.mailboxes.get(address.toLowerCase())
  if (mailbox === undefined) throw new Error(`No mailbox in this world: ${address}`)
  return mailbox
}

/** A mailbox with its calendars and folders, and nothing in them. */
export function mailboxOf(seed: string, address: string, displayName: string): Mailbox {
  const calendar = (name: string, isDefault: boolean): CalendarFolder => ({
    id: folderId(seed, address, `calendar:${name}`),
    name,
    isDefault,
    canEdit: true,
  })
  const holidays = { ...calendar('Public holidays', false), canEdit: false, owner: HOLIDAYS }
  const own = [calendar('Calendar', true), calendar('Deliveries', false)]
  const groupName = 'My Calendars'
  return {
    address,
    displayName,
    userId: guid(seed, address),
    calendars: [...own, holidays],
    calendarGroups: [
      { id: folderId(seed, address, 'group:My'), name: groupName, calendarIds: own.map((one) => one.id) },
      { id: folderId(seed, address, 'group:Other'), name: 'Other Calendars', calendarIds: [holidays.id] },
    ],
    events: new Map(),
    messages: new Map(),
    mailFolders: mailFoldersOf(seed, address),
    contacts: new Map(),
    delegates: new Set(),
    quotaBytes: QUOTA_BYTES,
  }
}

function calendarsOf(mailbox: Mailbox): [CalendarFolder, CalendarFolder] {
  const [main, second] = mailbox.calendars
  if (main === undefined || second === undefined) throw new Error('A mailbox has two calendars.')
  return [main, second]
}

function planOwnWeek(own: Mailbox, when: { seed: string; nowMs: number }): void {
  const plan = createPlanner(own, when)
  const [main, deliveries] = calendarsOf(own)
  const mine = { calendar: main, organizer: own.address }
  const planning = { name: 'Planning', address: 'planning@contoso.example' }
  const safety = { name: 'Safety desk', address: 'safety@contoso.example' }
  const me = { name: own.displayName, address: own.address }

  plan({
    ...mine,
    name: 'site-meeting',
    subject: 'Site meeting',
    day: 0,
    hour: 13,
    minutes: 60,
    attendees: [planning, safety],
    location: 'Site office',
    body: '<p>Open points of the week.</p>',
  })
  plan({
    ...mine,
    name: 'crane-inspection',
    subject: 'Crane inspection',
    day: 1,
    hour: 9,
    minutes: 60,
    organizer: safety.address,
    attendees: [me, planning],
    location: 'Gate 2',
  })
  plan({ ...mine, name: 'desk-time', subject: 'Read the tender', day: 0, hour: 8, minutes: 90 })
  plan({
    ...mine,
    name: 'handover',
    subject: 'Handover, building B',
    day: 2,
    hour: 10,
    minutes: 120,
    attendees: [planning],
    location: 'Building B, entrance',
    files: [
      {
        name: 'checklist.txt',
        contentType: 'text/plain',
        text: 'Keys\r\nMeter readings\r\nFire doors\r\n',
      },
      { name: 'rooms.csv', contentType: 'text/csv', text: 'Room;Floor\r\nB-01;0\r\nB-02;0\r\n' },
    ],
  })
  planSeries(own, plan, { ...mine, attendees: [planning], nowMs: when.nowMs })
  plan({
    ...mine,
    calendar: deliveries,
    name: 'delivery',
    subject: 'Delivery of railings',
    day: 1,
    hour: 8,
    minutes: 120,
    location: 'Loading bay',
  })
  plan({
    ...mine,
    name: 'budget',
    subject: 'Budget review',
    day: -1,
    hour: 15,
    minutes: 45,
    organizer: PEOPLE.stranger,
    attendees: [me],
  })
}

/** Every morning, without an end. The days around today are in the store as if somebody had opened them. */
function planSeries(
  own: Mailbox,
  plan: ReturnType<typeof createPlanner>,
  about: { calendar: CalendarFolder; organizer: string; attendees: StoredEvent['attendees']; nowMs: number },
): void {
  const { nowMs, ...mine } = about
  const startDate = new Date(nowMs - 7 * 86_400_000).toISOString().slice(0, 10)
  const recurrence: Recurrence = {
    pattern: { type: 'daily', interval: 1, month: 0, dayOfMonth: 0, firstDayOfWeek: 'sunday', index: 'first' },
    range: { type: 'noEnd', startDate, endDate: '0001-01-01', recurrenceTimeZone: 'UTC', numberOfOccurrences: 0 },
  }
  const master = plan({
    ...mine,
    name: 'round',
    subject: 'Morning round',
    day: -7,
    hour: 7,
    minutes: 15,
    type: 'seriesMaster',
    files: [{ name: 'route.txt', contentType: 'text/plain', text: 'Gate 1, gate 2, roof\r\n' }],
    more: { recurrence },
  })
  for (const day of [-1, 0, 1]) {
    const occurrence = eventAt(own.events, occurrenceId(master.id, seriesDay(master) + 7 + day))
    if (occurrence !== undefined) own.events.set(occurrence.id, occurrence)
  }
}

function planOthers(
  { colleague, stranger }: { colleague: Mailbox; stranger: Mailbox },
  when: { seed: string; nowMs: number },
): void {
  const [shared] = calendarsOf(colleague)
  const planShared = createPlanner(colleague, when)
  planShared({
    name: 'lift-service',
    subject: 'Lift service',
    day: 1,
    hour: 11,
    minutes: 60,
    calendar: shared,
    organizer: colleague.address,
    attendees: [{ name: 'Front desk', address: 'front.desk@contoso.example' }],
  })
  planShared({
    name: 'cleaning',
    subject: 'Window cleaning',
    day: 2,
    hour: 7,
    minutes: 180,
    calendar: shared,
    organizer: colleague.address,
  })
  const [closed] = calendarsOf(stranger)
  createPlanner(
    stranger,
    when,
  )({
    name: 'closing',
    subject: 'Quarterly closing',
    day: 0,
    hour: 9,
    minutes: 60,
    calendar: closed,
    organizer: stranger.address,
  })
}

/** Its events live in a mailbox of its own, which Graph shows under the group's id only. */
function groupOf(seed: string, nowMs: number): [string, Group] {
  const id = guid(seed, 'group:building')
  const mailbox = mailboxOf(seed, 'building.project@contoso.example', 'Building project')
  const [main] = calendarsOf(mailbox)
  createPlanner(mailbox, { seed, nowMs })({
    name: 'milestone',
    subject: 'Milestone: roof closed',
    day: 3,
    hour: 14,
    minutes: 60,
    calendar: main,
    organizer: mailbox.address,
  })
  return [id, { id, name: mailbox.displayName, events: mailbox.events }]
}
