import type * as v from 'valibot'
import {
  checkConfig,
  CLOUDS,
  isOfOtherBuild,
  isReadIn,
  MAX_EVENT_LIMIT_BYTES,
  MAX_FILE_BYTES,
  MIN_EVENT_LIMIT_BYTES,
  PLACEHOLDER_CLIENT_ID,
} from './checkConfig'
import type { PageFacts } from './checkConfig'
import type { Cloud } from '../kernel'
import type { Config } from './config'
import hosts from './hosts.json'
import { jsonFault } from './jsonFault'
import { nearestWord } from './nearestWord'
import type { ConfigProblem, ConfigWarning } from './problem'

export type ParsedConfig =
  { kind: 'ok'; config: Config; warnings: ConfigWarning[] } | { kind: 'broken'; problem: ConfigProblem }

/** A value quoted back to the administrator; enough to find it again. */
const MAX_QUOTED_CHARS = 80

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
    driveHosts: `${origins}, each with or without a *. before it; [] where there is no OneDrive`,
    officeJs: 'the https address of office.js',
    outlookHosts: `${origins}, at least one`,
    organizerWrites: '"auto" or "graph"',
    maxFileBytes: `a whole number from 1 to ${MAX_FILE_BYTES} (bytes)`,
    blockedExtensions: 'a list of file name endings, such as [".exe", ".bat"]',
    keepUnfinished: 'true or false',
    eventLimitBytes: `a whole number from ${MIN_EVENT_LIMIT_BYTES} to ${MAX_EVENT_LIMIT_BYTES} (bytes)`,
    readBack: 'true or false',
    largeFilesAsLinks: 'true or false',
  }
}

const FILE_ALLOWED = 'one JSON object with the keys of the documentation'

/**
 * Checks the text of `config.json`; undefined: there is no such file. Unknown keys are told and ignored, so that a file
 * of a newer version still works with an older one. The pane loads this only where something has to be explained.
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
  const checked = checkConfig(value, page)
  if (checked.kind === 'wrong') return broken(problemOf(checked.issue, checked.cloud))
  const { config } = checked
  if (config.clientId === PLACEHOLDER_CLIENT_ID) return broken({ kind: 'not-set-up' })
  return { kind: 'ok', config, warnings: [...unreadKeys(value, config.cloud), ...otherBuild(config.cloud, page)] }
}

function broken(problem: ConfigProblem): ParsedConfig {
  return { kind: 'broken', problem }
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
  const known = Object.keys(allowedIn(cloud)).filter((key) => isReadIn(cloud, key))
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ kind: 'unknown-key', key, nearest: nearestWord(key, known) }))
}

function otherBuild(cloud: Cloud, page: PageFacts): ConfigWarning[] {
  return isOfOtherBuild(cloud, page) ? [{ kind: 'other-build', built: page.builtFor ?? '', cloud }] : []
}
