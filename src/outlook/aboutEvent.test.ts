import { expect, test } from '@jest/globals'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { createCalendarHost } from './officeHost'
import type { ItemLike } from './officeTypes'
import { asked, composeItem, fakeOffice, messageItem, readItem, refuse } from './testing/fakeOffice'

const { signal } = new AbortController()
const START = new Date('2026-11-27T09:00:00Z')
const NOTHING = { subject: undefined, startMs: undefined, organizer: undefined, attendees: [] }
const people = (...addresses: string[]) => addresses.map((emailAddress) => ({ emailAddress }))

function hostOf(item: ItemLike | null) {
  const clock = createFakeClock(0)
  return { clock, host: createCalendarHost({ office: fakeOffice(item), clock }) }
}

const SAID = {
  subject: 'Site meeting',
  startMs: START.getTime(),
  organizer: 'boss@contoso.example',
  attendees: ['one@contoso.example', 'two@contoso.example'],
}
/** The person is alex@contoso.example; one of the invited stands in both lists. */
const ORGANIZER = { emailAddress: 'Boss@contoso.example' }
const REQUIRED = people('One@Contoso.example', 'Alex@contoso.example')
const OPTIONAL = people('two@contoso.example', 'one@contoso.example')

test('read: subject, start, organizer and the others, each once and in lower case', async () => {
  const { host, clock } = hostOf(
    readItem({ start: START, organizer: ORGANIZER, requiredAttendees: REQUIRED, optionalAttendees: OPTIONAL }),
  )
  expect(await host.aboutEvent(signal)).toEqual(SAID)
  expect(clock.pending()).toBe(0)
})

test('compose: the same, asked for', async () => {
  const { host, clock } = hostOf(
    composeItem({
      start: asked(START),
      organizer: asked(ORGANIZER),
      requiredAttendees: asked(REQUIRED),
      optionalAttendees: asked(OPTIONAL),
    }),
  )
  expect(await host.aboutEvent(signal)).toEqual(SAID)
  expect(clock.pending()).toBe(0)
})

test('compose: what is refused or never told is left out after 2 seconds, the rest is there', async () => {
  const { host, clock } = hostOf(
    composeItem({
      start: { getAsync: () => undefined },
      organizer: {
        getAsync: (done) => {
          refuse(done, 9038)
        },
      },
      requiredAttendees: asked(REQUIRED),
      optionalAttendees: {
        getAsync: () => {
          throw new Error('not here')
        },
      },
    }),
  )
  const outcome = host.aboutEvent(signal)
  await clock.advance(1_999)
  expect(clock.pending()).toBe(1)
  await clock.advance(1)
  expect(await outcome).toEqual({
    subject: 'Site meeting',
    startMs: undefined,
    organizer: undefined,
    attendees: ['one@contoso.example'],
  })
})

test('what makes no sense is left out', async () => {
  const { host } = hostOf(
    readItem({
      subject: '  ',
      start: new Date(Number.NaN),
      organizer: { emailAddress: '/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=boss' },
      requiredAttendees: [{}, { emailAddress: '' }, ...people('Project room', 'one@contoso.example')],
    }),
  )
  expect(await host.aboutEvent(signal)).toEqual({ ...NOTHING, attendees: ['one@contoso.example'] })
})

test('beside a message, or beside nothing, there is no event to tell about', async () => {
  expect(await hostOf(messageItem()).host.aboutEvent(signal)).toEqual(NOTHING)
  expect(await hostOf(null).host.aboutEvent(signal)).toEqual(NOTHING)
})

test('it rejects with the signal’s reason and with nothing else', async () => {
  const { host, clock } = hostOf(composeItem({ start: { getAsync: () => undefined } }))
  const stop = new AbortController()
  const outcome = host.aboutEvent(stop.signal)
  stop.abort(new Error('another item'))
  await expect(outcome).rejects.toThrow('another item')
  expect(clock.pending()).toBe(0)
})
