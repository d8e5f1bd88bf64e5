/** Calls under the same key share one piece of work while it runs. */
export function createShared<Question, Answer>(work: (question: Question) => Promise<Answer>) {
  const running = new Map<string, Promise<Answer>>()
  return (key: string, question: Question): Promise<Answer> => {
    const shared = running.get(key)
    if (shared) return shared
    const started = work(question).finally(() => running.delete(key))
    running.set(key, started)
    return started
  }
}

/** The answer, or the signal's reason as soon as the caller gives up; the work itself goes on for the others. */
export async function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  answer.catch(() => undefined) // nobody may be left to hear of its failure
  signal.throwIfAborted()
  let stop: () => void = () => undefined
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([answer, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
