import { expect, test } from '@jest/globals'
import { AppError } from '../../src/kernel'
import type { Failure } from '../../src/kernel'
import { DRIVE_RANGE_BYTES } from '../../src/links/linkFile'
import { ownMailbox } from '../../sim/world'
import { createLinkStage, MB } from './support/linkStage'
import type { LinkStage } from './support/linkStage'

/** What is too large goes to OneDrive and a link into the event: told on the wire, with each way in which it can fail. */

const R = DRIVE_RANGE_BYTES
const SESSION = 'POST /me/drive/root:/Event attachments/film.mov:/createUploadSession'
const ROOM = 'GET /me/drive'
const FOLDER = 'POST /me/drive/root/children'
const LINK = 'POST /me/drive/items/{id}/createLink'

function failed(failure: Partial<Failure> & { kind: Failure['kind'] }) {
  return { phase: { kind: 'failed', failure } }
}

test('a file goes up once, in ranges, and its link into the open form; nothing of the event is written', async () => {
  const s = await createLinkStage()
  const size = 2 * R + 7
  const row = await s.send('film.mov', size)
  expect(row.phase).toMatchObject({ kind: 'linked', place: { kind: 'in-text' } })
  expect(s.sent).toEqual([
    ...[ROOM, SESSION, FOLDER, SESSION],
    ...[`PUT session 0-${R - 1}/${size}`, `PUT session ${R}-${2 * R - 1}/${size}`],
    ...[`PUT session ${2 * R}-${size - 1}/${size}`, LINK],
  ])
  expect(s.files().map(({ name, bytes }) => [name, bytes?.length])).toEqual([['film.mov', size]])
  const url = row.phase.kind === 'linked' ? row.phase.url : ''
  expect(s.inserted).toEqual([`film.mov ${url}`])
  expect(url).toMatch(/^https:\/\/contoso-my\.sharepoint\.com\//)
  const ranges = s.requests.filter(({ method }) => method === 'PUT')
  expect(ranges.some(({ headers }) => 'Authorization' in headers)).toBe(false)
  expect(R % (320 * 1024)).toBe(0)
  expect(s.requests.some(({ url: address }) => address.includes('/events/'))).toBe(false)
})

test('the second file of the same name gets a number, and the first stays', async () => {
  const s = await createLinkStage()
  await s.send('film.mov', 10)
  await s.send('film.mov', 20)
  await s.send('film.mov', 30)
  expect(s.files().map(({ name, bytes }) => [name, bytes?.length])).toEqual([
    ['film.mov', 10],
    ['film (2).mov', 20],
    ['film (3).mov', 30],
  ])
})

test('another file takes the name while the ranges go: it stays, and this one gets a number', async () => {
  const there: { world?: LinkStage['world'] } = {}
  const s = await createLinkStage({
    meddle: (request, next, signal) => {
      const drive = there.world === undefined ? undefined : ownMailbox(there.world).drive
      const folder = [...(drive?.items.values() ?? [])].find(({ bytes }) => bytes === undefined)
      if (request.method === 'PUT' && drive !== undefined && drive.items.size === 1) {
        const other = { name: 'film.mov', parentId: folder?.id, bytes: new Uint8Array(3), createdMs: 0 }
        drive.items.set('OTHER', { ...other, id: 'OTHER', links: new Map() })
      }
      return next(request, signal)
    },
  })
  there.world = s.world
  expect((await s.send('film.mov', 10)).phase.kind).toBe('linked')
  expect(s.files().map(({ name, bytes }) => [name, bytes?.length])).toEqual([
    ['film.mov', 3],
    ['film (2).mov', 10],
  ])
})

test.each<[string, Parameters<typeof createLinkStage>[0], Partial<Failure> & { kind: Failure['kind'] }]>([
  ['no OneDrive', { settings: { drive: 'missing' } }, { kind: 'no-drive' }],
  ['no OneDrive, told the other way', { settings: { drive: 'no-url' } }, { kind: 'no-drive' }],
  ['no right to use it', { settings: { drive: 'denied' } }, { kind: 'not-allowed' }],
])('%s: told before a byte goes', async (_what, options, failure) => {
  const s = await createLinkStage(options)
  expect(await s.send('film.mov', 10)).toMatchObject(failed(failure))
  expect(s.sent).toEqual([ROOM])
  expect(s.inserted).toEqual([])
})

function withQuota(s: LinkStage, quotaBytes: number): void {
  ownMailbox(s.world).drive = { id: 'b!x', quotaBytes, items: new Map() }
}

test('a full OneDrive is told before a byte goes', async () => {
  const s = await createLinkStage()
  withQuota(s, 100)
  expect(await s.send('film.mov', 101)).toMatchObject(failed({ kind: 'drive-full' }))
  expect(s.sent).toEqual([ROOM])
})

test('a OneDrive that was filled meanwhile refuses the last range, and nothing half done stays', async () => {
  const filling: { world?: LinkStage['world'] } = {}
  const s = await createLinkStage({
    meddle: (request, next, signal) => {
      const drive = filling.world === undefined ? undefined : ownMailbox(filling.world).drive
      if (request.method === 'PUT' && drive !== undefined) drive.quotaBytes = 5
      return next(request, signal)
    },
  })
  filling.world = s.world
  expect(await s.send('film.mov', 10)).toMatchObject(failed({ kind: 'drive-full' }))
  expect(s.sent.at(-1)).toBe('DELETE session')
  expect(s.files()).toEqual([])
})

test('a link that the organization does not allow: the file is there, and says where', async () => {
  const s = await createLinkStage({ settings: { driveLinks: 'off' } })
  const row = await s.send('film.mov', 10)
  expect(row).toMatchObject(failed({ kind: 'link-refused' }))
  expect(row.phase).toMatchObject({ fileUrl: expect.stringContaining('/Documents/film.mov') })
  expect(s.files()).toHaveLength(1)
  expect(s.inserted).toEqual([])
})

test('the link fails, the file is there: “again” makes the link only', async () => {
  const s = await createLinkStage()
  s.service.faults.add('internal-error', { method: 'POST', path: /createLink$/, times: 6 })
  const row = await s.send('film.mov', 10)
  expect(row).toMatchObject(failed({ kind: 'server-trouble' }))
  expect(row.phase).toMatchObject({ fileUrl: expect.stringContaining('film.mov') })
  s.links.tryAgain(row.key)
  expect((await s.until(({ kind }) => kind === 'linked')).key).toBe(row.key)
  expect(s.sent.filter((words) => words.startsWith('PUT'))).toHaveLength(1)
  expect(s.files()).toHaveLength(1)
})

test('429 and 503 are waited for as long as they ask, in every step', async () => {
  const s = await createLinkStage()
  s.service.faults.add('throttled', { method: 'POST', path: /createUploadSession$/, retryAfter: '30' })
  s.service.faults.add('unavailable-html', { method: 'PUT', path: /uploadSession/ })
  s.service.faults.add('throttled', { method: 'POST', path: /createLink$/, retryAfter: '40' })
  const startMs = s.clock.now()
  expect((await s.send('film.mov', 10)).phase.kind).toBe('linked')
  expect(s.clock.now() - startMs).toBeGreaterThan(70_000)
  expect(s.files()).toHaveLength(1)
})

test('a range that is lost on the way is asked for, not guessed', async () => {
  const s = await createLinkStage()
  s.service.faults.add('lost-before-store', { method: 'PUT', path: /uploadSession/ })
  const size = R + 5
  expect((await s.send('film.mov', size)).phase.kind).toBe('linked')
  expect(s.sent.filter((words) => words.includes(' session'))).toEqual([
    ...[`PUT session 0-${R - 1}/${size}`, 'GET session'],
    ...[`PUT session 0-${R - 1}/${size}`, `PUT session ${R}-${size - 1}/${size}`],
  ])
})

test('the last answer is lost: the file is looked for under its name, and is there once', async () => {
  const s = await createLinkStage()
  s.service.faults.add('reply-lost-after-store', { method: 'PUT', path: /uploadSession/ })
  expect((await s.send('film.mov', 10)).phase.kind).toBe('linked')
  expect(s.sent.slice(-4)).toEqual([
    ...['PUT session 0-9/10', 'GET session'],
    ...['GET /me/drive/root:/Event attachments/film.mov', LINK],
  ])
  expect(s.files()).toHaveLength(1)
})

test('an upload address that names no range any more: the file is looked for before anything is sent again', async () => {
  const s = await createLinkStage({
    meddle: async (request, next, signal) => {
      const reply = await next(request, signal)
      const isAsked = request.method === 'GET' && request.url.includes('uploadSession')
      if (!isAsked) return reply
      return { ...reply, status: 200, text: () => Promise.resolve('{"nextExpectedRanges":[]}') }
    },
  })
  s.service.faults.add('reply-lost-after-store', { method: 'PUT', path: /uploadSession/ })
  expect((await s.send('film.mov', 10)).phase.kind).toBe('linked')
  expect(s.sent.filter((words) => words.startsWith('PUT'))).toHaveLength(1)
})

test('a session that ran out is opened anew, and given up after the third', async () => {
  const s = await createLinkStage()
  const gone = (times: number) =>
    s.service.faults.add('not-found-for-now', { method: 'PUT', path: /uploadSession/, times })
  gone(1)
  expect((await s.send('film.mov', 10)).phase.kind).toBe('linked')
  gone(3)
  expect(await s.send('other.mov', 10)).toMatchObject(failed({ kind: 'session-lost' }))
})

test('what arrived short is told, and no link is made', async () => {
  const s = await createLinkStage({
    meddle: async (request, next, signal) => {
      const reply = await next(request, signal)
      if (request.method !== 'PUT') return reply
      const text = (await reply.text()).replace('"size":10', '"size":9')
      return { ...reply, text: () => Promise.resolve(text) }
    },
  })
  expect(await s.send('film.mov', 10)).toMatchObject(failed({ kind: 'not-whole' }))
  expect(s.sent).not.toContain(LINK)
})

test('without a network it waits, and goes on by itself', async () => {
  let isDown = true
  const s = await createLinkStage({
    meddle: (request, next, signal) =>
      request.method === 'PUT' && isDown ? Promise.reject(new AppError({ kind: 'offline' })) : next(request, signal),
  })
  s.network.dispatch({ isOnline: false })
  const sending = s.send('film.mov', 10)
  await s.until(({ kind }) => kind === 'sending')
  while (s.links.state().rows[0]?.hold?.kind !== 'offline') await s.clock.advance(10)
  isDown = false
  s.network.dispatch({ isOnline: true })
  expect((await sending).phase.kind).toBe('linked')
})

test('cancelled in the middle: the session is deleted, and nothing is in OneDrive', async () => {
  const s = await createLinkStage({
    meddle: (request, next, signal) =>
      request.method === 'PUT'
        ? new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reject(signal.reason as Error)
            })
          })
        : next(request, signal),
  })
  const sending = s.send('film.mov', 10)
  const row = await s.until(({ kind }) => kind === 'sending')
  s.links.cancel(row.key)
  expect((await sending).phase).toEqual({ kind: 'cancelled', isInDrive: false })
  expect(s.sent.at(-1)).toBe('DELETE session')
  expect(s.files()).toEqual([])
  s.links.dismiss(row.key)
  expect(s.links.state().rows).toEqual([])
})

test.each<[Failure, number]>([
  [{ kind: 'sign-in-failed', reason: 'consent-refused', code: 'access_denied' }, 1],
  [{ kind: 'sign-in-failed', reason: 'admin-consent', code: 'consent_required' }, 1],
  [{ kind: 'sign-in-needed', claims: undefined }, 1],
])('a permission that is not given (%j): nothing is sent, and “again” asks once more', async (failure, windows) => {
  const s = await createLinkStage()
  s.signInFailure(failure)
  const row = await s.send('film.mov', 10)
  expect(row).toMatchObject(failed(failure))
  expect(s.sent).toEqual([])
  s.signInFailure(undefined)
  s.links.tryAgain(row.key)
  expect((await s.until(({ kind }) => kind === 'linked')).key).toBe(row.key)
  expect(s.signIns()).toBe(windows)
})

test('no form is open: the link stands in the pane', async () => {
  const s = await createLinkStage()
  s.open.form = undefined
  expect((await s.send('film.mov', 10)).phase).toMatchObject({ place: { kind: 'in-pane', because: undefined } })
})

test('the window shows another event by then: its text gets nothing', async () => {
  const s = await createLinkStage({
    meddle: (request, next, signal) => {
      if (request.method === 'PUT' && s.open.form !== undefined) s.open.form = { ...s.open.form, item: 2 }
      return next(request, signal)
    },
  })
  const because = { kind: 'form-changed' }
  expect((await s.send('film.mov', 10)).phase).toMatchObject({ place: { kind: 'in-pane', because } })
  expect(s.inserted).toEqual([])
})

test('a form that does not take it: the link is not lost', async () => {
  const s = await createLinkStage()
  s.open.failure = { kind: 'form-refused', code: 9002 }
  const because = { kind: 'form-refused', code: 9002 }
  expect((await s.send('film.mov', 10)).phase).toMatchObject({ kind: 'linked', place: { kind: 'in-pane', because } })
})

test('an address outside of OneDrive gets no byte', async () => {
  const s = await createLinkStage({
    meddle: async (request, next, signal) => {
      const reply = await next(request, signal)
      const text = (await reply.text()).replace('contoso-my.sharepoint.com', 'contoso-my.sharepoint.com.evil.example')
      return { ...reply, text: () => Promise.resolve(text) }
    },
  })
  expect(await s.send('film.mov', 10)).toMatchObject(failed({ kind: 'unexpected' }))
  expect(s.sent.some((words) => words.startsWith('PUT'))).toBe(false)
})

test('151 MB are no matter of the mailbox, whose limit is 150 MB in five minutes', async () => {
  const s = await createLinkStage()
  const startMs = s.clock.now()
  expect((await s.send('film.mov', 151 * MB)).phase.kind).toBe('linked')
  expect(s.clock.now() - startMs).toBeLessThan(60_000)
  expect(s.files()[0]?.bytes?.length).toBe(151 * MB)
})

test('the log tells what happened, and neither names nor addresses', async () => {
  const s = await createLinkStage({ settings: { driveLinks: 'off' } })
  await s.send('Dismissal of a colleague.mov', 10)
  const text = s.log.lines().join('\n')
  expect(text).toContain('graph method=POST path=/me/drive/{}/{}/{}/createUploadSession')
  expect(text).toContain('upload method=PUT bytes=10 range=0-9/10 status=201')
  expect(text).toContain('link failed kind=link-refused inDrive=true')
  expect(text).not.toMatch(/Dismissal|sharepoint|tempauth/)
})
