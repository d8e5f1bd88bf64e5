import { beforeEach, expect, test } from '@jest/globals'
import { createStore, createLog } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import type { Arrival } from './compare'
import type { Errands } from './errand'
import { entryLock } from './interrupted'
import type { JournalEntry } from './journal'
import { noKeeper } from './memory'
import { createRecords } from './records'
import type { RecordsDeps } from './records'
import { emptyState, reduce } from './state'
import { createDeskStage } from './testing/deskStage'
import { digestAtOnce } from './testing/digestAtOnce'
import { UPLOAD_URL } from './testing/eventStage'
import { journalEntry } from './testing/journalEntry'
import { createMemoryDisk, createMemoryJournal } from './testing/memoryJournal'
import { createMemoryLocks } from './testing/memoryLocks'
import { errandTo, eventTarget, fileRow, fileThing, mailRow, mailThing } from './testing/rows'
import { silentPorts } from './testing/silentPorts'
import type { Row } from './types'

beforeEach(digestAtOnce)

const sought = { name: 'a.txt', sizeBytes: 5, kind: 'file' } as const
const started = { createdMs: 1_000_000, touchedMs: 1_000_000 }
/** A file of five bytes that was posted, and whose answer nobody had. */
const posted = (changes: Partial<JournalEntry> = {}): JournalEntry =>
  journalEntry({
    ...{ id: 'one', ...started, before: [], sought, session: undefined },
    thing: { kind: 'file', name: 'a.txt', sizeBytes: 5, lastModifiedMs: 500 },
    ...changes,
  })

/** A pane that opens an event, on a disk that may hold something of an earlier one. */
function stage(entries: readonly JournalEntry[] = [], changes: Partial<RecordsDeps> = {}) {
  const clock = createFakeClock(2_000_000)
  const disk = createMemoryDisk()
  for (const entry of entries) {
    disk.entries.set(entry.id, entry)
    if (entry.hasBytes) disk.bytes.set(entry.id, new Blob(['hello']))
  }
  const locks = createMemoryLocks()
  const s = createDeskStage()
  const store = createStore(emptyState, reduce)
  const errands: Errands = new Map()
  const arrivals: Arrival[] = []
  const support = createLog(clock.now)
  let nextKey = 1
  const records = createRecords({
    ...silentPorts(clock, support),
    journal: createMemoryJournal({ disk, clock }),
    locks: locks.pane(),
    dispatch: store.dispatch,
    rows: () => store.state().rows,
    ...{ errands, desk: s.desk, newKey: () => nextKey++ },
    onArrival: (_errand, arrival) => arrivals.push(arrival),
    ...changes,
  })
  const find = async (isCurrent = true) => {
    await records.find(eventTarget(), () => isCurrent)
    await clock.advance(0)
  }
  const shown = () => store.state().rows.map(({ key, phase }) => `${key} ${phase.kind}`)
  return { ...s, ...{ clock, disk, locks, store, errands, arrivals, support, records, find, shown } }
}

/** A row that is told to go, as the engine has it. */
function sent(s: ReturnType<typeof stage>, row: Row, target = eventTarget() as Parameters<typeof errandTo>[0]) {
  s.store.dispatch({ kind: 'chosen', rows: [row], notices: [] })
  const errand = errandTo(target)
  s.errands.set(row.key, errand)
  s.records.keep(row, errand)
  return errand
}

test('a row that is told to go is kept with its bytes, under a name that this pane holds', async () => {
  const s = stage()
  const errand = sent(s, fileRow(1))
  await s.clock.advance(0)
  expect([...s.disk.entries.values()]).toMatchObject([
    {
      ...{ id: 'id-0', account: 'alex@contoso.example', createdMs: 2_000_000, hasBytes: true, offered: false },
      thing: { kind: 'file', name: '1.txt', sizeBytes: 5, lastModifiedMs: 500 },
    },
  ])
  expect([...s.disk.bytes.keys()]).toEqual(['id-0'])
  expect(s.locks.held()).toEqual(['entry:id-0'])
  s.records.keep(fileRow(1), errand) // told to go again
  await s.clock.advance(0)
  expect(s.locks.held()).toEqual(['entry:id-0'])
  errand.release?.()
  await s.clock.advance(0)
  expect(s.locks.held()).toEqual([])
})

test('a mail is kept without bytes, a file too where the deployment says so', async () => {
  const s = stage()
  sent(s, mailRow(1, { mailForm: 'eml' }))
  await s.clock.advance(0)
  expect([...s.disk.entries.values()]).toMatchObject([{ thing: { kind: 'mail', mailForm: 'eml' }, hasBytes: false }])
  expect(s.disk.bytes.size).toBe(0)
  const { policy } = silentPorts(s.clock)
  const unkept = stage([], { policy: { ...policy, keepUnfinished: false } })
  sent(unkept, fileRow(1))
  await unkept.clock.advance(0)
  expect([unkept.disk.entries.size, unkept.disk.bytes.size, unkept.store.state().keeping]).toEqual([1, 0, 'record'])
})

test('what the form takes needs no record until Graph must take it after all', async () => {
  const s = stage()
  const errand = sent(
    s,
    fileRow(1, { plan: { writer: 'form', as: 'file', reason: 'form', shape: undefined, loses: [] } }),
  )
  await s.clock.advance(0)
  expect([s.disk.entries.size, s.locks.held()]).toEqual([0, ['entry:id-0']])
  await errand.keeper.offering(errand.memory)
  expect(s.disk.entries.size).toBe(1)
})

test('the records of many rows are there at once, their bytes come in pieces; what is given up leaves none', async () => {
  const clock = createFakeClock(2_000_000)
  const disk = createMemoryDisk()
  const journal = createMemoryJournal({ disk, clock })
  const atOnce: number[] = []
  const writing = new Set<string>()
  const keepBytes: typeof journal.keepBytes = async (id, bytes) => {
    writing.add(id)
    atOnce.push(writing.size)
    await clock.wait(1, new AbortController().signal)
    writing.delete(id)
    return journal.keepBytes(id, bytes)
  }
  const s = stage([], { journal: { ...journal, keepBytes } })
  const errands = Array.from({ length: 25 }, (_, nth) => sent(s, fileRow(nth + 1)))
  await errands[24]?.keeper.forget()
  await clock.advance(0)
  expect([disk.entries.size, disk.bytes.size]).toEqual([24, 0])
  await clock.advance(100)
  expect([Math.max(...atOnce), disk.entries.size, disk.bytes.size, disk.entries.has('id-24')]).toEqual([
    10,
    24,
    24,
    false,
  ])
  sent(s, fileRow(26)) // and again, once all of them were kept
  await clock.advance(100)
  expect(disk.bytes.size).toBe(25)
})

test('nothing is kept of what is meant for no saved event, or where nobody knows whose it is', async () => {
  const s = stage()
  expect(sent(s, fileRow(1), { kind: 'unsaved' }).keeper).toBe(noKeeper)
  const nobody = stage([], { account: () => undefined })
  expect(sent(nobody, fileRow(1)).release).toBeUndefined()
  await nobody.find()
  await s.clock.advance(0)
  expect([s.disk.entries.size, nobody.disk.entries.size, s.locks.held()]).toEqual([0, 0, []])
})

test('given back before its lock was there, it is given back all the same', async () => {
  const s = stage()
  const errand = sent(s, fileRow(1))
  errand.release?.()
  await s.clock.advance(0)
  expect(s.locks.held()).toEqual([])
})

test('what an earlier pane left is shown, held, and let go with its event; what is on its way stays', async () => {
  const s = stage([posted({ offered: false })])
  await s.find()
  expect([s.shown(), s.locks.held(), s.log]).toEqual([['1 interrupted'], ['entry:one'], []])
  const own = sent(s, fileRow(2, { phase: { kind: 'queued' } }))
  s.records.leave(eventTarget('EVENT=', 'compose')) // the same event
  expect(s.shown()).toEqual(['1 interrupted', '2 queued'])
  s.records.leave({ kind: 'unknown' })
  await s.clock.advance(0)
  expect([s.shown(), [...s.errands.keys()]]).toEqual([['2 queued'], [2]])
  expect([s.locks.held(), own.keeper === noKeeper]).toEqual([['entry:id-0'], false])
})

test('what cannot be read is counted once; an event that is left meanwhile gets nothing', async () => {
  const s = stage([posted({ offered: false }), posted({ id: 'broken' })])
  s.disk.corrupt('broken')
  await s.find(false)
  expect(s.store.state().notices).toEqual([{ kind: 'record-unreadable', count: 1 }])
  expect([s.shown(), s.locks.held(), s.errands.size]).toEqual([[], [], 0])
  await s.find()
  expect([s.shown(), s.store.state().notices]).toEqual([
    ...[['1 interrupted'], [{ kind: 'record-unreadable', count: 1 }]],
  ])
})

test('what this pane keeps itself is not taken for an earlier pane’s', async () => {
  const s = stage()
  const errand = sent(s, fileRow(1))
  await s.clock.advance(0)
  errand.release?.() // over, and its record not yet removed
  await s.clock.advance(0)
  await s.find()
  expect([s.shown(), s.locks.held()]).toEqual([['1 chosen'], []])
})

test('what arrived although its pane was gone is told as found, and looked over like everything else', async () => {
  const s = stage([posted()])
  s.server.put('OTHER', 'a.txt', 'olleh', { modified: '2' })
  s.server.put('A', 'a.txt', 'hello', { modified: '1' })
  await s.find()
  expect(s.log).toEqual(['list silently', 'read OTHER', 'read A'])
  expect(s.store.state().rows).toMatchObject([
    { phase: { kind: 'attached', id: { writer: 'graph', id: 'A' } }, remarks: [{ kind: 'found-after-doubt' }] },
  ])
  expect(s.arrivals).toMatchObject([{ key: 1, id: 'A', sought }])
  expect(await s.arrivals[0]?.blob?.text()).toBe('hello')
  expect(s.ledger.ownLike({ ...sought, id: 'X' as never, modified: '' })).toBe(1)
  expect(s.errands.get(1)).toMatchObject({ interrupted: undefined })
  expect(s.errands.get(1)?.keeper).not.toBe(noKeeper)
})

test('what is not there, or cannot be read, or compared, waits to be resumed', async () => {
  const missing = stage([posted()])
  missing.server.put('OTHER', 'a.txt', 'olleh')
  await missing.find()
  expect([missing.shown(), missing.log]).toEqual([['1 interrupted'], ['list silently', 'read OTHER']])

  const unread = stage([posted()])
  unread.server.put('A', 'a.txt', 'hello')
  unread.server.fail('content', { kind: 'offline' })
  await unread.find()
  expect(unread.shown()).toEqual(['1 interrupted'])

  const unlisted = stage([posted()])
  unlisted.server.put('A', 'a.txt', 'hello')
  unlisted.server.fail('list', { kind: 'sign-in-needed', claims: undefined })
  await unlisted.find()
  expect([unlisted.shown(), unlisted.log, unlisted.support.lines().length]).toEqual([
    ...[['1 interrupted'], ['list silently'], 1],
  ])

  const noBytes = stage([posted({ hasBytes: false })])
  noBytes.server.put('A', 'a.txt', 'hello')
  await noBytes.find()
  expect([noBytes.shown(), noBytes.log]).toEqual([['1 interrupted'], ['list silently']])
  expect(noBytes.arrivals).toEqual([])
})

test('an item is found by its name; a session that was not at its end cannot have arrived', async () => {
  const { mail } = mailThing()
  const item = posted({
    thing: { kind: 'mail', mail, mailForm: 'auto' },
    ...{ hasBytes: false, sought: { name: 'Hello', sizeBytes: undefined, kind: 'item' } },
  })
  const s = stage([item])
  s.server.put('I', 'Hello', 'x', { kind: 'item' })
  await s.find()
  expect([s.shown(), s.log]).toEqual([['1 attached'], ['list silently']])

  const begun = posted({
    id: 'two',
    session: { uploadUrl: UPLOAD_URL, confirmedBytes: 0, totalBytes: 9_000_000, proofs: [] },
  })
  const both = stage([posted(), begun])
  both.server.put('A', 'a.txt', 'hello')
  await both.find()
  expect(both.shown()).toEqual(['1 attached', '2 interrupted'])
})

test('bytes that are kept go on by themselves, as this pane’s own', async () => {
  const s = stage([posted({ offered: false, before: undefined })])
  await s.find()
  expect(await s.records.supply(1, undefined)).toBe(true)
  const [row] = s.store.state().rows
  expect(row?.thing).toMatchObject({ kind: 'file', file: { name: 'a.txt', lastModifiedMs: 500 } })
  expect(row?.thing.kind === 'file' && (await row.thing.file.blob.text())).toBe('hello')
  const errand = s.errands.get(1)
  // What the record's last word may have missed is looked for.
  expect(errand?.memory).toMatchObject({ offered: true, before: [] })
  expect(errand?.interrupted).toBeUndefined()
  await errand?.keeper.offering(errand.memory)
  expect(s.disk.entries.get('one')).toMatchObject({ createdMs: 1_000_000, touchedMs: 2_000_000, hasBytes: true })
  errand?.release?.()
  await s.clock.advance(0)
  expect(s.locks.held()).toEqual([])
  expect(await s.records.supply(1, undefined)).toBe(false) // gone on with already
})

test('bytes that are gone from the storage, or cannot be read, are asked for', async () => {
  const lost = stage([posted({ offered: false })])
  await lost.find()
  lost.disk.dropBytes('one')
  expect(await lost.records.supply(1, undefined)).toBe(false)
  expect(lost.store.state().rows[0]?.phase).toMatchObject({ kind: 'interrupted', needsFile: true })
  expect(lost.errands.get(1)?.interrupted).toBeDefined()

  const blocked = stage([posted({ offered: false })])
  await blocked.find()
  blocked.disk.trouble = 'blocked'
  expect(await blocked.records.supply(1, undefined)).toBe(false)
  expect(blocked.support.lines()).toHaveLength(1)
})

test('a file chosen again goes on when it is proved to be the same; another one is told', async () => {
  const s = stage([posted({ hasBytes: false })])
  await s.find()
  const { file } = fileThing('a.txt')
  expect(await s.records.supply(1, { ...file, lastModifiedMs: 501 })).toBe(false)
  expect(s.store.state().notices).toEqual([{ kind: 'not-the-same-file', name: 'a.txt' }])
  const unreadable = { size: 5, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) }
  expect(await s.records.supply(1, { ...file, name: 'b.txt', blob: unreadable as never })).toBe(false)
  expect(await s.records.supply(1, file)).toBe(true)
  expect(s.store.state().rows[0]?.thing).toEqual({ kind: 'file', file })
  expect(s.errands.get(1)?.memory).toMatchObject({ offered: true, sought, session: undefined })
})

test('a mail goes on with the bytes that were read of it, or is read anew', async () => {
  const { mail } = mailThing()
  const thing = { kind: 'mail', mail, mailForm: 'eml' } as const
  const kept = stage([posted({ thing, offered: false })])
  await kept.find()
  expect(await kept.records.supply(1, undefined)).toBe(true)
  expect(await kept.errands.get(1)?.keptBytes?.text()).toBe('hello')
  expect(kept.errands.get(1)?.memory.offered).toBe(false)
  const anew = stage([posted({ thing, offered: false, hasBytes: false })])
  await anew.find()
  expect(await anew.records.supply(1, fileThing('Hello').file)).toBe(true)
  expect(anew.errands.get(1)?.keptBytes).toBeUndefined()
})

test('what is not interrupted, or not there, needs no bytes', async () => {
  const s = stage()
  sent(s, fileRow(1, { phase: { kind: 'queued' } }))
  expect([await s.records.supply(1, undefined), await s.records.supply(2, undefined)]).toEqual([false, false])
  const errand = errandTo(eventTarget())
  s.records.take(fileRow(3), errand)
  expect([errand.release, errand.keeper]).toEqual([undefined, noKeeper])
  expect(entryLock('one')).toBe('entry:one')
})

test('where the account is not known any more, it goes on without a record', async () => {
  let owner: string | undefined = 'alex@contoso.example'
  const s = stage([posted({ offered: false })], { account: () => owner })
  await s.find()
  owner = undefined
  expect(await s.records.supply(1, undefined)).toBe(true)
  expect(s.errands.get(1)?.keeper).toBe(noKeeper)
})
