import type { Config } from './config'
import hosts from './hosts.json'

/**
 * The upload address comes out of a reply and carries its own secret: bytes follow it only to a known place, which is one
 * of Outlook's upload hosts or the configured Graph's origin. Must be asked before anything is sent there.
 */
export function isUploadUrlAllowed(config: Pick<Config, 'graphBaseUrl'>, url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, origin, hostname, username, password } = new URL(url)
  if (protocol !== 'https:' || username !== '' || password !== '') return false
  const graph = new URL(config.graphBaseUrl)
  if ([...hosts.upload, graph.origin].includes(origin)) return true
  // A simulated Graph stands on the pane's own host name; its upload host may be another port there.
  return !Object.values(hosts.graph).includes(graph.origin) && hostname === graph.hostname
}

/** Origin that qualifies permission names when a token is asked for; stays the cloud's even where Graph is simulated. */
export function graphOrigin(config: Pick<Config, 'cloud'>): string {
  return hosts.graph[config.cloud]
}
