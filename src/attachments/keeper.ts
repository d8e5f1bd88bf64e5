import { failureOf } from '../kernel'
import type { Clock, Log } from '../kernel'
import { eventPath } from '../events'
import { DIGEST_STEP_BYTES, digestInSteps, sha256 } from './digest'
import { JOURNAL_VERSION, UNSAVED_KEY } from './journal'
import type { Journal, JournalEntry, JournaledReplacement, JournaledThing } from './journal'
import type { Keeper, WriteMemory } from './memory'
import { emptyMemory } from './memory'
import type { MailForm, Target, Thing } from './types'

export interface KeeperDeps {
  journal: Journal
  clock: Clock
  log: Log
  /** What outlives the pane, as it turns out. */
  onKeeping: (keeping: 'all' | 'record' | 'nothing') => void
}

export interface KeptRow {
  id: string
  account: string
  target: Exclude<Target, { kind: 'unknown' }>
  thing: JournaledThing
  createdMs: number
  /** false: the deployment does not want bytes in the browser's storage. */
  keepsBytes: boolean
  /** They are there already, from an earlier pane. */
  hasBytes: boolean
  replaces: JournaledReplacement | undefined
}

export function journaledThing(thing: Thing, mailForm: MailForm): JournaledThing {
  if (thing.kind !== 'file') return { ...thing, mailForm }
  const { name, blob, lastModifiedMs, as } = thing.file
  const file = { kind: 'file', name, sizeBytes: blob.size, lastModifiedMs } as const
  return as === undefined ? file : { ...file, as }
}

/** Writes one row's record, one write after another; a storage that fails costs the resume and nothing else. */
export function createKeeper(row: KeptRow, deps: KeeperDeps): Keeper {
  const { journal, clock, log, onKeeping } = deps
  let line: Promise<void> = Promise.resolve()
  let last: WriteMemory = emptyMemory()
  let bytes: 'unasked' | 'asked' | 'kept' | 'not-kept' = row.hasBytes ? 'kept' : 'unasked'
  let isForgotten = false
  let announced: { memory: WriteMemory; isWritten: Promise<boolean> } | undefined

  /** Whether it went well. */
  function inLine(work: () => Promise<void>): Promise<boolean> {
    const done = line.then(work).then(
      () => true,
      (error: unknown) => {
        const failure = failureOf(error)
        log.note('record not kept', { kind: failure.kind })
        onKeeping('nothing')
        return false
      },
    )
    line = done.then(() => undefined)
    return done
  }

  function write(memory: WriteMemory): Promise<boolean> {
    last = memory
    return inLine(async () => {
      if (!isForgotten) await journal.put(entryOf(row, memory, { touchedMs: clock.now(), hasBytes: bytes === 'kept' }))
    })
  }

  return {
    announce(memory) {
      announced = { memory, isWritten: write(memory) }
    },
    async offering(memory) {
      const early = announced
      announced = undefined
      if (early !== undefined && saysTheSame(early.memory, memory) && (await early.isWritten)) return
      const sent = row.thing.kind === 'file' && bytes !== 'kept' ? memory.bytes : undefined
      if (sent !== undefined) memory.sha256 = await sha256Of(sent)
      await write(memory)
    },
    async range(memory, blob, startByte, endByte) {
      const { session } = memory
      if (bytes === 'kept' || session === undefined) {
        // Proofs of an earlier pane end where it did.
        if (session !== undefined && session.proofs.length > 0) memory.session = { ...session, proofs: [] }
        await write(memory)
        return
      }
      // Until the bytes are kept, the pane may be gone before they are. Gapless from the first byte on.
      const proofs = session.proofs.filter((proof) => proof.endByte <= startByte)
      for (let from = proofs.at(-1)?.endByte ?? 0; from < endByte; from = proofs.at(-1)?.endByte ?? endByte) {
        const to = Math.min(from + DIGEST_STEP_BYTES, endByte)
        proofs.push({ endByte: to, sha256: await sha256(blob.slice(from, to)) })
      }
      memory.session = { ...session, proofs }
      await write(memory)
    },
    note: (memory) => void write(memory),
    async proven(memory) {
      await write(memory)
    },
    async intoForm(memory, blob) {
      memory.formDigest = await digestInSteps(blob).catch(() => undefined)
      if (memory.formDigest !== undefined) await write(memory)
    },
    async bytes(blob) {
      if (bytes !== 'unasked') return
      if (!row.keepsBytes) {
        bytes = 'not-kept'
        onKeeping('record')
        return
      }
      bytes = 'asked'
      await keepBytes(blob)
    },
    async forget() {
      isForgotten = true
      await inLine(() => journal.forget(row.id))
    },
  }

  /** A file that cannot be read is told by the request that carries it. */
  function sha256Of(blob: Blob): Promise<string | undefined> {
    return sha256(blob).catch(() => undefined)
  }

  /** Beside the line: copying 150 MB takes a moment, and nobody waits for it. */
  async function keepBytes(blob: Blob): Promise<void> {
    try {
      await line // the record comes first: bytes without one are swept away
      const isKept = !isForgotten && (await journal.keepBytes(row.id, blob))
      bytes = isKept ? 'kept' : 'not-kept'
      onKeeping(isKept ? 'all' : 'record')
      if (isForgotten) await journal.forget(row.id)
      else await write(last)
    } catch (error) {
      bytes = 'not-kept'
      log.note('bytes not kept', { kind: failureOf(error).kind })
      onKeeping('record')
    }
  }
}

/** What a later pane would read is the same. */
function saysTheSame(one: WriteMemory, other: WriteMemory): boolean {
  const isSameSought = one.sought?.name === other.sought?.name && one.sought?.sizeBytes === other.sought?.sizeBytes
  return isSameSought && one.before === other.before && one.session === other.session && one.offered === other.offered
}

function entryOf(row: KeptRow, memory: WriteMemory, now: { touchedMs: number; hasBytes: boolean }): JournalEntry {
  const { id, account, target, thing, createdMs, replaces } = row
  const { before, offered, sought, session, sha256: digest, provenAs, formDigest } = memory
  return {
    version: JOURNAL_VERSION,
    id,
    account,
    eventKey: target.kind === 'event' ? eventPath(target.address) : UNSAVED_KEY,
    address: target.kind === 'event' ? target.address : undefined,
    surface: target.kind === 'event' ? target.surface : 'compose',
    createdMs,
    touchedMs: now.touchedMs,
    thing,
    before,
    offered,
    sought,
    session,
    sha256: digest,
    hasBytes: now.hasBytes,
    replaces,
    provenAs,
    formDigest,
  }
}
