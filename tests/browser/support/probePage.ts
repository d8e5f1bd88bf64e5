import { createNestablePublicClientApplication } from '@azure/msal-browser'
import type { AuthenticationResult } from '@azure/msal-browser'
import type { DragData, VirtualMail } from '../../../sim/outlook/page/contract'
import { systemClock } from '../../../src/kernel'
import type { EventAbout } from '../../../src/kernel'
import { createCalendarHost } from '../../../src/outlook'
import type { CalendarHost, OpenEvent } from '../../../src/outlook'

/** Settled result of an Office.js call, as plain data that a test can read through the frame. */
export type Told = { ok: true; value: unknown } | { ok: false; code: number } | { ok: false; thrown: string }

/** What the test calls in the probe: `window.probe`. */
export interface Probe {
  ready(): Promise<{ host: string; platform: string }>
  /** Calls `item.<path>(...args, callback)`. */
  item(path: string, ...args: unknown[]): Promise<Told>
  read(path: string): unknown
  isSetSupported(set: string, version: string): boolean
  theme(): string | null
  changes(): unknown[]
  watchAttachments(): Promise<Told>
  /** What the add-in's own side of Office.js makes of it. */
  openEvent(): Promise<OpenEvent>
  aboutEvent(): Promise<EventAbout>
  /** Counts from now on how often another item, or another selection, was told. */
  watchItem(): void
  itemChanges(): number
  token(scopes: string[], how: 'silent' | 'popup', clientId: string): Promise<TokenTold>
}

export type TokenTold = { ok: true; token: string; username: string } | { ok: false; code: string; name: string }

declare global {
  interface Window {
    probe: Probe
    /** The simulated Outlook around the pane (sim/outlook/page/main.ts). */
    simulatedOutlook: {
      emit(name: string, data: unknown): boolean
      focusPane(end: 'first' | 'last'): void
      drag(data: DragData | null): void
      dropFromClassic(mails: readonly VirtualMail[]): void
    }
  }
}

type AnyCall = (...args: unknown[]) => void

const seen: unknown[] = []
const never = new AbortController().signal
let itemChanges = 0
let host: CalendarHost | undefined

/** One for the page, as in the pane. */
function calendarHost(): CalendarHost {
  host ??= createCalendarHost({ office: Office, clock: systemClock })
  return host
}

const probe: Probe = {
  async ready() {
    const { host, platform } = await Office.onReady()
    return { host: String(host), platform: String(platform) }
  },
  item: (path, ...args) =>
    new Promise((resolve) => {
      const { owner, member } = find(path)
      const call = member as AnyCall
      try {
        call.call(owner, ...args, (result: Office.AsyncResult<unknown>) => {
          if (result.status === Office.AsyncResultStatus.Succeeded) resolve({ ok: true, value: result.value ?? null })
          else resolve({ ok: false, code: result.error.code })
        })
      } catch (error) {
        resolve({ ok: false, thrown: String(error) })
      }
    }),
  read: (path) => JSON.parse(JSON.stringify(find(path).member ?? null)) as unknown,
  isSetSupported: (set, version) => Office.context.requirements.isSetSupported(set, version),
  theme: () => (Office.context as Partial<Office.Context>).officeTheme?.bodyBackgroundColor ?? null,
  changes: () => seen,
  watchAttachments: () =>
    probe.item('addHandlerAsync', Office.EventType.AttachmentsChanged, (event: Office.AttachmentsChangedEventArgs) => {
      seen.push({ status: event.attachmentStatus, details: event.attachmentDetails })
    }),
  openEvent: () => calendarHost().openEvent(never),
  aboutEvent: () => calendarHost().aboutEvent(never),
  watchItem() {
    calendarHost().onEventChanged(() => (itemChanges += 1))
  },
  itemChanges: () => itemChanges,
  async token(scopes, how, clientId) {
    try {
      const client = await createNestablePublicClientApplication({
        auth: { clientId },
        cache: { cacheLocation: 'memoryStorage' }, // as the pane does: no token stays in the browser
      })
      const result: AuthenticationResult =
        how === 'silent' ? await client.acquireTokenSilent({ scopes }) : await client.acquireTokenPopup({ scopes })
      return { ok: true, token: result.accessToken, username: result.account.username }
    } catch (error) {
      const { errorCode, name } = error as { errorCode?: string; name?: string }
      return { ok: false, code: errorCode ?? '', name: name ?? '' }
    }
  },
}

function find(path: string): { owner: unknown; member: unknown } {
  let owner: unknown = undefined
  let member: unknown = Office.context.mailbox.item
  for (const name of path.split('.')) {
    owner = member
    member = (member as Record<string, unknown> | undefined)?.[name]
  }
  return { owner, member }
}

window.probe = probe
