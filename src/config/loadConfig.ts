import { failureOf, withDeadline } from '../kernel'
import type { Clock } from '../kernel'
import { checkConfig, isOfOtherBuild, isReadIn, PLACEHOLDER_CLIENT_ID } from './checkConfig'
import type { PageFacts } from './checkConfig'
import type { ParsedConfig } from './parseConfig'

export interface ConfigSource {
  fetch: typeof globalThis.fetch
  clock: Clock
  /** Address of the pane; `config.json` lies beside it. */
  pageUrl: string
  /** The cloud that the page was built for. */
  builtFor: string | undefined
  signal: AbortSignal
}

/** A file of a few hundred bytes from the pane's own server: whoever takes longer does not answer. */
const DEADLINE_MS = 15_000

/** Fetches and checks `config.json`. Rejects only with the signal's reason; everything else is a problem with a name. */
export async function loadConfig(source: ConfigSource): Promise<ParsedConfig> {
  const answer = await fetched(source)
  const page = { url: source.pageUrl, builtFor: source.builtFor }
  if (answer.kind === 'text') return whole(answer.text, page) ?? explained(answer.text, page)
  if (answer.status === 404 || answer.status === 410) return { kind: 'broken', problem: { kind: 'missing' } }
  return { kind: 'broken', problem: { kind: 'unreachable', status: answer.status } }
}

type Answer = { kind: 'text'; text: string } | { kind: 'none'; status: number | undefined }

async function fetched({ fetch, clock, pageUrl, signal }: ConfigSource): Promise<Answer> {
  const url = new URL('config.json', pageUrl).href
  try {
    return await withDeadline({ clock, ms: DEADLINE_MS, what: 'config', signal }, async (inTime) => {
      // `no-cache` asks the server each time: an administrator's change holds from the next opening on.
      const reply = await fetch(url, { cache: 'no-cache', signal: inTime })
      return reply.ok ? { kind: 'text', text: await reply.text() } : { kind: 'none', status: reply.status }
    })
  } catch (error) {
    signal.throwIfAborted()
    // A lost line is a TypeError of fetch, silence our own deadline.
    if (error instanceof TypeError || failureOf(error).kind === 'timed-out') return { kind: 'none', status: undefined }
    throw error
  }
}

/** A file about which there is nothing to say; undefined: there is. */
function whole(text: string, page: PageFacts): ParsedConfig | undefined {
  const file = objectIn(text)
  const checked = file === undefined ? undefined : checkConfig(file, page)
  if (file === undefined || checked?.kind !== 'ok') return undefined
  const { config } = checked
  const { clientId, cloud } = config
  const isRead = Object.keys(file).every((key) => key in config && isReadIn(cloud, key))
  const isQuiet = clientId !== PLACEHOLDER_CLIENT_ID && !isOfOtherBuild(cloud, page) && isRead
  return isQuiet ? { kind: 'ok', config, warnings: [] } : undefined
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** What is wrong, in words that most panes never need. Without them it is a file that could not be read. */
async function explained(text: string, page: PageFacts): Promise<ParsedConfig> {
  const words = await import(/* webpackChunkName: "config" */ './parseConfig').catch(() => undefined)
  return words?.parseConfig(text, page) ?? { kind: 'broken', problem: { kind: 'unreachable', status: undefined } }
}
