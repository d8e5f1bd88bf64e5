import { beforeEach, expect, test } from '@jest/globals'
import { asFormAttachmentId, asRestItemId, AppError, createLog } from '../kernel'
import type { AttachmentId, Failure, RestItemId } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import type { Graph, GraphWrite, HttpReply, Transport } from '../graph'
import type { EventForm, HostAttachment } from '../outlook/calendarHost'
import { openEventAddress } from '../events'
import { createAttachments } from './engine'
import { digestAtOnce } from './testing/digestAtOnce'
import { portsFor } from './testing/ports'
import { eventTarget } from './testing/rows'
import type { AttachmentsState, Target, Thing } from './types'
import type { AttachmentsDeps } from './writers'
import { silentMail } from './testing/silentPorts'

beforeEach(digestAtOnce)

/** The wire as a script: every request is logged, and the replies are what the story says, to its end. */
interface StageOptions {
  form?: boolean
  organizerWrites?: 'auto' | 'graph'
  prove?: AttachmentsDeps['prove']
}

function stage(options: StageOptions = {}) {
  const clock = createFakeClock(1_000_000)
  const log: string[] = []
  const onServer: { id: string; name: string; size: number; type: string; content?: string }[] = []
  const faults: ((request: GraphWrite) => 'store-then' | 'instead')[] = []
  let failures: Failure[] = []
  let nextId = 1
  const formList: HostAttachment[] = []

  const store = (json: string) => {
    const body = JSON.parse(json) as { name: string; contentBytes?: string; '@odata.type': string }
    const id = `A${nextId++}`
    const content = body.contentBytes ?? ''
    onServer.push({ id, name: body.name, size: content.length, type: body['@odata.type'], content })
    return id
  }
  const doubled = new Set<string>()
  const graph: Graph = {
    read: (call, parse) => {
      log.push(`GET ${call.path.replace(/\?.*/, '')}`)
      const value = onServer.map((one) => ({
        '@odata.type': one.type,
        id: one.id,
        name: one.name,
        size: one.size,
        isInline: false,
      }))
      return Promise.resolve(parse({ value }))
    },
    readBlob: (call) => {
      const id = decodeURIComponent(call.path.split('/').at(-2) ?? '')
      log.push(`GET ${id} bytes`)
      const { content = '' } = onServer.find((one) => one.id === id) ?? {}
      return Promise.resolve(new Blob([Buffer.from(content, 'base64')]))
    },
    write: (call) => {
      log.push(
        `${call.method} ${call.path} ${call.json === undefined ? '' : ((JSON.parse(call.json) as { name?: string }).name ?? '')}`.trim(),
      )
      const failure = failures.shift()
      const how = faults.shift()?.(call) ?? 'instead'
      if (failure !== undefined && how === 'instead') return Promise.reject(new AppError(failure))
      if (call.method === 'DELETE') {
        const id = decodeURIComponent(call.path.split('/').at(-1) ?? '')
        onServer.splice(
          onServer.findIndex((one) => one.id === id),
          1,
        )
        return Promise.resolve({ status: 204, json: undefined })
      }
      const id = store(call.json ?? '')
      if (doubled.has(onServer.at(-1)?.name ?? '')) store(call.json ?? '')
      if (failure !== undefined) return Promise.reject(new AppError(failure))
      return Promise.resolve({ status: 201, json: { id } })
    },
  }
  const form: EventForm = {
    list: () => Promise.resolve([...formList]),
    addFile: ({ name, base64 }) => {
      log.push(`form file ${name} ${base64}`)
      return Promise.resolve(addToForm(name))
    },
    addItem: ({ name, id }) => {
      log.push(`form item ${name} ${id}`)
      return Promise.resolve(addToForm(name))
    },
    remove: (id) => {
      log.push(`form remove ${id}`)
      formList.splice(
        formList.findIndex((one) => one.id === id),
        1,
      )
      return Promise.resolve()
    },
    content: () => Promise.resolve(undefined),
    insertText: () => Promise.resolve(),
  }
  const addToForm = (name: string) => {
    const id = asFormAttachmentId(`F${nextId++}`)
    formList.push({ id, name, sizeBytes: 10, kind: 'file', isInline: false })
    return id
  }
  const noUploads: Transport = () => Promise.reject<HttpReply>(new Error('no upload in this story'))
  const attachments = createAttachments({
    graph,
    transport: noUploads,
    isUploadUrlAllowed: () => true,
    host: { form: () => (options.form === true ? form : undefined), loadedAttachments: () => [] },
    mail: {
      ...silentMail(() => Promise.reject(new Error('no mail'))),
    },
    prove: options.prove ?? (() => Promise.reject(new Error('nobody asks'))),
    signIn: () => {
      log.push('sign in')
      return Promise.resolve()
    },
    policy: {
      organizerWrites: options.organizerWrites ?? 'auto',
      maxFileBytes: 150 * 1024 * 1024,
      blockedExtensions: [],
      keepUnfinished: true,
      eventLimitBytes: undefined,
      readBack: false,
      uploadSessions: true,
    },
    ...portsFor(clock),
    chance: () => 0,
    log: createLog(clock.now),
  })
  return {
    attachments,
    clock,
    log,
    onServer,
    formList,
    twice: (name: string) => doubled.add(name),
    failNext: (failure: Failure, how: 'store-then' | 'instead' = 'instead') => {
      failures = [...failures, failure]
      faults.push(() => how)
    },
  }
}

const other = asRestItemId('OTHER=') as RestItemId
const onRead = eventTarget()
const onCompose: Target = { ...onRead, surface: 'compose' }
const file = (name: string, content = 'hello'): Thing => ({
  kind: 'file',
  file: { name, blob: new Blob([content]), lastModifiedMs: 1 },
})
const phases = (state: AttachmentsState) =>
  state.rows.map((row) => `${row.name} ${row.phase.kind}${row.hold === undefined ? '' : ` (${row.hold.kind})`}`)
const EVENT = '/me/events/EVENT%3D/attachments'
/** At the end of a batch: the browser may have sent something twice by itself. */
const LAST_LOOK = [`GET ${EVENT}`]

test('files chosen on an event go there one after another, and nothing goes before Attach', async () => {
  const s = stage()
  s.attachments.setTarget(onRead)
  s.attachments.choose([file('a.txt'), file('b.txt')])
  await s.clock.advance(0)
  expect(s.log).toEqual([`GET ${EVENT}`])
  s.attachments.attach()
  await s.clock.advance(0)
  expect(s.log.slice(1)).toEqual([`POST ${EVENT} a.txt`, `POST ${EVENT} b.txt`, ...LAST_LOOK])
  expect(phases(s.attachments.state())).toEqual(['a.txt attached', 'b.txt attached'])
  expect(s.attachments.state().onEvent.map((one) => one.name)).toEqual(['a.txt', 'b.txt'])
  expect(s.clock.pending()).toBe(0)
})

test('a reply that is lost after the store does not bring a second copy', async () => {
  const s = stage()
  s.attachments.setTarget(onRead)
  s.attachments.choose([file('a.txt')])
  s.failNext({ kind: 'offline' }, 'store-then')
  s.attachments.attach()
  await s.clock.advance(60_000)
  expect(s.log).toEqual([`GET ${EVENT}`, `POST ${EVENT} a.txt`, `GET ${EVENT}`, 'GET A1 bytes', ...LAST_LOOK])
  expect(s.attachments.state().rows[0]?.remarks).toEqual([{ kind: 'found-after-doubt' }])
  expect(s.onServer).toHaveLength(1)
  expect(phases(s.attachments.state())).toEqual(['a.txt attached'])
})

test('a request that is lost before the store is sent again after a look', async () => {
  const s = stage()
  s.attachments.setTarget(onRead)
  s.attachments.choose([file('a.txt')])
  s.failNext({ kind: 'offline' })
  s.attachments.attach()
  await s.clock.advance(60_000)
  expect(s.log).toEqual([`GET ${EVENT}`, `POST ${EVENT} a.txt`, `GET ${EVENT}`, `POST ${EVENT} a.txt`, ...LAST_LOOK])
  expect(s.onServer).toHaveLength(1)
})

test('the server’s wait is obeyed to the millisecond and shown', async () => {
  const s = stage()
  s.attachments.setTarget(onRead)
  s.attachments.choose([file('a.txt')])
  s.failNext({ kind: 'throttled', retryAfterMs: 2128 })
  s.attachments.attach()
  await s.clock.advance(2127)
  expect(phases(s.attachments.state())).toEqual(['a.txt sending (throttled)'])
  expect(s.log.filter((line) => line.startsWith('POST'))).toHaveLength(1)
  await s.clock.advance(1)
  expect(phases(s.attachments.state())).toEqual(['a.txt attached'])
})

test('a second try looks first: the thing of the first try may have arrived', async () => {
  const s = stage()
  s.attachments.setTarget(onRead)
  s.attachments.choose([file('a.txt')])
  for (let tries = 0; tries < 6; tries++) s.failNext({ kind: 'throttled', retryAfterMs: 1000 })
  for (let tries = 0; tries < 2; tries++) s.failNext({ kind: 'throttled', retryAfterMs: 1000 })
  s.attachments.attach()
  await s.clock.advance(120_000)
  expect(phases(s.attachments.state())).toEqual(['a.txt failed'])
  const late = { name: 'a.txt', size: 10, type: '#microsoft.graph.fileAttachment' }
  s.onServer.push({ ...late, id: 'LATE', content: btoa('hello') }, { ...late, id: 'ANOTHER', content: btoa('other') })
  s.log.length = 0
  s.attachments.tryAgain(s.attachments.state().rows[0]?.key ?? 0)
  await s.clock.advance(0)
  expect(s.log).toEqual([`GET ${EVENT}`, 'GET ANOTHER bytes', 'GET LATE bytes', ...LAST_LOOK, 'GET ANOTHER bytes'])
  expect(s.attachments.state().rows[0]?.remarks).toEqual([{ kind: 'found-after-doubt' }])
  expect(phases(s.attachments.state())).toEqual(['a.txt attached'])
})

test('two files of the same name in doubt are told apart', async () => {
  const s = stage()
  s.attachments.setTarget(onRead)
  s.attachments.choose([file('a.txt', 'one'), file('a.txt', 'second')])
  s.failNext({ kind: 'server-trouble', status: 504, requestId: undefined }, 'store-then')
  s.failNext({ kind: 'server-trouble', status: 504, requestId: undefined })
  s.attachments.attach()
  await s.clock.advance(60_000)
  expect(s.onServer).toHaveLength(2)
  expect(phases(s.attachments.state())).toEqual(['a.txt attached', 'a (2).txt attached'])
})

test('an open form takes small files itself; nothing goes to Graph', async () => {
  const s = stage({ form: true })
  s.attachments.setTarget(onCompose)
  s.attachments.choose([file('a.txt')])
  s.attachments.attach()
  await s.clock.advance(0)
  expect(s.log).toEqual(['form file a.txt aGVsbG8='])
  expect(s.attachments.state().onEvent.map((one) => `${one.name} ${one.id.writer}`)).toEqual(['a.txt form'])
})

test('an unsaved form takes small files; what needs Graph waits for the save and then goes on by itself', async () => {
  const s = stage({ form: true, organizerWrites: 'graph' })
  s.attachments.setTarget({ kind: 'unsaved' })
  s.attachments.choose([file('a.txt')])
  s.attachments.attach()
  await s.clock.advance(0)
  expect(phases(s.attachments.state())).toEqual(['a.txt queued (event-unsaved)'])
  s.attachments.setTarget(onCompose)
  await s.clock.advance(0)
  expect(phases(s.attachments.state())).toEqual(['a.txt attached'])
  expect(s.log).toEqual([`GET ${EVENT}`, `POST ${EVENT} a.txt`, ...LAST_LOOK])
})

test('what was attached before the event is known waits for it', async () => {
  const s = stage()
  s.attachments.choose([file('a.txt')])
  s.attachments.attach()
  await s.clock.advance(0)
  expect(phases(s.attachments.state())).toEqual(['a.txt queued (event-unknown)'])
  s.attachments.setTarget(onRead)
  await s.clock.advance(0)
  expect(phases(s.attachments.state())).toEqual(['a.txt attached'])
})

test('a command keeps the event it was given for', async () => {
  const s = stage()
  s.attachments.setTarget(onRead)
  s.attachments.choose([file('a.txt')])
  s.failNext({ kind: 'throttled', retryAfterMs: 5000 })
  s.attachments.attach()
  await s.clock.advance(1000)
  s.attachments.setTarget({ ...onRead, address: openEventAddress(other) })
  await s.clock.advance(10_000)
  const posts = s.log.filter((line) => line.startsWith('POST'))
  expect(posts).toEqual([`POST ${EVENT} a.txt`, `POST ${EVENT} a.txt`])
})

test('what waited for a form that is gone is told, and does not land elsewhere', async () => {
  const s = stage({ form: true, organizerWrites: 'graph' })
  s.attachments.setTarget({ kind: 'unsaved' })
  s.attachments.choose([file('a.txt')])
  s.attachments.attach()
  await s.clock.advance(0)
  s.attachments.setTarget({ kind: 'unknown' })
  s.attachments.setTarget({ ...onRead, address: openEventAddress(other) })
  await s.clock.advance(10_000)
  const told = { kind: 'failed', failure: { kind: 'form-closed' } }
  expect(s.attachments.state().rows[0]?.phase).toEqual(told)
  s.attachments.tryAgain(1)
  await s.clock.advance(10_000)
  expect(s.attachments.state().rows[0]?.phase).toEqual(told)
  expect(s.log.filter((line) => line.startsWith('POST'))).toEqual([])
})

test('a missing sign-in holds the row until the click, then it goes on', async () => {
  const s = stage()
  s.attachments.setTarget(onRead)
  s.attachments.choose([file('a.txt')])
  s.failNext({ kind: 'sign-in-needed', claims: undefined })
  s.attachments.attach()
  await s.clock.advance(0)
  expect(phases(s.attachments.state())).toEqual(['a.txt queued (sign-in)'])
  s.attachments.signIn()
  await s.clock.advance(0)
  expect(s.log.slice(1)).toEqual([
    `POST ${EVENT} a.txt`,
    'sign in',
    `GET ${EVENT}`,
    `POST ${EVENT} a.txt`,
    ...LAST_LOOK,
  ])
  expect(phases(s.attachments.state())).toEqual(['a.txt attached'])
})

test('the same file is not taken twice, an empty one not at all, each with its sentence', async () => {
  const s = stage()
  s.attachments.setTarget(onRead)
  s.attachments.choose([file('a.txt'), file('a.txt'), file('empty.txt', '')])
  expect(phases(s.attachments.state())).toEqual(['a.txt chosen'])
  expect(s.attachments.state().notices).toEqual([
    { kind: 'already-chosen', name: 'a.txt' },
    { kind: 'refused', name: 'empty.txt', failure: { kind: 'file-empty' } },
  ])
  s.attachments.attach()
  await s.clock.advance(0)
  s.attachments.choose([file('a.txt')])
  expect(s.attachments.state().notices).toEqual([{ kind: 'already-attached', name: 'a.txt' }])
})

test('a cancelled row that waits gives nothing to the event; one that was stored is taken off again', async () => {
  const s = stage()
  s.attachments.setTarget(onRead)
  s.attachments.choose([file('a.txt')])
  s.failNext({ kind: 'throttled', retryAfterMs: 5000 }, 'store-then')
  s.attachments.attach()
  await s.clock.advance(1000)
  s.attachments.cancel(s.attachments.state().rows[0]?.key ?? 0)
  await s.clock.advance(10_000)
  expect(phases(s.attachments.state())).toEqual(['a.txt cancelled'])
  expect(s.onServer).toEqual([])
  expect(s.log.slice(2)).toEqual([`GET ${EVENT}`, 'GET A1 bytes', `DELETE ${EVENT}/A1`])
})

test('a removal waits six seconds, can be undone, and then is done', async () => {
  const s = stage()
  s.onServer.push({ id: 'OLD', name: 'old.txt', size: 9, type: '#microsoft.graph.fileAttachment' })
  s.attachments.setTarget(onRead)
  await s.clock.advance(0)
  const id = { writer: 'graph', id: 'OLD' as AttachmentId } as const
  s.attachments.remove(id)
  await s.clock.advance(5000)
  s.attachments.undoRemove(id)
  await s.clock.advance(10_000)
  expect(s.onServer).toHaveLength(1)
  expect(s.attachments.state().onEvent[0]?.removal).toEqual({ kind: 'none' })
  s.attachments.remove(id)
  await s.clock.advance(6000)
  expect(s.log.at(-1)).toBe(`DELETE ${EVENT}/OLD`)
  expect(s.attachments.state().onEvent).toEqual([])
  expect(s.clock.pending()).toBe(0)
})

test('a POST that the browser sent twice by itself leaves one copy, and says so', async () => {
  const s = stage()
  s.attachments.setTarget(onRead)
  s.attachments.choose([file('a.txt'), file('b.txt')])
  s.twice('a.txt')
  s.attachments.attach()
  await s.clock.advance(0)
  expect(s.onServer.map((one) => one.name).sort()).toEqual(['a.txt', 'b.txt'])
  expect(s.attachments.state().rows.map((row) => row.remarks)).toEqual([[{ kind: 'second-copy-removed' }], []])
  expect(s.log.slice(-3)).toEqual([`GET ${EVENT}`, 'GET A2 bytes', `DELETE ${EVENT}/A2`])
  expect(s.attachments.state().onEvent).toHaveLength(2)
})

test('a twin that was there before, or that another row brought, is never taken for a second copy', async () => {
  const s = stage()
  s.onServer.push({ id: 'OLD', name: 'a.txt', size: 8, type: '#microsoft.graph.fileAttachment' })
  s.attachments.setTarget(onRead)
  const again: Thing = { kind: 'file', file: { name: 'a.txt', blob: new Blob(['olleh']), lastModifiedMs: 2 } }
  s.attachments.choose([file('a.txt'), again])
  s.attachments.attach()
  await s.clock.advance(0)
  expect(s.onServer.map((one) => one.size)).toEqual([8, 8, 8])
  expect(s.log.filter((line) => line.startsWith('DELETE'))).toEqual([])
})

test('what was told to go before the save goes on after it, also what had no turn yet', async () => {
  const s = stage({ form: true, organizerWrites: 'graph' })
  s.attachments.setTarget({ kind: 'unsaved' })
  s.attachments.choose([file('a.txt'), file('b.txt')])
  s.attachments.attach()
  s.attachments.setTarget(onCompose) // while the first is being prepared
  await s.clock.advance(0)
  expect(phases(s.attachments.state())).toEqual(['a.txt attached', 'b.txt attached'])
})

test('a chosen thing says how it would travel, and says so anew when that changes', async () => {
  const s = stage({ form: true })
  s.attachments.choose([file('a.txt')])
  expect(s.attachments.state().rows.map((row) => row.plan)).toEqual([undefined])
  s.attachments.setTarget(onCompose)
  await s.clock.advance(0)
  const mail = {
    id: asRestItemId('MAIL=') as RestItemId,
    subject: 'Hello',
    sizeBytes: 9,
    hasAttachments: false,
    ...{ nature: 'plain' as const, mailbox: undefined, receivedMs: undefined },
  }
  s.attachments.choose([
    { kind: 'mail', mail },
    { kind: 'file', file: { name: 'b.bin', blob: { size: 26_148_864 } as Blob, lastModifiedMs: 1 } },
  ])
  const reasons = () =>
    s.attachments
      .state()
      .rows.map(({ plan }) => [plan?.reason, plan?.shape].filter((one) => one !== undefined).join('/'))
  expect(reasons()).toEqual(['form', 'form/nothing-lost', 'graph-form-full'])
  s.attachments.setMailForm(2, 'eml')
  s.attachments.cancel(1)
  s.attachments.cancel(3)
  expect(reasons()).toEqual(['form/file-chosen'])
  expect(s.log).toEqual([])
})

test('an undo still counts while the removal waits behind an upload', async () => {
  const s = stage()
  s.onServer.push({ id: 'OLD', name: 'old.txt', size: 9, type: '#microsoft.graph.fileAttachment' })
  s.attachments.setTarget(onRead)
  await s.clock.advance(0)
  s.attachments.choose([file('a.txt')])
  s.failNext({ kind: 'throttled', retryAfterMs: 60_000 })
  s.attachments.attach()
  const id = { writer: 'graph', id: 'OLD' as AttachmentId } as const
  s.attachments.remove(id)
  await s.clock.advance(20_000) // its six seconds are over, but its turn has not come
  expect(s.attachments.state().onEvent[0]?.removal.kind).toBe('pending')
  s.attachments.undoRemove(id)
  await s.clock.advance(60_000)
  expect(s.onServer.map((one) => one.id)).toContain('OLD')
  expect(s.log.filter((line) => line.startsWith('DELETE'))).toEqual([])
})
