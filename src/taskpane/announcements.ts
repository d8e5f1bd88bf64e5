import type { AttachmentsState, AttachedId, OnEvent, Row } from '../attachments'
import type { OpenEventState } from '../events'
import type { MailSearchState } from '../mail'
import type { Format } from './format'
import { failureText } from './textsFailure'
import { noEventText, subjectText } from './textsEvent'
import { holdText, noticeText, PHASE_WORDS, shownName } from './textsRows'
import { doneText, TEXTS } from './texts'

/** What a screen reader is told when the list changes: where things are, not how many bytes of them. */
export function attachmentAnnouncements(before: AttachmentsState, after: AttachmentsState, format: Format): string[] {
  return [
    ...chosenAnnouncements(before, after, format),
    ...after.rows.flatMap((row) => rowAnnouncements(rowWithKey(before, row.key), row, format)),
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
  const notices = after.notices === before.notices ? [] : after.notices.map((notice) => noticeText(notice, format))
  const [first] = added
  if (first === undefined) return notices
  return [
    added.length === 1 ? `${shownName(first)} is on the list.` : `${added.length} things are on the list.`,
    ...notices,
  ]
}

function rowAnnouncements(before: Row | undefined, row: Row, format: Format): string[] {
  const { phase, hold } = row
  const name = shownName(row)
  const told: string[] = []
  if (before !== undefined && before.phase.kind !== phase.kind) {
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
        break // passing states, seen but not worth an interruption
    }
  }
  if (hold !== undefined && before?.hold?.kind !== hold.kind)
    told.push(`${name}: ${holdWithoutCountdown(hold, format)}`)
  return told
}

function holdWithoutCountdown(hold: NonNullable<Row['hold']>, format: Format): string {
  return hold.kind === 'retrying'
    ? `${failureText(hold.because, 'attach', format).sentence} It is tried again by itself.`
    : holdText(hold, 0, format).replace(/ (?:Goes on|Next look) now\.$/, ' Goes on by itself.')
}

const MOVING: readonly Row['phase']['kind'][] = ['queued', 'preparing', 'sending', 'checking', 'cancelling']

function isMoving({ phase }: Row): boolean {
  return MOVING.includes(phase.kind)
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

/** What is told about a search. */
export function mailAnnouncements(before: MailSearchState, after: MailSearchState, format: Format): string[] {
  if (before === after) return []
  switch (after.kind) {
    case 'idle':
    case 'searching':
      return []
    case 'found': {
      if (after.loadingMore) return []
      if (after.rows.length === 0) return [after.query.trim() === '' ? TEXTS.mailboxEmpty : TEXTS.noMails]
      return [
        `${after.rows.length}${after.hasMore ? ' and more' : ''} ${after.rows.length === 1 ? 'mail' : 'mails'} found.`,
      ]
    }
    case 'failed': {
      const { sentence, next } = failureText(after.failure, 'mail', format)
      return [`The search failed. ${sentence} ${next}`]
    }
  }
}

/** What is told about the open event. */
export function eventAnnouncements(before: OpenEventState, after: OpenEventState, format: Format): string[] {
  switch (after.kind) {
    case 'looking':
      return []
    case 'open':
      if (before.kind === 'open') return []
      return [before.kind === 'unsaved' ? 'The event is saved.' : `Event: ${subjectText(after.subject)}.`]
    case 'unsaved':
      if (before.kind !== 'unsaved') return [TEXTS.eventNotSaved]
      if (after.saving && !before.saving) return [TEXTS.savingEvent]
      return after.failure === undefined || after.failure === before.failure
        ? []
        : [`The event could not be saved. ${failureText(after.failure, 'save', format).sentence}`]
    case 'none':
    case 'no-id':
      return before.kind === after.kind ? [] : [noEventText(after.kind).sentence]
    case 'failed': {
      const { sentence, next } = failureText(after.failure, 'event', format)
      return before.kind === 'failed' ? [] : [`${sentence} ${next}`]
    }
  }
}
