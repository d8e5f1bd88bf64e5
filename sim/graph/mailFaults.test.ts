import { beforeEach, expect, test } from '@jest/globals'
import { ownMailbox } from '../world'
import { createBench, ROOT, rowsOf } from './bench'
import type { Bench } from './bench'
import { withFaults } from './faults'
import { handle } from './handle'
import { createGraphState } from './state'

let b: Bench
beforeEach(async () => {
  b = await createBench({ world: { withCorrespondence: true } })
})

const idOf = (part: string) => encodeURIComponent(b.mail(part).id)
const value = (part: string) => b.send('GET', `/me/messages/${idOf(part)}/$value`)

test('a MIME that is cut off ends as if it were whole, once or always', () => {
  const { mime } = b.mail('Minutes')
  const isValue = /\$value$/
  b.service.faults.add('mime-cut', { path: isValue })
  const cut = value('Minutes')
  expect([cut.status, cut.reply.unsized, cut.reply.transport]).toEqual([200, true, undefined])
  expect(Buffer.from(cut.body as Uint8Array)).toEqual(Buffer.from(mime.subarray(0, Math.floor(mime.length / 2))))
  expect(value('Minutes').body).toBe(mime)
  b.service.faults.add('mime-cut', { path: isValue, times: Infinity, keptBytes: 100 })
  expect([value('Minutes'), value('Minutes')].map((sent) => sent.body.length)).toEqual([100, 100])
})

test('the connection dies in the middle of a MIME; what is no MIME is not met', () => {
  const fault = b.service.faults.add('mime-broken', { on: 'mail', keptBytes: 10 })
  expect(b.send('GET', '/me/messages').reply.transport).toBeUndefined()
  expect(fault.met).toBe(0)
  expect(value('Minutes').reply.transport).toEqual({ closeAfterBytes: 10 })
  expect(value('Minutes').reply.transport).toBeUndefined()
})

test('JSON of a mail or a list breaks off; $value is unavailable; it drips', () => {
  b.service.faults.add('cut-json', { on: 'mail', times: 2 })
  for (const path of ['/me/messages', `/me/messages/${idOf('Minutes')}`]) {
    expect(b.send('GET', path)).toMatchObject({ status: 200, json: undefined })
  }
  b.service.faults.add('unavailable-html', { path: /\$value$/, retryAfter: '3' })
  expect(value('Minutes')).toMatchObject({ status: 503, headers: { 'retry-after': '3' } })
  b.service.faults.add('slow', { path: /\$value$/, bytesPerSecond: 4096 })
  expect(value('Minutes').reply.transport).toEqual({ bytesPerSecond: 4096 })
})

test('a mail is deleted between the list and the reading', () => {
  b.service.faults.add('message-deleted', { path: /\$value$/ })
  const { id } = b.mail('Minutes')
  expect(rowsOf(b.send('GET', '/me/messages?$top=50')).some((row) => row['id'] === id)).toBe(true)
  expect(value('Minutes').code).toBe('ErrorItemNotFound')
  expect(ownMailbox(b.world).messages.has(id)).toBe(false)
})

test('a mail is moved between the list and the reading: another id, the same immutable one', () => {
  const immutable = { headers: { prefer: 'IdType="ImmutableId"' } }
  const path = `/me/messages/${idOf('Minutes')}`
  const before = b.send('GET', path, immutable).json?.['id']
  b.service.faults.add('message-moved', { path: /\$value$/ })
  expect(b.send('GET', `${path}/$value`).code).toBe('ErrorItemNotFound')
  const moved = b.mail('Minutes')
  expect([moved.folder, path.includes(encodeURIComponent(moved.id))]).toEqual(['archive', false])
  expect(b.send('GET', `/me/messages/${String(before)}`, immutable).json?.['id']).toBe(before)
})

test('a folder is gone, with its children and their mails; a well-known one stays', () => {
  const own = ownMailbox(b.world)
  const projects = own.mailFolders.find((one) => one.key === 'projects')?.id ?? ''
  b.service.faults.add('folder-deleted', { on: 'folders', times: 2 })
  expect(b.send('GET', '/me/mailFolders').status).toBe(200)
  expect(b.send('GET', '/me/mailFolders/inbox/childFolders').status).toBe(200)
  expect(b.send('GET', `/me/mailFolders/${projects}/childFolders`).code).toBe('ErrorItemNotFound')
  expect(b.send('GET', `/me/mailFolders/${projects}/messages`).code).toBe('ErrorItemNotFound')
  expect(own.mailFolders.map((one) => one.key)).not.toContain('building-b')
  expect([...own.messages.values()].some((one) => one.subject === 'Floor plan, second storey')).toBe(false)
  expect(rowsOf(b.send('GET', '/me/mailFolders/inbox/childFolders'))).toEqual([])
})

test('the service as a pure function lists, orders and loses mails alike, and leaves the state before as it was', () => {
  const { id } = b.mail('Minutes')
  const before = withFaults(createGraphState(b.world), [{ name: 'message-moved', options: {} }])
  const ask = (path: string, state = before) => {
    const headers = { authorization: `Bearer ${b.world.accessToken}` }
    return handle({ method: 'GET', url: `${ROOT}${path}`, headers, body: new Uint8Array() }, state, { nowMs: 0 })
  }
  for (const path of [
    '/me/contacts?$orderby=displayName%20desc',
    '/me/mailFolders?$top=50',
    '/me/messages?$search=%22meeting%22',
    '/me/calendarView?startDateTime=2026-11-20&endDateTime=2026-12-01&$orderby=start/dateTime',
  ]) {
    expect([path, ask(path).reply.status]).toEqual([path, 200])
  }
  const moved = ask(`/me/messages/${encodeURIComponent(id)}`)
  expect(moved.reply.status).toBe(404)
  expect(ownMailbox(moved.state.world).messages.has(id)).toBe(false)
  expect(ownMailbox(before.world).messages.has(id)).toBe(true)
})
