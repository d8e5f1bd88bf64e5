import type { World } from '../world/types'
import type { GraphSettings } from './settings'

/** What every handler works on. */
export interface Parts {
  world: World
  settings: GraphSettings
  nowMs(): number
  /** A new id each time, from the seed. */
  newGuid(): string
  sessions: Map<string, UploadSession>
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
  /** Joined once, when the last one is there. */
  ranges: Uint8Array[]
  receivedBytes: number
  expiresMs: number
}
