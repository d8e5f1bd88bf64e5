import { attachmentId, changeKey, itemId, occurrenceId } from './ids'
import { filePart, mimeOf, multipart, textPart } from './mimeText'
import type { MimePart } from './mimeText'
import { storeSizeOf } from './parseMail'
import { seriesDay, uidOf } from './series'
import type { Attendee, Mailbox, Mailing, StoredAttachment, StoredEvent, StoredMessage, World } from './types'

/** Which of an event's attachments go out with a mail about it. */
export type MailedFiles =
  /** All that are on the event at that moment. [documented] */
  | 'all'
  /** None: attendees who never saw a file that was attached later (docs#1818, docs#2741). [reported] */
  | 'none'
  /** All but the newest: attendees lagged one attachment behind (docs#10063). [reported] */
  | 'one-behind'

export interface MailingHow {
  nowMs: number
  files: MailedFiles
  /** What becomes of an attendee's own attachments when the organizer's update arrives. [inferred] */
  ownAdditions: 'replaced' | 'kept'
}

export interface MailingOrder {
  world: World
  /** Whose event it is. */
  mailbox: Mailbox
  event: StoredEvent
  /** Everybody on the event unless told. */
  to?: readonly Attendee[]
  kind?: Mailing['kind']
}

/**
 * Mails those who are invited, as the service does for an organizer: lists one by one, nobody twice, the organizer never.
 * Whoever has a mailbox here gets the mail and the event's copy; rooms answer by themselves. Of a series, each changed day
 * is mailed besides. [documented]
 */
export function mailAttendees(order: MailingOrder, how: MailingHow): void {
  const { world, mailbox, event, kind = 'request' } = order
  const days = event.type === 'seriesMaster' ? changedDays(mailbox, event) : []
  for (const one of [event, ...days]) {
    const to = peopleOf(world, order.to ?? one.attendees, mailbox.address)
    if (to.length === 0) continue
    const files = filesOf(one, how.files)
    const mailing: Mailing = {
      atMs: how.nowMs,
      kind,
      from: mailbox.address,
      to,
      eventId: one.id,
      subject: one.subject,
      body: one.body ?? '',
      files: files.map(({ name }) => name),
    }
    world.mailings.push(mailing)
    const mime = kind === 'cancellation' ? letterOf(mailing, []) : letterOf(mailing, files)
    for (const address of to) deliver({ ...order, event: one }, { address, files, mime }, how)
  }
}

/** The members of lists in place of the lists, however deep; each address once, without the organizer's. */
export function peopleOf(world: World, invited: readonly { address: string }[], organizer: string): string[] {
  const seen = new Set([organizer.toLowerCase()])
  const people: string[] = []
  const visit = (address: string) => {
    const key = address.toLowerCase()
    if (seen.has(key)) return
    seen.add(key)
    const members = world.distributionLists.get(key)
    if (members === undefined) people.push(key)
    else members.forEach(visit)
  }
  for (const { address } of invited) visit(address)
  return people
}

function changedDays({ events }: Mailbox, master: StoredEvent): StoredEvent[] {
  return [...events.values()].filter((one) => one.seriesMasterId === master.id && one.type === 'exception')
}

function filesOf({ attachments }: StoredEvent, files: MailedFiles): StoredAttachment[] {
  switch (files) {
    case 'all':
      return [...attachments]
    case 'none':
      return []
    case 'one-behind':
      return attachments.slice(0, -1)
  }
}

interface Delivery {
  address: string
  files: readonly StoredAttachment[]
  mime: Uint8Array
}

function deliver({ world, mailbox, event, kind }: MailingOrder, { address, files, mime }: Delivery, how: MailingHow) {
  const recipient = world.mailboxes.get(address)
  if (recipient === undefined) return
  const isThing = recipient.kind === 'room' || recipient.kind === 'equipment'
  const copy = kind === 'cancellation' ? cancelled(recipient, event) : copied(recipient, event, files, how)
  if (isThing) {
    answer(world, { room: recipient, organizer: mailbox, event }, how)
    // What comes with an invitation is no room's business. (Set-CalendarProcessing: DeleteAttachments, DeleteComments) [documented]
    if (copy !== undefined) Object.assign(copy, { attachments: [], body: '' })
    return
  }
  put(recipient, { mime, event, from: mailbox, files, world, kind: kind ?? 'request' }, how)
}

/** The attendee's copy, new or brought up to date. */
function copied(
  recipient: Mailbox,
  event: StoredEvent,
  files: readonly StoredAttachment[],
  { nowMs, ownAdditions }: MailingHow,
): StoredEvent {
  event.uid = uidOf(event)
  const before = copyIn(recipient, event)
  const id = before?.id ?? copyId(recipient, event)
  const calendar = recipient.calendars.find(({ isDefault }) => isDefault)
  const theirs = files.map((one) => ({ ...one, id: attachmentId(id, `copy:${one.id}`) }))
  const known = new Set(event.attachments.map((one) => attachmentId(id, `copy:${one.id}`)))
  const own = (before?.attachments ?? []).filter(
    (one) => !known.has(one.id) && one.writtenBy === 'graph' && ownAdditions === 'kept',
  )
  const copy: StoredEvent = {
    ...event,
    id,
    calendarId: before?.calendarId ?? calendar?.id ?? '',
    changeKey: changeKey(id, nowMs, theirs.length),
    modifiedMs: nowMs,
    attendees: event.attendees.map((one) => ({ ...one })),
    attachments: [...theirs, ...own],
  }
  delete copy.immutableId
  delete copy.isDraft
  const series = event.seriesMasterId === undefined ? undefined : masterCopyIn(recipient, event)
  if (series === undefined) {
    delete copy.seriesMasterId
    if (event.type === 'exception' || event.type === 'occurrence') copy.type = 'singleInstance'
  } else copy.seriesMasterId = series.id
  recipient.events.set(id, copy)
  return copy
}

function cancelled(recipient: Mailbox, event: StoredEvent): StoredEvent | undefined {
  const copy = copyIn(recipient, event)
  if (copy !== undefined) copy.isCancelled = true
  return copy
}

/** All copies of an event share its uid; the days of a series have the day besides. */
function copyIn({ events }: Mailbox, event: StoredEvent): StoredEvent | undefined {
  const isDay = event.seriesMasterId !== undefined
  return [...events.values()].find(
    (one) =>
      uidOf(one) === uidOf(event) &&
      (isDay ? one.type !== 'seriesMaster' && seriesDay(one) === seriesDay(event) : one.type === event.type),
  )
}

function masterCopyIn({ events }: Mailbox, event: StoredEvent): StoredEvent | undefined {
  return [...events.values()].find((one) => one.type === 'seriesMaster' && uidOf(one) === uidOf(event))
}

function copyId(recipient: Mailbox, event: StoredEvent): string {
  if (event.seriesMasterId === undefined) return itemId('copy', recipient.address, uidOf(event))
  const master = masterCopyIn(recipient, event)
  return master === undefined
    ? itemId('copy', recipient.address, `${uidOf(event)}:${String(seriesDay(event))}`)
    : occurrenceId(master.id, seriesDay(event))
}

interface Letter {
  mime: Uint8Array
  event: StoredEvent
  from: Mailbox
  files: readonly StoredAttachment[]
  world: World
  kind: Mailing['kind']
}

/** Into the inbox, under an id that the number of mailings decides. */
function put(recipient: Mailbox, { mime, event, from, files, world, kind }: Letter, { nowMs }: MailingHow): void {
  const id = itemId('mailing', recipient.address, `${event.id}:${String(world.mailings.length)}`)
  const message: StoredMessage = {
    id,
    folder: 'inbox',
    mime,
    storeSizeBytes: storeSizeOf(mime),
    ...MESSAGE_KINDS[kind],
    conversationId: uidOf(event),
    isRead: false,
    isDraft: false,
    importance: 'normal',
    categories: [],
    subject: kind === 'cancellation' ? `Canceled: ${event.subject}` : event.subject,
    from: { name: from.displayName, address: from.address },
    to: event.attendees.map(({ name, address }) => ({ name, address })),
    cc: [],
    bcc: [],
    receivedMs: nowMs,
    sentMs: nowMs,
    internetMessageId: `<${String(world.mailings.length)}.mailing@contoso.example>`,
    bodyType: 'html',
    body: event.body ?? '',
    attachments: files.map(({ name, contentType, bytes, isInline, contentId, kind: as }) => ({
      name,
      contentType: contentType ?? 'application/octet-stream',
      bytes,
      isInline,
      contentId,
      isItem: as === 'item',
    })),
  }
  recipient.messages.set(id, message)
}

const MESSAGE_KINDS = {
  request: { odataType: 'microsoft.graph.eventMessageRequest', messageClass: 'IPM.Schedule.Meeting.Request' },
  cancellation: { odataType: 'microsoft.graph.eventMessage', messageClass: 'IPM.Schedule.Meeting.Canceled' },
  acceptance: { odataType: 'microsoft.graph.eventMessageResponse', messageClass: 'IPM.Schedule.Meeting.Resp.Pos' },
} as const

/** A room that is free accepts by itself, and the organizer gets its answer. [documented] */
function answer(
  world: World,
  { room, organizer, event }: { room: Mailbox; organizer: Mailbox; event: StoredEvent },
  how: MailingHow,
): void {
  const attendee = event.attendees.find(({ address }) => address.toLowerCase() === room.address.toLowerCase())
  if (attendee !== undefined) attendee.response = 'accepted'
  const mailing: Mailing = {
    atMs: how.nowMs,
    kind: 'acceptance',
    from: room.address,
    to: [organizer.address.toLowerCase()],
    eventId: event.id,
    subject: `Accepted: ${event.subject}`,
    body: '',
    files: [],
  }
  world.mailings.push(mailing)
  const letter = { mime: letterOf(mailing, []), event, from: room, files: [], world, kind: 'acceptance' } as const
  put(organizer, letter, how)
}

const METHODS = { request: 'REQUEST', cancellation: 'CANCEL', acceptance: 'REPLY' } as const

function letterOf({ from, to, subject, body, kind, atMs }: Mailing, files: readonly StoredAttachment[]): Uint8Array {
  const calendar: MimePart = {
    headers: [['Content-Type', `text/calendar; charset=utf-8; method=${METHODS[kind]}`]],
    body: `BEGIN:VCALENDAR\r\nMETHOD:${METHODS[kind]}\r\nEND:VCALENDAR\r\n`,
  }
  const parts = files.map(({ name, contentType, bytes }) =>
    filePart({ name, contentType: contentType ?? 'application/octet-stream', bytes }),
  )
  const boundary = `=_mailing_${String(atMs)}`
  return mimeOf(
    [
      ['From', from],
      ['To', to.join(',\r\n ')],
      ['Subject', subject],
      ['Date', new Date(atMs).toUTCString()],
      ['MIME-Version', '1.0'],
      ['Content-Type', `multipart/mixed; boundary="${boundary}"`],
    ],
    multipart(boundary, [textPart(body, 'html'), calendar, ...parts]),
  )
}
