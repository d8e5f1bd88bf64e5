import { beforeEach, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { createLog } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { entryLock, findInterrupted, interruptedRow, looksLike, memoryOf, provenMemory } from './interrupted'
import type { JournalEntry } from './journal'
import { JOURNAL_KEEP_MS } from './limits'
import { digestAtOnce } from './testing/digestAtOnce'
import { UPLOAD_URL } from './testing/eventStage'
import { journalEntry, ownEvent } from './testing/journalEntry'
import { createMemoryDisk, createMemoryJournal } from './testing/memoryJournal'
import { createMemoryLocks } from './testing/memoryLocks'
import { eventTarget, fileThing, mailThing } from './testing/rows'
import type { ChosenFile } from './types'

beforeEach(digestAtOnce)

const account = 'alex@contoso.example'

function stage(...entries: JournalEntry[]) {
  const clock = createFakeClock(10 * JOURNAL_KEEP_MS)
  const disk = createMemoryDisk()
  for (const entry of entries) disk.entries.set(entry.id, { ...entry, touchedMs: entry.touchedMs + clock.now() })
  const locks = createMemoryLocks()
  const log = createLog(clock.now)
  const deps = { journal: createMemoryJournal({ disk, clock }), locks: locks.pane(), now: clock.now, log }
  return { clock, disk, locks, log, find: () => findInterrupted(deps, account, eventTarget()) }
}

test('what is unfinished on this event and in no pane’s hands is found, oldest first, and held', async () => {
  const other = { address: ownEvent('OTHER=') }
  const s = stage(
    journalEntry({ id: 'second', createdMs: 2_000 }),
    journalEntry({ id: 'first', createdMs: 1_000 }),
    journalEntry({ id: 'held' }),
    journalEntry({ id: 'elsewhere', ...other }),
    journalEntry({ id: 'of-another', account: 'kim@contoso.example' }),
  )
  await s.locks.pane().tryHold(entryLock('held'))
  const { found, unreadable } = await s.find()
  expect(found.map(({ entry }) => entry.id)).toEqual(['first', 'second'])
  expect(unreadable).toBe(0)
  expect(s.locks.held()).toEqual(['entry:first', 'entry:held', 'entry:second'])
  for (const { release } of found) release()
  await s.clock.advance(0)
  expect(s.locks.held()).toEqual(['entry:held'])
})

test('what nobody went on with for three days is swept away, and what cannot be read is counted', async () => {
  const s = stage(
    journalEntry({ id: 'old', touchedMs: -JOURNAL_KEEP_MS - 1 }),
    journalEntry({ id: 'young', touchedMs: -JOURNAL_KEEP_MS }),
    journalEntry({ id: 'broken' }),
  )
  s.disk.corrupt('broken')
  const { found, unreadable } = await s.find()
  expect([found.map(({ entry }) => entry.id), unreadable]).toEqual([['young'], 1])
  expect([...s.disk.entries.keys()]).toEqual(['young'])
})

test('a storage that cannot be read holds nothing, and support can see why', async () => {
  const s = stage(journalEntry())
  s.disk.trouble = 'blocked'
  expect(await s.find()).toEqual({ found: [], unreadable: 0 })
  expect(s.log.lines()).toHaveLength(1)
})

test('a file is shown with what was acknowledged, and asks for itself where its bytes were not kept', () => {
  const thing = { kind: 'file', name: 'a/b.pdf', sizeBytes: 10, lastModifiedMs: 500 } as const
  const entry = journalEntry({ thing, sought: { name: 'a_b (2).pdf', sizeBytes: 10, kind: 'file' } })
  const row = interruptedRow(7, entry)
  expect(row).toEqual({
    key: 7,
    thing: { kind: 'file', file: { ...thing, blob: new Blob([]) } },
    ...{ name: 'a_b (2).pdf', renamed: true, sizeBytes: 10, mailForm: 'auto', plan: undefined },
    phase: { kind: 'interrupted', confirmedBytes: 4_194_304, totalBytes: 10, needsFile: false },
    ...{ hold: undefined, rank: 0, remarks: [] },
  })
  expect(row.thing.kind === 'file' && row.thing.file.blob.size).toBe(0)
  const without = interruptedRow(7, journalEntry({ hasBytes: false, session: undefined }))
  expect(without).toMatchObject({ name: 'Plan.pdf', renamed: false })
  expect(without.phase).toEqual({
    ...{ kind: 'interrupted', confirmedBytes: 0, totalBytes: 10_485_760, needsFile: true },
  })
})

test('a mail is read anew, so it asks for nothing; its size is that of its session, or as the list had it', () => {
  const { mail } = mailThing({ subject: 'Re: a/b', sizeBytes: 900 })
  const entry = journalEntry({ thing: { kind: 'mail', mail, mailForm: 'eml' }, hasBytes: false })
  expect(interruptedRow(7, entry)).toMatchObject({
    ...{ thing: { kind: 'mail', mail }, name: 'Re: a/b', renamed: false, mailForm: 'eml', sizeBytes: 10_485_760 },
    phase: { kind: 'interrupted', totalBytes: 10_485_760, needsFile: false },
  })
  expect(interruptedRow(7, { ...entry, session: undefined })).toMatchObject({
    ...{ sizeBytes: 900, phase: { confirmedBytes: 0, totalBytes: 900, needsFile: false } },
  })
})

test('the memory of an entry is what the next try must know', () => {
  const entry = journalEntry()
  const { before, offered, sought, session } = entry
  expect(memoryOf(entry)).toEqual({ before, offered, sought, session, bytes: undefined })
})

test('only a file of the same name and size may be the one', () => {
  const entry = journalEntry({ thing: { kind: 'file', name: 'a.txt', sizeBytes: 5, lastModifiedMs: 1 } })
  const { mail } = mailThing()
  expect(looksLike(entry, fileThing('a.txt', 'hello'))).toBe(true)
  expect(looksLike(entry, fileThing('b.txt', 'hello'))).toBe(false)
  expect(looksLike(entry, fileThing('a.txt', 'hello!'))).toBe(false)
  expect(looksLike(entry, { kind: 'mail', mail })).toBe(false)
  expect(looksLike({ ...entry, thing: { kind: 'mail', mail, mailForm: 'auto' } }, fileThing('a.txt'))).toBe(false)
})

test('a file chosen again is proved by each stretch that went out; the rest may be as it is now', async () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const proofs = [
    { endByte: 4, sha256: sha256('0123') },
    { endByte: 8, sha256: sha256('4567') },
  ]
  const session = { uploadUrl: UPLOAD_URL, confirmedBytes: 8, totalBytes: 10, proofs }
  const thing = { kind: 'file', name: 'a.txt', sizeBytes: 10, lastModifiedMs: 500 } as const
  const entry = journalEntry({ thing, session, hasBytes: false })
  const file = (content: string, changes: Partial<ChosenFile> = {}) => ({
    ...{ name: 'a.txt', blob: new Blob([content]), lastModifiedMs: 500 },
    ...changes,
  })
  expect(await provenMemory(entry, file('0123456789'))).toEqual(memoryOf(entry))
  expect(await provenMemory(entry, file('01234567xx', { lastModifiedMs: 9 }))).toEqual(memoryOf(entry))
  expect(await provenMemory(entry, file('x123456789'))).toBeUndefined()
  expect(await provenMemory(entry, file('0123x56789'))).toBeUndefined()
  expect(await provenMemory(entry, file('0123456789', { name: 'b.txt' }))).toBeUndefined()
  expect(await provenMemory(entry, file('0123456789!'))).toBeUndefined()
})

test('without proofs nothing that was sent is built upon, and the time of change has to be the same', async () => {
  const thing = { kind: 'file', name: 'a.txt', sizeBytes: 5, lastModifiedMs: 500 } as const
  const entry = journalEntry({ thing, hasBytes: false })
  const { file } = fileThing('a.txt')
  expect(await provenMemory(entry, file)).toEqual({ ...memoryOf(entry), session: undefined })
  expect(await provenMemory({ ...entry, session: undefined }, file)).toEqual({ ...memoryOf(entry), session: undefined })
  expect(await provenMemory(entry, { ...file, lastModifiedMs: 501 })).toBeUndefined()
})

test('what went by one request is proved whole, whenever it was changed', async () => {
  const thing = { kind: 'file', name: 'a.txt', sizeBytes: 5, lastModifiedMs: 500 } as const
  const sha256 = createHash('sha256').update('hello').digest('hex')
  const entry = journalEntry({ thing, hasBytes: false, session: undefined, sha256 })
  const { file } = fileThing('a.txt')
  expect(await provenMemory(entry, { ...file, lastModifiedMs: 501 })).toEqual(memoryOf(entry))
  expect(await provenMemory(entry, fileThing('a.txt', 'hullo').file)).toBeUndefined()
})

test('a mail is nothing that a file could prove', async () => {
  const { mail } = mailThing()
  const entry = journalEntry({ thing: { kind: 'mail', mail, mailForm: 'auto' } })
  expect(await provenMemory(entry, fileThing('Hello').file)).toBeUndefined()
})
