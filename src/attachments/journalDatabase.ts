import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase, IDBPObjectStore } from 'idb'
import { AppError, asCode, withDeadline } from '../kernel'
import type { Clock, Log } from '../kernel'

/** What lies in the browser. Values are `unknown` on purpose: an older add-in, or nobody, may have written them. */
interface Kept extends DBSchema {
  entries: { key: IDBValidKey; value: unknown; indexes: { event: [string, string] } }
  bytes: { key: IDBValidKey; value: unknown }
}

export type KeptDatabase = IDBPDatabase<Kept>

/** One of its stores, to be written to. */
export type StoreOf<Into extends 'entries' | 'bytes'> = IDBPObjectStore<Kept, [Into], Into, 'readwrite'>

export interface JournalDatabase {
  /**
   * Runs `work` on the open database; opens it at first use, and anew, once, where it was closed or wiped in between. So
   * `work` may run twice and must not mind. Rejects with `unexpected`, also after `ms` without an answer.
   */
  run<T>(ms: number, work: (db: KeptDatabase) => Promise<T>): Promise<T>
}

/**
 * Of the stores. Goes up with JOURNAL_VERSION: a pane of the older add-in is then refused the database instead of
 * removing what it cannot read while a newer pane is at work on it.
 */
const DATABASE_VERSION = 2

/** Opening takes some 10 ms. It hangs while an older pane does not let go, and in Safari after a crash of its storage. */
const OPEN_MS = 3_000

/** How browsers word it that the connection is gone; Safari says UnknownError when its storage process died. */
const GONE = ['InvalidStateError', 'AbortError', 'UnknownError']

export function createJournalDatabase(deps: { name: string; clock: Clock; log: Log }): JournalDatabase {
  const { name, clock, log } = deps
  let connection: Promise<KeptDatabase> | undefined
  /** Requests past their deadline that are still without an answer: whoever comes meanwhile need not wait as well. */
  let overdue = 0

  async function open(drop: (why: string) => void): Promise<KeptDatabase> {
    return openDB<Kept>(name, DATABASE_VERSION, {
      upgrade: createStores,
      blocked: () => {
        log.note('journal waits for an older pane')
      },
      blocking: () => {
        drop('another-version')
      },
      terminated: () => {
        drop('by-the-browser')
      },
    })
  }

  function connected(): Promise<KeptDatabase> {
    if (connection !== undefined) return connection
    const opening = open((why) => {
      drop(opening, why)
    })
    connection = opening
    opening.catch(() => {
      drop(opening, 'not-opened')
    })
    return opening
  }

  function drop(one: Promise<KeptDatabase>, why: string): void {
    if (connection !== one) return
    connection = undefined
    log.note('journal closed', { why: asCode(why) })
    one.then(
      (db) => {
        db.close()
      },
      () => undefined, // never open, nothing to close
    )
  }

  async function inTime<T>(ms: number, work: () => Promise<T>): Promise<T> {
    if (overdue > 0) throw new AppError({ kind: 'timed-out', what: WHAT })
    const answer = work()
    try {
      return await withDeadline({ clock, ms, what: WHAT, signal: new AbortController().signal }, () => answer)
    } catch (error) {
      if (error instanceof AppError) {
        overdue += 1
        const settled = () => {
          overdue -= 1
        }
        answer.then(settled, settled)
      }
      throw error
    }
  }

  async function attempts<T>(ms: number, work: (db: KeptDatabase) => Promise<T>): Promise<T> {
    for (let isLast = false; ; isLast = true) {
      const current = connected()
      const db = await inTime(OPEN_MS, () => current)
      try {
        return await inTime(ms, () => work(db))
      } catch (error) {
        if (isLast || !GONE.includes(nameOf(error))) throw error
        drop(current, nameOf(error))
      }
    }
  }

  return {
    async run(ms, work) {
      try {
        return await attempts(ms, work)
      } catch (error) {
        throw storageError(error instanceof AppError ? 'no answer in time' : nameOf(error), error)
      }
    },
  }
}

/** The deadline wants a word; it is translated above and never leaves this file. */
const WHAT = 'config'

/** What went wrong with the browser's storage. `what`: its error's name; never its message, which may quote a value. */
export function storageError(what: string, cause?: unknown): AppError {
  return new AppError({ kind: 'unexpected', detail: `Storage: ${what}` }, { cause })
}

export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : 'Error'
}

function createStores(db: KeptDatabase, oldVersion: number): void {
  if (oldVersion >= 1) return
  db.createObjectStore('entries', { keyPath: 'id' }).createIndex('event', ['account', 'eventKey'])
  db.createObjectStore('bytes')
}
