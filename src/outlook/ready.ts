import { failureOf, withDeadline } from '../kernel'
import type { Clock } from '../kernel'

export type OfficeReady =
  | { kind: 'outlook'; office: typeof Office }
  /** The script did not load: its address is blocked or there is no line. */
  | { kind: 'no-office' }
  /** A plain browser, or another Office application. */
  | { kind: 'other-host' }
  /** The script loaded, but nobody answered it. */
  | { kind: 'timed-out' }

/** Office.js loads more scripts and asks its host before it is ready; on a slow line that takes seconds. */
const READY_DEADLINE_MS = 20_000

/** Waits until Office.js has found its host. */
export async function whenOfficeReady({ clock, signal }: { clock: Clock; signal: AbortSignal }): Promise<OfficeReady> {
  if (typeof Office === 'undefined') return { kind: 'no-office' }
  try {
    const host = await withDeadline({ clock, ms: READY_DEADLINE_MS, what: 'outlook', signal }, async () => {
      const info = await Office.onReady()
      return String(info.host) // null in a plain browser, whatever the types say
    })
    return host === 'Outlook' ? { kind: 'outlook', office: Office } : { kind: 'other-host' }
  } catch (error) {
    if (failureOf(error).kind === 'timed-out') return { kind: 'timed-out' }
    throw error
  }
}
