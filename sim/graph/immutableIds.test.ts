import { beforeEach, expect, test } from '@jest/globals'
import { PEOPLE } from '../world'
import { createBench, fileJson } from './bench'
import type { Bench } from './bench'
import { immutableIdOf } from './ids'

const headers = { prefer: 'IdType="ImmutableId"' }

let b: Bench
let eventId: string
beforeEach(async () => {
  b = await createBench()
  eventId = b.event('Handover, building B').id
})

const idOf = (path: string, more: object = { headers }) => String(b.send('GET', path, more).json?.['id'])
const rows = (path: string) => b.send('GET', path, { headers }).json?.['value'] as { id: string }[]

test('the header gives ids of another space, which name the same things', () => {
  const immutable = idOf(`/me/events/${eventId}`)
  expect(immutable).not.toBe(eventId)
  expect(immutable).toMatch(/^AAkA[A-Za-z0-9_-]+=$/)
  expect(immutable).toHaveLength(eventId.length)
  expect(b.last().reply.headers['preference-applied']).toBe('IdType="ImmutableId"')
  expect(idOf(`/me/events/${immutable}`, {})).toBe(eventId)
  expect(b.last().reply.headers).not.toHaveProperty('preference-applied')

  const [first] = rows(`/me/events/${immutable}/attachments`)
  const own = b.event('Handover, building B').attachments[0]?.id ?? ''
  expect(first?.id).toBe(immutableIdOf(own))
  for (const [event, attachment] of [
    [eventId, own],
    [eventId, String(first?.id)],
    [immutable, own],
    [immutable, String(first?.id)],
  ]) {
    expect(idOf(`/me/events/${String(event)}/attachments/${String(attachment)}`, {})).toBe(own)
  }
})

test('what is added shows its immutable id, by which it is deleted', () => {
  const path = `/me/events/${immutableIdOf(eventId)}/attachments`
  const id = String(b.send('POST', path, { headers, json: fileJson('a', 'a') }).json?.['id'])
  expect(id).toMatch(/^AAkA/)
  expect(b.send('DELETE', `${path}/${id}`).status).toBe(204)
  expect(b.event('Handover, building B').attachments).toHaveLength(2)
})

test('an occurrence names its series, and a list of mails its mails, in the same space', () => {
  const occurrence = [...(b.world.mailboxes.get(b.world.signedIn)?.events.values() ?? [])].find(
    (one) => one.type === 'occurrence',
  )
  const shown = b.send('GET', `/me/events/${String(occurrence?.id)}`, { headers }).json
  expect(shown?.['seriesMasterId']).toBe(immutableIdOf(String(occurrence?.seriesMasterId)))
  const [mail] = rows('/me/messages?$top=1&$expand=attachments($select=id)')
  expect(mail?.id).toMatch(/^AAkA/)
  const { attachments } = mail as unknown as { attachments: { id: string }[] }
  expect(attachments.every(({ id }) => id.startsWith('AAkA'))).toBe(true)
  expect(immutableIdOf(idOf(`/me/messages/${String(mail?.id)}`, {}))).toBe(mail?.id)
})

test('an event that was moved within its mailbox keeps its immutable id', () => {
  const immutable = immutableIdOf(eventId)
  b.service.faults.add('event-moved')
  expect(b.send('GET', `/me/events/${eventId}`).code).toBe('ErrorItemNotFound')
  expect(idOf(`/me/events/${immutable}`)).toBe(immutable)
  expect(idOf(`/me/events/${immutable}`, {})).not.toBe(eventId)
})

test('an id of another mailbox is not found in either space; what is no id is malformed', () => {
  const other = b.event('Lift service', PEOPLE.delegator).id
  for (const id of [other, immutableIdOf(other)]) {
    expect(b.send('GET', `/me/events/${id}`).code).toBe('ErrorItemNotFound')
    expect(b.send('GET', `/users/${PEOPLE.delegator}/events/${id}`).status).toBe(200)
  }
  expect(b.send('GET', `/me/events/${immutableIdOf(eventId).slice(1)}`).code).toBe('ErrorInvalidIdMalformed')
})
