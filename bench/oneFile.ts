import type { Bench } from '../tests/browser/support/bench'
import { openPaneOn } from '../tests/browser/support/paneOn'
import { limit } from './figures'
import type { Figure } from './figures'
import { attach, choose, openMeasured, benchFrame } from './measured'

/** Between click and write, for the first file of a pane that has listed its event, and for a later one. */
export async function requestsOfOneFile(bench: Bench): Promise<Figure[]> {
  const opened = await openPaneOn(bench, { surface: 'read' })
  const frame = await benchFrame(opened)
  await frame.waitForSelector('section[aria-label="On the event"] >> text=/Nothing|Attached/')
  const first = await afterClick({ ...opened, frame })
  const later = await afterClick(await openMeasured(bench))
  return [...figuresOf('the first small file of a pane', first), ...figuresOf('a later small file', later)]
}

function figuresOf(what: string, { writes, reads }: { writes: number; reads: number }): Figure[] {
  const unit = 'requests'
  return [
    { what: `${what}, writes`, unit, runs: [writes], ...limit(1) },
    { what: `${what}, reads between click and write`, unit, runs: [reads], ...limit(0) },
  ]
}

type Pane = Pick<Awaited<ReturnType<typeof openMeasured>>, 'frame' | 'graph' | 'close'>

/** By the service's log; preflights are the browser's. */
async function afterClick({ frame, graph, close }: Pane): Promise<{ writes: number; reads: number }> {
  await choose(frame, [{ name: 'one.bin', bytes: 50_000 }])
  const before = graph.log.length
  await attach(frame, 'one', 1)
  await frame.waitForTimeout(500) // the look at the end of the batch
  const methods = graph.log.slice(before).map(({ request }) => request.method)
  await close()
  const writes = methods.filter((method) => method !== 'GET' && method !== 'OPTIONS').length
  const reads = methods.slice(0, methods.indexOf('POST')).filter((method) => method === 'GET').length
  return { writes, reads }
}
