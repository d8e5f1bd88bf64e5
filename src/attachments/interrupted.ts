import { failureOf } from '../kernel'
import type { Log } from '../kernel'
import { eventPath } from '../events'
import { newRow } from './chosen'
import { sha256 } from './digest'
import type { Journal, JournalEntry, Locks } from './journal'
import { JOURNAL_KEEP_MS } from './limits'
import type { WriteMemory } from './memory'
import type { ChosenFile, Row, RowKey, Target, Thing } from './types'

/** What an earlier pane left unfinished, now in the hands of this one. */
export interface Interrupted {
  entry: JournalEntry
  /** Gives it back to whichever pane asks next. */
  release: () => void
}

export interface InterruptedDeps {
  journal: Journal
  locks: Locks
  now: () => number
  log: Log
}

/** The lock that a pane holds as long as it is at work on an entry. */
export function entryLock(id: string): string {
  return `entry:${id}`
}

/** What is unfinished on this event and in no pane's hands. A storage that cannot be read holds nothing. */
export async function findInterrupted(
  { journal, locks, now, log }: InterruptedDeps,
  account: string,
  target: Extract<Target, { kind: 'event' }>,
): Promise<{ found: Interrupted[]; unreadable: number }> {
  try {
    await journal.forgetOlderThan(now() - JOURNAL_KEEP_MS)
    const { entries, unreadable } = await journal.load(account, eventPath(target.address))
    const found: Interrupted[] = []
    for (const entry of entries) {
      if (entry.formDigest !== undefined) continue // see leftInForm.ts
      const release = await locks.tryHold(entryLock(entry.id))
      if (release !== undefined) found.push({ entry, release })
    }
    return { found, unreadable }
  } catch (error) {
    log.note('records not read', { kind: failureOf(error).kind })
    return { found: [], unreadable: 0 }
  }
}

export function interruptedRow(key: RowKey, entry: JournalEntry): Row {
  const { thing, session, hasBytes, sought, replaces } = entry
  const isFile = thing.kind === 'file'
  const row = newRow(key, isFile ? { kind: 'file', file: { ...thing, blob: new Blob([]) } } : existingThing(thing))
  const totalBytes = isFile ? thing.sizeBytes : (session?.totalBytes ?? row.sizeBytes)
  return {
    ...row,
    // The name it was given beside another of its own name.
    name: isFile ? (sought?.name ?? row.name) : row.name,
    replaces: replaces === undefined ? undefined : { ...replaces, then: { kind: 'stands' } },
    sizeBytes: totalBytes,
    mailForm: isFile ? 'auto' : thing.mailForm,
    phase: {
      kind: 'interrupted',
      confirmedBytes: session?.confirmedBytes ?? 0,
      totalBytes,
      // The bytes of a renamed one are on the event itself.
      needsFile: isFile && !hasBytes && replaces?.why !== 'rename',
    },
  }
}

function existingThing(thing: Exclude<JournalEntry['thing'], { kind: 'file' }>): Thing {
  switch (thing.kind) {
    case 'mail':
      return { kind: 'mail', mail: thing.mail }
    case 'part':
      return { kind: 'part', part: thing.part }
    case 'entry':
      return { kind: 'entry', entry: thing.entry }
  }
}

/** Its bytes are not kept: only the same file brings them. */
export function needsFile({ phase }: Row): boolean {
  return phase.kind === 'interrupted' && phase.needsFile
}

export function memoryOf(entry: JournalEntry): WriteMemory {
  const { before, offered, sought, session, sha256: digest, provenAs, formDigest } = entry
  const unkept = { bytes: undefined, seenBeforeLast: undefined }
  return { before, offered, sought, session, ...unkept, sha256: digest, provenAs, formDigest }
}

/** Whether a chosen thing may be the one that was on its way: settled only by its bytes. */
export function looksLike(entry: JournalEntry, thing: Thing): boolean {
  const wanted = entry.thing
  return (
    wanted.kind === 'file' &&
    thing.kind === 'file' &&
    thing.file.name === wanted.name &&
    thing.file.blob.size === wanted.sizeBytes
  )
}

/** Chosen again, it goes on. Where its bytes are kept, one that was changed since is another file. */
export function isLeftOver(row: Row, interrupted: Interrupted | undefined, thing: Thing): boolean {
  const entry = interrupted?.entry
  if (entry?.thing.kind !== 'file' || thing.kind !== 'file' || !looksLike(entry, thing)) return false
  return needsFile(row) || entry.thing.lastModifiedMs === thing.file.lastModifiedMs
}

/**
 * Proves that a file chosen again is the one that was on its way: each stretch that went out has the same SHA-256 in it.
 * What was not sent yet comes from the file as it is now, so the whole is this file. Where nothing of the kind was kept,
 * nothing that was sent is built upon: then name, size and time of change have to be the same.
 */
export async function provenMemory(entry: JournalEntry, file: ChosenFile): Promise<WriteMemory | undefined> {
  const memory = memoryOf(entry)
  if (!looksLike(entry, { kind: 'file', file }) || entry.thing.kind !== 'file') return undefined
  const proofs = memory.session?.proofs ?? []
  let startByte = 0
  for (const { endByte, sha256: expected } of proofs) {
    if ((await sha256(file.blob.slice(startByte, endByte))) !== expected) return undefined
    startByte = endByte
  }
  if (proofs.length > 0) return memory
  if (memory.sha256 !== undefined) return (await sha256(file.blob)) === memory.sha256 ? memory : undefined
  if (file.lastModifiedMs !== entry.thing.lastModifiedMs) return undefined
  return { ...memory, session: undefined }
}
