import type { Recipe } from './generatedMails'
import { letterOf } from './generatedLetter'
import { crlf, textPart } from './mimeText'

function meeting(name: string, subject: string, about: { method: string; status: string; answer: string }): Uint8Array {
  const { method, status, answer } = about
  const calendar = crlf(`BEGIN:VCALENDAR
PRODID:-//Generated//EN
VERSION:2.0
METHOD:${method}
BEGIN:VEVENT
UID:generated.${name}@contoso.example
DTSTAMP:20261111T090000Z
DTSTART:20261126T120000Z
DTEND:20261126T123000Z
SUMMARY:Formwork check
LOCATION:Building B
STATUS:${status}
SEQUENCE:1
ORGANIZER;CN=Planning:mailto:planning@contoso.example
ATTENDEE;CN=Site manager;PARTSTAT=${answer};RSVP=TRUE:mailto:site.manager@contoso.example
END:VEVENT
END:VCALENDAR
`)
  return letterOf(name, subject, {
    type: 'multipart/alternative',
    parts: [
      textPart('Formwork check, building B.\r\n'),
      {
        headers: [
          ['Content-Type', `text/calendar; charset=utf-8; method=${method}`],
          ['Content-Transfer-Encoding', '8bit'],
        ],
        body: calendar,
      },
    ],
  })
}

/** Mails that calendars write. */
export const MEETING_MAILS = {
  'meeting-invitation': {
    what: 'a meeting request',
    make: () =>
      meeting('meeting-invitation', 'Formwork check', {
        method: 'REQUEST',
        status: 'CONFIRMED',
        answer: 'NEEDS-ACTION',
      }),
  },
  'meeting-answer': {
    what: 'an answer to a meeting request',
    make: () =>
      meeting('meeting-answer', 'Accepted: Formwork check', {
        method: 'REPLY',
        status: 'CONFIRMED',
        answer: 'ACCEPTED',
      }),
  },
  'meeting-cancellation': {
    what: 'a cancelled meeting',
    make: () =>
      meeting('meeting-cancellation', 'Canceled: Formwork check', {
        method: 'CANCEL',
        status: 'CANCELLED',
        answer: 'NEEDS-ACTION',
      }),
  },
} as const satisfies Record<string, Recipe>
