import { expect, test } from '@jest/globals'
import { asAttachmentId } from '../kernel'
import type { AttachmentId } from '../kernel'
import type { EventAttachments } from './eventAttachments'
import { compareTexts, createLedger } from './ledger'
import type { ListOptions, Sought } from './ledger'
import { createEventStage } from './testing/eventStage'
import type { ListedAttachment } from './wire'

const id = asAttachmentId
/** As the server lists it; `changes` where a story needs more than a name. */
const on = (part: string, name = 'a.txt', changes: Partial<ListedAttachment> = {}): ListedAttachment => ({
  ...{ id: id(part), name, sizeBytes: 5, kind: 'file', modified: '' },
  ...changes,
})
/** As a write remembers it. */
const sent = (part: string, name = 'a.txt'): ListedAttachment => ({ id: id(part), name, sizeBytes: 5, kind: 'file' })
const sought: Sought = { name: 'a.txt', sizeBytes: 5, kind: 'file' }
const ids = (some: readonly ListedAttachment[]) => some.map((one) => one.id)

/** A ledger that reads what the story puts on the event, and a log of what it asks and tells. */
function stage() {
  const log: string[] = []
  let there: ListedAttachment[] = []
  const event: EventAttachments = {
    ...createEventStage().event,
    list: (how: ListOptions) => {
      log.push(`list ${JSON.stringify(how)}`)
      return Promise.resolve(there)
    },
  }
  const ledger = createLedger((listed, changed) => {
    const moves = [...changed].map(([from, to]) => ` ${from}=${to}`)
    log.push(`now ${ids(listed).join()}${moves.join('')}`)
  })
  return {
    ...{ ledger, log, event },
    read: async (...listed: ListedAttachment[]) => {
      there = listed
      await ledger.refresh(event, { silentOnly: true }, new AbortController().signal)
    },
  }
}

test('an event is read once before the first write, with a sign-in window where it needs one', async () => {
  const s = stage()
  const { signal } = new AbortController()
  await s.ledger.ensureKnown(s.event, signal)
  await s.ledger.ensureKnown(s.event, signal)
  await s.read(on('A'))
  expect(s.log).toEqual(['list {"silentOnly":false}', 'now ', 'list {"silentOnly":true}', 'now A'])
  expect(s.ledger.snapshot()).toEqual([on('A')])
})

test('before anything was read nothing is known, and nothing is found', () => {
  const { ledger, log } = stage()
  ledger.claim(id('A'))
  expect([ledger.snapshot(), ledger.candidates(sought, []), ledger.twinsOf(on('A'))]).toEqual([[], [], []])
  expect([ledger.ownLike(on('A')), ledger.entry(id('A'))]).toEqual([0, undefined])
  ledger.removed(id('A'))
  expect(log).toEqual(['now '])
  expect(ledger.snapshot()).toEqual([])
})

test('what a write brought is known before anything was read', () => {
  const { ledger, log } = stage()
  ledger.added(sent('A'))
  expect(ledger.snapshot()).toEqual([sent('A')])
  expect(log).toEqual(['now A'])
  expect(ledger.entry(id('A'))).toBeUndefined() // the event has not said so
})

test('a candidate was not there before, is nobody’s, and has this name, kind and size; the newest comes first', async () => {
  const s = stage()
  await s.read(on('OLD'))
  const before = s.ledger.snapshot()
  await s.read(
    on('OLD'),
    on('EARLY', 'a.txt', { modified: '2026-01-01' }),
    on('LATE', 'a.txt', { modified: '2026-01-02' }),
    on('FIRST'),
    on('SECOND'),
    on('NAME', 'b.txt'),
    on('KIND', 'a.txt', { kind: 'item' }),
    on('OURS'),
  )
  s.ledger.claim(id('OURS'))
  expect(ids(s.ledger.candidates(sought, before))).toEqual(['LATE', 'EARLY', 'SECOND', 'FIRST'])
})

test('the store counts up to a tenth and 16 KiB more than a file has', async () => {
  const s = stage()
  await s.read()
  const sizes = [999, 1_000, 1_100 + 16_384, 1_101 + 16_384]
  await s.read(...sizes.map((sizeBytes) => on(String(sizeBytes), 'a.txt', { sizeBytes })))
  expect(ids(s.ledger.candidates({ ...sought, sizeBytes: 1_000 }, []))).toEqual(['17484', '1000'])
  const item = stage()
  await item.read()
  await item.read(on('A', 'Hello', { kind: 'item', sizeBytes: 99_999 }))
  expect(ids(item.ledger.candidates({ name: 'Hello', sizeBytes: undefined, kind: 'item' }, []))).toEqual(['A'])
})

test('Exchange may keep other letters: case, width, blanks and their number do not make another name', async () => {
  const s = stage()
  await s.read()
  await s.read(on('A', ' Ａ  \t b.TXT '), on('B', 'ab.txt'))
  expect(ids(s.ledger.candidates({ ...sought, name: 'a b.txt' }, []))).toEqual(['A'])
})

test('what was listed before is a stranger’s once a write looks for it, and may be a second copy then', async () => {
  const s = stage()
  await s.read(on('A'), on('B', 'b.txt'))
  expect(ids(s.ledger.twinsOf(on('X')))).toEqual([])
  expect(ids(s.ledger.candidates(sought, []))).toEqual(['A']) // another pane listed it, after `before`
  expect(ids(s.ledger.twinsOf(on('X')))).toEqual(['A'])
  expect(ids(s.ledger.twinsOf(on('X', 'b.txt')))).toEqual([])
})

test('a twin is a stranger of the same name, kind and stored size to the byte', async () => {
  const s = stage()
  await s.read(on('BEFORE'))
  s.ledger.added(sent('OURS'))
  s.ledger.added(sent('OTHER', 'b.txt'))
  await s.read(
    on('BEFORE'),
    on('OURS'),
    on('OTHER', 'b.txt'),
    on('TWIN'),
    on('SIZE', 'a.txt', { sizeBytes: 6 }),
    on('KIND', 'a.txt', { kind: 'item' }),
    on('NAME', 'A.txt'),
  )
  expect(ids(s.ledger.twinsOf(on('OURS')))).toEqual(['TWIN'])
  expect(s.ledger.ownLike(on('OURS'))).toBe(1)
  s.ledger.claim(id('TWIN'))
  expect(ids(s.ledger.twinsOf(on('OURS')))).toEqual([])
  expect(s.ledger.ownLike(on('OURS'))).toBe(2)
})

test('what a write brought is ours, also where the list knew it first; the list’s own entry says more', async () => {
  const s = stage()
  await s.read()
  await s.read(on('A'), on('B'))
  s.ledger.added(sent('A'))
  s.ledger.added(sent('C'))
  expect(s.ledger.snapshot()).toEqual([on('A'), on('B'), sent('C')])
  expect(ids(s.ledger.candidates(sought, []))).toEqual(['B'])
  expect(s.log.slice(-2)).toEqual(['now A,B', 'now A,B,C'])
  expect([s.ledger.entry(id('A')), s.ledger.entry(id('C')), s.ledger.entry(id('D'))]).toEqual([
    ...[on('A'), undefined, undefined],
  ])
})

test('what is removed is gone, under whatever name it is called', async () => {
  const s = stage()
  await s.read(on('A'), on('B', 'b.txt'))
  await s.read(on('A2'), on('B2', 'b.txt'))
  s.ledger.removed(id('A'))
  expect(ids(s.ledger.snapshot())).toEqual(['B2'])
  expect(s.log.at(-1)).toBe('now B2')
})

test('where all ids are others, each is matched by name, size and kind, and keeps its owner', async () => {
  const s = stage()
  await s.read(on('OLD'))
  const before = s.ledger.snapshot()
  s.ledger.added(sent('OURS', 'b.txt'))
  await s.read(on('OLD'), on('OURS', 'b.txt'))
  await s.read(on('OURS2', 'b.txt'), on('OLD2'), on('NEW'))
  expect(s.log.at(-1)).toBe('now OURS2,OLD2,NEW OLD=OLD2 OURS=OURS2')
  expect(s.ledger.entry(id('OURS'))).toEqual(on('OURS2', 'b.txt'))
  expect(s.ledger.ownLike(on('OURS2', 'b.txt'))).toBe(1)
  expect(ids(s.ledger.twinsOf(on('X')))).toEqual(['NEW'])
  expect(ids(s.ledger.candidates(sought, before))).toEqual(['NEW'])
  await s.read(on('OURS3', 'b.txt'), on('OLD3'), on('NEW3'))
  expect(s.ledger.entry(id('OURS'))).toEqual(on('OURS3', 'b.txt'))
  expect(ids(s.ledger.candidates(sought, before))).toEqual(['NEW3'])
})

test('ids change all at once or not at all: one that stayed means that the others were removed', async () => {
  const s = stage()
  await s.read(on('A'), on('B', 'b.txt'))
  await s.read(on('A2'), on('B', 'b.txt'))
  expect(s.log.at(-1)).toBe('now A2,B')
  expect(s.ledger.entry(id('A'))).toBeUndefined()
  expect(ids(s.ledger.twinsOf(on('X')))).toEqual(['A2'])
})

test('twins of the same name are matched one to one; what has no counterpart was removed', async () => {
  const s = stage()
  await s.read(on('A'), on('B'), on('C'), on('D', 'd.txt'))
  await s.read(on('A2'), on('B2'))
  expect(s.log.at(-1)).toBe('now A2,B2 A=A2 B=B2')
})

test('what was sent since the last read has its new id already, and is no counterpart of an old one', async () => {
  const s = stage()
  await s.read(on('OLD'))
  s.ledger.added(sent('OURS')) // the write made the occurrence an exception
  await s.read(on('OURS'), on('OLD2'))
  expect(s.log.at(-1)).toBe('now OURS,OLD2 OLD=OLD2')
  expect(s.ledger.ownLike(on('OURS'))).toBe(1)
})

test('before anything of the event was read, or where nothing was on it, no id can have become another', async () => {
  const s = stage()
  s.ledger.added(sent('OURS'))
  await s.read(on('A'), on('OURS'))
  expect(s.log.at(-1)).toBe('now A,OURS')
})

test('ids that became others since `before` was taken are not taken for newcomers', async () => {
  const s = stage()
  const before = [on('A'), on('B')] // of an earlier pane
  await s.read(on('A2'), on('B2'), on('NEW'))
  expect(ids(s.ledger.candidates(sought, before))).toEqual(['NEW'])
  expect(ids(s.ledger.candidates(sought, [on('A2')]))).toEqual(['NEW', 'B2'])
})

test('of two copies the other one may be the one that stays: from then on it is meant by the first name', async () => {
  const s = stage()
  await s.read()
  s.ledger.added(sent('A'))
  await s.read(on('A'), on('B'))
  s.ledger.adopt(id('A'), id('B'))
  expect(s.ledger.entry(id('A'))).toEqual(on('B'))
  expect(s.ledger.ownLike(on('B'))).toBe(2)
  s.ledger.adopt(id('B'), id('A')) // and back: no going round for ever
  expect([s.ledger.entry(id('A')), s.ledger.entry(id('B'))].every((one) => one !== undefined)).toBe(true)
})

test('texts are compared by their units, not by a language', () => {
  const texts: AttachmentId[] = ['b', 'a', 'B', 'ä', 'a'].map(id)
  expect([...texts].sort(compareTexts)).toEqual(['B', 'a', 'a', 'b', 'ä'])
  expect([compareTexts('a', 'b'), compareTexts('b', 'a'), compareTexts('a', 'a')]).toEqual([-1, 1, 0])
})

test('what a write brought stays known while the list lags behind, and is no candidate of another write', async () => {
  const s = stage()
  await s.read()
  s.ledger.added(sent('A'))
  await s.read(on('B', 'b.txt'))
  expect(ids(s.ledger.snapshot())).toEqual(['B', 'A'])
  await s.read(on('B', 'b.txt'), on('A'))
  expect(ids(s.ledger.snapshot())).toEqual(['B', 'A'])
})

test('a newcomer like ours may be a second copy of it, also before anybody looked for one', async () => {
  const s = stage()
  await s.read(on('OLD'))
  s.ledger.added(sent('A'))
  await s.read(on('OLD'), on('A'), on('X'))
  expect(ids(s.ledger.twinsOf(on('A')))).toEqual(['X'])
})

test('where all ids changed, what has no like of it there is gone, and takes nobody else’s place', async () => {
  const s = stage()
  await s.read(on('P', 'p.txt'), on('Q', 'q.txt'))
  await s.read(on('N', 'n.txt'), on('Q2', 'q.txt'))
  expect(s.log.at(-1)).toBe('now N,Q2 Q=Q2')
})
