import type { Attendee, Mailbox, StoredAttachment, StoredEvent, World } from '../world/types'
import { attachmentId, changeKey, eventAt, itemId, mailboxAt } from '../world'
import { mailAttachments, openMail } from './openMail'
import type { OpenMail } from './openMail'

/** What is opened in Outlook's window. */
export interface OpenItem {
  surface: 'compose' | 'read' | 'none' | 'message'
  /** REST id. */
  eventId?: string | undefined
  /** Compose: a new event, never saved. */
  unsaved?: boolean | undefined
  /** Message: REST id in the person's own mailbox; left out: the newest one, or none beside `selectedIds`. */
  messageId?: string | undefined
  /** Message: REST ids of what is selected in the list. */
  selectedIds?: readonly string[] | undefined
}

/** An attachment as the open form holds it. Nothing of the event changes before the form is saved. */
export interface FormAttachment {
  /** REST form; goes out in EWS form. */
  id: string
  name: string
  kind: StoredAttachment['kind']
  contentType: string | null
  bytes: Uint8Array
  isInline: boolean
  /** What it is on the event since the form was opened or last saved. Its id may have become another one meanwhile. */
  stored: StoredAttachment | undefined
}

/** The state of one open window: a compose form is a copy of the event that knows nothing of what others write meanwhile. */
export interface EventForm {
  formId: string
  surface: OpenItem['surface']
  /** Whose Outlook the window belongs to. */
  account: Mailbox
  /** Where the event is, or a new one goes. */
  mailbox: Mailbox
  /** REST id; undefined until a new event is saved. */
  eventId: string | undefined
  /** It was opened as a new event. */
  isNew: boolean
  /** Of an occurrence, a changed one too: the REST id of its series. */
  seriesMasterId: string | undefined
  subject: string
  startMs: number
  endMs: number
  location: string
  organizer: { name: string; address: string }
  attendees: Attendee[]
  attachments: FormAttachment[]
  /** What the add-in put into the text, at the cursor; the event's own text is not simulated. */
  inserted: string[]
  bodyType: 'html' | 'text'
  /** On the message surface only. */
  mail: OpenMail | undefined
  /** How many were ever put on this form: makes their ids. */
  added: number
  /** Stored attachments that were taken off the form since the last save. */
  removed: Set<StoredAttachment>
}

/**
 * What Outlook's Save does with attachments that were written by Graph while the form was open. `merge`: the form adds and removes its own and
 * leaves the others; `overwrite`: the form's list becomes the event's. Which of the two a live Outlook does is not established (outlook-host §2.4).
 */
export type FormSave = 'merge' | 'overwrite'

const HALF_HOUR_MS = 30 * 60_000

/** Opens a window on an item. Throws when the world has no such event: a mistake of the caller, not of the add-in. */
export function openForm(
  world: World,
  item: OpenItem,
  context: { formId: string; nowMs: number; account?: Mailbox },
): EventForm {
  const own = context.account ?? mailboxAt(world, world.signedIn)
  const blank: EventForm = {
    formId: context.formId,
    surface: item.surface,
    account: own,
    mailbox: own,
    eventId: undefined,
    isNew: item.unsaved === true || item.eventId === undefined,
    seriesMasterId: undefined,
    subject: '',
    startMs: Math.ceil(context.nowMs / HALF_HOUR_MS) * HALF_HOUR_MS,
    endMs: Math.ceil(context.nowMs / HALF_HOUR_MS) * HALF_HOUR_MS + HALF_HOUR_MS,
    location: '',
    organizer: { name: own.displayName, address: own.address },
    attendees: [],
    attachments: [],
    inserted: [],
    bodyType: 'html',
    mail: undefined,
    added: 0,
    removed: new Set(),
  }
  if (item.surface === 'message') return messageWindow(blank, item)
  if (item.unsaved === true || item.eventId === undefined) return blank
  const found = findEvent(world, item.eventId)
  if (found === undefined) throw new Error(`The world has no event ${item.eventId}.`)
  const { mailbox, event } = found
  return {
    ...blank,
    mailbox,
    eventId: event.id,
    seriesMasterId: event.seriesMasterId,
    subject: event.subject,
    startMs: event.startMs,
    endMs: event.endMs,
    location: event.location,
    organizer: { name: displayName(world, event), address: event.organizer },
    attendees: [...event.attendees],
    attachments: event.attachments.map(asFormAttachment),
  }
}

function messageWindow(blank: EventForm, item: OpenItem): EventForm {
  const mail = openMail(blank.mailbox, item)
  const { message } = mail
  return message === undefined
    ? { ...blank, mail }
    : { ...blank, mail, subject: message.subject, attachments: mailAttachments(message) }
}

/** Puts something on the form; it is on the event only after a save. */
export function addToForm(form: EventForm, thing: Omit<FormAttachment, 'id' | 'stored'>): FormAttachment {
  form.added += 1
  const id = attachmentId(form.eventId ?? newEventId(form), `${form.formId}/${form.added}`)
  const added: FormAttachment = { ...thing, id, stored: undefined }
  form.attachments.push(added)
  return added
}

/** Takes an attachment off the form; false when it has none of that id. */
export function removeFromForm(form: EventForm, id: string): boolean {
  const index = form.attachments.findIndex((attachment) => attachment.id === id)
  const [gone] = index < 0 ? [] : form.attachments.splice(index, 1)
  if (gone === undefined) return false
  if (gone.stored !== undefined) form.removed.add(gone.stored)
  return true
}

/** Writes the form to the event: Outlook's own Save, or `saveAsync`. A new event is put on the calendar. */
export function commitForm(world: World, form: EventForm, options: { nowMs: number; formSave: FormSave }): StoredEvent {
  const { nowMs, formSave } = options
  const known = form.eventId === undefined ? undefined : eventAt(form.mailbox.events, form.eventId)
  const event = known ?? newEvent(form, nowMs)
  event.subject = form.subject
  event.startMs = form.startMs
  event.endMs = form.endMs
  event.location = form.location
  event.attendees = [...form.attendees]
  event.isMeeting = form.attendees.length > 0
  if (event.type === 'occurrence') event.type = 'exception'
  const kept =
    formSave === 'merge'
      ? event.attachments.filter((one) => !form.removed.has(one))
      : event.attachments.filter((one) => form.attachments.some(({ stored }) => stored === one))
  const added = form.attachments.flatMap((attachment) => {
    if (attachment.stored !== undefined) return []
    attachment.stored = asStored(attachment, nowMs)
    return [attachment.stored]
  })
  event.attachments = [...kept, ...added]
  event.modifiedMs = nowMs
  event.changeKey = changeKey(event.id, nowMs, event.attachments.length)
  form.removed.clear()
  form.eventId = event.id
  form.mailbox.events.set(event.id, event)
  return event
}

/** The event of a REST id, in the person's own mailbox or in one that lets them in. */
export function findEvent(world: World, eventId: string): { mailbox: Mailbox; event: StoredEvent } | undefined {
  const own = mailboxAt(world, world.signedIn)
  for (const mailbox of [own, ...world.mailboxes.values()]) {
    const event = eventAt(mailbox.events, eventId)
    if (event !== undefined) return { mailbox, event }
  }
  return undefined
}

function displayName(world: World, event: StoredEvent): string {
  const mailbox = world.mailboxes.get(event.organizer.toLowerCase())
  const attendee = event.attendees.find(({ address }) => address.toLowerCase() === event.organizer.toLowerCase())
  return mailbox?.displayName ?? attendee?.name ?? event.organizer
}

/** Differs from run to run of Outlook only by the window it was made in. */
function newEventId(form: EventForm): string {
  return itemId('outlook', form.mailbox.address, form.formId)
}

function newEvent(form: EventForm, nowMs: number): StoredEvent {
  const calendar = form.mailbox.calendars.find(({ isDefault }) => isDefault)
  if (calendar === undefined) throw new Error(`${form.mailbox.address} has no default calendar.`)
  return {
    id: newEventId(form),
    calendarId: calendar.id,
    changeKey: '',
    subject: '',
    startMs: 0,
    endMs: 0,
    location: '',
    organizer: form.mailbox.address,
    attendees: [],
    isMeeting: false,
    type: 'singleInstance',
    attachments: [],
    createdMs: nowMs,
    modifiedMs: nowMs,
  }
}

function asFormAttachment(stored: StoredAttachment): FormAttachment {
  const { id, name, kind, contentType, bytes, isInline } = stored
  return { id, name, kind, contentType, bytes, isInline, stored }
}

function asStored(attachment: FormAttachment, nowMs: number): StoredAttachment {
  const { id, name, kind, contentType, bytes, isInline } = attachment
  return { id, name, kind, contentType, bytes, isInline, contentId: null, modifiedMs: nowMs, writtenBy: 'form' }
}
