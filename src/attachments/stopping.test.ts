import { expect, test } from '@jest/globals'
import { settle } from '../kernel/testing/fakeClock'
import { createStore } from '../kernel'
import type { Carrier } from './carrier'
import type { Errands } from './errand'
import type { Lanes } from './lanes'
import { noKeeper } from './memory'
import { emptyState, reduce } from './state'
import { createStopping } from './stopping'
import { UPLOAD_URL } from './testing/eventStage'
import { errandTo, eventTarget, fileRow } from './testing/rows'
import type { Phase, Plan, Row, Target } from './types'

const LANE = '/me/events/EVENT%3D'
const failure = { kind: 'offline' } as const
const session = { uploadUrl: UPLOAD_URL, confirmedBytes: 5, totalBytes: 10, proofs: [] }
const sending = { kind: 'sending', confirmedBytes: 5, inFlightBytes: 0, totalBytes: 10, bytesPerSecond: 1 } as const
const interrupted = { kind: 'interrupted', confirmedBytes: 5, totalBytes: 10, needsFile: false } as const
const paused = { hold: { kind: 'paused' } } as const

interface Told {
  row?: Partial<Row>
  target?: Target
  offered?: boolean
  session?: typeof session
  /** How taking back ends. */
  endsAs?: Phase
  /** The row has no errand. */
  isBare?: boolean
}

/** Rows 1, 2, … as told; what is done to them is one log. */
function stage(...told: (Phase['kind'] | (Told & { phase: Phase }))[]) {
  const log: string[] = []
  const ofTold = told.map((one) => (typeof one === 'string' ? { phase: { kind: one } as Phase } : one))
  const rows = ofTold.map(({ phase, row }: Told & { phase: Phase }, at) => fileRow(at + 1, { phase, ...row }))
  const store = createStore({ ...emptyState, rows }, reduce)
  const errands: Errands = new Map()
  ofTold.forEach((one: Told, at) => {
    const key = at + 1
    if (one.isBare === true) return
    const errand = errandTo(one.target ?? eventTarget(), {
      keeper: { ...noKeeper, forget: () => Promise.resolve(void log.push(`forget ${key}`)) },
    })
    errand.memory.offered = one.offered ?? false
    errand.memory.session = one.session
    errand.cancel.signal.addEventListener('abort', () => log.push(`cancel ${key} ${nameOf(errand.cancel.signal)}`))
    errand.pause.signal.addEventListener('abort', () => log.push(`pause ${key} ${nameOf(errand.pause.signal)}`))
    errands.set(key, errand)
  })
  const lanes: Lanes = {
    inLine: (lane, work) => {
      log.push(`in line ${lane}`)
      return work()
    },
    start: () => undefined,
    isBusy: () => false,
    giveUpWaiting: (lane) => log.push(`give up waiting ${lane}`),
  }
  const carrier: Carrier = {
    carryRow: () => Promise.reject(new Error('nobody carries here')),
    takeBack: ({ key }) => {
      log.push(`take back ${key}`)
      if (shown()[key - 1] !== `${key} cancelling`) log.push(`it says: ${shown().join()}`)
      store.dispatch({ kind: 'phase', key, phase: ofTold[key - 1]?.endsAs ?? { kind: 'cancelled' } })
      return Promise.resolve()
    },
    discard: ({ key }) => Promise.resolve(void log.push(`discard ${key}`)),
    bytesPerSecond: () => undefined,
  }
  const stopping = createStopping({
    ...{ state: store.state, dispatch: store.dispatch, errands, lanes, carrier },
    take: ({ key }) => log.push(`take ${key}`),
    mayLeave: () => true,
    changed: () => log.push('changed'),
  })
  const shown = () =>
    store.state().rows.map(({ key, phase, hold }) => `${key} ${phase.kind}${hold === undefined ? '' : ` ${hold.kind}`}`)
  const after = async (act: (of: typeof stopping) => void) => {
    log.length = 0
    act(stopping)
    await settle()
    return [...log, '=', ...shown()]
  }
  return { stopping, errands, log, shown, after }
}

function nameOf(signal: AbortSignal): string {
  return (signal.reason as Error).name
}

test('a chosen thing that is cancelled leaves the list, and the plans of the others change', async () => {
  const s = stage('chosen', 'chosen')
  expect(
    await s.after(({ cancel }) => {
      cancel(1)
    }),
  ).toEqual(['changed', '=', '2 chosen'])
})

test('a queued thing of which nothing went out is cancelled at once, and forgotten', async () => {
  const s = stage('queued', 'queued')
  expect(
    await s.after(({ cancel }) => {
      cancel(1)
    }),
  ).toEqual([...['cancel 1 AbortError', 'forget 1', '=', '1 cancelled', '2 queued']])
  expect(
    await s.after(({ cancel }) => {
      cancel(2)
    }),
  ).toEqual([...['cancel 2 AbortError', 'forget 2', `give up waiting ${LANE}`, '=', '1 cancelled', '2 cancelled']])
})

test('a queued or paused thing that an earlier try may have brought is taken back in its turn', async () => {
  for (const one of [
    { phase: { kind: 'queued' }, offered: true },
    { phase: { kind: 'queued' }, session },
  ] as const) {
    expect(
      await stage(one).after(({ cancel }) => {
        cancel(1)
      }),
    ).toEqual([
      ...['cancel 1 AbortError', `in line ${LANE}`, 'take back 1', `give up waiting ${LANE}`, '=', '1 cancelled'],
    ])
  }
  const held = stage({ phase: sending, row: paused, session })
  expect(
    await held.after(({ cancel }) => {
      cancel(1)
    }),
  ).toEqual([
    ...['cancel 1 AbortError', `in line ${LANE}`, 'take back 1', `give up waiting ${LANE}`, '=', '1 cancelled'],
  ])
})

test('what is under way is told to stop, and whoever carries it takes it back', async () => {
  for (const phase of [{ kind: 'preparing' }, sending, { kind: 'checking' }] as const) {
    expect(
      await stage({ phase, offered: true }).after(({ cancel }) => {
        cancel(1)
      }),
    ).toEqual([...['cancel 1 AbortError', '=', '1 cancelling']])
  }
})

test('what is at its end, is being cancelled, waits to be resumed, or is not there cannot be cancelled', async () => {
  const ends: Phase[] = [
    { kind: 'cancelling' },
    { kind: 'attached', id: { writer: 'graph', id: 'A' as never } },
    { kind: 'failed', failure },
    { kind: 'cancelled' },
    interrupted,
  ]
  const s = stage(...ends.map((phase) => ({ phase })))
  const before = s.shown()
  expect(
    await s.after(({ cancel }) => {
      for (const key of [1, 2, 3, 4, 5, 6]) cancel(key)
    }),
  ).toEqual(['=', ...before])
  const bare = stage({ phase: { kind: 'queued' }, isBare: true }, { phase: sending, isBare: true })
  expect(
    await bare.after(({ cancel }) => {
      cancel(1)
      cancel(2)
    }),
  ).toEqual(['=', '1 queued', '2 sending'])
})

test('a lane’s turn is given up when nobody waits for it: who is paused, under way or elsewhere does not', async () => {
  const alone = stage(
    'queued',
    { phase: { kind: 'queued' }, row: paused },
    { phase: { kind: 'preparing' } },
    { phase: { kind: 'queued' }, target: eventTarget('OTHER=') },
    { phase: { kind: 'queued' }, isBare: true },
  )
  expect(
    (
      await alone.after(({ pause }) => {
        pause(1)
      })
    ).slice(0, 2),
  ).toEqual([`give up waiting ${LANE}`, '='])
  const notAlone = stage('queued', { phase: { kind: 'queued' }, row: { hold: { kind: 'other-pane' } } })
  expect(
    await notAlone.after(({ pause }) => {
      pause(1)
    }),
  ).toEqual(['=', '1 queued paused', '2 queued other-pane'])
})

test('what is under way stops where it is; an add to the form is finished first', async () => {
  const form: Plan = { writer: 'form', as: 'file', reason: 'form', shape: undefined, loses: [] }
  const post: Plan = { writer: 'graph-post', as: 'file', reason: 'graph-policy', shape: undefined, loses: [] }
  for (const phase of [{ kind: 'preparing' }, sending, { kind: 'checking' }] as const) {
    expect(
      await stage({ phase }).after(({ pause }) => {
        pause(1)
      }),
    ).toEqual(['pause 1 AbortError', '=', `1 ${phase.kind}`])
    expect(
      await stage({ phase, row: { plan: post } }).after(({ pause }) => {
        pause(1)
      }),
    ).toHaveLength(3)
    expect(
      await stage({ phase, row: { plan: form } }).after(({ pause }) => {
        pause(1)
      }),
    ).toEqual(['=', `1 ${phase.kind}`])
  }
})

test('what does not move, or is paused already, is not paused', async () => {
  const rest: (Told & { phase: Phase })[] = [
    ...(['chosen', 'cancelling', 'cancelled'] as const).map((kind) => ({ phase: { kind } })),
    { phase: { kind: 'failed', failure } },
    { phase: { kind: 'attached', id: { writer: 'graph', id: 'A' as never } } },
    { phase: interrupted },
    { phase: sending, row: paused },
    { phase: { kind: 'queued' }, row: paused },
    { phase: { kind: 'queued' }, isBare: true },
  ]
  const s = stage(...rest)
  const before = s.shown()
  expect(
    await s.after(({ pause }) => {
      for (let key = 1; key <= 10; key++) pause(key)
    }),
  ).toEqual(['=', ...before])
})

test('a paused row goes on as a queued one that can be paused again; where it goes is still not known', async () => {
  const s = stage(
    { phase: sending, row: paused },
    { phase: { kind: 'queued' }, row: paused, target: { kind: 'unknown' } },
  )
  s.errands.get(1)?.pause.abort(new Error('paused'))
  expect(
    await s.after(({ goOn }) => {
      goOn(1)
      goOn(2)
    }),
  ).toEqual(['=', '1 queued', '2 queued event-unknown'])
  expect(s.errands.get(1)?.pause.signal.aborted).toBe(false)
})

test('only a paused row goes on', async () => {
  const s = stage('queued', { phase: { kind: 'queued' }, row: { hold: { kind: 'sign-in' } } }, { phase: sending })
  const bare = stage({ phase: sending, row: paused, isBare: true })
  expect(
    await s.after(({ goOn }) => {
      for (const key of [1, 2, 3, 4]) goOn(key)
    }),
  ).toEqual([...['=', '1 queued', '2 queued sign-in', '3 sending']])
  expect(
    await bare.after(({ goOn }) => {
      goOn(1)
    }),
  ).toEqual(['=', '1 sending paused'])
})

test('what failed or was cancelled leaves the list and the storage; what is attached, the list only', async () => {
  const s = stage(
    { phase: { kind: 'failed', failure } },
    'cancelled',
    { phase: { kind: 'attached', id: { writer: 'graph', id: 'A' as never } } },
    { phase: { kind: 'cancelled' }, isBare: true },
  )
  expect(
    await s.after(({ dismiss }) => {
      for (const key of [1, 2, 3, 4]) dismiss(key)
    }),
  ).toEqual([...['discard 1', 'forget 1', 'discard 2', 'forget 2', '=']])
  expect([...s.errands.keys()]).toEqual([])
})

test('what is on its way, or not there, is not dismissed', async () => {
  const s = stage('chosen', 'queued', 'preparing', { phase: sending }, 'checking', 'cancelling', {
    ...{ phase: interrupted, isBare: true },
  })
  const before = s.shown()
  expect(
    await s.after(({ dismiss }) => {
      for (let key = 1; key <= 8; key++) dismiss(key)
    }),
  ).toEqual(['=', ...before])
})

test('what is interrupted leaves the list once nothing of it stays on the event', async () => {
  const s = stage({ phase: interrupted })
  expect(
    await s.after(({ dismiss }) => {
      dismiss(1)
    }),
  ).toEqual([...['take 1', `in line ${LANE}`, 'take back 1', 'discard 1', 'forget 1', '=']])
  const inDoubt = stage({ phase: interrupted, endsAs: { kind: 'failed', failure } })
  expect(
    await inDoubt.after(({ dismiss }) => {
      dismiss(1)
    }),
  ).toEqual([...['take 1', `in line ${LANE}`, 'take back 1', '=', '1 failed']])
})
