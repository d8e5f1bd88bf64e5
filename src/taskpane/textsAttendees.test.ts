import { expect, test } from '@jest/globals'
import { openEventAddress } from '../events'
import type { EventFacts, EventUpdate, OpenEventState } from '../events'
import { openOn, restId } from '../events/testing/events'
import { english, formatIn } from './testing/english'
import { attendeeAnnouncement, attendeeWarning, attendeeWords } from './textsAttendees'

const format = formatIn('en-US')
const NOW_MS = Date.UTC(2026, 10, 24, 10)
const FACTS: EventFacts = {
  subject: 'Site meeting',
  startMs: NOW_MS + 3_600_000,
  endMs: NOW_MS + 7_200_000,
  isAllDay: false,
  organizer: 'Planning',
  isOrganizer: true,
  isDraft: false,
  isCancelled: false,
  attendeeCount: 4,
  roomCount: 0,
  hasDistributionList: false,
  seriesType: 'singleInstance',
  hasChangedInstances: undefined,
  responseStatus: 'organizer',
}

function updateOf(facts: Partial<EventFacts> = {}, rest: Partial<EventUpdate> = {}): EventUpdate {
  return {
    address: openEventAddress(restId('EVENT=')),
    facts: { kind: 'known', facts: { ...FACTS, ...facts } },
    news: { added: ['a.txt'], removed: [] },
    standing: { kind: 'offered', note: undefined },
    isWarned: false,
    ...rest,
  }
}

function words(update: EventUpdate | undefined, event: OpenEventState = openOn('read'), isMoving = false) {
  return attendeeWords({ event, update, isMoving, nowMs: NOW_MS }, format)
}

test('where nothing is open there is nothing to say', () => {
  for (const kind of ['looking', 'none'] as const) expect(words(undefined, { kind })).toBeUndefined()
  expect(words(undefined, { kind: 'choose', messages: [], shown: undefined })).toBeUndefined()
})

test('a new event goes with the invitation, an open form with its own Send; the pane offers nothing there', () => {
  const unsaved = words(undefined, { kind: 'unsaved', subject: 'x', saving: false, failure: undefined })
  expect(unsaved).toMatchObject({ line: expect.stringContaining('goes with the invitation'), buttons: 'none' })
  const form = words(updateOf(), openOn('compose'))
  expect(form).toMatchObject({ line: expect.stringContaining('when you press Send in Outlook'), buttons: 'none' })
})

test('what is not known is not guessed', () => {
  const guess = 'Goes onto this copy of the event. Nobody is told by that.'
  expect(words(undefined)?.line).toBe(guess)
  expect(words(updateOf({}, { facts: { kind: 'reading' } }))?.line).toBe(guess)
  const failed = { facts: { kind: 'failed', failure: { kind: 'offline' } } } as const
  expect(words(updateOf({}, failed))).toMatchObject({ buttons: 'look' })
  expect(words(updateOf({}, { ...failed, standing: { kind: 'none' } }))?.line).toBe(guess)
})

test.each([
  [{ attendeeCount: 0 }, 'Nobody is invited who could get it.'],
  [{ isCancelled: true }, 'This event is cancelled.'],
  [{ isOrganizer: false }, 'Only in your copy of this event.'],
])('%j: nothing is offered', (facts, line) => {
  expect(words(updateOf(facts))).toMatchObject({ line: expect.stringContaining(line), more: [], buttons: 'none' })
})

test('nothing is offered while something is on its way', () => {
  expect(words(updateOf(), openOn('read'), true)).toMatchObject({ buttons: 'none' })
})

test.each([
  [1, '1 attendee does not have it yet.'],
  [4, '4 attendees do not have it yet.'],
  [5_000, '5,000 attendees do not have it yet.'],
])('%i invited: “%s”', (attendeeCount, line) => {
  expect(words(updateOf({ attendeeCount }))?.line).toBe(`On your event only. ${line}`)
})

test.each([
  [{}, []],
  [{ hasDistributionList: true }, ['A distribution list is among them: everybody on it is mailed.']],
  [{ hasDistributionList: undefined }, ['A distribution list counts as one; everybody on it is mailed.']],
  [{ seriesType: 'seriesMaster', hasChangedInstances: false }, ['It is about the whole series.']],
  [
    { seriesType: 'seriesMaster', hasChangedInstances: true },
    ['It is about the whole series. Days of it were changed: each brings one mail more.'],
  ],
  [{ seriesType: 'seriesMaster' }, ['It is about the whole series. Each day that was changed brings one mail more.']],
  [{ seriesType: 'seriesMaster', endMs: NOW_MS - 1, hasChangedInstances: false }, ['It is about the whole series.']],
  [{ seriesType: 'occurrence' }, ['It is about this day of the series only.']],
  [{ isDraft: true }, ['Outlook has changes of this meeting that were not sent yet. They go out with it.']],
  [{ endMs: NOW_MS - 1 }, ['This event is over.']],
] as const)('%j is said before sending', (facts, said) => {
  const [first, ...more] = words(updateOf(facts))?.more ?? []
  expect(first).toMatch(/^Sending mails each of them once, .* may not arrive with it everywhere\.$/)
  expect(more).toEqual(said)
})

test('in another’s calendar it says in whose name it is sent', () => {
  const address = openEventAddress(restId('EVENT='), 'facilities@contoso.example')
  const said = words(updateOf({}, { address }))
  expect(said?.line).toMatch(/^On this event only/)
  expect(said?.more).toContain('It is sent in the name of facilities@contoso.example.')
  expect(words(updateOf({ isOrganizer: false }, { address }))?.line).toContain(
    'in the calendar of facilities@contoso.example',
  )
})

test.each(['moved', 'ended', 'attendees-changed', 'changed-elsewhere'] as const)(
  '%s: nothing was sent yet, and the choice stays',
  (note) => {
    const said = words(updateOf({ endMs: NOW_MS - 1 }, { standing: { kind: 'offered', note } }))
    expect(said?.line).toMatch(/^Nothing was sent yet: /)
    expect(said?.buttons).toBe('send-or-quiet')
    expect(said?.more.includes('This event is over.')).toBe(note !== 'ended')
  },
)

test('what was sent, left quiet, or failed is said, each with the button that helps', () => {
  const at = (standing: EventUpdate['standing']) => words(updateOf({}, { standing }))
  expect(at({ kind: 'none' })?.line).toContain('Afterwards you choose')
  expect(at({ kind: 'sent', atMs: NOW_MS })).toMatchObject({
    line: expect.stringMatching(/^Update sent to 4 attendees at /),
    buttons: 'none',
  })
  expect(at({ kind: 'sent', atMs: NOW_MS })?.more[0]).toContain('may not arrive')
  expect(at({ kind: 'quiet' })).toMatchObject({
    line: expect.stringContaining('with the next update of this meeting'),
    buttons: 'send',
  })
  expect(at({ kind: 'failed', failure: { kind: 'offline' } })).toMatchObject({ buttons: 'send-or-quiet' })
  expect(at({ kind: 'failed', failure: { kind: 'event-gone' } })).toMatchObject({ buttons: 'none' })
  const doubt = at({ kind: 'failed', failure: { kind: 'in-doubt', because: { kind: 'offline' } } })
  expect(doubt?.line).toMatch(/^Whether the update was sent is not known\..* nobody is mailed twice\.$/)
})

test('what was taken off is told as that', () => {
  expect(words(updateOf({}, { news: { added: [], removed: ['a'] } }))?.line).toBe(
    'It is off your event only. 4 attendees still do not know.',
  )
})

test('an attendee is warned before the first addition and not again', () => {
  const fresh = { news: { added: [], removed: [] }, standing: { kind: 'none' } } as const
  expect(attendeeWarning(updateOf({ isOrganizer: false }, fresh), english)).toContain(
    'Planning, the organizer, and the others do not get it',
  )
  expect(attendeeWarning(updateOf({ isOrganizer: false, organizer: '' }, fresh), english)).toContain(
    ': the organizer and the others',
  )
  expect(attendeeWarning(updateOf({ isOrganizer: false }, { ...fresh, isWarned: true }), english)).toBeUndefined()
  expect(attendeeWarning(updateOf({ isOrganizer: false }), english)).toBeUndefined()
  expect(attendeeWarning(updateOf({}, fresh), english)).toBeUndefined()
  expect(attendeeWarning(undefined, english)).toBeUndefined()
})

test('a change of the line is heard, with the choice that it brings; the first line is not', () => {
  const [before, after] = [words(updateOf(), openOn('read'), true), words(updateOf())]
  if (before === undefined || after === undefined) throw new Error('There is a line.')
  expect(attendeeAnnouncement(undefined, after, english)).toBeUndefined()
  expect(attendeeAnnouncement(after, { ...after }, english)).toBeUndefined()
  expect(attendeeAnnouncement(before, after, english)).toBe(
    'On your event only. 4 attendees do not have it yet. “Send update” or “Leave quiet” is your choice.',
  )
  expect(attendeeAnnouncement(after, before, english)).toBe(before.line)
})
