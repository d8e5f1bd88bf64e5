import type { Clock, Readable } from '../kernel'
import type { Lanes } from './lanes'
import { LOOK_EVERY_MS, LOOK_ON_RETURN_MS } from './limits'
import type { OnEventDesk } from './onEvent'
import type { AttachmentsHost } from './writers'

/** Looks at the event now and then, so that what others add or remove is seen without a click. */
export interface Watching {
  /** Another event is open, or none. */
  restart(): void
  /** Something is about to be written: a look under way would tell of what was before. */
  interrupt(): void
}

export interface WatchingDeps {
  clock: Clock
  /** Whether anybody can see the pane; undefined: nobody tells, and nothing is looked at. */
  sight: Readable<{ isVisible: boolean }> | undefined
  host: Pick<AttachmentsHost, 'onFormAttachments'>
  /** While something is being written nothing is looked at. */
  lanes: Pick<Lanes, 'isBusy'>
  desk: Pick<OnEventDesk, 'look'>
}

export function createWatching({ clock, sight, host, lanes, desk }: WatchingDeps): Watching {
  let waiting = new AbortController()
  let looking = new AbortController()
  let lookedAtMs = clock.now()

  const isVisible = () => sight?.state().isVisible === true

  async function lookOnce() {
    lookedAtMs = clock.now()
    if (lanes.isBusy()) return
    looking = new AbortController()
    await desk.look(looking.signal).catch(() => undefined) // the next one may succeed
  }

  async function watch(firstMs: number, stop: AbortSignal) {
    for (let waitMs = firstMs; isVisible(); waitMs = LOOK_EVERY_MS) {
      await clock.wait(waitMs, stop)
      await lookOnce()
      stop.throwIfAborted()
    }
  }

  function begin(firstMs: number) {
    waiting.abort(new DOMException('The watch begins anew.', 'AbortError'))
    waiting = new AbortController()
    if (isVisible()) watch(firstMs, waiting.signal).catch(() => undefined) // ended
  }

  host.onFormAttachments?.(() => void lookOnce())
  sight?.subscribe(() => {
    // Whoever comes back sees at once what happened meanwhile.
    begin(Math.max(0, lookedAtMs + LOOK_ON_RETURN_MS - clock.now()))
  })

  return {
    restart() {
      lookedAtMs = clock.now()
      begin(LOOK_EVERY_MS)
    },
    interrupt() {
      looking.abort(new DOMException('Something is written now.', 'AbortError'))
    },
  }
}
