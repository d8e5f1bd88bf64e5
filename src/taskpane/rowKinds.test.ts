import { expect, test } from '@jest/globals'
import type { Hold, Phase, Plan } from '../attachments'
import { canPause, goingOf, isMoving, isPaused, turnsOf } from './rowKinds'
import { ATTACHED, sending, someRow } from './testing/rows'

const GRAPH: Plan = { writer: 'graph-session', as: 'file', reason: 'graph-read-surface', shape: undefined, loses: [] }
const FORM: Plan = { writer: 'form', as: 'file', reason: 'form', shape: undefined, loses: [] }
const PAUSED: Hold = { kind: 'paused' }

const PHASES: Phase[] = [
  { kind: 'chosen' },
  { kind: 'queued' },
  { kind: 'preparing' },
  sending(1, 1),
  { kind: 'checking' },
  { kind: 'cancelling' },
  ATTACHED,
  { kind: 'failed', failure: { kind: 'conflict' } },
  { kind: 'cancelled' },
  { kind: 'interrupted', confirmedBytes: 1, totalBytes: 2, needsFile: false },
]
const kindsWhere = (is: (phase: Phase) => boolean) => PHASES.filter(is).map(({ kind }) => kind)

test('a pause helps where something can be stopped: the line of waiting things, and the way through Graph', () => {
  expect(kindsWhere((phase) => isMoving(someRow(1, phase)))).toEqual([
    'queued',
    'preparing',
    'sending',
    'checking',
    'cancelling',
  ])
  expect(kindsWhere((phase) => canPause(someRow(1, phase, { plan: GRAPH })))).toEqual([
    'queued',
    'preparing',
    'sending',
    'checking',
  ])
  expect(kindsWhere((phase) => canPause(someRow(1, phase, { plan: FORM })))).toEqual(['queued'])
  expect(kindsWhere((phase) => isPaused(someRow(1, phase, { hold: PAUSED })))).toEqual([
    'queued',
    'preparing',
    'sending',
    'checking',
  ])
})

test('what waits for the person anyway is not paused on top; what waits by itself can be', () => {
  const holds: Hold[] = [
    { kind: 'event-unsaved' },
    { kind: 'event-unknown' },
    { kind: 'sign-in' },
    PAUSED,
    { kind: 'throttled', untilMs: 1 },
    { kind: 'retrying', untilMs: 1, because: { kind: 'offline' } },
    { kind: 'syncing', untilMs: 1 },
    { kind: 'offline' },
    { kind: 'other-pane' },
  ]
  const pausable = holds.filter((hold) => canPause(someRow(1, { kind: 'queued' }, { hold })))
  expect(pausable.map(({ kind }) => kind)).toEqual(['throttled', 'retrying', 'syncing', 'offline', 'other-pane'])
  expect(isPaused(someRow(1, { kind: 'queued' }, { hold: { kind: 'offline' } }))).toBe(false)
})

test('an order makes sense among two that wait, and the one told to go first goes next', () => {
  const queued = (key: number, rank = 0) => someRow(key, { kind: 'queued' }, { rank })
  expect([...turnsOf([queued(1), someRow(2, sending(0, 0))])]).toEqual([[1, 'only']])
  expect([...turnsOf([queued(1), queued(2), someRow(3, { kind: 'chosen' })])]).toEqual([
    [1, 'any'],
    [2, 'any'],
  ])
  expect([...turnsOf([queued(1, 1), queued(2, 2), queued(3)])]).toEqual([
    [1, 'any'],
    [2, 'next'],
    [3, 'any'],
  ])
  // A rank of what is under way already orders nothing among those that wait.
  expect([...turnsOf([someRow(1, sending(0, 0), { rank: 3 }), queued(2), queued(3)]).values()]).toEqual(['any', 'any'])
})

test('one thing that moves is enough to be on its way; what stands behind a wait is waiting, too', () => {
  const THROTTLED: Hold = { kind: 'throttled', untilMs: 1 }
  const held = someRow(1, sending(1, 2), { hold: THROTTLED })
  const behind = someRow(2, { kind: 'queued' })
  const paused = someRow(3, { kind: 'queued' }, { hold: PAUSED })
  const over = someRow(4, ATTACHED)
  expect(goingOf([behind, over])).toBe('moving') // told to go a moment ago
  expect(goingOf([held, someRow(2, sending(1, 2))])).toBe('moving')
  expect(goingOf([held, behind, over])).toBe('waiting')
  expect(goingOf([paused, someRow(2, { kind: 'queued' }, { hold: { kind: 'offline' } })])).toBe('waiting')
  expect(goingOf([paused, over])).toBe('paused')
})
