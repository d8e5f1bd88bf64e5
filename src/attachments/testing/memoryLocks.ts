import type { Locks } from '../journal'
import { createWebLocks } from '../webLocks'

/** A browser's locks without a browser: several panes, and panes that die. */
export interface MemoryLocks {
  /** One pane's view of the locks that all panes share. */
  pane(): PaneLocks
  /** Names that are held now, sorted; none at the end of a story proves that nothing was left behind. */
  held(): string[]
  /** How many wait for a lock. */
  waiting(): number
}

export interface PaneLocks extends Locks {
  /** The pane ends, however it does: all its locks are free, it waits for none, and asks for none any more. */
  killPane(): void
}

interface Request {
  owner: object
  name: string
  grant: () => void
}

/** Stands in for `navigator.locks` and lets the real `createWebLocks` work on it. */
export function createMemoryLocks(): MemoryLocks {
  let held: Request[] = []
  let queue: Request[] = []
  const isFree = (name: string) => !held.some((one) => one.name === name)

  function grantWhatCan(): void {
    for (const request of [...queue]) {
      if (!isFree(request.name) || !queue.includes(request)) continue
      queue = queue.filter((one) => one !== request)
      held = [...held, request]
      request.grant()
    }
  }

  function end(isOver: (request: Request) => boolean): void {
    held = held.filter((one) => !isOver(one))
    queue = queue.filter((one) => !isOver(one))
    grantWhatCan()
  }

  function managerOf(owner: { isDead: boolean }): Pick<LockManager, 'request'> {
    function request(name: string, ...rest: unknown[]): Promise<unknown> {
      const [{ ifAvailable = false, signal }, callback] = rest as [LockOptions, (lock: Lock | null) => unknown]
      if (owner.isDead) return new Promise(() => undefined)
      if (signal?.aborted === true) return Promise.reject(signal.reason as Error)
      if (ifAvailable && !isFree(name)) return Promise.resolve(callback(null))
      return new Promise((resolve, reject) => {
        const leave = () => {
          end((one) => one === asked)
          reject(signal?.reason as Error)
        }
        const asked: Request = {
          owner,
          name,
          grant: () => {
            signal?.removeEventListener('abort', leave)
            const held = Promise.resolve(callback({ name, mode: 'exclusive' }))
            held
              .finally(() => {
                end((one) => one === asked)
              })
              .then(resolve, reject)
          },
        }
        signal?.addEventListener('abort', leave, { once: true })
        queue = [...queue, asked]
        grantWhatCan()
      })
    }
    return { request: request }
  }

  return {
    pane() {
      const owner = { isDead: false }
      return {
        ...createWebLocks(managerOf(owner)),
        killPane() {
          owner.isDead = true
          end((one) => one.owner === owner)
        },
      }
    },
    held: () => held.map(({ name }) => name).sort(),
    waiting: () => queue.length,
  }
}
