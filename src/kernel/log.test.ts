import { expect, test } from '@jest/globals'
import type { Failure } from './failure'
import { asCode, createLog } from './log'
import type { RestItemId } from './ids'

test('secrets do not survive in the support log, and neither does what is no code', () => {
  const log = createLog(() => 0)
  const url = asCode('https://outlook.office365.com/api/x?authtoken=abc.def')
  log.note('put', { url, header: asCode('Bearer eyJhbGciOi.x.y') })
  log.note('id', { value: asCode(`AAMk${'x'.repeat(100)}=`), token: asCode('eyJhbGciOi.x.y') })
  log.note('read', { name: asCode('Offer of March.pdf'), status: 429, code: asCode('ErrorAccessDenied') })
  expect(log.lines()).toEqual([
    '1970-01-01T00:00:00.000Z put url=[removed] header=[removed]',
    '1970-01-01T00:00:00.000Z id value=[removed] token=[removed]',
    '1970-01-01T00:00:00.000Z read name=[removed] status=429 code=ErrorAccessDenied',
  ])
})

/** Each of these is refused by the compiler; `npm run typecheck` fails where one is not. */
test('no text from elsewhere is noted, not even one that is put together: it does not compile', () => {
  const log = createLog(() => 0)
  const text = String(7)
  const id = text as RestItemId
  const failure = { kind: 'unexpected', detail: text } as Failure
  // @ts-expect-error -- a text in the words of a line
  log.note(text)
  // @ts-expect-error -- a text put together, in the words of a line
  log.note(`line ${text}` as const)
  // @ts-expect-error -- a text as a fact
  log.note('a line', { name: text })
  // @ts-expect-error -- a text put together, as a fact
  log.note('a line', { name: `a ${text}` as const })
  // @ts-expect-error -- the id of a mail or an event
  log.note('a line', { id })
  // @ts-expect-error -- a text beside what may be told
  log.note('a line', { status: 200, name: Math.random() < 2 ? text : undefined })
  // @ts-expect-error -- a text in an object
  log.note('a line', { about: { name: text } })
  // @ts-expect-error -- everything that somebody has at hand
  log.note('a line', Object.fromEntries([['name', text]]))
  // @ts-expect-error -- a failure, whose detail may name anything
  log.note('a line', failure)
  const isSo: boolean | undefined = true
  log.note('a line', { kind: failure.kind, isSo, count: 7, none: undefined, code: asCode(text) })
  expect(log.lines().at(-1)).toBe('1970-01-01T00:00:00.000Z a line kind=unexpected isSo=true count=7 code=7')
})

test('only the last lines are kept', () => {
  const log = createLog(() => 0)
  for (let line = 0; line < 500; line++) log.note('a line', { line })
  expect(log.lines()).toHaveLength(400)
  expect(log.lines()[0]).toContain('line=100')
})
