import { createAttachments } from '../../src/attachments'
import type { AttachmentsDoor } from '../../src/attachments'
import { portsFor } from '../../src/attachments/testing/ports'
import { createFactsOf, createLaterUpdate, createOpenEvent, createWhereabouts } from '../../src/events'
import type { EventFinderDeps, OpenEventDoor, OpenEventState, UpdateDoor } from '../../src/events'
import { createEventFinder } from '../../src/events/eventFinder'
import type { EventFinderDoor } from '../../src/events/types'
import { createGraph } from '../../src/graph'
import type { Transport } from '../../src/graph'
import { AppError, createLog } from '../../src/kernel'
import type { Clock } from '../../src/kernel'
import { createCalendarHost } from '../../src/outlook'
import type { OfficeLike } from '../../src/outlook'
import { provenAddress, shownTargetOf, targetOf } from '../../src/targets'
import type { World } from '../../sim/world'
import type { Scenario } from './scenario'

/** The add-in without its face: what `src/main.ts` puts together, on a simulated Outlook and a simulated Graph. */
export interface Pane {
  event: OpenEventDoor
  attachments: AttachmentsDoor
  finder: EventFinderDoor
  update: UpdateDoor
  /** A showing whose id is known to lead to the event that is shown. */
  onProven: (listener: (item: number) => void) => void
}

export interface PaneDeps {
  scenario: Scenario
  world: World
  office: OfficeLike
  transport: Transport
  clock: Clock
  /** Hears of each change before the engine does. */
  onEvent: (state: OpenEventState) => void
}

const SCOPES_ASK_FIRST = { kind: 'sign-in-needed', claims: undefined } as const

export function createPane({ scenario, world, office, transport, clock, onEvent }: PaneDeps): Pane {
  const log = createLog(clock.now)
  const provenListeners: ((item: number) => void)[] = []
  let isSignedIn = scenario.isSignedIn
  const tokens = {
    token: ({ silentOnly = false }: { silentOnly?: boolean }) => {
      if (silentOnly && !isSignedIn) return Promise.reject(new AppError(SCOPES_ASK_FIRST))
      isSignedIn = true
      return Promise.resolve(world.accessToken)
    },
    signIn: () => {
      isSignedIn = true
      return Promise.resolve()
    },
  }
  const ports = portsFor(clock)
  const { gate } = ports
  const chance = () => 0
  const baseUrl = 'https://graph.microsoft.com/v1.0'
  const graph = createGraph({ baseUrl, tokens, transport, gate, clock, chance, log })
  const host = createCalendarHost({ office, clock })
  const whereabouts = createWhereabouts(graph)
  const event = createOpenEvent({ host, graph, whereabouts, clock, log })
  const reading = { graph, places: whereabouts }
  const update = createLaterUpdate({ ...reading, clock, log, factsOf: createFactsOf(reading) })
  update.subscribe(() => undefined) // somebody looks at it
  const attachments = createAttachments({
    ...{ ...ports, graph, transport, host, chance, log },
    places: whereabouts,
    isUploadUrlAllowed: () => false,
    mail: noMail,
    prove: async (item, asking, signal) => {
      const address = await event.prove(item, asking, signal)
      for (const tell of provenListeners) tell(item)
      return address
    },
    signIn: tokens.signIn,
    policy: {
      ...{ organizerWrites: scenario.organizerWrites, maxFileBytes: 1_000_000, blockedExtensions: [] },
      ...{ keepUnfinished: true, eventLimitBytes: undefined, readBack: false, uploadSessions: true },
    },
    account: () => host.mailboxAddress()?.toLowerCase(),
    onChange: update.changed,
  })
  event.subscribe(() => {
    const state = event.state()
    onEvent(state)
    attachments.setTarget(targetOf(state), shownTargetOf(state))
    update.setTarget(provenAddress(state))
  })
  host.onEventChanged(() => void event.look())
  const ownAddress = () => host.mailboxAddress()
  const finding: EventFinderDeps = { graph, log, clock, ownAddress, linkHosts, signIn: tokens.signIn, withSeries: true }
  return {
    event,
    attachments,
    update,
    finder: createEventFinder(finding),
    onProven: (listener) => provenListeners.push(listener),
  }
}

function linkHosts(): never {
  throw new Error('No link is pasted here.')
}

const refuseMail = () => Promise.reject(new Error('Only files are attached here.'))
const noMail = {
  ...{ readItem: refuseMail, readWhole: refuseMail, readPart: refuseMail, readEntryItem: refuseMail },
  ...{ readEntryFile: refuseMail, isOpen: () => false },
}
