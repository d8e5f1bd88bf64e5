import { dirname, join } from 'node:path'
import { securityHeaders } from '../../scripts/securityHeaders'
import { CUSTOM_CLOUD, hostsOf } from '../clouds'
import { createEntra } from '../entra/entra'
import type { Entra, EntraBehaviour } from '../entra/entra'
import { driveHostOf } from '../graph/driveStore'
import type { BegunExchange, GraphService } from '../graph/service'
import { CLIENTS, minorOf } from '../outlook/clients'
import { createOfficeHost } from '../outlook/officeHost'
import type { OfficeHost } from '../outlook/officeHost'
import { createSignIn } from '../outlook/signIn'
import type { SignIn, SignInBehaviour } from '../outlook/signIn'
import type { Dialogs, PaneAddresses, PaneBoot } from '../outlook/page/contract'
import { toldTheme } from '../outlook/page/themes'
import type { ThemeTelling } from '../outlook/page/themes'
import type { RequestHead, WireReply, WireRequest } from '../wire'
import type { World } from '../world/types'
import { answerControl } from './control'
import { cloudHosts, HOSTS } from './hosts'
import { bundlePage } from './pageBundle'
import { paneAddresses } from './paneAddresses'
import type { PageFiles } from './pageBundle'
import type { Begun, Guest, Line } from './shell'
import { staticFile } from './staticFiles'

/** A deployment's `config.json`. */
export type ConfigFile =
  { kind: 'text'; text: string } | { kind: 'missing' } | { kind: 'built' } | { kind: 'unreachable' }

export interface SimulatorOptions {
  world: World
  graph: GraphService
  /** The built pane. */
  distFolder: string
  now?: () => number
  signIn?: SignInBehaviour
  entra?: EntraBehaviour
  config?: ConfigFile
  theme?: 'light' | 'dark'
}

export interface SimulatorSettings {
  config: ConfigFile
  theme: 'light' | 'dark'
  /** How it stands in `officeTheme`. */
  themeTelling: ThemeTelling
  /** Every third request to Graph is answered 429. */
  throttling: boolean
  /** The CDN that Office.js comes from cannot be reached. */
  officeScriptsBlocked: boolean
  /** What comes of a window of Office. */
  dialogs: Dialogs
}

/** An Outlook, a Graph and a sign-in around one world. */
export interface Simulator extends Guest {
  world: World
  outlook: OfficeHost
  signIn: SignIn
  /** The sign-in pages, for a window of Office. */
  entra: Entra
  settings: SimulatorSettings
  /** What the add-in's buttons open, as the manifest has it. */
  panes: () => Promise<PaneAddresses>
  /** Requests that nobody here answers, by name: a test that meets one fails. */
  refusals: string[]
  telemetry: string[]
}

const OFFICE_JS_FOLDER = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist')
/** Office.js loads its further scripts with `crossorigin`. */
const CDN_HEADERS = { 'access-control-allow-origin': '*', 'cache-control': 'max-age=600' }

/**
 * Office.js knows by name which hosts are Outlook's (its copy of 2022: neither those of the DoD cloud nor those of a custom one), and
 * asks this page of its own folder about others. Here the person trusted the host before. [read in its source]
 */
const TRUSTS_HOST = `<!doctype html><title>Trust</title><script>
addEventListener('message', ({ source, origin }) => source.postMessage(JSON.stringify({ hostUserTrusted: true }), origin))
</script>`

const THROTTLED_EVERY = 3

/** `officeTheme` came with Mailbox 1.14. */
const THEME_MINOR = 14

/** A client id for scenarios that do not bring their own config.json. */
const CLIENT_ID = '3f6d9f2e-57c1-4d0b-9a51-0c6b6f0e7a11'

function simulatedConfig(cloud: World['tenant']['cloud']): ConfigFile {
  const config = { clientId: CLIENT_ID, ...(cloud === 'custom' ? CUSTOM_CLOUD : { cloud }) }
  return { kind: 'text', text: JSON.stringify(config, null, 2) }
}

/** The registered one is the deployment's. */
function clientIdOf(config: ConfigFile): string {
  const found = config.kind === 'text' ? /"clientId"\s*:\s*"([^"]*)"/.exec(config.text)?.[1] : undefined
  return found ?? CLIENT_ID
}

let bundled: Promise<PageFiles> | undefined

/** Bundled once per process. */
function pageFiles(): Promise<PageFiles> {
  bundled ??= bundlePage()
  return bundled
}

/** Puts the simulated hosts together; a shell carries the requests. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const { world, graph, distFolder, now = Date.now } = options
  const settings: SimulatorSettings = {
    config: options.config ?? simulatedConfig(world.tenant.cloud),
    theme: options.theme ?? 'light',
    themeTelling: 'told',
    throttling: false,
    officeScriptsBlocked: false,
    dialogs: 'open',
  }
  const signIn = createSignIn({ world, now, ...(options.signIn === undefined ? {} : { behaviour: options.signIn }) })
  const entra = createEntra({
    world,
    now,
    registration: () => ({ clientId: clientIdOf(settings.config), redirects: [`https://${HOSTS.pane}/signIn.html`] }),
    ...(options.entra === undefined ? {} : { behaviour: options.entra }),
  })
  const outlook = createOfficeHost({ world, now, wait })
  const line: Line = { bytesPerSecond: undefined, roundTripMs: 0 }
  let asked = 0
  const client = () => (outlook.settings.client === undefined ? undefined : CLIENTS[outlook.settings.client])
  const hasBridge = () => signIn.behaviour !== 'no-bridge' && client()?.nestedAppAuth !== false
  const panes = () => paneAddresses(distFolder)
  const parts = { world, outlook, signIn, entra, settings, line, panes }
  const simulator: Simulator = { ...parts, refusals: [], telemetry: [], respond, begin }
  void pageFiles().catch(() => undefined) // ready by the time it is asked for, and it fails there

  /** Graph counts what runs at the same time. */
  function begin(head: RequestHead): Begun | undefined {
    if (!isGraph(new URL(head.url), world.tenant.cloud)) return undefined
    const exchange = graph.begin(head)
    return {
      respond: (request) => askGraph(request, exchange),
      end: () => {
        exchange.end()
      },
    }
  }

  async function respond(request: WireRequest): Promise<WireReply> {
    const url = new URL(request.url)
    const known = await answerOf(url, request)
    if (known !== undefined) return known
    simulator.refusals.push(`${request.method} ${url.origin}${url.pathname}`)
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: `The simulator has no ${request.url}` }
  }

  async function answerOf(url: URL, request: WireRequest): Promise<WireReply | undefined> {
    const { host, pathname } = url
    if (host === HOSTS.pane) return paneFile(pathname)
    const { outlook: outlookHosts, officeScripts, officeJsPath } = cloudHosts(world.tenant.cloud)
    if (host === officeScripts && pathname.startsWith(officeJsPath)) {
      if (settings.officeScriptsBlocked) return { status: 0, headers: {}, body: '', transport: 'close-before-reply' }
      if (pathname === `${officeJsPath}AgaveErrorUX/index.html`) return text('text/html; charset=utf-8', TRUSTS_HOST)
      return staticFile(OFFICE_JS_FOLDER, pathname.slice(officeJsPath.length), CDN_HEADERS)
    }
    if (host === HOSTS.microsoftAjax && pathname === '/ajax/3.5/MicrosoftAjax.js') return microsoftAjax()
    if (isGraph(url, world.tenant.cloud)) return askGraph(request, graph)
    if (url.origin === hostsOf(world.tenant.cloud).signIn) return entra.answer(request)
    if (host === outlookHosts[0]) return outlookPage(pathname, request)
    if (HOSTS.telemetry.test(host)) {
      simulator.telemetry.push(request.url)
      return { status: 204, headers: { 'access-control-allow-origin': '*' }, body: '' }
    }
    return undefined
  }

  function askGraph(request: WireRequest, through: Pick<BegunExchange, 'handle'>): WireReply {
    asked += request.method === 'OPTIONS' ? 0 : 1
    if (settings.throttling && asked % THROTTLED_EVERY === 0) graph.faults.add('throttled', { times: 1 })
    return through.handle(request)
  }

  async function paneFile(pathname: string): Promise<WireReply | undefined> {
    const headers = { ...securityHeaders({ cloud: hostsOf(world.tenant.cloud) }) }
    if (pathname === '/config.json' && settings.config.kind !== 'built') return configFile(settings.config, headers)
    return staticFile(distFolder, pathname, headers)
  }

  async function microsoftAjax(): Promise<WireReply> {
    outlook.settings.nestedAppAuth = hasBridge()
    const mailboxMinor = minorOf(outlook.settings.mailboxSet)
    const hasTheme = client() === undefined || mailboxMinor >= THEME_MINOR
    const theme = hasTheme ? toldTheme(settings.theme, settings.themeTelling) : undefined
    const boot: PaneBoot = {
      hasBridge: hasBridge(),
      mailboxMinor,
      hasDrags: client()?.drags !== false,
      ...(theme === undefined ? {} : { theme }),
      dialogs: settings.dialogs,
    }
    const { shim } = await pageFiles()
    return text('text/javascript; charset=utf-8', `var simulatedPaneBoot = ${JSON.stringify(boot)};\n${shim}`)
  }

  async function outlookPage(pathname: string, request: WireRequest): Promise<WireReply | undefined> {
    const { html, style, page } = await pageFiles()
    switch (pathname) {
      case '/':
      case '/calendar':
      case '/calendar/':
        return text('text/html; charset=utf-8', html)
      case '/sim/style.css':
        return text('text/css; charset=utf-8', style)
      case '/sim/page.js':
        return text('text/javascript; charset=utf-8', page)
      default:
        return pathname.startsWith('/sim/')
          ? answerControl(simulator, pathname.slice('/sim/'.length), request)
          : undefined
    }
  }

  return simulator
}

/** Graph of every cloud answers, with a refusal where the token is another cloud's; upload hosts are of one cloud. */
function isGraph({ host, pathname }: URL, cloud: World['tenant']['cloud']): boolean {
  if (host === driveHostOf(cloud)) return pathname.includes('/_api/')
  return HOSTS.graph.includes(host) || (cloudHosts(cloud).upload.includes(host) && pathname.startsWith('/api/'))
}

function configFile(config: Exclude<ConfigFile, { kind: 'built' }>, headers: Record<string, string>): WireReply {
  switch (config.kind) {
    case 'text':
      return { status: 200, headers: { 'content-type': 'application/json', ...headers }, body: config.text }
    case 'missing':
      return { status: 404, headers: { 'content-type': 'text/html', ...headers }, body: '<h1>Not Found</h1>' }
    case 'unreachable':
      return { status: 0, headers: {}, body: '', transport: 'close-before-reply' }
  }
}

function text(type: string, body: string): WireReply {
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'no-store', 'access-control-allow-origin': '*' },
    body,
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
