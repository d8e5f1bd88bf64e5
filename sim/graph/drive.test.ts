import { beforeEach, expect, test } from '@jest/globals'
import { ownMailbox } from '../world'
import { createBench } from './bench'
import type { Bench, Sent } from './bench'
import type { RuleName } from './rules'
import type { GraphSettings } from './settings'

const UNIT = 320 * 1024
const FOLDER = { name: 'Event attachments', folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }
const PATH = '/me/drive/root:/Event%20attachments'

let b: Bench
beforeEach(async () => {
  await fresh()
})

async function fresh(settings: Partial<GraphSettings> = {}) {
  b = await createBench({ settings })
}

function folder() {
  expect(b.send('POST', '/me/drive/root/children', { json: FOLDER }).status).toBe(201)
}

function create(name = 'film.mov', item: object = { '@microsoft.graph.conflictBehavior': 'fail' }): Sent {
  return b.send('POST', `${PATH}/${encodeURIComponent(name)}:/createUploadSession`, { json: { item } })
}

function open(name?: string): string {
  const sent = create(name)
  expect(sent.status).toBe(200)
  return String(sent.json?.['uploadUrl'])
}

interface Put {
  from?: number
  bytes: number
  total: number
  headers?: Record<string, string>
}

function put(url: string, { from = 0, bytes, total, headers = {} }: Put): Sent {
  const range = `bytes ${from}-${from + bytes - 1}/${total}`
  return b.send('PUT', url, {
    anonymous: true,
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/octet-stream', 'content-range': range, ...headers },
  })
}

function link(id: unknown, json: unknown = { type: 'view', scope: 'organization' }): Sent {
  return b.send('POST', `/me/drive/items/${String(id)}/createLink`, { json })
}

function uploaded(name?: string): unknown {
  const sent = put(open(name), { bytes: 10, total: 10 })
  expect(sent.status).toBe(201)
  return sent.json?.['id']
}

function expectRefused(sent: Sent, status: number, code: string, rule: RuleName) {
  expect([sent.status, sent.code, b.last().rule]).toEqual([status, code, rule])
}

test('a file goes up in ranges, is found by its path, and gets one link', () => {
  folder()
  const url = open()
  expect(url).toContain('-my.sharepoint.com/')
  expect(put(url, { bytes: UNIT, total: UNIT + 5 })).toMatchObject({
    status: 202,
    json: { nextExpectedRanges: [`${UNIT}-`] },
  })
  expect(b.send('GET', url, { anonymous: true }).json).toMatchObject({ nextExpectedRanges: [`${UNIT}-`] })
  const done = put(url, { from: UNIT, bytes: 5, total: UNIT + 5 })
  expect(done).toMatchObject({ status: 201, json: { name: 'film.mov', size: UNIT + 5 } })
  const id = done.json?.['id']
  expect(b.send('GET', `${PATH}/FILM.mov?$select=id,size`).json).toMatchObject({ id, size: UNIT + 5 })
  const first = link(id)
  expect(first).toMatchObject({ status: 201, json: { link: { type: 'view', scope: 'organization' } } })
  expect(link(id)).toMatchObject({ status: 200, json: { link: first.json?.['link'] } })
  expect(b.send('GET', '/me/drive?$select=id,quota').json).toMatchObject({ quota: { used: UNIT + 5 } })
})

test('without a OneDrive, or the right to use it', async () => {
  await fresh({ drive: 'missing' })
  expectRefused(b.send('GET', '/me/drive'), 404, 'ResourceNotFound', 'driveNotProvisioned')
  await fresh({ drive: 'no-url' })
  expectRefused(b.send('GET', '/me/drive'), 400, 'BadRequest', 'driveNoMysiteUrl')
  await fresh({ drive: 'denied' })
  expectRefused(create(), 403, 'accessDenied', 'driveAccessDenied')
  await fresh()
  b.world.consented = new Set(['Calendars.ReadWrite'])
  expectRefused(create(), 403, 'ErrorAccessDenied', 'scopeMissing')
})

test('the folder has to be there, unless the setting says otherwise', async () => {
  expectRefused(create(), 404, 'itemNotFound', 'driveParentMissing')
  await fresh({ driveFolders: 'made-on-the-way' })
  expect(create().status).toBe(200)
  expectRefused(b.send('POST', '/me/drive/root/children', { json: FOLDER }), 409, 'nameAlreadyExists', 'driveNameTaken')
})

test('names: taken ones, before and at the end; and such as OneDrive does not keep', () => {
  folder()
  const late = open('late.mov')
  uploaded()
  expectRefused(create('FILM.MOV'), 409, 'nameAlreadyExists', 'driveNameTaken')
  uploaded('late.mov')
  expectRefused(put(late, { bytes: 10, total: 10 }), 409, 'nameAlreadyExists', 'driveNameTaken')
  expect(b.send('GET', late, { anonymous: true }).json).toMatchObject({ nextExpectedRanges: ['0-'] })
  const renamed = create('film.mov', { '@microsoft.graph.conflictBehavior': 'rename' })
  expect(put(String(renamed.json?.['uploadUrl']), { bytes: 3, total: 3 }).json).toMatchObject({ name: 'film 1.mov' })
  const replaced = create('film.mov', { '@microsoft.graph.conflictBehavior': 'replace' })
  expect(put(String(replaced.json?.['uploadUrl']), { bytes: 3, total: 3 })).toMatchObject({ status: 200 })
  for (const name of ['a*b', 'a"b', 'con', 'x.', '~$x.docx', '_vti_x']) {
    expectRefused(create(name), 400, 'invalidRequest', 'driveNameInvalid')
  }
})

test('bodies hold what is documented', () => {
  folder()
  expectRefused(create('a.mov', { fileSize: 10 }), 400, 'invalidRequest', 'driveFileSizeOnlyPersonal')
  expectRefused(create('a.mov', { size: 10 }), 400, 'invalidRequest', 'driveBodyUnknownProperty')
  const json = { ...FOLDER, name: 'b', size: 1 }
  expectRefused(b.send('POST', '/me/drive/root/children', { json }), 400, 'invalidRequest', 'driveBodyUnknownProperty')
})

test('an upload address carries its own secret, and nothing else', () => {
  folder()
  const url = open()
  const bearer = { authorization: `Bearer ${b.world.accessToken}` }
  expectRefused(
    put(url, { bytes: 10, total: 10, headers: bearer }),
    401,
    'unauthenticated',
    'driveUploadHasAuthorization',
  )
  const wrong = url.replace(/tempauth=.*/, 'tempauth=wrong')
  expectRefused(put(wrong, { bytes: 10, total: 10 }), 401, 'unauthenticated', 'driveUploadSecretWrong')
  expect(b.send('DELETE', url, { anonymous: true }).status).toBe(204)
  expectRefused(put(url, { bytes: 10, total: 10 }), 404, 'itemNotFound', 'driveSessionGone')
  const late = open()
  b.clock.advance(8 * 24 * 3_600_000)
  expectRefused(b.send('GET', late, { anonymous: true }), 404, 'itemNotFound', 'driveSessionGone')
  expectRefused(b.send('PATCH', open(), { anonymous: true }), 405, 'Request_BadRequest', 'methodNotAllowed')
})

test('ranges: a multiple of 320 KiB, in order, of one whole, and not too large', () => {
  folder()
  const url = open()
  const total = 3 * UNIT
  expectRefused(
    put(url, { bytes: 5, total, headers: { 'content-range': 'bytes */15' } }),
    400,
    'invalidRequest',
    'driveRangeMissing',
  )
  expectRefused(
    put(url, { bytes: 5, total, headers: { 'content-range': `bytes 0-9/${total}` } }),
    400,
    'invalidRequest',
    'driveRangeContradictsBody',
  )
  expectRefused(put(url, { bytes: UNIT - 1, total }), 400, 'invalidRequest', 'driveRangeNotMultiple')
  expectRefused(put(url, { bytes: 60 * 1024 * 1024, total: 10 ** 9 }), 413, 'invalidRequest', 'driveRangeTooLarge')
  expectRefused(put(url, { from: UNIT, bytes: UNIT, total }), 416, 'invalidRange', 'driveRangeOutOfOrder')
  expect(put(url, { bytes: UNIT, total }).status).toBe(202)
  expectRefused(put(url, { bytes: UNIT, total }), 416, 'invalidRange', 'driveRangeOverlaps')
  expectRefused(put(url, { from: UNIT, bytes: UNIT, total: total + 1 }), 400, 'invalidRequest', 'driveTotalChanged')
  expect(put(url, { from: UNIT, bytes: 2 * UNIT, total }).status).toBe(201)
})

test('room is looked at when the last range comes', () => {
  folder()
  const url = open()
  const drive = ownMailbox(b.world).drive
  if (drive === undefined) throw new Error('no drive')
  drive.quotaBytes = UNIT + 1
  expect(put(url, { bytes: UNIT, total: UNIT + 5 }).status).toBe(202)
  expectRefused(put(url, { from: UNIT, bytes: 5, total: UNIT + 5 }), 507, 'quotaLimitReached', 'driveFull')
  expect(b.send('GET', '/me/drive').json).toMatchObject({ quota: { remaining: UNIT + 1 } })
})

test('links: of the kinds that there are, and where they are allowed', async () => {
  folder()
  const id = uploaded()
  expectRefused(link(id, { type: 'embed' }), 400, 'invalidRequest', 'driveLinkScope')
  expectRefused(link(id, { type: 'view', scope: 'everybody' }), 400, 'invalidRequest', 'driveLinkScope')
  expectRefused(link('01NONE'), 404, 'itemNotFound', 'driveItemNotFound')
  expectRefused(b.send('GET', `${PATH}/none.mov`), 404, 'itemNotFound', 'driveItemNotFound')
  expectRefused(b.send('GET', '/me/drive/root:/a:/content'), 400, 'BadRequest', 'segmentUnknown')
  await fresh({ driveLinks: 'off' })
  folder()
  expectRefused(link(uploaded()), 403, 'accessDenied', 'driveSharingOff')
})
