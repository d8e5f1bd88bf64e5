import { expect, test } from '@jest/globals'
import { asRestItemId } from '../kernel'
import type { RestItemId } from '../kernel'
import { eventPath, openEventAddress, refusedRoute, sameEvent } from './eventAddress'
import type { EventAddress } from './eventAddress'

const eventId = asRestItemId('AAMkAD_-x=') as RestItemId
const me = { kind: 'me' } as const
const user = { kind: 'user', user: 'anna@contoso.example' } as const
const group = { kind: 'group', groupId: 'g 1' } as const
const none = { kind: 'none' } as const
const home = { kind: 'default' } as const
const calendar = { kind: 'calendar', calendarId: 'c/1' } as const
const legacy = { kind: 'legacy-group', calendarId: 'c1' } as const
const grouped = { kind: 'in-group', groupId: 'gr', calendarId: 'c1' } as const

const ROUTES: readonly [EventAddress, string][] = [
  [{ owner: me, calendar: none, eventId }, '/me/events/AAMkAD_-x%3D'],
  [{ owner: user, calendar: none, eventId }, '/users/anna%40contoso.example/events/AAMkAD_-x%3D'],
  [{ owner: group, calendar: none, eventId }, '/groups/g%201/events/AAMkAD_-x%3D'],
  [{ owner: me, calendar: home, eventId }, '/me/calendar/events/AAMkAD_-x%3D'],
  [{ owner: user, calendar: home, eventId }, '/users/anna%40contoso.example/calendar/events/AAMkAD_-x%3D'],
  [{ owner: group, calendar: home, eventId }, '/groups/g%201/calendar/events/AAMkAD_-x%3D'],
  [{ owner: me, calendar, eventId }, '/me/calendars/c%2F1/events/AAMkAD_-x%3D'],
  [{ owner: user, calendar, eventId }, '/users/anna%40contoso.example/calendars/c%2F1/events/AAMkAD_-x%3D'],
  [{ owner: me, calendar: legacy, eventId }, '/me/calendargroup/calendars/c1/events/AAMkAD_-x%3D'],
  [
    { owner: user, calendar: legacy, eventId },
    '/users/anna%40contoso.example/calendargroup/calendars/c1/events/AAMkAD_-x%3D',
  ],
  [{ owner: me, calendar: grouped, eventId }, '/me/calendargroups/gr/calendars/c1/events/AAMkAD_-x%3D'],
  [
    { owner: user, calendar: grouped, eventId },
    '/users/anna%40contoso.example/calendargroups/gr/calendars/c1/events/AAMkAD_-x%3D',
  ],
]

test('there are twelve routes, each encoded once', () => {
  expect(ROUTES.map(([address]) => eventPath(address))).toEqual(ROUTES.map(([, path]) => path))
  expect(new Set(ROUTES.map(([, path]) => path)).size).toBe(12)
})

test('the routes that Graph refuses are known', () => {
  expect(ROUTES.map(([address]) => refusedRoute(address) ?? '-')).toEqual([
    '-',
    '-',
    'group',
    '-',
    '-',
    'group',
    '-',
    '-',
    'calendargroup',
    'calendargroup',
    '-',
    '-',
  ])
})

test('the open event is in the own mailbox, or in the owner’s when it is shared', () => {
  expect(openEventAddress(eventId)).toEqual({ owner: me, calendar: none, eventId })
  expect(openEventAddress(eventId, 'anna@contoso.example')).toEqual({ owner: user, calendar: none, eventId })
  expect(sameEvent(openEventAddress(eventId), openEventAddress(eventId, 'anna@contoso.example'))).toBe(false)
})
