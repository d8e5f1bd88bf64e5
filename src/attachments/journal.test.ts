import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { IDBFactory } from 'fake-indexeddb'
import { createLog } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { createIdbJournal } from './idbJournal'
import { journalEntry, ownEvent } from './testing/journalEntry'
import { createMemoryDisk, createMemoryJournal } from './testing/memoryJournal'

/** What holds for the journal in the browser and for the one in memory, which unit tests and the storm believe in. */

const clock = createFakeClock(10_000)
const alex = 'alex@contoso.example'
const robin = 'robin@contoso.example'
const here = '/me/events/EVENT%3D'
const elsewhere = '/me/events/OTHER%3D'
const other = ownEvent('OTHER=')

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

function panesInIndexedDb() {
  return () => createIdbJournal({ clock, log: createLog(clock.now), estimate: () => Promise.resolve({}) })
}

function panesInMemory() {
  const disk = createMemoryDisk()
  return () => createMemoryJournal({ disk, clock })
}

describe.each([
  ['IndexedDB', panesInIndexedDb],
  ['memory', panesInMemory],
])('in %s', (_, panes) => {
  test('what one pane put is found by the next one of the same person at the same event, and by nobody else', async () => {
    const openPane = panes()
    const first = openPane()
    const entries = [
      journalEntry({ id: 'a-late', createdMs: 3_000 }),
      journalEntry({ id: 'z-early', createdMs: 1_000 }),
      journalEntry({ id: 'robin', account: robin }),
      journalEntry({ id: 'other', address: other }),
    ]
    for (const entry of entries) await first.put(entry)
    const next = openPane()
    expect(await next.load(alex, here)).toEqual({ entries: [entries[1], entries[0]], unreadable: 0 })
    expect(await next.load(robin, here)).toEqual({ entries: [entries[2]], unreadable: 0 })
    expect(await next.load(alex, elsewhere)).toEqual({ entries: [entries[3]], unreadable: 0 })
    expect(await next.load(robin, elsewhere)).toEqual({ entries: [], unreadable: 0 })
  })

  test('an entry is put again as it goes on; what the engine does to its own object meanwhile does not reach it', async () => {
    const openPane = panes()
    const journal = openPane()
    const session = { uploadUrl: 'https://outlook.office.com/x', confirmedBytes: 1, totalBytes: 9, proofs: [] }
    const entry = journalEntry({ session })
    await journal.put(journalEntry({ offered: false }))
    await journal.put(entry)
    session.confirmedBytes = 9
    const { entries } = await openPane().load(alex, here)
    expect(entries.map((one) => one.session?.confirmedBytes)).toEqual([1])
    expect(entries[0]).not.toBe(entry)
  })

  test('bytes come back as they were, of this entry only, until it is forgotten', async () => {
    const openPane = panes()
    const journal = openPane()
    await journal.put(journalEntry())
    expect(await journal.keepBytes('one', new Blob(['half ', 'whole'], { type: 'text/plain' }))).toBe(true)
    const kept = await openPane().bytesOf('one')
    expect(await kept?.text()).toBe('half whole')
    expect(kept?.type).toBe('text/plain')
    expect(await journal.bytesOf('two')).toBeUndefined()
    await journal.forget('one')
    expect(await journal.bytesOf('one')).toBeUndefined()
    expect(await journal.load(alex, here)).toEqual({ entries: [], unreadable: 0 })
    await journal.forget('one') // not there: no failure
  })

  test('bytes of an entry that was forgotten meanwhile are not kept', async () => {
    const journal = panes()()
    await journal.put(journalEntry())
    await journal.forget('one')
    expect(await journal.keepBytes('one', new Blob(['x']))).toBe(false)
    expect(await journal.bytesOf('one')).toBeUndefined()
  })

  test('two panes on one entry: the last word holds, and removing once is enough', async () => {
    const openPane = panes()
    const [one, two] = [openPane(), openPane()]
    await one.put(journalEntry({ touchedMs: 5_000 }))
    await two.put(journalEntry({ touchedMs: 6_000, hasBytes: false }))
    expect((await one.load(alex, here)).entries).toEqual([journalEntry({ touchedMs: 6_000, hasBytes: false })])
    await Promise.all([one.forget('one'), two.forget('one')])
    expect(await two.load(alex, here)).toEqual({ entries: [], unreadable: 0 })
  })

  test('after three days nothing is left of what nobody touched, nor of what was touched in a far future', async () => {
    const openPane = panes()
    const journal = openPane()
    const moments = { old: 4_999, fresh: 5_000, tomorrow: 10_000 + 86_400_000, farAhead: 10_001 + 86_400_000 }
    for (const [id, touchedMs] of Object.entries(moments)) {
      await journal.put(journalEntry({ id, touchedMs, createdMs: touchedMs }))
      await journal.keepBytes(id, new Blob([id]))
    }
    expect((await openPane().forgetOlderThan(5_000)).sort()).toEqual(['farAhead', 'old'])
    expect((await journal.load(alex, here)).entries.map(({ id }) => id)).toEqual(['fresh', 'tomorrow'])
    const kept = await Promise.all(Object.keys(moments).map(async (id) => (await journal.bytesOf(id)) !== undefined))
    expect(kept).toEqual([false, true, true, false])
    expect(await journal.forgetOlderThan(5_000)).toEqual([])
  })

  test('tidying up leaves alone what another pane is writing at that moment', async () => {
    const openPane = panes()
    const [writer, tidier] = [openPane(), openPane()]
    await Promise.all([writer.put(journalEntry({ id: 'warm-up' })), tidier.load(alex, here)])
    const ids = Array.from({ length: 20 }, (_, at) => `w${at}`)
    const tidied: string[] = []
    for (const id of ids) {
      const tidying = tidier.forgetOlderThan(5_000)
      // Bytes may be on the disk while their entry still waits behind the tidying.
      const [, isKept] = await Promise.all([
        writer.put(journalEntry({ id, touchedMs: 9_000 })),
        writer.keepBytes(id, new Blob([id])),
      ])
      expect(isKept).toBe(true)
      tidied.push(...(await tidying))
    }
    expect(tidied).toEqual(['warm-up'])
    const kept = await Promise.all(ids.map(async (id) => (await writer.bytesOf(id))?.text()))
    expect(kept).toEqual(ids)
  })
})

test('a disk in memory fails as it is told, and a killed pane neither writes nor hears any more', async () => {
  const disk = createMemoryDisk()
  const kill = new AbortController()
  const dying = createMemoryJournal({ disk, clock, killed: kill.signal })
  const journal = createMemoryJournal({ disk, clock })
  await dying.put(journalEntry())
  const heard: string[] = []
  void dying.put(journalEntry({ id: 'on-disk' })).then(() => heard.push('on-disk'))
  await Promise.resolve() // it reached the disk, its answer did not come yet
  kill.abort()
  void dying.put(journalEntry({ id: 'too-late' })).then(() => heard.push('too-late'))
  const failure = (detail: string) => ({ failure: { kind: 'unexpected', detail } })

  disk.trouble = 'full'
  await expect(journal.put(journalEntry({ id: 'two' }))).rejects.toMatchObject(failure('Storage: QuotaExceededError'))
  expect(await journal.keepBytes('one', new Blob(['x']))).toBe(false)
  disk.trouble = 'blocked'
  await expect(journal.load(alex, here)).rejects.toMatchObject(failure('Storage: blocked'))
  disk.trouble = 'none'
  expect([...disk.entries.keys()]).toEqual(['one', 'on-disk'])
  expect(heard).toEqual([])

  disk.entries.delete('on-disk')
  disk.corrupt('one')
  disk.bytes.set('one', new Blob(['x']))
  expect(await journal.load(alex, here)).toEqual({ entries: [], unreadable: 1 })
  expect([disk.entries.size, disk.bytes.size]).toEqual([0, 0])

  await journal.put(journalEntry({ id: 'two' }))
  await journal.keepBytes('two', new Blob(['x']))
  disk.dropBytes('two')
  expect(await journal.bytesOf('two')).toBeUndefined()
  disk.delayMs = 250
  const slow = journal.load(alex, here).then(({ entries }) => heard.push(`loaded ${entries.length}`))
  await clock.advance(249)
  expect(heard).toEqual([])
  disk.wipe()
  await clock.advance(1)
  await slow
  expect(heard).toEqual(['loaded 0'])
})
