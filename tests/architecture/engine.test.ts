import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import ts from 'typescript'
import { ROOT } from './source'

const ENGINE_FOLDERS = ['kernel', 'config', 'graph', 'events', 'mail', 'attachments', 'links']
const SNIPPET = join(ROOT, 'src/attachments/snippetOfATest.ts')

let config: ts.ParsedCommandLine
let shared: ts.CompilerHost

beforeAll(() => {
  const file = join(ROOT, 'tsconfig.engine.json')
  const { config: text } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as { config: unknown }
  config = ts.parseJsonConfigFileContent(text, ts.sys, ROOT, undefined, file)
  shared = ts.createCompilerHost(config.options)
})

/** What the compiler says of `text` as a file of the engine. */
function complaints(text: string): string[] {
  const host: ts.CompilerHost = {
    ...shared,
    getSourceFile: (name, options, ...rest) =>
      name === SNIPPET ? ts.createSourceFile(name, text, options) : shared.getSourceFile(name, options, ...rest),
    fileExists: (name) => name === SNIPPET || shared.fileExists(name),
  }
  const program = ts.createProgram([SNIPPET], config.options, host)
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

test('the engine compiles without a page and without Outlook, and so would find either', () => {
  expect(config.errors).toEqual([])
  expect(config.options.types).toEqual([])
  const folders = new Set(config.fileNames.map((name) => name.slice(join(ROOT, 'src/').length).split('/')[0]))
  expect([...folders].sort()).toEqual([...ENGINE_FOLDERS].sort())
  const program = ts.createProgram(config.fileNames, config.options)
  const found = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${file?.fileName ?? ''} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
  expect(found).toEqual([])
})

test.each(['document', 'window', 'localStorage', 'sessionStorage', 'Office', 'alert', 'process', 'require'])(
  '%s does not compile in an engine folder',
  (name) => {
    const said = complaints(`export const found = ${name}`)
    expect(said).toEqual([expect.stringContaining(`Cannot find name '${name}'`)])
  },
)

test('what the engine needs does compile', () => {
  const needs = ['Blob', 'fetch', 'AbortSignal', 'crypto', 'indexedDB', 'BroadcastChannel', 'XMLHttpRequest', 'URL']
  expect(complaints(`export const found = [${needs.join(', ')}]`)).toEqual([])
})
