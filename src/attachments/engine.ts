import { createStore, failureOf } from '../kernel'
import { eventPath, sameEvent } from '../events'
import type { EventForm } from '../outlook/calendarHost'
import { carry, retract } from './carry'
import type { Job } from './carry'
import { newRow, noticeFor, previewPlans } from './chosen'
import type { WriteMemory } from './graphWriter'
import { createOnEventDesk } from './onEvent'
import { emptyState, reduce } from './state'
import type { AttachmentsEvent } from './state'
import type { AttachmentsDoor, AttachmentsState, Notice, Phase, Row, RowKey, Target } from './types'
import type { AttachmentsDeps } from './writers'

/** What a row needs beyond what is shown of it. */
interface Errand {
  abort: AbortController
  target: Target
  form: EventForm | undefined
  memory: WriteMemory
}

/** The engine behind the pane's list: what was chosen goes onto the event it was chosen for, one after another. */
export function createAttachments(deps: AttachmentsDeps): AttachmentsDoor {
  const { host, log, policy } = deps
  const store = createStore<AttachmentsState, AttachmentsEvent>(emptyState, reduce)
  const { dispatch, state } = store
  const errands = new Map<RowKey, Errand>()
  const inLine = createLine()
  const desk = createOnEventDesk({ ...deps, dispatch, state, inLine })
  let target: Target = { kind: 'unknown' }
  let nextKey: RowKey = 1
  let pumping = false
  /** Events that Graph wrote to since they were last looked over. */
  const written = new Map<string, Target>()

  const rowOf = (key: RowKey) => state().rows.find((row) => row.key === key)
  const setPhase = (key: RowKey, phase: Phase) => {
    dispatch({ kind: 'phase', key, phase })
  }

  function send(key: RowKey) {
    const earlier = errands.get(key)
    const memory = earlier?.memory ?? { before: undefined, offered: false, sought: undefined }
    // A second try goes where the first one went.
    const aim = earlier === undefined || earlier.target.kind === 'unknown' ? target : earlier.target
    errands.set(key, { abort: new AbortController(), target: aim, form: host.form(), memory })
    setPhase(key, { kind: 'queued' })
    if (aim.kind === 'unknown') dispatch({ kind: 'hold', key, hold: { kind: 'event-unknown' } })
  }

  function preview() {
    if (target.kind === 'unknown') return
    const surface = target.kind === 'unsaved' ? 'compose' : target.surface
    for (const { row, plan } of previewPlans(state().rows, { surface, policy, form: desk.formLoad() })) {
      const isNew = row.plan?.reason !== plan.reason || row.plan.writer !== plan.writer
      if (isNew) dispatch({ kind: 'planned', key: row.key, plan, sizeBytes: row.sizeBytes })
    }
  }

  async function pump() {
    if (pumping) return
    pumping = true
    try {
      for (;;) {
        const row = state().rows.find((one) => one.phase.kind === 'queued' && one.hold === undefined)
        if (row === undefined && written.size === 0) return
        await inLine(row === undefined ? removeSurplus : () => carryRow(row))
      }
    } finally {
      pumping = false
    }
  }

  /** Once all is sent: a browser may have sent something twice without a word. */
  async function removeSurplus() {
    const events = [...written.values()]
    written.clear()
    for (const aim of events) {
      try {
        const names = await desk.removeSurplus(aim)
        if (names.length === 0) continue
        log.note('second copies removed', { count: names.length })
        dispatch({ kind: 'noticed', notices: names.map((name) => ({ kind: 'second-copy-removed', name })) })
      } catch (error) {
        log.note('second copies not looked for', { kind: failureOf(error).kind })
      }
    }
  }

  async function carryRow(row: Row) {
    const errand = errands.get(row.key)
    if (errand === undefined || errand.target.kind === 'unknown') return
    const { signal } = errand.abort
    const job = jobOf(row, errand, errand.target)
    setPhase(row.key, { kind: 'preparing' })
    try {
      const id = await carry(job, deps, signal)
      if (id.writer === 'form') await desk.formChanged()
      else if (job.target.kind === 'event') written.set(eventPath(job.target.address), job.target)
      setPhase(row.key, { kind: 'attached', id })
    } catch (error) {
      if (signal.aborted) await afterCancel(row.key, job)
      else afterFailure(row.key, error)
    }
  }

  function jobOf(row: Row, errand: Errand, aim: Job['target']): Job {
    const { key, thing, mailForm } = row
    const alive = (act: () => void) => {
      if (!errand.abort.signal.aborted) act()
    }
    return {
      thing,
      mailForm,
      target: aim,
      form: errand.form,
      ledger: desk.ledgerOf(aim),
      memory: errand.memory,
      tell: {
        planned: (plan, sizeBytes) => {
          dispatch({ kind: 'planned', key, plan, sizeBytes })
        },
        preparing: () => {
          alive(() => {
            setPhase(key, { kind: 'preparing' })
          })
        },
        sending: (progress) => {
          alive(() => {
            setPhase(key, { kind: 'sending', ...progress })
          })
        },
        checking: () => {
          alive(() => {
            setPhase(key, { kind: 'checking' })
          })
        },
        waiting: ({ untilMs, because }) => {
          const throttled = because.kind === 'throttled'
          dispatch({
            kind: 'hold',
            key,
            hold: throttled ? { kind: 'throttled', untilMs } : { kind: 'retrying', untilMs, because },
          })
        },
        syncing: (untilMs) => {
          dispatch({ kind: 'hold', key, hold: { kind: 'syncing', untilMs } })
        },
      },
    }
  }

  function afterFailure(key: RowKey, error: unknown) {
    const failure = failureOf(error)
    log.note('attach failed', {
      kind: failure.kind,
      detail: failure.kind === 'unexpected' ? failure.detail : undefined,
    })
    if (failure.kind === 'event-unsaved' || failure.kind === 'sign-in-needed') {
      setPhase(key, { kind: 'queued' })
      // Saved in the meantime: its turn comes again at once.
      if (failure.kind === 'event-unsaved' && errands.get(key)?.target.kind === 'event') return
      dispatch({ kind: 'hold', key, hold: { kind: failure.kind === 'event-unsaved' ? 'event-unsaved' : 'sign-in' } })
      return
    }
    setPhase(key, { kind: 'failed', failure })
  }

  async function afterCancel(key: RowKey, job: Job) {
    try {
      await retract(job, deps, new AbortController().signal)
      if (job.form !== undefined) await desk.formChanged()
      setPhase(key, { kind: 'cancelled' })
    } catch (error) {
      // It may be on the event; the list below shows it once it can be read.
      setPhase(key, { kind: 'failed', failure: failureOf(error) })
    }
  }

  function release(kinds: readonly string[], change: (errand: Errand) => void) {
    for (const row of state().rows) {
      const errand = errands.get(row.key)
      if (row.phase.kind !== 'queued' || row.hold === undefined || errand === undefined) continue
      if (!kinds.includes(row.hold.kind)) continue
      change(errand)
      dispatch({ kind: 'hold', key: row.key, hold: undefined })
    }
    void pump()
  }

  /**
   * The unsaved form became the saved event, and what was meant for it goes on there; or the form is gone, and what
   * waited for it must not end up on whatever is opened next.
   */
  function followForm(next: Target) {
    for (const { key, phase } of state().rows) {
      const errand = errands.get(key)
      if (errand?.target.kind !== 'unsaved') continue
      if (next.kind === 'event') errand.target = next
      else if (phase.kind === 'queued') setPhase(key, { kind: 'failed', failure: { kind: 'form-changed' } })
    }
  }

  function cancel(key: RowKey) {
    const row = rowOf(key)
    if (row === undefined) return
    switch (row.phase.kind) {
      case 'chosen':
        dispatch({ kind: 'gone', key })
        preview()
        return
      case 'queued':
        setPhase(key, { kind: 'cancelled' })
        return
      case 'preparing':
      case 'sending':
      case 'checking':
        setPhase(key, { kind: 'cancelling' })
        errands.get(key)?.abort.abort(new DOMException('Cancelled by the person.', 'AbortError'))
        return
      case 'cancelling':
      case 'attached':
      case 'failed':
      case 'cancelled':
        return
    }
  }

  return {
    state,
    subscribe: store.subscribe,
    setTarget(next) {
      if (isSameTarget(target, next)) return
      const before = target
      target = next
      desk.setTarget(next)
      if (before.kind === 'unsaved') followForm(next)
      if (next.kind === 'unknown') return
      release(next.kind === 'event' ? ['event-unknown', 'event-unsaved'] : ['event-unknown'], (errand) => {
        if (errand.target.kind === 'unknown') errand.target = next
        errand.form ??= host.form()
      })
      preview()
    },
    choose(things) {
      const rows: Row[] = []
      const notices: Notice[] = []
      for (const thing of things) {
        const notice = noticeFor(thing, [...state().rows, ...rows], state(), policy)
        if (notice === undefined) rows.push(newRow(nextKey++, thing))
        else notices.push(notice)
      }
      dispatch({ kind: 'chosen', rows, notices })
      preview()
    },
    setMailForm(key, mailForm) {
      if (rowOf(key)?.phase.kind !== 'chosen') return
      dispatch({ kind: 'mail-form', key, mailForm })
      preview()
    },
    attach() {
      for (const row of state().rows) if (row.phase.kind === 'chosen') send(row.key)
      void pump()
    },
    cancel,
    cancelAll() {
      for (const row of state().rows) if (row.phase.kind !== 'chosen') cancel(row.key)
    },
    tryAgain(key) {
      const phase = rowOf(key)?.phase.kind
      if (phase !== 'failed' && phase !== 'cancelled') return
      send(key)
      void pump()
    },
    dismiss(key) {
      const phase = rowOf(key)?.phase.kind
      if (phase !== 'failed' && phase !== 'cancelled' && phase !== 'attached') return
      errands.delete(key)
      dispatch({ kind: 'gone', key })
    },
    signIn() {
      const waiting = state().rows.filter((row) => row.hold?.kind === 'sign-in')
      const mail = waiting.some((row) => row.thing.kind === 'mail')
      const shared = target.kind === 'event' && target.address.owner.kind === 'user'
      deps.signIn({ mail, shared }, new AbortController().signal).then(
        () => {
          release(['sign-in'], () => undefined)
        },
        (error: unknown) => {
          for (const row of waiting) setPhase(row.key, { kind: 'failed', failure: failureOf(error) })
        },
      )
    },
    remove(id) {
      desk.remove(id)
    },
    undoRemove(id) {
      desk.undoRemove(id)
    },
    open: (id, signal) => desk.open(id, signal),
    refresh() {
      void desk.refresh()
    },
  }
}

function isSameTarget(one: Target, other: Target): boolean {
  if (one.kind !== 'event' || other.kind !== 'event') return one.kind === other.kind
  return one.surface === other.surface && sameEvent(one.address, other.address)
}

/** Writes go one after another, whoever asks; a failed one does not stop the next. */
function createLine(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine
    return mine
  }
}
