import { expect, test } from '@jest/globals'
import { asAttachmentId } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { compareWithEvent } from './compare'
import type { Arrival } from './compare'
import { createLedger } from './ledger'
import { createEventStage } from './testing/eventStage'
import { outcomeOf } from './testing/outcome'

/** A batch that is over: what was sent, and an event that holds what the story put there meanwhile. */
async function stage(options: { readBack?: boolean } = {}) {
  const clock = createFakeClock(0)
  const server = createEventStage()
  const ledger = createLedger(() => undefined)
  const { signal } = new AbortController()
  await ledger.ensureKnown(server.event, signal)
  server.log.length = 0
  const arrivals: Arrival[] = []
  return {
    ...{ server, ledger, clock, arrivals },
    /** Graph said it took this under `id`; whether it is there, the story says. */
    sent: (id: string, name: string, content: string | undefined, changes: Partial<Arrival> = {}) => {
      const blob = content === undefined ? undefined : new Blob([content])
      const sought = { name, sizeBytes: content?.length, kind: content === undefined ? 'item' : 'file' } as const
      ledger.added({ id: asAttachmentId(id), name, sizeBytes: 0, kind: sought.kind })
      arrivals.push({ key: arrivals.length + 1, id: asAttachmentId(id), sought, blob, ...changes })
    },
    compare: async () => {
      const comparison = { event: server.event, ledger, clock, readBack: options.readBack ?? false }
      const verdicts = outcomeOf(compareWithEvent(arrivals, comparison, signal))
      await clock.advance(10_000)
      expect(clock.pending()).toBe(0)
      return verdicts
    },
  }
}

test('what is there once is there, after one look without a sign-in window', async () => {
  const s = await stage()
  s.sent('A', 'a.txt', 'hello')
  s.sent('B', 'b.txt', 'other')
  s.server.put('A', 'a.txt', 'hello')
  s.server.put('B', 'b.txt', 'other')
  expect(await s.compare()).toEqual([
    { key: 1, kind: 'there', id: 'A', remarks: [] },
    { key: 2, kind: 'there', id: 'B', remarks: [] },
  ])
  expect(s.server.log).toEqual(['list silently'])
})

test('what is missing is looked for again after one and after three seconds; then it has vanished', async () => {
  const s = await stage()
  s.sent('A', 'a.txt', 'hello')
  s.sent('B', 'b.txt', 'other')
  s.server.put('B', 'b.txt', 'other')
  expect(await s.compare()).toEqual([
    { key: 1, kind: 'wrong', failure: { kind: 'vanished' } },
    { key: 2, kind: 'there', id: 'B', remarks: [] },
  ])
  expect(s.server.log).toEqual(['list silently', 'list silently', 'list silently'])
})

test('fewer bytes than were sent are told; a store that does not say how many is believed', async () => {
  const s = await stage()
  s.sent('A', 'a.txt', 'hello')
  s.sent('B', 'b.txt', 'hello')
  s.sent('C', 'c.txt', 'hello')
  s.server.put('A', 'a.txt', 'hell')
  s.server.put('B', 'b.txt', '')
  s.server.put('C', 'c.txt', 'hello')
  s.sent('D', 'Mail', undefined)
  s.server.put('D', 'Mail', 'x', { kind: 'item' })
  expect(await s.compare()).toEqual([
    { key: 1, kind: 'wrong', failure: { kind: 'not-whole' } },
    { key: 2, kind: 'there', id: 'B', remarks: [] },
    { key: 3, kind: 'there', id: 'C', remarks: [] },
    { key: 4, kind: 'there', id: 'D', remarks: [] },
  ])
})

test('another name on the event is told', async () => {
  const s = await stage()
  s.sent('A', 'a.txt', 'hello')
  s.server.put('A', 'A.txt', 'hello')
  expect(await s.compare()).toEqual([
    { key: 1, kind: 'there', id: 'A', remarks: [{ kind: 'renamed-on-event', name: 'A.txt' }] },
  ])
})

test('a second copy of the same bytes is taken off: the oldest stays, whichever was ours', async () => {
  const s = await stage()
  s.sent('B', 'b.txt', 'hello')
  s.server.put('C', 'b.txt', 'hello', { modified: '2026-01-03' })
  s.server.put('B', 'b.txt', 'hello', { modified: '2026-01-02' })
  s.server.put('D', 'b.txt', 'hello', { modified: '2026-01-01' })
  s.server.put('E', 'b.txt', 'olleh', { modified: '2026-01-01' })
  expect(await s.compare()).toEqual([{ key: 1, kind: 'there', id: 'D', remarks: [{ kind: 'second-copy-removed' }] }])
  expect(s.server.log).toEqual(['list silently', 'read C', 'read D', 'read E', 'remove B', 'remove C'])
  expect(s.server.onServer.map(({ id }) => id)).toEqual(['D', 'E'])
})

test('of copies of one moment the first by id stays, so that two panes choose the same', async () => {
  const s = await stage()
  s.sent('B', 'b.txt', 'hello')
  s.server.put('A', 'b.txt', 'hello')
  s.server.put('B', 'b.txt', 'hello')
  expect(await s.compare()).toEqual([{ key: 1, kind: 'there', id: 'A', remarks: [{ kind: 'second-copy-removed' }] }])
  expect(s.server.log.slice(-1)).toEqual(['remove B'])
})

test('a twin of other bytes stays, and is nobody’s business', async () => {
  const s = await stage()
  s.sent('A', 'a.txt', 'hello')
  s.server.put('A', 'a.txt', 'hello')
  s.server.put('X', 'a.txt', 'olleh')
  expect(await s.compare()).toEqual([{ key: 1, kind: 'there', id: 'A', remarks: [] }])
  expect(s.server.onServer).toHaveLength(2)
})

test('a twin that cannot be read, or compared, is told and stays', async () => {
  const suspected = [{ key: 1, kind: 'there', id: 'A', remarks: [{ kind: 'second-copy-suspected' }] }]
  const unread = await stage()
  unread.sent('A', 'a.txt', 'hello')
  unread.server.put('A', 'a.txt', 'hello')
  unread.server.put('X', 'a.txt', 'hello')
  unread.server.fail('content', { kind: 'offline' })
  expect(await unread.compare()).toEqual(suspected)
  expect(unread.server.log).toEqual(['list silently', 'read X'])

  const noBytes = await stage()
  noBytes.sent('A', 'a.txt', 'hello', { blob: undefined })
  noBytes.server.put('A', 'a.txt', 'hello')
  noBytes.server.put('X', 'a.txt', 'hello')
  expect(await noBytes.compare()).toEqual(suspected)
})

test('an Outlook item of the same name and stored size is a second copy without a look at its bytes', async () => {
  const s = await stage()
  s.sent('A', 'Mail', undefined)
  s.server.put('A', 'Mail', 'x', { kind: 'item' })
  s.server.put('B', 'Mail', 'y', { kind: 'item' })
  expect(await s.compare()).toEqual([{ key: 1, kind: 'there', id: 'A', remarks: [{ kind: 'second-copy-removed' }] }])
  expect(s.server.log).toEqual(['list silently', 'remove B'])
})

test('where two of ours are alike, nobody can say whose the third is: it stays', async () => {
  const s = await stage()
  s.sent('A', 'a.txt', 'hello')
  s.sent('B', 'a.txt', 'hello')
  s.server.put('A', 'a.txt', 'hello')
  s.server.put('B', 'a.txt', 'hello')
  s.server.put('X', 'a.txt', 'hello')
  expect(await s.compare()).toEqual([
    { key: 1, kind: 'there', id: 'A', remarks: [{ kind: 'second-copy-suspected' }] },
    { key: 2, kind: 'there', id: 'B', remarks: [{ kind: 'second-copy-suspected' }] },
  ])
  expect(s.server.onServer).toHaveLength(3)
})

test('a surplus copy that somebody else took off first is off; one that cannot be taken off is told', async () => {
  const gone = await stage()
  gone.sent('A', 'a.txt', 'hello')
  gone.server.put('A', 'a.txt', 'hello')
  gone.server.put('X', 'a.txt', 'hello')
  gone.server.fail('remove', { kind: 'attachment-gone' }, 'after')
  expect(await gone.compare()).toEqual([{ key: 1, kind: 'there', id: 'A', remarks: [{ kind: 'second-copy-removed' }] }])
  expect(gone.ledger.snapshot().map(({ id }) => id)).toEqual(['A'])

  const kept = await stage()
  kept.sent('B', 'a.txt', 'hello')
  kept.server.put('A', 'a.txt', 'hello')
  kept.server.put('B', 'a.txt', 'hello')
  kept.server.fail('remove', { kind: 'offline' })
  expect(await kept.compare()).toEqual([
    { key: 1, kind: 'there', id: 'A', remarks: [{ kind: 'second-copy-suspected' }] },
  ])
  expect(kept.ledger.snapshot().map(({ id }) => id)).toEqual(['A', 'B'])
})

test('where it is wanted each file is read back from the event', async () => {
  const s = await stage({ readBack: true })
  s.sent('A', 'a.txt', 'hello')
  s.sent('B', 'b.txt', 'hello')
  s.sent('C', 'Mail', undefined)
  s.server.put('A', 'a.txt', 'hello')
  s.server.put('B', 'b.txt', 'hallo')
  s.server.put('C', 'Mail', 'x', { kind: 'item' })
  expect(await s.compare()).toEqual([
    { key: 1, kind: 'there', id: 'A', remarks: [{ kind: 'read-back' }] },
    { key: 2, kind: 'wrong', failure: { kind: 'not-whole' } },
    { key: 3, kind: 'there', id: 'C', remarks: [] },
  ])
  expect(s.server.log).toEqual(['list silently', 'read A', 'read B'])
})

test('an event that cannot be read is told as such', async () => {
  const s = await stage()
  s.sent('A', 'a.txt', 'hello')
  s.server.fail('list', { kind: 'offline' })
  expect(await s.compare()).toEqual({ kind: 'offline' })
})

test('a list that lags behind is not believed at once', async () => {
  const s = await stage()
  s.sent('A', 'a.txt', 'hello')
  void s.clock.wait(999, new AbortController().signal).then(() => {
    s.server.put('A', 'a.txt', 'hello')
  })
  expect(await s.compare()).toEqual([{ key: 1, kind: 'there', id: 'A', remarks: [] }])
  expect(s.server.log).toEqual(['list silently', 'list silently'])
  expect(s.server.onServer).toHaveLength(1)
})

test('the copy that stays is the one that is known to be there', async () => {
  const s = await stage()
  s.sent('B', 'b.txt', 'hello')
  s.server.put('A', 'b.txt', 'hello')
  s.server.put('B', 'b.txt', 'hello')
  await s.compare()
  expect(s.server.onServer.map(({ id }) => id)).toEqual(['A'])
  expect(s.ledger.snapshot().map(({ id }) => id)).toEqual(['A'])
})
