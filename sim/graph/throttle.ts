import type { WireReply, WireRequest } from '../wire'
import { useUp } from './meters'
import type { Parts } from './parts'
import { refuse } from './refusal'
import type { RuleName } from './rules'

/** PATCH, POST and PUT of one app in one mailbox. [documented] */
const UPLOAD_LIMIT_BYTES = 150 * 1024 * 1024
const UPLOAD_WINDOW_MS = 5 * 60 * 1000
const WRITES = new Set(['POST', 'PUT', 'PATCH'])
/** All requests of one app in one mailbox. [documented] */
const REQUEST_LIMIT = 10_000
const REQUEST_WINDOW_MS = 10 * 60 * 1000

/**
 * Refuses what is too much for the mailbox the request names: at the same time, in ten minutes, in bytes. An address
 * that names no mailbox is not counted; its own rule refuses it.
 */
export function checkThrottle(request: WireRequest, parts: Parts): void {
  const { admission, settings, state } = parts
  if (admission.kind === 'uncounted-mailbox') return
  const { mailbox } = admission
  const nowMs = parts.nowMs()
  const requestWaitMs = useUp(state.requests, {
    key: mailbox,
    amount: 1,
    nowMs,
    windowMs: REQUEST_WINDOW_MS,
    limit: settings.requestBudget ? REQUEST_LIMIT : Infinity,
  })
  if (requestWaitMs !== undefined) refuseFor(requestWaitMs, 'requestBudgetSpent')
  if (admission.kind === 'too-many') refuseFor(admission.freeInMs, 'mailboxConcurrency')
  if (!WRITES.has(request.method)) return
  const uploadWaitMs = useUp(state.uploads, {
    key: mailbox,
    amount: request.body.length,
    nowMs,
    windowMs: UPLOAD_WINDOW_MS,
    limit: settings.uploadBudget ? UPLOAD_LIMIT_BYTES : Infinity,
  })
  if (uploadWaitMs !== undefined) refuseFor(uploadWaitMs, 'uploadBudgetSpent')
}

/** The documented sample of a wait, which is not a whole number. */
export const SAMPLE_RETRY_AFTER = '2.128'

/** A wait whose end nobody knows gets the documented sample. */
function refuseFor(waitMs: number, rule: RuleName): never {
  const retryAfter = Number.isFinite(waitMs) ? (waitMs / 1000).toFixed(3) : SAMPLE_RETRY_AFTER
  return refuse(rule, { headers: { 'retry-after': retryAfter } })
}

/** 429 as it was seen. [reported] */
export function throttledReply(retryAfter: string | undefined): WireReply {
  return refuse('throttled', retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } })
}
