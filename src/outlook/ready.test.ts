import { afterEach, expect, test } from '@jest/globals'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { whenOfficeReady } from './ready'

const { signal } = new AbortController()

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office')
})

function withOffice(onReady: () => Promise<unknown>) {
  Reflect.set(globalThis, 'Office', { onReady })
}

test('without the script there is no Office', async () => {
  expect(await whenOfficeReady({ clock: createFakeClock(0), signal })).toEqual({ kind: 'no-office' })
})

test.each([
  ['Outlook', 'outlook'],
  [null, 'other-host'],
  ['Excel', 'other-host'],
])('host %s: %s', async (host, kind) => {
  withOffice(() => Promise.resolve({ host, platform: null }))
  const clock = createFakeClock(0)
  expect(await whenOfficeReady({ clock, signal })).toMatchObject({ kind })
  expect(clock.pending()).toBe(0)
})

test('a host that never answers', async () => {
  withOffice(() => new Promise(() => undefined))
  const clock = createFakeClock(0)
  const outcome = whenOfficeReady({ clock, signal })
  await clock.advance(20_000)
  expect(await outcome).toEqual({ kind: 'timed-out' })
})

/** As the page's element. */
function officeScript(dataset: Record<string, string> = {}) {
  return Object.assign(new EventTarget(), { dataset })
}

test('a script that has failed before anybody waited', async () => {
  const clock = createFakeClock(0)
  expect(await whenOfficeReady({ clock, signal, script: officeScript({ failed: '' }) })).toEqual({ kind: 'no-office' })
})

test('a script that is still on its way is waited for', async () => {
  const script = officeScript()
  const outcome = whenOfficeReady({ clock: createFakeClock(0), signal, script })
  withOffice(() => Promise.resolve({ host: 'Outlook', platform: null }))
  script.dispatchEvent(new Event('load'))
  expect(await outcome).toMatchObject({ kind: 'outlook' })
})

test.each(['error', 'load'])('a script that ends with "%s" and brings no Office', async (end) => {
  const script = officeScript()
  const clock = createFakeClock(0)
  const outcome = whenOfficeReady({ clock, signal, script })
  script.dispatchEvent(new Event(end))
  expect(await outcome).toEqual({ kind: 'no-office' })
  expect(clock.pending()).toBe(0)
})

test('a script that never arrives', async () => {
  const clock = createFakeClock(0)
  const outcome = whenOfficeReady({ clock, signal, script: officeScript() })
  await clock.advance(20_000)
  expect(await outcome).toEqual({ kind: 'no-office' })
})
