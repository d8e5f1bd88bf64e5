import { expect, test } from '@jest/globals'
import ts from 'typescript'
import { isTestSource, nodes, sources } from './source'

/**
 * What is copied for support holds numbers, words of the source, and what `asCode` let through: the types see to that
 * (src/kernel/log.test.ts). So a text from outside gets in where `asCode` is called, and each of those places is known.
 */
const LET_IN = [
  ['src/attachments/journalDatabase.ts', 'why'],
  ['src/auth/createTokenSource.ts', 'code'],
  ['src/auth/createTokenSource.ts', "question.scopes.join(',')"],
  ['src/auth/ways.ts', 'failure.code'],
  ['src/graph/door.ts', "reply.header('Retry-After') ?? undefined"],
  ['src/graph/door.ts', "reply.header('request-id') ?? undefined"],
  ['src/graph/door.ts', 'shapeOf(call.path)'],
  ['src/graph/notedTransport.ts', 'rangeOf(request)'],
  ['src/kernel/failure.ts', '/^\\w+/.exec(failure.detail)?.[0]'],
  ['src/kernel/failure.ts', 'String(failure.code)'],
  ['src/kernel/failure.ts', 'failure.requestId'],
  ['src/mail/rows.ts', 'error.failure.code'],
]

const files = sources(['src'], ['.ts', '.tsx']).filter(({ path }) => !isTestSource(path))

test('each text from outside that may enter the support log is known', () => {
  const found = files.flatMap((source) =>
    [...nodes(source)].flatMap((node) => {
      const isCall = ts.isCallExpression(node) && node.expression.getText() === 'asCode'
      return isCall ? [[source.path, node.arguments[0]?.getText()]] : []
    }),
  )
  expect(found.sort()).toEqual(LET_IN)
})

test('no text is called a code past `asCode`, and what is copied for support is the log and nothing else', () => {
  const casts = files.filter((source) =>
    [...nodes(source)].some((node) => ts.isAsExpression(node) && node.type.getText() === 'Code'),
  )
  expect(casts).toEqual([])
  const copied = files.filter(({ text }) => text.includes('supportLog:') && text.includes('.lines()'))
  expect(copied.map(({ path }) => path)).toEqual(['src/main.ts'])
})
