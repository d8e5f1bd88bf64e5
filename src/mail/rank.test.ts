import { expect, test } from '@jest/globals'
import type { EventAbout } from '../kernel'
import { peopleOf, tellingWords } from './about'
import { rankAbout } from './rank'
import { refOf } from './testing/scriptedGraph'
import type { FoundMail } from './wire'

const START = Date.parse('2026-12-01T09:00:00Z')
const DAY_MS = 24 * 60 * 60_000
const about: EventAbout = {
  subject: 'Floor plan and fire exits',
  startMs: START,
  organizer: 'office@contoso.example',
  attendees: ['team@contoso.example'],
}

function mail(id: string, subject: string, more: { from?: string; daysBefore?: number } = {}): FoundMail {
  return {
    row: {
      ...refOf(id),
      subject,
      sender: '',
      receivedMs: START - (more.daysBefore ?? 40) * DAY_MS,
      sizeBytes: undefined,
      hasAttachments: false,
      nature: 'plain',
      isRead: true,
      conversationId: undefined,
      preview: '',
    },
    messageClass: undefined,
    folderId: undefined,
    senderAddress: more.from ?? '',
  }
}
const order = (mails: FoundMail[], of = about) => rankAbout(mails, of).map((row) => row.id)

test('the own thread comes first, then shared words, then who wrote it', () => {
  const mails = [
    mail('ATTENDEE', 'Lunch', { from: 'team@contoso.example' }),
    mail('ORGANIZER', 'Lunch', { from: 'office@contoso.example' }),
    mail('TWO', 'fire and exits'),
    mail('FOUR', 'The exits, the fire, the floors: planned', { from: '' }),
    mail('THREAD', 'AW: floor plan AND fire exits'),
  ]
  expect(order(mails)).toEqual(['THREAD', 'FOUR', 'TWO', 'ORGANIZER', 'ATTENDEE'])
})

test('of equals the nearer one comes first; nearness alone is no reason', () => {
  const mails = [
    mail('FAR', 'fire', { daysBefore: 25 }),
    mail('NEAR', 'fire', { daysBefore: -1 }),
    mail('TODAY', 'Lunch', { daysBefore: 0 }),
  ]
  expect(order(mails)).toEqual(['NEAR', 'FAR'])
})

test('an event without a subject shares its thread with nobody', () => {
  expect(order([mail('EMPTY', '')], { ...about, subject: '' })).toEqual([])
})

test('twenty are enough', () => {
  expect(order(Array.from({ length: 50 }, (_one, at) => mail(`M${at}`, 'fire')))).toHaveLength(20)
})

test.each([
  ['RE: The floor plan of building 7', ['floor', 'plan', 'building']],
  ['Besprechung über die Pläne', ['besprechung', 'pläne']],
  ['Réunion sur les plans de la façade', ['réunion', 'plans', 'façade']],
  ['12:30 2026', []],
  ['x', []],
  ['会 议', ['会', '议']],
  ['plan PLAN Plan', ['plan']],
  ['one1 two2 three3 four44 five555 six6666 seven777', ['three3', 'four44', 'five555', 'six6666', 'seven777', 'one1']],
])('of %j, what tells is %j', (subject, words) => {
  expect(new Set(tellingWords(subject))).toEqual(new Set(words))
})

test('people are counted once, the organizer first, eight at most', () => {
  const attendees = Array.from({ length: 12 }, (_one, at) => `guest${at}@contoso.example`)
  const people = peopleOf({ ...about, attendees: ['OFFICE@contoso.example', ' ', ...attendees] })
  expect(people).toHaveLength(8)
  expect(people[0]).toBe('office@contoso.example')
  expect(people[1]).toBe('guest0@contoso.example')
})
