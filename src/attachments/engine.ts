import { createStore } from '../kernel'
import { createBatches } from './batch'
import { createCarrier } from './carrier'
import { previewPlans, sortChosen } from './chosen'
import { renameChosen } from './chosenNames'
import { createAhead } from './ahead'
import { askForSignIn } from './askForSignIn'
import { announce, isOneShowing, isReady, isSameTarget, laneOf, newErrand, nextInLane } from './errand'
import type { Errand, Errands } from './errand'
import { followTarget, FORM_CLOSED } from './following'
import { createForecast } from './forecast'
import { createTraffic } from './foresight'
import { isLeftOver, needsFile } from './interrupted'
import { createLaterReplacements } from './laterReplacing'
import { createFormRecords } from './leftInForm'
import { createLanes } from './lanes'
import { createOnEventDesk } from './onEvent'
import { createNaming } from './naming'
import { isSamePlan, surfaceOf } from './plan'
import { createProving } from './proving'
import { createRecords } from './records'
import { createRowCommands } from './rowCommands'
import { emptyState, reduce } from './state'
import { createStopping } from './stopping'
import type { AttachmentsEvent } from './state'
import { createWatching } from './watching'
import type { AttachedId, AttachmentsDoor, AttachmentsState, Hold, Phase, Row, RowKey, Target } from './types'
import type { AttachmentsDeps } from './writers'

/** The list may lag behind so long. */
const LATE_COPY_MS = 3_000

const never = new AbortController().signal

/** The engine behind the pane's list: what was chosen goes onto the event it was chosen for, one after another. */
export function createAttachments(deps: AttachmentsDeps): AttachmentsDoor {
  const { host, policy, clock, locks, account } = deps
  const store = createStore<AttachmentsState, AttachmentsEvent>(emptyState, reduce)
  const { dispatch, state } = store
  const errands: Errands = new Map()
  const traffic = createTraffic(clock.now)
  const lanes = createLanes({ locks, work, onWait: waitsForOtherPane, onIdle: pump, onBusy, lockOf })
  const inFormLine = <T>(doIt: () => Promise<T>) => lanes.inLine('the form', doIt)
  const inLine = <T>(of: Target, doIt: () => Promise<T>) => lanes.inLine(laneOf(of), doIt)
  const desk = createOnEventDesk({
    ...{ ...deps, dispatch, state, inLine, inFormLine },
    onRemoved: (id) => {
      replacing.removed(id)
    },
  })
  const batches = createBatches({
    ...{ ...deps, desk, dispatch, onDue: start },
    onLooked: (errand, key, found) => replacing.looked(errand, key, found),
  })
  function onBusy() {
    watching.interrupt()
  }
  function start(lane: string) {
    lanes.start([lane])
  }
  const setPhase = (key: RowKey, phase: Phase) => {
    dispatch({ kind: 'phase', key, phase })
  }
  const newKey = () => nextKey++
  const rows = () => state().rows
  const records = createRecords({ ...deps, dispatch, errands, rows, newKey, desk, onArrival: batches.arrived })
  const formRecords = createFormRecords({ ...deps, dispatch, errands, newKey, desk, inFormLine })
  const carrier = createCarrier({
    ...{ ...deps, dispatch, desk, traffic, inFormLine, formRecords, onArrival: batches.arrived },
    onProgress: () => {
      forecast.soon()
    },
    onUnproven: (errand) => {
      proving.waitFor(errand)
    },
    onTurn: (row, errand) => {
      ahead.behind(row, errand)
    },
    freeName: (errand, wanted) => naming.freeName(errand, wanted),
    ready: (row, errand, tell, signal) => replacing.ready(row, errand, tell, signal),
  })
  const ahead = createAhead({
    ...{ ...deps, rows, errands, formLoad: () => desk.formLoad() },
    freeName: (errand, wanted) => naming.freeName(errand, wanted),
    onKnown: (errand, sought) => {
      announce(errand, sought, desk.ledgerOf(errand.target))
    },
  })
  const forecast = createForecast({
    ...{ ...deps, state, dispatch, traffic, bytesPerSecond: carrier.bytesPerSecond },
    // What is only chosen goes to whatever is open when it is told to go.
    isForOpenEvent: ({ key }) => laneOf(errands.get(key)?.target ?? target) === laneOf(target),
  })
  const proving = createProving({
    ...{ prove: deps.prove, errands, rows, dispatch, onProven: records.keep },
    goOn: () => {
      release('event-unproven', 'retrying')
    },
  })
  const replacing = createLaterReplacements({
    ...{ ...deps, dispatch, state, errands, desk, newKey, inFormLine, lanes, start, send, keep: records.keep },
  })
  const stopping = createStopping({
    ...{ state, dispatch, errands, lanes, carrier, take: records.take, mayLeave: replacing.dismiss, changed: preview },
  })
  const naming = createNaming({ state, dispatch, errands, desk, open: () => target, cancel: stopping.cancel })
  const watching = createWatching({ clock, sight: deps.sight, host, lanes, desk })
  let target: Target = { kind: 'unknown' }
  /** What Outlook shows: the target, unless the person chose another event. */
  let shown: Target = target
  let nextKey: RowKey = 1
  let topRank = 0

  const rowOf = (key: RowKey) => state().rows.find((row) => row.key === key)

  function send(key: RowKey) {
    const row = rowOf(key)
    if (row === undefined) return
    const earlier = errands.get(key)
    if (earlier?.isFormClosed === true) {
      setPhase(key, FORM_CLOSED)
      return
    }
    // A second try goes where the first one went.
    const aim = earlier === undefined || earlier.target.kind === 'unknown' ? target : earlier.target
    const errand: Errand = {
      ...newErrand(aim),
      ...earlier,
      target: aim,
      form: formOf(aim),
      cancel: new AbortController(),
      pause: new AbortController(),
    }
    errands.set(key, errand)
    naming.settle(row, errand)
    setPhase(key, { kind: 'queued' })
    if (aim.kind === 'unknown') dispatch({ kind: 'hold', key, hold: { kind: 'event-unknown' } })
    records.keep(rowOf(key) ?? row, errand)
  }

  function preview() {
    if (target.kind === 'unknown') return
    const surface = surfaceOf(target)
    const previews = previewPlans(state().rows, { surface, policy, form: desk.formLoad() })
    const changed = previews.filter(({ row, plan }) => !isSamePlan(row.plan, plan))
    const plans = new Map(changed.map(({ row, plan }) => [row.key, plan]))
    if (plans.size > 0) dispatch({ kind: 'previewed', plans })
    forecast.now()
  }

  function pump() {
    const ready = state().rows.filter(isReady)
    const waiting = ready.map(({ key }) => laneOf(errands.get(key)?.target ?? { kind: 'unknown' }))
    lanes.start(new Set(waiting.filter((lane) => lane !== 'unknown')))
  }

  /** One lane, until nothing in it waits any more: row by row, then one look over what came of them. */
  async function work(lane: string) {
    for (const { key, hold } of rowsInLane(lane)) {
      if (hold?.kind === 'other-pane') dispatch({ kind: 'hold', key, hold: undefined })
    }
    for (;;) {
      const row = nextInLane(state().rows, errands, lane)
      const errand = row === undefined ? undefined : errands.get(row.key)
      if (row !== undefined && errand !== undefined) {
        await lanes.inLine(lane, () => carryIfReady(row.key, errand))
        continue
      }
      if (batches.isOpen(lane)) {
        await lanes.inLine(lane, () => batches.close(lane))
        continue
      }
      for (const key of await desk.formVanished().catch(() => [])) {
        setPhase(key, { kind: 'failed', failure: { kind: 'vanished' } })
      }
      forecast.now()
      if (!replacing.isDue(lane)) return
      await lanes.inLine(lane, () => replacing.finish(lane))
    }
  }

  /** Its turn may come late, behind a removal: it may be cancelled or paused by then. */
  async function carryIfReady(key: RowKey, errand: Errand) {
    const row = rowOf(key)
    if (row !== undefined && isReady(row)) await carrier.carryRow(row, errand)
  }

  function lockOf(lane: string): string | undefined {
    const owner = account()
    return lane === 'unsaved' || owner === undefined ? undefined : `event:${owner}:${lane}`
  }

  function rowsInLane(lane: string): Row[] {
    return state().rows.filter(({ key }) => laneOf(errands.get(key)?.target ?? { kind: 'unknown' }) === lane)
  }

  function waitsForOtherPane(lane: string) {
    for (const row of rowsInLane(lane)) {
      if (isReady(row)) dispatch({ kind: 'hold', key: row.key, hold: { kind: 'other-pane' } })
    }
  }

  /** What waits for one of these goes on. */
  function release(...kinds: Hold['kind'][]) {
    for (const { key, phase, hold } of state().rows) {
      if (phase.kind === 'queued' && hold !== undefined && kinds.includes(hold.kind)) {
        dispatch({ kind: 'hold', key, hold: undefined })
      }
    }
    pump()
  }

  /** A row's own form: never that of another event, which may be open by now. */
  function formOf(aim: Target) {
    return laneOf(aim) === laneOf(shown) && surfaceOf(aim) === 'compose' ? host.form() : undefined
  }

  async function findInterrupted(of: Exclude<Target, { kind: 'unknown' }>) {
    if (of.kind === 'event') await findOnItsWay(of)
    const isProven = of.kind !== 'event' || of.isProven || of.surface === 'compose'
    if (isProven) await formRecords.find(of, () => isSameTarget(target, of) || isOneShowing(target, of))
  }

  async function findOnItsWay(of: Extract<Target, { kind: 'event' }>) {
    if (!of.isProven) {
      // On the read surface the desk has it proven anyway; beside a form only what was left there is a reason to ask.
      if (await records.hasAny(of)) await deps.prove(of.item, { silentOnly: true }, never).catch(() => undefined)
      return
    }
    await records.find(of, () => isSameTarget(target, of))
    if (!batches.isOpen(laneOf(of))) return
    // What arrived although its pane was gone is looked over like everything else, once a second copy would be listed, too.
    await clock.wait(LATE_COPY_MS, never)
    lanes.start([laneOf(of)])
  }

  return {
    state,
    subscribe: store.subscribe,
    setTarget(next, nextShown = next) {
      const isSame = isSameTarget(target, next)
      if (isSame && isSameTarget(shown, nextShown)) return
      const before = target
      target = next
      shown = nextShown
      if (!isSame) desk.setTarget(next, isSameTarget(next, shown))
      followTarget({ rows, errands, formOf, setPhase, keep: records.keep }, before, next)
      if (isSame) return
      watching.restart()
      records.leave(next)
      if (next.kind === 'unknown') return
      if (next.kind === 'event') release('event-unknown', 'event-unsaved', 'event-unproven', 'retrying')
      else release('event-unknown')
      preview()
      void findInterrupted(next)
    },
    choose(things) {
      const interrupted = rows().filter(({ phase }) => phase.kind === 'interrupted')
      const resumed: (() => void)[] = []
      const others = things.filter((thing) => {
        const waiting = interrupted.find((row) => isLeftOver(row, errands.get(row.key)?.interrupted, thing))
        if (waiting === undefined || thing.kind !== 'file') return true
        const file = needsFile(waiting) ? thing.file : undefined
        resumed.push(() => void resume(waiting.key, file))
        return false
      })
      const { fresh, notices } = sortChosen(others, state(), { policy, newKey })
      dispatch({ kind: 'chosen', rows: fresh, notices })
      for (const goOnWith of resumed) goOnWith()
      preview()
    },
    setMailForm(key, mailForm) {
      if (rowOf(key)?.phase.kind !== 'chosen') return
      dispatch({ kind: 'mail-form', key, mailForm })
      preview()
    },
    nameChosen(names) {
      dispatch({ kind: 'named', ...renameChosen(rows(), names, policy) })
      preview()
    },
    ...createRowCommands({ state, stopping, send, pump }),
    sendFirst(key) {
      dispatch({ kind: 'rank', key, rank: ++topRank })
    },
    resume: (key, file) => void resume(key, file),
    signIn() {
      void askForSignIn({ ...deps, rows, errands, dispatch }, target).then((isSignedIn) => {
        if (isSignedIn) release('sign-in')
      })
    },
    answerSameName: naming.answer,
    ...{ rename: replacing.rename, replace: replacing.replace },
    finishReplacing(key) {
      replacing.again(key).catch(() => undefined) // both are there still, and the row says so
    },
    remove(id) {
      desk.remove(id)
    },
    undoRemove,
    removeMany(ids) {
      for (const id of ids) desk.remove(id)
    },
    undoRemoveMany(ids) {
      for (const id of ids) undoRemove(id)
    },
    open: (id, signal) => desk.open(id, signal),
    refresh() {
      void desk.refresh()
    },
  }

  function undoRemove(id: AttachedId) {
    if (!replacing.undo(id)) desk.undoRemove(id)
  }

  async function resume(key: RowKey, file?: Parameters<AttachmentsDoor['resume']>[1]) {
    if (await records.supply(key, file)) {
      send(key)
      pump()
    }
  }
}
