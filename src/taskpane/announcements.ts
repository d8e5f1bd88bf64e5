import type { AttachmentsState, AttachedId, Hold, OnEvent, Remark, Row } from '../attachments'
import type { OpenEventState } from '../events'
import type { Format } from './format'
import { isMoving } from './rowKinds'
import { doneText, TEXTS } from './texts'
import { noEventText, subjectText } from './textsEvent'
import { failureText } from './textsFailure'
import { overLimitText } from './textsForesight'
import { messagesText, PICK } from './textsPick'
import { holdText, noticeText, PHASE_WORDS, remarkText, shownName } from './textsRows'

/** What a screen reader is told when the list changes: where things are, not how many bytes of them. */
export function attachmentAnnouncements(before: AttachmentsState, after: AttachmentsState, format: Format): string[] {
  // Of 200 rows, one has changed: the others have nothing to tell, and are not worth a search each.
  const known = new Set(before.rows)
  const changed = { ...after, rows: after.rows.filter((row) => !known.has(row)) }
  return [
    ...chosenAnnouncements(before, changed, format),
    ...changed.rows.flatMap((row) => rowAnnouncements(rowWithKey(before, row.key), row, format)),
    ...holdAnnouncements(before, changed, format),
    ...aheadAnnouncements(before, changed, format),
    ...doneAnnouncements(before, after, format),
    ...removalAnnouncements(before, after, format),
    ...listAnnouncements(before, after, format),
  ]
}

function rowWithKey({ rows }: AttachmentsState, key: Row['key']): Row | undefined {
  return rows.find((row) => row.key === key)
}

function chosenAnnouncements(before: AttachmentsState, after: AttachmentsState, format: Format): string[] {
  const added = after.rows.filter((row) => rowWithKey(before, row.key) === undefined)
  const interrupted = added.filter(({ phase }) => phase.kind === 'interrupted')
  const chosen = added.filter(({ phase }) => phase.kind !== 'interrupted')
  const notices = after.notices === before.notices ? [] : after.notices.map((notice) => noticeText(notice, format))
  return [
    ...together(chosen, (some) => (some.length === 1 ? 'is on the list.' : 'are on the list.')),
    ...together(interrupted, (some) => `${some.length === 1 ? 'was' : 'were'} interrupted. “${TEXTS.resume}” goes on.`),
    ...notices,
  ]
}

/** One by its name, several as a number: `3 things are on the list.` */
function together(rows: readonly Row[], words: (rows: readonly Row[]) => string): string[] {
  const [first] = rows
  if (first === undefined) return []
  return [`${rows.length === 1 ? shownName(first) : `${rows.length} things`} ${words(rows)}`]
}

function rowAnnouncements(before: Row | undefined, row: Row, format: Format): string[] {
  const { phase } = row
  const name = shownName(row)
  const told: string[] = []
  if (before === undefined) return told
  if (before.phase.kind !== phase.kind) {
    switch (phase.kind) {
      case 'sending':
      case 'attached':
      case 'cancelled':
        told.push(`${name}: ${PHASE_WORDS[phase.kind]}.`)
        break
      case 'failed': {
        const { sentence, next } = failureText(phase.failure, 'attach', format)
        told.push(`${name}: ${PHASE_WORDS.failed}. ${sentence} ${next}`)
        break
      }
      case 'chosen':
      case 'queued':
      case 'preparing':
      case 'cancelling':
      case 'checking':
      case 'interrupted': // told when it joins the list
        break // passing states, seen but not worth an interruption
    }
  }
  return [...told, ...remarkAnnouncements(before, row, format)]
}

/** Where a thing ends well there is nothing to hear but that. */
const SEEN_ONLY: readonly Remark['kind'][] = ['read-back', 'renamed-on-event']

function remarkAnnouncements(before: Row, row: Row, format: Format): string[] {
  // Remarks are only ever added, at the end.
  return row.remarks
    .slice(before.remarks.length)
    .filter(({ kind }) => !SEEN_ONLY.includes(kind))
    .map((remark) => `${shownName(row)}: ${remarkText(remark, row, format)}`)
}

/** What holds, or no longer holds; several things held by the same at once are told as a number. */
function holdAnnouncements(before: AttachmentsState, after: AttachmentsState, format: Format): string[] {
  const rowsByWords = new Map<string, Row[]>()
  for (const row of after.rows) {
    const words = holdChange(rowWithKey(before, row.key), row, format)
    if (words === undefined) continue
    rowsByWords.set(words, [...(rowsByWords.get(words) ?? []), row])
  }
  return [...rowsByWords].flatMap(([words, [first, ...more]]) => {
    if (first === undefined) return []
    return [`${more.length === 0 ? shownName(first) : `${more.length + 1} things`}: ${words}`]
  })
}

function holdChange(before: Row | undefined, row: Row, format: Format): string | undefined {
  const [was, is] = [before?.hold?.kind, row.hold]
  if (was === is?.kind) return undefined
  if (is !== undefined) return holdWithoutCountdown(is, format)
  const isWhereItWas = before?.phase.kind === row.phase.kind && isMoving(row)
  return was !== undefined && TOLD_WHEN_OVER.includes(was) && isWhereItWas ? 'Goes on.' : undefined
}

/** Held by something that lasts: that it is over is news. A new phase is told by itself. */
const TOLD_WHEN_OVER: readonly Hold['kind'][] = ['paused', 'offline', 'other-pane']

function holdWithoutCountdown(hold: Hold, format: Format): string {
  if (hold.kind === 'paused') return 'Paused.'
  return hold.kind === 'retrying'
    ? `${failureText(hold.because, 'attach', format).sentence} It is tried again by itself.`
    : holdText(hold, 0, format).replace(/ (?:Goes on|Next look) now\.$/, ' Goes on by itself.')
}

/** Whose word counts next, and what will not fit. */
function aheadAnnouncements(before: AttachmentsState, after: AttachmentsState, format: Format): string[] {
  const over = after.foresight.overEventLimit
  const first = after.rows.find((row) => row.rank > (rowWithKey(before, row.key)?.rank ?? row.rank))
  return [
    ...(first === undefined ? [] : [`${shownName(first)}: ${TEXTS.goesNext}.`]),
    ...(over === undefined || before.foresight.overEventLimit !== undefined ? [] : [overLimitText(over, format)]),
  ]
}

/** The end of a batch of several. */
function doneAnnouncements(before: AttachmentsState, after: AttachmentsState, format: Format): string[] {
  if (!before.rows.some(isMoving) || after.rows.some(isMoving)) return []
  const attached = after.rows.filter(({ phase }) => phase.kind === 'attached').length
  const failed = after.rows.filter(({ phase }) => phase.kind === 'failed').length
  if (attached + failed < 2) return []
  return [`Done: ${doneText({ attached, failed }, format)}.`]
}

function removalAnnouncements(before: AttachmentsState, after: AttachmentsState, format: Format): string[] {
  if (before.onEvent === after.onEvent) return []
  const changed = after.onEvent.flatMap((entry) => {
    const was = before.onEvent.find((one) => sameAttachment(one.id, entry.id))?.removal.kind ?? 'none'
    return was === entry.removal.kind ? [] : removalChange(entry, format)
  })
  const gone = before.onEvent
    .filter(
      ({ id, removal }) => removal.kind === 'removing' && !after.onEvent.some((one) => sameAttachment(one.id, id)),
    )
    .map(({ name }) => `${name}: Removed.`)
  return [...changed, ...gone]
}

function removalChange({ name, removal }: OnEvent, format: Format): string[] {
  switch (removal.kind) {
    case 'none':
      return [`${name}: Stays on the event.`]
    case 'pending':
      return [`${name}: Will be removed. “${TEXTS.undo}” keeps it.`]
    case 'removing':
      return []
    case 'failed': {
      const { sentence, kept } = failureText(removal.failure, 'remove', format)
      return [`${name}: Could not be removed. ${sentence} ${kept}`]
    }
  }
}

function listAnnouncements(before: AttachmentsState, after: AttachmentsState, format: Format): string[] {
  if (after.list.kind !== 'failed' || before.list.kind === 'failed') return []
  const { sentence, next } = failureText(after.list.failure, 'list', format)
  return [`The list of the event’s attachments could not be read. ${sentence} ${next}`]
}

/** Two writers may use the same id for different things. */
export function sameAttachment(one: AttachedId, other: AttachedId): boolean {
  return one.writer === other.writer && one.id === other.id
}

/** What is told about the open event. */
export function eventAnnouncements(before: OpenEventState, after: OpenEventState, format: Format): string[] {
  switch (after.kind) {
    case 'looking':
      return []
    case 'open':
      if (before.kind === 'open' && before.picked === after.picked) return []
      return [before.kind === 'unsaved' ? 'The event is saved.' : `Event: ${subjectText(after.subject)}.`]
    case 'unsaved':
      if (before.kind !== 'unsaved') return [TEXTS.eventNotSaved]
      if (after.saving && !before.saving) return [TEXTS.savingEvent]
      return after.failure === undefined || after.failure === before.failure
        ? []
        : [`The event could not be saved. ${failureText(after.failure, 'save', format).sentence}`]
    case 'choose':
      if (before.kind === 'choose') return []
      return after.shown === undefined
        ? [`${PICK.addToEvent}: ${messagesText(after.messages, format)}.`]
        : [`${PICK.chooseAnother}. ${PICK.chooseOther}`]
    case 'none':
    case 'no-id':
      return before.kind === after.kind ? [] : [noEventText(after.kind).sentence]
    case 'failed': {
      const { sentence, next } = failureText(after.failure, 'event', format)
      return before.kind === 'failed' ? [] : [`${sentence} ${next}`]
    }
  }
}
