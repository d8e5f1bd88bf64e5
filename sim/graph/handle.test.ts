import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { beforeEach, expect, test } from '@jest/globals'
import { createWorld, ownMailbox } from '../world'
import type { StoredEvent } from '../world'
import type { WireRequest } from '../wire'
import { ALL_SCOPES, fileJson, ROOT } from './bench'
import type { PlannedFault } from './faults'
import { pendingFaults, withFaults } from './faults'
import { handle } from './handle'
import type { Handled, HandleOptions } from './handle'
import { createGraphState } from './state'
import type { GraphState } from './state'

const NOW_MS = Date.UTC(2026, 10, 25, 12)
const RANGE = 4 * 1024 * 1024

let start: GraphState
beforeEach(async () => {
  start = createGraphState(await createWorld({ consented: ALL_SCOPES }))
})

function eventIn({ world }: GraphState, subject = 'Site meeting'): StoredEvent {
  const found = [...ownMailbox(world).events.values()].find((one) => one.subject === subject)
  if (found === undefined) throw new Error(`No event called ${subject}`)
  return found
}

const attachmentsOf = (state: GraphState) => `${ROOT}/me/events/${eventIn(state).id}/attachments`

function request(state: GraphState, method: string, url: string, more: Partial<WireRequest> = {}): WireRequest {
  const isUpload = !url.startsWith(ROOT)
  const headers = isUpload ? {} : { authorization: `Bearer ${state.world.accessToken}` }
  return { method, url, body: new Uint8Array(), ...more, headers: { ...headers, ...more.headers } }
}

function jsonRequest(state: GraphState, url: string, value: unknown): WireRequest {
  const body = new TextEncoder().encode(JSON.stringify(value))
  return request(state, 'POST', url, { body, headers: { 'content-type': 'application/json' } })
}

const addRequest = (state: GraphState, name: string) =>
  jsonRequest(state, attachmentsOf(state), fileJson(name, `bytes of ${name}`))

function rangeRequest(state: GraphState, url: string, about: { from: number; bytes: Uint8Array; total: number }) {
  const { from, bytes, total } = about
  const headers = {
    'content-type': 'application/octet-stream',
    'content-range': `bytes ${from}-${from + bytes.length - 1}/${total}`,
  }
  return request(state, 'PUT', url, { body: bytes, headers })
}

function openSession(state: GraphState, size: number): { url: string; state: GraphState } {
  const item = { AttachmentItem: { attachmentType: 'file', name: 'drawing.pdf', size } }
  const made = handle(jsonRequest(state, `${attachmentsOf(state)}/createUploadSession`, item), state, { nowMs: NOW_MS })
  expect(made.reply.status).toBe(201)
  const { uploadUrl } = JSON.parse(String(made.reply.body)) as { uploadUrl: string }
  return { url: uploadUrl, state: made.state }
}

const namesIn = (state: GraphState) => eventIn(state).attachments.map(({ name }) => name)

/** Freezes all but byte arrays, which cannot be. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return
  Object.freeze(value)
  const inside = value instanceof Map ? [...value].flat() : value instanceof Set ? [...value] : Object.values(value)
  for (const one of inside) deepFreeze(one)
}

/** The whole state as one text, with a hash for each array of bytes: compared in a moment, where 10 MB of mail are not. */
function textOf(state: GraphState): string {
  return JSON.stringify(state, (_, value: unknown) => {
    if (value instanceof Uint8Array) return hashOf(value)
    if (value instanceof Map) return { map: [...value] }
    return value instanceof Set ? { set: [...value] } : value
  })
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Requests of every kind, each made for the state that it meets. */
const KINDS: [string, (state: GraphState) => WireRequest][] = [
  [
    'preflight',
    (s) => request(s, 'OPTIONS', attachmentsOf(s), { headers: { 'access-control-request-method': 'POST' } }),
  ],
  ['event', (s) => request(s, 'GET', `${ROOT}/me/events/${eventIn(s).id}`)],
  ['list', (s) => request(s, 'GET', attachmentsOf(s))],
  ['add', (s) => addRequest(s, 'b.txt')],
  ['add, refused', (s) => jsonRequest(s, attachmentsOf(s), {})],
  [
    'add to an occurrence',
    (s) => jsonRequest(s, `${ROOT}/me/events/${eventIn(s, 'Morning round').id}/attachments`, fileJson('o', 'o')),
  ],
  ['read', (s) => request(s, 'GET', `${attachmentsOf(s)}/${String(eventIn(s).attachments[0]?.id)}/$value`)],
  ['delete', (s) => request(s, 'DELETE', `${attachmentsOf(s)}/${String(eventIn(s).attachments[0]?.id)}`)],
  ['search', (s) => request(s, 'GET', `${ROOT}/me/messages?$search=${encodeURIComponent('"delivery"')}`)],
  ['mails', (s) => request(s, 'GET', `${ROOT}/me/messages?$expand=attachments($select=id)`)],
  ['range', (s) => rangeRequest(s, uploadUrlOf(s), { from: 0, bytes: new Uint8Array(100), total: 3_000_000 })],
  [
    'last range',
    (s) => rangeRequest(s, uploadUrlOf(s), { from: 0, bytes: new Uint8Array(3_000_000), total: 3_000_000 }),
  ],
  ['range, refused', (s) => rangeRequest(s, uploadUrlOf(s), { from: 9, bytes: new Uint8Array(1), total: 3_000_000 })],
  ['drop a session', (s) => request(s, 'DELETE', uploadUrlOf(s))],
  ['unknown', (s) => request(s, 'GET', `${ROOT}/me/drive`)],
]

/** The address of the only session, put together here because a test may and a client may not. */
function uploadUrlOf({ sessions, world }: GraphState): string {
  const [session] = sessions.values()
  const user = `${ownMailbox(world).userId}@${world.tenant.id}`
  const { eventId = '', id = '', secret = '' } = session ?? {}
  return `https://outlook.office365.com/api/gv1.0/users('${user}')/events('${eventId}')/AttachmentSessions('${id}')?authtoken=${secret}`
}

/** One attachment on the event, one open session: something that each kind of request can meet. */
function furnished(): GraphState {
  const added = handle(addRequest(start, 'a.txt'), start, { nowMs: NOW_MS })
  return openSession(added.state, 3_000_000).state
}

const FAULTED: PlannedFault[] = [
  { name: 'delivered-twice', options: {} },
  { name: 'event-moved', options: {} },
  { name: 'event-deleted-after-store', options: {} },
  { name: 'session-lost', options: {} },
  { name: 'clock-jump', options: {} },
]

test.each(KINDS)('%s: the state before is as it was, frozen through and through', (_, make) => {
  const plain = furnished()
  for (const fault of [undefined, ...FAULTED]) {
    const before = fault === undefined ? plain : withFaults(plain, [fault])
    deepFreeze(before)
    const text = textOf(before)
    const { state, reply } = handle(make(before), before, { nowMs: NOW_MS, takesMs: 100 })
    expect(reply.status).toBeGreaterThan(0)
    expect(textOf(before) === text).toBe(true)
    expect(state).not.toBe(before)
  }
})

/** A story with faults, told to its end. */
function story(seed: string): Handled[] {
  let state = withFaults(start, [
    { name: 'reply-lost-after-store', options: { on: 'add' } },
    { name: 'throttled', options: { on: 'list', after: 1 } },
  ])
  const told: Handled[] = []
  let nowMs = NOW_MS
  const tell = (make: (state: GraphState) => WireRequest) => {
    const handled = handle(make(state), state, { nowMs, seed, takesMs: 250 })
    told.push(handled)
    ;({ state } = handled)
    nowMs += 1000
  }
  tell((s) => addRequest(s, 'a'))
  tell((s) => request(s, 'GET', attachmentsOf(s)))
  tell((s) => request(s, 'GET', attachmentsOf(s)))
  tell((s) => addRequest(s, 'b'))
  tell((s) =>
    jsonRequest(s, `${attachmentsOf(s)}/createUploadSession`, {
      AttachmentItem: { attachmentType: 'file', name: 'c', size: 3_000_000 },
    }),
  )
  tell((s) => rangeRequest(s, uploadUrlOf(s), { from: 0, bytes: new Uint8Array(3_000_000), total: 3_000_000 }))
  expect(pendingFaults(state)).toEqual([])
  return told
}

test('the same story from the same seed is the same to the byte; another seed makes other ids', () => {
  const [one, other] = [story('one'), story('one')]
  expect(one.map(({ reply }) => reply.status)).toEqual([0, 200, 429, 201, 201, 201])
  expect(one.map(({ reply }) => JSON.stringify(reply))).toEqual(other.map(({ reply }) => JSON.stringify(reply)))
  expect(one.map(({ exchange }) => exchange)).toEqual(other.map(({ exchange }) => exchange))
  expect(one.map(({ state }) => textOf(state)).join() === other.map(({ state }) => textOf(state)).join()).toBe(true)
  expect(story('two').map(({ reply }) => JSON.stringify(reply))).not.toEqual(
    one.map(({ reply }) => JSON.stringify(reply)),
  )
})

test('one state has two futures, and neither knows of the other', () => {
  const middle = furnished()
  const options: HandleOptions = { nowMs: NOW_MS }
  const left = handle(addRequest(middle, 'left'), middle, options).state
  const right = handle(
    request(middle, 'DELETE', `${attachmentsOf(middle)}/${String(eventIn(middle).attachments[0]?.id)}`),
    middle,
    options,
  ).state
  expect([namesIn(middle), namesIn(left), namesIn(right)]).toEqual([['a.txt'], ['a.txt', 'left'], []])
  const further = handle(addRequest(right, 'right'), right, options).state
  expect([namesIn(left), namesIn(further)]).toEqual([['a.txt', 'left'], ['right']])
})

test('exchanges with a duration stand beside each other in the state', () => {
  const first = handle(addRequest(start, 'a'), start, { nowMs: NOW_MS, takesMs: 500 })
  const beside = handle(addRequest(first.state, 'b'), first.state, { nowMs: NOW_MS + 499, takesMs: 500 })
  const after = handle(addRequest(first.state, 'b'), first.state, { nowMs: NOW_MS + 500, takesMs: 500 })
  expect([first, beside, after].map(({ reply }) => reply.status)).toEqual([201, 412, 201])
  expect(beside.exchange.rule).toBe('writersConflict')
})

test('bytes are shared, not copied: 60 MB in ranges of 4 MiB take less than a second', () => {
  const size = 60 * 1024 * 1024
  const file = new Uint8Array(size).fill(7)
  const opened = openSession(start, size)
  let { state } = opened
  const began = performance.now()
  for (let from = 0; from < size; from += RANGE) {
    const bytes = file.subarray(from, from + RANGE)
    const put = handle(rangeRequest(state, opened.url, { from, bytes, total: size }), state, { nowMs: NOW_MS })
    expect(put.reply.status).toBe(from + RANGE < size ? 200 : 201)
    const [session] = put.state.sessions.values()
    expect((session?.ranges.at(-1) ?? bytes) === bytes).toBe(true)
    ;({ state } = put)
  }
  expect(performance.now() - began).toBeLessThan(1000)
  expect(hashOf(eventIn(state).attachments[0]?.bytes ?? new Uint8Array())).toBe(hashOf(file))
})
