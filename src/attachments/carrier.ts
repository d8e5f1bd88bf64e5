import { factsOf, failureOf } from '../kernel'
import type { Failure } from '../kernel'
import { carry, discard, retract } from './carry'
import type { Job } from './job'
import type { Arrival } from './compare'
import { inDoubt, isWritable, letGo } from './errand'
import { FORM_CLOSED } from './following'
import type { Errand } from './errand'
import type { Traffic } from './foresight'
import type { FormRecords } from './leftInForm'
import type { OnEventDesk } from './onEvent'
import { createReads } from './reads'
import { createSpeed } from './speed'
import type { AttachmentsEvent } from './state'
import type { Phase, Row, RowKey } from './types'
import type { AttachmentsDeps, WaitTeller } from './writers'

/** Carries one row to its event, and tells the state what becomes of it. */
export interface Carrier {
  carryRow: (row: Row, errand: Errand) => Promise<void>
  /** What went out for a cancelled row is taken back; then it is `cancelled`, or `failed` where that cannot be known. */
  takeBack: (row: Row, errand: Errand) => Promise<void>
  /** Gives up what the server holds of a row that nobody waits for any more; it expires by itself otherwise. */
  discard: (row: Row, errand: Errand) => Promise<void>
  /** As measured; undefined: nothing was sent yet. */
  bytesPerSecond: () => number | undefined
}

export interface CarrierDeps extends AttachmentsDeps {
  dispatch: (event: AttachmentsEvent) => void
  desk: OnEventDesk
  traffic: Traffic
  /** Graph took it; looked over at the end of the batch. */
  onArrival: (errand: Errand, arrival: Arrival) => void
  /** The row waits until it is known which event it goes to. */
  onUnproven: (errand: Errand) => void
  /** Something was acknowledged, or stands still. */
  onProgress: () => void
  /** It is a row's turn, and later its bytes are on the line: what comes next may be read meanwhile. */
  onTurn: (row: Row, errand: Errand) => void
  /** What takes another's place: with the bytes that it has there, where they are still to be read. */
  ready: (row: Row, errand: Errand, tell: WaitTeller, signal: AbortSignal) => Promise<Row>
  /** A name for a file made of an existing item, that nothing else on its event has. */
  freeName: (errand: Errand, wanted: string) => string
  /** Parallel calls hang on the web (office-js#857): whatever lane they come from, they go to the form one by one. */
  inFormLine: <T>(work: () => Promise<T>) => Promise<T>
  /** What outlives the pane of a replacement within the form. */
  formRecords: Pick<FormRecords, 'intoForm' | 'pastForm'>
}

/** After these it makes no sense to go on in a later pane either. */
const FINAL: readonly Failure['kind'][] = [
  'event-gone',
  'not-an-id',
  'route-refused',
  'too-large',
  'type-blocked',
  'too-many-attachments',
  'file-empty',
  'mail-gone',
  'item-gone',
  'session-refused',
  'no-upload-sessions',
  'refused',
]

export function createCarrier(deps: CarrierDeps): Carrier {
  const { dispatch, desk, traffic, clock, log, onArrival, onProgress } = deps
  const speed = createSpeed(clock)
  const sentOf = new Map<RowKey, number>()
  let sentInAll = 0

  const setPhase = (key: RowKey, phase: Phase) => {
    dispatch({ kind: 'phase', key, phase })
  }

  /** Counts what leaves over all rows, so that the line's speed is known from one to the next. */
  function measure(key: RowKey, bytes: number) {
    sentInAll += Math.max(0, bytes - (sentOf.get(key) ?? bytes))
    sentOf.set(key, bytes)
    speed.reached(sentInAll)
  }

  function jobOf(row: Row, errand: Errand, aim: Job['target']): Job {
    const { key, thing, mailForm, name, sizeBytes: knownBytes } = row
    const alive = (act: () => void) => {
      if (!errand.cancel.signal.aborted && !errand.pause.signal.aborted) act()
    }
    const passing = (kind: 'preparing' | 'checking') => () => {
      alive(() => {
        setPhase(key, { kind })
      })
    }
    const { form, memory, keeper, keptBytes } = errand
    if (thing.kind !== 'file') errand.reads ??= createReads(thing, deps.mail, keptBytes)
    return {
      thing,
      mailForm,
      target: aim,
      passesForm: row.replaces?.old.id.writer === 'graph',
      form,
      ledger: desk.ledgerOf(aim),
      memory,
      keeper,
      name,
      sizeBytes: knownBytes,
      reads: errand.reads,
      hasKeptBytes: keptBytes !== undefined,
      freeName: (wanted) => deps.freeName(errand, wanted),
      cancelled: errand.cancel.signal,
      inFormLine: deps.inFormLine,
      intoForm: (blob) => deps.formRecords.intoForm(row, errand, blob),
      pastForm: () => deps.formRecords.pastForm(errand),
      tell: {
        planned: (plan, sizeBytes) => {
          dispatch({ kind: 'planned', key, plan, sizeBytes })
        },
        preparing: passing('preparing'),
        checking: passing('checking'),
        sending: (progress) => {
          measure(key, progress.confirmedBytes + progress.inFlightBytes)
          deps.onTurn(row, errand)
          alive(() => {
            setPhase(key, { kind: 'sending', ...progress, bytesPerSecond: speed.bytesPerSecond() })
          })
          if (progress.inFlightBytes === 0) onProgress()
        },
        waiting: ({ untilMs, because }) => {
          speed.restart()
          const throttled = because.kind === 'throttled'
          dispatch({
            kind: 'hold',
            key,
            hold: throttled ? { kind: 'throttled', untilMs } : { kind: 'retrying', untilMs, because },
          })
          onProgress()
        },
        offline: () => {
          speed.restart()
          dispatch({ kind: 'hold', key, hold: { kind: 'offline' } })
        },
        syncing: (untilMs) => {
          dispatch({ kind: 'hold', key, hold: { kind: 'syncing', untilMs } })
        },
        remark: (remark) => {
          dispatch({ kind: 'remark', key, remark })
        },
        spent: traffic.spent,
      },
    }
  }

  async function readied(row: Row, errand: Errand, aim: Job['target'], signal: AbortSignal): Promise<Row> {
    if (row.replaces === undefined) return row
    const ready = await deps.ready(row, errand, jobOf(row, errand, aim).tell, signal)
    setPhase(row.key, { kind: 'preparing' }) // whatever it waited for is over
    return ready
  }

  async function carryRow(row: Row, errand: Errand) {
    const { target, memory } = errand
    const { key } = row
    const isCancelled = () => errand.cancel.signal.aborted
    if (target.kind === 'unknown' || isCancelled()) return
    const signal = AbortSignal.any([errand.cancel.signal, errand.pause.signal])
    setPhase(key, { kind: 'preparing' })
    sentOf.delete(key)
    speed.restart()
    try {
      const job = jobOf(await readied(row, errand, target, signal), errand, target)
      deps.onTurn(row, errand)
      const { id, blob } = await carry(job, deps, signal)
      if (id.writer === 'form') {
        await desk.formChanged()
        desk.formTook(key, id.id, row.name, () => errand.form !== undefined)
      } else if (memory.sought !== undefined) {
        const mustProve = row.replaces !== undefined
        onArrival(errand, { key, id: id.id, sought: memory.sought, blob, mustProve })
      }
      errand.reads = undefined
      setPhase(key, { kind: 'attached', id })
      if (id.writer === 'graph' && target.kind === 'event') {
        deps.onChange?.({ address: target.address, kind: 'added', name: memory.sought?.name ?? row.name })
      }
    } catch (error) {
      if (isCancelled()) await takeBack(row, errand)
      else if (errand.pause.signal.aborted) paused(key, errand)
      else failed(key, errand, failureOf(error))
    }
  }

  /** Stands where it was; the server keeps what it has. */
  function paused(key: RowKey, { memory }: Errand) {
    const { session } = memory
    setPhase(
      key,
      session === undefined
        ? { kind: 'queued' }
        : { kind: 'sending', ...session, inFlightBytes: 0, bytesPerSecond: undefined },
    )
    dispatch({ kind: 'hold', key, hold: { kind: 'paused' } })
  }

  function failed(key: RowKey, errand: Errand, failure: Failure) {
    log.note('attach failed', factsOf(failure))
    if (failure.kind === 'event-unsaved' || failure.kind === 'event-unproven' || failure.kind === 'sign-in-needed') {
      const isOver = failure.kind === 'event-unsaved' && errand.isFormClosed === true
      setPhase(key, isOver ? FORM_CLOSED : { kind: 'queued' })
      if (isOver) return
      // Saved, or proven, in the meantime: its turn comes again at once.
      if (failure.kind === 'event-unsaved' && errand.target.kind === 'event') return
      if (failure.kind === 'event-unproven' && isWritable(errand.target)) return
      dispatch({ kind: 'hold', key, hold: { kind: failure.kind === 'sign-in-needed' ? 'sign-in' : failure.kind } })
      if (failure.kind === 'event-unproven') deps.onUnproven(errand)
      return
    }
    errand.reads = undefined
    setPhase(key, { kind: 'failed', failure })
    if (FINAL.includes(failure.kind)) void letGo(errand)
  }

  async function takeBack(row: Row, errand: Errand) {
    const { key } = row
    const { target } = errand
    errand.reads = undefined
    setPhase(key, { kind: 'cancelling' })
    try {
      if (target.kind !== 'unknown') await retract(jobOf(row, errand, target), deps, new AbortController().signal)
      if (errand.form !== undefined) await desk.formChanged()
      await letGo(errand)
      setPhase(key, { kind: 'cancelled' })
    } catch (error) {
      setPhase(key, { kind: 'failed', failure: inDoubt(failureOf(error), errand) })
    }
  }

  async function giveUp(row: Row, errand: Errand) {
    const { target, memory } = errand
    if (target.kind !== 'unknown' && memory.session !== undefined) await discard(jobOf(row, errand, target), deps)
  }

  return { carryRow, takeBack, discard: giveUp, bytesPerSecond: () => speed.bytesPerSecond() }
}
