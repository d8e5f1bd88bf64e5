import { AppError, withDeadline } from '../kernel'
import type { AttachmentId, Clock } from '../kernel'
import { graphFailure } from '../graph'
import type { Gate, HttpReply, HttpRequest, Transport } from '../graph'
import { attachmentIdOfLocation, parseNextByte } from './wire'

/** Where an upload session stands, by the server's word. */
export type Standing<Id> =
  | { kind: 'expects'; nextByte: number }
  /** The id is undefined where the `Location` header is hidden from the page. */
  | { kind: 'complete'; id: Id | undefined }
  /** The session is not there any more: expired, used up, or refused. */
  | { kind: 'gone' }
  /** The server answered, but not what it waits for. */
  | { kind: 'unclear' }
  /** The range is not the next one that the server waits for. */
  | { kind: 'out-of-order' }

export interface UploadHost<Id> {
  /** Sends bytes `start` to `start + range.size - 1` of `totalBytes`, in order; to Outlook at most 4 MiB. */
  putRange(range: Blob, start: number, totalBytes: number, signal: AbortSignal): Promise<Standing<Id>>
  /** GET on the upload address is not documented for Outlook: may be `unclear`. */
  ask(signal: AbortSignal): Promise<Standing<Id>>
  /** Gives the session up, so that nothing half done stays on the server. */
  discard(signal: AbortSignal): Promise<void>
}

export interface UploadHostDeps {
  /** Pre-authorized by a secret in its query; a bearer token beside it is answered with 401. */
  uploadUrl: string
  transport: Transport
  gate: Gate
  clock: Clock
  onSent: (bytesOfRange: number) => void
}

/** For one range of 4 MiB: 130 kbit/s is the slowest line that still makes it. */
const RANGE_DEADLINE_MS = 4 * 60_000
const QUESTION_DEADLINE_MS = 30_000

/** The upload host of an attachment, which is Outlook's. */
export function createUploadHost(deps: UploadHostDeps): UploadHost<AttachmentId> {
  return createRangeHost(deps, (reply, body) => attachmentStanding(reply, body, deps.clock.now()))
}

/** Whatever host takes a file in ranges; `read` says what its answer stands for, and throws an AppError for a failure. */
export function createRangeHost<Id>(
  { uploadUrl, transport, gate, clock, onSent }: UploadHostDeps,
  read: (reply: HttpReply, body: string) => Standing<Id>,
): UploadHost<Id> {
  const inTime = <T>(ms: number, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>) =>
    withDeadline({ clock, ms, what: 'upload', signal }, work)

  async function send(request: Omit<HttpRequest, 'url'>, signal: AbortSignal): Promise<HttpReply> {
    const reply = await transport({ ...request, url: uploadUrl }, signal)
    gate.heed(request.method, reply)
    return reply
  }

  const standingOf = async (reply: HttpReply) => read(reply, await reply.text())

  return {
    putRange: (range, start, totalBytes, signal) =>
      inTime(RANGE_DEADLINE_MS, signal, async (ranged) => {
        const headers = {
          'Content-Type': 'application/octet-stream',
          'Content-Range': `bytes ${start}-${start + range.size - 1}/${totalBytes}`,
        }
        return standingOf(await send({ method: 'PUT', headers, body: range, onSent }, ranged))
      }),
    ask: (signal) =>
      inTime(QUESTION_DEADLINE_MS, signal, async (asked) => {
        const reply = await send({ method: 'GET', headers: {} }, asked)
        if (reply.status === 400 || reply.status === 405 || reply.status === 501) return { kind: 'unclear' }
        return standingOf(reply)
      }),
    discard: (signal) =>
      inTime(QUESTION_DEADLINE_MS, signal, async (told) => {
        await send({ method: 'DELETE', headers: {} }, told)
      }),
  }
}

function attachmentStanding(reply: HttpReply, body: string, nowMs: number): Standing<AttachmentId> {
  if (reply.status === 201) return { kind: 'complete', id: attachmentIdOfLocation(reply.header('Location')) }
  if (reply.status >= 200 && reply.status < 300) {
    const nextByte = parseNextByte(body)
    return nextByte === undefined ? { kind: 'unclear' } : { kind: 'expects', nextByte }
  }
  if (reply.status === 416) {
    const nextByte = parseNextByte(body)
    return nextByte === undefined ? { kind: 'out-of-order' } : { kind: 'expects', nextByte }
  }
  if (reply.status === 401 || reply.status === 404 || reply.status === 410) return { kind: 'gone' }
  throw new AppError(graphFailure(reply, body, 'event', nowMs))
}
