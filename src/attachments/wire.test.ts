import { expect, test } from '@jest/globals'
import {
  attachmentIdOfLocation,
  fileAttachmentJson,
  itemAttachmentJson,
  parseAttachments,
  parseCreated,
  parseNextByte,
  uploadSessionJson,
} from './wire'

test('the bodies are those of the documentation', () => {
  expect(JSON.parse(fileAttachmentJson({ name: 'a"b.txt', contentBytes: 'R0lGODlh' }))).toEqual({
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: 'a"b.txt',
    contentBytes: 'R0lGODlh',
  })
  expect(JSON.parse(itemAttachmentJson({ name: 'n', item: { '@odata.type': 'microsoft.graph.message' } }))).toEqual({
    '@odata.type': '#microsoft.graph.itemAttachment',
    name: 'n',
    item: { '@odata.type': 'microsoft.graph.message' },
  })
  expect(JSON.parse(uploadSessionJson({ name: 'n', sizeBytes: 5, contentType: 'message/rfc822' }))).toEqual({
    AttachmentItem: { attachmentType: 'file', name: 'n', size: 5, contentType: 'message/rfc822' },
  })
})

test.each([
  ['{"nextExpectedRanges":["0-"]}', 0],
  ['{"NextExpectedRanges":["2097152"]}', 2_097_152],
  ['{"nextExpectedRanges":"4194304-8388607"}', 4_194_304],
  ['{"nextExpectedRanges":[]}', undefined],
  ['{"nextExpectedRanges":["-5"]}', undefined],
  ['{"other":1}', undefined],
  ['', undefined],
  ['{"nextExpectedRanges":["12', undefined],
  ['[]', undefined],
  ['null', undefined],
])('%s waits for byte %s', (body, nextByte) => {
  expect(parseNextByte(body)).toBe(nextByte)
})

test.each([
  ["https://outlook.office.com/api/v2.0/Users('u')/Events('e')/Attachments('AAMk%3D')", 'AAMk='],
  ["https://x/attachments('A')/", 'A'],
  ["https://x/Attachments('%')", undefined],
  ['https://x/other', undefined],
  [null, undefined],
])('the id in %s', (location, id) => {
  expect(attachmentIdOfLocation(location)).toBe(id)
})

test('a success without a body has no id', () => {
  expect([parseCreated(undefined), parseCreated({}), parseCreated({ id: '' }), parseCreated({ id: 'x' })]).toEqual([
    undefined,
    undefined,
    undefined,
    'x',
  ])
})

test('inline pictures are not listed, kinds are told apart', () => {
  const page = parseAttachments({
    value: [
      { '@odata.type': '#microsoft.graph.fileAttachment', id: '1', name: 'a', size: 5, isInline: false },
      { '@odata.type': '#microsoft.graph.fileAttachment', id: '2', name: 'pic', size: 5, isInline: true },
      { '@odata.type': '#microsoft.graph.itemAttachment', id: '3', name: null },
      { '@odata.type': '#microsoft.graph.referenceAttachment', id: '4', name: 'l', size: 1 },
    ],
    '@odata.nextLink': 'https://graph.microsoft.com/next',
  })
  expect(page.nextLink).toBe('https://graph.microsoft.com/next')
  expect(page.listed.map((one) => `${one.id} ${one.kind} ${one.name} ${one.sizeBytes}`)).toEqual([
    '1 file a 5',
    '3 item  0',
    '4 link l 1',
  ])
})
