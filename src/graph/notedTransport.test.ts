import { expect, test } from '@jest/globals'
import { AppError, createLog } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { notedUploads, shapeOf } from './notedTransport'
import type { HttpReply, HttpRequest } from './transport'

test('of a path its shape is told, without ids, names and what was searched for', () => {
  expect(shapeOf('/me/events/AAMk=/attachments?$select=id')).toBe('/me/events/{}/attachments')
  expect(shapeOf('/users/boss@contoso.example/events/AA/attachments/B/$value')).toBe(
    '/users/{}/events/{}/attachments/{}/$value',
  )
  expect(shapeOf('/me/messages?$search="secret project"')).toBe('/me/messages')
})

test('an upload is noted with range, size and outcome, without its address', async () => {
  const clock = createFakeClock(0)
  const log = createLog(clock.now)
  const reply: HttpReply = {
    status: 202,
    header: () => null,
    text: () => Promise.resolve(''),
    blob: () => Promise.reject(new Error()),
  }
  const answers = [() => Promise.resolve(reply), () => Promise.reject(new AppError({ kind: 'offline' }))]
  const send = notedUploads(() => (answers.shift() ?? answers[0])?.() ?? Promise.resolve(reply), { log, clock })
  const request: HttpRequest = {
    method: 'PUT',
    url: 'https://outlook.office.com/api/upload?authtoken=planted',
    headers: { 'Content-Range': 'bytes 0-3/9' },
    body: new Blob(['abcd']),
  }
  const { signal } = new AbortController()
  await send(request, signal)
  await expect(send(request, signal)).rejects.toThrow()
  expect(log.lines().map((line) => line.slice(25))).toEqual([
    'upload method=PUT bytes=4 range=0-3/9 status=202 ms=0',
    'upload method=PUT bytes=4 range=0-3/9 failure=offline ms=0',
  ])
})
