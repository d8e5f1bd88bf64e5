import { AppError } from '../kernel'
import type { AttachmentId, Chance, Clock, Failure, Log } from '../kernel'
import { decideRetry } from '../graph'
import type { Transport } from '../graph'
import { encodeBase64 } from './base64'
import type { EventAttachments } from './eventAttachments'
import type { Ledger, Sought } from './ledger'
import { SESSION_RESTARTS, SYNC_ASK_EVERY_MS, SYNC_PATIENCE_MS } from './limits'
import { sendRanges } from './sendRanges'
import { createUploadHost } from './uploadHost'
import { fileAttachmentJson, parseUploadSession, uploadSessionJson } from './wire'
import type { WriteTeller } from './writers'

export interface GraphWriting {
  event: EventAttachments
  ledger: Ledger
  transport: Transport
  isUploadUrlAllowed: (url: string) => boolean
  /** When the event was saved from this pane; undefined: long known to Graph. */
  savedAtMs: number | undefined
  clock: Clock
  chance: Chance
  log: Log
  tell: WriteTeller
  /** Kept for a thing from try to try. */
  memory: WriteMemory
}

/** What a later try must know of the earlier ones. */
export interface WriteMemory {
  /** What was on the event before the first try. */
  before: ReadonlySet<AttachmentId> | undefined
  /** A request went out that may have brought the thing onto the event. */
  offered: boolean
  /** What was offered. */
  sought: Sought | undefined
}

export interface FileToWrite {
  name: string
  blob: Blob
  contentType?: string
}

/** Where Graph said yes without an id, the list may lag behind for a moment. */
const LOOK_AGAIN_AFTER_MS = [0, 1_000, 3_000] as const

/** One request; for a file whose whole body stays within 4 MiB. */
export async function postFile(file: FileToWrite, writing: GraphWriting, signal: AbortSignal): Promise<AttachmentId> {
  writing.tell.preparing()
  const contentBytes = await encodeBase64(file.blob, signal)
  const sought: Sought = { name: file.name, sizeBytes: file.blob.size, kind: 'file' }
  return postJson(fileAttachmentJson({ ...file, contentBytes }), sought, writing, signal)
}

/** Posts a ready add request, exactly once: after any unclear answer the event is read before anything is sent again. */
export async function postJson(
  json: string,
  sought: Sought,
  writing: GraphWriting,
  signal: AbortSignal,
): Promise<AttachmentId> {
  const { event, tell, memory } = writing
  const arrived = await arrivedEarlier(sought, writing, signal)
  if (arrived !== undefined) return arrived
  const totalBytes = sought.sizeBytes ?? json.length
  const created = await patiently(
    () => {
      tell.sending({ confirmedBytes: 0, inFlightBytes: 0, totalBytes })
      memory.offered = true
      return event.add(json, signal).then((id) => ({ id }))
    },
    async () => {
      const id = await find(sought, writing, signal)
      return id === undefined ? undefined : { id }
    },
    writing,
    signal,
  )
  const id = created.id ?? (await confirmed(sought, writing, signal))
  rememberAdded(id, sought, writing)
  return id
}

/** Upload session: for a file from 2 MiB to 150 MB, in ranges, restarted where the session is lost. */
export async function uploadFile(file: FileToWrite, writing: GraphWriting, signal: AbortSignal): Promise<AttachmentId> {
  const { transport, clock, chance, tell, memory } = writing
  const totalBytes = file.blob.size
  const sought: Sought = { name: file.name, sizeBytes: totalBytes, kind: 'file' }
  const arrived = await arrivedEarlier(sought, writing, signal)
  if (arrived !== undefined) return arrived

  for (let restarts = 0; restarts <= SESSION_RESTARTS; restarts++) {
    let confirmedBytes = 0
    tell.sending({ confirmedBytes, inFlightBytes: 0, totalBytes })
    const uploadUrl = await openSession(file, writing, signal)
    const host = createUploadHost({
      uploadUrl,
      transport,
      clock,
      onSent: (inFlightBytes) => {
        tell.sending({ confirmedBytes, inFlightBytes, totalBytes })
      },
    })
    const teller = {
      confirmed: (bytes: number) => {
        confirmedBytes = bytes
        tell.sending({ confirmedBytes, inFlightBytes: 0, totalBytes })
      },
      waiting: tell.waiting,
    }
    memory.offered = true
    try {
      const sent = await sendRanges(file.blob, { host, clock, chance }, teller, signal)
      if (sent.kind === 'complete') {
        const id = sent.id ?? (await confirmed(sought, writing, signal))
        rememberAdded(id, sought, writing)
        return id
      }
      writing.log.note('upload session lost', { sentAll: sent.sentAll, restarts })
      if (sent.sentAll) {
        tell.checking()
        const id = await find(sought, writing, signal)
        if (id !== undefined) return id
      }
    } catch (error) {
      await host.discard(new AbortController().signal).catch(() => undefined) // it expires by itself otherwise
      throw error
    }
  }
  throw new AppError({ kind: 'session-lost' })
}

/** After a cancelled write: whatever arrived all the same is taken off the event again. */
export async function takeBack(writing: GraphWriting, signal: AbortSignal): Promise<void> {
  const { offered, sought } = writing.memory
  if (!offered || sought === undefined) return
  const id = await find(sought, writing, signal)
  if (id === undefined) return
  await writing.event.remove(id, signal)
  writing.ledger.removed(id)
}

/** Knows what is on the event before the first try; before a later one, looks whether an earlier one arrived after all. */
async function arrivedEarlier(
  sought: Sought,
  writing: GraphWriting,
  signal: AbortSignal,
): Promise<AttachmentId | undefined> {
  const { event, ledger, memory, tell } = writing
  try {
    await patiently(() => ledger.ensureKnown(event, signal), undefined, writing, signal)
  } catch (error) {
    // A route that Graph refuses is refused for reading too; the request itself is still made, and its answer told.
    if (!(error instanceof AppError) || error.failure.kind !== 'route-refused') throw error
  }
  memory.before ??= ledger.snapshot()
  memory.sought = sought
  if (!memory.offered) return undefined
  tell.checking()
  return find(sought, writing, signal)
}

function find(sought: Sought, { event, ledger, memory }: GraphWriting, signal: AbortSignal) {
  return ledger.findNew(event, sought, memory.before ?? ledger.snapshot(), signal)
}

async function openSession(file: FileToWrite, writing: GraphWriting, signal: AbortSignal): Promise<string> {
  const request = uploadSessionJson({ ...file, sizeBytes: file.blob.size })
  try {
    const json = await patiently(() => writing.event.createUploadSession(request, signal), undefined, writing, signal)
    const session = parseUploadSession(json)
    if (session === undefined) throw new AppError({ kind: 'session-refused', code: 'no upload address' })
    if (writing.isUploadUrlAllowed(session.uploadUrl)) return session.uploadUrl
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { failure } = error
    const refused = failure.kind === 'not-allowed' || failure.kind === 'refused'
    throw refused ? new AppError({ kind: 'session-refused', code: failure.code }, { cause: error }) : error
  }
  throw new AppError({ kind: 'unexpected', detail: 'Graph named an upload host that is not one of Outlook.' })
}

/** Graph said yes but not which: the newcomer on the event's list is it. */
async function confirmed(sought: Sought, writing: GraphWriting, signal: AbortSignal): Promise<AttachmentId> {
  writing.tell.checking()
  for (const pauseMs of LOOK_AGAIN_AFTER_MS) {
    await writing.clock.wait(pauseMs, signal)
    const id = await find(sought, writing, signal)
    if (id !== undefined) return id
  }
  // A 200 with nothing behind it: seen from edges in trouble. A later try looks first.
  throw new AppError({ kind: 'server-trouble', status: 200, requestId: undefined })
}

function rememberAdded(id: AttachmentId, sought: Sought, { ledger }: GraphWriting): void {
  ledger.added({ id, name: sought.name, sizeBytes: sought.sizeBytes ?? 0, kind: sought.kind })
}

/**
 * Runs one write until it succeeds or trying again is no use. `lookForIt` is asked after each failure that leaves open
 * whether the write happened; what it finds counts as the result.
 */
async function patiently<T>(
  run: () => Promise<T>,
  lookForIt: (() => Promise<T | undefined>) | undefined,
  { savedAtMs, clock, chance, tell }: GraphWriting,
  signal: AbortSignal,
): Promise<T> {
  for (let tries = 0; ;) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { failure } = error
      if (failure.kind === 'event-gone' && savedAtMs !== undefined && clock.now() < savedAtMs + SYNC_PATIENCE_MS) {
        tell.syncing(savedAtMs + SYNC_PATIENCE_MS)
        await clock.wait(SYNC_ASK_EVERY_MS, signal)
        continue
      }
      if (lookForIt !== undefined && mayHaveHappened(failure)) {
        tell.checking()
        const found = await lookForIt()
        if (found !== undefined) return found
      }
      const decision = decideRetry(failure, tries++, chance)
      if (!decision.retry) throw error
      tell.waiting({ untilMs: clock.now() + decision.afterMs, because: failure })
      await clock.wait(decision.afterMs, signal)
    }
  }
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
