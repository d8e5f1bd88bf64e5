import { expect, test } from '@jest/globals'
import { english } from './testing/english'
import { configProblemText, configWarningText, fullPaneText } from './textsProblem'
import type { ConfigProblemLike } from './textsProblem'

/** One of each kind. */
const PROBLEMS: readonly ConfigProblemLike[] = [
  { kind: 'missing' },
  { kind: 'unreachable', status: undefined },
  { kind: 'unreachable', status: 503 },
  { kind: 'not-json', line: 3, column: 7 },
  { kind: 'wrong-value', key: 'cloud', found: '"mars"', allowed: '"global"' },
  { kind: 'not-set-up' },
]

test('every problem with the settings has a title, a text and a place to look', () => {
  for (const problem of PROBLEMS) {
    const { title, text, detail } = configProblemText(problem, english)
    expect(title).not.toBe('')
    expect(text).toMatch(/[.:]$/)
    expect(detail).toMatch(/config\.json/)
    expect(detail).not.toContain('undefined')
  }
})

test('a wrong value names its key, what was found and what is allowed', () => {
  expect(
    configProblemText({ kind: 'wrong-value', key: 'cloud', found: '"mars"', allowed: '"global"' }, english).detail,
  ).toBe('config.json, “cloud”: found "mars", allowed is "global".')
})

test('an unknown key names the one that was probably meant', () => {
  expect(configWarningText({ kind: 'unknown-key', key: 'organiserWrites', nearest: 'organizerWrites' }, english)).toBe(
    'config.json has a key that nothing reads: “organiserWrites”. Did you mean “organizerWrites”?',
  )
  expect(configWarningText({ kind: 'unknown-key', key: 'colour', nearest: undefined }, english)).not.toContain(
    'undefined',
  )
})

test('a pane outside of Outlook says where it belongs', () => {
  for (const kind of ['no-office', 'other-host', 'timed-out'] as const) {
    expect(fullPaneText({ kind }, english).text).toMatch(/\.$/)
  }
})
