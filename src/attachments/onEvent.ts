import { AppError, asAttachmentId, asEwsItemId, failureOf, restFromEws } from '../kernel'
import type { FormAttachmentId } from '../kernel'
import type { HostAttachment } from '../outlook/calendarHost'
import { eventPath } from '../events'
import { createEventAttachments } from './eventAttachments'
import type { EventAttachments } from './eventAttachments'
import { laneOf } from './errand'
import { createLedger } from './ledger'
import type { Ledger } from './ledger'
import { UNDO_MS } from './limits'
import { formLoadOf, surfaceOf } from './plan'
import type { Circumstances } from './plan'
import { sameId } from './attachedId'
import type { AttachmentsEvent } from './state'
import type { AttachedId, AttachmentsState, OnEvent, RowKey, Target } from './types'
import type { ListedAttachment } from './wire'
import type { AttachmentsDeps } from './writers'

/** What is on the open event: listing, opening, removing with undo. */
export interface OnEventDesk {
  /** `isShown`: Outlook shows it, so what Outlook loaded is of it. */
  setTarget(target: Target, isShown: boolean): void
  refresh(): Promise<void>
  /** Reads what is there now, without a sign-in and without a word. Rejects where that fails. */
  look(signal: AbortSignal): Promise<void>
  /** The ledger of the event a command was given for. */
  ledgerOf(target: Target): Ledger
  formChanged(): Promise<void>
  /** What the open form holds, as last read. */
  formLoad(): Circumstances['form']
  /** A row's add was answered with this id. `isFormOpen`: its form is the one that stands open. */
  formTook(key: RowKey, id: FormAttachmentId, name: string, isFormOpen: () => boolean): void
  /**
   * The end of a batch: what the form took, and holds no more. On a Mac attachments vanish from the form after adds that
   * were answered with success (office-js#5616).
   */
  formVanished(): Promise<RowKey[]>
  /** Graph's attachments of an event, for looking them over. */
  attachmentsOf(of: Target): EventAttachments
  remove(id: AttachedId): void
  undoRemove(id: AttachedId): void
  open(id: AttachedId, signal: AbortSignal): Promise<{ name: string; blob: Blob }>
}

export interface OnEventDeps extends AttachmentsDeps {
  /** It was taken off by the person's own word, not because another one took its place. */
  onRemoved: (id: AttachedId) => void
  dispatch: (event: AttachmentsEvent) => void
  state: () => AttachmentsState
  /** Writes to one event go one after another. */
  inLine: <T>(target: Target, work: () => Promise<T>) => Promise<T>
  /** Calls to the form go one after another, too. */
  inFormLine: <T>(work: () => Promise<T>) => Promise<T>
}

export function createOnEventDesk(deps: OnEventDeps): OnEventDesk {
  const { dispatch, state, clock, log, host } = deps
  const ledgers = new Map<string, Ledger>()
  const pendingRemovals = new Map<string, AbortController>()
  const never = new AbortController().signal
  let target: Target = { kind: 'unknown' }
  let onForm: readonly HostAttachment[] = []
  let onServer: readonly ListedAttachment[] = []
  /** What rows put into the form since it was last looked over. */
  let taken: { key: RowKey; id: FormAttachmentId; name: string; isFormOpen: () => boolean }[] = []

  const isCompose = () => surfaceOf(target) === 'compose'

  function show() {
    dispatch({ kind: 'listed', onEvent: merged(onForm, onServer) })
  }

  function ledgerOf(of: Target): Ledger {
    const key = of.kind === 'event' ? eventPath(of.address) : ''
    const existing = ledgers.get(key)
    if (existing !== undefined) return existing
    const ledger = createLedger((listed, changed) => {
      if (changed.size > 0) dispatch({ kind: 'ids', changed })
      if (target.kind !== 'event' || eventPath(target.address) !== key) return
      onServer = listed
      show()
    })
    ledgers.set(key, ledger)
    return ledger
  }

  function attachmentsOf(of: Target): EventAttachments {
    if (of.kind !== 'event') throw new AppError({ kind: 'event-unsaved' })
    return createEventAttachments(deps, of.address, () => undefined)
  }

  async function readForm() {
    const form = host.form()
    if (form === undefined) return
    onForm = (await form.list(never)).filter((one) => !one.isInline)
    show()
  }

  async function readServer(options: { silentOnly: boolean }) {
    const asked = target
    // Proven, it is set as the target anew, and read then.
    if (asked.kind === 'event' && !asked.isProven) {
      await deps.prove(asked.item, options, never)
      return
    }
    await ledgerOf(asked).refresh(attachmentsOf(asked), options, never)
  }

  async function readAll(options: { silentOnly: boolean }) {
    if (target.kind === 'unknown') return
    dispatch({ kind: 'list-state', list: { kind: 'loading' } })
    try {
      if (isCompose()) await readForm()
      // In a compose form Graph is asked only once Graph was written to: before, the form knows everything.
      if (target.kind === 'event' && (!isCompose() || onServer.length > 0)) await readServer(options)
    } catch (error) {
      const failure = failureOf(error)
      log.note('list failed', { kind: failure.kind })
      if (failure.kind === 'event-unproven') {
        dispatch({ kind: 'list-state', list: { kind: 'unknown' } })
        return
      }
      // Without a token yet, what Outlook had loaded with the event is shown; the first Attach brings the sign-in.
      const isEnough = failure.kind === 'sign-in-needed' && options.silentOnly
      dispatch({ kind: 'list-state', list: isEnough ? { kind: 'listed' } : { kind: 'failed', failure } })
    }
  }

  /** Nothing is taken off an event of which it is not known that it is the one that is shown. */
  async function provenTarget(of: Target): Promise<Target> {
    if (of.kind !== 'event' || of.isProven) return of
    return { ...of, address: await deps.prove(of.item, { silentOnly: false }, never), isProven: true }
  }

  async function removeNow(id: AttachedId, from: Target) {
    dispatch({ kind: 'removal', id, removal: { kind: 'removing' } })
    try {
      if (id.writer === 'form') {
        const form = host.form()
        if (form === undefined) throw new AppError({ kind: 'form-changed' })
        const { id: formId } = id
        await deps.inFormLine(() => form.remove(formId, never))
      } else {
        await attachmentsOf(await provenTarget(from)).remove(id.id, never)
      }
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind !== 'attachment-gone') {
        dispatch({ kind: 'removal', id, removal: { kind: 'failed', failure } })
        return
      }
    }
    if (id.writer === 'graph') {
      const name = state().onEvent.find((one) => sameId(one.id, id))?.name ?? ''
      ledgerOf(from).removed(id.id)
      if (from.kind === 'event') deps.onChange?.({ address: from.address, kind: 'removed', name })
    } else {
      onForm = onForm.filter((one) => one.id !== id.id)
      show()
    }
    deps.onRemoved(id)
    dropRowsOf(id)
  }

  /** What brought it has no more to say. */
  function dropRowsOf(id: AttachedId) {
    for (const row of state().rows) {
      if (row.phase.kind === 'attached' && sameId(row.phase.id, id)) dispatch({ kind: 'gone', key: row.key })
    }
  }

  return {
    ledgerOf,
    setTarget(next, isShown) {
      const isSameLane = laneOf(target) === laneOf(next) && surfaceOf(target) === surfaceOf(next)
      target = next
      if (!isSameLane) {
        onForm = []
        onServer = isShown && next.kind === 'event' && next.surface === 'read' ? loaded(host) : []
      }
      if (next.kind === 'unknown') return
      show()
      void readAll({ silentOnly: true })
    },
    refresh: () => readAll({ silentOnly: false }),
    formChanged: readForm,
    async look(signal) {
      if (isCompose()) await deps.inFormLine(readForm)
      if (target.kind !== 'event' || !target.isProven || (isCompose() && onServer.length === 0)) return
      await ledgerOf(target).refresh(attachmentsOf(target), { silentOnly: true, once: true }, signal)
    },
    formLoad: () => formLoadOf(onForm),
    formTook(key, id, name, isFormOpen) {
      taken.push({ key, id, name, isFormOpen })
    },
    async formVanished() {
      if (!taken.some(({ isFormOpen }) => isFormOpen())) return []
      await readForm()
      // Another form does not have what went into this one.
      const added = taken.filter(({ isFormOpen }) => isFormOpen())
      taken = taken.filter(({ isFormOpen }) => !isFormOpen())
      const free = [...onForm]
      const take = (is: (one: HostAttachment) => boolean) => {
        const at = free.findIndex(is)
        return at >= 0 && free.splice(at, 1).length > 0
      }
      // By id first; where ids are positions in the form (classic Outlook), by name.
      const unseen = added.filter(({ id }) => !take((one) => one.id === id))
      return unseen.filter(({ name }) => !take((one) => one.name === name)).map(({ key }) => key)
    },
    attachmentsOf,
    remove(id) {
      const from = target
      const undo = new AbortController()
      pendingRemovals.set(keyOf(id), undo)
      dispatch({ kind: 'removal', id, removal: { kind: 'pending', atMs: clock.now() + UNDO_MS } })
      clock
        .wait(UNDO_MS, undo.signal)
        .then(() =>
          // Its turn may come much later, behind an upload: until then an undo still counts.
          deps.inLine(from, async () => {
            if (!undo.signal.aborted) await removeNow(id, from)
          }),
        )
        .catch(() => undefined) // undone
        .finally(() => pendingRemovals.delete(keyOf(id)))
    },
    undoRemove(id) {
      const entry = state().onEvent.find((one) => sameId(one.id, id))
      if (entry?.removal.kind === 'removing') return
      pendingRemovals.get(keyOf(id))?.abort(new DOMException('The removal was undone.', 'AbortError'))
      dispatch({ kind: 'removal', id, removal: { kind: 'none' } })
    },
    async open(id, signal) {
      const entry = state().onEvent.find((one) => sameId(one.id, id))
      if (entry === undefined) throw new AppError({ kind: 'attachment-gone' })
      const blob =
        id.writer === 'form'
          ? await host.form()?.content(id.id, signal)
          : await attachmentsOf(target).content(id.id, signal)
      if (blob === undefined) throw new AppError({ kind: 'attachment-gone' })
      return { name: entry.kind === 'item' ? `${entry.name}${await endingOf(blob)}` : entry.name, blob }
    },
  }
}

/** Graph gives an item as the file of its kind (`/$value`), without saying which. */
async function endingOf(item: Blob): Promise<string> {
  const [, component] = /^BEGIN:(VCALENDAR|VCARD)/i.exec(await item.slice(0, 15).text()) ?? []
  if (component === undefined) return '.eml'
  return component.toUpperCase() === 'VCARD' ? '.vcf' : '.ics'
}

function keyOf(id: AttachedId): string {
  return `${id.writer}:${id.id}`
}

/** Read surface, before Graph was asked: the ids are EWS ids of attachments, whose REST form Graph takes. */
function loaded(host: AttachmentsDeps['host']): ListedAttachment[] {
  return host.loadedAttachments().flatMap((one) => {
    const ews = asEwsItemId(one.id)
    if (one.isInline || ews === undefined) return []
    return [{ id: asAttachmentId(restFromEws(ews)), name: one.name, sizeBytes: one.sizeBytes, kind: one.kind }]
  })
}

/**
 * One list from two witnesses. The form and the server know the same attachment under different ids (an index in classic
 * Outlook), so they are told apart by name, as often as it occurs.
 */
function merged(onForm: readonly HostAttachment[], onServer: readonly ListedAttachment[]): OnEvent[] {
  const inForm = new Map<string, number>()
  for (const { name } of onForm) inForm.set(name, (inForm.get(name) ?? 0) + 1)
  const serverOnly = onServer.filter(({ name }) => {
    const left = inForm.get(name) ?? 0
    if (left > 0) inForm.set(name, left - 1)
    return left === 0
  })
  return [
    ...onForm.map((one) => entryOf({ writer: 'form', id: one.id }, one)),
    ...serverOnly.map((one) => entryOf({ writer: 'graph', id: one.id }, one)),
  ]
}

function entryOf(id: AttachedId, { name, sizeBytes, kind, modified }: Omit<ListedAttachment, 'id'>): OnEvent {
  const modifiedMs = Date.parse(modified ?? '')
  return {
    id,
    name,
    sizeBytes,
    kind,
    modifiedMs: Number.isNaN(modifiedMs) ? undefined : modifiedMs,
    removal: { kind: 'none' },
  }
}
