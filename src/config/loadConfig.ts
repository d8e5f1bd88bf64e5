import { failureOf, withDeadline } from '../kernel'
import type { Clock } from '../kernel'
import { parseConfig } from './parseConfig'
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
  if (answer.kind === 'text') return parseConfig(answer.text, page)
  if (answer.status === 404 || answer.status === 410) return parseConfig(undefined, page)
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
