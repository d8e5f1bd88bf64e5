import { beforeEach, expect, test } from '@jest/globals'
import { ownMailbox } from '../world'
import type { StoredMessage } from '../world'
import { createBench } from './bench'
import type { Bench, Sent } from './bench'

let b: Bench
beforeEach(async () => {
  b = await createBench()
})

const enc = encodeURIComponent
const rowsOf = (sent: Sent) => (sent.json?.['value'] ?? []) as Record<string, unknown>[]
const subjects = (sent: Sent) => rowsOf(sent).map((row) => String(row['subject']))
const search = (kql: string, more = '') =>
  b.send('GET', `/me/messages?$search=${enc(kql)}&$select=subject&$top=50${more}`)

function mail(part: string): StoredMessage {
  const found = [...ownMailbox(b.world).messages.values()].find((one) => one.subject.includes(part))
  if (found === undefined) throw new Error(`No mail: ${part}`)
  return found
}

test('messages want Mail.Read; ReadBasic has neither search nor content', () => {
  b.world.consented = new Set(['Calendars.ReadWrite', 'Mail.ReadBasic'])
  for (const path of ['/me/messages', `/me/messages/${enc(mail('Delivery').id)}/$value`]) {
    expect([b.send('GET', path).status, b.last().rule]).toEqual([403, 'scopeMissing'])
  }
})

test('browsing: newest first, ten at a time, on by the next link as it is', () => {
  const seen: unknown[] = []
  let url = '/me/messages?$orderby=receivedDateTime%20desc&$select=id,subject,receivedDateTime'
  for (let pages = 0; url !== ''; pages++) {
    expect(pages).toBeLessThan(3)
    const sent = b.send('GET', url)
    expect(sent.status).toBe(200)
    seen.push(...rowsOf(sent).map((row) => row['receivedDateTime']))
    const next = sent.json?.['@odata.nextLink']
    url = typeof next === 'string' ? next : ''
  }
  expect(seen).toHaveLength(16)
  expect(seen).toEqual([...seen].sort().reverse())
})

test('a next link that was changed is refused', () => {
  const next = String(b.send('GET', '/me/messages?$top=3&$select=id').json?.['@odata.nextLink'])
  expect(b.send('GET', next).status).toBe(200)
  for (const changed of [next.replace('top=3', 'top=5'), `${next}x`, next.replace(/skiptoken=.*/, 'skiptoken=3')]) {
    const sent = b.send('GET', changed)
    expect([sent.status, b.last().rule]).toEqual([400, 'skipTokenInvalid'])
  }
})

test.each(['0', '1001', 'ten', '-1'])('$top=%s is out of range', (top) => {
  expect(b.send('GET', `/me/messages?$top=${top}`).status).toBe(400)
  expect(b.last().rule).toBe('topOutOfRange')
})

test('the derived type is told for meeting messages only', () => {
  const rows = rowsOf(b.send('GET', '/me/messages?$select=subject&$top=50'))
  const types = rows.flatMap((row) => (row['@odata.type'] === undefined ? [] : [[row['subject'], row['@odata.type']]]))
  expect(types).toEqual([
    ['Accepted: Handover, building B', '#microsoft.graph.eventMessageResponse'],
    ['Crane inspection', '#microsoft.graph.eventMessageRequest'],
  ])
})

test('a message has no size to select; the extended property has it', () => {
  expect(b.send('GET', '/me/messages?$select=subject,size').code).toBe('RequestBroker--ParseUri')
  expect(b.last().rule).toBe('selectUnknownProperty')
  for (const type of ['Long', 'Integer']) {
    const expand = enc(`singleValueExtendedProperties($filter=id eq '${type} 0x0E08')`)
    const [row] = rowsOf(b.send('GET', `/me/messages?$search=${enc('"inventory"')}&$select=subject&$expand=${expand}`))
    const size = String(mail('Inventory').storeSizeBytes)
    expect(row?.['singleValueExtendedProperties']).toEqual([{ id: `${type} 0xe08`, value: size }])
  }
  b.send('GET', `/me/messages?$expand=${enc("singleValueExtendedProperties($filter=id eq 'String 0x0037')")}`)
  expect(b.last()).toMatchObject({ rule: 'queryOptionUnknown', unknown: true })
})

test('search finds words by their beginnings, in sender, subject and body', () => {
  expect(subjects(search('"deliv"'))).toEqual(['RE: Delivery window on Thursday', 'Delivery window on Thursday'])
  expect(subjects(search('"loading bay"'))).toHaveLength(2)
  expect(subjects(search('"procurement"'))).toHaveLength(3)
  expect(subjects(search('"elivery"'))).toEqual([])
  expect(subjects(search('"会議室"'))).toHaveLength(1)
  expect(subjects(search('"דוח"'))).toHaveLength(1)
})

test('a phrase stays together, words need not', () => {
  expect(subjects(search('"window thursday"'))).toHaveLength(2)
  expect(subjects(search('"\\"window thursday\\""'))).toEqual([])
  expect(subjects(search('"\\"window on thursday\\""'))).toHaveLength(2)
})

test('properties restrict', () => {
  expect(subjects(search('"from:planning hasattachments:true"'))).toEqual(['Drawing for the south entrance'])
  expect(subjects(search('"subject:delivery"'))).toHaveLength(2)
  expect(subjects(search('"from:facilities subject:delivery"'))).toEqual(['Delivery window on Thursday'])
  expect(subjects(search('"attachment:offer"'))).toEqual(['Offer and price list'])
  expect(subjects(search('"body:crane AND body:scaffolding"'))).toEqual(['Minutes of the site meeting'])
})

test.each(['delivery', '"deli"very"', '""', 'deli"very'])('$search=%s lacks its quotes or its words', (kql) => {
  expect([search(kql).status, b.last().rule]).toEqual([400, 'searchNeedsQuotes'])
})

test.each(['"a NEAR b"', '"size:>5"', '"importance:urgent"', '"subject:(b)"', '"received:today"', '"isread:false"'])(
  'KQL that the simulator does not know: %s',
  (kql) => {
    search(kql)
    expect(b.last()).toMatchObject({ rule: 'searchNotSimulated', unknown: true })
  },
)

test.each(['extensions', 'attachments($top=1)'])('$expand=%s is not simulated', (expand) => {
  b.send('GET', `/me/messages?$expand=${enc(expand)}`)
  expect(b.last()).toMatchObject({ rule: 'queryOptionUnknown', unknown: true })
})

test('a search is neither ordered nor filtered', () => {
  expect(search('"a"', '&$orderby=receivedDateTime%20desc').code).toBe('SearchWithOrderBy')
  expect(b.last().rule).toBe('searchWithOrderBy')
  expect(search('"a"', '&$filter=hasAttachments%20eq%20true').status).toBe(400)
  expect(b.last().rule).toBe('searchWithFilter')
})

test('with a filter, what orders comes first in it', () => {
  const ask = (filter: string) =>
    b.send('GET', `/me/messages?$filter=${enc(filter)}&$orderby=receivedDateTime%20desc&$select=subject`)
  expect(ask('hasAttachments eq true').code).toBe('InefficientFilter')
  expect(b.last().rule).toBe('inefficientFilter')
  expect(ask('hasAttachments eq true and receivedDateTime ge 1900-01-01T00:00:00Z').code).toBe('InefficientFilter')
  expect(subjects(ask('receivedDateTime ge 1900-01-01T00:00:00Z and hasAttachments eq true'))).toEqual([
    'Drawing for the south entrance',
    'Fwd: Noise before seven',
    'Offer and price list',
    'Order 4711, signed',
  ])
  expect(subjects(ask('receivedDateTime ge 2026-11-24T00:00:00Z'))).toHaveLength(2)
  ask("receivedDateTime ge 1900-01-01T00:00:00Z and contains(subject,'x')")
  expect(b.last()).toMatchObject({ rule: 'filterNotSimulated', unknown: true })
})

test.each(['$filter=receivedDateTime ge yesterday', '$orderby=size', '$expand=a(b', '$count=true', '$skip=10'])(
  'the option %s is refused',
  (option) => {
    const [name = '', value = ''] = option.split(/=(.*)/s)
    expect(b.send('GET', `/me/messages?${name}=${enc(value)}`).status).toBe(400)
    expect(['queryOptionRefused', 'queryOptionUnknown']).toContain(b.last().rule)
  },
)

test('immutable ids on a search: 200, with JSON that breaks off, unless that is over', () => {
  const sent = b.send('GET', `/me/messages?$search=${enc('"delivery"')}`, {
    headers: { prefer: 'IdType="ImmutableId"' },
  })
  expect(sent.status).toBe(200)
  expect(sent.json).toBeUndefined()
  expect(sent.text).toContain('ErrorInvalidIdMalformed')
  b.service.settings.immutableSearch = 'whole'
  const whole = b.send('GET', `/me/messages?$search=${enc('"delivery"')}`, {
    headers: { prefer: 'IdType="ImmutableId"' },
  })
  expect(whole.json).toHaveProperty('value')
})

test('one message, by $select, with its attachments', () => {
  const path = `/me/messages/${enc(mail('Minutes').id)}`
  const whole = b.send('GET', path).json
  expect(whole).toMatchObject({
    isDraft: false,
    hasAttachments: false,
    ccRecipients: [{ emailAddress: { name: 'Safety desk' } }],
  })
  expect(whole).not.toHaveProperty('internetMessageHeaders')
  const named = b.send('GET', `${path}?$select=subject,internetMessageHeaders`).json
  expect(named?.['internetMessageHeaders']).toContainEqual({ name: 'MIME-Version', value: '1.0' })

  const inline = `/me/messages/${enc(mail('New signage').id)}?$select=hasAttachments,body`
  const seen = b.send('GET', `${inline}&$expand=${enc('attachments($select=id,name,isInline)')}`).json
  expect(seen).toMatchObject({ hasAttachments: false, attachments: [{ name: 'sign.png', isInline: true }] })
  expect(JSON.stringify(seen)).toContain('cid:sign.draft@contoso.example')
  expect(JSON.stringify(seen)).not.toContain('contentBytes')
  expect(b.send('GET', `${inline}&$expand=attachments`).text).toContain('contentBytes')
  expect(b.send('GET', `${inline}&$expand=${enc('attachments($select=contentId)')}`).code).toBe(
    'RequestBroker--ParseUri',
  )
})

test('a nested mail is an item attachment', () => {
  const sent = b.send('GET', `/me/messages/${enc(mail('Fwd: Noise').id)}?$expand=attachments`).json
  expect(sent?.['attachments']).toEqual([
    expect.objectContaining({ '@odata.type': '#microsoft.graph.itemAttachment', contentType: null }),
  ])
})

test('$value is the MIME as it is, of a length that nobody tells', () => {
  for (const message of ownMailbox(b.world).messages.values()) {
    const sent = b.send('GET', `/me/messages/${enc(message.id)}/$value`)
    expect(sent.body).toBe(message.mime)
    expect(sent.reply.unsized).toBe(true)
    expect(sent.headers).toMatchObject({ 'content-type': 'text/plain' })
    expect(sent.headers).not.toHaveProperty('content-length')
  }
})

test('a mail that was deleted since, or is no id', () => {
  const { id } = mail('Delivery')
  ownMailbox(b.world).messages.delete(id)
  expect(b.send('GET', `/me/messages/${enc(id)}`).code).toBe('ErrorItemNotFound')
  expect(b.send('GET', '/me/messages/x/$value').code).toBe('ErrorInvalidIdMalformed')
})

test('what a cloud’s metadata lacks is neither given nor to be selected there', () => {
  const path = `/me/messages/${enc(mail('Minutes').id)}`
  expect(b.send('GET', `${path}?$select=flag`).json).toHaveProperty('flag')
  b.world.tenant.cloud = 'china'
  const china = `https://microsoftgraph.chinacloudapi.cn/v1.0${path}`
  expect(b.send('GET', china).json).not.toHaveProperty('flag')
  expect(b.send('GET', `${china}?$select=flag`).code).toBe('RequestBroker--ParseUri')
  expect(b.last().rule).toBe('selectUnknownProperty')
})
