import { expect, test } from '@jest/globals'
import { settle } from '../kernel/testing/fakeClock'
import { createDialogs, createWayToPane } from './dialog'
import type { Callback, DialogEventLike, DialogLike, OfficeLike } from './officeTypes'

type Handler = (event: DialogEventLike) => void

function stage() {
  const calls: { url: string; options: object; callback: Callback<DialogLike> }[] = []
  const handlers = new Map<unknown, Handler>()
  const heard: unknown[] = []
  let closed = 0
  const office: OfficeLike = {
    context: {
      ui: {
        displayDialogAsync: (url, options, callback) => {
          calls.push({ url, options, callback })
        },
      },
    },
  }
  const dialog: DialogLike = {
    close: () => {
      closed++
    },
    addEventHandler: (type, handler) => {
      handlers.set(type, handler)
    },
  }
  const opened = createDialogs(office)?.open('https://addin.example/signIn.html', {
    onMessage: (text, origin) => heard.push([text, origin]),
    onEnd: (code) => heard.push(code),
  })
  return {
    calls,
    heard,
    opened,
    closed: () => closed,
    succeed: () => calls[0]?.callback({ status: 'succeeded', value: dialog }),
    fail: (code?: number) =>
      calls[0]?.callback({
        status: 'failed',
        value: dialog,
        ...(code === undefined ? {} : { error: { code } }),
      }),
    say: (event: DialogEventLike) =>
      handlers.get('message' in event ? 'dialogMessageReceived' : 'dialogEventReceived')?.(event),
  }
}

test('the window is opened by the click itself, without a question of Office’s before it', () => {
  const { calls } = stage()
  expect(calls).toMatchObject([
    { url: 'https://addin.example/signIn.html', options: { promptBeforeOpen: false, displayInIframe: false } },
  ])
})

test('messages come with their origin where Outlook tells it, and end with the window', () => {
  const s = stage()
  s.succeed()
  s.say({ message: 'one', origin: 'https://addin.example' })
  s.say({ message: 'two' })
  s.say({ error: 12006 })
  s.say({ error: 12006 })
  s.say({ message: 'late' })
  expect(s.heard).toEqual([['one', 'https://addin.example'], ['two', undefined], 12006])
})

test('a window that does not open ends with Office’s number, or with its general one', async () => {
  const refused = stage()
  refused.fail(12011)
  expect(refused.heard).toEqual([]) // not before whoever opens it holds it
  await settle()
  expect(refused.heard).toEqual([12011])
  const silent = stage()
  silent.fail()
  await settle()
  expect(silent.heard).toEqual([5001])
})

test('closed is closed: before it stood there, and once', () => {
  const early = stage()
  early.opened?.close()
  early.succeed()
  expect(early.closed()).toBe(1)
  const late = stage()
  late.succeed()
  late.opened?.close()
  late.opened?.close()
  late.say({ error: 12006 })
  expect(late.closed()).toBe(1)
  expect(late.heard).toEqual([])
})

test('an Outlook without such windows has none', () => {
  expect(createDialogs({ context: {} })).toBeUndefined()
  expect(createWayToPane({ context: { ui: {} } }, 'https://addin.example')).toBeUndefined()
})

test.each([
  [true, [['hello', { targetOrigin: 'https://addin.example' }]]],
  [false, [['hello']]],
])('the way to the pane names the origin where that is known (%s)', (knows, expected) => {
  const sent: unknown[][] = []
  const ui = {
    messageParent: (...given: unknown[]) => {
      sent.push(given)
    },
  }
  const requirements = { isSetSupported: (name: string) => knows && name === 'DialogOrigin' }
  createWayToPane({ context: { ui, requirements } }, 'https://addin.example')?.('hello')
  expect(sent).toEqual(expected)
})
