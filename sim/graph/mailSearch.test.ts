import { beforeEach, expect, test } from '@jest/globals'
import { addManyMails } from '../world'
import { allRows, createBench, rowsOf, withOptions } from './bench'
import type { Bench, Sent } from './bench'

let b: Bench
beforeEach(async () => {
  b = await createBench({ world: { withCorrespondence: true } })
})

const ask = (options: Record<string, string>, path = '/me/messages'): Sent => b.send('GET', withOptions(path, options))
const subjects = (sent: Sent) => rowsOf(sent).map((row) => String(row['subject']))
const search = (kql: string, path?: string) =>
  subjects(ask({ $search: `"${kql.replaceAll('"', '\\"')}"`, $select: 'subject', $top: '100' }, path))

test('operators and properties find what they say', () => {
  expect(search('railings OR harnesses')).toHaveLength(2)
  expect(search('subject:"site meeting" -railings')).toHaveLength(12)
  expect(search('delivery NOT from:facilities')).toEqual(['RE: Delivery window on Thursday'])
  expect(search('(subject:helmets OR subject:parking) AND received>=2026-11-22')).toEqual(['New helmets'])
  expect(search('importance:high')).toEqual(['New helmets'])
  expect(search('kind:im')).toEqual(['IM'])
  expect(search('kind:meetings')).toEqual(['Accepted: Handover, building B', 'Crane inspection'])
  expect(search('kind:email subject:im')).toEqual([])
  expect(search('recipients:planning subject:meeting')).toHaveLength(4)
  expect(search('hasattachment:true subject:offer')).toEqual(['Offer and price list'])
})

test('days and sizes have bounds and ranges', () => {
  expect(search('received:2026-11-24')).toHaveLength(4)
  expect(search('sent:11/24/2026')).toHaveLength(4)
  expect(search('received>2026-11-24')).toEqual([])
  expect(search('received<=2026-11-12')).toEqual(['Inventory of all rooms', 'Order 4711, signed'])
  expect(search('received:2026-11-12..2026-11-13')).toHaveLength(3)
  expect(search('size>4000000')).toEqual(['Inventory of all rooms'])
  expect(search('size:4000000..9000000')).toEqual(['Inventory of all rooms'])
  expect(search('size<4000000 inventory')).toEqual([])
  ask({ $search: '"received:2026-02-31"' })
  expect(b.last().rule).toBe('searchMalformed')
})

test('a malformed search is the service’s own refusal, not one of the simulator', () => {
  expect(ask({ $search: '"a AND"' }).status).toBe(400)
  expect(b.last()).toMatchObject({ rule: 'searchMalformed', unknown: false })
})

test('where only a star finds beginnings, a word without one is a whole word', () => {
  b.service.settings.searchWords = 'whole'
  expect(search('deliv')).toEqual([])
  expect(search('deliv*')).toHaveLength(2)
  expect(search('"delivery window"')).toHaveLength(2)
  expect(search('"delivery win"')).toEqual([])
})

test('a search ends at 1,000 results, by the date sent', () => {
  addManyMails(b.world, 1500)
  const rows = allRows(
    b,
    withOptions('/me/messages', { $search: '"log"', $select: 'id,sentDateTime', $top: '400' }),
  ).flat()
  expect(rows).toHaveLength(1000)
  const sent = rows.map((row) => String(row['sentDateTime']))
  expect(sent).toEqual([...sent].sort().reverse())
})

test('a folder holds its own mails: by well-known name, by id, and not those of its children', () => {
  const inbox = search('subject:"site meeting"', '/me/mailFolders/inbox/messages')
  expect(inbox).toHaveLength(10)
  expect(search('subject:"site meeting"', '/me/mailFolders/SentItems/messages')).toHaveLength(3)
  const folders = allRows(b, '/me/mailFolders').flat()
  const id = String(folders.find((one) => one['displayName'] === 'Drafts')?.['id'])
  const drafts = ask({ $select: 'isDraft,parentFolderId,subject' }, `/me/mailFolders/${id}/messages`)
  expect(rowsOf(drafts).map((row) => [row['isDraft'], row['parentFolderId']])).toEqual([
    [true, id],
    [true, id],
  ])
  expect(ask({}, '/me/mailFolders/nosuch/messages').code).toBe('ErrorInvalidIdMalformed')
  expect(ask({}, `/me/mailFolders/${id}/messages/x`).status).toBe(400)
  expect(b.last().rule).toBe('segmentUnknown')
})

test('filters by flags and by conversation; what orders still comes first', () => {
  const unread = ask({ $filter: 'isRead eq false', $select: 'subject,isRead', $top: '50' })
  expect(rowsOf(unread).length).toBeGreaterThan(2)
  expect(rowsOf(unread).every((row) => row['isRead'] === false)).toBe(true)
  expect(rowsOf(ask({ $filter: 'isDraft eq true and isRead eq true' }))).toHaveLength(2)
  const [row] = rowsOf(ask({ $filter: 'isRead eq false', $select: 'conversationId' }))
  const { conversationId } = b.mail('Site meeting on Wednesday')
  expect(String(row?.['conversationId'])).toMatch(/^AAQk/)
  const thread = { $filter: `conversationId eq '${conversationId}'`, $select: 'subject', $top: '50' }
  expect(subjects(ask(thread))).toHaveLength(12)
  expect(ask({ ...thread, $orderby: 'receivedDateTime desc' }).code).toBe('InefficientFilter')
  const ordered = `receivedDateTime ge 1900-01-01T00:00:00Z and ${thread.$filter}`
  expect(subjects(ask({ ...thread, $filter: ordered, $orderby: 'receivedDateTime desc' }))).toHaveLength(12)
  b.mail('New helmets').conversationId = "it's and that"
  expect(subjects(ask({ $filter: "conversationId eq 'it''s and that'", $select: 'subject' }))).toEqual(['New helmets'])
  for (const filter of ["conversationId eq 'it's'", "conversationId eq 'a' or isRead eq true", 'isRead eq 1']) {
    ask({ $filter: filter })
    expect(b.last()).toMatchObject({ rule: 'filterNotSimulated', unknown: true })
  }
})

test('size and class of a mail come as extended properties, one or both, beside attachments', () => {
  const { id, storeSizeBytes, mime } = b.mail('Order 4711')
  const both = "$filter=id eq 'Long 0x0E08' or id eq 'String 0x001A'"
  const expand = `singleValueExtendedProperties(${both}),attachments($select=id,name)`
  const sent = b.send('GET', withOptions(`/me/messages/${id}`, { $select: 'subject', $expand: expand }))
  expect(sent.json?.['singleValueExtendedProperties']).toEqual([
    { id: 'String 0x1a', value: 'IPM.Note.SMIME.MultipartSigned' },
    { id: 'Long 0xe08', value: String(storeSizeBytes) },
  ])
  expect(sent.json?.['attachments']).toHaveLength(1)
  expect(storeSizeBytes).not.toBe(mime.length)
  expect(storeSizeBytes).toBeLessThan(mime.length * 1.31 + 4096)
  const chat = b.mail('IM')
  const one = b.send(
    'GET',
    withOptions(`/me/messages/${chat.id}`, { $expand: "singleValueExtendedProperties($filter=id eq 'String 0x001A')" }),
  )
  expect(one.json?.['singleValueExtendedProperties']).toEqual([{ id: 'String 0x1a', value: 'IPM.SkypeTeams.Message' }])
  expect(b.service.unknownRequests()).toEqual([])
})

test('pages may be short, or empty, although more follow', () => {
  const path = withOptions('/me/messages', { $top: '10', $select: 'id' })
  const whole = allRows(b, path)
  b.service.settings.shortPages = 'half'
  const halved = allRows(b, path)
  expect(halved.flat()).toEqual(whole.flat())
  expect(halved[0]).toHaveLength(5)
  b.service.settings.shortPages = 'empty-first'
  const late = allRows(b, path)
  expect(late.slice(1)).toEqual(whole)
  expect(late[0]).toEqual([])
})

test('a colleague’s mails want the shared scope and delegation', () => {
  const path = '/users/facilities@contoso.example/messages'
  expect(subjects(ask({ $select: 'subject' }, path))).toHaveLength(3)
  expect(rowsOf(ask({}, '/users/facilities@contoso.example/mailFolders/inbox/messages'))).toHaveLength(3)
  expect(ask({}, '/users/finance@contoso.example/messages').status).toBe(403)
  expect(b.last().rule).toBe('mailboxNotDelegated')
  b.world.consented.delete('Mail.Read.Shared')
  expect(ask({}, path).status).toBe(403)
  expect(b.last().rule).toBe('scopeMissing')
})
