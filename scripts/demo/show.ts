import { createGraphService } from '../../sim/graph/service'
import { createSimulator } from '../../sim/server'
import { createWorld } from '../../sim/world'
import { openBench } from '../../tests/browser/support/bench'

const START_URL = 'https://outlook.office.com/calendar?surface=read&pane=open'

/** Whether a window can be opened at all. */
export function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])
}

/** Opens the simulated Outlook in a window and stays until it is closed. */
export async function show(distFolder: string, tell: (line: string) => void): Promise<void> {
  const bench = await openBench({ headless: false }) // Ctrl+C: Playwright closes the browser and ends the process
  const world = await createWorld({ nowMs: Date.now() })
  const graph = createGraphService({ world, clock: { now: Date.now } })
  bench.shell.attach(createSimulator({ world, graph, distFolder, signIn: 'needs-popup' }))
  const context = await bench.browser.newContext({ viewport: null })
  const page = await context.newPage()
  await page.goto(START_URL)
  tell('Outlook is open: choose an event on the left, press "Attach" in its ribbon. Close the window to end the demo.')
  await Promise.race([
    new Promise((resolve) => bench.browser.once('disconnected', resolve)),
    new Promise((resolve) => page.once('close', resolve)),
  ])
  await bench.close()
  tell(`Done. Requests to Graph: ${graph.log.length}.`)
}
