import * as v from 'valibot'
import { KNOWN_CLOUDS } from './clouds'
import type { Cloud, KnownCloud } from './clouds'
import type { Config } from './config'
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

const CLOUDS = [...KNOWN_CLOUDS, 'custom'] as const satisfies readonly Cloud[]
/** A custom cloud has to give them; in the others nothing reads them. */
const CUSTOM_ONLY = ['uploadHosts', 'officeJs', 'outlookHosts'] as const
const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i
/** With or without the dot; `.tar.gz` is fine, a path or a pattern is not. */
const EXTENSION = /^\.?[^\s./\\*?]+(?:\.[^\s./\\*?]+)*$/

/** What each key may hold, in words for the administrator. */
function allowedIn(cloud: Cloud): Record<keyof Config, string> {
  const isCustom = cloud === 'custom'
  const signIn = isCustom ? '' : hosts.signIn[cloud]
  const origins = 'a list of https addresses without a path'
  return {
    clientId: 'the application (client) ID of the app registration, such as 1a2b3c4d-1234-1234-1234-123456789abc',
    authority: isCustom
      ? 'the https address of the sign-in with a tenant behind it'
      : `an https address with a tenant on ${signIn}, such as ${signIn}/organizations`,
    cloud: `one of ${CLOUDS.map((name) => `"${name}"`).join(', ')}`,
    graphBaseUrl: isCustom
      ? 'the https address of Graph, with /v1.0 or without'
      : `${hosts.graph[cloud]}, or an https address on the host that serves the add-in`,
    uploadHosts: `${origins}; [] where there are no upload sessions`,
    officeJs: 'the https address of office.js',
    outlookHosts: `${origins}, at least one`,
    organizerWrites: '"auto" or "graph"',
    maxFileBytes: `a whole number from 1 to ${MAX_FILE_BYTES} (bytes)`,
    blockedExtensions: 'a list of file name endings, such as [".exe", ".bat"]',
    keepUnfinished: 'true or false',
    eventLimitBytes: `a whole number from ${MIN_EVENT_LIMIT_BYTES} to ${MAX_EVENT_LIMIT_BYTES} (bytes)`,
    readBack: 'true or false',
  }
}

const FILE_ALLOWED = 'one JSON object with the keys of the documentation'

/** Where the pane stands. */
export interface PageFacts {
  url: string
  /** The cloud that the page was built for; undefined: it does not say. */
  builtFor?: string | undefined
}

/**
 * Checks the text of `config.json`; undefined: there is no such file. Unknown keys are told and ignored, so that a file
 * of a newer version still works with an older one.
 */
export function parseConfig(text: string | undefined, page: PageFacts): ParsedConfig {
  if (text === undefined) return broken({ kind: 'missing' })
  const json = text.replace(/^\uFEFF/, '')
  const fault = jsonFault(json)
  if (fault) return broken({ kind: 'not-json', ...fault })

  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return broken({ kind: 'wrong-value', key: 'config.json', found: quoted(value), allowed: FILE_ALLOWED })
  }
  const cloud = v.parse(v.fallback(CloudName, 'global'), 'cloud' in value ? value.cloud : undefined)
  const own = v.safeParse(Own, value)
  if (!own.success) return broken(problemOf(own.issues[0], cloud))
  const addresses = cloud === 'custom' ? CustomHosts : knownHosts(cloud, new URL(page.url).hostname)
  const given = v.safeParse(addresses, value)
  if (!given.success) return broken(problemOf(given.issues[0], cloud))

  const config: Config = { ...own.output, ...given.output, eventLimitBytes: own.output.eventLimitBytes }
  if (config.clientId === PLACEHOLDER_CLIENT_ID) return broken({ kind: 'not-set-up' })
  return { kind: 'ok', config, warnings: [...unreadKeys(value, cloud), ...otherBuild(cloud, page)] }
}

function broken(problem: ConfigProblem): ParsedConfig {
  return { kind: 'broken', problem }
}

const CloudName = v.optional(v.picklist(CLOUDS), 'global')

const Own = v.object({
  clientId: v.pipe(v.string(), v.regex(GUID), v.toLowerCase()),
  cloud: CloudName,
  organizerWrites: v.optional(v.picklist(['auto', 'graph']), 'auto'),
  maxFileBytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_FILE_BYTES)), MAX_FILE_BYTES),
  blockedExtensions: v.optional(v.array(v.pipe(v.string(), v.regex(EXTENSION), v.transform(extensionOf))), []),
  keepUnfinished: v.optional(v.boolean(), true),
  eventLimitBytes: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(MIN_EVENT_LIMIT_BYTES), v.maxValue(MAX_EVENT_LIMIT_BYTES)),
  ),
  readBack: v.optional(v.boolean(), false),
})

type Hosts = Pick<Config, 'authority' | 'graphBaseUrl' | (typeof CUSTOM_ONLY)[number]>

/** A cloud of the table: its addresses follow from its name, and none of another cloud is taken. */
function knownHosts(cloud: KnownCloud, pageHostName: string): v.GenericSchema<unknown, Hosts> {
  const graph = hosts.graph[cloud]
  // The pane's own host on any port may be a simulated Graph: the rule by which Office.js trusts a host page.
  const isGraph = ({ origin, hostname }: URL) => origin === graph || hostname === pageHostName
  return v.pipe(
    v.object({
      authority: v.optional(
        checkedUrl((url) => (url.origin === hosts.signIn[cloud] ? authorityOf(url) : undefined)),
        `${hosts.signIn[cloud]}/organizations`,
      ),
      graphBaseUrl: v.optional(
        checkedUrl((url) => (isGraph(url) ? graphBaseUrlOf(url) : undefined)),
        `${graph}/v1.0`,
      ),
    }),
    v.transform((given) => ({
      ...given,
      uploadHosts: hosts.upload[cloud],
      officeJs: undefined,
      outlookHosts: undefined,
    })),
  )
}

const Origins = v.array(
  checkedUrl((url) => (url.pathname === '/' && !url.hostname.includes('*') ? url.origin : undefined)),
)

const CustomHosts: v.GenericSchema<unknown, Hosts> = v.object({
  authority: checkedUrl(authorityOf),
  graphBaseUrl: checkedUrl(graphBaseUrlOf),
  uploadHosts: Origins,
  officeJs: checkedUrl((url) => (url.pathname.endsWith('.js') ? url.href : undefined)),
  outlookHosts: v.pipe(Origins, v.minLength(1)),
})

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
  return tenant === undefined ? undefined : `${url.origin}/${tenant}`
}

function graphBaseUrlOf(url: URL): string | undefined {
  return /^(?:\/v1\.0)?\/?$/.test(url.pathname) ? `${url.origin}/v1.0` : undefined
}

function extensionOf(text: string): string {
  const lower = text.toLowerCase()
  return lower.startsWith('.') ? lower : `.${lower}`
}

function problemOf(issue: v.BaseIssue<unknown>, cloud: Cloud): ConfigProblem {
  const path = (issue.path ?? []).map((step) => step.key)
  const key = path.map((step, depth) => (depth === 0 ? String(step) : `[${String(step)}]`)).join('')
  return { kind: 'wrong-value', key, found: quoted(issue.input), allowed: allowedIn(cloud)[path[0] as keyof Config] }
}

function quoted(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > MAX_QUOTED_CHARS ? `${text.slice(0, MAX_QUOTED_CHARS)}…` : text
}

/** Also of a custom cloud's keys where the cloud is another. */
function unreadKeys(value: object, cloud: Cloud): ConfigWarning[] {
  const known = Object.keys(allowedIn(cloud)).filter(
    (key) => cloud === 'custom' || !CUSTOM_ONLY.some((one) => one === key),
  )
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ kind: 'unknown-key', key, nearest: nearestWord(key, known) }))
}

/** A page of another build loads Office.js from that cloud and was served with its headers: nothing of this one is let in. */
function otherBuild(cloud: Cloud, { builtFor }: PageFacts): ConfigWarning[] {
  return builtFor === undefined || builtFor === cloud ? [] : [{ kind: 'other-build', built: builtFor, cloud }]
}
