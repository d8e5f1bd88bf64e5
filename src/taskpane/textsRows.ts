import type { Hold, Notice, OnEvent, Phase, Plan, PlanReason, Remark, Row } from '../attachments'
import type { PlainKey, Say } from '../texts'
import type { Format } from './format'
import { isMoving } from './rowKinds'
import { failureText } from './textsFailure'
import { becauseText, lossText } from './textsShapes'
import { secondsText } from './textsTime'

/** Exchange's limit on an attachment's name. */
const NAME_MAX_CHARS = 255

/** Where a thing is, in one or two words. */
export const PHASE_WORDS = {
  chosen: 'ready',
  queued: 'waiting',
  preparing: 'preparing',
  sending: 'sending',
  cancelling: 'cancelling',
  checking: 'checking',
  attached: 'attached',
  failed: 'failed',
  cancelled: 'cancelled',
  interrupted: 'interrupted',
} as const satisfies Record<Phase['kind'], PlainKey>

/** Holds that say more about where a thing stands than its phase does. */
const HOLD_WORDS: Partial<Record<Hold['kind'], PlainKey>> = {
  paused: 'paused',
  offline: 'offline',
  'other-pane': 'waiting',
}

/** Nothing is on the line while these last, and they end by themselves. */
const WAITS: readonly Hold['kind'][] = ['throttled', 'retrying', 'syncing']

/** Where a row is, in words and without numbers, so that its name stands still while bytes move. */
export function stateWords(row: Row, say: Say): string {
  return say(stateKey(row))
}

function stateKey(row: Row): PlainKey {
  const { phase, hold } = row
  const own = isRuledOut(row) ? 'notPossible' : PHASE_WORDS[phase.kind]
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
  const state = stateWords(row, format.say)
  const withBytes = (doneBytes: number, totalBytes: number) =>
    format.say('stateWithBytes', { state, bytes: format.bytesOf(Math.min(totalBytes, doneBytes), totalBytes) })
  if (phase.kind === 'sending') return withBytes(phase.confirmedBytes + phase.inFlightBytes, phase.totalBytes)
  if (phase.kind === 'interrupted' && phase.totalBytes !== undefined && phase.confirmedBytes > 0) {
    return withBytes(phase.confirmedBytes, phase.totalBytes)
  }
  return state
}

/** What an earlier pane left, and what "Resume" asks for. */
export function interruptedText(
  { needsFile, confirmedBytes }: Extract<Phase, { kind: 'interrupted' }>,
  say: Say,
): string {
  if (!needsFile) return say('closedMeanwhile')
  return say(confirmedBytes > 0 ? 'resumeAsksAndGoesOn' : 'resumeAsksAndRestarts')
}

/** Holds that come over everything at once: their sentence stands once above the list. */
export const COMMON_HOLDS: readonly Hold['kind'][] = ['offline', 'other-pane']

/** Why it is not moving. `secondsLeft` is 0 where the hold has no end of its own. */
export function holdText(hold: Hold, secondsLeft: number, format: Format): string {
  const { say } = format
  const time = secondsLeft > 0 ? secondsText(secondsLeft, format) : undefined
  switch (hold.kind) {
    case 'throttled':
      return time === undefined ? say('holdThrottledNow') : say('holdThrottled', { time })
    case 'retrying': {
      const cause = failureText(hold.because, 'attach', format).sentence
      return time === undefined ? say('holdRetryingNow', { cause }) : say('holdRetrying', { cause, time })
    }
    case 'syncing':
      return time === undefined ? say('holdSyncingNow') : say('holdSyncing', { time })
    case 'event-unsaved':
    case 'event-unknown':
    case 'event-unproven':
    case 'sign-in':
    case 'paused':
    case 'offline':
    case 'other-pane':
      return say(LASTING_HOLDS[hold.kind])
  }
}

type LastingHold = Exclude<Hold['kind'], 'throttled' | 'retrying' | 'syncing'>

const LASTING_HOLDS: Record<LastingHold, PlainKey> = {
  'event-unsaved': 'holdUnsaved',
  'event-unknown': 'holdUnknown',
  'event-unproven': 'holdUnproven',
  'sign-in': 'holdSignIn',
  paused: 'holdPaused',
  offline: 'holdOffline',
  'other-pane': 'holdOtherPane',
}

/** The same for the ear, which is not told of each second. */
export function holdWithoutCountdown(hold: Hold, format: Format): string {
  const { say } = format
  switch (hold.kind) {
    case 'paused':
      return say('saidPaused')
    case 'retrying':
      return say('saidTriedAgain', { cause: failureText(hold.because, 'attach', format).sentence })
    case 'throttled':
      return say('holdThrottledSaid')
    case 'syncing':
      return say('holdSyncingSaid')
    case 'event-unsaved':
    case 'event-unknown':
    case 'event-unproven':
    case 'sign-in':
    case 'offline':
    case 'other-pane':
      return holdText(hold, 0, format)
  }
}

/** When a hold ends by itself. */
export function holdEndMs(hold: Hold): number | undefined {
  return 'untilMs' in hold ? hold.untilMs : undefined
}

const FILE_PLANS: Record<PlanReason, PlainKey> = {
  form: 'planForm',
  'graph-read-surface': 'planReadSurface',
  'graph-policy': 'planPolicy',
  'graph-over-form-limit': 'planOverFormLimit',
  'graph-form-full': 'planFormFull',
  'graph-beside-old': 'planBesideOld',
}

const AS_WORDS: Record<Plan['as'], PlainKey> = {
  file: 'asFile',
  item: 'asItem',
  eml: 'asEml',
  ics: 'asIcs',
  vcf: 'asVcf',
}

/** How a thing travels, and why; of an existing item, what it is made of and what it leaves behind. */
export function planText({ writer, as, reason, shape, loses, obstacle }: Plan, format: Format): string {
  const { say } = format
  if (obstacle !== undefined) {
    const { sentence, next } = failureText(obstacle, 'attach', format)
    return format.sentences([sentence, next])
  }
  if (shape === undefined) return say(FILE_PLANS[reason])
  const how = { as: say(AS_WORDS[as]), because: becauseText(shape, say) }
  if (loses.length === 0) return say(writer === 'form' ? 'itemIntoForm' : 'itemOntoEvent', how)
  const names = shortened(
    loses.map((loss) => lossText(loss, say)),
    format,
  )
  return say(writer === 'form' ? 'itemIntoFormLosing' : 'itemOntoEventLosing', { ...how, names })
}

/** `most`: more names than these say no more than their number. */
export function shortened(all: readonly string[], { say, comma }: Pick<Format, 'say' | 'comma'>, most = 3): string {
  const names = comma(all.slice(0, most))
  return all.length > most ? say('namesAndMore', { names, count: all.length - most }) : names
}

/** A mail may have no subject; a row always has a name. */
export function shownName({ name }: { name: string }, say: Say): string {
  return name.trim() === '' ? say('noSubject') : name
}

/** What was said to a name that Exchange does not keep; undefined when it kept it. */
export function renamedText(row: Row, say: Say): string | undefined {
  if (!row.renamed || row.thing.kind !== 'file') return undefined
  const { name, as: wanted = name } = row.thing.file
  // A name that is too long for Outlook is too long for this line, too.
  if (wanted.length > NAME_MAX_CHARS) return say('nameShortened')
  return say('renamed', { name: row.name, wanted })
}

/** What happened to a thing on its way, in a sentence or two. */
export function remarkText(remark: Remark, { sizeBytes }: Pick<Row, 'sizeBytes'>, format: Format): string {
  const { say, bytes, bytesOf } = format
  switch (remark.kind) {
    case 'resumed': {
      const { fromBytes } = remark
      if (fromBytes === 0) return say('wentOn')
      return say('wentOnAt', { bytes: sizeBytes === undefined ? bytes(fromBytes) : bytesOf(fromBytes, sizeBytes) })
    }
    case 'started-again':
      return say('startedAgain')
    case 'found-after-doubt':
      return say('foundAfterDoubt')
    case 'second-copy-removed':
      return say('secondCopyRemoved')
    case 'second-copy-suspected':
      return say('secondCopySuspected')
    case 'renamed-on-event':
      return say('keptAs', { name: remark.name })
    case 'not-checked':
      return say('notChecked')
    case 'read-back':
      return say('readBack')
  }
}

/** Whether a remark asks the person for something, or only tells. */
export function asksForLook({ kind }: Remark): boolean {
  return kind === 'second-copy-suspected'
}

/** Why something is not in the list. `isOffered`: what to do instead stands under it. */
export function noticeText(notice: Notice, format: Format, isOffered = false): string {
  const { say } = format
  switch (notice.kind) {
    case 'already-chosen':
      return say('alreadyChosen', { name: notice.name })
    case 'already-attached':
      return say('alreadyAttached', { name: notice.name })
    case 'not-the-same-file':
      return say('notTheSameFile', { name: notice.name })
    case 'record-unreadable':
      return say('recordUnreadable', { count: notice.count })
    case 'refused': {
      const { sentence, kept, next } = failureText(notice.failure, 'choose', format)
      const words = isOffered ? sentence : format.sentences([sentence, kept, next])
      return say('refusedWhy', { name: notice.name, words })
    }
  }
}

/** That something is a file goes without saying. */
const KIND_WORDS: Record<Exclude<OnEvent['kind'], 'file'>, PlainKey> = { item: 'kindItem', link: 'kindLink' }

/** `12.4 MB, Outlook item`; 0 bytes mean that Outlook does not say. */
export function onEventFacts({ kind, sizeBytes }: OnEvent, { say, bytes }: Format): string[] {
  return [...(sizeBytes > 0 ? [bytes(sizeBytes)] : []), ...(kind === 'file' ? [] : [say(KIND_WORDS[kind])])]
}

const REMOVAL_WORDS: Record<OnEvent['removal']['kind'], PlainKey> = {
  none: 'attached',
  pending: 'willBeRemoved',
  removing: 'removing',
  failed: 'couldNotBeRemoved',
}

/** Where something on the event is, in words. */
export function removalText({ removal }: OnEvent, say: Say): string {
  return say(REMOVAL_WORDS[removal.kind])
}
