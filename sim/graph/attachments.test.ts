import { beforeEach, expect, test } from '@jest/globals'
import { ownMailbox } from '../world'
import { createBench, fileJson, itemJson } from './bench'
import type { Bench } from './bench'

let b: Bench
let path: string
beforeEach(async () => {
  b = await createBench()
  path = `/me/events/${encodeURIComponent(b.event('Handover, building B').id)}/attachments`
})

const rows = (of: string) => (b.send('GET', of).json?.['value'] ?? []) as Record<string, unknown>[]

/** An attachment that no request could make. */
function addReference() {
  const event = b.event('Handover, building B')
  const [first] = event.attachments
  if (first === undefined) throw new Error('no seed')
  const reference = { ...first, id: `${first.id.slice(0, -4)}ref=`, kind: 'reference' as const, name: 'plans' }
  event.attachments.push(reference)
  return reference
}

test('a list comes with every byte, unless $select leaves them out', () => {
  expect(rows(path).map((row) => [row['name'], typeof row['contentBytes']])).toEqual([
    ['checklist.txt', 'string'],
    ['rooms.csv', 'string'],
  ])
  const bare = rows(`${path}?$select=id,name,size,contentType,isInline,lastModifiedDateTime`)
  expect(Object.keys(bare[0] ?? {}).sort()).toEqual(
    [
      '@odata.mediaContentType',
      '@odata.type',
      'contentType',
      'id',
      'isInline',
      'lastModifiedDateTime',
      'name',
      'size',
    ].sort(),
  )
})

test.each(['contentId', 'id,contentId'])('$select=%s is refused on the collection', (select) => {
  const sent = b.send('GET', `${path}?$select=${select}`)
  expect([sent.status, sent.code, b.last().rule]).toEqual([
    400,
    'RequestBroker--ParseUri',
    'selectContentIdOnCollection',
  ])
})

test.each(['contentBytes', 'nonsense', 'Name', ''])('$select=%s names no property of attachment', (select) => {
  const sent = b.send('GET', `${path}?$select=${select}`)
  expect([sent.status, sent.code, b.last().rule]).toEqual([400, 'RequestBroker--ParseUri', 'selectUnknownProperty'])
})

test('one attachment has the properties of its own type', () => {
  const id = String(rows(path)[0]?.['id'])
  const one = `${path}/${encodeURIComponent(id)}`
  expect(b.send('GET', `${one}?$select=contentId,contentBytes`).json).toHaveProperty('contentBytes')
  expect(b.send('GET', `${one}?$select=item`).status).toBe(400)
  expect(b.send('GET', `${one}?$select=name`).json).not.toHaveProperty('contentBytes')
})

test('$value gives the bytes with their type', () => {
  const id = String(rows(path)[1]?.['id'])
  const sent = b.send('GET', `${path}/${encodeURIComponent(id)}/$value`)
  expect([sent.status, sent.headers['content-type'], sent.text]).toEqual([
    200,
    'text/csv',
    'Room;Floor\r\nB-01;0\r\nB-02;0\r\n',
  ])
})

test('the size is the store’s, above the raw one', () => {
  b.send('POST', path, { json: fileJson('raw.bin', new Uint8Array(100_000)) })
  const size = Number(rows(path).at(-1)?.['size'])
  expect(size).toBeGreaterThan(100_000)
  expect(size).toBeLessThan(106_000)
})

test('an item is read by $expand, with an empty id, and its $value is a mail', () => {
  const item = {
    '@odata.type': 'microsoft.graph.message',
    subject: 'Minutes',
    body: { contentType: 'text', content: 'Done.' },
    from: { emailAddress: { name: 'Site office', address: 'site.office@contoso.example' } },
  }
  const id = String(b.send('POST', path, { json: itemJson(item) }).json?.['id'])
  const one = `${path}/${encodeURIComponent(id)}`
  expect(b.send('GET', one).json).not.toHaveProperty('item')
  const expanded = b.send('GET', `${one}?$expand=microsoft.graph.itemAttachment/item`).json
  expect(expanded?.['item']).toEqual({ ...item, '@odata.type': '#microsoft.graph.message', id: '' })
  const mime = b.send('GET', `${one}/$value`).text
  expect(mime).toContain('From: Site office <site.office@contoso.example>\r\nSubject: Minutes\r\n')
  expect(mime).toMatch(/\r\n\r\nDone\.\r\n$/)
  expect(b.send('GET', `${path}?$expand=item`).status).toBe(400)
  expect(b.last()).toMatchObject({ rule: 'queryOptionUnknown', unknown: true })
})

test('an event reads as iCalendar, a contact as vCard', () => {
  const when = { dateTime: '2026-11-26T12:00:00.0000000', timeZone: 'UTC' }
  const event = { '@odata.type': 'microsoft.graph.event', subject: 'Lunch', start: when, end: when }
  const contact = { '@odata.type': 'microsoft.graph.contact', displayName: 'Front desk' }
  const texts = [event, contact].map((item) => {
    const id = String(b.send('POST', path, { json: itemJson(item) }).json?.['id'])
    return b.send('GET', `${path}/${encodeURIComponent(id)}/$value`).text
  })
  expect(texts[0]).toContain('DTSTART:20261126T120000\r\n')
  expect(texts[1]).toContain('FN:Front desk')
})

test('a reference has no bytes', () => {
  const { id } = addReference()
  const sent = b.send('GET', `${path}/${encodeURIComponent(id)}/$value`)
  expect([sent.status, b.last().rule]).toEqual([405, 'referenceHasNoBytes'])
  expect(rows(path).at(-1)).toMatchObject({ '@odata.type': '#microsoft.graph.referenceAttachment', name: 'plans' })
})

test('DELETE takes it off; a second time it is not found', () => {
  const id = encodeURIComponent(String(rows(path)[0]?.['id']))
  expect(b.send('DELETE', `${path}/${id}`).status).toBe(204)
  expect(rows(path).map((row) => row['name'])).toEqual(['rooms.csv'])
  const again = b.send('DELETE', `${path}/${id}`)
  expect([again.status, again.code]).toEqual([404, 'ErrorItemNotFound'])
  expect(b.send('DELETE', `${path}/0`).code).toBe('ErrorInvalidIdMalformed')
})

test('DELETE wants the write scope, reading does not', () => {
  const id = encodeURIComponent(String(rows(path)[0]?.['id']))
  b.world.consented = new Set(['Calendars.Read'])
  expect(b.send('DELETE', `${path}/${id}`).status).toBe(403)
  expect(b.send('GET', `${path}/${id}`).status).toBe(200)
})

test('an attachment cannot be changed', () => {
  const id = encodeURIComponent(String(rows(path)[0]?.['id']))
  const sent = b.send('PATCH', `${path}/${id}`, { json: { name: 'other' } })
  expect([sent.status, b.last().rule]).toEqual([405, 'attachmentNotUpdatable'])
})

test('an id of another event’s attachment is not found', () => {
  const other = ownMailbox(b.world)
  const occurrence = [...other.events.values()].find((one) => one.type === 'occurrence')
  const id = encodeURIComponent(occurrence?.attachments[0]?.id ?? '')
  expect(b.send('GET', `${path}/${id}`).code).toBe('ErrorItemNotFound')
})

test('of Prefer, only the immutable ids and times in UTC are simulated', () => {
  const other = 'outlook.timezone="Pacific Standard Time"'
  for (const prefer of [other, `IdType="ImmutableId", ${other}`, 'IdType="x"']) {
    b.send('GET', path, { headers: { prefer } })
    expect(b.last()).toMatchObject({ rule: 'preferNotSimulated', unknown: true })
  }
  for (const prefer of ['outlook.timezone="UTC"', 'IdType="ImmutableId", outlook.timezone="UTC"']) {
    expect(b.send('GET', path, { headers: { prefer } }).headers['preference-applied']).toBe(prefer)
  }
})

test('the list may lag behind writes, while the reply and a single read do not', () => {
  const event = b.event('Handover, building B')
  const [old] = event.attachments
  b.service.settings.listLagMs = 2000
  const names = () => (b.send('GET', path).json?.['value'] as { name: string }[]).map(({ name }) => name)
  const added = b.send('POST', path, { json: fileJson('new.txt', 'n') })
  expect(b.send('DELETE', `${path}/${encodeURIComponent(String(old?.id))}`).status).toBe(204)
  expect(names().sort()).toEqual(['checklist.txt', 'rooms.csv'])
  expect(b.send('GET', `${path}/${encodeURIComponent(String(added.json?.['id']))}`).status).toBe(200)
  b.clock.advance(1999)
  expect(names().sort()).toEqual(['checklist.txt', 'rooms.csv'])
  b.clock.advance(1)
  expect(names().sort()).toEqual(['new.txt', 'rooms.csv'])
})
