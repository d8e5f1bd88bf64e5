import type { Bench } from '../tests/browser/support/bench'
import { openPaneOn } from '../tests/browser/support/paneOn'
import { limit } from './figures'
import type { Figure } from './figures'
import { attach, choose, openMeasured, paneFrame } from './measured'

/** Where a pane has listed its event and signed in, and where this click is the first thing it does. */
export async function requestsOfOneFile(bench: Bench): Promise<Figure[]> {
  const later = await afterClick(await openMeasured(bench))
  const opened = await openPaneOn(bench, { surface: 'read' })
  const first = await afterClick({ ...opened, frame: await paneFrame(opened) })
  return [
    { what: 'one small file, writes', unit: 'requests', runs: [later.writes], ...limit(1) },
    { what: 'one small file, reads between click and write', unit: 'requests', runs: [later.reads], ...limit(0) },
    { what: 'the very first file of a pane, writes', unit: 'requests', runs: [first.writes], ...limit(1) },
    {
      what: 'the very first file of a pane, reads between click and write',
      unit: 'requests',
      runs: [first.reads],
      against: { what: 'the pane’s own listing, which waits for the sign-in', runs: [1] },
      goal: undefined,
    },
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
