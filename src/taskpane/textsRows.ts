import { becauseOf } from '../attachments'
import type { Hold, Notice, OnEvent, Phase, Plan, PlanReason, Remark, Row } from '../attachments'
import type { Format } from './format'
import { isMoving } from './rowKinds'
import { TEXTS } from './texts'
import { failureText } from './textsFailure'
import { secondsText } from './textsTime'

/** Where a thing is, in one or two words. */
export const PHASE_WORDS: Record<Phase['kind'], string> = {
  chosen: 'Ready',
  queued: 'Waiting',
  preparing: 'Preparing',
  sending: 'Sending',
  cancelling: 'Cancelling',
  checking: 'Checking',
  attached: 'Attached',
  failed: 'Failed',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
}

/** Holds that say more about where a thing stands than its phase does. */
const HOLD_WORDS: Partial<Record<Hold['kind'], string>> = {
  paused: 'Paused',
  offline: 'Offline',
  'other-pane': PHASE_WORDS.queued,
}

/** Nothing is on the line while these last, and they end by themselves. */
const WAITS: readonly Hold['kind'][] = ['throttled', 'retrying', 'syncing']

/** Where a row is, in words and without numbers, so that its name stands still while bytes move. */
export function stateWords(row: Row): string {
  const { phase, hold } = row
  const own = isRuledOut(row) ? 'Not possible' : PHASE_WORDS[phase.kind]
  if (hold === undefined || phase.kind === 'cancelling' || !isMoving(row)) return own
  // That something is in doubt says more than that its next look has to wait.
  if (WAITS.includes(hold.kind) && phase.kind !== 'checking') return PHASE_WORDS.queued
  return HOLD_WORDS[hold.kind] ?? own
}

/** Chosen, but it cannot go as things stand; another event, or another form of it, may change that. */
function isRuledOut({ phase, plan }: Row): boolean {
  return phase.kind === 'chosen' && plan?.obstacle !== undefined
}

/** Where a row is, with numbers where there are some: `Sending – 12.4 of 60 MB`. */
export function stateText(row: Row, format: Format): string {
  const { phase } = row
  const words = stateWords(row)
  if (phase.kind === 'sending') {
    const { confirmedBytes, inFlightBytes, totalBytes } = phase
    return `${words} – ${format.bytesOf(Math.min(totalBytes, confirmedBytes + inFlightBytes), totalBytes)}`
  }
  if (phase.kind === 'interrupted' && phase.totalBytes !== undefined && phase.confirmedBytes > 0) {
    return `${words} – ${format.bytesOf(Math.min(phase.totalBytes, phase.confirmedBytes), phase.totalBytes)}`
  }
  return words
}

/** What an earlier pane left, and what "Resume" asks for. */
export function interruptedText({ needsFile, confirmedBytes }: Extract<Phase, { kind: 'interrupted' }>): string {
  const cause = 'The pane was closed meanwhile.'
  if (!needsFile) return cause
  const after = confirmedBytes > 0 ? 'goes on from there' : 'sends it from the start'
  return `${cause} “${TEXTS.resume}” asks for the same file again and ${after}.`
}

/** Why nothing is sent before the doubt is settled. */
export const CHECKING_TEXT = 'Its answer got lost. The event is looked at first, so that it is never there twice.'

/** Holds that come over everything at once: their sentence stands once above the list. */
export const COMMON_HOLDS: readonly Hold['kind'][] = ['offline', 'other-pane']

/** Why it is not moving. `secondsLeft` is 0 where the hold has no end of its own. */
export function holdText(hold: Hold, secondsLeft: number, format: Format): string {
  const inTime = secondsLeft > 0 ? `in ${secondsText(secondsLeft, format)}` : 'now'
  switch (hold.kind) {
    case 'event-unsaved':
      return 'Goes on after “Save event”.'
    case 'event-unknown':
      return 'Goes on once the event is known.'
    case 'event-unproven':
      return 'Goes on once it is sure which event this is.'
    case 'sign-in':
      return 'Goes on after “Sign in”.'
    case 'throttled':
      return `Microsoft 365 asks for a pause. Goes on ${inTime}.`
    case 'retrying':
      return `${failureText(hold.because, 'attach', format).sentence} Next try ${inTime}.`
    case 'syncing':
      return `The event is saved, but Microsoft 365 does not know it yet. Next look ${inTime}.`
    case 'paused':
      return `Goes on after “${TEXTS.goOn}”.`
    case 'offline':
      return 'There is no network. What waits goes on by itself when it is back.'
    case 'other-pane':
      return 'Another pane is sending to this event. When it is done, this one goes on by itself.'
  }
}

/** When a hold ends by itself. */
export function holdEndMs(hold: Hold): number | undefined {
  return 'untilMs' in hold ? hold.untilMs : undefined
}

const FILE_PLANS: Record<PlanReason, string> = {
  form: 'Goes into the open form, because it is small enough for it.',
  'graph-read-surface': 'Goes onto the saved event, because Outlook lets nothing be added to an event you only read.',
  'graph-policy': 'Goes onto the saved event, as your organization has set it.',
  'graph-over-form-limit': 'Goes onto the saved event, because the form takes 25 MB at most.',
  'graph-form-full': 'Goes onto the saved event, because the form is full.',
  'graph-beside-old': 'Goes onto the saved event, because what it replaces is there.',
}

const AS_WORDS: Record<Plan['as'], string> = {
  file: 'as the file that it is',
  item: 'as an Outlook item',
  eml: 'as an .eml file',
  ics: 'as an .ics file',
  vcf: 'as a .vcf file',
}

/** How a thing travels, and why; of an existing item, what it is made of and what it leaves behind. */
export function planText({ writer, as, reason, shape, loses, obstacle }: Plan, format: Format): string {
  if (obstacle !== undefined) {
    const { sentence, next } = failureText(obstacle, 'attach', format)
    return `${sentence} ${next}`
  }
  if (shape === undefined) return FILE_PLANS[reason]
  const where = writer === 'form' ? 'Goes into the open form' : 'Goes onto the saved event'
  const behind = loses.length === 0 ? '' : `; left behind: ${shortened(loses)}`
  return `${where} ${AS_WORDS[as]}${becauseOf(shape)}${behind}.`
}

/** More names than these say no more than their number. */
const NAMED = 3

function shortened(names: readonly string[]): string {
  const more = names.length - NAMED
  return [...names.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ')
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

/** What happened to a thing on its way, in a sentence or two. */
export function remarkText(remark: Remark, { sizeBytes }: Pick<Row, 'sizeBytes'>, format: Format): string {
  switch (remark.kind) {
    case 'resumed':
      return remark.fromBytes > 0
        ? `Went on at ${sizeBytes === undefined ? format.bytes(remark.fromBytes) : format.bytesOf(remark.fromBytes, sizeBytes)}, where it had stopped.`
        : 'Went on after an interruption.'
    case 'started-again':
      return 'Microsoft 365 no longer had the part that was sent, so it was sent again from the start.'
    case 'found-after-doubt':
      return 'The answer got lost. It was found on the event and not sent again.'
    case 'second-copy-removed':
      return 'It was delivered twice by the network. The second copy was removed; one is on the event.'
    case 'second-copy-suspected':
      return 'Another attachment of the same name came meanwhile. Look at both, and remove one if it is one too many.'
    case 'renamed-on-event':
      return `Exchange keeps it as “${remark.name}”.`
    case 'not-checked':
      return 'Microsoft 365 took it, but the event could not be read to see that it is there once. Look at it before you send it.'
    case 'read-back':
      return 'Read back from the event: the same bytes.'
  }
}

/** Whether a remark asks the person for something, or only tells. */
export function asksForLook({ kind }: Remark): boolean {
  return kind === 'second-copy-suspected'
}

/** Why something is not in the list. */
export function noticeText(notice: Notice, format: Format): string {
  switch (notice.kind) {
    case 'already-chosen':
      return `“${notice.name}” is in the list already.`
    case 'already-attached':
      return `“${notice.name}” is on the event already.`
    case 'not-the-same-file':
      return `“${notice.name}” is not the file that was interrupted, or it was changed since. Nothing of it was sent. Choose the file as it was.`
    case 'record-unreadable':
      return `${unfinishedText(notice.count)} Look at what is on the event, then choose again what is missing.`
    case 'refused': {
      const { sentence, kept, next } = failureText(notice.failure, 'choose', format)
      return `“${notice.name}”: ${sentence} ${kept} ${next}`
    }
  }
}

function unfinishedText(count: number): string {
  return count === 1
    ? 'An earlier pane left something unfinished, but what is kept of it cannot be read.'
    : `An earlier pane left ${count} things unfinished, but what is kept of them cannot be read.`
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
