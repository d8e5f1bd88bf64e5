import 'fake-indexeddb/auto'
import { beforeEach, expect, jest, test } from '@jest/globals'
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb'
import { createLog, failureOf } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { createIdbJournal } from './idbJournal'
import type { IdbJournalDeps } from './idbJournal'
import { journalEntry } from './testing/journalEntry'

/** The browser's storage as it fails: what can be seen from outside, and that nothing hangs. */

const NAME = 'event-attachments'
const MIB = 1024 * 1024
const alex = 'alex@contoso.example'
const here = '/me/events/EVENT%3D'

/** Every connection that was opened, so that a story can take it away as the browser would. */
let opened: IDBDatabase[]

beforeEach(() => {
  opened = []
  const factory = new IDBFactory()
  const open = factory.open.bind(factory)
  jest.spyOn(factory, 'open').mockImplementation((name, version) => {
    const request = open(name, version)
    request.addEventListener('success', () => opened.push(request.result))
    return request
  })
  globalThis.indexedDB = factory
})

function stage(estimate: IdbJournalDeps['estimate'] = () => Promise.resolve({})) {
  const clock = createFakeClock(10_000)
  const log = createLog(clock.now)
  const openPane = () => createIdbJournal({ clock, log, estimate })
  const noted = () => log.lines().map((line) => line.slice(line.indexOf(' ') + 1))
  return { clock, openPane, journal: openPane(), noted }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(new Error(request.error?.name))
    }
  })
}

/** Puts anything at all beside what the journal wrote. */
async function smuggle(store: 'entries' | 'bytes', value: unknown, key?: IDBValidKey): Promise<void> {
  const db = await answer(indexedDB.open(NAME))
  await answer(db.transaction(store, 'readwrite').objectStore(store).put(value, key))
  db.close()
}

async function countOf(store: 'entries' | 'bytes'): Promise<number> {
  const db = await answer(indexedDB.open(NAME))
  const count = await answer(db.transaction(store).objectStore(store).count())
  db.close()
  return count
}

function detailOf(error: unknown): string {
  const failure = failureOf(error)
  return failure.kind === 'unexpected' ? failure.detail : failure.kind
}

const storageFailure = (what: string) => ({ failure: { kind: 'unexpected', detail: `Storage: ${what}` } })

test('the database is opened at the first use and once', async () => {
  const { journal } = stage()
  expect(opened).toHaveLength(0)
  await Promise.all([journal.put(journalEntry()), journal.load(alex, here), journal.bytesOf('one')])
  expect(opened.map(({ name, version }) => [name, version])).toEqual([[NAME, 2]])
})

test('damaged records and those of other versions are removed with their bytes and counted; the good one is found', async () => {
  const { journal, openPane, noted } = stage()
  await journal.put(journalEntry({ id: 'good' }))
  await journal.keepBytes('good', new Blob(['x']))
  const bad: Record<string, unknown>[] = [
    { ...journalEntry({ id: 'older' }), version: 0 },
    { ...journalEntry({ id: 'newer' }), version: 3 },
    { id: 'of-nobody', account: alex, eventKey: here },
    { ...journalEntry(), id: 7 },
    { ...journalEntry({ id: 'damaged' }), session: { uploadUrl: 'https://outlook.office.com/x' } },
  ]
  for (const record of bad) {
    await smuggle('entries', record)
    await smuggle('bytes', new Blob(['x']), record['id'] as IDBValidKey)
  }
  const next = openPane()
  expect(await next.load(alex, here)).toEqual({ entries: [journalEntry({ id: 'good' })], unreadable: 5 })
  expect(await next.load(alex, here)).toEqual({ entries: [journalEntry({ id: 'good' })], unreadable: 0 })
  expect([await countOf('entries'), await countOf('bytes')]).toEqual([1, 1])
  expect(noted()).toEqual(['journal records unreadable count=5'])
})

test('a record that no event can find, and bytes without a record, end with the next tidying', async () => {
  const { journal } = stage()
  await journal.put(journalEntry({ touchedMs: 9_000 }))
  await smuggle('entries', { id: 'lost', touchedMs: 'yesterday' })
  await smuggle('bytes', new Blob(['x']), 'orphan')
  await smuggle('bytes', new Blob(['x']), 'one')
  expect(await journal.forgetOlderThan(5_000)).toEqual(['lost', 'orphan'])
  expect([await countOf('entries'), await countOf('bytes')]).toEqual([1, 1])
})

test('what lies there as bytes and is none, or can no longer be read, counts as gone', async () => {
  const { journal } = stage()
  await journal.put(journalEntry())
  await smuggle('bytes', 'text', 'one')
  expect(await journal.bytesOf('one')).toBeUndefined()
  await journal.keepBytes('one', new Blob(['x']))
  jest.spyOn(Blob.prototype, 'slice').mockReturnValue({
    arrayBuffer: () => Promise.reject(new DOMException('gone from the disk', 'NotReadableError')),
  } as unknown as Blob)
  expect(await journal.bytesOf('one')).toBeUndefined()
})

test.each([
  ['just enough with 64 MiB to spare', { quota: 164 * MIB, usage: 90 * MIB }, true],
  ['a byte less', { quota: 164 * MIB, usage: 90 * MIB + 1 }, false],
  ['a small quota, nothing used', { quota: 70 * MIB }, false],
  ['no word about it', {}, true],
])('room for 10 MiB: %s', async (_, estimate, isKept) => {
  const { journal } = stage(() => Promise.resolve(estimate))
  await journal.put(journalEntry())
  expect(await journal.keepBytes('one', new Blob([new Uint8Array(10 * MIB)]))).toBe(isKept)
  expect((await journal.bytesOf('one'))?.size).toBe(isKept ? 10 * MIB : undefined)
})

test('where the estimate itself is refused, keeping is tried', async () => {
  const { journal } = stage(() => Promise.reject(new TypeError('not here')))
  await journal.put(journalEntry())
  expect(await journal.keepBytes('one', new Blob(['x']))).toBe(true)
})

/** Full at the end of the transaction, as Chromium says it, or at the request already. */
function fillUp(when: 'commit' | 'request'): void {
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put']
  jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (when === 'request') throw new DOMException('the file of Robin', 'QuotaExceededError')
    const request = put.call(this, value, key)
    const transaction = this.transaction as unknown as { _abort(name: string): void }
    queueMicrotask(() => {
      transaction._abort('QuotaExceededError')
    })
    return request
  })
}

test.each(['commit', 'request'] as const)('a full storage, told at the %s', async (when) => {
  const { journal } = stage()
  await journal.put(journalEntry())
  fillUp(when)
  expect(await journal.keepBytes('one', new Blob(['x']))).toBe(false)
  await expect(journal.put(journalEntry({ id: 'two' }))).rejects.toMatchObject(storageFailure('QuotaExceededError'))
  jest.restoreAllMocks()
  expect(await journal.load(alex, here)).toEqual({ entries: [journalEntry()], unreadable: 0 })
  expect(await journal.bytesOf('one')).toBeUndefined()
  expect(opened).toHaveLength(1)
})

test('no storage at all: every method says so, and none throws outside its promise', async () => {
  const { journal } = stage()
  jest.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('https://addin.contoso.example is not allowed', 'SecurityError')
  })
  const calls = [
    () => journal.put(journalEntry()),
    () => journal.keepBytes('one', new Blob(['x'])),
    () => journal.bytesOf('one'),
    () => journal.load(alex, here),
    () => journal.forget('one'),
    () => journal.forgetOlderThan(0),
  ]
  for (const call of calls) await expect(call()).rejects.toMatchObject(storageFailure('SecurityError'))
  jest.restoreAllMocks()
  await journal.put(journalEntry()) // allowed meanwhile
  expect((await journal.load(alex, here)).entries).toHaveLength(1)
})

test('a newer add-in is not held up by this pane, and its storage is not touched', async () => {
  const { journal, noted } = stage()
  await journal.put(journalEntry())
  const newer = indexedDB.open(NAME, 3)
  let wasBlocked = false
  newer.onblocked = () => {
    wasBlocked = true
  }
  const db = await answer(newer)
  expect(wasBlocked).toBe(false)
  for (const call of [() => journal.load(alex, here), () => journal.put(journalEntry({ id: 'two' }))])
    await expect(call()).rejects.toMatchObject(storageFailure('VersionError'))
  expect(await answer(db.transaction('entries').objectStore('entries').getAllKeys())).toEqual(['one'])
  expect(noted()[0]).toBe('journal closed why=another-version')
})

test('a pane that does not let go holds up the first call for 3 seconds and the next not at all; then it works', async () => {
  const { journal, clock } = stage()
  const stubborn = await answer(indexedDB.open(NAME, 2))
  const wiping = indexedDB.deleteDatabase(NAME) // waits for the stubborn one, and whoever opens waits behind it
  const ends: string[] = []
  const told = (what: string, call: Promise<unknown>) =>
    call.then(
      () => ends.push(`${what}: done`),
      (error: unknown) => ends.push(`${what}: ${detailOf(error)}`),
    )
  void told('first', journal.put(journalEntry()))
  await clock.advance(2_999)
  expect(ends).toEqual([])
  await clock.advance(1)
  await told('second', journal.load(alex, here))
  expect(ends).toEqual(['first: Storage: no answer in time', 'second: Storage: no answer in time'])
  stubborn.close()
  await answer(wiping)
  await clock.advance(0)
  await told('third', journal.put(journalEntry()))
  expect(ends.slice(2)).toEqual(['third: done'])
  expect(clock.pending()).toBe(0)
})

test('a record that the disk does not take in 5 seconds is given up, and works again when it does', async () => {
  const { journal, clock } = stage()
  await journal.put(journalEntry())
  const [db] = opened
  const busy = db?.transaction('entries', 'readwrite') // another pane's transaction that does not end
  const keepBusy = () => {
    const store = busy?.objectStore('entries')
    if (store !== undefined && isBusy) store.get('one').onsuccess = keepBusy
  }
  let isBusy = true
  keepBusy()
  const put = journal.put(journalEntry({ id: 'two' }))
  const refused = expect(put).rejects.toMatchObject(storageFailure('no answer in time'))
  await clock.advance(5_000)
  await refused
  await expect(journal.forget('one')).rejects.toMatchObject(storageFailure('no answer in time'))
  isBusy = false
  await clock.advance(0)
  expect((await journal.load(alex, here)).entries.map(({ id }) => id)).toEqual(['one', 'two'])
})

test.each([
  ['another page deletes the database', () => answer(indexedDB.deleteDatabase(NAME))],
  [
    'the browser closes it and clears the site’s data',
    () => {
      for (const db of opened) forceCloseDatabase(db as never)
      return answer(indexedDB.deleteDatabase(NAME))
    },
  ],
])('wiped in between, %s: nothing is there, and the journal goes on', async (_, wipe) => {
  const { journal } = stage()
  await journal.put(journalEntry())
  await journal.keepBytes('one', new Blob(['x']))
  await wipe()
  expect(await journal.load(alex, here)).toEqual({ entries: [], unreadable: 0 })
  expect(await journal.keepBytes('one', new Blob(['x']))).toBe(false)
  await journal.put(journalEntry({ id: 'two' }))
  expect(await journal.keepBytes('two', new Blob(['x']))).toBe(true)
  expect((await journal.load(alex, here)).entries.map(({ id }) => id)).toEqual(['two'])
  expect(opened).toHaveLength(2)
})

test('a connection that dies without a word is opened anew once; one that always dies is told', async () => {
  const { journal } = stage()
  await journal.put(journalEntry())
  opened[0]?.close()
  expect((await journal.load(alex, here)).entries).toHaveLength(1)
  expect(opened).toHaveLength(2)
  jest.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
  })
  await expect(journal.load(alex, here)).rejects.toMatchObject(storageFailure('UnknownError'))
  expect(opened).toHaveLength(3)
})

test('what is put in one turn is written together, the last word of each, and what comes later by itself', async () => {
  const { journal } = stage()
  await journal.put(journalEntry({ id: 'first' }))
  const [db] = opened
  if (db === undefined) throw new Error('it is open')
  const begun = jest.spyOn(db, 'transaction')
  await Promise.all([
    journal.put(journalEntry({ id: 'a', offered: false })),
    journal.put(journalEntry({ id: 'b' })),
    Promise.resolve().then(() => journal.put(journalEntry({ id: 'c' }))),
    journal.put(journalEntry({ id: 'a', offered: true })),
  ])
  expect(begun.mock.calls.length).toBeLessThanOrEqual(2)
  await journal.put(journalEntry({ id: 'd' }))
  const { entries } = await journal.load(alex, here)
  expect(entries.map(({ id, offered }) => `${id} ${offered}`).sort()).toEqual([
    ...['a true', 'b true', 'c true', 'd true', 'first true'],
  ])
})

test('a transaction that the browser aborts while it is read from is told once, and no rejection is left unheard', async () => {
  const { journal } = stage()
  await journal.put(journalEntry({ account: alex, eventKey: here }))
  const unheard: unknown[] = []
  const hear = (reason: unknown) => unheard.push(reason)
  process.on('unhandledRejection', hear)
  const getAll = jest.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function (this: IDBIndex) {
    const request = this.getAllKeys()
    this.objectStore.transaction.abort()
    return request as never
  })
  try {
    await expect(journal.load(alex, here)).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 0))
    await new Promise((resolve) => setTimeout(resolve, 0))
  } finally {
    getAll.mockRestore()
    process.off('unhandledRejection', hear)
  }
  expect(unheard).toEqual([])
})
