/** The one time of a story: the service, the line, the storage and every pane live on it. Nothing sleeps. */
export interface StoryTime {
  /** Milliseconds since 1970. */
  now(): number
  /** Returns the way to call it off. */
  after(ms: number, act: () => void): () => void
  /** Lets happen what falls due until then, one thing after another, with all its consequences. */
  runUntil(ms: number): Promise<void>
  /** Runs until nothing is due any more, or until `ms`; true: nothing is. */
  runUntilStill(ms: number): Promise<boolean>
}

interface Due {
  atMs: number
  order: number
  act: () => void
}

export function createStoryTime(startMs: number): StoryTime {
  let nowMs = startMs
  let made = 0
  const queue: Due[] = []

  function put(due: Due) {
    let at = queue.length
    while (at > 0 && isLater(queue[at - 1] as Due, due)) at--
    queue.splice(at, 0, due)
  }

  async function run(untilMs: number) {
    await breathe()
    for (let next = queue[0]; next !== undefined && next.atMs <= untilMs; next = queue[0]) {
      queue.shift()
      nowMs = Math.max(nowMs, next.atMs)
      next.act()
      await breathe()
    }
  }

  return {
    now: () => nowMs,
    after(ms, act) {
      // Whole milliseconds, so that a log can be read.
      const due = { atMs: nowMs + Math.max(0, Math.ceil(ms)), order: made++, act }
      put(due)
      return () => {
        const at = queue.indexOf(due)
        if (at >= 0) queue.splice(at, 1)
      }
    },
    async runUntil(ms) {
      await run(ms)
      nowMs = Math.max(nowMs, ms)
    },
    async runUntilStill(ms) {
      await run(ms)
      if (queue.length > 0) nowMs = Math.max(nowMs, ms)
      return queue.length === 0
    },
  }
}

function isLater(one: Due, other: Due): boolean {
  return one.atMs > other.atMs || (one.atMs === other.atMs && one.order > other.order)
}

/** Microtasks run out before the next turn of the event loop; a story waits for nothing else (see bytes.ts). */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
