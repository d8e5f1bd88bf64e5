import * as v from 'valibot'
import type { Cloud, Config } from './config'
import hosts from './hosts.json'
import { jsonFault } from './jsonFault'
import { nearestWord } from './nearestWord'
import type { ConfigProblem, ConfigWarning } from './problem'

export type ParsedConfig =
  { kind: 'ok'; config: Config; warnings: ConfigWarning[] } | { kind: 'broken'; problem: ConfigProblem }

/** What the build ships: nobody registered the add-in yet. */
const PLACEHOLDER_CLIENT_ID = '00000000-0000-0000-0000-000000000000'
/** 150 MiB, the largest attachment a Graph upload session takes. */
export const MAX_FILE_BYTES = 157_286_400
/** 1 MiB; a smaller limit on messages is a slip of the unit. */
const MIN_EVENT_LIMIT_BYTES = 1_048_576
/** 150 MiB, the most that Exchange Online lets a message weigh. */
const MAX_EVENT_LIMIT_BYTES = 157_286_400
/** A value quoted back to the administrator; enough to find it again. */
const MAX_QUOTED_CHARS = 80

const CLOUDS = ['global', 'usGov', 'usGovDod', 'china'] as const satisfies readonly Cloud[]
const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i
/** With or without the dot; `.tar.gz` is fine, a path or a pattern is not. */
const EXTENSION = /^\.?[^\s./\\*?]+(?:\.[^\s./\\*?]+)*$/

/** What each key may hold, in words for the administrator. */
const ALLOWED: Record<keyof Config, string> = {
  clientId: 'the application (client) ID of the app registration, such as 1a2b3c4d-1234-1234-1234-123456789abc',
  authority: `an https address with a tenant on one of ${[...new Set(Object.values(hosts.signIn))].join(', ')}, such as ${hosts.signIn.global}/organizations`,
  cloud: 'one of "global", "usGov", "usGovDod", "china"',
  graphBaseUrl: `one of ${Object.values(hosts.graph).join(', ')}, or an https address on the host that serves the add-in`,
  organizerWrites: '"auto" or "graph"',
  maxFileBytes: `a whole number from 1 to ${MAX_FILE_BYTES} (bytes)`,
  blockedExtensions: 'a list of file name endings, such as [".exe", ".bat"]',
  keepUnfinished: 'true or false',
  eventLimitBytes: `a whole number from ${MIN_EVENT_LIMIT_BYTES} to ${MAX_EVENT_LIMIT_BYTES} (bytes)`,
  readBack: 'true or false',
}

const FILE_ALLOWED = 'one JSON object with the keys of the documentation'

/**
 * Checks the text of `config.json`; undefined: there is no such file. Unknown keys are told and ignored, so that a file
 * of a newer version still works with an older one.
 */
export function parseConfig(text: string | undefined, page: { url: string }): ParsedConfig {
  if (text === undefined) return broken({ kind: 'missing' })
  const json = text.replace(/^\uFEFF/, '')
  const fault = jsonFault(json)
  if (fault) return broken({ kind: 'not-json', ...fault })

  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return broken({ kind: 'wrong-value', key: 'config.json', found: quoted(value), allowed: FILE_ALLOWED })
  }
  const parsed = v.safeParse(configSchema(new URL(page.url).hostname), value)
  if (!parsed.success) return broken(problemOf(parsed.issues[0]))

  const config = withDefaults(parsed.output)
  if (config.clientId === PLACEHOLDER_CLIENT_ID) return broken({ kind: 'not-set-up' })
  return { kind: 'ok', config, warnings: [...unknownKeys(value), ...otherClouds(config)] }
}

function broken(problem: ConfigProblem): ParsedConfig {
  return { kind: 'broken', problem }
}

function configSchema(pageHostName: string) {
  return v.object({
    clientId: v.pipe(v.string(), v.regex(GUID), v.toLowerCase()),
    authority: v.optional(checkedUrl(authorityOf)),
    cloud: v.optional(v.picklist(CLOUDS), 'global'),
    graphBaseUrl: v.optional(checkedUrl((url) => graphBaseUrlOf(url, pageHostName))),
    organizerWrites: v.optional(v.picklist(['auto', 'graph']), 'auto'),
    maxFileBytes: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_FILE_BYTES)),
      MAX_FILE_BYTES,
    ),
    blockedExtensions: v.optional(v.array(v.pipe(v.string(), v.regex(EXTENSION), v.transform(extensionOf))), []),
    keepUnfinished: v.optional(v.boolean(), true),
    eventLimitBytes: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(MIN_EVENT_LIMIT_BYTES), v.maxValue(MAX_EVENT_LIMIT_BYTES)),
    ),
    readBack: v.optional(v.boolean(), false),
  })
}

type Given = v.InferOutput<ReturnType<typeof configSchema>>

/** An https address in plain form that `check` accepts, in the form `check` gives it. */
function checkedUrl(check: (url: URL) => string | undefined) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
      const url = URL.canParse(dataset.value) ? new URL(dataset.value) : undefined
      const isPlain =
        url?.protocol === 'https:' && url.username === '' && url.password === '' && url.search === '' && url.hash === ''
      const normalised = isPlain ? check(url) : undefined
      if (normalised !== undefined) return normalised
      addIssue()
      return NEVER
    }),
  )
}

function authorityOf(url: URL): string | undefined {
  const tenant = /^\/([^/]+)\/?$/.exec(url.pathname)?.[1]
  return tenant !== undefined && Object.values(hosts.signIn).includes(url.origin)
    ? `${url.origin}/${tenant}`
    : undefined
}

/** The pane's own host on any port may be a simulated Graph: the rule by which Office.js trusts a host page. */
function graphBaseUrlOf(url: URL, pageHostName: string): string | undefined {
  if (!Object.values(hosts.graph).includes(url.origin) && url.hostname !== pageHostName) return undefined
  return /^(?:\/v1\.0)?\/?$/.test(url.pathname) ? `${url.origin}/v1.0` : undefined
}

function extensionOf(text: string): string {
  const lower = text.toLowerCase()
  return lower.startsWith('.') ? lower : `.${lower}`
}

function withDefaults(given: Given): Config {
  return {
    ...given,
    authority: given.authority ?? `${hosts.signIn[given.cloud]}/organizations`,
    graphBaseUrl: given.graphBaseUrl ?? `${hosts.graph[given.cloud]}/v1.0`,
    eventLimitBytes: given.eventLimitBytes,
  }
}

function problemOf(issue: v.InferIssue<ReturnType<typeof configSchema>>): ConfigProblem {
  const path = (issue.path ?? []).map((step) => step.key)
  const key = path.map((step, depth) => (depth === 0 ? String(step) : `[${String(step)}]`)).join('')
  return { kind: 'wrong-value', key, found: quoted(issue.input), allowed: ALLOWED[path[0] as keyof Config] }
}

function quoted(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > MAX_QUOTED_CHARS ? `${text.slice(0, MAX_QUOTED_CHARS)}…` : text
}

function unknownKeys(value: object): ConfigWarning[] {
  const known = Object.keys(ALLOWED)
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ kind: 'unknown-key', key, nearest: nearestWord(key, known) }))
}

/** A file whose `cloud` was changed and whose addresses were not would sign in at the wrong place: worth a word. */
function otherClouds(config: Config): ConfigWarning[] {
  const expected = { authority: hosts.signIn[config.cloud], graphBaseUrl: hosts.graph[config.cloud] }
  const ofAnyCloud: readonly string[] = Object.values(hosts.graph)
  const warnings: ConfigWarning[] = []
  for (const key of ['authority', 'graphBaseUrl'] as const) {
    const found = new URL(config[key]).origin
    const isSimulated = key === 'graphBaseUrl' && !ofAnyCloud.includes(found)
    if (found !== expected[key] && !isSimulated)
      warnings.push({ kind: 'other-cloud', key, found, expected: expected[key] })
  }
  return warnings
}
