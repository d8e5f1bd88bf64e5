import { beforeEach, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { AppError, asAttachmentId, createLog } from '../kernel'
import { createKeeper, journaledThing } from './keeper'
import type { KeptRow } from './keeper'
import { JOURNAL_VERSION } from './journal'
import type { Journal, JournalEntry } from './journal'
import { RANGE_BYTES } from './limits'
import { emptyMemory } from './memory'
import type { WriteMemory } from './memory'
import { digestAtOnce } from './testing/digestAtOnce'
import { UPLOAD_URL } from './testing/eventStage'
import { ownEvent } from './testing/journalEntry'
import { eventTarget, fileThing, mailThing } from './testing/rows'

beforeEach(digestAtOnce)

const R = RANGE_BYTES
const row: KeptRow = {
  ...{ id: 'one', account: 'alex@contoso.example', target: eventTarget(), createdMs: 1_000 },
  thing: { kind: 'file', name: 'a.txt', sizeBytes: 5, lastModifiedMs: 500 },
  ...{ keepsBytes: true, hasBytes: false, replaces: undefined },
}
const session = (changes: Partial<NonNullable<WriteMemory['session']>> = {}) => ({
  ...{ uploadUrl: UPLOAD_URL, confirmedBytes: 0, totalBytes: 3 * R, proofs: [] },
  ...changes,
})

/** A journal that says what reaches it; bytes are stored when the story lets them. */
function stage(changes: Partial<KeptRow> = {}) {
  const log: string[] = []
  const entries: JournalEntry[] = []
  const trouble = { put: false }
  let answer: (isKept: boolean | Error) => void = () => undefined
  let time = 2_000
  const journal: Journal = {
    put: (entry) => {
      if (trouble.put) return Promise.reject(new AppError({ kind: 'unexpected', detail: 'full' }))
      const proofs = entry.session?.proofs.map(({ endByte }) => endByte) ?? []
      log.push(`put${entry.offered ? ' offered' : ''}${entry.hasBytes ? ' with bytes' : ''} ${proofs.join()}`.trim())
      entries.push(structuredClone(entry))
      return Promise.resolve()
    },
    keepBytes: (id, bytes) => {
      log.push(`bytes ${id} ${bytes.size}`)
      return new Promise((resolve, reject) => {
        answer = (kept) => {
          if (kept instanceof Error) reject(kept)
          else resolve(kept)
        }
      })
    },
    bytesOf: () => Promise.resolve(undefined),
    load: () => Promise.resolve({ entries: [], unreadable: 0 }),
    forget: (id) => {
      log.push(`forget ${id}`)
      return Promise.resolve()
    },
    forgetOlderThan: () => Promise.resolve([]),
  }
  const support = createLog(() => 0)
  const keeper = createKeeper(
    { ...row, ...changes },
    {
      journal,
      clock: { now: () => time++, wait: () => Promise.resolve() },
      log: support,
      onKeeping: (keeping) => log.push(`keeping ${keeping}`),
    },
  )
  const turns = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  }
  return {
    ...{ log, entries, trouble, keeper, turns },
    storeBytes: async (isKept: boolean | Error) => {
      answer(isKept)
      await turns()
    },
  }
}

const offering = (changes: Partial<WriteMemory> = {}): WriteMemory => ({ ...emptyMemory(), offered: true, ...changes })

test('the record says all that a later pane must know, and when it was touched', async () => {
  const s = stage()
  const sought = { name: 'a.txt', sizeBytes: 5, kind: 'file' } as const
  const before = [{ id: asAttachmentId('OLD'), name: 'old', sizeBytes: 1, kind: 'file' as const }]
  await s.keeper.offering(offering({ sought, before, session: session() }))
  expect(s.entries).toEqual([
    {
      ...{ version: JOURNAL_VERSION, id: 'one', account: 'alex@contoso.example', eventKey: '/me/events/EVENT%3D' },
      ...{ address: ownEvent('EVENT='), surface: 'read', createdMs: 1_000, touchedMs: 2_000, thing: row.thing },
      ...{ before, offered: true, sought, session: session(), hasBytes: false },
    },
  ])
})

test('a file is remembered by name, size and time of change, a mail with what is wanted of it', () => {
  expect(journaledThing(fileThing('a.txt'), 'auto')).toEqual(row.thing)
  const { mail } = mailThing()
  expect(journaledThing({ kind: 'mail', mail }, 'eml')).toEqual({ kind: 'mail', mail, mailForm: 'eml' })
})

test('the record comes first, then the bytes beside it; once they are kept the record says so', async () => {
  const s = stage()
  s.keeper.note(emptyMemory())
  void s.keeper.bytes(new Blob(['hello']))
  void s.keeper.bytes(new Blob(['hello'])) // asked already
  await s.turns()
  await s.keeper.offering(offering())
  expect(s.log).toEqual(['put', 'bytes one 5', 'put offered'])
  await s.storeBytes(true)
  expect(s.log.slice(3)).toEqual(['keeping all', 'put offered with bytes'])
  void s.keeper.bytes(new Blob(['hello']))
  await s.turns()
  expect(s.log).toHaveLength(5)
})

test('what goes by one request is proved where its bytes are not kept, and where they can be read', async () => {
  const hello = createHash('sha256').update('hello').digest('hex')
  const kept = async (changes: Partial<KeptRow>, bytes: Blob | undefined) => {
    const s = stage(changes)
    await s.keeper.offering(offering({ bytes }))
    return s.entries.at(-1)?.sha256
  }
  const blob = new Blob(['hello'])
  expect(await kept({ keepsBytes: false }, blob)).toBe(hello)
  expect(await kept({}, blob)).toBe(hello) // not kept yet
  expect(await kept({ hasBytes: true }, blob)).toBeUndefined()
  expect(await kept({}, undefined)).toBeUndefined()
  const { mail } = mailThing()
  expect(await kept({ thing: { kind: 'mail', mail, mailForm: 'eml' } }, blob)).toBeUndefined()
  const changed = new Blob(['hello'])
  changed.arrayBuffer = () => Promise.reject(new DOMException('changed on disk', 'NotReadableError'))
  expect(await kept({}, changed)).toBeUndefined() // told by the request that carries it
})

test('until the bytes are kept each range is proved; from then on none is', async () => {
  const s = stage()
  const memory = offering({ session: session() })
  await s.keeper.range(memory, new Blob(['x'.repeat(10)]), 0, 10)
  void s.keeper.bytes(new Blob(['x'.repeat(10)]))
  await s.turns()
  await s.keeper.range(memory, new Blob(['x'.repeat(10)]), 0, 10)
  await s.storeBytes(true)
  await s.keeper.range(memory, new Blob(['x'.repeat(10)]), 0, 10)
  expect(s.log).toEqual([
    ...['put offered 10', 'bytes one 10', 'put offered 10', 'keeping all'],
    ...['put offered with bytes 10', 'put offered with bytes'],
  ])
})

test('where they are not kept, each range is proved before it goes, without a gap from the first byte', async () => {
  const s = stage({ keepsBytes: false })
  const bytes = new Uint8Array(2 * R + 5).map((_, at) => at % 251)
  const blob = new Blob([bytes])
  const memory = offering({ session: session({ totalBytes: bytes.length }) })
  void s.keeper.bytes(blob)
  expect(s.log).toEqual(['keeping record'])
  await s.keeper.range(memory, blob, R, 2 * R) // the first went out before it was known
  await s.keeper.range(memory, blob, 2 * R, 2 * R + 5)
  await s.keeper.range(memory, blob, R, 2 * R) // again: the server held less
  const MiB = 1024 * 1024 // hashed in one go, so that the thread stays free
  const ends = Array.from({ length: 8 }, (_, nth) => (nth + 1) * MiB)
  expect(s.log.slice(1)).toEqual([
    `put offered ${ends.join()}`,
    `put offered ${[...ends, 2 * R + 5].join()}`,
    `put offered ${ends.join()}`,
  ])
  const sha256 = (start: number, end: number) => createHash('sha256').update(bytes.subarray(start, end)).digest('hex')
  expect(memory.session?.proofs).toEqual(ends.map((endByte) => ({ endByte, sha256: sha256(endByte - MiB, endByte) })))
  expect(s.entries.at(-1)?.session).toEqual(memory.session)
})

test('a range that begins within an earlier one is proved anew from where that began', async () => {
  const s = stage({ keepsBytes: false })
  const blob = new Blob(['0123456789'])
  void s.keeper.bytes(blob)
  const memory = offering({
    session: session({
      proofs: [
        { endByte: 4, sha256: 'a' },
        { endByte: 8, sha256: 'b' },
      ],
    }),
  })
  await s.keeper.range(memory, blob, 6, 10)
  expect(memory.session?.proofs.map(({ endByte }) => endByte)).toEqual([4, 10])
  await s.keeper.range(memory, blob, 4, 8) // one that ends where this begins stays
  expect(memory.session?.proofs.map(({ endByte, sha256 }) => `${endByte} ${sha256.slice(0, 1)}`)).toEqual([
    '4 a',
    `8 ${createHash('sha256').update('4567').digest('hex').slice(0, 1)}`,
  ])
})

test('proofs of an earlier pane end where it did, once the bytes themselves are kept or sent as something else', async () => {
  const s = stage({ hasBytes: true })
  const blob = new Blob(['hello'])
  const proofs = [{ endByte: 5, sha256: 'a' }]
  void s.keeper.bytes(blob)
  const memory = offering({ session: session({ proofs }) })
  await s.keeper.range(memory, blob, 0, 5)
  expect(memory.session).toEqual(session())
  const single = offering()
  await s.keeper.range(single, blob, 0, 5)
  expect(single.session).toBeUndefined()
  expect(s.log).toEqual(['put offered with bytes', 'put offered with bytes'])
})

test('no room for the bytes costs the resume without the file, and nothing else', async () => {
  const s = stage()
  void s.keeper.bytes(new Blob(['hello']))
  await s.turns()
  await s.storeBytes(false)
  expect(s.log).toEqual(['bytes one 5', 'keeping record', 'put'])
  const memory = offering({ session: session({ totalBytes: 5 }) })
  await s.keeper.range(memory, new Blob(['hello']), 0, 5)
  expect(s.log.at(-1)).toBe('put offered 5')
})

test('a storage that fails over the bytes is told, and each range is proved from then on', async () => {
  const s = stage()
  void s.keeper.bytes(new Blob(['hello']))
  await s.turns()
  await s.storeBytes(new Error('gone'))
  expect(s.log).toEqual(['bytes one 5', 'keeping record'])
  await s.keeper.range(offering({ session: session() }), new Blob(['hello']), 0, 5)
  expect(s.log.at(-1)).toBe('put offered 5')
})

test('a storage that refuses the record is told; the work goes on, and a later record is written again', async () => {
  const s = stage()
  s.trouble.put = true
  await s.keeper.offering(offering())
  expect(s.log).toEqual(['keeping nothing'])
  s.trouble.put = false
  await s.keeper.offering(offering())
  expect(s.log).toEqual(['keeping nothing', 'put offered'])
})

test('what is forgotten is written no more', async () => {
  const s = stage()
  s.keeper.note(emptyMemory())
  await s.keeper.forget()
  await s.keeper.offering(offering())
  void s.keeper.bytes(new Blob(['hello']))
  await s.turns()
  expect(s.log.filter((line) => line !== 'keeping record')).toEqual(['forget one', 'forget one'])
})

test('bytes that reach the storage after all was forgotten are forgotten, too', async () => {
  const s = stage()
  void s.keeper.bytes(new Blob(['hello']))
  await s.turns()
  await s.keeper.forget()
  await s.storeBytes(true)
  expect(s.log).toEqual(['bytes one 5', 'forget one', 'keeping all', 'forget one'])
})

test('what was announced is not written again in its turn, unless something of it is another by then', async () => {
  const s = stage()
  const sought = { name: 'Offer.eml', sizeBytes: 5, kind: 'file' } as const
  const before = [{ id: asAttachmentId('OLD'), name: 'old', sizeBytes: 1, kind: 'file' as const }]
  s.keeper.announce(offering({ sought, before }))
  await s.turns()
  expect(s.log).toEqual(['put offered'])
  await s.keeper.offering(offering({ sought: { ...sought }, before }))
  expect(s.log).toEqual(['put offered'])
  await s.keeper.offering(offering({ sought, before })) // a second try is written
  expect(s.log).toHaveLength(2)

  for (const other of [
    { sought: { ...sought, name: 'Offer (2).eml' } },
    { before: [...before] },
    { session: session() },
  ]) {
    s.keeper.announce(offering({ sought, before }))
    await s.keeper.offering(offering({ sought, before, ...other }))
  }
  expect(s.log).toHaveLength(8)
})

test('an announcement that the storage refused is made good in its turn', async () => {
  const s = stage()
  s.trouble.put = true
  s.keeper.announce(offering())
  await s.turns()
  s.trouble.put = false
  await s.keeper.offering(offering())
  expect(s.log).toEqual(['keeping nothing', 'put offered'])
})
