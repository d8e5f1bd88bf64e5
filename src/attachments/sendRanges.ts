import { AppError } from '../kernel'
import type { AttachmentId, Chance, Clock, Failure } from '../kernel'
import { decideRetry } from '../graph'
import { readBytes } from './base64'
import { RANGE_BYTES } from './limits'
import type { Standing, UploadHost } from './uploadHost'

export type RangesSent =
  | { kind: 'complete'; id: AttachmentId | undefined }
  /** `sentAll`: every byte was offered, so the attachment may be on the event although the session is gone. */
  | { kind: 'session-lost'; sentAll: boolean }

export interface RangeTeller {
  confirmed: (bytes: number) => void
  waiting: (wait: { untilMs: number; because: Failure }) => void
}

/**
 * Sends a file through an upload session, range by range. The server's word is the only truth about what arrived:
 * after any doubt the loop asks before it sends; where the server cannot be asked, the last acknowledged byte counts.
 */
export async function sendRanges(
  blob: Blob,
  { host, clock, chance }: { host: UploadHost; clock: Clock; chance: Chance },
  tell: RangeTeller,
  signal: AbortSignal,
): Promise<RangesSent> {
  let nextByte = 0
  let offeredBytes = 0
  let inDoubt = false
  let attempt = 0

  for (;;) {
    signal.throwIfAborted()

    let standing: Standing
    try {
      if (inDoubt) {
        standing = await host.ask(signal)
      } else {
        const endByte = Math.min(nextByte + RANGE_BYTES, blob.size)
        offeredBytes = Math.max(offeredBytes, endByte)
        standing = await host.putRange(blob.slice(nextByte, endByte), nextByte, blob.size, signal)
        // A success that does not say more acknowledges the range it answers.
        if (standing.kind === 'unclear' && endByte < blob.size) standing = { kind: 'expects', nextByte: endByte }
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { failure } = error
      // The network layer reports a file that changed on disk as a lost connection.
      if (failure.kind === 'offline') await readBytes(blob.slice(nextByte, nextByte + RANGE_BYTES))
      // Out of order or otherwise refused: this session cannot go on.
      if (failure.kind === 'refused') return { kind: 'session-lost', sentAll: offeredBytes === blob.size }
      const decision = decideRetry(failure, attempt++, chance)
      if (!decision.retry) throw error
      tell.waiting({ untilMs: clock.now() + decision.afterMs, because: failure })
      await clock.wait(decision.afterMs, signal)
      inDoubt = true // the range may have arrived although its reply did not
      continue
    }

    switch (standing.kind) {
      case 'complete':
        return standing
      case 'gone':
        return { kind: 'session-lost', sentAll: offeredBytes === blob.size }
      case 'unclear':
        if (offeredBytes === blob.size) return { kind: 'session-lost', sentAll: true }
        inDoubt = false // it cannot be asked: go on from the last acknowledged byte
        continue
      case 'expects':
        if (standing.nextByte >= blob.size || (!inDoubt && standing.nextByte <= nextByte)) {
          return { kind: 'session-lost', sentAll: offeredBytes === blob.size } // it answers, but does not move
        }
        if (standing.nextByte > nextByte) attempt = 0 // tries are counted per stretch without progress
        nextByte = standing.nextByte
        inDoubt = false
        tell.confirmed(nextByte)
    }
  }
}
