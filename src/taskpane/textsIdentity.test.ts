import { expect, test } from '@jest/globals'
import { namedEvent, openOn, shownEvent, TEN } from '../events/testing/events'
import { english, formatIn } from './testing/english'
import { acceptText, differsTexts, lateText, notFoundText, spokenText } from './textsIdentity'

const format = formatIn('en-US')

test('what differs stands side by side, each with its name, time and organizer', () => {
  const found = namedEvent({ subject: 'Budget', startMs: TEN + 86_400_000, endMs: TEN + 90_000_000 })
  const texts = differsTexts({ kind: 'differs', found, shown: shownEvent() }, false, format, TEN)
  expect(texts.outlook).toMatch(/^Outlook shows “Site meeting”, Tue, Nov 24, .*, site@contoso.example\.$/)
  expect(texts.graph).toMatch(/^Microsoft 365 has “Budget”, Wed, Nov 25, /)
  expect(texts.next).not.toContain('save')
  expect(acceptText({ kind: 'differs', found, shown: shownEvent() }, english)).toBe('Yes, attach to “Budget”')
  const long = namedEvent({ subject: 'Budget '.repeat(20) })
  expect(acceptText({ kind: 'differs', found: long, shown: shownEvent() }, english).length).toBeLessThan(70)
  const moved = namedEvent({ startMs: TEN + 1 })
  expect(acceptText({ kind: 'differs', found: moved, shown: shownEvent() }, english)).toBe('Yes, it is the same event')
  expect(differsTexts({ kind: 'differs', found, shown: shownEvent() }, true, format, TEN).next).toContain('save it')
})

test('an Outlook that tells nothing is told as that', () => {
  const silent = shownEvent({ subject: undefined, startMs: undefined, endMs: undefined, organizer: undefined })
  const differs = { kind: 'differs', found: namedEvent({ subject: '' }), shown: silent } as const
  expect(differsTexts(differs, false, format, TEN).outlook).toBe('Outlook shows nothing of it.')
  expect(differsTexts(differs, false, format, TEN).graph).toContain('“(no subject)”')
})

test('a wait tells its next look and its end, and what would hurry it up', () => {
  expect(lateText(openOn('compose'), { secondsLeft: 8, untilMs: TEN }, format)).toContain(
    'Next look in 8 seconds, until ',
  )
  expect(lateText(openOn('compose'), { secondsLeft: 0, untilMs: TEN }, format)).toContain('Next look now')
  expect(lateText(openOn('compose'), { secondsLeft: 8, untilMs: TEN }, format)).toContain('“Save” in Outlook')
  // Beside an event that is only read nobody saved anything.
  const read = lateText(openOn('read'), { secondsLeft: 8, untilMs: TEN }, format)
  expect(read).toContain('another mailbox or account')
  expect(read).not.toContain('Save')
})

test('what is not found is told with the mailbox that it may be in, and what still works', () => {
  expect(notFoundText(openOn('read'), english)).toContain('another mailbox or account')
  expect(notFoundText(openOn('compose'), english)).toContain('Small files still go into the open form.')
  expect(notFoundText(openOn('read', { owner: 'boss@contoso.example' }), english)).toContain(
    'the calendar of boss@contoso.example',
  )
})

test('a screen reader hears the question, the wait and the choice, and nothing of what is plain', () => {
  const event = namedEvent()
  expect(spokenText({ kind: 'series', series: event, day: undefined })).toBe('whichDays')
  expect(spokenText({ kind: 'differs', found: event, shown: shownEvent() })).toBe('isThisIt')
  expect(spokenText({ kind: 'late', nextMs: 1, untilMs: 2 })).toBe('eventLate')
  expect(spokenText({ kind: 'failed', failure: { kind: 'event-gone' } })).toBe('eventNotFound')
  expect(spokenText({ kind: 'failed', failure: { kind: 'offline' } })).toBeUndefined()
  expect(spokenText({ kind: 'proven', event, scope: 'single', canChoose: false })).toBeUndefined()
  expect(spokenText({ kind: 'proven', event, scope: 'day', canChoose: true })).toBe('dayIsMeant')
  expect(spokenText({ kind: 'proven', event, scope: 'series', canChoose: true })).toBe('seriesIsMeant')
  expect(spokenText({ kind: 'unread' })).toBeUndefined()
})
