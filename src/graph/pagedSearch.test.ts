import { expect, test } from '@jest/globals'
import { AppError, createLog } from '../kernel'
import type { Failure } from '../kernel'
import { settle } from '../kernel/testing/fakeClock'
import { createPagedSearch } from './pagedSearch'
import type { Page, PageRequest } from './pagedSearch'

interface Row {
  id: string
}
interface Question {
  words: string
}
type Answer = Page<Row> | Failure | 'later'

function stage(script: Answer[]) {
  const asked: PageRequest<Question>[] = []
  const signals: AbortSignal[] = []
  const late: ((page: Page<Row>) => void)[] = []
  const signIns: string[] = []
  let signInFailure: Failure | undefined
  const search = createPagedSearch<Question, Row>({
    read: (request, signal) => {
      asked.push(request)
      signals.push(signal)
      const answer = script.shift()
      if (answer === undefined) return Promise.reject(new Error('not in the script'))
      // One that takes no notice of its signal: the search has to drop the late reply by itself.
      if (answer === 'later') return new Promise((resolve) => late.push(resolve))
      return 'kind' in answer ? Promise.reject(new AppError(answer)) : Promise.resolve(answer)
    },
    idOf: (row) => row.id,
    signIn: ({ words }) => {
      signIns.push(words)
      return signInFailure === undefined ? Promise.resolve() : Promise.reject(new AppError(signInFailure))
    },
    unasked: { words: 'everything' },
    log: createLog(() => 0),
  })
  return {
    search,
    asked,
    signals,
    late,
    signIns,
    refuseSignIn: (failure: Failure) => (signInFailure = failure),
  }
}

const rows = (from: number, to: number): Row[] =>
  Array.from({ length: to - from + 1 }, (_one, at) => ({ id: String(from + at) }))
const page = (from: number, to: number, nextLink?: string): Page<Row> => ({ rows: rows(from, to), nextLink })
const OFFLINE: Failure = { kind: 'offline' }

test('a question is asked once, and stands in the state under its own name', async () => {
  const s = stage([page(1, 30, 'link2')])
  const done = s.search.search({ words: 'plan' })
  expect(s.search.state()).toEqual({ kind: 'searching', words: 'plan', rows: [] })
  await done
  expect(s.search.state()).toEqual({
    kind: 'found',
    words: 'plan',
    rows: rows(1, 30),
    hasMore: true,
    loadingMore: false,
  })
  expect(s.asked).toEqual([{ question: { words: 'plan' }, link: undefined, silent: false }])
})

test('a newer question aborts the older one, whose late reply changes nothing', async () => {
  const s = stage(['later', page(7, 7)])
  const older = s.search.search({ words: 'old' })
  await s.search.search({ words: 'new' })
  expect(s.signals[0]?.aborted).toBe(true)
  s.late[0]?.(page(1, 1))
  await older
  expect(s.search.state()).toMatchObject({ words: 'new', rows: rows(7, 7) })
})

test('while a question is under way, what the one before found is still there to look at', async () => {
  const s = stage([page(1, 2), 'later'])
  await s.search.search({ words: 'a' })
  void s.search.search({ words: 'ab' })
  expect(s.search.state()).toEqual({ kind: 'searching', words: 'ab', rows: rows(1, 2) })
  s.search.clear()
})

test('more rows follow the link as it was given, and no row comes twice', async () => {
  const s = stage([page(1, 25, 'https://graph/x?$skiptoken=a%20b'), page(25, 45)])
  await s.search.search({ words: 'a' })
  await Promise.all([s.search.more(), s.search.more()])
  expect(s.asked.map((one) => one.link)).toEqual([undefined, 'https://graph/x?$skiptoken=a%20b'])
  expect(s.search.state()).toMatchObject({ rows: rows(1, 45), hasMore: false, loadingMore: false })
  await s.search.more()
  expect(s.asked).toHaveLength(2)
})

test('short pages are filled up to a screenful, and shown meanwhile', async () => {
  const s = stage([page(1, 3, 'b'), 'later', page(9, 25, 'd')])
  const done = s.search.search({ words: 'a' })
  await settle()
  expect(s.search.state()).toMatchObject({ kind: 'found', rows: rows(1, 3), hasMore: true, loadingMore: true })
  s.late[0]?.(page(4, 8, 'c'))
  await done
  expect(s.search.state()).toMatchObject({ rows: rows(1, 25), hasMore: true, loadingMore: false })
})

test('a search of which nearly everything drops out rests after five pages, and goes on when it is told to', async () => {
  const empty = (link: string) => ({ rows: [], nextLink: link })
  const s = stage([empty('b'), empty('c'), empty('d'), empty('e'), empty('f'), page(1, 1)])
  await s.search.search({ words: 'a' })
  expect(s.asked).toHaveLength(5)
  expect(s.search.state()).toMatchObject({ kind: 'found', rows: [], hasMore: true, loadingMore: false })
  await s.search.more()
  expect(s.search.state()).toMatchObject({ rows: rows(1, 1), hasMore: false })
})

test('a page that leads to itself is the last one', async () => {
  const s = stage([page(1, 20, 'b'), page(21, 21, 'b')])
  await s.search.search({ words: 'a' })
  await s.search.more()
  expect(s.search.state()).toMatchObject({ rows: rows(1, 21), hasMore: false })
})

test('when reading on fails, what was found stays, and so does the way to more', async () => {
  const s = stage([page(1, 20, 'b'), OFFLINE, page(21, 21)])
  await s.search.search({ words: 'a' })
  await s.search.more()
  expect(s.search.state()).toMatchObject({ kind: 'found', rows: rows(1, 20), hasMore: true, loadingMore: false })
  await s.search.more()
  expect(s.search.state()).toMatchObject({ rows: rows(1, 21), hasMore: false })
})

test('a second page that fails by itself leaves the first one as found', async () => {
  const s = stage([page(1, 3, 'b'), OFFLINE])
  await s.search.search({ words: 'a' })
  expect(s.search.state()).toMatchObject({ kind: 'found', rows: rows(1, 3), hasMore: true, loadingMore: false })
})

test('a failure is a state; asked silently, it is none', async () => {
  const s = stage([OFFLINE, { kind: 'sign-in-needed', claims: undefined }])
  await s.search.search({ words: 'a' })
  expect(s.search.state()).toEqual({ kind: 'failed', words: 'a', failure: OFFLINE })
  await s.search.search({ words: 'b' }, 'silent')
  expect(s.search.state()).toEqual({ kind: 'idle' })
  expect(s.asked[1]?.silent).toBe(true)
})

test('after a sign-in the last question is asked again, also one that was asked silently', async () => {
  const s = stage([{ kind: 'sign-in-needed', claims: undefined }, page(1, 1)])
  await s.search.search({ words: 'mine' }, 'silent')
  await s.search.signIn()
  expect(s.signIns).toEqual(['mine'])
  expect(s.search.state()).toMatchObject({ kind: 'found', words: 'mine' })
  expect(s.asked[1]?.silent).toBe(false)
})

test('a sign-in before any question, and after a cleared one, asks for everything', async () => {
  const s = stage([page(1, 1), page(2, 2), page(3, 3)])
  await s.search.signIn()
  await s.search.search({ words: 'a' })
  s.search.clear()
  expect(s.search.state()).toEqual({ kind: 'idle' })
  await s.search.signIn()
  expect(s.search.state()).toMatchObject({ words: 'everything', rows: rows(3, 3) })
})

test('a sign-in that fails says so', async () => {
  const s = stage([])
  s.refuseSignIn({ kind: 'sign-in-failed', reason: 'cancelled', code: 'x' })
  await s.search.signIn()
  expect(s.search.state()).toMatchObject({ kind: 'failed', words: 'everything', failure: { reason: 'cancelled' } })
})

test('a cleared search stays cleared, whatever comes late', async () => {
  const s = stage(['later'])
  const done = s.search.search({ words: 'a' })
  s.search.clear()
  s.late[0]?.(page(1, 1))
  await done
  expect(s.search.state()).toEqual({ kind: 'idle' })
})
