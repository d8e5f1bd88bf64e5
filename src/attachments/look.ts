import { AppError } from '../kernel'
import type { AttachmentId } from '../kernel'
import type { EventAttachments } from './eventAttachments'
import type { GraphWriting } from './graphWriter'
import type { Sought } from './ledger'
import { createPatience } from './patience'
import type { Patience } from './patience'
import { holdsBytes } from './sameBytes'
import type { ListedAttachment } from './wire'

/** Where Graph said yes without an id, the list may lag behind for a moment. */
const LOOK_AGAIN_AFTER_MS = [0, 1_000, 3_000] as const

/**
 * Reads the event, for as long as it takes to be answered: nothing is sent again before it is known what arrived. A
 * newcomer of the right name and size may still be somebody else's: its bytes are compared.
 */
export async function lookAfterDoubt(
  sought: Sought,
  writing: GraphWriting,
  signal: AbortSignal,
): Promise<AttachmentId | undefined> {
  const { tell, ledger, waiting } = writing
  const patience = createPatience(waiting, tell, 'doubt')
  for (const one of await candidates(sought, writing, patience, signal)) {
    const whose = await isOurs(one, writing, patience, signal)
    if (whose === 'another') continue
    if (whose === 'unknown') throw unknowable()
    ledger.claim(one.id)
    tell.remark({ kind: 'found-after-doubt' })
    return one.id
  }
  return undefined
}

/** Everything was sent, and nobody said what became of it. The list may lag behind for a moment. */
export async function lookLongAfterDoubt(
  sought: Sought,
  writing: GraphWriting,
  signal: AbortSignal,
): Promise<AttachmentId | undefined> {
  for (const pauseMs of LOOK_AGAIN_AFTER_MS) {
    await writing.waiting.clock.wait(pauseMs, signal)
    const id = await lookAfterDoubt(sought, writing, signal)
    if (id !== undefined) return id
  }
  return undefined
}

/**
 * Graph took it without saying as which: it is what has come since just before the last bytes went. The list may lag
 * behind for a moment. Where nobody looked just before, the bytes have to tell.
 */
export async function lookForNewcomer(
  sought: Sought,
  writing: GraphWriting,
  signal: AbortSignal,
): Promise<AttachmentId | undefined> {
  const { waiting, tell, ledger, memory } = writing
  const { seenBeforeLast } = memory
  for (const pauseMs of LOOK_AGAIN_AFTER_MS) {
    await waiting.clock.wait(pauseMs, signal)
    const patience = createPatience(waiting, tell, 'doubt')
    for (const one of await candidates(sought, writing, patience, signal)) {
      const isNew = seenBeforeLast === undefined ? undefined : !seenBeforeLast.has(one.id)
      if (!(isNew ?? (await isOurs(one, writing, patience, signal)) !== 'another')) continue
      ledger.claim(one.id)
      return one.id
    }
  }
  return undefined
}

/**
 * After a cancelled write: whatever arrived all the same is taken off the event again, also when it arrived twice. Only
 * what is proved to be ours by its bytes, or is an Outlook item of that name: the like of it may be somebody else's.
 */
export async function takeBack(writing: GraphWriting, signal: AbortSignal): Promise<void> {
  const { memory, tell, waiting } = writing
  const { sought } = memory
  if (sought === undefined) return
  const patience = createPatience(waiting, tell, 'doubt')
  // What was cut off under way may still arrive.
  for (const pauseMs of LOOK_AGAIN_AFTER_MS) {
    await waiting.clock.wait(pauseMs, signal)
    if (await tookBack(sought, writing, patience, signal)) return
  }
}

/** false: nothing of it is there, as far as the list says. */
async function tookBack(
  sought: Sought,
  writing: GraphWriting,
  patience: Patience,
  signal: AbortSignal,
): Promise<boolean> {
  let isFound = false
  for (const one of await candidates(sought, writing, patience, signal)) {
    const whose = await isOurs(one, writing, patience, signal)
    if (whose === 'another') continue
    if (whose === 'unknown') throw unknowable()
    await takeOff(one.id, writing.event, patience, signal)
    writing.ledger.removed(one.id)
    isFound = true
  }
  return isFound
}

/** Deletes it; one that is gone already is no failure. Rejects with what Graph said once no more tries make sense. */
export async function takeOff(
  id: AttachmentId,
  event: EventAttachments,
  patience: Patience,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      await patience.turn('DELETE', signal)
      await event.remove(id, signal)
      return
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (error.failure.kind === 'attachment-gone') return
      await patience.after(error, signal)
    }
  }
}

async function candidates(
  sought: Sought,
  { event, ledger, memory, tell }: GraphWriting,
  patience: Patience,
  signal: AbortSignal,
): Promise<readonly ListedAttachment[]> {
  tell.checking()
  return settled(patience, signal, async () => {
    await ledger.refresh(event, { silentOnly: false, once: true }, signal)
    return ledger.candidates(sought, memory.before ?? ledger.snapshot())
  })
}

/** `unknown`: there is nothing to compare with. */
async function isOurs(
  one: ListedAttachment,
  { event, memory }: GraphWriting,
  patience: Patience,
  signal: AbortSignal,
): Promise<'ours' | 'another' | 'unknown'> {
  if (one.kind === 'item') return 'ours'
  const { bytes } = memory
  if (bytes === undefined) return 'unknown'
  return settled(patience, signal, async () => {
    try {
      return (await holdsBytes(event, one.id, bytes, signal)) ? 'ours' : 'another'
    } catch (error) {
      // Gone since it was listed: whoever it was of, it is not there.
      if (error instanceof AppError && error.failure.kind === 'attachment-gone') return 'another'
      throw error
    }
  })
}

/** Asks until it is answered. What cannot be read, and not because of the moment, leaves the doubt: that has to be told. */
async function settled<T>(patience: Patience, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      await patience.turn('GET', signal)
      return await ask()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      await patience.after(error, signal).catch((last: unknown) => {
        throw inDoubt(last)
      })
    }
  }
}

/** Something of this name and size came, and there is nothing left to compare it with. */
function unknowable(): AppError {
  return new AppError({ kind: 'in-doubt', because: { kind: 'file-unreadable' } })
}

function inDoubt(error: unknown): unknown {
  if (!(error instanceof AppError) || error.failure.kind === 'sign-in-needed') return error
  return new AppError({ kind: 'in-doubt', because: error.failure }, { cause: error })
}
