import { expect, test } from '@jest/globals'
import ICAL from 'ical.js'
import { contactFile } from './contactFile'
import { eventFile } from './eventFile'
import { textOfHtml } from './plainText'

const at = (dateTime: string, timeZone = 'UTC') => ({ dateTime: `${dateTime}.0000000`, timeZone })
const EVENT = {
  iCalUId: '040000008200E00074C5B7101A82E008',
  subject: 'Site visit; plan, part 1\\2',
  body: { contentType: 'html', content: '<p>Bring &amp; wear:</p><ul><li>helmet</li></ul><script>x</script>' },
  start: at('2026-12-01T09:00:00'),
  end: at('2026-12-01T10:30:00'),
  isAllDay: false,
  location: { displayName: 'Gate 7' },
  organizer: { emailAddress: { name: 'Office "North"', address: 'office@contoso.example' } },
  attendees: [
    { type: 'optional', status: { response: 'declined' }, emailAddress: { name: '', address: 'team@contoso.example' } },
    { type: 'resource', emailAddress: { name: 'Room', address: 'room@contoso.example' } },
    { type: 'required', emailAddress: { name: 'Nobody', address: null } },
  ],
  showAs: 'tentative',
  sensitivity: 'private',
}

async function linesOf(event: object): Promise<string[]> {
  const text = await (await eventFile(event)).text()
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
}

test('an event is a file that any calendar reads', async () => {
  expect(await linesOf(EVENT)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Event Attachments for Outlook//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:040000008200E00074C5B7101A82E008',
    'DTSTAMP:20261201T090000Z',
    'DTSTART:20261201T090000Z',
    'DTEND:20261201T103000Z',
    'SUMMARY:Site visit\\; plan\\, part 1\\\\2',
    'LOCATION:Gate 7',
    'DESCRIPTION:Bring & wear:\\nhelmet',
    "ORGANIZER;CN=Office ^'North^':mailto:office@contoso.example",
    'ATTENDEE;ROLE=OPT-PARTICIPANT:mailto:team@contoso.example',
    'ATTENDEE;CN=Room;CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT:mailto:room@contoso.example',
    'STATUS:TENTATIVE',
    'TRANSP:OPAQUE',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})

test('an event that ends before it starts ends when it starts', async () => {
  const lines = await linesOf({ ...EVENT, end: at('2026-11-30T10:00:00') })
  expect(lines).toContain('DTEND:20261201T090000Z')
})

test('all-day events are days; cancelled ones say so', async () => {
  const lines = await linesOf({
    ...EVENT,
    isAllDay: true,
    isCancelled: true,
    start: at('2026-12-01T00:00:00'),
    end: at('2026-12-02T00:00:00'),
  })
  expect(lines).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261202']))
  expect(lines).toContain('STATUS:CANCELLED')
})

test('an event of which nothing is known is still a file', async () => {
  const lines = await linesOf({ id: 'E1=', subject: null, start: null, attendees: null })
  expect(lines).toContain('UID:E1=')
  expect(lines.some((line) => line.startsWith('DTSTART'))).toBe(false)
})

const range = { type: 'noEnd', startDate: '2026-12-01' }
test.each([
  ['every day', { pattern: { type: 'daily', interval: 1 }, range }, 'FREQ=DAILY;INTERVAL=1'],
  [
    'every second week, until a day',
    {
      pattern: { type: 'weekly', interval: 2, daysOfWeek: ['tuesday', 'friday'], firstDayOfWeek: 'monday' },
      range: { type: 'endDate', startDate: '2026-12-01', endDate: '2027-01-31' },
    },
    'FREQ=WEEKLY;BYDAY=TU,FR;WKST=MO;INTERVAL=2;UNTIL=20270131T235959Z',
  ],
  [
    'the last Tuesday of a month, ten times',
    {
      pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: ['tuesday'], index: 'last' },
      range: { ...range, type: 'numbered', numberOfOccurrences: 10 },
    },
    'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1;INTERVAL=1;COUNT=10',
  ],
  [
    'the first of December',
    { pattern: { type: 'absoluteYearly', interval: 1, month: 12, dayOfMonth: 1 }, range },
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1;INTERVAL=1',
  ],
])('a series: %s', async (_what, recurrence, rule) => {
  const lines = await linesOf({ ...EVENT, recurrence })
  expect(lines).toContain(`RRULE:${rule}`)
})

test.each([
  ['of an unknown pattern', { pattern: { type: 'lunar' }, range }],
  ['that starts on another day in UTC', { pattern: { type: 'daily' }, range: { ...range, startDate: '2026-12-02' } }],
])('a series %s is its first event', async (_what, recurrence) => {
  expect((await linesOf({ ...EVENT, recurrence })).some((line) => line.startsWith('RRULE'))).toBe(false)
})

test('nothing in an event starts a line of its own', async () => {
  const evil = 'x\r\nATTENDEE:mailto:evil@x.example\nX-EVIL:1\u0000'
  const lines = await linesOf({
    ...EVENT,
    iCalUId: evil,
    subject: evil,
    body: { contentType: 'text', content: evil },
    location: { displayName: evil },
    organizer: { emailAddress: { name: evil, address: evil } },
    attendees: [{ type: evil, emailAddress: { name: evil, address: evil } }],
  })
  expect(lines.filter((line) => /^(X-EVIL|ATTENDEE:)/.test(line))).toEqual([])
  expect(lines.join('')).not.toMatch(/[\r\n\0]/)
})

const CONTACT = {
  displayName: 'Site office, north',
  givenName: 'Site',
  surname: 'Office;North',
  companyName: 'Contoso',
  department: 'Building',
  jobTitle: 'Lead',
  emailAddresses: [{ address: 'office@contoso.example' }, { address: null }],
  businessPhones: ['+1 555 0100'],
  homePhones: null,
  mobilePhone: '+1 555 0199',
  businessAddress: { street: '7 High St\r\nGate 2', city: 'Town', postalCode: '12345' },
  homeAddress: {},
  birthday: '1980-03-01T11:59:00Z',
  personalNotes: 'First\r\nsecond\rthird',
}

async function cardOf(contact: object): Promise<string[]> {
  const text = await (await contactFile(contact)).text()
  expect(ICAL.parse(text)).toBeTruthy()
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
}

test('a contact is a card that any address book reads', async () => {
  expect(await cardOf(CONTACT)).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Site office\\, north',
    'N:Office\\;North;Site;;;',
    'ORG:Contoso;Building',
    'TITLE:Lead',
    'EMAIL;TYPE=INTERNET:office@contoso.example',
    'TEL;TYPE=WORK:+1 555 0100',
    'TEL;TYPE=CELL:+1 555 0199',
    'ADR;TYPE=WORK:;;7 High St\\nGate 2;Town;;12345;',
    'BDAY;VALUE=DATE:19800301',
    'NOTE:First\\nsecond\\nthird',
    'END:VCARD',
  ])
})

test.each([
  [{ companyName: 'Contoso' }, 'Contoso'],
  [{ displayName: ' ', emailAddresses: [{ address: 'a@x.example' }] }, 'a@x.example'],
  [{ surname: 'Office' }, 'Office'],
  [{}, 'Contact'],
])('a contact with no name, %j, is called %s', async (contact, name) => {
  expect(await cardOf(contact)).toContain(`FN:${name}`)
})

test('the text of a body is its text', () => {
  expect(
    textOfHtml('<head><title>t</title></head><body>a&nbsp;&lt;b&gt;<br>c &#8364; &#x20AC; &unknown; &#55357;'),
  ).toBe('a <b>\nc € € &unknown;')
  expect(textOfHtml('1 < 2 <!-- no --> &#9999999;')).toBe('1 < 2')
})
