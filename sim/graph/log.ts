import type { WireReply, WireRequest } from '../wire'
import type { FaultName } from './faultActs'
import { ruleOf } from './rules'
import type { RuleName } from './rules'

/** One exchange, as a test reads it. */
export interface LoggedExchange {
  atMs: number
  /** As it came, but without the bytes of an upload's range. */
  request: WireRequest
  /** Of the body as it came. */
  requestBytes: number
  /** undefined in `text`: bytes, or more than a test wants to read. */
  reply: { status: number; headers: Readonly<Record<string, string>>; bytes: number; text: string | undefined }
  /** The rule that refused it. */
  rule: RuleName | undefined
  fault: FaultName | undefined
  /** How often the store was asked: 0 when a fault kept it away, 2 when the request was delivered twice. */
  served: number
  /** Nobody knows how Graph would answer, or the simulator does not. */
  unknown: boolean
}

/** Replies above this are logged by their length only. */
const TEXT_KEPT_CHARS = 64 * 1024

export function logged(about: {
  atMs: number
  request: WireRequest
  reply: WireReply
  rule: RuleName | undefined
  fault: FaultName | undefined
  served: number
}): LoggedExchange {
  const { request, reply, rule } = about
  const isRange = request.method === 'PUT'
  const { status, headers, body } = reply
  const text = typeof body === 'string' && body.length <= TEXT_KEPT_CHARS ? body : undefined
  return {
    atMs: about.atMs,
    request: isRange ? { ...request, body: new Uint8Array() } : request,
    requestBytes: request.body.length,
    reply: { status, headers, bytes: typeof body === 'string' ? Buffer.byteLength(body) : body.length, text },
    rule,
    fault: about.fault,
    served: about.served,
    unknown: rule !== undefined && ruleOf(rule).unknown === true,
  }
}
