import { createLog } from '../../kernel'
import { createFakeClock } from '../../kernel/testing/fakeClock'
import type { Graph } from '../../graph'
import { createAttachments } from '../engine'
import type { AttachmentsDeps } from '../writers'
import { createEventStage } from './eventStage'
import { createFormStage } from './formStage'
import { graphOn } from './graphOn'
import { createMemoryDisk, createMemoryJournal } from './memoryJournal'
import { createMemoryLocks } from './memoryLocks'
import { eventTarget, fileThing } from './rows'
import { silentPorts } from './silentPorts'

export type BrowserStage = ReturnType<typeof createBrowserStage>

/** One browser with a server behind it: as many panes as a story opens, all on one disk. */
export function createBrowserStage() {
  const clock = createFakeClock(1_000_000)
  const log: string[] = []
  const server = createEventStage(log)
  const disk = createMemoryDisk()
  const locks = createMemoryLocks()
  const form = createFormStage(log)
  const written: string[] = []
  const answering = graphOn(server)
  const graph: Graph = {
    ...answering,
    write: (call, signal) => {
      written.push(`${call.method} ${call.path}`)
      return answering.write(call, signal)
    },
  }
  let made = 0

  function open(changes: Partial<AttachmentsDeps> & { hasForm?: boolean } = {}) {
    const own = locks.pane()
    const killed = new AbortController()
    const door = createAttachments({
      ...silentPorts(clock, createLog(clock.now)),
      graph,
      host: { form: () => (changes.hasForm === true ? form.form : undefined), loadedAttachments: () => [] },
      journal: createMemoryJournal({ disk, clock, killed: killed.signal }),
      locks: own,
      newId: () => `id-${++made}`,
      ...changes,
    })
    return {
      ...door,
      rows: () =>
        door
          .state()
          .rows.map(({ name, phase, hold }) => `${name} ${phase.kind}${hold === undefined ? '' : ` (${hold.kind})`}`),
      remarks: () => door.state().rows.map(({ remarks }) => remarks.map(({ kind }) => kind)),
      kill: () => {
        killed.abort()
        own.killPane()
      },
    }
  }
  const throttle = (seconds: number) => {
    server.fail('add', { kind: 'throttled', retryAfterMs: seconds * 1_000 })
  }
  return {
    clock,
    log,
    server,
    disk,
    locks,
    form,
    open,
    throttle,
    /** What was written through Graph, and where. */
    written,
    adds: () => log.filter((one) => one.startsWith('add')),
  }
}

/** A pane beside an event somebody reads, with these files chosen in it. */
export async function chosen(b: BrowserStage, pane: ReturnType<BrowserStage['open']>, ...names: string[]) {
  pane.setTarget(eventTarget())
  await b.clock.advance(0)
  pane.choose(names.map((name) => fileThing(name)))
}
