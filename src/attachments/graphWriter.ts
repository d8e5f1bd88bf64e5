import { AppError } from '../kernel'
import type { AttachmentId, Failure, Log } from '../kernel'
import { encodeBase64 } from './base64'
import type { EventAttachments } from './eventAttachments'
import type { Ledger, Sought } from './ledger'
import { SESSION_RESTARTS, SYNC_ASK_EVERY_MS, SYNC_PATIENCE_MS } from './limits'
import { mayHaveArrived } from './memory'
import type { Keeper, WriteMemory } from './memory'
import { lookAfterDoubt, lookForNewcomer, lookLongAfterDoubt } from './look'
import { createPatience } from './patience'
import type { PatienceDeps } from './patience'
import { uploadRanges } from './session'
import type { Transport } from '../graph'
import { fileAttachmentJson, parseUploadSession, uploadSessionJson, utf8Bytes } from './wire'
import type { WriteTeller } from './writers'

export interface GraphWriting {
  event: EventAttachments
  ledger: Ledger
  transport: Transport
  isUploadUrlAllowed: (url: string) => boolean
  /** When the event was saved from this pane; undefined: long known to Graph. */
  savedAtMs: number | undefined
  waiting: PatienceDeps
  log: Log
  tell: WriteTeller
  /** Kept for a thing from try to try. */
  memory: WriteMemory
  keeper: Keeper
}

/** A yes with nothing behind it that the event's list would show: seen from edges in trouble. */
const EMPTY_YES: Failure = { kind: 'server-trouble', status: 200, requestId: undefined }

export interface FileToWrite {
  name: string
  blob: Blob
  contentType?: string
  /** Where it was encoded ahead; otherwise it is encoded when it is needed. */
  base64?: (signal: AbortSignal) => Promise<string>
}

/** One request; for a file whose whole body stays within 4 MiB. */
export async function postFile(file: FileToWrite, writing: GraphWriting, signal: AbortSignal): Promise<AttachmentId> {
  writing.tell.preparing()
  const { name, blob, base64 = (asked: AbortSignal) => encodeBase64(blob, asked), ...type } = file
  const contentBytes = await base64(signal)
  const sought: Sought = { name, sizeBytes: blob.size, kind: 'file' }
  writing.memory.bytes = blob
  return postJson(fileAttachmentJson({ name, ...type, contentBytes }), sought, writing, signal)
}

/** Posts a ready add request, exactly once: after any unclear answer the event is read before anything is sent again. */
export async function postJson(
  json: string,
  sought: Sought,
  writing: GraphWriting,
  signal: AbortSignal,
): Promise<AttachmentId> {
  const { event, tell, memory, keeper } = writing
  const arrived = await arrivedEarlier(sought, writing, signal)
  if (arrived !== undefined) return arrived

  const bytes = utf8Bytes(json)
  const patience = createPatience(writing.waiting, tell)
  for (;;) {
    try {
      await patience.turn('POST', signal)
      memory.offered = true
      memory.seenBeforeLast = undefined
      await keeper.offering(memory)
      tell.sending({ confirmedBytes: 0, inFlightBytes: 0, totalBytes: sought.sizeBytes ?? bytes })
      tell.spent(bytes)
      const id = (await event.add(json, signal)) ?? (await lookForNewcomer(sought, writing, signal))
      if (id === undefined) throw new AppError(EMPTY_YES)
      rememberAdded(id, sought, writing)
      return id
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (await waitedForSync(error, writing, signal)) continue
      if (mayHaveHappened(error.failure)) {
        const id = await lookAfterDoubt(sought, writing, signal)
        if (id !== undefined) return id
      }
      await patience.after(error, signal)
    }
  }
}

/** Upload session: for a file from 2 MiB to 150 MB, in ranges, restarted where the session is lost. */
export async function uploadFile(file: FileToWrite, writing: GraphWriting, signal: AbortSignal): Promise<AttachmentId> {
  const { tell, memory, keeper, log } = writing
  const sought: Sought = { name: file.name, sizeBytes: file.blob.size, kind: 'file' }
  memory.bytes = file.blob
  const arrived = await arrivedEarlier(sought, writing, signal)
  if (arrived !== undefined) return arrived

  // The record of an earlier pane may be of another cloud.
  if (memory.session !== undefined && !writing.isUploadUrlAllowed(memory.session.uploadUrl)) memory.session = undefined
  let isInDoubt = memory.session !== undefined
  if (isInDoubt) tell.remark({ kind: 'resumed', fromBytes: memory.session?.confirmedBytes ?? 0 })
  for (let restarts = 0; restarts <= SESSION_RESTARTS; restarts++) {
    memory.session ??= await openSession(file, writing, signal)
    memory.offered = true
    const look = (asked: AbortSignal) => lookAfterDoubt(sought, writing, asked)
    const sent = await uploadRanges({ file, writing, session: memory.session, isInDoubt, lookForIt: look }, signal)
    if (sent.kind === 'complete') {
      memory.session = undefined
      const id = sent.id ?? (await lookForNewcomer(sought, writing, signal))
      if (id === undefined) throw new AppError({ kind: 'in-doubt', because: EMPTY_YES })
      rememberAdded(id, sought, writing)
      return id
    }
    log.note('upload session lost', { sentAll: sent.sentAll, restarts })
    memory.session = undefined
    keeper.note(memory)
    // An earlier pane may have come further than its record says.
    if (sent.sentAll || isInDoubt) {
      const id = await lookLongAfterDoubt(sought, writing, signal)
      if (id !== undefined) return id
    }
    isInDoubt = false
    tell.remark({ kind: 'started-again' })
  }
  throw new AppError({ kind: 'session-lost' })
}

/** Knows what is on the event before the first try; before a later one, looks whether an earlier one arrived after all. */
export async function arrivedEarlier(
  sought: Sought,
  writing: GraphWriting,
  signal: AbortSignal,
): Promise<AttachmentId | undefined> {
  const { event, ledger, memory } = writing
  memory.sought = sought
  if (mayHaveArrived(memory)) return lookAfterDoubt(sought, writing, signal)
  try {
    await knownOrWaited(writing, () => ledger.ensureKnown(event, signal), signal)
  } catch (error) {
    // A route that Graph refuses is refused for reading too; the request itself is still made, and its answer told.
    if (!(error instanceof AppError) || error.failure.kind !== 'route-refused') throw error
  }
  memory.before ??= ledger.snapshot()
  return undefined
}

/** The list's own reading tries again by itself; what is left is a fresh event that Graph does not know yet. */
async function knownOrWaited(writing: GraphWriting, read: () => Promise<void>, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await read()
      return
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (!(await waitedForSync(error, writing, signal))) throw error
    }
  }
}

async function waitedForSync(
  { failure }: AppError,
  { savedAtMs, waiting, tell }: GraphWriting,
  signal: AbortSignal,
): Promise<boolean> {
  if (failure.kind !== 'event-gone' || savedAtMs === undefined) return false
  const untilMs = savedAtMs + SYNC_PATIENCE_MS
  if (waiting.clock.now() >= untilMs) return false
  tell.syncing(untilMs)
  await waiting.clock.wait(SYNC_ASK_EVERY_MS, signal)
  return true
}

async function openSession(file: FileToWrite, writing: GraphWriting, signal: AbortSignal) {
  const { event, tell, waiting, isUploadUrlAllowed } = writing
  const request = uploadSessionJson({ ...file, sizeBytes: file.blob.size })
  const patience = createPatience(waiting, tell)
  tell.sending({ confirmedBytes: 0, inFlightBytes: 0, totalBytes: file.blob.size })
  for (;;) {
    try {
      await patience.turn('POST', signal)
      tell.spent(utf8Bytes(request))
      const session = parseUploadSession(await event.createUploadSession(request, signal))
      if (session === undefined) throw new AppError({ kind: 'server-trouble', status: 200, requestId: undefined })
      if (!isUploadUrlAllowed(session.uploadUrl)) {
        throw new AppError({ kind: 'unexpected', detail: 'Graph named an upload host that is not one of Outlook.' })
      }
      return { uploadUrl: session.uploadUrl, confirmedBytes: 0, totalBytes: file.blob.size, proofs: [] }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (await waitedForSync(error, writing, signal)) continue
      const { failure } = error
      if (failure.kind === 'not-allowed' || failure.kind === 'refused') {
        throw new AppError({ kind: 'session-refused', code: failure.code }, { cause: error })
      }
      await patience.after(error, signal)
    }
  }
}

function rememberAdded(id: AttachmentId, sought: Sought, { ledger }: GraphWriting): void {
  ledger.added({ id, name: sought.name, sizeBytes: sought.sizeBytes ?? 0, kind: sought.kind })
}

/** Failures after which a write may stand on the server all the same. */
function mayHaveHappened(failure: Failure): boolean {
  return (
    failure.kind === 'offline' ||
    failure.kind === 'timed-out' ||
    failure.kind === 'server-trouble' ||
    failure.kind === 'conflict'
  )
}
