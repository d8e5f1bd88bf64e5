import { AppError } from '../kernel'
import type { Graph } from '../graph'
import { beside, eventPath } from './eventAddress'
import type { EventAddress } from './eventAddress'
import type { FoundEvent } from './types'

/**
 * Days of a series that got another id. What is written to a day makes an exception of it, which may have a new id from
 * then on; whoever still has the old one is told the new one.
 */
export interface Whereabouts {
  /** Remembers by what a day of a series can be found again. */
  note(event: FoundEvent): void
  /** Where it is now, as far as is known. */
  now(address: EventAddress): EventAddress
  /** Graph knows the address no more: looks among the days of its series. undefined: it is not a day, or is gone. */
  find(address: EventAddress, signal: AbortSignal): Promise<EventAddress | undefined>
}

/** Where an event is by now. */
export type Places = Pick<Whereabouts, 'now' | 'find'>

/**
 * Asks Graph about an event where it is by now. One that Graph knows no more may be a day of a series that got another id,
 * by our own write: nothing was written under the old one, so the same is asked once more under the new one.
 */
export async function askWhereItIs<Answer>(
  places: Places,
  address: EventAddress,
  signal: AbortSignal,
  ask: (at: EventAddress) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask(places.now(address))
  } catch (error) {
    if (!(error instanceof AppError) || error.failure.kind !== 'event-gone') throw error
    const found = await places.find(address, signal).catch(() => undefined)
    if (found === undefined) throw error
    return ask(found)
  }
}

interface Day {
  series: EventAddress
  originalStartMs: number
  startMs: number
}

/** A day is looked for around where it was last seen. */
const AROUND_MS = 36 * 3_600_000

export function createWhereabouts(graph: Graph): Whereabouts {
  const days = new Map<string, Day>()
  const moved = new Map<string, EventAddress>()

  const now = (address: EventAddress): EventAddress => {
    const next = moved.get(eventPath(address))
    return next === undefined ? address : now(next)
  }

  function note(event: FoundEvent) {
    const { address, series, startMs } = event
    const originalStartMs = originalStartOf(event)
    if (series?.kind !== 'day' || originalStartMs === undefined) return
    const ofSeries = beside(address, series.masterId)
    days.set(eventPath(address), { series: ofSeries, originalStartMs, startMs: startMs ?? originalStartMs })
  }

  return {
    note,
    now,
    async find(address, signal) {
      const last = now(address)
      const day = days.get(eventPath(last))
      if (day === undefined) return undefined
      const window = { fromMs: day.startMs - AROUND_MS, toMs: day.startMs + AROUND_MS, silentOnly: true }
      const { readDays } = await import(/* webpackChunkName: "eventParts" */ './eventReading') // seldom needed
      const rows = await readDays(graph, day.series, window, signal)
      const found = rows.find((row) => originalStartOf(row) === day.originalStartMs)
      if (found === undefined || eventPath(found.address) === eventPath(last)) return undefined
      note(found)
      moved.set(eventPath(last), found.address)
      return found.address
    },
  }
}

function originalStartOf({ series }: FoundEvent): number | undefined {
  return series?.kind === 'day' ? series.originalStartMs : undefined
}
