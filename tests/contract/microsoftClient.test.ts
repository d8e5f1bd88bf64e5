import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { GraphClientError, GraphError, FileUpload } from '@microsoft/microsoft-graph-client'
import { createMicrosoftStage, failureOf, FILE_NAME, inTime, sha256 } from './support/microsoftStage'
import type { Cloud, MicrosoftStage, MicrosoftStageOptions } from './support/microsoftStage'
import { bodiesOf, schemaComplaints, withoutSessions } from './support/wireSchema'
import type { Schema } from './support/wireSchema'

/** In the order of docs/microsoft-client.md. */
const told: string[] = []

/**
 * A story on a stage of its own. It ends with nothing sent that the simulator does not know, no fault left over, and
 * every property on the wire in Microsoft's metadata of the three clouds.
 */
function story(name: string, options: MicrosoftStageOptions, play: (s: MicrosoftStage) => Promise<void>): void {
  told.push(name)
  test(name, async () => {
    const s = await createMicrosoftStage(options)
    try {
      await play(s)
    } finally {
      jest.useRealTimers()
    }
    expect(s.service.unknownRequests()).toEqual([])
    expect(s.service.faults.pending()).toEqual([])
    const bodies = bodiesOf(s.service.log)
    expect(schemaComplaints(bodies, 'Prod')).toEqual([])
    expect(schemaComplaints(bodies, 'Mooncake')).toEqual([])
    expect(schemaComplaints(withoutSessions(bodies), 'Fairfax')).toEqual([])
  })
}

const RANGE_BYTES = 4 * 1024 * 1024
const ATTACHMENTS = 'graph.microsoft.com/v1.0/me/events/{event}/attachments'
const UPLOAD = 'outlook.office365.com/{upload}'
const OPENED = `POST ${ATTACHMENTS}/createUploadSession → 201`
const SIZE = 2 * RANGE_BYTES + 1_000
const put = (range: 1 | 2 | 3, answer: string) =>
  `PUT ${UPLOAD} bytes ${['0-4194303', '4194304-8388607', '8388608-8389607'][range - 1]}/${SIZE} → ${answer}`

const bytesOf = (size: number) => new Uint8Array(randomBytes(size))
const asStored = (bytes: Uint8Array, name = FILE_NAME) => ({ name, sha256: sha256(bytes) })

const small = bytesOf(1_000)
const smallFile = {
  '@odata.type': '#microsoft.graph.fileAttachment',
  name: 'menu.pdf',
  contentType: 'application/pdf',
  isInline: false,
  contentBytes: Buffer.from(small).toString('base64'),
}
const smallStored = asStored(small, smallFile.name)
const person = { emailAddress: { name: 'Planning', address: 'planning@contoso.example' } }
const mailItem = {
  '@odata.type': '#microsoft.graph.itemAttachment',
  name: 'Railings',
  item: {
    '@odata.type': 'microsoft.graph.message',
    subject: 'Railings',
    body: { contentType: 'html', content: '<p>They come on Tuesday.</p>' },
    from: person,
    toRecipients: [person],
    importance: 'normal',
    isRead: true,
    sentDateTime: '2026-11-20T08:00:00Z',
  },
}

const post = (s: MicrosoftStage, body: unknown = smallFile): Promise<unknown> => s.client.api(s.attachments).post(body)

// One request

story('a list with $select takes names and sizes, and no bytes', {}, async (s) => {
  const list: unknown = await inTime(s.client.api(s.attachments).select(['id', 'name', 'size']).get())
  expect(list).toEqual({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#attachments',
    value: ['checklist.txt', 'rooms.csv'].map((name) => ({
      '@odata.type': '#microsoft.graph.fileAttachment',
      '@odata.mediaContentType': expect.any(String),
      id: expect.stringMatching(/^AAMk/),
      name,
      size: expect.any(Number),
    })),
  })
  expect(s.wire()).toEqual([`GET ${ATTACHMENTS}?$select=id,name,size → 200`])
  expect(Object.keys(s.service.log[0]?.request.headers ?? {})).toEqual([
    'authorization',
    'client-request-id',
    'sdkversion',
  ])
})

story('a small file is posted whole, and comes back with its bytes', {}, async (s) => {
  expect(await inTime(post(s))).toMatchObject({ ...smallFile, id: expect.any(String), size: expect.any(Number) })
  expect(s.wire()).toEqual([`POST ${ATTACHMENTS} → 201`])
  expect(s.stored()).toEqual([smallStored])
})

story('a mail is posted as an item', {}, async (s) => {
  expect(await inTime(post(s, mailItem))).toMatchObject({ name: 'Railings', id: expect.stringMatching(/^AAMk/) })
  expect(s.wire()).toEqual([`POST ${ATTACHMENTS} → 201`])
  expect(s.stored()).toEqual([asStored(new TextEncoder().encode(JSON.stringify(mailItem.item)), 'Railings')])
})

story('a 429 is waited out as a decimal number, and the POST is sent again', {}, async (s) => {
  s.service.faults.add('throttled', { method: 'POST', times: 2, retryAfter: '2.128' })
  await inTime(post(s))
  const refused = `POST ${ATTACHMENTS} → 429 (throttled)`
  expect(s.wire()).toEqual([refused, refused, `POST ${ATTACHMENTS} → 201`])
  expect(s.times()).toEqual([0, 2_128, 4_256])
  const headers = s.service.log.map(({ request }) => request.headers)
  expect(headers.map((one) => one['retry-attempt'])).toEqual([undefined, '1', '2'])
  // It adds its version anew each time.
  expect(headers.map((one) => one['sdkversion']?.split(', ').length)).toEqual([1, 2, 3])
  expect(s.stored()).toEqual([smallStored])
})

story('without a readable Retry-After a POST is sent four times in fifteen seconds', { asPage: true }, async (s) => {
  s.service.settings.retryAfterExposed = false
  s.service.faults.add('throttled', { method: 'POST', times: 4, retryAfter: '60' })
  expect(await failureOf(post(s))).toMatchObject({ statusCode: 429, code: 'ApplicationThrottled' })
  expect(s.wire()).toEqual(Array(4).fill(`POST ${ATTACHMENTS} → 429 (throttled)`))
  expect(s.times()).toEqual([0, 3_000, 8_000, 15_000])
  expect(s.stored()).toEqual([])
})

story('a 504 after the store: the POST is sent again, and the file is attached twice', {}, async (s) => {
  s.service.faults.add('gateway-timeout-after-store', { method: 'POST' })
  await inTime(post(s))
  expect(s.wire()).toEqual([`POST ${ATTACHMENTS} → 504 (gateway-timeout-after-store)`, `POST ${ATTACHMENTS} → 201`])
  expect(s.stored()).toEqual([smallStored, smallStored])
})

story('a 503 after the store: the POST is sent again, and the file is attached twice', {}, async (s) => {
  let isFirst = true
  s.edge.reply = (reply) => {
    if (!isFirst) return reply
    isFirst = false
    return { status: 503, headers: { 'content-type': 'text/html' }, body: '<h2>Service Unavailable</h2>' }
  }
  await inTime(post(s))
  // The log has what Graph said; the edge turned the first into a 503.
  expect(s.wire()).toEqual([`POST ${ATTACHMENTS} → 201`, `POST ${ATTACHMENTS} → 201`])
  expect(s.times()).toEqual([0, 3_000])
  expect(s.stored()).toEqual([smallStored, smallStored])
})

story('a POST that the network delivered twice looks like one success', {}, async (s) => {
  s.service.faults.add('delivered-twice', { method: 'POST' })
  expect(await inTime(post(s))).toMatchObject({ name: smallFile.name })
  expect(s.wire()).toEqual([`POST ${ATTACHMENTS} → 201 (delivered-twice)`])
  expect(s.stored()).toEqual([smallStored, smallStored])
})

story('a file that is on the event is told as a failure', {}, async (s) => {
  const failures: unknown[] = []
  for (const fault of ['reply-lost-after-store', 'error-after-store', 'cut-json'] as const) {
    s.service.faults.add(fault, { method: 'POST' })
    failures.push(await failureOf(post(s)))
  }
  expect(failures).toEqual(Array(3).fill(expect.any(GraphError)))
  expect(failures).toMatchObject([
    { statusCode: -1, message: 'fetch failed' },
    { statusCode: 500, code: 'ErrorInternalServerError' },
    { statusCode: 201 },
  ])
  expect(s.wire()).toEqual([
    `POST ${ATTACHMENTS} → no reply (reply-lost-after-store)`,
    `POST ${ATTACHMENTS} → 500 (error-after-store)`,
    `POST ${ATTACHMENTS} → 201 (cut-json)`,
  ])
  expect(s.stored()).toEqual([smallStored, smallStored, smallStored])
})

story('an empty 200 is a success without an id, whether the file arrived or not', {}, async (s) => {
  s.service.settings.addReply = '200-empty'
  s.service.faults.add('empty-200', { method: 'POST' })
  expect(await inTime(post(s))).not.toHaveProperty('id')
  expect(s.stored()).toEqual([])
  expect(await inTime(post(s))).not.toHaveProperty('id')
  expect(s.wire()).toEqual([`POST ${ATTACHMENTS} → 200 (empty-200)`, `POST ${ATTACHMENTS} → 200`])
  expect(s.stored()).toEqual([smallStored])
})

story('a refusal that passes by itself is told at once', {}, async (s) => {
  const codes: unknown[] = []
  for (const fault of ['not-found-for-now', 'conflict', 'token-refused'] as const) {
    s.service.faults.add(fault, { method: 'POST' })
    codes.push(await failureOf(post(s)))
  }
  expect(codes).toMatchObject([
    { statusCode: 404, code: 'ErrorItemNotFound' },
    { statusCode: 412, code: 'ErrorIrresolvableConflict' },
    { statusCode: 401, code: 'InvalidAuthenticationToken' },
  ])
  expect(s.wire()).toEqual([
    `POST ${ATTACHMENTS} → 404 (not-found-for-now)`,
    `POST ${ATTACHMENTS} → 412 (conflict)`,
    `POST ${ATTACHMENTS} → 401 (token-refused)`,
  ])
  expect(s.stored()).toEqual([])
})

story('a reply that never comes is waited for without end', {}, async (s) => {
  s.service.faults.add('never-answered', { method: 'POST' })
  let isOver = false
  void post(s).finally(() => {
    isOver = true
  })
  await jest.advanceTimersByTimeAsync(24 * 60 * 60 * 1000)
  expect(isOver).toBe(false)
  expect(s.wire()).toEqual([`POST ${ATTACHMENTS} → no reply (never-answered)`])
  expect(s.stored()).toEqual([])
})

story('a file of 3.2 MB is posted all the same, and refused without a word', {}, async (s) => {
  const contentBytes = Buffer.from(bytesOf(3_200_000)).toString('base64')
  const failure = await failureOf(post(s, { ...smallFile, contentBytes }))
  expect(failure).toMatchObject({ statusCode: 413, code: '', message: '' })
  expect(s.wire()).toEqual([`POST ${ATTACHMENTS} → 413`])
  expect(s.stored()).toEqual([])
})

// Upload sessions

story('a large file in ranges of 4 MiB arrives whole', {}, async (s) => {
  const bytes = bytesOf(SIZE)
  const progress: unknown[] = []
  const uploadEventHandlers = { progress: (range: unknown) => progress.push(range) }
  const task = await inTime(s.task(bytes, { rangeSize: RANGE_BYTES, uploadEventHandlers }))
  const result = await inTime(task.upload())
  expect(result.location).toMatch(/\/Attachments\('AAMk[^']+'\)$/)
  expect(progress).toEqual([
    { minValue: 0, maxValue: 4_194_303 },
    { minValue: 4_194_304, maxValue: 8_388_607 },
    { minValue: 8_388_608, maxValue: 8_389_607 },
  ])
  expect(s.wire()).toEqual([OPENED, put(1, '200'), put(2, '200'), put(3, '201')])
  expect(s.stored()).toEqual([asStored(bytes)])
  for (const { request } of s.service.log.slice(1)) {
    expect(Object.keys(request.headers)).toEqual(['content-length', 'content-range', 'content-type'])
  }
})

story('with its default range of 5 MiB the first range is refused, and the upload ends', {}, async (s) => {
  const task = await inTime(s.task(bytesOf(SIZE)))
  expect(await failureOf(task.upload())).toMatchObject({ error: { code: 'RequestEntityTooLarge' } })
  expect(s.wire()).toEqual([OPENED, `PUT ${UPLOAD} bytes 0-5242879/${SIZE} → 413`])
  expect(s.stored()).toEqual([])
})

story('with its default range a file of up to 4 MiB arrives in one range', {}, async (s) => {
  const bytes = bytesOf(RANGE_BYTES)
  const task = await inTime(s.task(bytes))
  await inTime(task.upload())
  expect(s.wire()).toEqual([OPENED, `PUT ${UPLOAD} bytes 0-4194303/4194304 → 201`])
  expect(s.stored()).toEqual([asStored(bytes)])
})

story('where the page may not read Location, the upload ends without an id', { asPage: true }, async (s) => {
  const bytes = bytesOf(SIZE)
  const task = await inTime(s.task(bytes, { rangeSize: RANGE_BYTES }))
  expect((await inTime(task.upload())).location).toBeNull()
  expect(s.wire()).toEqual([OPENED, put(1, '200'), put(2, '200'), put(3, '201')])
  expect(s.stored()).toEqual([asStored(bytes)])
})

story('a range whose reply is lost is not sent again', {}, async (s) => {
  s.service.faults.add('reply-lost-after-store', { method: 'PUT', after: 1 })
  const task = await inTime(s.task(bytesOf(SIZE), { rangeSize: RANGE_BYTES }))
  expect(await failureOf(task.upload())).toMatchObject({ statusCode: -1, message: 'fetch failed' })
  expect(s.wire()).toEqual([OPENED, put(1, '200'), put(2, 'no reply (reply-lost-after-store)')])
  expect(s.stored()).toEqual([])
})

story('the last range stored, its reply lost: the upload fails and the file is on the event', {}, async (s) => {
  const bytes = bytesOf(SIZE)
  s.service.faults.add('reply-lost-after-store', { method: 'PUT', after: 2 })
  const task = await inTime(s.task(bytes, { rangeSize: RANGE_BYTES }))
  expect(await failureOf(task.upload())).toMatchObject({ statusCode: -1 })
  expect(s.wire()).toEqual([OPENED, put(1, '200'), put(2, '200'), put(3, 'no reply (reply-lost-after-store)')])
  expect(s.stored()).toEqual([asStored(bytes)])
})

story('a 429 or a 503 on a range ends the upload, and neither is an Error', {}, async (s) => {
  const failures: unknown[] = []
  for (const fault of ['throttled', 'unavailable-html'] as const) {
    s.service.faults.add(fault, { method: 'PUT', after: 1, retryAfter: '2.128' })
    const task = await inTime(s.task(bytesOf(SIZE), { rangeSize: RANGE_BYTES }))
    failures.push(await failureOf(task.upload()))
  }
  expect(failures).toEqual([
    { error: expect.objectContaining({ code: 'ApplicationThrottled' }) },
    expect.any(ReadableStream), // the unread page; in a browser its document
  ])
  expect(s.wire()).toEqual([
    ...[OPENED, put(1, '200'), put(2, '429 (throttled)')],
    ...[OPENED, put(1, '200'), put(2, '503 (unavailable-html)')],
  ])
  expect(s.times()).toEqual([0, 0, 0, 0, 0, 0])
  expect(s.stored()).toEqual([])
})

story('a session lost in the middle ends the upload', {}, async (s) => {
  s.service.faults.add('session-lost', { method: 'PUT', after: 1 })
  const task = await inTime(s.task(bytesOf(SIZE), { rangeSize: RANGE_BYTES }))
  expect(await failureOf(task.upload())).toMatchObject({ error: { code: 'ErrorItemNotFound' } })
  expect(s.wire()).toEqual([OPENED, put(1, '200'), put(2, '404 (session-lost)')])
  expect(s.stored()).toEqual([])
})

story('a session that is known to have expired is sent to all the same', {}, async (s) => {
  const task = await inTime(s.task(bytesOf(SIZE), { rangeSize: RANGE_BYTES }))
  jest.advanceTimersByTime(25 * 60 * 60 * 1000)
  expect(task.getUploadSession().expiry.getTime()).toBeLessThan(Date.now())
  expect(await failureOf(task.upload())).toMatchObject({ error: { code: 'ErrorItemNotFound' } })
  expect(s.wire()).toEqual([OPENED, put(1, '404')])
  expect(s.stored()).toEqual([])
})

story('resume goes on where the server says, if it answers', {}, async (s) => {
  s.service.settings.sessionStatus = 'answered'
  const bytes = bytesOf(SIZE)
  s.service.faults.add('reply-lost-after-store', { method: 'PUT', after: 1 })
  const task = await inTime(s.task(bytes, { rangeSize: RANGE_BYTES }))
  await failureOf(task.upload())
  await inTime(task.resume())
  expect(s.wire()).toEqual([
    ...[OPENED, put(1, '200'), put(2, 'no reply (reply-lost-after-store)')],
    ...[`GET ${UPLOAD} → 200`, put(3, '201')],
  ])
  expect(s.stored()).toEqual([asStored(bytes)])
  // The status answer spells ExpirationDateTime, and only upload() knows that spelling.
  expect(task.getUploadSession().expiry.getTime()).toBeNaN()
})

story('where a session cannot be asked, getStatus and resume fail and send nothing', {}, async (s) => {
  s.service.faults.add('reply-lost-after-store', { method: 'PUT' })
  const task = await inTime(s.task(bytesOf(SIZE), { rangeSize: RANGE_BYTES }))
  await failureOf(task.upload())
  const refused = { statusCode: 405, code: 'MethodNotAllowed' }
  expect(await failureOf(task.getStatus())).toMatchObject(refused)
  expect(await failureOf(task.resume())).toMatchObject(refused)
  expect(s.wire()).toEqual([
    ...[OPENED, put(1, 'no reply (reply-lost-after-store)')],
    ...[`GET ${UPLOAD} → 405`, `GET ${UPLOAD} → 405`],
  ])
  expect(s.stored()).toEqual([])
})

story('cancel deletes the session, and a later upload looks like a success', {}, async (s) => {
  const task = await inTime(s.task(bytesOf(SIZE), { rangeSize: RANGE_BYTES }))
  await inTime(task.cancel())
  expect(await inTime(task.upload())).toBeUndefined()
  expect(s.wire()).toEqual([OPENED, `DELETE ${UPLOAD} → 204`])
  expect(s.stored()).toEqual([])
})

story('cancel during an upload does not stop the next range, and looks like a failure', {}, async (s) => {
  let cancelled: Promise<unknown> = Promise.resolve()
  const uploadEventHandlers = {
    progress: () => {
      cancelled = task.cancel()
    },
  }
  const task = await inTime(s.task(bytesOf(SIZE), { rangeSize: RANGE_BYTES, uploadEventHandlers }))
  expect(await failureOf(task.upload())).toMatchObject({ error: { code: 'ErrorItemNotFound' } })
  await cancelled
  expect(s.wire()).toEqual([OPENED, put(1, '200'), `DELETE ${UPLOAD} → 204`, put(2, '404')])
  expect(s.stored()).toEqual([])
})

story('cancel met by a 503 is sent again, with a header that a page may not send there', {}, async (s) => {
  s.service.faults.add('unavailable-html', { method: 'DELETE' })
  const task = await inTime(s.task(bytesOf(SIZE), { rangeSize: RANGE_BYTES }))
  await inTime(task.cancel())
  expect(s.wire()).toEqual([OPENED, `DELETE ${UPLOAD} → 503 (unavailable-html)`, `DELETE ${UPLOAD} → 204`])
  expect(s.times()).toEqual([0, 0, 3_000])
  expect(s.service.log.at(-1)?.request.headers).toEqual({ 'retry-attempt': '1' })
  expect(s.stored()).toEqual([])
})

story('a session for a small file is refused as too small', {}, async (s) => {
  const failure = await failureOf(s.task(small))
  expect(failure).toMatchObject({ statusCode: 400, code: 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize' })
  expect(s.wire()).toEqual([`POST ${ATTACHMENTS}/createUploadSession → 400`])
  expect(s.stored()).toEqual([])
})

story('an empty file is refused as a missing argument', {}, async (s) => {
  const empty = () => Promise.resolve().then(() => new FileUpload(new Uint8Array(), 'empty.txt', 0))
  const failure = await failureOf(empty())
  expect(failure).toBeInstanceOf(GraphClientError)
  expect(failure).toMatchObject({ message: expect.stringMatching(/^Please provide the upload content/) })
  expect(s.wire()).toEqual([])
})

story(
  'a host named as its own gets the token, and refuses it',
  { customHosts: ['outlook.office365.com'] },
  async (s) => {
    const task = await inTime(s.task(bytesOf(SIZE), { rangeSize: RANGE_BYTES }))
    expect(await failureOf(task.upload())).toMatchObject({ error: { code: 'InvalidAudience' } })
    expect(s.wire()).toEqual([OPENED, put(1, '401')])
    expect(s.service.log.at(-1)?.request.headers['authorization']).toMatch(/^Bearer /)
    expect(s.stored()).toEqual([])
  },
)

// Other clouds

const IN_CHINA = ATTACHMENTS.replace('graph.microsoft.com', 'microsoftgraph.chinacloudapi.cn')
const PASCAL: MicrosoftStageOptions = {
  cloud: 'china',
  settings: { rangeReplies: 'pascal', sessionStatus: 'answered' },
}

story('in 21Vianet the pascal case of NextExpectedRanges is understood while uploading', PASCAL, async (s) => {
  const bytes = bytesOf(SIZE)
  const task = await inTime(s.task(bytes, { rangeSize: RANGE_BYTES }))
  await inTime(task.upload())
  const there = (line: string) => line.replace('outlook.office365.com', 'partner.outlook.cn')
  expect(s.wire()).toEqual([
    `POST ${IN_CHINA}/createUploadSession → 201`,
    ...[put(1, '200'), put(2, '200'), put(3, '201')].map(there),
  ])
  expect(s.service.log[1]?.reply.text).toContain('"NextExpectedRanges":["4194304"]')
  expect(s.stored()).toEqual([asStored(bytes)])
})

story('in 21Vianet the same case breaks getStatus and resume', PASCAL, async (s) => {
  const task = await inTime(s.task(bytesOf(SIZE), { rangeSize: RANGE_BYTES }))
  for (const ask of [() => task.getStatus(), () => task.resume()]) {
    expect(await failureOf(ask())).toMatchObject({ name: 'TypeError', message: expect.stringMatching(/reading '0'/) })
  }
  expect(s.wire()).toEqual([
    `POST ${IN_CHINA}/createUploadSession → 201`,
    ...Array<string>(2).fill('GET partner.outlook.cn/{upload} → 200'),
  ])
  expect(s.stored()).toEqual([])
})

/** The names that a list, two posts and a whole upload send and take. */
const OF_ATTACHMENTS = [
  'emailAddress.address',
  'emailAddress.name',
  'fileAttachment.contentBytes',
  'fileAttachment.contentId',
  'fileAttachment.contentLocation',
  'fileAttachment.contentType',
  'fileAttachment.id',
  'fileAttachment.isInline',
  'fileAttachment.lastModifiedDateTime',
  'fileAttachment.name',
  'fileAttachment.size',
  'itemAttachment.contentType',
  'itemAttachment.id',
  'itemAttachment.isInline',
  'itemAttachment.item',
  'itemAttachment.lastModifiedDateTime',
  'itemAttachment.name',
  'itemAttachment.size',
  'itemBody.content',
  'itemBody.contentType',
  'message.body',
  'message.from',
  'message.importance',
  'message.isRead',
  'message.sentDateTime',
  'message.subject',
  'message.toRecipients',
  'recipient.emailAddress',
]
const OF_SESSIONS = [
  'attachmentItem.attachmentType',
  'attachmentItem.name',
  'attachmentItem.size',
  'createUploadSession.AttachmentItem',
  'uploadSession.expirationDateTime',
  'uploadSession.nextExpectedRanges',
  'uploadSession.uploadUrl',
]

const withSession: { cloud: Cloud; schema: Schema }[] = [
  { cloud: 'global', schema: 'Prod' },
  { cloud: 'china', schema: 'Mooncake' },
]
for (const { cloud, schema } of withSession) {
  story(`every property on the wire is in the metadata: ${cloud}`, { cloud }, async (s) => {
    const bytes = bytesOf(SIZE)
    await inTime(s.client.api(s.attachments).get())
    await inTime(post(s))
    await inTime(post(s, mailItem))
    const task = await inTime(s.task(bytes, { rangeSize: RANGE_BYTES }))
    await inTime(task.upload())
    const seen = new Set<string>()
    expect(schemaComplaints(bodiesOf(s.service.log), schema, seen)).toEqual([])
    expect([...seen].sort()).toEqual([...OF_ATTACHMENTS, ...OF_SESSIONS].sort())
    expect(s.stored()).toHaveLength(3)
    expect(s.stored().at(-1)).toEqual(asStored(bytes))
  })
}

const withoutSession: { cloud: Cloud; host: string }[] = [
  { cloud: 'usGov', host: 'graph.microsoft.us' },
  { cloud: 'usGovDod', host: 'dod-graph.microsoft.us' },
]
for (const { cloud, host } of withoutSession) {
  story(`every property on the wire is in the metadata, and a session is refused: ${cloud}`, { cloud }, async (s) => {
    await inTime(s.client.api(s.attachments).get())
    await inTime(post(s))
    await inTime(post(s, mailItem))
    expect(await failureOf(s.task(bytesOf(SIZE)))).toMatchObject({ statusCode: 400, code: 'BadRequest' })
    const there = ATTACHMENTS.replace('graph.microsoft.com', host)
    expect(s.wire()).toEqual([
      `GET ${there} → 200`,
      `POST ${there} → 201`,
      `POST ${there} → 201`,
      `POST ${there}/createUploadSession → 400`,
    ])
    const bodies = bodiesOf(s.service.log)
    const seen = new Set<string>()
    expect(schemaComplaints(withoutSessions(bodies), 'Fairfax', seen)).toEqual([])
    expect([...seen].sort()).toEqual(OF_ATTACHMENTS)
    expect(schemaComplaints(bodies, 'Fairfax')).toEqual(['createUploadSession: no such type'])
    expect(s.stored()).toHaveLength(2)
  })
}

// The checks themselves

test('the walk through the metadata finds a wrong name, a wrong kind, a wrong member, and what one cloud lacks', () => {
  const message = { '@odata.type': '#microsoft.graph.message', flag: {}, size: 1, isRead: 'no', importance: 'urgent' }
  const bodies = [
    { type: 'attachment', json: { '@odata.type': '#microsoft.graph.itemAttachment', item: message, nmae: 'x' } },
    { type: 'uploadSession', json: { nextExpectedRanges: '0-', expirationDateTime: 'soon' } },
  ]
  const everywhere = [
    'message.size: no such property',
    'message.isRead: not Edm.Boolean',
    'message.importance: not in graph.importance',
    'itemAttachment.nmae: no such property',
    'uploadSession.nextExpectedRanges: no list',
    'uploadSession.expirationDateTime: not Edm.DateTimeOffset',
  ]
  expect(schemaComplaints(bodies, 'Prod')).toEqual(everywhere)
  expect(schemaComplaints(bodies, 'Mooncake')).toEqual(['message.flag: no such property', ...everywhere])
})

test('docs/microsoft-client.md names every story, in this order, and no other', () => {
  const page = readFileSync(join(__dirname, '../../docs/microsoft-client.md'), 'utf8')
  const named = [...page.matchAll(/`([^`]+)` *\|$/gm)].map(([, name]) => name)
  expect(told.length).toBeGreaterThan(30)
  expect(named).toEqual(told)
})
