import { createGate, createGraph, notedUploads } from '../../../src/graph'
import type { HttpRequest, Transport } from '../../../src/graph'
import { isDriveUrlAllowed } from '../../../src/config'
import hosts from '../../../src/config/hosts.json'
import { AppError, createLog } from '../../../src/kernel'
import type { Failure, Log } from '../../../src/kernel'
import { createFakeClock } from '../../../src/kernel/testing/fakeClock'
import type { FakeClock } from '../../../src/kernel/testing/fakeClock'
import { fakeNetwork } from '../../../src/attachments/testing/ports'
import { createLinks } from '../../../src/links/links'
import type { Links, OpenForm } from '../../../src/links/links'
import type { LinkPhase, LinkRow } from '../../../src/links'
import { createGraphService } from '../../../sim/graph/service'
import type { GraphService, GraphSettings } from '../../../sim/graph/service'
import { createWorld, ownMailbox } from '../../../sim/world'
import type { StoredDriveItem, World } from '../../../sim/world'
import { NOW_MS, pause, transportTo } from './stage'

export const MB = 1024 * 1024

/** The add-in's real code for links against the simulated OneDrive, with time in hand. */
export interface LinkStage {
  world: World
  service: GraphService
  clock: FakeClock
  links: Links
  log: Log
  /** Method, place and range of everything that was sent, in order. */
  sent: string[]
  requests: HttpRequest[]
  /** What was put into the form's text. */
  inserted: string[]
  network: ReturnType<typeof fakeNetwork>
  /** The open form; may be changed. */
  open: { form: OpenForm | undefined; failure: Failure | undefined }
  /** How often the sign-in window was asked for. */
  signIns: () => number
  signInFailure: (failure: Failure | undefined) => void
  /** Sends a file of so many bytes and gives its row at the end of its way. */
  send: (name: string, size: number) => Promise<LinkRow>
  /** Moves time until a row is where it should be. */
  until: (isThere: (phase: LinkPhase) => boolean) => Promise<LinkRow>
  files: () => StoredDriveItem[]
}

export interface LinkStageOptions {
  settings?: Partial<GraphSettings>
  /** In place of the network: may let a request pass on by calling the second. */
  meddle?: (request: HttpRequest, next: Transport, signal: AbortSignal) => ReturnType<Transport>
}

const AT_END = ['linked', 'failed', 'cancelled']

export async function createLinkStage({ settings = {}, meddle }: LinkStageOptions = {}): Promise<LinkStage> {
  const world = await createWorld({ nowMs: NOW_MS, consented: ['Files.ReadWrite'] })
  const clock = createFakeClock(NOW_MS)
  const service = createGraphService({ world, clock, settings })
  const requests: HttpRequest[] = []
  const sent: string[] = []
  const line = transportTo(service, clock)
  const transport: Transport = (request, signal) => {
    signal.throwIfAborted()
    requests.push(request)
    sent.push(wordsOf(request))
    return meddle === undefined ? line(request, signal) : meddle(request, line, signal)
  }
  const log = createLog(clock.now)
  const network = fakeNetwork()
  let signInFailure: Failure | undefined
  let windows = 0
  const tokens = {
    token: () => {
      return signInFailure === undefined
        ? Promise.resolve(world.accessToken)
        : Promise.reject(new AppError(signInFailure))
    },
    signIn: () => Promise.resolve(),
  }
  const chance = () => 0
  const gate = createGate(clock)
  const graph = createGraph({
    ...{ baseUrl: `${hosts.graph.global}/v1.0`, tokens, transport, gate, clock, chance, log },
  })
  const inserted: string[] = []
  const open: LinkStage['open'] = { form: undefined, failure: undefined }
  open.form = {
    item: 1,
    form: {
      insertText({ html }) {
        if (open.failure !== undefined) return Promise.reject(new AppError(open.failure))
        inserted.push(html)
        return Promise.resolve()
      },
    },
  }
  const config = {
    cloud: 'global',
    graphBaseUrl: `${hosts.graph.global}/v1.0`,
    driveHosts: hosts.drive.global,
    largeFilesAsLinks: true,
  } as const
  const links = createLinks({
    graph,
    transport: notedUploads(transport, { log, clock }),
    isDriveUrlAllowed: (url) => isDriveUrlAllowed(config, url),
    waiting: { clock, chance, network, gate: createGate(clock) },
    openForm: () => open.form,
    signIn: () => {
      windows++
      return signInFailure === undefined ? Promise.resolve() : Promise.reject(new AppError(signInFailure))
    },
    log,
  })

  async function until(isThere: (phase: LinkPhase) => boolean): Promise<LinkRow> {
    for (let turns = 0; turns < 20_000; turns++) {
      const row = links.state().rows.at(-1)
      if (row !== undefined && isThere(row.phase)) return row
      await pause()
      await clock.advance(row?.hold === undefined ? 100 : 10_000)
    }
    throw new Error(`Still ${JSON.stringify(links.state().rows.at(-1)?.phase)}`)
  }
  return {
    ...{ world, service, clock, links, log, sent, requests, inserted, network, open, until },
    signIns: () => windows,
    signInFailure: (failure) => {
      signInFailure = failure
    },
    send(name, size) {
      const file = { name, blob: new Blob([new Uint8Array(size)]), lastModifiedMs: 0 }
      links.send([file], ({ name, url }) => ({ html: `${name} ${url}`, text: '' }))
      return until(({ kind }) => AT_END.includes(kind))
    },
    files: () => [...(ownMailbox(world).drive?.items.values() ?? [])].filter(({ bytes }) => bytes !== undefined),
  }
}

function wordsOf({ method, url, headers }: HttpRequest): string {
  const { hostname, pathname } = new URL(url)
  const range = headers['Content-Range']?.replace('bytes ', ' ') ?? ''
  const place = hostname.endsWith('.sharepoint.com') ? 'session' : decodeURIComponent(pathname.replace('/v1.0', ''))
  return `${method} ${place.replace(/(?<=items\/)\w+/, '{id}')}${range}`
}
