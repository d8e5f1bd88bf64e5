import type { Graph, GraphCall, GraphWait } from '../graph'
import { beside, eventPath, scopesOf } from './eventAddress'
import type { EventAddress } from './eventAddress'
import { EVENT_PROPERTIES, parseNamedEvent, parseNamedPage } from './eventWire'
import type { NamedEvent } from './types'

/** How a read may ask for a token. */
export interface Asking {
  /** No sign-in window may open for it: nobody clicked. */
  silentOnly: boolean
  /** Told when the read has to wait before it is tried again. */
  onWait?: ((wait: GraphWait) => void) | undefined
}

const DAYS_PER_PAGE = 50
/** A series that has more days than this between two days is none. */
const PAGES = 4

/** The event under an address. Rejects with `event-gone` where Graph knows none. */
export function readEvent(
  graph: Graph,
  address: EventAddress,
  { silentOnly, onWait }: Asking,
  signal: AbortSignal,
): Promise<NamedEvent> {
  const path = `${eventPath(address)}?$select=${EVENT_PROPERTIES}`
  return graph.read(
    { ...callTo(address), path, silentOnly, ...(onWait === undefined ? {} : { onWait }) },
    (json) => parseNamedEvent(json, (eventId) => beside(address, eventId)),
    signal,
  )
}

/** The days of a series that touch a stretch of time (milliseconds since 1970), changed ones too. */
export async function readDays(
  graph: Graph,
  series: EventAddress,
  { fromMs, toMs, silentOnly }: Asking & { fromMs: number; toMs: number },
  signal: AbortSignal,
): Promise<NamedEvent[]> {
  const days: NamedEvent[] = []
  const window = `startDateTime=${new Date(fromMs).toISOString()}&endDateTime=${new Date(toMs).toISOString()}`
  let path: string | undefined =
    `${eventPath(series)}/instances?${window}&$top=${DAYS_PER_PAGE}&$select=${EVENT_PROPERTIES}`
  for (let page = 0; page < PAGES && path !== undefined; page++) {
    const read: { rows: NamedEvent[]; nextLink: string | undefined } = await graph.read(
      { ...callTo(series), path, silentOnly },
      (json) => parseNamedPage(json, (eventId) => beside(series, eventId)),
      signal,
    )
    days.push(...read.rows)
    path = read.nextLink
  }
  return days
}

function callTo(address: EventAddress): Pick<GraphCall, 'scopes' | 'missing'> {
  return { scopes: scopesOf(address), missing: 'event' }
}
