import type { Clock, Log } from '../kernel'
import type { Journal, JournalEntry } from './journal'
import { createJournalDatabase, nameOf } from './journalDatabase'
import type { KeptDatabase, StoreOf } from './journalDatabase'
import { isOutdated, oldestFirst, parseEntry } from './journalRecord'

export interface IdbJournalDeps {
  /** One for all panes of this origin, whoever signs in; tests take their own. */
  databaseName?: string
  clock: Clock
  log: Log
  /** `navigator.storage.estimate`, in bytes; where it says nothing, keeping is simply tried. */
  estimate: () => Promise<RoomEstimate>
}

interface RoomEstimate {
  quota?: number
  usage?: number
}

/** A record of a few KB takes some ms; whoever takes longer would hold up the upload it is kept for. */
const ENTRY_MS = 5_000
/** 150 MB at the 5 MB/s of a slow disk, behind another of that size. */
const BYTES_MS = 60_000
/** Left free for the browser's other pages, which the storage is shared with. */
const SPARE_BYTES = 64 * 1024 * 1024
/** The system may write behind: what a power cut takes away is looked for on the event anyway. */
const RELAXED = { durability: 'relaxed' } as const

/**
 * The journal in IndexedDB. Each method rejects with `unexpected` where the storage is blocked, full, of a newer add-in,
 * or gone for good. No transaction spans both stores: 150 MB on their way to the disk must not hold up a record.
 */
export function createIdbJournal(deps: IdbJournalDeps): Journal {
  const { clock, log, estimate } = deps
  const database = createJournalDatabase({ name: deps.databaseName ?? 'event-attachments', clock, log })
  const removeBytes = (ids: readonly IDBValidKey[]) => database.run(BYTES_MS, (db) => remove(db, 'bytes', ids))

  let batch: { entries: JournalEntry[]; written: Promise<void> } | undefined

  /** What is put in one turn goes in one transaction: 200 rows told to go take 200 of them too long to click again. */
  function begin() {
    const entries: JournalEntry[] = []
    const written = Promise.resolve().then(() => {
      batch = undefined
      return database.run(ENTRY_MS, (db) => change(db, 'entries', (store) => entries.map((entry) => store.put(entry))))
    })
    return { entries, written }
  }

  return {
    put(entry) {
      batch ??= begin()
      batch.entries.push(entry)
      return batch.written
    },

    async keepBytes(id, bytes) {
      const isStored = await database.run(
        BYTES_MS,
        async (db) => (await hasRoom(estimate, bytes.size)) && (await storeIfRoom(db, id, bytes)),
      )
      if (!isStored) return false
      // Forgotten while its bytes were on their way to the disk: they must not stay behind.
      const isKnown = await database.run(ENTRY_MS, async (db) => (await db.getKey('entries', id)) !== undefined)
      if (!isKnown) await removeBytes([id])
      return isKnown
    },

    bytesOf: (id) => database.run(BYTES_MS, async (db) => readable(await db.get('bytes', id))),

    async load(account, eventKey) {
      const { entries, unreadable } = await database.run(ENTRY_MS, (db) => readEvent(db, [account, eventKey]))
      if (unreadable.length > 0) {
        log.note('journal records unreadable', { count: unreadable.length })
        await removeBytes(unreadable)
      }
      return { entries, unreadable: unreadable.length }
    },

    async forget(id) {
      await Promise.all([database.run(ENTRY_MS, (db) => remove(db, 'entries', [id])), removeBytes([id])])
    },

    async forgetOlderThan(ms) {
      // The bytes first: an entry is always put before its bytes, so one that is missing afterwards was forgotten.
      const withBytes = await database.run(BYTES_MS, (db) => db.getAllKeys('bytes'))
      const { gone, kept } = await database.run(ENTRY_MS, (db) => removeOutdated(db, ms, clock.now()))
      const orphaned = withBytes.filter((id) => !kept.includes(id))
      if (orphaned.length > 0) await removeBytes(orphaned)
      return [...new Set([...gone, ...orphaned].map(String))]
    },
  }
}

/** `true` where the browser does not say: the storage itself will. */
async function hasRoom(estimate: IdbJournalDeps['estimate'], bytes: number): Promise<boolean> {
  try {
    const { quota, usage = 0 } = await estimate()
    return quota === undefined || quota - usage >= bytes + SPARE_BYTES
  } catch {
    return true
  }
}

type Stores = 'entries' | 'bytes'

/** Asks all that `ask` asks of one store, in one transaction. */
async function change<Into extends Stores>(
  db: KeptDatabase,
  into: Into,
  ask: (store: StoreOf<Into>) => Promise<unknown>[],
): Promise<void> {
  const transaction = heard(db.transaction(into, 'readwrite', RELAXED))
  const asked = ask(transaction.store)
  transaction.commit() // saves the turn in which the browser would wait for more requests
  await completed(asked, transaction.done)
}

async function storeIfRoom(db: KeptDatabase, id: string, bytes: Blob): Promise<boolean> {
  try {
    await change(db, 'bytes', (store) => [store.put(bytes, id)])
    return true
  } catch (error) {
    if (nameOf(error) === 'QuotaExceededError') return false
    throw error
  }
}

function remove(db: KeptDatabase, from: Stores, ids: readonly IDBValidKey[]): Promise<void> {
  return change(db, from, (store) => ids.map((id) => store.delete(id)))
}

/**
 * A transaction that the browser aborts rejects its requests and itself. Whoever awaits a request has left by the time the
 * second one comes, which nobody would hear.
 */
function heard<Transaction extends { done: Promise<void> }>(transaction: Transaction): Transaction {
  transaction.done.catch(() => undefined) // told by the request
  return transaction
}

/** Browsers say why on the request or on the transaction, and on the other one only that it was aborted. */
async function completed(requests: readonly Promise<unknown>[], done: Promise<void>): Promise<void> {
  const outcomes = await Promise.allSettled([...requests, done])
  const reasons = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []))
  const [first] = reasons
  if (first !== undefined) throw reasons.find((reason) => nameOf(reason) !== 'AbortError') ?? first
}

/** A browser may lose a blob's file and keep the record of it; only reading shows. The last byte comes last. */
async function readable(bytes: unknown): Promise<Blob | undefined> {
  if (!(bytes instanceof Blob)) return undefined
  try {
    await bytes.slice(-1).arrayBuffer()
    return bytes
  } catch {
    return undefined
  }
}

/** Reads and cleans in one transaction, so that nothing is removed that another pane wrote anew in between. */
async function readEvent(db: KeptDatabase, event: [string, string]) {
  const change = heard(db.transaction('entries', 'readwrite', RELAXED))
  const index = change.store.index('event')
  const [keys, records] = await Promise.all([index.getAllKeys(event), index.getAll(event)])
  const entries = records.map(parseEntry)
  const unreadable = keys.filter((_, at) => entries[at] === undefined)
  const removed = unreadable.map((key) => change.store.delete(key))
  await completed(removed, change.done)
  return { entries: entries.filter((entry) => entry !== undefined).sort(oldestFirst), unreadable }
}

async function removeOutdated(db: KeptDatabase, beforeMs: number, nowMs: number) {
  const change = heard(db.transaction('entries', 'readwrite', RELAXED))
  const [keys, records] = await Promise.all([change.store.getAllKeys(), change.store.getAll()])
  const gone = keys.filter((_, at) => isOutdated(records[at], beforeMs, nowMs))
  const removed = gone.map((key) => change.store.delete(key))
  await completed(removed, change.done)
  return { gone, kept: keys.filter((key) => !gone.includes(key)) }
}
