import type { Hold, MailForm, Notice, OnEvent, Phase, Plan, PlanReason, Row } from '../attachments'
import { failureText, secondsText } from './textsFailure'
import type { Format } from './format'
import { TEXTS } from './texts'

/** Where a thing is, in one or two words. */
export const PHASE_WORDS: Record<Phase['kind'], string> = {
  chosen: 'Ready',
  queued: 'Waiting',
  preparing: 'Preparing',
  sending: 'Sending',
  cancelling: 'Cancelling',
  checking: 'Checking the event',
  attached: 'Attached',
  failed: 'Failed',
  cancelled: 'Cancelled',
}

/** Where a thing is, with numbers where there are some: `Sending – 12.4 of 60 MB`. */
export function phaseText(phase: Phase, format: Format): string {
  if (phase.kind !== 'sending') return PHASE_WORDS[phase.kind]
  const { confirmedBytes, inFlightBytes, totalBytes } = phase
  return `${PHASE_WORDS.sending} – ${format.bytesOf(Math.min(totalBytes, confirmedBytes + inFlightBytes), totalBytes)}`
}

/** Why it is not moving. `secondsLeft` is 0 where the hold has no end of its own. */
export function holdText(hold: Hold, secondsLeft: number, format: Format): string {
  const inTime = secondsLeft > 0 ? `in ${secondsText(secondsLeft, format)}` : 'now'
  switch (hold.kind) {
    case 'event-unsaved':
      return 'Goes on after “Save event”.'
    case 'event-unknown':
      return 'Goes on once the event is known.'
    case 'sign-in':
      return 'Goes on after “Sign in”.'
    case 'throttled':
      return `Microsoft 365 asks for a pause. Goes on ${inTime}.`
    case 'retrying':
      return `${failureText(hold.because, 'attach', format).sentence} Next try ${inTime}.`
    case 'syncing':
      return `The event is saved, but Microsoft 365 does not know it yet. Next look ${inTime}.`
  }
}

/** When a hold ends by itself. */
export function holdEndMs(hold: Hold): number | undefined {
  return 'untilMs' in hold ? hold.untilMs : undefined
}

const PLAN_REASONS: Record<PlanReason, string> = {
  'form-small': 'Goes into the open form, because it is small enough for it.',
  'form-mail-item': 'Goes into the open form as an Outlook item; nothing of it is lost.',
  'form-meeting-as-eml':
    'Goes into the open form as an .eml file, because Outlook does not attach meeting mails as items.',
  'form-eml-chosen': 'Goes into the open form as an .eml file, as you chose.',
  'form-item-refused': 'Goes into the open form as an .eml file, because the form did not take the item.',
  'graph-read-surface': 'Goes onto the saved event, because Outlook lets nothing be added to an event you only read.',
  'graph-policy': 'Goes onto the saved event, as your organization has set it.',
  'graph-over-form-limit': 'Goes onto the saved event, because the form takes 25 MB at most.',
  'graph-form-full': 'Goes onto the saved event, because the form is full.',
  'graph-mail-item': 'Goes onto the saved event as an Outlook item; nothing of it is lost.',
  'graph-item-chosen': 'Goes onto the saved event as an Outlook item, as you chose; its own attachments stay behind.',
  'graph-mail-too-large-for-item': 'Goes onto the saved event as an .eml file, because it is too large for an item.',
  'graph-mail-has-attachments': 'Goes onto the saved event as an .eml file, so that its own attachments come along.',
  'graph-mail-has-inline-images': 'Goes onto the saved event as an .eml file, so that its pictures come along.',
  'graph-mail-is-meeting':
    'Goes onto the saved event as an .eml file, because Outlook does not attach meeting mails as items.',
  'graph-eml-chosen': 'Goes onto the saved event as an .eml file, as you chose.',
}

/** How a thing travels, and why. */
export function planText(plan: Plan): string {
  return PLAN_REASONS[plan.reason]
}

/** What a mail can be attached as. */
export const MAIL_FORM_WORDS: Record<MailForm, string> = {
  auto: 'Automatic',
  item: 'Outlook item',
  eml: 'Mail file (.eml)',
}

/** A mail may have no subject; a row always has a name. */
export function shownName({ name }: { name: string }): string {
  return name.trim() === '' ? TEXTS.noSubject : name
}

/** What was said to a name that Exchange does not keep; undefined when it kept it. */
export function renamedText(row: Row): string | undefined {
  if (!row.renamed || row.thing.kind !== 'file') return undefined
  return `Named “${row.name}”, because Outlook cannot keep the name “${row.thing.file.name}”.`
}

/** Why something is not in the list. */
export function noticeText(notice: Notice, format: Format): string {
  switch (notice.kind) {
    case 'already-chosen':
      return `“${notice.name}” is in the list already.`
    case 'already-attached':
      return `“${notice.name}” is on the event already.`
    case 'second-copy-removed':
      return `“${notice.name}” was delivered twice by the network. The second copy was removed; one is on the event.`
    case 'refused': {
      const { sentence, kept, next } = failureText(notice.failure, 'choose', format)
      return `“${notice.name}”: ${sentence} ${kept} ${next}`
    }
  }
}

const KIND_WORDS: Record<OnEvent['kind'], string> = { file: 'File', item: 'Outlook item', link: 'Cloud link' }

/** `12.4 MB, Outlook item`; 0 bytes mean that Outlook does not say. */
export function onEventFacts({ kind, sizeBytes }: OnEvent, format: Format): string[] {
  return [...(sizeBytes > 0 ? [format.bytes(sizeBytes)] : []), KIND_WORDS[kind]]
}

/** Where something on the event is, in words. */
export function removalText(entry: OnEvent): string {
  switch (entry.removal.kind) {
    case 'none':
      return PHASE_WORDS.attached
    case 'pending':
      return 'Will be removed'
    case 'removing':
      return 'Removing'
    case 'failed':
      return 'Attached – could not be removed'
  }
}
