import { expect, test } from '@jest/globals'
import { AppError, asAttachmentId } from '../kernel'
import type { Failure } from '../kernel'
import type { EventAddress, Places } from '../events'
import type { Graph, GraphCall } from '../graph'
import { createEventAttachments } from './eventAttachments'
import { ownEvent } from './testing/journalEntry'
import { outcomeOf } from './testing/outcome'

const { signal } = new AbortController()
const shared: EventAddress = {
  ...ownEvent('EVENT='),
  owner: { kind: 'user', user: 'kim@contoso.example' },
}
const group: EventAddress = { ...ownEvent('EVENT='), owner: { kind: 'group', groupId: 'G' } } as EventAddress

/** Graph answers what the story says, in order; every call is kept. */
function stage(address: EventAddress, ...answers: unknown[]) {
  const places: Places & { found: EventAddress | undefined } = {
    found: undefined,
    now: () => address,
    find: () => Promise.resolve(places.found),
  }
  const calls: (GraphCall & { method?: string; json?: string })[] = []
  const answer = (call: GraphCall) => {
    calls.push(call)
    const next = answers.shift()
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
  }
  const graph: Graph = {
    read: async (call, parse) => parse(await answer(call)),
    readBlob: async (call) => (await answer(call)) as Blob,
    write: async (call) => (await answer(call)) as { status: number; json: unknown },
  }
  const waits: unknown[] = []
  const event = createEventAttachments({ graph, places }, address, (wait) => waits.push(wait))
  const asked = () =>
    calls.map(({ onWait, ...call }) => {
      onWait?.({ untilMs: 1, because: { kind: 'offline' } })
      return call
    })
  return { event, asked, waits, places }
}

const ROOT = '/me/events/EVENT%3D/attachments'
const LIST = `${ROOT}?$select=id,name,size,isInline,lastModifiedDateTime`
const own = { scopes: ['Calendars.ReadWrite'], missing: 'event' }
const id = asAttachmentId('A/1=')

test('a list is read page by page, and its waits are told', async () => {
  const next = 'https://graph.microsoft.com/v1.0/next'
  const s = stage(
    ownEvent('EVENT='),
    { value: [{ id: 'A', name: 'a.txt', size: 5 }], '@odata.nextLink': next },
    { value: [{ id: 'B', name: 'b.txt', size: 6 }] },
    { value: [] },
  )
  const listed = await s.event.list({ silentOnly: true }, signal)
  expect(listed.map((one) => one.id)).toEqual(['A', 'B'])
  await s.event.list({ silentOnly: false, once: true }, signal)
  expect(s.asked()).toEqual([
    { ...own, path: LIST, silentOnly: true, once: false },
    { ...own, path: next, silentOnly: true, once: false },
    { ...own, path: LIST, silentOnly: false, once: true },
  ])
  expect(s.waits).toHaveLength(3)
})

test('each request goes where Graph has it, and what is missing is what was asked for', async () => {
  const blob = new Blob(['hello'])
  const s = stage(
    ownEvent('EVENT='),
    { status: 201, json: { id: 'NEW' } },
    { status: 200, json: undefined },
    { status: 201, json: { uploadUrl: 'u' } },
    { status: 204, json: undefined },
    blob,
  )
  expect(await s.event.add('{}', signal)).toBe('NEW')
  expect(await s.event.add('{}', signal)).toBeUndefined()
  expect(await s.event.createUploadSession('{"a":1}', signal)).toEqual({ uploadUrl: 'u' })
  await s.event.remove(id, signal)
  expect(await s.event.content(id, signal)).toBe(blob)
  expect(s.asked()).toEqual([
    { ...own, path: ROOT, method: 'POST', json: '{}' },
    { ...own, path: ROOT, method: 'POST', json: '{}' },
    { ...own, path: `${ROOT}/createUploadSession`, method: 'POST', json: '{"a":1}' },
    { ...own, missing: 'attachment', path: `${ROOT}/A%2F1%3D`, method: 'DELETE' },
    { ...own, missing: 'attachment', path: `${ROOT}/A%2F1%3D/$value` },
  ])
})

test('somebody else’s calendar needs the right to shared ones', async () => {
  const s = stage(shared, { value: [] })
  await s.event.list({ silentOnly: true }, signal)
  expect(s.asked()[0]).toMatchObject({
    ...{
      path: expect.stringContaining('/users/kim%40contoso.example/events/EVENT%3D/'),
      scopes: ['Calendars.ReadWrite.Shared'],
    },
  })
})

test('another success than 204 to a removal is none', async () => {
  const s = stage(ownEvent('EVENT='), { status: 200, json: undefined })
  expect(await outcomeOf(s.event.remove(id, signal))).toEqual({
    ...{ kind: 'server-trouble', status: 200, requestId: undefined },
  })
})

test('on a route that Graph refuses its bare codes are told as that; on every other, and any other failure, as they are', async () => {
  const refused: Failure[] = [
    { kind: 'refused', status: 400, code: 'x', requestId: undefined },
    { kind: 'event-gone' },
    { kind: 'not-allowed', code: 'x' },
  ]
  for (const failure of refused) {
    const list = (address: EventAddress) =>
      outcomeOf(stage(address, new AppError(failure)).event.list({ silentOnly: true }, signal))
    expect(await list(group)).toEqual({ kind: 'route-refused', route: 'group' })
    expect(await list(ownEvent('EVENT='))).toEqual(failure)
  }
  const passing = stage(group, new AppError({ kind: 'offline' }), new TypeError('ours'))
  expect(await outcomeOf(passing.event.add('{}', signal))).toEqual({ kind: 'offline' })
  expect(await outcomeOf(passing.event.add('{}', signal))).toEqual({ kind: 'unexpected', detail: 'TypeError: ours' })
})

test('a day of a series that got another id is asked for there, once; what is gone for good is gone', async () => {
  const gone = new AppError({ kind: 'event-gone' })
  const s = stage(ownEvent('DAY='), gone, { status: 201, json: { id: 'A' } }, gone, gone, gone)
  s.places.found = ownEvent('NEW=')
  expect(await s.event.add('{}', signal)).toBe('A')
  expect(s.asked().map(({ path }) => path)).toEqual(['/me/events/DAY%3D/attachments', '/me/events/NEW%3D/attachments'])
  expect(await outcomeOf(s.event.add('{}', signal))).toEqual({ kind: 'event-gone' })
  s.places.found = undefined
  expect(await outcomeOf(s.event.list({ silentOnly: true }, signal))).toEqual({ kind: 'event-gone' })
  expect(s.asked()).toHaveLength(5)
})
