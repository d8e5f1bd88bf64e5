import { expect, test } from '@jest/globals'
import type { OpenEventState } from '../events'
import { namedEvent, openOn } from '../events/testing/events'
import { asAttachmentId } from '../kernel'
import { pastFormText, subjectText, whoSeesText } from './textsEvent'
import { someOnEvent } from './testing/rows'

const open = (surface: 'compose' | 'read', owner?: string): OpenEventState => openOn(surface, { owner })

test('an attendee reads that nobody else gets it, an organizer when it goes out, and nobody a guess', () => {
  expect(whoSeesText(open('read'))).toContain('Only in your copy of this event')
  expect(whoSeesText(open('read', 'ingrid@contoso.example'))).toContain('the calendar of ingrid@contoso.example')
  expect(whoSeesText(open('compose'))).toContain('when you save or send it')
  expect(whoSeesText({ kind: 'looking' })).toBeUndefined()
})

test('on an event that was chosen beside a message, the organizer reads that an update is due, an attendee that it stays in the own copy', () => {
  const picked = (isOrganizer: boolean, isMeeting: boolean): OpenEventState => {
    const picked = { event: namedEvent({ isOrganizer, isMeeting }), messages: [], shown: undefined }
    return openOn('read', { picked })
  }
  expect(whoSeesText(picked(true, true))).toContain('Attendees get it only with an update of the meeting.')
  expect(whoSeesText(picked(true, false))).toBe('On the event in your calendar.')
  expect(whoSeesText(picked(false, true))).toContain('Only in your copy of this event')
})

test('what was written past the open form is told, and only there', () => {
  const past = { ...someOnEvent('a', { kind: 'none' }), id: { writer: 'graph', id: asAttachmentId('1') } } as const
  expect(pastFormText(open('compose'), [past])).toMatch(/^One attachment is on the saved event.*may overwrite it\.$/)
  expect(pastFormText(open('compose'), [past, past])).toMatch(/^2 attachments are on the saved event/)
  expect(pastFormText(open('compose'), [someOnEvent('b', { kind: 'none' })])).toBeUndefined()
  expect(pastFormText(open('read'), [past])).toBeUndefined()
})

test('an event always has a name', () => {
  expect(['Kick-off', '', '  ', undefined].map(subjectText)).toEqual([
    'Kick-off',
    '(no subject)',
    '(no subject)',
    '(no subject)',
  ])
})
