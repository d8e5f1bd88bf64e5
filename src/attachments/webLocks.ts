import type { Locks } from './journal'

type Release = () => void

/**
 * Locks that every pane of this browser sees, by `navigator.locks`. Without it (or where the browser refuses it, as in a
 * sandboxed frame) they hold among the holders of this one pane only.
 */
export function createWebLocks(manager: Pick<LockManager, 'request'> | undefined): Locks {
  const ownLocks = createPaneLocks()
  if (manager === undefined) return ownLocks
  return {
    async tryHold(name) {
      try {
        return await requestLock(manager, name, { ifAvailable: true })
      } catch {
        return ownLocks.tryHold(name)
      }
    },
    async hold(name, signal) {
      signal.throwIfAborted()
      try {
        const release = await requestLock(manager, name, { signal })
        if (release !== undefined) return release
      } catch {
        signal.throwIfAborted()
      }
      return ownLocks.hold(name, signal)
    },
  }
}

/** The browser keeps a lock for as long as the promise of its callback is open. undefined: somebody else holds it. */
function requestLock(
  manager: Pick<LockManager, 'request'>,
  name: string,
  options: LockOptions,
): Promise<Release | undefined> {
  return new Promise((resolve, reject) => {
    const whileHeld = (lock: Lock | null): Promise<void> | undefined => {
      if (lock !== null && options.signal?.aborted !== true) {
        return new Promise((release) => {
          resolve(release)
        })
      }
      if (lock === null) resolve(undefined)
      else reject(options.signal?.reason as Error)
      return undefined
    }
    manager.request(name, options, whileHeld).catch(reject)
  })
}

function createPaneLocks(): Locks {
  /** Those who wait, first come first; a name that is here is held. */
  const waiting = new Map<string, Release[]>()

  function take(name: string): Release {
    let isHeld = true
    if (!waiting.has(name)) waiting.set(name, [])
    return () => {
      if (!isHeld) return
      isHeld = false
      const next = waiting.get(name)?.shift()
      if (next === undefined) waiting.delete(name)
      else next()
    }
  }

  return {
    tryHold: (name) => Promise.resolve(waiting.has(name) ? undefined : take(name)),
    hold: (name, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted()
        const queue = waiting.get(name)
        if (queue === undefined) {
          resolve(take(name))
          return
        }
        const turn = () => {
          signal.removeEventListener('abort', leave)
          resolve(take(name))
        }
        const leave = () => {
          queue.splice(queue.indexOf(turn), 1)
          reject(signal.reason as Error)
        }
        queue.push(turn)
        signal.addEventListener('abort', leave, { once: true })
      }),
  }
}
