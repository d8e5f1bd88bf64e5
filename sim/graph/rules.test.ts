import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { RULES, ruleOf } from './rules'
import type { RuleName } from './rules'

const names = Object.keys(RULES) as RuleName[]

function sources(isWanted: (file: string) => boolean): string {
  return readdirSync(__dirname)
    .filter((file) => file.endsWith('.ts') && isWanted(file))
    .map((file) => readFileSync(path.join(__dirname, file), 'utf8'))
    .join('\n')
}

test('every rule is used by the service, and broken by a test', () => {
  const service = sources((file) => !file.endsWith('.test.ts') && !file.startsWith('rules'))
  const tests = sources((file) => file.endsWith('.test.ts') && file !== 'rules.test.ts')
  expect(names.filter((name) => !service.includes(`'${name}'`))).toEqual([])
  expect(names.filter((name) => !tests.includes(`'${name}'`))).toEqual([])
})

test('every rule tells where it is known from', () => {
  for (const name of names) {
    const { mark, source, status } = ruleOf(name)
    expect(['documented', 'metadata', 'reported', 'inferred']).toContain(mark)
    expect(source.length).toBeGreaterThan(5)
    expect(status).toBeGreaterThanOrEqual(400)
  }
})
