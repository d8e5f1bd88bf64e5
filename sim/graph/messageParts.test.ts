import { beforeEach, expect, test } from '@jest/globals'
import { addGeneratedMails } from '../world'
import { createBench, itemJson, rowsOf } from './bench'
import type { Bench, Sent } from './bench'

let b: Bench
beforeEach(async () => {
  b = await createBench()
})

const pathOf = (part: string) => `/me/messages/${encodeURIComponent(b.mail(part).id)}`
const list = (part: string, options = ''): Sent => b.send('GET', `${pathOf(part)}/attachments${options}`)
const partPath = (part: string, at = 0) =>
  `${pathOf(part)}/attachments/${encodeURIComponent(String(rowsOf(list(part))[at]?.['id']))}`

test('attachments of a mail come with their bytes unless $select leaves them out', () => {
  const [whole] = rowsOf(list('Drawing for'))
  expect(whole).toMatchObject({ '@odata.type': '#microsoft.graph.fileAttachment', name: 'south-entrance.pdf' })
  expect(typeof whole?.['contentBytes']).toBe('string')
  const [row] = rowsOf(list('Drawing for', '?$select=id,name,size,isInline'))
  expect(Object.keys(row ?? {}).sort()).toEqual(
    ['@odata.mediaContentType', '@odata.type', 'id', 'isInline', 'name', 'size'].sort(),
  )
  expect(list('Drawing for', '?$select=contentId').status).toBe(400)
  expect(b.last().rule).toBe('selectContentIdOnCollection')
})

test('one attachment, and its bytes', () => {
  const path = partPath('Drawing for')
  expect(b.send('GET', `${path}?$select=name,contentId`).json).toMatchObject({
    name: 'south-entrance.pdf',
    contentId: null,
  })
  const value = b.send('GET', `${path}/$value`)
  expect(value.headers['content-type']).toBe('application/pdf')
  expect(value.body).toBe(b.mail('Drawing for').attachments[0]?.bytes)
  expect(b.send('GET', `${pathOf('Minutes')}/attachments/${path.split('/').at(-1) ?? ''}`).code).toBe(
    'ErrorItemNotFound',
  )
})

test('a mail in a mail is an item, whose $value is its MIME', () => {
  const path = partPath('Fwd: Noise')
  expect(b.send('GET', path).json).toMatchObject({
    '@odata.type': '#microsoft.graph.itemAttachment',
    contentType: null,
  })
  expect(b.send('GET', `${path}/$value`).text).toContain('Subject: Noise before seven')
})

test('a link to the cloud has no bytes', async () => {
  await addGeneratedMails(b.world, ['cloud-link'])
  const path = partPath('Plan in the cloud')
  expect(b.send('GET', path).json).toMatchObject({
    '@odata.type': '#microsoft.graph.referenceAttachment',
    name: 'site-plan.pdf',
  })
  expect(b.send('GET', `${path}/$value`).status).toBe(405)
  expect(b.last().rule).toBe('referenceHasNoBytes')
})

test('nothing is written to a mail', () => {
  for (const [method, path] of [
    ['POST', `${pathOf('Minutes')}/attachments`],
    ['DELETE', partPath('Drawing for')],
    ['PATCH', pathOf('Minutes')],
  ] as const) {
    expect(b.send(method, path, { json: {} }).status).toBe(405)
    expect(b.last().rule).toBe('methodNotAllowed')
  }
})

test('a property that a cloud lacks is neither to be selected nor to be posted there', () => {
  b.world.tenant.cloud = 'usGov'
  const root = 'https://graph.microsoft.us/v1.0'
  const select = (path: string, name: string) => b.send('GET', `${root}${path}?$select=${name}`).code
  const event = `/me/events/${encodeURIComponent(b.event('Site meeting').id)}`
  expect(select(pathOf('Minutes'), 'conversationIndex')).toBe('RequestBroker--ParseUri')
  expect(select(event, 'cancelledOccurrences')).toBe('RequestBroker--ParseUri')
  expect(select('/me/contacts', 'primaryEmailAddress')).toBe('RequestBroker--ParseUri')
  expect(select('/me/mailFolders', 'isHidden')).toBe('RequestBroker--ParseUri')
  expect(b.send('GET', `${root}/me/mailFolders/inbox`).json).not.toHaveProperty('isHidden')
  const item = { '@odata.type': 'microsoft.graph.contact', displayName: 'Gate', primaryEmailAddress: null }
  const sent = b.send('POST', `${root}${event}/attachments`, { json: itemJson(item) })
  expect([sent.status, b.last().rule]).toEqual([400, 'bodyUnknownProperty'])
})
