import type { StoredAttachment, World } from '../world'
import type { ScriptedFault } from './faults'
import type { Meter } from './meters'
import type { RunningExchange } from './running'
import { DEFAULT_SETTINGS } from './settings'
import type { GraphSettings } from './settings'

/**
 * Everything the service knows between two exchanges, as one plain value: same state, same request, same moment, same
 * seed, same reply. Byte arrays in it are shared by all versions of a state and are never written to.
 */
export interface GraphState {
  world: World
  settings: GraphSettings
  sessions: Map<string, UploadSession>
  driveSessions: Map<string, DriveSession>
  /** Bytes and requests of the last minutes, by mailbox. */
  uploads: Map<string, Meter>
  requests: Map<string, Meter>
  /** Exchanges whose duration is known and not over. */
  running: RunningExchange[]
  /** Each exchange that was ever counted among the running ones got the next number. */
  exchangesCounted: number
  faults: ScriptedFault[]
  /** What the lagging list of attachments still shows. */
  removals: RemovedAttachment[]
  /** Each new id takes the next number. */
  guidsMade: number
  /** The service's clock against the caller's. */
  clockAheadMs: number
}

/** An open upload session. */
export interface UploadSession {
  id: string
  /** In the query of the upload address. */
  secret: string
  mailbox: string
  eventId: string
  name: string
  contentType: string | null
  isInline: boolean
  contentId: string | null
  size: number
  /** As they came, never written to; joined once, when the last one is there. */
  ranges: Uint8Array[]
  receivedBytes: number
  expiresMs: number
}

/** An upload session into a OneDrive. */
export interface DriveSession {
  id: string
  /** In the query of the upload address. */
  secret: string
  name: string
  parentId: string | undefined
  behaviour: 'fail' | 'rename' | 'replace'
  /** undefined: no range has told it yet. */
  size: number | undefined
  /** As they came, never written to. */
  ranges: Uint8Array[]
  receivedBytes: number
  expiresMs: number
}

export interface RemovedAttachment {
  eventId: string
  atMs: number
  attachment: StoredAttachment
}

/** A service to which nobody has spoken yet. */
export function createGraphState(world: World, settings: Partial<GraphSettings> = {}): GraphState {
  return {
    world,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    sessions: new Map(),
    driveSessions: new Map(),
    uploads: new Map(),
    requests: new Map(),
    running: [],
    exchangesCounted: 0,
    faults: [],
    removals: [],
    guidsMade: 0,
    clockAheadMs: 0,
  }
}
