import { beforeEach, expect, test } from '@jest/globals'
import { createBrowserStage } from './testing/browserStage'
import type { BrowserStage } from './testing/browserStage'
import { digestAtOnce } from './testing/digestAtOnce'
import { eventTarget, fileThing, mailThing } from './testing/rows'
import type { Row } from './types'

beforeEach(digestAtOnce)

const onRead = eventTarget()
const minute = 60_000

type Pane = ReturnType<BrowserStage['open']>

const asked = ({ key, name, sameName }: Row) => {
  if (sameName === undefined) return `${key} ${name}`
  const { with: who, replaceable, freeName, answer = 'open' } = sameName
  return `${key} ${name} taken on ${who}, may replace ${replaceable?.kind ?? 'nothing'}, else ${freeName}, ${answer}`
}
const questions = (pane: Pane) => pane.state().rows.map(asked)
const stored = (b: BrowserStage) => b.server.onServer.map(({ name, content }) => `${name}: ${content}`)

/** A pane beside an event with these files on it. */
async function beside(...names: string[]) {
  const b = createBrowserStage()
  for (const name of names) b.server.put(`ID ${name}`, name, 'old', { modified: '2026-11-01' })
  const pane = b.open()
  pane.setTarget(onRead)
  await b.clock.advance(0)
  return { b, pane }
}

test('a file of a name that is taken says so, whatever the letter case; others do not', async () => {
  const { pane } = await beside('plan.pdf', 'offer.docx')
  pane.choose([fileThing('PLAN.pdf', 'new'), fileThing('other.pdf', 'new'), mailThing({ subject: 'offer.docx' })])
  expect(questions(pane)).toEqual([
    '1 PLAN.pdf taken on event, may replace on-event, else PLAN (2).pdf, open',
    '2 other.pdf',
    '3 offer.docx',
  ])
})

test('unanswered, both are kept, under the name that was said', async () => {
  const { b, pane } = await beside('plan.pdf')
  pane.choose([fileThing('plan.pdf', 'new')])
  pane.attach()
  await b.clock.advance(minute)
  expect([stored(b), pane.rows()]).toEqual([['plan.pdf: old', 'plan (2).pdf: new'], ['plan (2).pdf attached']])
})

test('answered with "replace", the old one goes once the new one is there', async () => {
  const { b, pane } = await beside('plan.pdf')
  pane.choose([fileThing('plan.pdf', 'new')])
  pane.answerSameName(1, 'replace')
  expect(questions(pane)).toEqual(['1 plan.pdf taken on event, may replace on-event, else plan (2).pdf, replace'])
  pane.attach()
  await b.clock.advance(minute)
  expect([stored(b), pane.rows()]).toEqual([['plan.pdf: new'], ['plan.pdf attached']])
})

test('an answer can be taken back, and "skip" takes the file from the list', async () => {
  const { b, pane } = await beside('plan.pdf')
  pane.choose([fileThing('plan.pdf', 'new'), fileThing('b.txt', 'b')])
  pane.answerSameName(1, 'replace')
  pane.answerSameName(1, 'keep-both')
  expect(questions(pane)[0]).toContain('keep-both')
  pane.answerSameName(1, 'skip')
  pane.answerSameName(2, 'skip') // nothing is asked of it
  pane.attach()
  await b.clock.advance(minute)
  expect(stored(b)).toEqual(['plan.pdf: old', 'b.txt: b'])
})

test('one answer for all: each replaces its own; files of one name in the list do not push each other out', async () => {
  const { b, pane } = await beside('a.txt', 'b.txt')
  pane.choose([fileThing('a.txt', '1'), fileThing('b.txt', '22'), fileThing('a.txt', '333')])
  pane.answerSameName('all', 'replace')
  expect(questions(pane)).toEqual([
    '1 a.txt taken on event, may replace on-event, else a (2).txt, replace',
    '2 b.txt taken on event, may replace on-event, else b (2).txt, replace',
    '3 a.txt taken on event, may replace chosen, else a (2).txt, open',
  ])
  pane.attach()
  await b.clock.advance(minute)
  expect(stored(b).sort()).toEqual(['a (2).txt: 333', 'a.txt: 1', 'b.txt: 22'])
})

test('twice in the list: the later one may take the place of the earlier one, which leaves the list', async () => {
  const { b, pane } = await beside()
  pane.choose([fileThing('a.txt', '1'), fileThing('a.txt', '22')])
  expect(questions(pane)).toEqual(['1 a.txt', '2 a.txt taken on list, may replace chosen, else a (2).txt, open'])
  pane.answerSameName(2, 'replace')
  expect(questions(pane)).toEqual(['2 a.txt'])
  pane.attach()
  await b.clock.advance(minute)
  expect(stored(b)).toEqual(['a.txt: 22'])
})

test('what cannot be told apart, is no file, or is on its way already is not replaced', async () => {
  const { b, pane } = await beside('twice.txt', 'twice.txt')
  b.server.put('ITEM', 'mail.msg', 'item', { kind: 'item', modified: '2026-11-01' })
  pane.refresh()
  await b.clock.advance(0)
  b.throttle(60)
  pane.choose([fileThing('moving.txt', '1')])
  pane.attach()
  await b.clock.advance(0)
  pane.choose([fileThing('twice.txt', '1'), fileThing('mail.msg', '1'), fileThing('moving.txt', '22')])
  expect(questions(pane)).toEqual([
    '1 moving.txt',
    '2 twice.txt taken on event, may replace nothing, else twice (2).txt, open',
    '3 mail.msg taken on event, may replace nothing, else mail (2).msg, open',
    '4 moving.txt taken on list, may replace nothing, else moving (2).txt, open',
  ])
  pane.answerSameName(4, 'replace')
  expect(questions(pane)[3]).toContain('open')
  await b.clock.advance(10 * minute)
})

test('the question comes and goes with what is on the event', async () => {
  const { b, pane } = await beside('plan.pdf')
  pane.choose([fileThing('plan.pdf', 'new')])
  pane.answerSameName(1, 'replace')
  const [entry] = pane.state().onEvent
  pane.remove(entry?.id as never)
  expect(questions(pane)).toEqual(['1 plan.pdf'])
  pane.undoRemove(entry?.id as never)
  expect(questions(pane)).toEqual(['1 plan.pdf taken on event, may replace on-event, else plan (2).pdf, open'])
  b.server.onServer.length = 0
  pane.refresh()
  await b.clock.advance(0)
  expect(questions(pane)).toEqual(['1 plan.pdf'])
})

test('a row about which nothing changes stays the same object', async () => {
  const { pane } = await beside('plan.pdf')
  pane.choose([fileThing('plan.pdf', 'new')])
  const [before] = pane.state().rows
  pane.choose([fileThing('b.txt', 'b')])
  expect(pane.state().rows[0]).toBe(before)
})
