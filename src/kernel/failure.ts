import { asCode } from './log'

/**
 * Everything that can go wrong, named by what can be done about it. Foreign errors become one of these
 * once, at the border they cross (graph, auth, outlook); the pane has a sentence and a button for each.
 * Cancelling is not a failure: it travels as the signal's reason.
 */
export type Failure =
  /** The request or its reply was lost on the way. A write may have arrived all the same. */
  | { kind: 'offline' }
  /** No answer within the deadline. `what` names the step for the sentence. A write may have arrived all the same. */
  | { kind: 'timed-out'; what: 'graph' | 'upload' | 'outlook' | 'sign-in' | 'config' }
  | { kind: 'throttled'; retryAfterMs: number | undefined }
  /** 5xx, or a reply that is not what the service speaks (HTML, JSON cut off). */
  | { kind: 'server-trouble'; status: number; requestId: string | undefined; retryAfterMs?: number | undefined }
  /** A click on "Sign in" helps. `claims` carries a Conditional Access challenge to answer. */
  | { kind: 'sign-in-needed'; claims: string | undefined }
  /** `consentUrl`: where an administrator allows the add-in for the whole organization, when that is what is missing. */
  | { kind: 'sign-in-failed'; reason: SignInTrouble; code: string; consentUrl?: string | undefined }
  /** 403: no right on this calendar or mailbox, or consent missing. */
  | { kind: 'not-allowed'; code: string }
  | { kind: 'event-gone' }
  | { kind: 'event-unsaved' }
  /** It was not settled which event Outlook shows before it showed another one. */
  | { kind: 'event-unproven' }
  /** Something was handed over as an event id that cannot be one. */
  | { kind: 'not-an-id' }
  /** A calendar route that today's Graph refuses for attachments. */
  | { kind: 'route-refused'; route: 'group' | 'calendargroup' }
  /** `limitBytes` undefined: the service refused without saying where its limit is. */
  | { kind: 'too-large'; limitBytes: number | undefined }
  | { kind: 'mailbox-full' }
  | { kind: 'type-blocked' }
  | { kind: 'too-many-attachments' }
  /** Another writer was faster (412/409 ErrorIrresolvableConflict). */
  | { kind: 'conflict' }
  /** The chosen file changed on disk, vanished, or may not be read. */
  | { kind: 'file-unreadable' }
  | { kind: 'file-empty' }
  | { kind: 'mail-gone' }
  /** The mail's bytes came incomplete, again and again. */
  | { kind: 'mail-cut' }
  /** A folder of mails was deleted, moved, or is not shared any more. */
  | { kind: 'folder-gone' }
  /** An event or a contact that was to be attached was deleted or moved. */
  | { kind: 'item-gone' }
  | { kind: 'attachment-gone' }
  /** A request may have arrived, and the event cannot be read to see whether it did. A later try looks first. */
  | { kind: 'in-doubt'; because: Failure }
  /** It was attached, and at the last look it was not on the event, or the form, any more. */
  | { kind: 'vanished' }
  /** What is on the event is not what was sent: fewer bytes, or other ones. */
  | { kind: 'not-whole' }
  /** The form shows another item by now, or was closed. */
  | { kind: 'form-changed' }
  /** The new event's form was closed before it was saved: there is nothing any more to attach to. */
  | { kind: 'form-closed' }
  /** Outlook's form refused; `code` is the Office.js error code. */
  | { kind: 'form-refused'; code: number }
  /** This Outlook has no such call (requirement set too old). */
  | { kind: 'outlook-too-old'; needs: string }
  /** The upload session is no longer there; nothing of it is on the event. */
  | { kind: 'session-lost' }
  /** The service would not open an upload session here (shared calendar). */
  | { kind: 'session-refused'; code: string }
  /**
   * The cloud has no upload sessions, so Graph takes what one request holds (US Government). `formTakes`: more of it goes
   * through a form that is open for editing.
   */
  | { kind: 'no-upload-sessions'; formTakes: boolean }
  /** There is no OneDrive for this person: no licence, or it was never opened. */
  | { kind: 'no-drive' }
  /** The person's OneDrive has no room left. */
  | { kind: 'drive-full' }
  /** OneDrive has a file of this name in the folder already. */
  | { kind: 'name-taken' }
  /** The file is in OneDrive, but the organization lets no link to it be made. */
  | { kind: 'link-refused' }
  | { kind: 'refused'; status: number; code: string; requestId: string | undefined }
  | { kind: 'unexpected'; detail: string }

export type SignInTrouble =
  /** No nested app authentication in this Outlook, and no window of Office either. */
  | 'no-bridge'
  /** The person did not agree to what the add-in asks for. */
  | 'consent-refused'
  /** Only an administrator may agree. */
  | 'admin-consent'
  /** The organization keeps the add-in for people who were assigned to it, or has switched it off. */
  | 'not-assigned'
  /** Conditional Access: the device, the place or the app does not meet the organization's rules. */
  | 'conditional-access'
  | 'popup-blocked'
  | 'cancelled'
  /** A window of this add-in is open already, perhaps behind others. */
  | 'window-open'
  /** Outlook asked whether a window may open, and the person said no. */
  | 'window-refused'
  /** The page for the window could not be fetched. */
  | 'page-missing'
  /** Outlook does not open that page: its address is not one of the manifest's. */
  | 'page-refused'
  /** Outlook signed in somebody else than the owner of the open mailbox. */
  | 'wrong-account'
  /** The token is for another service than Graph; it is not sent anywhere. */
  | 'wrong-token'
  /** A new token is not valid by this computer's clock, and Graph did not take it. */
  | 'wrong-clock'
  /** The deployment is not registered for this origin or client id. */
  | 'not-registered'
  | 'host-error'

export class AppError extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly failure: Failure,
    options?: { cause?: unknown },
  ) {
    super(failure.kind, options)
  }
}

/** Whatever was caught, as a failure; a bug stays visible as `unexpected` instead of passing for something known. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AppError) return error.failure
  return { kind: 'unexpected', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}

/** What the support log may hold of a failure: kinds, codes and ids of requests. Of a bug its class: its message may name anything. */
export function factsOf(failure: Failure) {
  return {
    kind: failure.kind,
    status: 'status' in failure ? failure.status : undefined,
    code: 'code' in failure ? asCode(String(failure.code)) : undefined,
    requestId: 'requestId' in failure ? asCode(failure.requestId) : undefined,
    error: failure.kind === 'unexpected' ? asCode(/^\w+/.exec(failure.detail)?.[0]) : undefined,
  }
}

export function assertNever(value: never): never {
  throw new Error(`Not a known case: ${JSON.stringify(value)}`)
}
