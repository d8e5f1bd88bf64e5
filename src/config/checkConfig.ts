import * as v from 'valibot'
import { KNOWN_CLOUDS } from '../kernel'
import type { Cloud, KnownCloud } from '../kernel'
import type { Config } from './config'
import hosts from './hosts.json'

/** What the build ships: nobody registered the add-in yet. */
export const PLACEHOLDER_CLIENT_ID = '00000000-0000-0000-0000-000000000000'
/** 150 MiB, the largest attachment a Graph upload session takes. */
export const MAX_FILE_BYTES = 157_286_400
/** 1 MiB; a smaller limit on messages is a slip of the unit. */
export const MIN_EVENT_LIMIT_BYTES = 1_048_576
/** 150 MiB, the most that Exchange Online lets a message weigh. */
export const MAX_EVENT_LIMIT_BYTES = 157_286_400
export const CLOUDS = [...KNOWN_CLOUDS, 'custom'] as const satisfies readonly Cloud[]
/** A custom cloud gives them; in the others nothing reads them. */
const CUSTOM_ONLY = ['uploadHosts', 'driveHosts', 'officeJs', 'outlookHosts'] as const
const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i
/** With or without the dot; `.tar.gz` is fine, a path or a pattern is not. */
const EXTENSION = /^\.?[^\s./\\*?]+(?:\.[^\s./\\*?]+)*$/

/** Where the pane stands. */
export interface PageFacts {
  url: string
  /** The cloud that the page was built for; undefined: it does not say. */
  builtFor?: string | undefined
}

/** Whether anything reads a key of the documentation in this cloud. */
export function isReadIn(cloud: Cloud, key: string): boolean {
  return cloud === 'custom' || !CUSTOM_ONLY.some((one) => one === key)
}

/** A page of another build loads Office.js from that cloud and was served with its headers: nothing of this one is let in. */
export function isOfOtherBuild(cloud: Cloud, { builtFor }: PageFacts): boolean {
  return builtFor !== undefined && builtFor !== cloud
}

/** What a file says when all of it is right; otherwise the first thing that is not. */
export type Checked = { kind: 'ok'; config: Config } | { kind: 'wrong'; cloud: Cloud; issue: v.BaseIssue<unknown> }

/** Unknown keys are left out. */
export function checkConfig(file: object, page: PageFacts): Checked {
  const cloud = v.parse(v.fallback(CloudName, 'global'), 'cloud' in file ? file.cloud : undefined)
  const own = v.safeParse(Own, file)
  if (!own.success) return { kind: 'wrong', cloud, issue: own.issues[0] }
  const addresses = cloud === 'custom' ? CustomHosts : knownHosts(cloud, new URL(page.url).hostname)
  const given = v.safeParse(addresses, file)
  if (!given.success) return { kind: 'wrong', cloud, issue: given.issues[0] }
  const config = { ...own.output, ...given.output, eventLimitBytes: own.output.eventLimitBytes }
  return { kind: 'ok', config }
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
  largeFilesAsLinks: v.optional(v.boolean(), true),
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
      driveHosts: hosts.drive[cloud],
      officeJs: undefined,
      outlookHosts: undefined,
    })),
  )
}

const Origins = v.array(
  checkedUrl((url) => (url.pathname === '/' && !url.hostname.includes('*') ? url.origin : undefined)),
)

/** Each tenant has hosts of its own there: `https://*.sharepoint.com`. */
const DriveHosts = v.array(
  checkedUrl((url) => (url.pathname === '/' && /^(?:\*\.)?[^*]+$/.test(url.hostname) ? url.origin : undefined)),
)

const CustomHosts: v.GenericSchema<unknown, Hosts> = v.object({
  authority: checkedUrl(authorityOf),
  graphBaseUrl: checkedUrl(graphBaseUrlOf),
  uploadHosts: Origins,
  driveHosts: v.optional(DriveHosts, []),
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
