import { failureOf, withDeadline } from '../kernel'
import type { Clock } from '../kernel'

export type OfficeReady =
  | { kind: 'outlook'; office: typeof Office }
  /** The script did not load in time: its address is blocked or keeps silent, or there is no line. */
  | { kind: 'no-office' }
  /** A plain browser, or another Office application. */
  | { kind: 'other-host' }
  /** The script loaded, but nobody answered it. */
  | { kind: 'timed-out' }

/** Office.js loads more scripts and asks its host before it is ready; on a slow line that takes seconds. */
const READY_DEADLINE_MS = 20_000

export interface OfficeWait {
  clock: Clock
  signal: AbortSignal
  /** The tag of Office.js where it may still be on its way, marked once it has failed. Left out: it has run, or it never will. */
  script?: (Pick<EventTarget, 'addEventListener'> & { dataset: DOMStringMap }) | null
}

/** Waits until Office.js is there and has found its host. */
export async function whenOfficeReady({ clock, signal, script }: OfficeWait): Promise<OfficeReady> {
  try {
    return await withDeadline({ clock, ms: READY_DEADLINE_MS, what: 'outlook', signal }, async () => {
      if (!isHere()) await settled(script)
      if (!isHere()) return { kind: 'no-office' }
      const info = await Office.onReady()
      // null in a plain browser, whatever the types say
      return String(info.host) === 'Outlook' ? { kind: 'outlook', office: Office } : { kind: 'other-host' }
    })
  } catch (error) {
    if (failureOf(error).kind === 'timed-out') return { kind: isHere() ? 'timed-out' : 'no-office' }
    throw error
  }
}

function isHere(): boolean {
  return typeof Office !== 'undefined'
}

/** Resolves once the script has run or has failed; a server that keeps silent leaves it open. */
async function settled(script: OfficeWait['script']): Promise<void> {
  if (script === undefined || script === null || script.dataset['failed'] !== undefined) return
  await new Promise<void>((resolve) => {
    for (const end of ['load', 'error']) {
      script.addEventListener(end, () => {
        resolve()
      })
    }
  })
}
