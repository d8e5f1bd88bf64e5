import { expect, test } from '@jest/globals'
import { asAttachmentId, asFormAttachmentId, asRestItemId, createLog, createStore } from '../kernel'
import type { RestItemId } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { openEventAddress } from '../events'
import type { HostAttachment } from '../outlook/calendarHost'
import { createOnEventDesk } from './onEvent'
import { emptyState, reduce } from './state'
import type { AttachmentsEvent } from './state'
import { createEventStage } from './testing/eventStage'
import { createFormStage } from './testing/formStage'
import { graphOn } from './testing/graphOn'
import { outcomeOf } from './testing/outcome'
import { attachedRow, eventTarget, fileRow } from './testing/rows'
import { silentPorts } from './testing/silentPorts'
import type { AttachedId, Target } from './types'

const byGraph = (id: string): AttachedId => ({ writer: 'graph', id: asAttachmentId(id) })
const inForm = (id: string): AttachedId => ({ writer: 'form', id: asFormAttachmentId(id) })
const hosted = (id: string, changes: Partial<HostAttachment> = {}): HostAttachment => ({
  ...{ id: asFormAttachmentId(id), name: `${id}.txt`, sizeBytes: 7, kind: 'file', isInline: false },
  ...changes,
})
const isOpen = () => true
const onRead = eventTarget()
const onCompose = eventTarget('EVENT=', 'compose')
const elsewhere: Target = { ...onRead, address: openEventAddress(asRestItemId('OTHER=') as RestItemId) }

/** A pane beside an event: what Outlook had loaded, what its form holds, what the server has. */
function stage(options: { loaded?: HostAttachment[]; hasForm?: boolean } = {}) {
  const clock = createFakeClock(1_000)
  const log: string[] = []
  const server = createEventStage(log)
  const form = createFormStage(log)
  const support = createLog(clock.now)
  const store = createStore(emptyState, reduce)
  const told: AttachmentsEvent[] = []
  const line: (() => void)[] = []
  let isBusy = false
  const desk = createOnEventDesk({
    ...silentPorts(clock, support),
    graph: graphOn(server),
    host: {
      form: () => (options.hasForm === false ? undefined : form.form),
      loadedAttachments: () => options.loaded ?? [],
    },
    dispatch: (event) => {
      told.push(event)
      store.dispatch(event)
    },
    state: store.state,
    inLine: async (of, work) => {
      if (isBusy) await new Promise<void>((resolve) => line.push(resolve))
      log.push(`in line ${of.kind === 'event' ? of.address.eventId : of.kind}`)
      return work()
    },
    onRemoved: () => undefined,
    inFormLine: (work) => {
      log.push('in form line')
      return work()
    },
  })
  return {
    ...{ clock, log, server, form, support, store, told, desk },
    onEvent: () =>
      store.state().onEvent.map(({ id, name, removal }) => `${id.writer} ${id.id} ${name} ${removal.kind}`),
    list: () => store.state().list,
    open: async (target: Target) => {
      desk.setTarget(target, true)
      await clock.advance(0)
    },
    busy: (is: boolean) => {
      isBusy = is
      for (const resolve of line.splice(0)) resolve()
    },
  }
}

test('beside a read event what Outlook had loaded is shown at once, then what the server says', async () => {
  const loaded = [hosted('AAMk/x+='), hosted('inline', { isInline: true }), hosted('no id!')]
  const s = stage({ loaded })
  s.server.put('A', 'a.txt', 'hello')
  s.desk.setTarget(onRead, true)
  expect([s.onEvent(), s.list()]).toEqual([['graph AAMk-x_= AAMk/x+=.txt none'], { kind: 'loading' }])
  await s.clock.advance(0)
  expect([s.onEvent(), s.list(), s.log]).toEqual([...[['graph A a.txt none'], { kind: 'listed' }, ['list silently']]])
})

test('of an event that was chosen beside the shown one nothing is known before the server says it', async () => {
  const s = stage({ loaded: [hosted('AAMk/x+=')] })
  s.server.put('A', 'a.txt', 'hello')
  s.desk.setTarget(onRead, false)
  expect(s.onEvent()).toEqual([])
  await s.clock.advance(0)
  expect(s.onEvent()).toEqual(['graph A a.txt none'])
})

test('without a sign-in what Outlook had loaded is enough, until somebody asks', async () => {
  const s = stage({ loaded: [hosted('L')] })
  s.server.fail('list', { kind: 'sign-in-needed', claims: undefined })
  await s.open(onRead)
  expect([s.onEvent(), s.list()]).toEqual([['graph L L.txt none'], { kind: 'listed' }])
  const failure = { kind: 'sign-in-needed', claims: undefined } as const
  s.server.fail('list', failure)
  await s.desk.refresh()
  expect([s.list(), s.log]).toEqual([{ kind: 'failed', failure }, ['list silently', 'list']])
})

test('a list that cannot be read is told', async () => {
  const s = stage()
  s.server.fail('list', { kind: 'offline' })
  await s.open(onRead)
  expect([s.list(), s.support.lines().length]).toEqual([{ kind: 'failed', failure: { kind: 'offline' } }, 1])
})

test('a form says what it holds; Graph is asked only once Graph was written to', async () => {
  const s = stage({ loaded: [hosted('L')] })
  s.form.onForm = [hosted('0'), hosted('1', { isInline: true })]
  s.server.put('A', 'a.txt', 'hello')
  await s.open(onCompose)
  expect([s.onEvent(), s.log, s.desk.formLoad()]).toEqual([['form 0 0.txt none'], [], { bytes: 7, count: 1 }])
  s.desk.ledgerOf(onCompose).added({ id: asAttachmentId('A'), name: 'a.txt', sizeBytes: 5, kind: 'file' })
  await s.desk.refresh()
  expect([s.onEvent(), s.log]).toEqual([['form 0 0.txt none', 'graph A a.txt none'], ['list']])
  await s.open({ kind: 'unsaved' })
  expect(s.onEvent()).toEqual(['form 0 0.txt none'])
})

test('the unsaved form is read, and Graph is not; where nothing is open nothing is', async () => {
  const s = stage()
  s.form.onForm = [hosted('0')]
  await s.open({ kind: 'unsaved' })
  expect([s.onEvent(), s.list(), s.log]).toEqual([['form 0 0.txt none'], { kind: 'listed' }, []])
  const told = s.told.length
  await s.open({ kind: 'unknown' })
  await s.desk.refresh()
  expect(s.told).toHaveLength(told)
  expect(await outcomeOf(Promise.resolve().then(() => s.desk.attachmentsOf({ kind: 'unsaved' })))).toEqual({
    ...{ kind: 'event-unsaved' },
  })
})

test('the form and the server know one attachment under two ids: as often as its name occurs in both, it is one', async () => {
  const s = stage()
  s.form.onForm = [hosted('0', { name: 'a.txt' }), hosted('1', { name: 'a.txt' }), hosted('2', { name: 'b.txt' })]
  for (const id of ['A', 'B', 'C']) s.server.put(id, 'a.txt', 'hello')
  s.server.put('D', 'd.txt', 'hello')
  await s.open(onCompose)
  await s.desk.ledgerOf(onCompose).refresh(s.server.event, { silentOnly: true }, new AbortController().signal)
  expect(s.onEvent()).toEqual([
    ...['form 0 a.txt none', 'form 1 a.txt none', 'form 2 b.txt none', 'graph C a.txt none', 'graph D d.txt none'],
  ])
  expect(s.store.state().onEvent.at(-1)).toEqual({
    ...{
      id: byGraph('D'),
      name: 'd.txt',
      sizeBytes: 5,
      kind: 'file',
      modifiedMs: undefined,
      removal: { kind: 'none' },
    },
  })
})

test('each event has a ledger of its own, which is shown only beside its event; other ids are told whichever it is', async () => {
  const s = stage()
  s.server.put('A', 'a.txt', 'hello')
  await s.open(onRead)
  const ledger = s.desk.ledgerOf(onRead)
  expect([s.desk.ledgerOf(onCompose) === ledger, s.desk.ledgerOf(elsewhere) === ledger]).toEqual([true, false])
  s.server.onServer = []
  await s.open(elsewhere)
  expect(s.onEvent()).toEqual([])
  s.server.put('B', 'a.txt', 'hello')
  await ledger.refresh(s.server.event, { silentOnly: true }, new AbortController().signal)
  expect(s.onEvent()).toEqual([])
  expect(s.told.filter(({ kind }) => kind === 'ids')).toEqual([{ kind: 'ids', changed: new Map([['A', 'B']]) }])
  await s.open({ kind: 'unknown' })
  ledger.removed(asAttachmentId('B'))
  expect(s.told.at(-1)).not.toMatchObject({ kind: 'listed' })
})

test('a removal waits six seconds, goes in the event’s line, and takes the row with it', async () => {
  const s = stage()
  s.server.put('A', 'a.txt', 'hello')
  await s.open(onRead)
  s.store.dispatch({ kind: 'chosen', rows: [attachedRow(1, 'A'), attachedRow(2, 'B'), fileRow(3)], notices: [] })
  s.log.length = 0
  s.desk.remove(byGraph('A'))
  expect(s.store.state().onEvent[0]?.removal).toEqual({ kind: 'pending', atMs: 7_000 })
  await s.open(elsewhere) // it keeps the event it was given for
  s.log.length = 0
  await s.clock.advance(5_999)
  expect(s.log).toEqual([])
  await s.clock.advance(1)
  expect(s.log).toEqual(['in line EVENT=', 'remove A'])
  expect(s.store.state().rows.map(({ key }) => key)).toEqual([2, 3])
  expect(s.desk.ledgerOf(onRead).snapshot()).toEqual([])
})

test('what is gone already is removed; what cannot be is told', async () => {
  const s = stage()
  s.server.put('A', 'a.txt', 'hello')
  s.server.put('B', 'b.txt', 'hello')
  await s.open(onRead)
  s.server.fail('remove', { kind: 'attachment-gone' })
  s.server.fail('remove', { kind: 'offline' })
  s.desk.remove(byGraph('A'))
  s.desk.remove(byGraph('B'))
  await s.clock.advance(6_000)
  expect(s.onEvent()).toEqual(['graph B b.txt failed'])
  expect(s.store.state().onEvent[0]?.removal).toEqual({ kind: 'failed', failure: { kind: 'offline' } })
})

test('an undo ends a removal, also while it waits in line; one that is under way cannot be undone', async () => {
  const s = stage()
  for (const id of ['A', 'B', 'C']) s.server.put(id, `${id}.txt`, 'hello')
  await s.open(onRead)
  s.log.length = 0
  s.desk.remove(byGraph('A'))
  s.desk.undoRemove(byGraph('A'))
  s.busy(true)
  s.desk.remove(byGraph('B'))
  await s.clock.advance(6_000)
  s.desk.undoRemove(byGraph('B'))
  s.busy(false)
  await s.clock.advance(0)
  expect([s.log, s.onEvent()]).toEqual([
    ...[['in line EVENT='], ['graph A A.txt none', 'graph B B.txt none', 'graph C C.txt none']],
  ])
  expect(s.clock.pending()).toBe(0)
  s.store.dispatch({ kind: 'removal', id: byGraph('C'), removal: { kind: 'removing' } })
  s.desk.undoRemove(byGraph('C'))
  expect(s.onEvent()[2]).toBe('graph C C.txt removing')
  s.desk.undoRemove(byGraph('gone'))
  s.desk.remove(byGraph('A')) // after an undo it can be removed again
  await s.clock.advance(6_000)
  expect(s.log.slice(1)).toEqual(['in line EVENT=', 'remove A'])
})

test('what is in the form is removed there, one call after another', async () => {
  const s = stage()
  s.form.onForm = [hosted('0'), hosted('1')]
  await s.open(onCompose)
  s.store.dispatch({
    ...{ kind: 'chosen', notices: [] },
    rows: [fileRow(1, { phase: { kind: 'attached', id: inForm('0') } }), attachedRow(2, '0')],
  })
  s.desk.remove(inForm('0'))
  await s.clock.advance(6_000)
  expect(s.log).toEqual(['in line EVENT=', 'in form line', 'form remove 0'])
  expect([s.onEvent(), s.store.state().rows.map(({ key }) => key)]).toEqual([['form 1 1.txt none'], [2]])
})

test('a form that is gone has nothing to be removed from', async () => {
  const s = stage({ hasForm: false })
  await s.open(onCompose)
  s.store.dispatch({
    ...{ kind: 'listed' },
    onEvent: [
      { id: inForm('0'), name: 'a', sizeBytes: 1, kind: 'file', modifiedMs: undefined, removal: { kind: 'none' } },
    ],
  })
  s.desk.remove(inForm('0'))
  await s.clock.advance(6_000)
  expect(s.store.state().onEvent[0]?.removal).toEqual({ kind: 'failed', failure: { kind: 'form-changed' } })
  expect(await outcomeOf(s.desk.open(inForm('0'), new AbortController().signal))).toEqual({ kind: 'attachment-gone' })
})

test('an attachment is opened from where it is; an item as the file of its kind', async () => {
  const s = stage()
  s.form.onForm = [hosted('0')]
  await s.open(onCompose)
  s.server.put('A', 'a.txt', 'hello')
  s.server.put('M', 'Hello', 'mime', { kind: 'item' })
  s.server.put('E', 'Review', 'BEGIN:VCALENDAR\r\n', { kind: 'item' })
  s.server.put('C', 'Office', 'begin:vcard\r\n', { kind: 'item' })
  const ledger = s.desk.ledgerOf(onCompose)
  await ledger.refresh(s.server.event, { silentOnly: true }, new AbortController().signal)
  s.log.length = 0
  const open = async (id: AttachedId) => {
    const { name, blob } = await s.desk.open(id, new AbortController().signal)
    return `${name}: ${(await blob.text()).trimEnd()}`
  }
  expect([await open(inForm('0')), await open(byGraph('A')), await open(byGraph('M'))]).toEqual([
    ...['0.txt: 0', 'a.txt: hello', 'Hello.eml: mime'],
  ])
  expect([await open(byGraph('E')), await open(byGraph('C'))]).toEqual([
    ...['Review.ics: BEGIN:VCALENDAR', 'Office.vcf: begin:vcard'],
  ])
  expect(s.log).toEqual(['form read 0', 'read A', 'read M', 'read E', 'read C'])
  expect(await outcomeOf(s.desk.open(byGraph('X'), new AbortController().signal))).toEqual({ kind: 'attachment-gone' })
})

test('what the form took and holds no more is told at the end of a batch, by id or else by name', async () => {
  const s = stage()
  await s.open(onCompose)
  expect(await s.desk.formVanished()).toEqual([])
  s.desk.formTook(1, asFormAttachmentId('0'), 'a.txt', isOpen)
  s.desk.formTook(2, asFormAttachmentId('1'), 'b.txt', isOpen)
  s.desk.formTook(3, asFormAttachmentId('9'), 'b.txt', isOpen) // an index that moved
  s.desk.formTook(4, asFormAttachmentId('8'), 'b.txt', isOpen)
  s.desk.formTook(5, asFormAttachmentId('7'), 'c.txt', isOpen)
  s.form.onForm = [hosted('0', { name: 'a.txt' }), hosted('1', { name: 'b.txt' }), hosted('2', { name: 'b.txt' })]
  expect(await s.desk.formVanished()).toEqual([4, 5])
  expect(s.onEvent()).toHaveLength(3)
  expect(await s.desk.formVanished()).toEqual([]) // told once
})

test('of two of one name the one whose id is gone vanished; a new name under its id is still it', async () => {
  const s = stage()
  await s.open(onCompose)
  s.desk.formTook(1, asFormAttachmentId('9'), 'a.txt', isOpen)
  s.desk.formTook(2, asFormAttachmentId('0'), 'a.txt', isOpen)
  s.desk.formTook(3, asFormAttachmentId('1'), 'b.txt', isOpen)
  s.form.onForm = [hosted('0', { name: 'a.txt' }), hosted('1', { name: 'b (1).txt' })]
  expect(await s.desk.formVanished()).toEqual([1])
})

test('another form that stands open meanwhile says nothing of what went into the one before', async () => {
  const s = stage()
  await s.open(onCompose)
  let isBack = false
  s.desk.formTook(1, asFormAttachmentId('0'), 'a.txt', () => isBack)
  s.desk.formTook(2, asFormAttachmentId('1'), 'b.txt', isOpen)
  expect(await s.desk.formVanished()).toEqual([2])
  expect(await s.desk.formVanished()).toEqual([])
  isBack = true
  expect(await s.desk.formVanished()).toEqual([1])
})

test('the form is read anew when it is told to have changed', async () => {
  const s = stage()
  await s.open(onCompose)
  s.form.onForm = [hosted('0')]
  await s.desk.formChanged()
  expect([s.onEvent(), s.desk.formLoad()]).toEqual([['form 0 0.txt none'], { bytes: 7, count: 1 }])
  const none = stage({ hasForm: false })
  await none.open(onCompose)
  await none.desk.formChanged()
  expect(none.onEvent()).toEqual([])
})
