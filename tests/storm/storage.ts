import { AppError } from '../../src/kernel'
import type { Journal, JournalEntry, Locks } from '../../src/attachments/journal'
import type { Life } from './life'

/** `full`: nothing new goes in. `no-room`: records do, bytes do not. */
export type StorageMode = 'works' | 'blocked' | 'full' | 'no-room'

/** One browser's storage and locks, shared by all its panes, and outliving each. */
export interface StoryStorage {
  journalFor(life: Life): Journal
  locksFor(life: Life): Locks
  setMode(mode: StorageMode): void
  mode(): StorageMode
  /** Cleared by the person or the browser. */
  wipe(): void
  /** What is in it becomes unreadable, as if written by nobody. */
  corrupt(): void
  entries(): readonly JournalEntry[]
  /** Names of the locks that are held. */
  held(): readonly string[]
}

const WRITE_MS = 2
const READ_MS = 1

export function createStoryStorage(): StoryStorage {
  const entries = new Map<string, { entry: JournalEntry; isReadable: boolean }>()
  const bytes = new Map<string, Blob>()
  const locks = createStoryLocks()
  let mode: StorageMode = 'works'

  function journalFor(life: Life): Journal {
    /** Done halfway of its time: a pane that dies before leaves no trace of it. */
    const doing = <T>(ms: number, work: () => T) =>
      new Promise<T>((resolve, reject) => {
        life.after(ms / 2, () => {
          try {
            const result = work()
            life.after(ms / 2, () => {
              resolve(result)
            })
          } catch (error) {
            reject(error as Error)
          }
        })
      })
    const usable = () => {
      if (mode === 'blocked') throw new DOMException('The storage is blocked.', 'SecurityError')
    }
    return {
      put: (entry) => {
        const copy = copyOf(entry)
        return doing(WRITE_MS, () => {
          usable()
          if (mode === 'full' && !entries.has(entry.id)) throw new DOMException('Full.', 'QuotaExceededError')
          entries.set(entry.id, { entry: copy, isReadable: true })
        })
      },
      keepBytes: (id, blob) =>
        doing(WRITE_MS + blob.size / 200_000, () => {
          usable()
          if (mode !== 'works') return false
          bytes.set(id, blob)
          return true
        }),
      bytesOf: (id) =>
        doing(READ_MS, () => {
          usable()
          return bytes.get(id)
        }),
      load: (account, eventKey) =>
        doing(READ_MS, () => {
          usable()
          const found = [...entries.values()].filter(
            ({ entry }) => entry.account === account && entry.eventKey === eventKey,
          )
          const unreadable = found.filter(({ isReadable }) => !isReadable)
          for (const { entry } of unreadable) forgetNow(entry.id)
          const readable = found.filter(({ isReadable }) => isReadable).map(({ entry }) => copyOf(entry))
          return {
            entries: readable.sort((one, other) => one.createdMs - other.createdMs),
            unreadable: unreadable.length,
          }
        }),
      forget: (id) =>
        doing(WRITE_MS, () => {
          usable()
          forgetNow(id)
        }),
      forgetOlderThan: (ms) =>
        doing(READ_MS, () => {
          usable()
          const old = [...entries.values()].filter(({ entry }) => entry.touchedMs < ms).map(({ entry }) => entry.id)
          for (const id of [...old, ...[...bytes.keys()].filter((one) => !entries.has(one))]) forgetNow(id)
          return old
        }),
    }
  }

  function forgetNow(id: string) {
    entries.delete(id)
    bytes.delete(id)
  }

  return {
    journalFor,
    locksFor: locks.of,
    held: locks.held,
    setMode(next) {
      mode = next
    },
    mode: () => mode,
    wipe() {
      entries.clear()
      bytes.clear()
    },
    corrupt() {
      for (const one of entries.values()) one.isReadable = false
    },
    entries: () => [...entries.values()].map(({ entry }) => entry),
  }
}

/** A record is plain data; a text holds nothing else. */
function copyOf(entry: JournalEntry): JournalEntry {
  return JSON.parse(JSON.stringify(entry)) as JournalEntry
}

interface Waiter {
  life: Life
  grant: () => void
}

function createStoryLocks() {
  const holders = new Map<string, Life>()
  const waiting = new Map<string, Waiter[]>()

  function free(name: string) {
    holders.delete(name)
    const next = waiting.get(name)?.shift()
    next?.grant()
  }

  function take(name: string, life: Life): () => void {
    holders.set(name, life)
    let isHeld = true
    const giveBack = () => {
      if (!isHeld) return
      isHeld = false
      free(name)
    }
    life.onDeath(giveBack)
    return giveBack
  }

  const of = (life: Life): Locks => ({
    tryHold: (name) =>
      new Promise((resolve) => {
        life.after(0, () => {
          resolve(holders.has(name) ? undefined : take(name, life))
        })
      }),
    hold: (name, signal) =>
      new Promise((resolve, reject) => {
        if (life.isDead()) return
        if (signal.aborted) {
          reject(reasonOf(signal))
          return
        }
        const grant = () => {
          signal.removeEventListener('abort', stop)
          const giveBack = take(name, life)
          life.after(0, () => {
            resolve(giveBack)
          })
        }
        const leave = () => {
          waiting.set(
            name,
            (waiting.get(name) ?? []).filter((one) => one !== waiter),
          )
        }
        const stop = () => {
          leave()
          reject(reasonOf(signal))
        }
        const waiter: Waiter = { life, grant }
        if (!holders.has(name)) {
          grant()
          return
        }
        waiting.set(name, [...(waiting.get(name) ?? []), waiter])
        life.onDeath(leave)
        signal.addEventListener('abort', stop, { once: true })
      }),
  })

  return { of, held: () => [...holders.keys()] }
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new AppError({ kind: 'unexpected', detail: 'aborted' })
}
