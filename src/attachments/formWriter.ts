import { AppError, ewsFromRest } from '../kernel'
import type { FormAttachmentId, RestItemId } from '../kernel'
import type { EventForm } from '../outlook/calendarHost'
import { encodeBase64 } from './base64'
import type { WriteTeller } from './writers'

export type FormThing =
  | { kind: 'file'; name: string; blob: Blob }
  | { kind: 'item'; name: string; id: RestItemId; sizeBytes: number | undefined }

/**
 * Adds one thing to the open compose form. An add cannot be called back in Office.js, so a cancelled one is awaited and
 * then removed. What has an unclear answer is looked for on the form before it counts as failed.
 */
export async function addToForm(
  thing: FormThing,
  form: EventForm,
  tell: WriteTeller,
  signal: AbortSignal,
): Promise<FormAttachmentId> {
  tell.preparing()
  const base64 = thing.kind === 'file' ? await encodeBase64(thing.blob, signal) : ''
  const before = new Set((await form.list(signal)).map((one) => one.id))
  signal.throwIfAborted()

  const totalBytes = thing.kind === 'file' ? thing.blob.size : (thing.sizeBytes ?? 0)
  tell.sending({ confirmedBytes: 0, inFlightBytes: 0, totalBytes })
  const uninterrupted = new AbortController().signal
  let id: FormAttachmentId
  try {
    id = await (thing.kind === 'file'
      ? form.addFile({ name: thing.name, base64 }, uninterrupted)
      : form.addItem({ name: thing.name, id: ewsFromRest(thing.id) }, uninterrupted))
  } catch (error) {
    if (!(error instanceof AppError) || !isUnclear(error)) throw error
    tell.checking()
    const listed = await form.list(uninterrupted)
    const found = listed.find((one) => !before.has(one.id) && one.name === thing.name)
    if (found === undefined) throw error
    id = found.id
  }
  if (signal.aborted) {
    await form.remove(id, uninterrupted)
    signal.throwIfAborted()
  }
  return id
}

/** Office.js codes after which the attachment may be on the form all the same: 9002 broken reply, 9007 general, 9040–9042 transport. */
const UNCLEAR_CODES = new Set([9002, 9007, 9040, 9041, 9042])

function isUnclear({ failure }: AppError): boolean {
  if (failure.kind === 'form-refused') return UNCLEAR_CODES.has(failure.code)
  return failure.kind === 'timed-out' || failure.kind === 'offline'
}
