import { AppError } from '../kernel'
import { readBytes } from './base64'
import type { Patience } from './patience'
import type { Standing, UploadHost } from './uploadHost'

/** `Id`: what the service says of what is there then. */
export type RangesSent<Id> =
  | { kind: 'complete'; id: Id | undefined }
  /** `sentAll`: every byte was offered, so the attachment may be on the event although the session is gone. */
  | { kind: 'session-lost'; sentAll: boolean }

export interface RangesToSend<Id> {
  blob: Blob
  /** Of one request; the last one may be shorter. */
  rangeBytes: number
  /** What the server acknowledged before. */
  fromByte: number
  /** A range after that may have arrived without its reply: an earlier try was cut short. */
  inDoubt: boolean
  host: UploadHost<Id>
  patience: Patience
  /** Looks whether it is there, whole: the one question that is left where a session cannot be asked. */
  lookForIt: (signal: AbortSignal) => Promise<Id | undefined>
  tell: RangeTeller
}

export interface RangeTeller {
  /** A range is about to go; awaited, so that whoever keeps a record has it first. */
  offering: (startByte: number, endByte: number) => Promise<void>
  confirmed: (bytes: number) => void
  /** What was under way has no answer: it is no progress. */
  lost: () => void
}

/** What the next turn of the loop does. `resend`: the range in doubt, since nobody can be asked about it. */
type Turn = 'send' | 'ask' | 'resend'

/**
 * Sends a file through an upload session, range by range. The server's word is the only truth about what arrived:
 * after any doubt the loop asks before it sends; where the server cannot be asked, the last acknowledged byte counts.
 */
export async function sendRanges<Id>(work: RangesToSend<Id>, signal: AbortSignal): Promise<RangesSent<Id>> {
  const { blob, host, patience, tell } = work
  const size = blob.size
  const endOf = (startByte: number) => Math.min(startByte + work.rangeBytes, size)
  let nextByte = work.fromByte
  let turn: Turn = work.inDoubt ? 'ask' : 'send'
  let furthestByte = nextByte
  let offeredBytes = work.inDoubt ? endOf(nextByte) : nextByte

  for (;;) {
    signal.throwIfAborted()
    const endByte = endOf(nextByte)

    let standing: Standing<Id>
    try {
      await patience.turn(turn === 'ask' ? 'GET' : 'PUT', signal)
      if (turn === 'ask') {
        standing = await host.ask(signal)
      } else {
        await tell.offering(nextByte, endByte)
        offeredBytes = Math.max(offeredBytes, endByte)
        standing = await host.putRange(blob.slice(nextByte, endByte), nextByte, size, signal)
        // A success that says nothing comes from an edge in trouble: what it stands for is not known.
        if (standing.kind === 'unclear')
          throw new AppError({ kind: 'server-trouble', status: 200, requestId: undefined })
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { failure } = error
      // The network layer reports a file that changed on disk as a lost connection.
      if (failure.kind === 'offline') await readBytes(blob.slice(nextByte, endByte))
      if (failure.kind === 'refused') return { kind: 'session-lost', sentAll: offeredBytes === size }
      tell.lost()
      await patience.after(error, signal)
      turn = 'ask' // the range may have arrived although its reply did not
      continue
    }

    switch (standing.kind) {
      case 'complete':
        return standing
      case 'gone':
        return { kind: 'session-lost', sentAll: offeredBytes === size }
      case 'out-of-order':
        // The one range in doubt is refused as not the next: so it is there, and the next one is.
        if (turn !== 'resend' || endByte === size) return { kind: 'session-lost', sentAll: offeredBytes === size }
        standing = { kind: 'expects', nextByte: endByte }
        break
      case 'unclear': {
        const id = offeredBytes === size ? await work.lookForIt(signal) : undefined
        if (id !== undefined) return { kind: 'complete', id }
        turn = 'resend' // it cannot be asked: go on from the last acknowledged byte
        continue
      }
      case 'expects':
    }

    // It answers, but does not move, or waits for bytes that there are not.
    const isStuck = standing.nextByte >= size || (turn !== 'ask' && standing.nextByte <= nextByte)
    if (isStuck) return { kind: 'session-lost', sentAll: offeredBytes === size }
    if (standing.nextByte > furthestByte) patience.progressed() // tries are counted per stretch without progress
    nextByte = standing.nextByte
    furthestByte = Math.max(furthestByte, nextByte)
    turn = 'send'
    tell.confirmed(nextByte)
  }
}
