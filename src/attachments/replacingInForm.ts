import { AppError } from '../kernel'
import type { FormAttachmentId } from '../kernel'
import type { EventForm, HostAttachment } from '../outlook/calendarHost'
import { digestInSteps } from './digest'
import { isSameBlob } from './sameBytes'
import type { Standing, StepsDeps } from './replacingSteps'

const never = new AbortController().signal

/** Reads back from the open form what was put into it. false: the form does not hold it, or not whole. */
export async function proveInForm(standing: Standing, deps: StepsDeps): Promise<boolean> {
  return deps.inFormLine(async () => {
    const form = formOf(standing)
    return (await newInForm(await form.list(never), form, standing)) !== undefined
  })
}

/** Proves it once more, and takes the old one out of the form. false: the new one is not there; nothing was removed. */
export async function removeFromForm(standing: Standing, deps: StepsDeps): Promise<boolean> {
  const isThere = await deps.inFormLine(async () => {
    const form = formOf(standing)
    const listed = await form.list(never)
    const own = await newInForm(listed, form, standing)
    if (own === undefined) return false
    const old = oldInForm(listed, standing, own.id)
    if (old !== undefined) await form.remove(old.id, never)
    return true
  })
  await deps.desk.formChanged()
  return isThere
}

/**
 * The old one, as the form lists it now: by its id; where ids are positions in the form (classic Outlook) they move, and
 * then it is the only one of its name and size. undefined: it is not there.
 */
export function oldInForm(
  listed: readonly HostAttachment[],
  { replaces }: Standing,
  newId: FormAttachmentId,
): HostAttachment | undefined {
  const { old } = replaces
  const alike = listed.filter(
    (one) => one.id !== newId && one.name === old.name && (old.sizeBytes === 0 || one.sizeBytes === old.sizeBytes),
  )
  const byId = alike.find((one) => one.id === old.id.id)
  if (byId !== undefined || alike.length <= 1) return byId ?? alike[0]
  throw new AppError({ kind: 'form-changed' }) // which of them it is cannot be told
}

/** The new one, by its bytes; the last added comes last. Where Outlook gives no content, by its id and name. */
async function newInForm(
  listed: readonly HostAttachment[],
  form: EventForm,
  { newId, name, blob, errand }: Standing,
): Promise<HostAttachment | undefined> {
  const named = listed.filter((one) => one.name === name && one.kind === 'file')
  const ordered = [
    ...named.filter((one) => one.id === newId.id),
    ...named.filter((one) => one.id !== newId.id).reverse(),
  ]
  const { formDigest } = errand.memory
  const isIt = async (content: Blob) =>
    blob === undefined ? (await digestInSteps(content)) === formDigest : isSameBlob(content, blob)
  for (const one of ordered) {
    const content = await form.content(one.id, never)
    if (content === undefined ? one.id === newId.id : await isIt(content)) return one
  }
  return undefined
}

function formOf({ errand }: Standing): EventForm {
  if (errand.form === undefined) throw new AppError({ kind: 'form-changed' })
  return errand.form
}
