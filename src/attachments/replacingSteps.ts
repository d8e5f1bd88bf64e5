import { AppError } from '../kernel'
import type { AttachmentId } from '../kernel'
import type { Errand } from './errand'
import { takeOff } from './look'
import type { OnEventDesk } from './onEvent'
import { createPatience } from './patience'
import { oldInForm, removeFromForm } from './replacingInForm'
import type { AttachedId, Replacement, RowKey } from './types'
import type { AttachmentsDeps } from './writers'

/** A row that is on the event, and the one whose place it takes. */
export interface Standing {
  key: RowKey
  newId: AttachedId
  name: string
  /** The new one's bytes; undefined: not at hand in this pane. */
  blob: Blob | undefined
  replaces: Replacement
  errand: Errand
}

export interface StepsDeps extends AttachmentsDeps {
  desk: OnEventDesk
  inFormLine: <T>(work: () => Promise<T>) => Promise<T>
}

const never = new AbortController().signal
const unheard = { waiting: () => undefined, offline: () => undefined }

/** The last look, and then the old one goes. false: the new one is not there any more, and nothing was removed. */
export async function removeOld(standing: Standing, deps: StepsDeps): Promise<boolean> {
  const { newId, replaces, errand } = standing
  const { old } = replaces
  if (newId.writer === 'form') return removeFromForm(standing, deps)
  const { desk } = deps
  const ledger = desk.ledgerOf(errand.target)
  const event = desk.attachmentsOf(errand.target)
  await ledger.refresh(event, { silentOnly: false }, never)
  const own = ledger.entry(newId.id)
  if (own === undefined) return false
  if (old.id.writer === 'form') throw new AppError({ kind: 'form-changed' })
  const oldId = ledger.entry(old.id.id)?.id ?? old.id.id
  // Of two equal copies the first one was kept: there is nothing to remove.
  if (oldId === own.id) return true
  await erase(oldId, standing, deps)
  return true
}

/** The old one stays, the new one goes. false: the old one is not there any more, and nothing was removed. */
export async function takeNewOff(standing: Standing, deps: StepsDeps): Promise<boolean> {
  const { newId, replaces, errand } = standing
  const { old } = replaces
  if (newId.writer === 'form') {
    const isThere = await deps.inFormLine(async () => {
      const listed = (await errand.form?.list(never)) ?? []
      if (oldInForm(listed, standing, newId.id) === undefined) return false
      await errand.form?.remove(newId.id, never)
      return true
    })
    await deps.desk.formChanged()
    return isThere
  }
  const { desk } = deps
  const ledger = desk.ledgerOf(errand.target)
  await ledger.refresh(desk.attachmentsOf(errand.target), { silentOnly: false }, never)
  const oldEntry = old.id.writer === 'graph' ? ledger.entry(old.id.id) : undefined
  if (oldEntry === undefined || oldEntry.id === newId.id) return false
  await erase(ledger.entry(newId.id)?.id ?? newId.id, standing, deps)
  return true
}

async function erase(id: AttachmentId, { errand }: Standing, deps: StepsDeps): Promise<void> {
  const { desk } = deps
  await takeOff(id, desk.attachmentsOf(errand.target), createPatience(deps, unheard), never)
  desk.ledgerOf(errand.target).removed(id)
}
