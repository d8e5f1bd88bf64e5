import { expect, test } from '@jest/globals'
import { AppError, asRestItemId } from '../kernel'
import type { ReadHow } from '../graph'
import type { Failure, ItemRef, RestItemId } from '../kernel'
import { createAhead } from './ahead'
import { newRow } from './chosen'
import { parseEntry } from './journalRecord'
import { createReads } from './reads'
import { createBrowserStage } from './testing/browserStage'
import type { BrowserStage } from './testing/browserStage'
import { errandTo, eventTarget, fileThing, mailThing } from './testing/rows'
import { plainPolicy, silentMail } from './testing/silentPorts'
import type { Plan } from './types'

/** A round trip. Adding an attachment takes one; asking for a mail two, since the browser asks first whether it may. */
const TURN_MS = 100

/** Mails that are read, and attachments that are added, on a line with a round trip; at most two bodies may be held. */
function stage() {
  const b = createBrowserStage()
  const held = new Set<string>()
  let mostHeld = 0
  const failures = new Map<string, Failure>()
  const turn = (signal: AbortSignal) => b.clock.wait(TURN_MS, signal)
  const mail = {
    ...silentMail(() => Promise.reject(new Error('not in this story'))),
    readItem: async ({ id }: ItemRef, signal: AbortSignal) => {
      b.log.push(`item ${id}`)
      await turn(signal)
      return {
        item: {},
        nature: 'plain' as const,
        attachments: id.startsWith('FULL') ? ['a.pdf'] : [],
        inlineImages: 0,
      }
    },
    readWhole: async ({ id }: ItemRef, signal: AbortSignal, { bodyWanted }: ReadHow) => {
      b.log.push(`mime ${id}`)
      signal.addEventListener('abort', () => b.log.push(`let go ${id}`))
      const failure = failures.get(id)
      failures.delete(id)
      if (failure !== undefined) throw new AppError(failure)
      await turn(signal)
      await turn(signal)
      await bodyWanted
      held.add(id)
      mostHeld = Math.max(mostHeld, held.size)
      return new Blob([`mime of ${id}`])
    },
  }
  const { event } = b.server
  const add = event.add.bind(event)
  event.add = async (json, signal) => {
    await turn(signal)
    const id = await add(json, signal)
    held.delete((JSON.parse(json) as { name: string }).name.replace('.eml', ''))
    return id
  }
  const pane = b.open({ mail })
  pane.setTarget(eventTarget())
  return { b, pane, failures, mostHeld: () => mostHeld, took: took(b) }
}

/** The time that passes until nothing moves any more. */
function took(b: BrowserStage) {
  return async (isDone: () => boolean) => {
    const fromMs = b.clock.now()
    while (!isDone()) await b.clock.advance(10)
    return b.clock.now() - fromMs
  }
}

const eml = (id: string) =>
  mailThing({ id: asRestItemId(id) as RestItemId, subject: id, hasAttachments: true, sizeBytes: 900 })
const SESSION: Plan = { writer: 'graph-session', as: 'file', reason: 'graph-read-surface', shape: undefined, loses: [] }
const alone = { freeName: (_errand: unknown, wanted: string) => wanted, onKnown: () => undefined }
const isOver = (rows: readonly string[]) => rows.every((row) => /attached|failed|paused/.test(row))

test('the next mail is read while the one before is on the line, and never more than two are held', async () => {
  const s = stage()
  await s.b.clock.advance(0)
  s.pane.choose(['M1', 'M2', 'M3', 'M4'].map(eml))
  s.pane.attach()
  const ms = await s.took(() => isOver(s.pane.rows()))
  expect(s.pane.rows()).toEqual(['M1 attached', 'M2 attached', 'M3 attached', 'M4 attached'])
  // A question, four writes, and one turn until two questions are under way: 7 turns, where one after another would be 12.
  expect(ms).toBeLessThan(8 * TURN_MS)
  expect(s.b.log.filter((line) => line.startsWith('mime'))).toEqual(['mime M1', 'mime M2', 'mime M3', 'mime M4'])
  expect(s.mostHeld()).toBe(2)
})

test('ahead, too, a mail is read as an item first where nothing says that it loses by it', async () => {
  const s = stage()
  await s.b.clock.advance(0)
  const unsuspected = (id: string) => mailThing({ id: asRestItemId(id) as RestItemId, subject: id })
  s.pane.choose([unsuspected('A'), unsuspected('FULL'), unsuspected('C')])
  s.pane.attach()
  await s.took(() => isOver(s.pane.rows()))
  expect(s.b.log.filter((line) => /^(item|mime)/.test(line))).toEqual(['item A', 'item FULL', 'item C', 'mime FULL'])
  expect(s.b.server.onServer.map(({ name, kind }) => `${name} ${kind}`)).toEqual(['A item', 'FULL.eml file', 'C item'])
})

test('nothing is read ahead before a mail was read in its turn: no sign-in window opens for what nobody waits for', async () => {
  const s = stage()
  await s.b.clock.advance(0)
  s.pane.choose([fileThing('a.txt'), fileThing('b.txt'), eml('M1')])
  s.pane.attach()
  await s.took(() => s.b.adds().length === 1)
  await s.b.clock.advance(TURN_MS / 2) // the second file is on the line
  expect(s.b.log.filter((line) => line.startsWith('mime'))).toEqual([])
  await s.took(() => isOver(s.pane.rows()))
  expect(s.pane.rows().at(-1)).toBe('M1 attached')
})

test('what fails ahead of its turn is read again in its turn, and only then told', async () => {
  const s = stage()
  await s.b.clock.advance(0)
  s.failures.set('M2', { kind: 'offline' })
  s.pane.choose(['M1', 'M2'].map(eml))
  s.pane.attach()
  await s.took(() => isOver(s.pane.rows()))
  expect(s.pane.rows()).toEqual(['M1 attached', 'M2 attached'])
  expect(s.b.log.filter((line) => line.startsWith('mime'))).toEqual(['mime M1', 'mime M2', 'mime M2'])
})

test('a mail that is cancelled or paused while it is read ahead is let go at once', async () => {
  const s = stage()
  await s.b.clock.advance(0)
  s.pane.choose(['M1', 'M2', 'M3'].map(eml))
  s.pane.attach()
  await s.took(() => s.b.log.includes('mime M2'))
  const [, second] = s.pane.state().rows
  if (second !== undefined) s.pane.cancel(second.key)
  expect(s.b.log.at(-1)).toBe('let go M2')
  await s.took(() => s.b.adds().length === 2)
  expect(s.b.adds()).toEqual(['add M1.eml', 'add M3.eml'])
  expect(s.pane.rows()).toEqual(['M1 attached', 'M2 cancelled', 'M3 attached'])
})

test('two are asked for ahead and one body is taken, also when another thing is to go first by now', async () => {
  const asked: string[] = []
  const taken: string[] = []
  const mail = {
    ...silentMail(() => Promise.reject(new Error('not in this story'))),
    readWhole: async ({ id }: ItemRef, _signal: AbortSignal, { bodyWanted }: ReadHow) => {
      asked.push(id)
      await bodyWanted
      taken.push(id)
      return new Blob([id])
    },
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  const queued = { phase: { kind: 'queued' } } as const
  const rowOf = (key: number, id: string) => ({ ...newRow(key, eml(id)), ...queued })
  let rows = [rowOf(1, 'M1'), rowOf(2, 'M2'), rowOf(3, 'M3'), rowOf(4, 'M4')]
  const errands = new Map(rows.map(({ key }) => [key, errandTo(eventTarget())]))
  const formLoad = () => ({ bytes: 0, count: 0 })
  const ahead = createAhead({ mail, policy: plainPolicy, rows: () => rows, errands, formLoad, ...alone })
  const [first] = rows
  const errand = errands.get(1)
  if (first === undefined || errand === undefined) throw new Error('The stage is empty.')
  errand.reads = createReads(eml('M1'), mail, undefined)
  errand.reads.want()
  await errand.reads.bytes(new AbortController().signal)
  ahead.behind(first, errand)
  await settle()
  expect([asked, taken]).toEqual([
    ['M1', 'M2', 'M3'],
    ['M1', 'M2'],
  ])
  rows = rows.map((row) => (row.key === 4 ? { ...row, rank: 1 } : row))
  ahead.behind(first, errand)
  await settle()
  expect([asked.length, taken.length]).toEqual([3, 2])
  rows = rows.filter(({ key }) => key !== 2)
  ahead.behind(first, errand)
  await settle()
  expect([asked, taken]).toEqual([
    ['M1', 'M2', 'M3', 'M4'],
    ['M1', 'M2', 'M4'],
  ])
})

test('behind a long upload only the next one is asked for', async () => {
  const s = stage()
  await s.b.clock.advance(0)
  const rows = [
    { ...newRow(1, fileThing('plan.dwg')), plan: SESSION },
    ...['M1', 'M2'].map((id, at) => newRow(at + 2, eml(id))),
  ]
  const queued = rows.map((row) => ({ ...row, phase: { kind: 'queued' } as const }))
  const errands = new Map(queued.map(({ key }) => [key, errandTo(eventTarget())]))
  const asked: string[] = []
  const mail = {
    ...silentMail(() => Promise.reject(new Error('not in this story'))),
    readWhole: ({ id }: ItemRef) => {
      asked.push(id)
      return Promise.resolve(new Blob([id]))
    },
  }
  const formLoad = () => ({ bytes: 0, count: 0 })
  const ahead = createAhead({ mail, policy: plainPolicy, rows: () => queued, errands, formLoad, ...alone })
  const [first] = queued
  const errand = errands.get(1)
  if (first === undefined || errand === undefined) throw new Error('The stage is empty.')
  errand.reads = { ...createReads(eml('M0'), mail, undefined), hasRead: () => true }
  ahead.behind(first, errand)
  await s.b.clock.advance(0)
  expect(asked).toEqual(['M1'])
})

test('mails of one subject get names of their own, which a second try keeps', async () => {
  const s = stage()
  s.b.server.put('OLD', 'offer.EML', 'earlier')
  await s.b.clock.advance(0)
  const offer = (id: string) => ({ ...eml(id), mail: { ...eml(id).mail, subject: 'Offer' } })
  s.pane.refresh()
  await s.b.clock.advance(0)
  s.pane.choose([offer('M1'), offer('M2')])
  s.b.server.fail('add', { kind: 'not-allowed', code: '' })
  s.pane.attach()
  await s.took(() => isOver(s.pane.rows()))
  const [first] = s.pane.state().rows
  if (first !== undefined) s.pane.tryAgain(first.key)
  await s.took(() => isOver(s.pane.rows()))
  expect(s.b.adds()).toEqual(['add Offer (2).eml', 'add Offer (3).eml', 'add Offer (2).eml'])
})

test('the record of the next one is written while another is on the line', async () => {
  const s = stage()
  await s.b.clock.advance(0)
  s.pane.choose(['M1', 'M2', 'M3'].map(eml))
  s.pane.attach()
  const recordOf = (id: string) =>
    [...s.b.disk.entries.values()]
      .map(parseEntry)
      .find((entry) => entry?.thing.kind === 'mail' && entry.thing.mail.id === id)
  await s.took(() => recordOf('M3')?.offered === true)
  expect(s.pane.rows()).toEqual(['M1 attached', 'M2 sending', 'M3 queued'])
  expect(recordOf('M3')?.sought).toEqual({ name: 'M3.eml', sizeBytes: 10, kind: 'file' })
})
