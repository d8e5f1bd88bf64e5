import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { FAULT_NAMES } from '../../sim/graph/service'
import { RULES } from '../../sim/graph/rules'
import { rulesPage } from '../../sim/graph/rulesPage'

const page = readFileSync(join(__dirname, '../../docs/graph-rules.md'), 'utf8')

test('docs/graph-rules.md is what `npm run rules` writes now', () => {
  expect(page).toBe(rulesPage())
})

test('the page tells every rule and every fault once', () => {
  const told = [...page.matchAll(/^\| `([\w-]+)`(?: †)? +\|/gm)].map(([, name]) => name)
  expect(told).toEqual([...Object.keys(RULES), ...FAULT_NAMES])
})
