import { ruleOf } from './rules'
import type { RuleName } from './rules'
import type { WireReply } from '../wire'

export interface RefusalOptions {
  /** Says it more exactly than the rule's own text. */
  message?: string
  headers?: Record<string, string>
}

/** A request that a rule refuses; the service turns it into a reply. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly rule: RuleName,
    readonly options: RefusalOptions = {},
  ) {
    super(`${rule}: ${options.message ?? ruleOf(rule).message}`)
  }
}

/** Ends the handling of a request by the named rule. */
export function refuse(rule: RuleName, options?: RefusalOptions): never {
  throw new Refusal(rule, options)
}

/** Graph's error body, as every refusal but the bare ones has it. */
export function refusalReply(refusal: Refusal, ids: { requestId: string; dateMs: number }): WireReply {
  const { status, code, message } = ruleOf(refusal.rule)
  const innerError = {
    date: new Date(ids.dateMs).toISOString().slice(0, 19),
    'request-id': ids.requestId,
    'client-request-id': ids.requestId,
  }
  const error = { code, message: refusal.options.message ?? message, innerError }
  return {
    status,
    headers: { 'content-type': 'application/json', ...refusal.options.headers },
    body: JSON.stringify({ error }),
  }
}
