import type { WireReply, WireRequest } from '../wire'
import { UPLOAD_HOST_NAMES } from './addressee'
import { answer } from './answer'
import { withCors } from './cors'
import type { Side } from './cors'
import { DRIVE_HOST_NAMES } from './driveStore'
import { meetFault } from './faults'
import type { FaultReply } from './faults'
import { logged } from './log'
import type { LoggedExchange } from './log'
import { partsOf } from './parts'
import { Refusal, refusalReply } from './refusal'
import type { RuleName } from './rules'
import { admit, wroteNothing } from './running'
import type { Admission } from './running'
import type { GraphState } from './state'

/** When an exchange takes place. Its whole effect is there at `nowMs`, also when it takes longer. */
export interface Moment {
  nowMs: number
  /** Decides request ids, attachment ids and upload secrets, together with what was made before. */
  seed: string
  /** From the request's first byte to the reply's last; absent: it stands beside no other. */
  takesMs?: number
}

export interface Exchanged {
  reply: WireReply
  exchange: LoggedExchange
}

/** Serves one request, changing the state in place. Answers every request, also one it refuses. */
export function exchangeOn(state: GraphState, request: WireRequest, moment: Moment): Exchanged {
  const { nowMs, takesMs } = moment
  const admission = admit(state, request, { nowMs, endsMs: takesMs === undefined ? undefined : nowMs + takesMs })
  return serveAdmitted(state, request, { ...moment, admission })
}

/** The same for a request that was already counted when its head arrived. */
export function serveAdmitted(
  state: GraphState,
  request: WireRequest,
  moment: Moment & { admission: Admission },
): Exchanged {
  const parts = partsOf(state, moment)
  const url = new URL(request.url)
  const isUpload = UPLOAD_HOST_NAMES.has(url.hostname) || DRIVE_HOST_NAMES.has(url.hostname)
  const side: Side = isUpload ? 'upload' : 'graph'
  const requestId = parts.newGuid()
  let rule: RuleName | undefined
  let served = 0
  const guarded = (work: () => FaultReply): FaultReply => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      rule = error.rule
      return refusalReply(error, { requestId, dateMs: parts.nowMs() })
    }
  }
  const serve = () => {
    served++
    return guarded(() => answer(request, { url, side, parts }))
  }
  const fault = request.method === 'OPTIONS' ? undefined : meetFault(state.faults, request, url)
  const { bare, ...plain } = fault === undefined ? serve() : guarded(() => fault.act(serve, parts))
  if (served === 0 || rule !== undefined) wroteNothing(state, moment.admission)
  const isBare = bare === true || rule === 'preflightRefused'
  const clientRequestId = request.headers['client-request-id']
  const { settings } = state
  const reply = isBare ? plain : withCors(plain, { side, settings, requestId, clientRequestId })
  return { reply, exchange: logged({ atMs: moment.nowMs, request, reply, rule, fault: fault?.name, served }) }
}
