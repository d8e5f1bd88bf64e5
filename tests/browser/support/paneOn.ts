import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, FrameLocator, Page } from 'playwright-core'
import { createGraphService } from '../../../sim/graph/service'
import type { GraphService } from '../../../sim/graph/service'
import { createSimulator } from '../../../sim/server'
import type { ConfigFile, Simulator } from '../../../sim/server'
import type { SignInBehaviour } from '../../../sim/outlook/signIn'
import { createWorld } from '../../../sim/world'
import type { StoredEvent, World } from '../../../sim/world'
import type { Bench } from './bench'
import { watchPage } from './watchPage'

export interface OpenPaneOptions {
  surface: 'compose' | 'read' | 'unsaved' | 'none' | 'message'
  world?: World
  /** REST id; left out: the first event Outlook opens on that surface. */
  eventId?: string
  signIn?: SignInBehaviour
  config?: ConfigFile
  /** Pixels; Outlook on the web gives 320. */
  width?: number
  scheme?: 'light' | 'dark'
  /** The built pane; left out: dist/. */
  distFolder?: string
  /** Changes faults, scripts and settings before the pane loads. */
  prepare?: (parts: { simulator: Simulator; graph: GraphService; world: World }) => void
}

/** An open pane and everything around it. */
export interface OpenedPane {
  page: Page
  pane: FrameLocator
  simulator: Simulator
  graph: GraphService
  world: World
  /** The event the pane stands beside, as stored; throws while it is unsaved. */
  storedEvent: () => StoredEvent
  /** Takes expected trouble off the list that fails the test: lines that match. */
  expectTrouble: (pattern: RegExp) => void
  /** Writes a picture to .cache/screenshots/<name>.png. */
  screenshot: (name: string) => Promise<void>
  /** Throws when anything went wrong that the test did not expect. */
  close: () => Promise<void>
}

const ROOT = join(__dirname, '../../..')
const PANE_FRAME = 'iframe[title="Event Attachments"]'
const FIRST_ANSWER_MS = 15_000

/** Starts a simulator and opens its Outlook with the pane, in a browser context of its own. `close()` checks that all was well. */
export async function openPaneOn(bench: Bench, options: OpenPaneOptions): Promise<OpenedPane> {
  const world = options.world ?? (await createWorld())
  const graph = createGraphService({ world, clock: { now: Date.now } })
  const { surface, signIn, config, scheme } = options
  const simulator = createSimulator({
    world,
    graph,
    distFolder: options.distFolder ?? join(ROOT, 'dist'),
    ...(signIn === undefined ? {} : { signIn }),
    ...(config === undefined ? {} : { config }),
    ...(scheme === undefined ? {} : { theme: scheme }),
  })
  options.prepare?.({ simulator, graph, world })
  bench.shell.attach(simulator)

  const context = await bench.browser.newContext({
    viewport: { width: 900 + (options.width ?? 320), height: 760 },
    colorScheme: scheme ?? 'light',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(FIRST_ANSWER_MS)
  const watch = await watchPage(page)
  await page.goto(outlookUrl(options))
  await page.waitForSelector(PANE_FRAME)
  const expected: RegExp[] = []

  return {
    page,
    pane: page.frameLocator(PANE_FRAME),
    simulator,
    graph,
    world,
    storedEvent: () => storedEvent(simulator, surface),
    expectTrouble: (pattern) => expected.push(pattern),
    screenshot: (name) => screenshot(page, name),
    close: () => closePane({ context, watch, simulator, graph, expected }),
  }
}

function outlookUrl(options: OpenPaneOptions): string {
  const query = new URLSearchParams({ surface: options.surface, pane: 'open', width: String(options.width ?? 320) })
  if (options.eventId !== undefined) query.set('event', options.eventId)
  return `https://outlook.office.com/calendar?${query.toString()}`
}

function storedEvent(simulator: Simulator, surface: string): StoredEvent {
  const form = [...simulator.outlook.forms.values()].at(-1)
  const event = form?.eventId === undefined ? undefined : form.mailbox.events.get(form.eventId)
  if (event === undefined) throw new Error(`No stored event is open (${surface}).`)
  return event
}

async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(ROOT, '.cache/screenshots')
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

interface Closing {
  context: BrowserContext
  watch: { trouble: string[] }
  simulator: Simulator
  graph: GraphService
  expected: readonly RegExp[]
}

async function closePane({ context, watch, simulator, graph, expected }: Closing): Promise<void> {
  await context.close()
  const trouble = [
    ...watch.trouble,
    ...simulator.refusals.map((line) => `request to nowhere: ${line}`),
    ...simulator.outlook.unknown.map((line) => `unknown Office call: ${line}`),
    ...graph.unknownRequests().map((line) => `request unknown to Graph: ${line}`),
  ].filter((line) => !expected.some((pattern) => pattern.test(line)))
  if (trouble.length > 0) throw new Error(`The pane was not quiet:\n  ${trouble.join('\n  ')}`)
}
