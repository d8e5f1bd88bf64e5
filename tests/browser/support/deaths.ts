import { pick } from '../../../sim/world/chance'
import type { Chance } from '../../../sim/world/chance'
import type { Simulator } from '../../../sim/server'
import { requestKind } from '../../../sim/graph/requestKind'
import type { RequestHead } from '../../../sim/wire'

/** At which moment of an upload a browser dies. */
export type Death =
  /** Part of a range is on the wire. */
  | 'in the body of a range'
  /** The service has the range, and its reply never comes. */
  | 'stored, no reply'
  /** A moment after a reply: it may be in the record, or not yet. */
  | 'after a reply'
  /** The new pane has asked the session where it stands, and does not hear the answer. */
  | 'asking the session'
  /** The new pane shows what was left, and nobody has clicked. */
  | 'before “Resume”'

const WITHOUT_PROGRESS: readonly Death[] = ['in the body of a range', 'asking the session', 'before “Resume”']
const WITH_PROGRESS: readonly Death[] = ['stored, no reply', 'after a reply']

/** A range as a pane offered it: its head reached the service. */
export interface Offer {
  /** Of the browser that sent it, counted from 0. */
  life: number
  startByte: number
  endByte: number
}

/** What is to happen next, and in which range at the earliest. */
export interface Doom {
  death: Death
  /** Counted from 0. */
  atRange: number
  /** How long after that moment, from 0 up to but not including 1. */
  lateness: number
}

export interface RangeWatch {
  offers: Offer[]
  /** Counts lives: the offers that come now are of this one. */
  life: number
  /** Resolves at the moment of this death; the upload goes on undisturbed until then. */
  meets: (doom: Doom) => Promise<void>
  /** Every request of a browser that died is over for the service as well. */
  settled: () => Promise<void>
}

/** The deaths of one upload, and how far it has come. */
export interface Deaths {
  /** Counted from 0. */
  nth: number
  of: number
  ranges: number
  doneRanges: number
  /** In the last range, where the whole file is in doubt. */
  last: Death
}

/**
 * Draws the next death. Deaths are spread over the ranges; where the upload is ahead of that it dies without progress, so
 * that there is something left for those to come.
 */
export function drawDoom(chance: Chance, about: Deaths): Doom {
  const { nth, of, ranges, doneRanges, last } = about
  const isFirst = nth === 0
  const isLast = nth === of - 1
  const atRange = isLast ? ranges - 1 : Math.min(ranges - 2, Math.floor(((nth + chance()) * ranges) / of))
  const isAhead = doneRanges > atRange
  const fitting = isAhead ? WITHOUT_PROGRESS : [...WITHOUT_PROGRESS, ...WITH_PROGRESS, ...WITH_PROGRESS]
  const able = fitting.filter((death) => !isFirst || (death !== 'asking the session' && death !== 'before “Resume”'))
  return { death: isLast ? last : pick(chance, able), atRange, lateness: chance() }
}

/** A range of 4 MiB takes two seconds. */
const DYING_LINE_BYTES_PER_SECOND = 2 * 1024 * 1024

/** Watches the upload's ranges from their heads on (the service's own log knows only whole requests). */
export function watchRanges(simulator: Simulator, rangeBytes: number): RangeWatch {
  const { begin } = simulator
  let awaited: { doom: Doom; come: () => void } | undefined
  let running = 0

  const comes = (afterMs: (lateness: number) => number) => {
    if (awaited === undefined) return
    setTimeout(awaited.come, afterMs(awaited.doom.lateness))
    awaited = undefined
  }

  const watch: RangeWatch = {
    offers: [],
    life: 0,
    meets: (doom) =>
      new Promise((come) => {
        awaited = { doom, come }
      }),
    async settled() {
      simulator.line.bytesPerSecond = undefined
      while (running > 0) await new Promise((resolve) => setTimeout(resolve, 10))
    },
  }

  simulator.begin = (head) => {
    const begun = begin?.(head)
    if (begun === undefined) return undefined
    running++
    const death = deathOf(head)
    const end = () => {
      running--
      begun.end()
    }
    if (death === 'in the body of a range') {
      simulator.line.bytesPerSecond = DYING_LINE_BYTES_PER_SECOND
      comes((lateness) => 50 + 400 * lateness)
    }
    if (death !== 'stored, no reply' && death !== 'asking the session' && death !== 'after a reply') {
      return { ...begun, end }
    }
    return {
      end,
      async respond(request) {
        const reply = await begun.respond(request)
        comes((lateness) => (death === 'after a reply' ? 40 * lateness : 0))
        return death === 'after a reply' ? reply : { ...reply, transport: 'never-answer' }
      },
    }
  }
  return watch

  /** The death that this request is the moment of. */
  function deathOf(head: RequestHead): Death | undefined {
    const kind = requestKind(head, new URL(head.url))
    const offer = kind === 'range' ? offerOf(head, watch.life) : undefined
    if (offer !== undefined) watch.offers.push(offer)
    if (awaited === undefined) return undefined
    const { death, atRange } = awaited.doom
    if (death === 'asking the session') return kind === 'ask-session' ? death : undefined
    const isThere = offer !== undefined && offer.startByte >= atRange * rangeBytes
    return isThere ? death : undefined
  }
}

function offerOf({ headers }: RequestHead, life: number): Offer {
  const [startByte = NaN, lastByte = NaN] = (/^bytes (\d+)-(\d+)\//.exec(headers['content-range'] ?? '') ?? [])
    .slice(1)
    .map(Number)
  return { life, startByte, endByte: lastByte + 1 }
}
