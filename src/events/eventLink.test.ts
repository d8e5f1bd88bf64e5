import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { eventPath } from './eventAddress'
import { parseEventLink } from './eventLink'
import type { EventLink, LinkHosts } from './eventLink'

const HOSTS: LinkHosts = {
  graph: 'graph.microsoft.com',
  outlook: ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'],
  elsewhere: ['graph.microsoft.us', 'outlook.office365.us', 'partner.outlook.cn'],
}

/** As Exchange makes them: 152 characters, both signs in it. */
const REST = `AAMkADg3_zY-${'Ab1_-z'.repeat(23)}x=`
const EWS = REST.replaceAll('-', '/').replaceAll('_', '+')
const IMMUTABLE = `AAkALgAA${'Qx2-'.repeat(16)}`
const CALENDAR = `AAMkADg3${'Cc-9'.repeat(27)}AAA=`
const GROUP = `AAMkADg3${'Gg_8'.repeat(27)}AAA=`
const enc = encodeURIComponent

const read = (text: string) => parseEventLink(text, HOSTS)
const told = (link: EventLink) => (link.kind === 'event' ? eventPath(link.address) : link.because)
const MINE = `/me/events/${enc(REST)}`

test('the ids here are as long as real ones', () => {
  expect([REST.length, CALENDAR.length]).toEqual([152, 120])
})

describe('links of Outlook on the web', () => {
  const owa = (id: string, rest = '') => `https://outlook.office365.com/owa/?itemid=${id}${rest}`
  test.each([
    `https://outlook.office.com/calendar/item/${enc(REST)}`,
    `https://outlook.office.com/calendar/item/${enc(EWS)}`,
    `https://outlook.office.com/calendar/item/${EWS}`,
    `https://outlook.office.com/calendar/item/${enc(enc(EWS))}`,
    `https://outlook.office.com/calendar/item/${enc(EWS)}/`,
    `https://OUTLOOK.office.com/calendar/0/item/${enc(REST)}?utm_source=mail&utm_campaign=x#top`,
    `https://outlook.live.com/calendar/0/deeplink/read/${enc(EWS)}`,
    `https://outlook.cloud.microsoft/calendar/deeplink/read/${enc(EWS)}?exvsurl=1`,
    owa(enc(EWS), '&exvsurl=1&path=/calendar/item'),
    owa(enc(EWS).replace('itemid', 'ItemID'), '&viewmodel=ICalendarItemDetailsViewModelFactory'),
    owa(EWS), // a plus that nobody encoded
    `http://outlook.office.com/calendar/item/${enc(REST)}`,
    `outlook.office.com/calendar/item/${enc(REST)}`,
    `The event: <https://outlook.office.com/calendar/item/${enc(REST)}>. See you there!`,
    `(https://outlook.office.com/calendar/item/${enc(REST)})`,
    `https://outlook.office.com/calendar/item/${enc(REST)}.`,
    `  https://outlook.office.com/calendar/item/\r\n${enc(REST).slice(0, 70)}\r\n${enc(REST).slice(70)}  `,
    `https://outlook.office.com/calendar/item/${enc(REST).replace('%3D', '')}`,
  ])('%s', (text) => {
    expect(told(read(text))).toBe(MINE)
  })

  test('wrapped by Safe Links, once or by two organizations', () => {
    const wrap = (inside: string, host = 'nam02') =>
      `https://${host}.safelinks.protection.outlook.com/?url=${enc(inside)}&data=05%7C02%7C&sdata=x%3D&reserved=0`
    const plain = owa(enc(EWS), '&path=/calendar/item')
    expect(told(read(wrap(plain)))).toBe(MINE)
    expect(told(read(wrap(wrap(plain), 'eur01')))).toBe(MINE)
    expect(told(read(wrap('https://elsewhere.example/calendar/item/x')))).toBe('other-site')
    expect(told(read(wrap(wrap(wrap(wrap(wrap(wrap(plain))))))))).toBe('other-site')
    expect(told(read('https://nam02.safelinks.protection.outlook.com/?data=05'))).toBe('other-site')
  })

  test('another person’s mailbox in the path is where the event lies', () => {
    const path = `/users/anna%40contoso.example/events/${enc(REST)}`
    expect(told(read(`https://outlook.office.com/calendar/anna@contoso.example/item/${enc(EWS)}`))).toBe(path)
    expect(told(read(`https://outlook.office.com/owa/anna%40contoso.example/?itemid=${enc(EWS)}`))).toBe(path)
  })

  test.each([
    [`https://outlook.office.com/mail/inbox/id/${enc(EWS)}`, 'mail'],
    [`https://outlook.office.com/mail/deeplink/read/${enc(EWS)}`, 'mail'],
    [owa(enc(EWS), '&exvsurl=1&viewmodel=ReadMessageItem'), 'mail'],
    [owa(enc(EWS), '&path=/mail/item'), 'mail'],
    [`https://outlook.office.com/calendar/item/AAQk${'Ab1-'.repeat(20)}`, 'mail'],
    [`https://outlook.office365.us/calendar/item/${enc(REST)}`, 'other-cloud'],
    [`https://partner.outlook.cn/owa/?itemid=${enc(EWS)}`, 'other-cloud'],
    [`https://outlook.office.com.evil.example/calendar/item/${enc(REST)}`, 'other-site'],
    [`https://outlook.office.com@evil.example/calendar/item/${enc(REST)}`, 'other-site'],
    ['https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0', 'other-site'],
    ['https://outlook.office.com/calendar/view/month', 'no-event'],
    ['https://outlook.office.com/calendar/deeplink/compose?subject=Plan', 'no-event'],
    ['https://outlook.office.com/', 'no-event'],
    ['https://outlook.office.com/owa/?itemid=', 'no-event'],
    ['https://outlook.office.com/groups/contoso.example/building/calendar', 'group-link'],
    [`https://outlook.office.com/calendar/item/${REST.slice(0, 89)}`, 'cut-id'],
    [`https://outlook.office.com/calendar/item/${REST.slice(0, 30)}`, 'cut-id'],
    ['https://', 'nonsense'],
  ])('%s: %s', (text, because) => {
    expect(told(read(text))).toBe(because)
  })
})

describe('ids', () => {
  test.each([REST, EWS, enc(EWS), `"${REST}"`, `<${EWS}>`, REST.slice(0, -1), `${REST}.`, `${REST}, please`])(
    '%s',
    (text) => {
      expect(told(read(text))).toBe(MINE)
    },
  )

  test('an immutable id is one too, and an id that lost letters is not', () => {
    expect(told(read(IMMUTABLE))).toBe(`/me/events/${IMMUTABLE}`)
    expect(told(read(REST.slice(0, 149)))).toBe('cut-id')
    expect(told(read(REST.slice(0, 40)))).toBe('cut-id')
    expect(told(read(`AAQk${'Ab1-'.repeat(20)}`))).toBe('mail')
  })
})

describe('routes of Graph', () => {
  const event = `events/${enc(REST)}`
  const inCalendar = `calendars/${enc(CALENDAR)}/${event}`
  const inGroup = `calendargroups/${enc(GROUP)}/${inCalendar}`
  const user = 'users/anna%40contoso.example'
  const group = 'groups/02bd9fd6-8f93-4758-87c3-1fb73740a315'
  const ROUTES = [
    `/me/${event}`,
    `/${user}/${event}`,
    `/${group}/${event}`,
    `/me/calendar/${event}`,
    `/${user}/calendar/${event}`,
    `/${group}/calendar/${event}`,
    `/me/${inCalendar}`,
    `/${user}/${inCalendar}`,
    `/me/calendargroup/${inCalendar}`,
    `/${user}/calendargroup/${inCalendar}`,
    `/me/${inGroup}`,
    `/${user}/${inGroup}`,
  ]

  test.each(ROUTES)('%s, however it was copied', (route) => {
    const root = 'https://graph.microsoft.com/v1.0'
    const written = [
      route,
      route.slice(1),
      `/v1.0${route}`,
      root + route,
      `${root.replace('v1.0', 'beta')}${route}?$select=subject`,
      `POST ${route}/attachments`,
      `POST ${root}${route}/attachments/createUploadSession`,
      `graph.microsoft.com/v1.0${route}/`,
      root + decodeURIComponent(route),
      route.replace('calendargroup', 'calendarGroup'),
      route.replace(
        /\/(events|users|groups|calendars)\/([^/]+)/g,
        (_all, kind: string, id: string) => `/${kind}('${decodeURIComponent(id)}')`,
      ),
      route.replace(enc(REST), enc(EWS)),
      route.replace(/^\/(me|users|groups)/, (root) => root.toUpperCase()),
    ]
    for (const text of written) expect([text, told(read(text))]).toEqual([text, route])
  })

  test('there are twelve of them', () => {
    expect(new Set(ROUTES).size).toBe(12)
  })

  test.each([
    [`/me/messages/${REST}`, 'mail'],
    [`/me/mailFolders/inbox/messages/${REST}`, 'mail'],
    ['/me/events', 'no-event'],
    ['/me/events/', 'no-event'],
    [`/me/calendarView/${REST}`, 'no-event'],
    [`/me/calendars/${enc(CALENDAR)}`, 'no-event'],
    [`/me/calendargroup/${event}`, 'no-event'],
    [`/me/calendargroups/${enc(GROUP)}/${event}`, 'no-event'],
    [`/groups/${enc(GROUP)}/${inCalendar}`, 'no-event'],
    ['/users', 'no-event'],
    ['/me/events/{id}', 'nonsense'],
    ['/me/drive/root', 'no-event'],
    [`https://graph.microsoft.us/v1.0/me/${event}`, 'other-cloud'],
    ['https://graph.microsoft.com/v1.0/$metadata', 'no-event'],
  ])('%s: %s', (text, because) => {
    expect(told(read(text))).toBe(because)
  })
})

test.each([
  ['', 'empty'],
  [' \n ', 'empty'],
  ['x'.repeat(9000), 'too-long'],
  [`https://outlook.office.com/calendar/item/${'A'.repeat(9000)}`, 'too-long'],
  ['Site meeting', 'nonsense'],
  ['undefined', 'nonsense'],
  ['anna@contoso.example', 'nonsense'],
  ['outlook:00000000AB12', 'nonsense'],
  ['\u{1F4C5}', 'nonsense'],
  ['%E0%A4%A', 'nonsense'],
  ['javascript:alert(1)', 'nonsense'],
])('%j: %s', (text, because) => {
  expect(told(read(text))).toBe(because)
})

test('whatever is pasted, it is an address whose id Graph could know, or a reason', () => {
  const piece = fc.constantFrom(
    REST,
    EWS,
    enc(EWS),
    ...[
      'https://outlook.office.com/',
      'calendar/item/',
      '/me/events/',
      'users/',
      '?itemid=',
      '%',
      '%25',
      "('",
      '\n',
      ' ',
    ],
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.oneof(piece, fc.string())).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, (pasted) => {
      const link = read(pasted)
      if (link.kind === 'event') expect(link.address.eventId).toMatch(/^A[AQ][A-Za-z0-9_-]{58,}={0,2}$/)
    }),
    { numRuns: 2000 },
  )
})
