import { failureOf } from '../kernel'
import type { AttachmentId } from '../kernel'
import type { FileToWrite, GraphWriting } from './graphWriter'
import type { JournaledSession } from './journal'
import { RANGE_BYTES } from './limits'
import { createPatience } from './patience'
import { sendRanges } from './sendRanges'
import type { RangesSent } from './sendRanges'
import { createUploadHost } from './uploadHost'

export interface Upload {
  file: FileToWrite
  writing: GraphWriting
  session: JournaledSession
  /** An earlier try may have sent a range whose reply nobody has. */
  isInDoubt: boolean
  lookForIt: (signal: AbortSignal) => Promise<AttachmentId | undefined>
}

/** Sends what the session still wants; what the server acknowledges is remembered for a later try. */
export async function uploadRanges(upload: Upload, signal: AbortSignal): Promise<RangesSent<AttachmentId>> {
  const { file, writing, session, isInDoubt, lookForIt } = upload
  const { transport, waiting, tell, memory, keeper } = writing
  const totalBytes = file.blob.size
  let { confirmedBytes } = session
  const told = (inFlightBytes: number) => {
    tell.sending({ confirmedBytes, inFlightBytes, totalBytes })
  }
  const host = createUploadHost({ uploadUrl: session.uploadUrl, transport, ...waiting, onSent: told })
  void keeper.bytes(file.blob)
  told(0)
  return sendRanges(
    {
      blob: file.blob,
      rangeBytes: RANGE_BYTES,
      fromByte: confirmedBytes,
      inDoubt: isInDoubt,
      host,
      patience: createPatience(waiting, tell),
      lookForIt,
      tell: {
        async offering(startByte, endByte) {
          if (endByte === totalBytes) memory.seenBeforeLast = await seenNow(writing, signal)
          await keeper.range(memory, file.blob, startByte, endByte)
          tell.spent(endByte - startByte)
        },
        confirmed(bytes) {
          confirmedBytes = bytes
          memory.session = { ...(memory.session ?? session), confirmedBytes }
          told(0)
        },
        lost() {
          told(0)
        },
      },
    },
    signal,
  )
}

/** Where `Location` is hidden from the page, the newcomer of the list is the answer: so it must be known who is no newcomer. */
async function seenNow(
  { ledger, event, log }: GraphWriting,
  signal: AbortSignal,
): Promise<ReadonlySet<AttachmentId> | undefined> {
  try {
    await ledger.refresh(event, { silentOnly: true, once: true }, signal)
    return new Set(ledger.snapshot().map(({ id }) => id))
  } catch (error) {
    signal.throwIfAborted()
    log.note('not looked before the last range', { kind: failureOf(error).kind })
    return undefined
  }
}

/** Gives an upload session up, so that nothing half done stays on the server. It expires by itself otherwise. */
export async function discardSession({ transport, waiting, memory, isUploadUrlAllowed }: GraphWriting): Promise<void> {
  const { session } = memory
  if (session === undefined) return
  memory.session = undefined
  const { uploadUrl } = session
  if (!isUploadUrlAllowed(uploadUrl)) return
  const host = createUploadHost({ uploadUrl, transport, ...waiting, onSent: () => undefined })
  const never = new AbortController().signal
  const discard = () => host.discard(never).catch(() => undefined)
  const { clock, gate } = waiting
  const untilMs = gate.closedUntil('DELETE')
  if (untilMs === undefined) await discard()
  // Nobody who cancels has to wait for a pause that the service asked for.
  else void clock.wait(untilMs - clock.now(), never).then(discard)
}
