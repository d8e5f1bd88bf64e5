import { expect, test } from '@jest/globals'
import { asAttachmentId, asFormAttachmentId } from '../kernel'
import type { AttachmentId } from '../kernel'
import { sameId } from './attachedId'
import { emptyState, reduce } from './state'
import type { AttachmentsEvent } from './state'
import { attachedRow, fileRow } from './testing/rows'
import type { AttachedId, AttachmentsState, OnEvent, Row } from './types'

const after = (state: AttachmentsState, ...events: AttachmentsEvent[]) => events.reduce(reduce, state)
const withRows = (...rows: Row[]): AttachmentsState => ({ ...emptyState, rows })
const byGraph = (id: string): AttachedId => ({ writer: 'graph', id: asAttachmentId(id) })
const inForm = (id: string): AttachedId => ({ writer: 'form', id: asFormAttachmentId(id) })
const onEvent = (id: AttachedId, changes: Partial<OnEvent> = {}): OnEvent => ({
  ...{ id, name: 'a.txt', sizeBytes: 5, kind: 'file', modifiedMs: undefined, removal: { kind: 'none' } },
  ...changes,
})

const NO_LOAD = { bytes: 0, count: 0, limitBytes: 35 * 1024 * 1024, isKnown: false }

test('at first there is nothing, and everything would be kept', () => {
  expect(emptyState).toEqual({
    ...{ rows: [], onEvent: [], list: { kind: 'unknown' }, notices: [], keeping: 'all' },
    foresight: { throttledMs: 0, totalMs: undefined, overEventLimit: undefined, load: NO_LOAD },
  })
})

test('what is chosen joins the end; its notices take the place of the earlier ones, others are added', () => {
  const notice = (name: string) => ({ kind: 'already-chosen', name }) as const
  const first: AttachmentsEvent = { kind: 'chosen', rows: [fileRow(1)], notices: [notice('a')] }
  const second: AttachmentsEvent = { kind: 'chosen', rows: [fileRow(2)], notices: [notice('b')] }
  const found: AttachmentsEvent = { kind: 'found', rows: [fileRow(3)] }
  const noticed: AttachmentsEvent = { kind: 'noticed', notices: [notice('c')] }
  expect(after(emptyState, first, second, found, noticed)).toEqual({
    ...emptyState,
    rows: [fileRow(1), fileRow(2), fileRow(3)],
    notices: [notice('b'), notice('c')],
  })
})

test('each change reaches its row and no other', () => {
  const plan = { writer: 'form', as: 'file', reason: 'form', shape: undefined, loses: [] } as const
  const { thing } = fileRow(9)
  const changes: [AttachmentsEvent, Partial<Row>][] = [
    [
      { kind: 'planned', key: 1, plan, sizeBytes: 7 },
      { plan, sizeBytes: 7 },
    ],
    [{ kind: 'mail-form', key: 1, mailForm: 'eml' }, { mailForm: 'eml' }],
    [{ kind: 'hold', key: 1, hold: { kind: 'paused' } }, { hold: { kind: 'paused' } }],
    [{ kind: 'rank', key: 1, rank: 4 }, { rank: 4 }],
    [{ kind: 'supplied', key: 1, thing }, { thing }],
  ]
  for (const [event, change] of changes) {
    expect(after(withRows(fileRow(1), fileRow(2)), event)).toEqual(withRows(fileRow(1, change), fileRow(2)))
  }
  expect(after(withRows(fileRow(1), fileRow(2)), { kind: 'gone', key: 1 })).toEqual(withRows(fileRow(2)))
})

test('a row that moves on is held by nothing', () => {
  const held = fileRow(1, { hold: { kind: 'offline' } })
  expect(after(withRows(held), { kind: 'phase', key: 1, phase: { kind: 'queued' } })).toEqual(
    withRows(fileRow(1, { phase: { kind: 'queued' } })),
  )
})

test('a remark of each kind is said once, and the last one counts', () => {
  const remarks = after(
    withRows(fileRow(1), fileRow(2)),
    { kind: 'remark', key: 1, remark: { kind: 'resumed', fromBytes: 1 } },
    { kind: 'remark', key: 1, remark: { kind: 'started-again' } },
    { kind: 'remark', key: 1, remark: { kind: 'resumed', fromBytes: 2 } },
    { kind: 'remark', key: 2, remark: { kind: 'read-back' } },
    { kind: 'remark', key: 3, remark: { kind: 'read-back' } }, // of a row that is gone
  ).rows.map((row) => row.remarks)
  expect(remarks).toEqual([[{ kind: 'started-again' }, { kind: 'resumed', fromBytes: 2 }], [{ kind: 'read-back' }]])
})

test('what outlives the pane changes the state only where it changes', () => {
  const once = after(emptyState, { kind: 'keeping', keeping: 'record' })
  expect(once).toEqual({ ...emptyState, keeping: 'record' })
  expect(after(once, { kind: 'keeping', keeping: 'record' })).toBe(once)
})

test('the foresight and the state of the list are what was told last', () => {
  const foresight = { throttledMs: 1, totalMs: 2, overEventLimit: undefined, load: { ...NO_LOAD, bytes: 3 } }
  const list = { kind: 'failed', failure: { kind: 'offline' } } as const
  expect(after(emptyState, { kind: 'foresight', foresight }, { kind: 'list-state', list })).toEqual({
    ...{ ...emptyState, foresight, list },
  })
})

test('an attached row may get the id of the copy that stays; one that is not attached, or has it, stays as it is', () => {
  const state = withRows(attachedRow(1, 'A'), fileRow(2))
  const other = after(state, { kind: 'attached-id', key: 1, id: byGraph('B') })
  expect(other).toEqual(withRows(attachedRow(1, 'B'), fileRow(2)))
  expect(after(state, { kind: 'attached-id', key: 1, id: byGraph('A') })).toBe(state)
  expect(after(state, { kind: 'attached-id', key: 2, id: byGraph('B') })).toBe(state)
  expect(after(state, { kind: 'attached-id', key: 3, id: byGraph('B') })).toBe(state)
})

test('where the event’s attachments have other ids, so have the rows that Graph wrote', () => {
  const formRow = fileRow(3, { phase: { kind: 'attached', id: inForm('A') } })
  const state = withRows(attachedRow(1, 'A'), attachedRow(2, 'C'), formRow, fileRow(4))
  const changed = new Map<AttachmentId, AttachmentId>([[asAttachmentId('A'), asAttachmentId('B')]])
  expect(after(state, { kind: 'ids', changed })).toEqual(
    withRows(attachedRow(1, 'B'), attachedRow(2, 'C'), formRow, fileRow(4)),
  )
})

test('a removal reaches its own entry, and outlives a fresh list', () => {
  const removal = { kind: 'pending', atMs: 6_000 } as const
  const both = [onEvent(byGraph('A')), onEvent(inForm('A'))]
  const state = after(
    emptyState,
    { kind: 'listed', onEvent: both },
    { kind: 'removal', id: byGraph('A'), removal },
    { kind: 'list-state', list: { kind: 'loading' } },
    { kind: 'listed', onEvent: [...both, onEvent(byGraph('B'), { removal: { kind: 'removing' } })] },
  )
  expect(state).toEqual({
    ...emptyState,
    list: { kind: 'listed' },
    onEvent: [
      onEvent(byGraph('A'), { removal }),
      onEvent(inForm('A')),
      onEvent(byGraph('B'), { removal: { kind: 'removing' } }),
    ],
  })
})

test('the same text is another id in the form than on the server', () => {
  expect([sameId(byGraph('A'), byGraph('A')), sameId(byGraph('A'), byGraph('B'))]).toEqual([true, false])
  expect([sameId(inForm('A'), byGraph('A')), sameId(inForm('A'), inForm('A'))]).toEqual([false, true])
})

test('a fresh list changes only what is different: the rest stays the very same objects', () => {
  const [first, second] = [onEvent(byGraph('1')), onEvent(byGraph('2'), { removal: { kind: 'removing' } })]
  const state = after(emptyState, { kind: 'listed', onEvent: [first, second] })
  const fresh = [onEvent(byGraph('1')), onEvent(byGraph('2'), { name: 'b.txt' }), onEvent(inForm('1'))]
  const { onEvent: listed } = after(state, { kind: 'listed', onEvent: fresh })
  expect(listed).toEqual([first, { ...second, name: 'b.txt' }, fresh[2]])
  expect(listed[0]).toBe(first)
})

test('what has another size, or is of another kind, is told anew', () => {
  const before = after(emptyState, { kind: 'listed', onEvent: [onEvent(byGraph('A')), onEvent(byGraph('B'))] })
  const fresh = [onEvent(byGraph('A'), { sizeBytes: 6 }), onEvent(byGraph('B'), { kind: 'item' })]
  expect(after(before, { kind: 'listed', onEvent: fresh }).onEvent).toEqual(fresh)
})
