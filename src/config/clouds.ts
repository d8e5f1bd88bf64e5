import { KNOWN_CLOUDS } from '../kernel'
import type { KnownCloud } from '../kernel'
import type { Config } from './config'
import hosts from './hosts.json'

/** Columns of the table of clouds, held against hosts.json by a test. */
export interface CloudTable {
  graph: Record<KnownCloud, string>
  signIn: Record<KnownCloud, string>
  /** Where upload addresses may lie; none: the cloud has no upload sessions. */
  upload: Record<KnownCloud, readonly string[]>
  /** Where OneDrive's upload addresses lie: a host of each tenant's own. */
  drive: Record<KnownCloud, readonly string[]>
  /** Whether Graph translates ids there. Nothing in the add-in asks for it; a test holds that. */
  translateExchangeIds: Record<KnownCloud, boolean>
  /** Pages that may frame the pane. */
  outlook: Record<KnownCloud, readonly string[]>
  /** Address of the script; the page and the policy are built with it. */
  officeJs: Record<KnownCloud, string>
  /** Where Office.js fetches the rest from. */
  officeCdn: Record<KnownCloud, string>
}

/** Origin that qualifies permission names when a token is asked for; stays the cloud's even where Graph is simulated. */
export function graphOrigin({ cloud, graphBaseUrl }: Pick<Config, 'cloud' | 'graphBaseUrl'>): string {
  return cloud === 'custom' ? new URL(graphBaseUrl).origin : hosts.graph[cloud]
}

/** US Government clouds have none: Graph takes there what fits into one request. */
export function hasUploadSessions({ uploadHosts }: Pick<Config, 'uploadHosts'>): boolean {
  return uploadHosts.length > 0
}

/**
 * The upload address comes out of a reply and carries its own secret: bytes follow it only to a known place, which is one
 * of the cloud's upload hosts or its Graph's origin. Must be asked before anything is sent there.
 */
export function isUploadUrlAllowed(
  config: Pick<Config, 'cloud' | 'graphBaseUrl' | 'uploadHosts'>,
  url: string,
): boolean {
  if (!hasUploadSessions(config)) return false
  const place = placeOf(url)
  if (place === undefined) return false
  const isKnown = [...config.uploadHosts, new URL(config.graphBaseUrl).origin].includes(place.origin)
  return isKnown || isSimulated(config, place)
}

/** What is too large to be attached can go as a link. */
export function canSendLinks({ largeFilesAsLinks, driveHosts }: Pick<Config, 'largeFilesAsLinks' | 'driveHosts'>) {
  return largeFilesAsLinks && driveHosts.length > 0
}

/** The same for OneDrive's upload addresses, which lie on a host of the tenant's own. */
export function isDriveUrlAllowed(
  config: Pick<Config, 'cloud' | 'graphBaseUrl' | 'driveHosts' | 'largeFilesAsLinks'>,
  url: string,
): boolean {
  const place = placeOf(url)
  if (place === undefined || !canSendLinks(config)) return false
  const isKnown = config.driveHosts.some((host) => {
    const [, rest] = /^https:\/\/\*(\..+)$/.exec(host) ?? []
    return rest === undefined ? place.origin === host : place.origin.endsWith(rest)
  })
  return isKnown || isSimulated(config, place)
}

function placeOf(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined
  const place = new URL(url)
  return place.protocol === 'https:' && place.username === '' && place.password === '' ? place : undefined
}

/** A simulated Graph stands on the pane's own host name; its upload host may be another port there. */
function isSimulated(config: Pick<Config, 'cloud' | 'graphBaseUrl'>, { hostname }: URL): boolean {
  const graph = new URL(config.graphBaseUrl)
  return graphOrigin(config) !== graph.origin && hostname === graph.hostname
}

/**
 * Host names that a link to an event can have: those of the cloud, and those of the others, so that such a link can be told
 * from a link to anywhere. undefined: the settings are not read yet.
 */
export function linkHosts(config: Pick<Config, 'cloud' | 'graphBaseUrl' | 'outlookHosts'> | undefined): {
  graph: string
  outlook: readonly string[]
  elsewhere: readonly string[]
} {
  const { cloud, outlookHosts } = config ?? { cloud: 'global', outlookHosts: undefined }
  const graph = config === undefined ? hosts.graph.global : graphOrigin(config)
  const outlook = cloud === 'custom' ? (outlookHosts ?? []) : hosts.outlook[cloud]
  const others = KNOWN_CLOUDS.filter((one) => one !== cloud).flatMap((one) => [hosts.graph[one], ...hosts.outlook[one]])
  return { graph: hostOf(graph), outlook: outlook.map(hostOf), elsewhere: others.map(hostOf) }
}

function hostOf(origin: string): string {
  return new URL(origin).hostname
}
