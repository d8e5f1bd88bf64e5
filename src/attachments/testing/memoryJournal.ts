import type { Clock } from '../../kernel'
import type { Journal } from '../journal'
import { storageError } from '../journalDatabase'
import { isOutdated, oldestFirst, parseEntry } from '../journalRecord'

/** What the browser keeps on the disk: outlives every pane, is shared by all of them, and can be made to fail. */
export interface MemoryDisk {
  /** As stored, by id. `unknown`: a story may put anything here. */
  entries: Map<string, unknown>
  bytes: Map<string, Blob>
  /** `full`: takes nothing more. `blocked`: refuses every call. */
  trouble: 'none' | 'full' | 'blocked'
  /** Each call takes so long, by the panes' clock. */
  delayMs: number
  /** As "Clear site data" does, with or without a pane at work. */
  wipe(): void
  /** Bytes are gone, the entry stays. */
  dropBytes(id: string): void
  /** Leaves the entry where it is found, with `changes` written over it; without them it is of no known shape. */
  corrupt(id: string, changes?: Readonly<Record<string, unknown>>): void
}

export function createMemoryDisk(): MemoryDisk {
  const disk: MemoryDisk = {
    entries: new Map(),
    bytes: new Map(),
    trouble: 'none',
    delayMs: 0,
    wipe() {
      disk.entries.clear()
      disk.bytes.clear()
    },
    dropBytes(id) {
      disk.bytes.delete(id)
    },
    corrupt(id, changes = { thing: 'damaged' }) {
      disk.entries.set(id, { ...(disk.entries.get(id) as object), ...changes })
    },
  }
  return disk
}

export interface MemoryJournalDeps {
  disk: MemoryDisk
  clock: Clock
  /** Aborted: the pane was killed. From then on nothing of it reaches the disk and no call of it is answered. */
  killed?: AbortSignal
}

/** One pane's journal on `disk`, with the checks, clones and refusals of the one in IndexedDB. */
export function createMemoryJournal({
  disk,
  clock,
  killed = new AbortController().signal,
}: MemoryJournalDeps): Journal {
  const isKilled = () => killed.aborted
  const silence = () => new Promise<never>(() => undefined)

  async function call<T>(work: () => T): Promise<T> {
    await (disk.delayMs === 0 ? undefined : clock.wait(disk.delayMs, new AbortController().signal))
    if (isKilled()) return silence()
    if (disk.trouble === 'blocked') throw storageError('blocked')
    const result = work()
    await Promise.resolve() // the answer takes a turn of its own: a kill may fall between the two
    return isKilled() ? silence() : result
  }

  return {
    put: (entry) =>
      call(() => {
        if (disk.trouble === 'full') throw storageError('QuotaExceededError')
        disk.entries.set(entry.id, structuredClone(entry))
      }),
    keepBytes: (id, bytes) =>
      call(() => {
        if (disk.trouble === 'full' || !disk.entries.has(id)) return false
        disk.bytes.set(id, bytes)
        return true
      }),
    bytesOf: (id) => call(() => disk.bytes.get(id)),
    load: (account, eventKey) =>
      call(() => {
        const found = [...disk.entries].filter(([, record]) => isOf(record, account, eventKey))
        const read = found.map(([id, record]) => ({ id, entry: parseEntry(structuredClone(record)) }))
        const unreadable = read.filter(({ entry }) => entry === undefined)
        for (const { id } of unreadable) removeBoth(disk, id)
        const entries = read.flatMap(({ entry }) => (entry === undefined ? [] : [entry])).sort(oldestFirst)
        return { entries, unreadable: unreadable.length }
      }),
    forget: (id) =>
      call(() => {
        removeBoth(disk, id)
      }),
    forgetOlderThan: (ms) =>
      call(() => {
        const outdated = [...disk.entries].filter(([, record]) => isOutdated(record, ms, clock.now())).map(([id]) => id)
        const orphaned = [...disk.bytes.keys()].filter((id) => !disk.entries.has(id))
        for (const id of [...outdated, ...orphaned]) removeBoth(disk, id)
        return [...outdated, ...orphaned]
      }),
  }
}

function isOf(record: unknown, account: string, eventKey: string): boolean {
  const { account: ofAccount, eventKey: ofEvent } = record as Record<string, unknown>
  return ofAccount === account && ofEvent === eventKey
}

function removeBoth(disk: MemoryDisk, id: string): void {
  disk.entries.delete(id)
  disk.bytes.delete(id)
}
