import { sameId } from '../attachments'
import type { AttachmentsState, Hold, OnEvent, Phase, Remark, Row } from '../attachments'
import type { OpenEventState } from '../events'
import type { Format } from './format'
import { isMoving } from './rowKinds'
import { noEventText, subjectText } from './textsEvent'
import { failureText } from './textsFailure'
import { overLimitText } from './textsForesight'
import { messagesText } from './textsPick'
import { holdWithoutCountdown, noticeText, remarkText, shownName } from './textsRows'
import { doneText } from './textsTotal'

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
    ...together(chosen, { one: 'saidOnListOne', many: 'saidOnList' }, format),
    ...together(interrupted, { one: 'saidInterruptedOne', many: 'saidInterrupted' }, format),
    ...notices,
  ]
}

interface TogetherKeys {
  one: 'saidOnListOne' | 'saidInterruptedOne'
  many: 'saidOnList' | 'saidInterrupted'
}

/** One by its name, several as a number: `3 things are on the list.` */
function together(rows: readonly Row[], keys: TogetherKeys, { say }: Format): string[] {
  const [first] = rows
  if (first === undefined) return []
  const count = rows.length
  return [count === 1 ? say(keys.one, { name: shownName(first, say) }) : say(keys.many, { count })]
}

/** `minutes.txt: Attached.` */
function saidOf(row: Row, words: string, { say }: Format): string {
  return say('saidOf', { name: shownName(row, say), words })
}

function rowAnnouncements(before: Row | undefined, row: Row, format: Format): string[] {
  const { phase } = row
  const told: string[] = []
  if (before === undefined) return told
  if (before.phase.kind !== phase.kind) {
    switch (phase.kind) {
      case 'sending':
      case 'attached':
      case 'cancelled':
        told.push(saidOf(row, format.say(SAID_PHASES[phase.kind]), format))
        break
      case 'failed': {
        const { sentence, next } = failureText(phase.failure, 'attach', format)
        told.push(saidOf(row, format.say('saidFailed', { cause: sentence, next }), format))
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
  const share = milestone(before.phase, phase)
  if (share !== undefined) told.push(saidOf(row, format.percent(share), format))
  return [...told, ...remarkAnnouncements(before, row, format)]
}

/** Of something that takes long: each quarter. Whoever listens would be done with nothing else if it were each percent. */
const MILESTONES = [0.75, 0.5, 0.25]
const LONG_FROM_BYTES = 16 * 1024 * 1024

/** The last quarter that the server has acknowledged in between. */
function milestone(before: Phase, after: Phase): number | undefined {
  if (before.kind !== 'sending' || after.kind !== 'sending' || after.totalBytes < LONG_FROM_BYTES) return undefined
  const [was, is] = [before.confirmedBytes, after.confirmedBytes].map((bytes) => bytes / after.totalBytes)
  return MILESTONES.find((share) => (was ?? 0) < share && (is ?? 0) >= share && (is ?? 0) < 1)
}

const SAID_PHASES = { sending: 'saidSending', attached: 'saidAttached', cancelled: 'saidCancelled' } as const

/** Where a thing ends well there is nothing to hear but that. */
const SEEN_ONLY: readonly Remark['kind'][] = ['read-back', 'renamed-on-event']

function remarkAnnouncements(before: Row, row: Row, format: Format): string[] {
  // Remarks are only ever added, at the end.
  return row.remarks
    .slice(before.remarks.length)
    .filter(({ kind }) => !SEEN_ONLY.includes(kind))
    .map((remark) => saidOf(row, remarkText(remark, row, format), format))
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
    return [
      more.length === 0 ? saidOf(first, words, format) : format.say('saidOfMany', { count: more.length + 1, words }),
    ]
  })
}

function holdChange(before: Row | undefined, row: Row, format: Format): string | undefined {
  const [was, is] = [before?.hold?.kind, row.hold]
  if (was === is?.kind) return undefined
  if (is !== undefined) return holdWithoutCountdown(is, format)
  const isWhereItWas = before?.phase.kind === row.phase.kind && isMoving(row)
  return was !== undefined && TOLD_WHEN_OVER.includes(was) && isWhereItWas ? format.say('saidGoesOn') : undefined
}

/** Held by something that lasts: that it is over is news. A new phase is told by itself. */
const TOLD_WHEN_OVER: readonly Hold['kind'][] = ['paused', 'offline', 'other-pane']

/** Whose word counts next, and what will not fit. */
function aheadAnnouncements(before: AttachmentsState, after: AttachmentsState, format: Format): string[] {
  const over = after.foresight.overEventLimit
  const first = after.rows.find((row) => row.rank > (rowWithKey(before, row.key)?.rank ?? row.rank))
  return [
    ...(first === undefined ? [] : [saidOf(first, format.say('saidGoesNext'), format)]),
    ...(over === undefined || before.foresight.overEventLimit !== undefined ? [] : [overLimitText(over, format)]),
  ]
}

/** The end of a batch of several. */
function doneAnnouncements(before: AttachmentsState, after: AttachmentsState, format: Format): string[] {
  if (!before.rows.some(isMoving) || after.rows.some(isMoving)) return []
  const attached = after.rows.filter(({ phase }) => phase.kind === 'attached').length
  const failed = after.rows.filter(({ phase }) => phase.kind === 'failed').length
  if (attached + failed < 2) return []
  return [format.say('saidDone', { what: doneText({ attached, failed }, format) })]
}

function removalAnnouncements(before: AttachmentsState, after: AttachmentsState, format: Format): string[] {
  if (before.onEvent === after.onEvent) return []
  const changed = after.onEvent.flatMap((entry) => {
    const was = before.onEvent.find((one) => sameId(one.id, entry.id))?.removal.kind ?? 'none'
    return was === entry.removal.kind ? [] : removalChange(entry, format)
  })
  const gone = before.onEvent
    .filter(({ id, removal }) => removal.kind === 'removing' && !after.onEvent.some((one) => sameId(one.id, id)))
    .map(({ name }) => format.say('saidOf', { name, words: format.say('saidRemoved') }))
  return [...changed, ...gone]
}

function removalChange({ name, removal }: OnEvent, format: Format): string[] {
  const { say } = format
  const said = (words: string) => [say('saidOf', { name, words })]
  switch (removal.kind) {
    case 'none':
      return said(say('saidStays'))
    case 'pending':
      return said(say('saidWillBeRemoved'))
    case 'removing':
      return []
    case 'failed': {
      const { sentence, kept } = failureText(removal.failure, 'remove', format)
      return said(say('saidNotRemoved', { cause: sentence, kept }))
    }
  }
}

function listAnnouncements(before: AttachmentsState, after: AttachmentsState, format: Format): string[] {
  if (after.list.kind !== 'failed' || before.list.kind === 'failed') return []
  const { sentence, next } = failureText(after.list.failure, 'list', format)
  return [format.say('saidListFailed', { cause: sentence, next })]
}

/** What is told about the open event. */
export function eventAnnouncements(before: OpenEventState, after: OpenEventState, format: Format): string[] {
  const { say } = format
  switch (after.kind) {
    case 'looking':
      return []
    case 'open':
      if (before.kind === 'open' && before.picked === after.picked) return []
      return [
        before.kind === 'unsaved' ? say('saidSaved') : say('saidEvent', { subject: subjectText(after.subject, say) }),
      ]
    case 'unsaved':
      if (before.kind !== 'unsaved') return [say('eventNotSaved')]
      if (after.saving && !before.saving) return [say('savingEvent')]
      return after.failure === undefined || after.failure === before.failure
        ? []
        : [say('saidNotSaved', { cause: failureText(after.failure, 'save', format).sentence })]
    case 'choose':
      if (before.kind === 'choose') return []
      return after.shown === undefined
        ? [say('saidAddToEvent', { what: messagesText(after.messages, say) })]
        : [say('saidChooseAnother')]
    case 'none':
    case 'no-id':
      return before.kind === after.kind ? [] : [noEventText(after.kind, say).sentence]
    case 'failed': {
      const { sentence, next } = failureText(after.failure, 'event', format)
      return before.kind === 'failed' ? [] : [format.sentences([sentence, next])]
    }
  }
}
