import { expect, test } from '@jest/globals'
import type { TokenSource } from './auth/tokenSource'
import { createDeferred, deferredHost, lazyTokens } from './deferred'
import { createStore } from './kernel'
import type { EventAbout, OutlookDrag } from './kernel'
import type { CalendarHost, HostTheme } from './outlook/calendarHost'

const { signal } = new AbortController()
const ABOUT: EventAbout = { subject: 'Site meeting', startMs: 1, organizer: undefined, attendees: [] }
const unasked = () => Promise.reject(new Error('not in this story'))

type Listener = (drag: OutlookDrag) => void

function arrivedHost(asked: AbortSignal[], listeners = new Set<Listener>()): CalendarHost {
  return {
    openEvent: () => Promise.resolve({ kind: 'none' }),
    aboutEvent: (given) => {
      asked.push(given)
      return Promise.resolve(ABOUT)
    },
    saveEvent: unasked,
    form: () => undefined,
    loadedAttachments: () => [],
    onEventChanged: () => () => undefined,
    onFormAttachments: () => () => undefined,
    onDrag(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    mailboxAddress: () => undefined,
    language: () => 'en-US',
    theme: createStore<HostTheme, HostTheme>({ isDark: true }, (_state, next) => next),
  }
}

test('what is asked of Outlook before it is there is answered once it is, with the signal it was asked with', async () => {
  const arriving = createDeferred<CalendarHost>()
  const host = deferredHost(arriving, false)
  const asked: AbortSignal[] = []
  const about = host.aboutEvent(signal)
  const open = host.openEvent(signal)
  expect(asked).toEqual([])
  arriving.resolve(arrivedHost(asked))
  expect(await Promise.all([about, open])).toEqual([ABOUT, { kind: 'none' }])
  expect(asked).toEqual([signal])
  expect(host.theme.state()).toEqual({ isDark: true })
})

test('drags are heard once Outlook is there, by those who still listen', async () => {
  const arriving = createDeferred<CalendarHost>()
  const host = deferredHost(arriving, false)
  const listeners = new Set<Listener>()
  const heard: string[] = []
  const stopEarly = host.onDrag(() => heard.push('early'))
  const stopLate = host.onDrag(() => heard.push('late'))
  stopEarly()
  arriving.resolve(arrivedHost([], listeners))
  await arriving.promise
  for (const listener of listeners) listener({ kind: 'over' })
  expect(heard).toEqual(['late'])
  stopLate()
  expect(listeners.size).toBe(0)
})

test('code that cannot be fetched is a lost line, and is fetched again by whoever needs it next', async () => {
  const source: TokenSource = { token: () => Promise.resolve('token'), signIn: () => Promise.resolve() }
  const loads = [
    () => Promise.reject(new Error('Loading chunk auth failed.')),
    () => Promise.reject(new Error('once more')),
    () => Promise.resolve(source),
  ]
  let asked = 0
  const tokens = lazyTokens(() => loads[asked++]?.() ?? Promise.reject(new Error('once too often')))
  expect(asked).toBe(1) // at once, while the pane is drawn
  await expect(tokens.token({ scopes: [] }, signal)).rejects.toMatchObject({ failure: { kind: 'offline' } })
  await expect(tokens.signIn([], signal)).rejects.toMatchObject({ failure: { kind: 'offline' } })
  expect(await tokens.token({ scopes: [] }, signal)).toBe('token')
  await tokens.signIn([], signal)
  expect(asked).toBe(3)
})
