import type { Config } from './config'
import hosts from './hosts.json'

/** Origins to which file bytes of an upload session may go: Outlook's own, and the configured Graph's. */
export function uploadHosts(config: Pick<Config, 'graphBaseUrl'>): readonly string[] {
  return [...new Set([...hosts.upload, new URL(config.graphBaseUrl).origin])]
}

/**
 * The upload address comes out of a reply and carries its own secret: bytes follow it only to a known place. Must be
 * asked before anything is sent there. The hosts are https, and an origin holds scheme, host and port.
 */
export function isUploadUrlAllowed(config: Pick<Config, 'graphBaseUrl'>, url: string): boolean {
  if (!URL.canParse(url)) return false
  const { origin, username, password } = new URL(url)
  return username === '' && password === '' && uploadHosts(config).includes(origin)
}

/** Origin that qualifies permission names when a token is asked for; stays the cloud's even where Graph is simulated. */
export function graphOrigin(config: Pick<Config, 'cloud'>): string {
  return hosts.graph[config.cloud]
}
