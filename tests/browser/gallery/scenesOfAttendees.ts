import type { EventFacts, EventUpdate } from '../../../src/events'
import { factsOfMeeting, fileRow, onForm, onServer, openOn } from './doors'
import type { Scene } from './doors'
import { NOW_MS } from './findDoors'
import { KB, READING, scene, sending, SITE_MEETING } from './scene'

const BUDGET = onServer('budget.xlsx', 88 * KB)
const NEWS = { added: ['budget.xlsx'], removed: [] }
const SHARED = openOn('read', 'Lift service', 'facilities@contoso.example')

/** Attached to a meeting; whoever is invited knows nothing of it. */
function offered(facts: Partial<EventFacts> = {}, rest: Partial<EventUpdate> = {}, event = READING): Scene {
  const update = {
    facts: factsOfMeeting(facts),
    news: NEWS,
    standing: { kind: 'offered', note: undefined },
    ...rest,
  } as const
  return scene(event, { onEvent: [BUDGET] }, undefined, { update })
}

function standing(to: EventUpdate['standing'], facts: Partial<EventFacts> = {}): Scene {
  return offered(facts, { standing: to })
}

/** Who has what is attached, and who is told. */
export const SCENES_OF_ATTENDEES: Record<string, Scene> = {
  'attendees-new-meeting': scene(
    { kind: 'unsaved', subject: 'Kick-off', saving: false, failure: undefined },
    { onEvent: [onForm('minutes.txt', 1.2 * KB)] },
  ),
  'attendees-form': scene(SITE_MEETING, { onEvent: [onForm('minutes.txt', 1.2 * KB)] }),
  'attendees-not-known': scene(READING, { onEvent: [BUDGET] }),
  'attendees-not-found-out': offered({}, { facts: { kind: 'failed', failure: { kind: 'offline' } } }),
  'attendees-before': scene(READING, {}, undefined, { update: { facts: factsOfMeeting() } }),
  'attendees-nobody-invited': offered({ attendeeCount: 0, roomCount: 0 }),
  'attendees-moving': scene(
    READING,
    { rows: [fileRow('budget.xlsx', 60 * 1024 * KB, { phase: sending(8, 4, 60) })] },
    undefined,
    { update: { facts: factsOfMeeting() } },
  ),
  'attendees-offered': offered(),
  'attendees-offered-one': offered({ attendeeCount: 1, hasDistributionList: undefined }),
  'attendees-offered-5000': offered({ attendeeCount: 5_000, hasDistributionList: true }),
  'attendees-offered-series': offered({ seriesType: 'seriesMaster', hasChangedInstances: true }),
  'attendees-offered-series-not-known': offered({ seriesType: 'seriesMaster' }),
  'attendees-offered-day': offered({ seriesType: 'exception' }),
  'attendees-offered-draft': offered({ isDraft: true }),
  'attendees-offered-over': offered({ startMs: NOW_MS - 7_200_000, endMs: NOW_MS - 3_600_000 }),
  'attendees-offered-shared': offered({}, {}, SHARED),
  'attendees-offered-everything': offered(
    { attendeeCount: 312, isDraft: true, hasDistributionList: true, seriesType: 'seriesMaster', endMs: NOW_MS - 1 },
    {},
    SHARED,
  ),
  'attendees-removed': offered({}, { news: { added: [], removed: ['old budget.xlsx'] } }),
  'attendees-sending': standing({ kind: 'sending', news: NEWS }),
  'attendees-sent': standing({ kind: 'sent', atMs: NOW_MS }),
  'attendees-quiet': standing({ kind: 'quiet' }),
  'attendees-failed': standing({ kind: 'failed', failure: { kind: 'throttled', retryAfterMs: 30_000 } }),
  'attendees-in-doubt': standing({ kind: 'failed', failure: { kind: 'in-doubt', because: { kind: 'offline' } } }),
  'attendees-deleted': standing({ kind: 'failed', failure: { kind: 'event-gone' } }),
  'attendees-moved': standing({ kind: 'offered', note: 'moved' }),
  'attendees-moved-all-day': standing({ kind: 'offered', note: 'moved' }, { isAllDay: true }),
  'attendees-ended': standing({ kind: 'offered', note: 'ended' }, { endMs: NOW_MS - 1 }),
  'attendees-others': standing({ kind: 'offered', note: 'attendees-changed' }, { attendeeCount: 7 }),
  'attendees-changed-elsewhere': standing({ kind: 'offered', note: 'changed-elsewhere' }),
  'attendees-cancelled': standing({ kind: 'offered', note: 'cancelled' }, { isCancelled: true }),
  'attendees-own-copy': offered({ isOrganizer: false, organizer: 'Planning' }),
  'attendees-own-copy-shared': offered({ isOrganizer: false, organizer: 'Planning' }, {}, SHARED),
  'attendees-warning': scene(READING, { rows: [fileRow('budget.xlsx', 88 * KB)] }, undefined, {
    update: { facts: factsOfMeeting({ isOrganizer: false, organizer: 'Planning', responseStatus: 'accepted' }) },
  }),
}
