import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, FrameLocator, Page } from 'playwright-core'
import { createGraphService } from '../../../sim/graph/service'
import type { GraphService } from '../../../sim/graph/service'
import { createSimulator, outlookOrigin } from '../../../sim/server'
import type { ConfigFile, Shell, Simulator } from '../../../sim/server'
import type { EntraBehaviour } from '../../../sim/entra/entra'
import type { SignInBehaviour } from '../../../sim/outlook/signIn'
import type { StoredEvent, World } from '../../../sim/world'
import type { Bench } from './bench'
import { whatPagesHold } from './pageContents'
import type { PageContent } from './pageContents'
import { PANE } from './paneFrame'
import { watchPage, watchWords } from './watchPage'
import { createWitness } from './witness'
import type { Witness } from './witness'
import { worldOfToday } from './worldOfToday'

export interface OpenPaneOptions {
  surface: 'compose' | 'read' | 'unsaved' | 'none' | 'message'
  world?: World
  /** REST id; left out: the first event Outlook opens on that surface. */
  eventId?: string
  /** Message: REST id of the mail that is open; left out: the newest one. */
  messageId?: string
  /** Message: REST ids of the mails selected in the list, by an add-in that may ask for them. */
  selectedIds?: readonly string[]
  signIn?: SignInBehaviour
  /** The sign-in pages in a window of Office. */
  entra?: EntraBehaviour
  config?: ConfigFile
  /** Pixels; Outlook on the web gives 320. */
  width?: number
  scheme?: 'light' | 'dark'
  /** BCP 47, of Outlook's own texts; left out: American English. */
  language?: string
  /** The built pane; left out: dist/. */
  distFolder?: string
  /** Runs in every frame before its first script. */
  beforeScripts?: () => void
  /** Changes faults, scripts and settings before the pane loads. */
  prepare?: (parts: { simulator: Simulator; graph: GraphService; world: World }) => void
}

/** A page with Outlook and the pane in it. */
export interface OpenedPage {
  page: Page
  pane: FrameLocator
  /** Writes a picture to .cache/screenshots/<name>.png. */
  screenshot: (name: string) => Promise<void>
  /** The same with the pane at 320 and at 450 pixels: <name>-320.png, <name>-450.png. */
  pictures: (name: string) => Promise<void>
}

/** Outlook, Graph and a sign-in around one world; outlives every page and browser that shows it. */
export interface Surroundings {
  simulator: Simulator
  graph: GraphService
  world: World
  /** Sees every request on its way; what the shell is given. */
  witness: Witness
}

/** An open pane and everything around it. */
export interface OpenedPane extends OpenedPage, Surroundings {
  /** The same Outlook in another tab of the same browser: a second pane beside the same event. */
  openBeside: () => Promise<OpenedPage>
  /** The event the pane stands beside, as stored; throws while it is unsaved. */
  storedEvent: () => StoredEvent
  /** Breaks every connection; what is on the wire is lost. */
  cutLine: () => void
  /** Takes the network away, for the browser and for what is on the wire; what it returns brings it back. */
  goOffline: () => Promise<() => Promise<void>>
  /** Takes expected trouble off the list that fails the test: lines that match. */
  expectTrouble: (pattern: RegExp) => void
  /** Throws when anything went wrong that the test did not expect. */
  close: () => Promise<void>
}

const ROOT = join(__dirname, '../../..')
const FIRST_ANSWER_MS = 15_000

/** Starts a simulator and opens its Outlook with the pane, in a browser context of its own. `close()` checks that all was well. */
export async function openPaneOn(bench: Bench, options: OpenPaneOptions): Promise<OpenedPane> {
  const around = await surround(options)
  bench.shell.attach(around.witness.guest)
  const context = await bench.browser.newContext(contextOptions(options))
  return openPaneIn({ context, shell: bench.shell, around }, options)
}

/** Starts a simulator, without any page yet. */
export async function surround(options: OpenPaneOptions): Promise<Surroundings> {
  const world = options.world ?? (await worldOfToday())
  const graph = createGraphService({ world, clock: { now: Date.now } })
  const { signIn, entra, config, scheme } = options
  const simulator = createSimulator({
    world,
    graph,
    distFolder: options.distFolder ?? join(ROOT, 'dist'),
    ...(signIn === undefined ? {} : { signIn }),
    ...(entra === undefined ? {} : { entra }),
    ...(config === undefined ? {} : { config }),
    ...(scheme === undefined ? {} : { theme: scheme }),
  })
  if (options.selectedIds !== undefined) simulator.outlook.settings.permissionLevel = 2
  if (options.language !== undefined) simulator.outlook.settings.language = options.language
  options.prepare?.({ simulator, graph, world })
  return { simulator, graph, world, witness: createWitness(simulator) }
}

/** Size and colours of the browser's window. */
export function contextOptions({ width, scheme }: OpenPaneOptions) {
  return {
    viewport: { width: 900 + (width ?? 320), height: 760 },
    colorScheme: scheme ?? 'light',
    acceptDownloads: true,
  } as const
}

interface Where {
  context: BrowserContext
  shell: Shell
  around: Surroundings
}

/** Opens Outlook with the pane in a page of this context, which belongs to the pane from now on. */
export async function openPaneIn({ context, shell, around }: Where, options: OpenPaneOptions): Promise<OpenedPane> {
  const trouble: string[] = []
  const said: string[] = []
  if (options.beforeScripts !== undefined) await context.addInitScript(options.beforeScripts)
  context.on('page', (page) => {
    watchWords(page, trouble, said)
  })
  const openBeside = () => openPage({ context, trouble }, around.world, options)
  const first = await openBeside()
  const expected: RegExp[] = []
  return {
    ...first,
    ...around,
    openBeside,
    storedEvent: () => storedEvent(around.simulator, options.surface),
    cutLine: shell.cut,
    async goOffline() {
      const plugIn = shell.unplug()
      await context.setOffline(true)
      return async () => {
        plugIn()
        await context.setOffline(false)
      }
    },
    expectTrouble: (pattern) => expected.push(pattern),
    close: () => closePane({ context, trouble, said, around, expected }),
  }
}

async function openPage(
  { context, trouble }: { context: BrowserContext; trouble: string[] },
  world: World,
  options: OpenPaneOptions,
): Promise<OpenedPage> {
  const page = await context.newPage()
  page.setDefaultTimeout(FIRST_ANSWER_MS)
  await watchPage(page, trouble)
  await page.goto(`${outlookOrigin(world.tenant.cloud)}/calendar?${queryOf(options)}`)
  await page.waitForSelector(PANE)
  return {
    page,
    pane: page.frameLocator(PANE),
    screenshot: (name) => screenshot(page, name),
    pictures: (name) => pictures(page, name),
  }
}

function queryOf(options: OpenPaneOptions): string {
  const query = new URLSearchParams({ surface: options.surface, pane: 'open', width: String(options.width ?? 320) })
  if (options.eventId !== undefined) query.set('event', options.eventId)
  if (options.messageId !== undefined) query.set('message', options.messageId)
  if (options.selectedIds !== undefined) query.set('selected', options.selectedIds.join(','))
  return query.toString()
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

async function pictures(page: Page, name: string): Promise<void> {
  for (const width of [450, 320]) {
    await page.getByRole('checkbox', { name: 'pane 450 px' }).setChecked(width === 450)
    await screenshot(page, `${name}-${width}`)
  }
}

interface Closing {
  context: BrowserContext
  trouble: readonly string[]
  /** Everything that was written to the console. */
  said: readonly string[]
  around: Surroundings
  expected: readonly RegExp[]
}

async function closePane({ context, trouble, said, around, expected }: Closing): Promise<void> {
  const spilled = spilledIn(await whatPagesHold(context), said, around.witness)
  await context.close()
  const all = [...trouble, ...spilled, ...troubleAround(around)].filter(
    (line) => !expected.some((pattern) => pattern.test(line)),
  )
  if (all.length > 0) throw new Error(`The pane was not quiet:\n  ${all.join('\n  ')}`)
}

/** Secrets that are to be seen where anybody, or the next page, could read them. */
function spilledIn(contents: readonly PageContent[], said: readonly string[], { secrets }: Witness): string[] {
  const places = [...contents, ...said.map((text) => ({ place: 'a line of the console', text }))]
  return places.flatMap(({ place, text }) => secrets.foundIn(text).map((kind) => `${kind} in ${place}`))
}

/** What nobody was there to answer. */
function troubleAround({ simulator, graph, witness }: Surroundings): string[] {
  return [
    ...witness.complaints,
    ...simulator.refusals.map((line) => `request to nowhere: ${line}`),
    ...simulator.outlook.unknown.map((line) => `unknown Office call: ${line}`),
    ...graph.unknownRequests().map((line) => `request unknown to Graph: ${line}`),
  ]
}
