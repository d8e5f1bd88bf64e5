import { expect, test } from '@jest/globals'
import { createLog } from './log'

test('secrets do not survive in the support log, and neither does what is no code', () => {
  const log = createLog(() => 0)
  log.note('put', { url: 'https://outlook.office365.com/api/x?authtoken=abc.def', header: 'Bearer eyJhbGciOi.x.y' })
  log.note('id', { value: `AAMk${'x'.repeat(100)}=` })
  log.note('read ?authtoken=abc', { name: 'Offer of March.pdf', status: 429, code: 'ErrorAccessDenied' })
  expect(log.lines()).toEqual([
    '1970-01-01T00:00:00.000Z put url=[removed] header=[removed]',
    '1970-01-01T00:00:00.000Z id value=[removed]',
    '1970-01-01T00:00:00.000Z read [removed] name=[removed] status=429 code=ErrorAccessDenied',
  ])
})

test('only the last lines are kept', () => {
  const log = createLog(() => 0)
  for (let line = 0; line < 500; line++) log.note(`line ${line}`)
  expect(log.lines()).toHaveLength(400)
  expect(log.lines()[0]).toContain('line 100')
})
