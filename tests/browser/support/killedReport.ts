import { requestKind } from '../../../sim/graph/requestKind'
import type { LoggedExchange } from '../../../sim/graph/service'
import type { Death, Offer } from './deaths'
import type { KeptInPage } from './journalInPage'

/** What came of an upload whose browser was killed again and again. */
export interface KilledReport {
  sizeBytes: number
  deaths: readonly Death[]
  /** SHA-256 of the file, and of each attachment of its name on the event. */
  chosen: string
  attached: readonly string[]
  /** Ranges as their heads arrived, also those that were cut off. */
  offers: readonly Offer[]
  /** The service's own, of all lives. */
  log: readonly LoggedExchange[]
  /** Left in the browser's storage. */
  kept: KeptInPage
  /** What the row says in the end. */
  row: string
}

/** The wire, summed up. */
export interface WireFigures {
  /** Ranges whose head arrived, and of these the ones that had been offered before. */
  offered: number
  again: number
  /** Of `again`: not the one range that was in doubt when a browser died. */
  needless: number
  /** Ranges that the service had already, and refused as out of order. */
  refused: number
  stored: number
}

/** The ranges that the service stored, in that order. */
export function rangesTaken(log: readonly LoggedExchange[]): { startByte: number; bytes: number }[] {
  return rangeRequests(log)
    .filter(({ served, reply }) => served === 1 && (reply.status === 200 || reply.status === 201))
    .map(({ request, requestBytes }) => ({
      startByte: Number(/^bytes (\d+)-/.exec(request.headers['content-range'] ?? '')?.[1]),
      bytes: requestBytes,
    }))
}

export function figuresOf({ offers, log }: KilledReport): WireFigures {
  const again = offers.filter((offer, at) => offers.slice(0, at).some((one) => one.startByte === offer.startByte))
  return {
    offered: offers.length,
    again: again.length,
    needless: again.filter((offer) => !wasInDoubt(offer, offers)).length,
    refused: rangeRequests(log).filter(({ reply }) => reply.status === 416).length,
    stored: rangesTaken(log).length,
  }
}

/** What is wrong, one line each: the file is on the event once and whole, nothing was sent needlessly, nothing is left. */
export function faultsOf(report: KilledReport, sessionStatus: 'answered' | 'refused'): string[] {
  const { chosen, attached, log, kept, sizeBytes } = report
  const figures = figuresOf(report)
  const faults: string[] = []
  if (attached.length !== 1) faults.push(`${attached.length} attachments of that name are on the event`)
  if (attached.some((one) => one !== chosen)) faults.push('the attachment is not the file')
  let nextByte = 0
  for (const { startByte, bytes } of rangesTaken(log)) {
    if (startByte !== nextByte) faults.push(`stored from byte ${startByte}, where ${nextByte} was next`)
    nextByte = startByte + bytes
  }
  if (nextByte !== sizeBytes) faults.push(`stored up to byte ${nextByte} of ${sizeBytes}`)
  const sessions = log.filter((one) => kindOf(one) === 'open-session').length
  if (sessions !== 1) faults.push(`${sessions} upload sessions were opened`)
  if (figures.needless > 0) faults.push(`${figures.needless} ranges were sent again that were not in doubt`)
  if (sessionStatus === 'answered' && figures.refused > 0) {
    faults.push(`${figures.refused} ranges were sent again although the session could be asked`)
  }
  if (kept.entries.length + kept.bytes > 0) {
    faults.push(`${kept.entries.length} records and the bytes of ${kept.bytes} files are left in the browser`)
  }
  return faults
}

/** The last thing that any browser before this one offered, and the first that this one offers. */
function wasInDoubt(offer: Offer, offers: readonly Offer[]): boolean {
  const before = offers[offers.indexOf(offer) - 1]
  return before !== undefined && before.life < offer.life && before.startByte === offer.startByte
}

function rangeRequests(log: readonly LoggedExchange[]): LoggedExchange[] {
  return log.filter((one) => kindOf(one) === 'range')
}

function kindOf({ request }: LoggedExchange) {
  return requestKind(request, new URL(request.url))
}
