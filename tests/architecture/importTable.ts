import { posix } from 'node:path'
import { importsOf, isTestSource } from './source'
import type { Source } from './source'

interface Rule {
  /** What may be imported from other folders of src/, as path below src/ without ending. */
  inside: readonly string[]
  /** npm packages, with everything below them. */
  packages: readonly string[]
}

/** docs/decisions and the README's layout explain it; this is what holds. Between domains only `index` is a door, and the two interfaces. */
const TABLE: Readonly<Record<string, Rule>> = {
  kernel: { inside: [], packages: [] },
  texts: { inside: [], packages: ['@lingui/core'] },
  outlook: { inside: ['kernel'], packages: [] },
  auth: { inside: ['kernel'], packages: ['@azure/msal-browser'] },
  config: { inside: ['kernel'], packages: ['valibot'] },
  graph: { inside: ['kernel', 'auth/tokenSource'], packages: ['valibot'] },
  events: { inside: ['kernel', 'graph', 'outlook/calendarHost'], packages: ['valibot'] },
  mail: { inside: ['kernel', 'graph'], packages: ['ical.js', 'postal-mime', 'valibot'] },
  attachments: { inside: ['kernel', 'graph', 'events', 'outlook/calendarHost'], packages: ['idb', 'valibot'] },
  links: { inside: ['kernel', 'graph', 'attachments', 'outlook/calendarHost'], packages: ['valibot'] },
  start: { inside: ['texts'], packages: [] },
  taskpane: {
    inside: ['kernel', 'events', 'mail', 'attachments', 'links', 'texts', 'start/brought', 'start/fromAnywhere'],
    packages: [
      'react',
      'react-dom',
      '@fluentui/react-components',
      '@fluentui/react-icons',
      '@tanstack/react-virtual',
      'dompurify',
    ],
  },
}

/** Interfaces that others may know without the domain behind them. */
const INTERFACE_DOORS = ['outlook/calendarHost', 'auth/tokenSource']

/** Tests stand beside their file, so they may also bring their tools, and the helpers other domains keep for tests. */
const TEST_PACKAGES = [
  '@jest/globals',
  '@lingui/message-utils',
  'fake-indexeddb',
  'fast-check',
  'node:',
  ...new Set(Object.values(TABLE).flatMap((rule) => rule.packages)),
]

/** Every import of `source` (a file below src/) that the table does not allow, as a sentence. */
export function importComplaints(source: Source): string[] {
  return importsOf(source).flatMap(({ specifier, place }) => {
    const complaint = specifier.startsWith('.')
      ? insideComplaint(source.path, specifier)
      : packageComplaint(source.path, specifier)
    return complaint === undefined ? [] : [`${place} ${complaint}`]
  })
}

function insideComplaint(path: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier)
  if (!target.startsWith('src/')) return `reaches out of src/: ${specifier}`
  const below = target.slice('src/'.length).replace(/\/index$/, '')
  const [targetFolder = ''] = below.split('/')
  const folder = folderOf(path)
  if (targetFolder === folder) return undefined
  if (isTestSource(path) && below.includes('/testing/')) return undefined
  if (!isTestSource(path) && below.includes('/testing/')) return `uses what only tests may: ${specifier}`
  if (folder === undefined) {
    return !below.includes('/') || INTERFACE_DOORS.includes(below)
      ? undefined
      : `reaches past the door of ${targetFolder}: ${specifier}`
  }
  const rule = TABLE[folder]
  if (rule === undefined) return `stands in a folder the table does not know: ${folder}`
  if (rule.inside.includes(below)) return undefined
  if (rule.inside.includes(targetFolder)) return `reaches past the door of ${targetFolder}: ${specifier}`
  return `${folder} may not import ${below}`
}

function packageComplaint(path: string, specifier: string): string | undefined {
  const folder = folderOf(path)
  if (folder === undefined) return specifier.startsWith('@azure/') ? `only auth imports ${specifier}` : undefined
  const rule = TABLE[folder]
  const allowed = isTestSource(path) ? TEST_PACKAGES : (rule?.packages ?? [])
  const isAllowed = allowed.some(
    (name) =>
      specifier === name || specifier.startsWith(`${name}/`) || (name.endsWith(':') && specifier.startsWith(name)),
  )
  return isAllowed ? undefined : `${folder} may not import the package ${specifier}`
}

/** The folder directly below src/; undefined for an entry point such as src/main.ts. */
function folderOf(path: string): string | undefined {
  const [, folder, ...rest] = path.split('/')
  return rest.length === 0 ? undefined : folder
}
