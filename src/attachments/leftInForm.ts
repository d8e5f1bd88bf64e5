import { eventPath } from '../events'
import { failureOf } from '../kernel'
import type { AttachmentId } from '../kernel'
import type { HostAttachment } from '../outlook/calendarHost'
import { digestInSteps } from './digest'
import { isWritable, letGo, newErrand } from './errand'
import type { Errand, Errands } from './errand'
import { entryLock, interruptedRow, memoryOf } from './interrupted'
import { UNSAVED_KEY } from './journal'
import type { JournalEntry } from './journal'
import { createKeeper, journaledThing } from './keeper'
import { couldHold } from './ledger'
import { JOURNAL_KEEP_MS } from './limits'
import { noKeeper } from './memory'
import type { OnEventDesk } from './onEvent'
import { surfaceOf } from './plan'
import type { AttachmentsEvent } from './state'
import type { AttachedId, Row, RowKey, Target } from './types'
import type { ListedAttachment } from './wire'
import type { AttachmentsDeps } from './writers'

/**
 * Replacements within an open form. The form itself holds both, so that no byte is kept and nothing is gone on with: all
 * that a later pane has to know is that one of the two was to go.
 */
export interface FormRecords {
  /** A row is about to go into the form; nothing happens unless it takes the place of something there. */
  intoForm: (row: Row, errand: Errand, blob: Blob) => Promise<void>
  /** The form did not take it, Graph will. */
  pastForm: (errand: Errand) => Promise<void>
  /** Looks whether an earlier pane left both there. Never rejects. */
  find(target: KnownTarget, isCurrent: () => boolean): Promise<void>
}

export interface FormRecordsDeps extends AttachmentsDeps {
  dispatch: (event: AttachmentsEvent) => void
  errands: Errands
  newKey: () => RowKey
  desk: OnEventDesk
  inFormLine: <T>(work: () => Promise<T>) => Promise<T>
}

type KnownTarget = Exclude<Target, { kind: 'unknown' }>

/** Where both may be: the open form, or the event after the form was saved. */
interface Place {
  list: () => Promise<(HostAttachment | ListedAttachment)[]>
  content: (id: string) => Promise<Blob | undefined>
  idOf: (id: string) => AttachedId
}

const never = new AbortController().signal

export function createFormRecords(deps: FormRecordsDeps): FormRecords {
  const { journal, locks, account, clock, log, newId, dispatch, errands, newKey, desk, host, inFormLine } = deps

  function begin({ thing, mailForm, replaces }: Row, errand: Errand, owner: string) {
    const { target } = errand
    if (target.kind === 'unknown' || replaces === undefined) return
    const id = newId()
    const { why, old } = replaces
    errand.keeper = createKeeper(
      {
        ...{ id, account: owner, target, thing: journaledThing(thing, mailForm), createdMs: clock.now() },
        ...{ keepsBytes: false, hasBytes: false, replaces: { why, old } },
      },
      {
        ...{ journal, clock, log },
        onKeeping: (keeping) => {
          dispatch({ kind: 'keeping', keeping })
        },
      },
    )
    const held = locks.tryHold(entryLock(id))
    errand.release = () => {
      void held.then((release) => release?.())
    }
  }

  function placeOf(target: KnownTarget): Place | undefined {
    if (surfaceOf(target) === 'compose') {
      const form = host.form()
      if (form === undefined) return undefined
      const idOf = (id: string) => id as HostAttachment['id']
      return {
        list: () => inFormLine(() => form.list(never)),
        content: (id) => inFormLine(() => form.content(idOf(id), never)),
        idOf: (id) => ({ writer: 'form', id: idOf(id) }),
      }
    }
    const ledger = desk.ledgerOf(target)
    const event = desk.attachmentsOf(target)
    return {
      list: async () => {
        await ledger.refresh(event, { silentOnly: true }, never)
        return [...ledger.snapshot()]
      },
      content: (id) => event.content(id as AttachmentId, never),
      idOf: (id) => ({ writer: 'graph', id: id as AttachmentId }),
    }
  }

  async function entriesOf(target: KnownTarget, owner: string): Promise<JournalEntry[]> {
    const own = target.kind === 'event' ? [eventPath(target.address)] : []
    // What was begun before the first save is known by no path.
    const keys = surfaceOf(target) === 'compose' ? [...own, UNSAVED_KEY] : own
    // Where Graph may be written to, whoever looks for what was on its way has done it.
    if (!isWritable(target)) await journal.forgetOlderThan(clock.now() - JOURNAL_KEEP_MS)
    const kept = await Promise.all(keys.map((key) => journal.load(owner, key)))
    return kept.flatMap(({ entries }) => entries).filter(({ formDigest }) => formDigest !== undefined)
  }

  /** Whether the entry is done with: told as a row, or of no more use. */
  async function settle(entry: JournalEntry, target: KnownTarget, release: () => void): Promise<boolean> {
    const place = placeOf(target)
    if (place === undefined || entry.replaces === undefined) return false
    const { own, old } = await bothOf(entry, place)
    if (own !== undefined && old !== undefined) {
      const row = interruptedRow(newKey(), entry)
      errands.set(row.key, {
        ...newErrand(target),
        form: surfaceOf(target) === 'compose' ? host.form() : undefined,
        memory: memoryOf(entry),
        keeper: { ...noKeeper, forget: () => journal.forget(entry.id).catch(() => undefined) },
        release,
      })
      const replaces: Row['replaces'] = {
        why: entry.replaces.why,
        old: { ...entry.replaces.old, id: place.idOf(old.id), sizeBytes: old.sizeBytes },
        then: { kind: 'stays', because: { kind: 'interrupted' } },
      }
      dispatch({ kind: 'found', rows: [{ ...row, phase: { kind: 'attached', id: place.idOf(own.id) }, replaces }] })
      return true
    }
    // Another form that was never saved, or what is still unsaved in a form elsewhere, says nothing about this one.
    const isOver = own !== undefined || (old !== undefined && surfaceOf(target) === 'compose')
    if (isOver && entry.eventKey !== UNSAVED_KEY) await journal.forget(entry.id)
    return false
  }

  return {
    async intoForm(row, errand, blob) {
      const owner = account()
      if (row.replaces === undefined || owner === undefined) return
      if (errand.release === undefined) begin(row, errand, owner)
      errand.memory.sought = { name: row.name, sizeBytes: blob.size, kind: 'file' }
      await errand.keeper.intoForm(errand.memory, blob)
    },
    async pastForm(errand) {
      errand.memory.formDigest = undefined
      // Of what may turn out to be another event nothing that goes by Graph is kept under its name.
      if (!isWritable(errand.target)) await letGo(errand)
    },
    async find(target, isCurrent) {
      const owner = account()
      if (owner === undefined) return
      try {
        for (const entry of await entriesOf(target, owner)) {
          const release = await locks.tryHold(entryLock(entry.id))
          if (release === undefined) continue
          const isTold = isCurrent() && (await settle(entry, target, release).catch(() => false))
          if (!isTold) release()
        }
      } catch (error) {
        log.note('records not read', { kind: failureOf(error).kind })
      }
    },
  }
}

/** The new one by its bytes, or by its name alone where Outlook gives no content; the old one where it is the only one that it can be. */
async function bothOf({ thing, sought, replaces, formDigest }: JournalEntry, { list, content }: Place) {
  const listed = (await list()).filter(({ kind }) => kind === 'file')
  const sizeBytes = thing.kind === 'file' ? thing.sizeBytes : undefined
  const isNew = async (one: HostAttachment | ListedAttachment) => {
    const bytes = one.name === sought?.name ? await content(one.id) : NONE
    return bytes === undefined || (bytes.size === sizeBytes && (await digestInSteps(bytes)) === formDigest)
  }
  let own: (typeof listed)[number] | undefined
  // The last added comes last.
  for (const one of [...listed].reverse()) if (own === undefined && (await isNew(one))) own = one
  const { name, sizeBytes: oldBytes } = replaces?.old ?? { name: '', sizeBytes: 0 }
  const olds = listed.filter(
    (one) => one.id !== own?.id && one.name === name && (oldBytes === 0 || couldHold(one.sizeBytes, oldBytes)),
  )
  return { own, old: olds.length === 1 ? olds[0] : undefined }
}

const NONE = new Blob([])
