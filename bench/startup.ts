import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Frame, Page } from 'playwright-core'
import { outlookOrigin } from '../sim/server'
import type { Bench } from '../tests/browser/support/bench'
import { contextOptions, surround } from '../tests/browser/support/paneOn'
import type { Surroundings } from '../tests/browser/support/paneOn'
import { paneFrameNow } from '../tests/browser/support/paneFrame'
import { createWitness } from '../tests/browser/support/witness'
import { limit } from './figures'
import type { Figure } from './figures'
import { longestOwnTask } from './startup/ownTasks'
import { watchStart } from './startup/watch'
import type { Started } from './startup/watch'

const ROOT = join(__dirname, '..')
const OURS = join(ROOT, 'dist')
const PEER = join(ROOT, '../shared/data/peers/taskpane-react')
const RUNS = 4
const ROUND_TRIP_MS = 80
const GOAL = 0.5
const GOAL_SHIFT = 0.02
const GOAL_TASK_MS = 50
/** Loads of a warm cache: the browser keeps compiled code from the third one on. */
const WARMING = 3
const DRAWN = 'bench: drawn'
/** Whatever the pane does by itself at its start is done by then. */
const REST_MS = 1500

type Cache = 'cold' | 'warm'
interface Way {
  cache: Cache
  slower: 1 | 4
}

const WAYS: readonly Way[] = (['cold', 'warm'] as const).flatMap((cache) =>
  ([1, 4] as const).map((slower) => ({ cache, slower })),
)

/** From the navigation of the pane's frame to the first control that can be used, beside Microsoft's React template; and how calm it is. */
export async function startupAgainstTemplate(bench: Bench): Promise<Figure[]> {
  if (!existsSync(PEER)) {
    console.log('skipped: the built template is not here, so the start is not compared')
    return []
  }
  const figures: Figure[] = []
  for (const way of WAYS) {
    const ours: Started[] = []
    const peers: Started[] = []
    for (let run = 0; run < RUNS; run++) {
      // In turns, and each is first as often as second.
      const both = [() => once(bench, way, OURS, ours), () => once(bench, way, PEER, peers)]
      for (const measure of run % 2 === 0 ? both : both.reverse()) await measure()
    }
    figures.push(...figuresOf(way, ours, peers))
  }
  for (const slower of [1, 4] as const) figures.push(...(await calm(bench, { cache: 'cold', slower })))
  return figures
}

/**
 * What moves, and the longest task that none of Office.js' scripts had a part in, while nobody does anything. Processor time, so
 * that other work on the machine is not in it.
 */
async function calm(bench: Bench, way: Way): Promise<Figure[]> {
  const tasks: number[] = []
  const started: Started[] = []
  for (let run = 0; run < RUNS; run++)
    await once(bench, way, OURS, started, async (load) => void tasks.push(await longestOwnTask(bench, load)))
  const how = `CPU ${way.slower === 1 ? 'as is' : '4 × slower'}`
  const goal = way.slower === 1 ? limit(GOAL_TASK_MS) : { ...limit(GOAL_TASK_MS), goal: undefined }
  return [
    { what: `layout shift, ${how}`, unit: 'score', runs: started.map(({ shift }) => shift), ...limit(GOAL_SHIFT) },
    { what: `longest own task after the first paint, ${how}`, unit: 'ms', runs: tasks, ...goal },
  ]
}

function figuresOf({ cache, slower }: Way, ours: readonly Started[], peers: readonly Started[]): Figure[] {
  const how = `${cache} cache, CPU ${slower === 1 ? 'as is' : `${slower} × slower`}`
  const at = (all: readonly Started[], key: keyof Started) => all.map((one) => one[key])
  const template = { what: 'Microsoft’s React template', runs: at(peers, 'usableMs') }
  return [
    { what: `first usable control, ${how}`, unit: 'ms', runs: at(ours, 'usableMs'), against: template, goal: GOAL },
    { what: `whole pane drawn, ${how}`, unit: 'ms', runs: at(ours, 'drawnMs'), against: template, goal: undefined },
  ]
}

/** `watch`: given what loads the pane; then nobody chooses a file. */
async function once(
  bench: Bench,
  way: Way,
  folder: string,
  into: Started[],
  watch?: (load: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const around = await surround({ surface: 'read', distFolder: folder })
  around.simulator.line.roundTripMs = ROUND_TRIP_MS
  cacheAsDeployed(around)
  bench.shell.attach(createWitness(around.simulator).guest)
  const context = await bench.browser.newContext(contextOptions({ surface: 'read' }))
  try {
    const page = await context.newPage()
    await context.addInitScript(watchStart, {
      control: folder === OURS ? 'input[type=file]' : 'button',
      gives: watch === undefined,
      said: DRAWN,
    })
    for (let turn = 1; turn < (way.cache === 'warm' ? WARMING : 1); turn++) {
      await openPane(page, around, 1)
      await page.waitForTimeout(REST_MS)
    }
    const load = async () => {
      const frame = await openPane(page, around, way.slower)
      if (folder === OURS && watch === undefined) await isKept(frame)
      await page.waitForTimeout(REST_MS * way.slower)
      into.push((await frame.evaluate(() => window.startup)) as Started)
    }
    await (watch === undefined ? load() : watch(load))
  } finally {
    await context.close()
  }
}

/** The file that was chosen in the first moment stands on the list: the control was usable indeed. */
async function isKept(frame: Frame): Promise<void> {
  await frame.waitForSelector('li[aria-label^="first moment.txt,"]', { state: 'attached', timeout: 30_000 })
}

/** As docs/deployment.md says, and for the template's files the best that they could get. */
function cacheAsDeployed({ simulator }: Surroundings): void {
  const respond = simulator.respond.bind(simulator)
  simulator.respond = async (request) => {
    const reply = await respond(request)
    const { host, pathname } = new URL(request.url)
    if (!host.startsWith('localhost') || reply.status !== 200) return reply
    const cache = pathname.endsWith('.js') ? 'public, max-age=31536000, immutable' : 'no-cache'
    return { ...reply, headers: { ...reply.headers, 'cache-control': cache } }
  }
}

/** Opens Outlook and then the pane, in a process that is there already and as slow as wanted. Done when it is drawn. */
async function openPane(page: Page, { world }: Surroundings, slower: number): Promise<Frame> {
  const origin = outlookOrigin(world.tenant.cloud)
  await page.goto(`${origin}/calendar?surface=read&width=320`)
  const session = await slowDown(page, slower)
  const drawn = page.waitForEvent('console', { predicate: (message) => message.text() === DRAWN, timeout: 30_000 })
  await page
    .getByRole('button', { name: /^Attach/ })
    .first()
    .click()
  // Until then nothing is asked of the page: the driver's own script would be compiled in it, before or after the control as it happens.
  await drawn
  const frame = paneFrameNow(page)
  await session.detach().catch(() => undefined)
  return frame
}

/** A frame of the same site stands in the page before: the pane shares its process, which can be slowed down from the start. */
async function slowDown(page: Page, slower: number): Promise<CDPSession> {
  const before = await page.evaluateHandle(async () => {
    const frame = document.createElement('iframe')
    frame.src = 'https://localhost:3000/assets/icon-16.png'
    frame.hidden = true
    const loaded = new Promise((resolve) => (frame.onload = resolve))
    document.body.append(frame)
    await loaded
    return frame
  })
  const frame = await before.asElement().contentFrame()
  if (!frame) throw new Error('There is no frame to slow down.')
  // Where the browser keeps all frames in one process, the page's session is the frame's.
  const session = await page
    .context()
    .newCDPSession(frame)
    .catch(() => page.context().newCDPSession(page))
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return session
}
