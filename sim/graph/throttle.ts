import type { WireReply, WireRequest } from '../wire'
import type { Parts } from './parts'
import { refuse } from './refusal'
import type { GraphSettings } from './settings'

/** Requests of one app in one mailbox that run at the same time. Counted where sockets are. [documented] */
export const CONCURRENT_LIMIT = 4
/** PATCH, POST and PUT of one app in one mailbox. [documented] */
const UPLOAD_LIMIT_BYTES = 150 * 1024 * 1024
const UPLOAD_WINDOW_MS = 5 * 60 * 1000
/** Refused requests count too. [documented] */
const WRITES = new Set(['POST', 'PUT', 'PATCH'])

export interface UploadBudget {
  /** Refuses when the last five minutes hold too much. */
  spend(request: WireRequest, settings: GraphSettings): void
}

export function createUploadBudget({ nowMs }: Pick<Parts, 'nowMs'>): UploadBudget {
  let spent: { atMs: number; bytes: number }[] = []
  return {
    spend(request, settings) {
      if (!WRITES.has(request.method)) return
      const now = nowMs()
      spent = spent.filter(({ atMs }) => atMs > now - UPLOAD_WINDOW_MS)
      spent.push({ atMs: now, bytes: request.body.length })
      const sum = spent.reduce((bytes, one) => bytes + one.bytes, 0)
      if (!settings.uploadBudget || sum <= UPLOAD_LIMIT_BYTES) return
      const oldest = spent[0]?.atMs ?? now
      const seconds = (oldest + UPLOAD_WINDOW_MS - now) / 1000
      refuse('uploadBudgetSpent', { headers: { 'retry-after': seconds.toFixed(3) } })
    },
  }
}

/** The documented sample of a wait, which is not a whole number. */
export const SAMPLE_RETRY_AFTER = '2.128'

/** 429 as it was seen. [reported] */
export function throttledReply(retryAfter: string | undefined): WireReply {
  return refuse('throttled', retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } })
}
