import { createAttachments, createIdbJournal, createWebLocks, largestFileBytes, surfaceOf } from './attachments'
import type { Policy } from './attachments'
import type { TokenSourceDeps } from './auth'
import type { Scope, TokenSource } from './auth/tokenSource'
import {
  canSendLinks,
  graphOrigin,
  hasUploadSessions,
  isDriveUrlAllowed,
  isUploadUrlAllowed,
  linkHosts,
  loadConfig,
  MAX_FILE_BYTES,
} from './config'
import type { Config } from './config'
import { createDeferred, deferredGraph, deferredHost, deferredTokens, lazyTokens } from './deferred'
import { createFactsOf, createLaterEventFinder, createLaterUpdate, createOpenEvent, createWhereabouts } from './events'
import { createBrowserTransport, createGate, createGraph, notedUploads } from './graph'
import type { Graph } from './graph'
import { createLog, systemClock } from './kernel'
import type { Clock, Log } from './kernel'
import { createLaterContacts, createLaterMail } from './mail'
import { createMailMemo } from './mailMemo'
import { createLaterLinks } from './links'
import { createCalendarHost, createDialogs, keepKeysInPane, whenOfficeReady } from './outlook'
import type { OfficeReady } from './outlook'
import type { CalendarHost } from './outlook/calendarHost'
import { createBareShell, hostLanguage, keptTheme, nextTask, openedBeside } from './start'
import type { KeptTheme, Shell } from './start'
import type * as Taskpane from './taskpane'
import type { FullPaneProblem, PaneHandle } from './taskpane'
import { loadTexts } from './texts'
import type { Texts } from './texts'
import { browserNetwork, paneInSight, watchClicks } from './page'
import { scopesFor } from './scopesFor'
import { provenAddress, shownInForm, shownTargetOf, targetOf } from './targets'

/** What arrives once Outlook and the settings are there; whoever needs it before waits. */
function createArriving() {
  return {
    host: createDeferred<CalendarHost>(),
    graph: createDeferred<Graph>(),
    tokens: createDeferred<TokenSource>(),
    config: createDeferred<Config>(),
  }
}

type Arriving = ReturnType<typeof createArriving>
type Engine = ReturnType<typeof createEngine>
type Face = typeof Taskpane

/**
 * Puts the parts together: the only place that knows all of them. What is drawn has code of its own, asked for first; the event
 * and what is on it are asked for meanwhile.
 */
export async function start(): Promise<void> {
  const element = document.getElementById('pane')
  if (element === null) return
  const face = import(/* webpackChunkName: "pane" */ './taskpane')
  const shell = window.paneShell ?? createBareShell(window)
  const words = loadTexts(earlyLanguage())
  const drawable = Promise.all([face, words])
  drawable.catch(() => shell?.failed())
  const clock = systemClock
  const arriving = createArriving()
  const theme = keptTheme(window)
  const engine = createEngine(arriving, clock, theme.isDark())
  const { host, event, log } = engine
  const pane = drawable.then(async ([code, texts]) => {
    await nextTask(window) // the code was run in this one
    return draw({ code, texts, element, engine, shell })
  })
  keepKeysInPane(document)
  void event.look()

  const { signal } = new AbortController()
  const [office, settings] = await Promise.all([
    whenOfficeReady({ clock, signal, script: document.querySelector<HTMLScriptElement>('script[data-office]') }),
    settingsOfPage(clock, signal),
  ])
  const around = windowOf(office, clock, theme)
  const explain = async (problem: (code: Face, texts: Texts) => FullPaneProblem) => {
    const [[code, texts], drawn] = await Promise.all([drawable, pane])
    drawn.close()
    const shownTheme = around.kind === 'outlook' ? around.outlook.theme : host.theme
    code.renderFullPane({ element, problem: problem(code, texts), theme: shownTheme, texts })
  }
  if (settings.kind === 'broken') return explain((code, { say }) => code.configProblemText(settings.problem, say))
  if (around.kind !== 'outlook') return explain(() => ({ kind: around.kind }))

  const { config, warnings } = settings
  const { outlook } = around
  const tokens = tokensOf({ config, office: around.office, outlook, clock, log })
  const { transport, gate } = engine
  arriving.config.resolve(config)
  arriving.tokens.resolve(tokens)
  arriving.graph.resolve(
    createGraph({ baseUrl: config.graphBaseUrl, tokens, transport, gate, clock, chance: Math.random, log }),
  )
  arriving.host.resolve(outlook)
  outlook.onEventChanged(() => void event.look())
  const tag = outlook.language()
  const [code, drawn, texts] = await Promise.all([face, pane, loadTexts(tag)])
  drawn.update({
    language: { tag, texts },
    notices: warnings.map((warning) => code.configWarningText(warning, texts.say)),
  })
}

/** Outlook, where there is one; how it looks is kept for the next opening. */
function windowOf(office: OfficeReady, clock: Clock, kept: KeptTheme) {
  if (office.kind !== 'outlook') return office
  const outlook = createCalendarHost({ office: office.office, clock })
  const keep = () => {
    kept.keep(outlook.theme.state().isDark)
  }
  keep()
  outlook.theme.subscribe(keep)
  return { ...office, outlook }
}

/** Until Outlook says its own. */
function earlyLanguage(): string {
  return hostLanguage(location.search) ?? navigator.language
}

/** Everything that works without being seen. `isDark`: until Outlook says how it looks. */
function createEngine(arriving: Arriving, clock: Clock, isDark: boolean | undefined) {
  const log = createLog(clock.now)
  const host = deferredHost(arriving.host, isDark)
  const graph = deferredGraph(arriving.graph)
  const tokens = deferredTokens(arriving.tokens)
  const transport = createBrowserTransport()
  const gate = createGate(clock)

  const whereabouts = createWhereabouts(graph)
  const policy = policyOf(arriving.config.current)
  const event = createOpenEvent({
    host,
    graph,
    whereabouts,
    clock,
    log,
    openedBeside: openedBeside(location.search),
  })
  const ownAddress = () => arriving.host.current()?.mailboxAddress()
  const finding = createFinding({ graph, tokens, log, clock, config: arriving.config.current, ownAddress })
  const update = createTelling({ graph, whereabouts, clock, log })
  const uploads = notedUploads(transport, { log, clock })
  const network = browserNetwork()
  const attachments = createAttachments({
    graph,
    places: whereabouts,
    transport: uploads,
    gate,
    isUploadUrlAllowed: (url) => isSo(arriving.config, (config) => isUploadUrlAllowed(config, url)),
    host,
    mail: finding.mail,
    prove: (item, asking, signal) => event.prove(item, asking, signal),
    signIn: (need, signal) => tokens.signIn(scopesFor(need), signal),
    policy,
    journal: createIdbJournal({ clock, log, estimate: async () => navigator.storage.estimate() }),
    locks: createWebLocks((navigator as Partial<Navigator>).locks),
    network,
    sight: paneInSight(),
    account: () => ownAddress()?.toLowerCase(),
    clock,
    chance: Math.random,
    newId: () => crypto.randomUUID(),
    log,
    onChange: update.changed,
  })
  const links = createLaterLinks({
    graph,
    transport: uploads,
    isDriveUrlAllowed: (url) => isSo(arriving.config, (config) => isDriveUrlAllowed(config, url)),
    isOffered: () => isSo(arriving.config, canSendLinks),
    // OneDrive counts for itself: a wait that it asks for holds up nothing else.
    waiting: { clock, chance: Math.random, network, gate: createGate(clock) },
    openForm: () => {
      const [form, item] = [host.form(), shownInForm(event.state())]
      return form === undefined || item === undefined ? undefined : { form, item }
    },
    signIn: (signal) => tokens.signIn(['Files.ReadWrite'], signal),
    log,
  })
  event.subscribe(() => {
    const state = event.state()
    attachments.setTarget(targetOf(state), shownTargetOf(state))
    update.setTarget(provenAddress(state))
  })
  return { host, event, doors: { event, attachments, links, update, ...finding }, policy, transport, gate, clock, log }
}

/** Before the settings are read, nothing is. */
function isSo({ current }: Arriving['config'], ask: (config: Config) => boolean): boolean {
  const config = current()
  return config !== undefined && ask(config)
}

interface Drawing {
  code: Face
  texts: Texts
  element: HTMLElement
  engine: Engine
  shell: Shell | undefined
}

/** Shows the pane in the place of what the page held so far. */
function draw({ code, texts, element, engine, shell }: Drawing): PaneHandle {
  const { host, doors, policy, clock, log } = engine
  return code.renderPane({
    element,
    doors,
    aboutEvent: host.aboutEvent,
    onOutlookDrag: host.onDrag,
    onEarlyFiles: (listener) => shell?.handOver(listener),
    theme: host.theme,
    language: earlyLanguage(),
    texts,
    notices: [],
    supportLog: () => log.lines().join('\n'),
    clock,
    maxFileBytes: () => largestFileBytes(policy, surfaceOf(targetOf(doors.event.state()))),
  })
}

interface TokensDeps {
  config: Config
  office: Extract<OfficeReady, { kind: 'outlook' }>['office']
  outlook: CalendarHost
  clock: Clock
  log: Log
}

/** Signing in has code of its own, fetched while the pane is being drawn. */
function tokensOf({ config, office, outlook, clock, log }: TokensDeps): TokenSource {
  const deps: TokenSourceDeps = {
    clientId: config.clientId,
    authority: config.authority,
    graphOrigin: graphOrigin(config),
    clock,
    log,
    isNestedAppAuthSupported: () => office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
    // Some Outlooks bring the bridge only when it is asked for, by way of this function.
    hasBridge: () => 'nestedAppAuthBridge' in window || '__initializeNestedAppAuth' in window,
    dialog: createDialogs(office),
    signInPage: new URL('signIn.html', location.href.replace(/[?#].*$/, '')).href,
    newId: () => crypto.randomUUID(),
    recentClick: watchClicks(),
    mailboxAddress: () => outlook.mailboxAddress(),
    unused: canSendLinks(config) ? [] : ['Files.ReadWrite'],
  }
  return lazyTokens(async () => (await import(/* webpackChunkName: "auth" */ './auth')).createTokenSource(deps))
}

function settingsOfPage(clock: Clock, signal: AbortSignal) {
  const builtFor = document.documentElement.dataset['cloud']
  return loadConfig({ fetch: window.fetch.bind(window), clock, pageUrl: location.href, builtFor, signal })
}

interface FindingDeps {
  graph: Graph
  tokens: TokenSource
  log: Log
  clock: Clock
  config: () => Config | undefined
  ownAddress: () => string | undefined
}

/** What the pane finds things with. */
function createFinding({ tokens, config, ...deps }: FindingDeps) {
  const signIn = (scopes: readonly Scope[], signal: AbortSignal) => tokens.signIn(scopes, signal)
  const events = (withSeries: boolean) =>
    createLaterEventFinder({ ...deps, signIn, withSeries, linkHosts: () => linkHosts(config()) })
  return {
    mail: createLaterMail({
      ...deps,
      signIn,
      cloud: () => config()?.cloud ?? 'global',
      permitted: createMailMemo({
        storage: () => localStorage,
        account: () => deps.ownAddress()?.toLowerCase(),
      }),
    }),
    contacts: createLaterContacts({ ...deps, signIn }),
    eventPicker: events(true),
    otherEvents: events(false),
  }
}

interface TellingDeps {
  graph: Graph
  whereabouts: ReturnType<typeof createWhereabouts>
  clock: Clock
  log: Log
}

/** What the pane tells attendees with. */
function createTelling({ graph, whereabouts, ...deps }: TellingDeps) {
  const reading = { graph, places: whereabouts }
  return createLaterUpdate({ ...reading, ...deps, factsOf: createFactsOf(reading) })
}

/** As the deployment says, from the moment it has said it. */
function policyOf(config: () => Config | undefined): Policy {
  return {
    get organizerWrites() {
      return config()?.organizerWrites ?? 'auto'
    },
    get maxFileBytes() {
      return config()?.maxFileBytes ?? MAX_FILE_BYTES
    },
    get blockedExtensions() {
      return config()?.blockedExtensions ?? []
    },
    get keepUnfinished() {
      return config()?.keepUnfinished ?? true
    },
    get eventLimitBytes() {
      return config()?.eventLimitBytes
    },
    get readBack() {
      return config()?.readBack ?? false
    },
    get uploadSessions() {
      const known = config()
      return known === undefined || hasUploadSessions(known)
    },
  }
}
