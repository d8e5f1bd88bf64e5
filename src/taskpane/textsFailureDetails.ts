import type { Failure } from '../kernel'

/** Codes of a failure, for support; undefined where there are none. */
export function failureDetails(failure: Failure): string | undefined {
  if (failure.kind === 'in-doubt') return failureDetails(failure.because)
  if (failure.kind === 'server-trouble') return httpText(failure.status, failure.requestId)
  if (failure.kind === 'refused') return `${httpText(failure.status, failure.requestId)}, ${failure.code}`
  if (failure.kind === 'form-refused') return `Office.js ${failure.code}`
  if (failure.kind === 'outlook-too-old') return `Needs ${failure.needs}`
  if (failure.kind === 'unexpected') return failure.detail
  return 'code' in failure && failure.code !== '' ? failure.code : undefined
}

function httpText(status: number, requestId: string | undefined): string {
  return requestId === undefined ? `HTTP ${status}` : `HTTP ${status}, request ${requestId}`
}
