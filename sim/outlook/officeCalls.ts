import type { StoredEvent, World } from '../world/types'
import { eventAt } from '../world'
import { addToForm, removeFromForm } from './eventForm'
import type { EventForm, FormAttachment } from './eventForm'
import { ewsForm, restForm } from './ids'
import { attachmentDetails, invited } from './initialData'
import type { PermissionLevel } from './initialData'
import { selectedItem } from './openMail'
import { SELECTED_ITEMS } from './page/contract'
import { isShared, toldId, toldRecurrence, toldShared } from './toldItem'
import type { Telling } from './toldItem'

export type OfficeResult =
  { kind: 'ok'; data: unknown; events: { name: string; data: unknown }[] } | { kind: 'refused'; code: number }

export interface CallContext extends Telling {
  world: World
  form: EventForm
  params: Record<string, unknown>
  settings: Telling['settings'] & { blockedExtensions: readonly string[]; permissionLevel: PermissionLevel }
  save: () => StoredEvent
}

export interface OfficeCallKind {
  name: string
  /** Adds must not overlap. */
  isAdd?: true
  run(context: CallContext): OfficeResult
}

/** Office.js error codes this host gives (outlook-host §2.2). */
export const OFFICE_ERROR = {
  attachmentSizeExceeded: 9000,
  numberOfAttachmentsExceeded: 9001,
  internalFormat: 9002,
  invalidAttachmentId: 9003,
  itemToAttachGone: 9006,
  attachmentUploadGeneralFailure: 9007,
  attachmentToDeleteDoesNotExist: 9008,
  messageInDifferentStore: 9022,
  legacyTokensOff: 9018,
  itemChanged: 9030,
  attachmentTypeNotSupported: 9043,
  itemNotSaved: 9046,
  apiNotSupportedForSharedFolders: 9055,
  permissionDenied: 7000,
} as const

/** Of one attachment and of all on the form together (web and new Outlook). */
const MAX_RAW_BYTES = 25 * 1024 * 1024
const MAX_ATTACHMENTS = 499
const END_TIME = 2
const REQUIRED = 0
const READ_WRITE_MAILBOX = 2

const ok = (data: unknown, events: { name: string; data: unknown }[] = []): OfficeResult => ({
  kind: 'ok',
  data,
  events,
})
const refuse = (code: keyof typeof OFFICE_ERROR): OfficeResult => ({ kind: 'refused', code: OFFICE_ERROR[code] })

/** By dispatch id: every call of the protocol's table (officejs-frame-protocol, "Dispatch ids"). */
export const OFFICE_CALLS: ReadonlyMap<number, OfficeCallKind> = new Map<number, OfficeCallKind>([
  [2, { name: 'getUserIdentityTokenAsync', run: () => refuse('legacyTokensOff') }],
  [5, { name: 'makeEwsRequestAsync', run: () => refuse('legacyTokensOff') }],
  [12, { name: 'getCallbackTokenAsync', run: () => refuse('legacyTokensOff') }],
  [13, { name: 'body.setSelectedDataAsync', run: insertText }],
  [14, { name: 'body.getTypeAsync', run: ({ form }) => ok(form.bodyType) }],
  [15, { name: 'attendees.getAsync', run: attendees }],
  [16, { name: 'addFileAttachmentAsync', isAdd: true, run: () => refuse('attachmentUploadGeneralFailure') }],
  [18, { name: 'subject.getAsync', run: ({ form }) => ok(form.subject) }],
  [19, { name: 'addItemAttachmentAsync', isAdd: true, run: addItem }],
  [20, { name: 'removeAttachmentAsync', run: remove }],
  [
    24,
    {
      name: 'time.getAsync',
      run: ({ form, params }) => ok(params['TimeProperty'] === END_TIME ? form.endMs : form.startMs),
    },
  ],
  [32, { name: 'saveAsync', run: ({ save }) => ok(ewsForm(save().id)) }],
  [33, { name: 'notificationMessages.addAsync', run: () => ok(undefined) }],
  [34, { name: 'notificationMessages.getAllAsync', run: () => ok([]) }],
  [35, { name: 'notificationMessages.replaceAsync', run: () => ok(undefined) }],
  [36, { name: 'notificationMessages.removeAsync', run: () => ok(undefined) }],
  // Office.js throws where it is handed nothing at all.
  [103, { name: 'recurrence.getAsync', run: (context) => ok(toldRecurrence(context.form, context) ?? null) }],
  [107, { name: 'organizer.getAsync', run: ({ form }) => ok(form.organizer) }],
  [108, { name: 'getSharedPropertiesAsync', run: sharedProperties }],
  [148, { name: 'addFileAttachmentFromBase64Async', isAdd: true, run: addBase64 }],
  [149, { name: 'getAttachmentsAsync', run: ({ form }) => ok(form.attachments.map(attachmentDetails)) }],
  [150, { name: 'getAttachmentContentAsync', run: content }],
  [164, { name: 'getItemIdAsync', run: itemId }],
  [SELECTED_ITEMS, { name: 'getSelectedItemsAsync', run: selectedItems }],
])

/** As Office.js counts kinds of text. */
const COERCED = { text: 0, html: 3 } as const

/** HTML into plain text is refused (InvalidFormatError, documented; the number is inferred). Nothing is saved by it. */
function insertText({ form, params }: CallContext): OfficeResult {
  const { data, coercionType } = params
  if (typeof data !== 'string' || data.length > 1_000_000) return refuse('internalFormat')
  if (coercionType === COERCED.html && form.bodyType === 'text') return refuse('internalFormat')
  form.inserted.push(data)
  return ok(undefined)
}

/** `to` are the required ones, `cc` the optional ones. */
function attendees({ form, params }: CallContext): OfficeResult {
  return ok(invited(form, params['recipientField'] === REQUIRED ? 'required' : 'optional'))
}

/** Documented to need the permission for the whole mailbox; the code is inferred. */
function selectedItems({ form, settings }: CallContext): OfficeResult {
  if (settings.permissionLevel !== READ_WRITE_MAILBOX) return refuse('permissionDenied')
  const { message, selected } = form.mail ?? { message: undefined, selected: [] }
  if (selected.length > 0) return ok(selected.map(selectedItem))
  return ok(message === undefined ? [] : [selectedItem(message)])
}

function itemId(context: CallContext): OfficeResult {
  const id = toldId(context.form, context)
  return id === undefined ? refuse('itemNotSaved') : ok(id)
}

function addBase64({ form, params, settings }: CallContext): OfficeResult {
  const { base64String, name, isInline } = params
  if (typeof base64String !== 'string' || typeof name !== 'string') return refuse('internalFormat')
  // A data prefix, line breaks or the URL alphabet are refused, as Outlook does.
  if (base64String.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64String)) return refuse('internalFormat')
  const isBlocked = settings.blockedExtensions.some((extension) => name.toLowerCase().endsWith(extension))
  if (isBlocked) return refuse('attachmentTypeNotSupported')
  const bytes = new Uint8Array(Buffer.from(base64String, 'base64'))
  return add(form, {
    name,
    kind: 'file',
    contentType: 'application/octet-stream',
    bytes,
    isInline: isInline === true,
  })
}

function addItem({ world, form, params }: CallContext): OfficeResult {
  const { itemId, name } = params
  if (typeof itemId !== 'string' || typeof name !== 'string') return refuse('internalFormat')
  const id = restForm(itemId)
  const mailbox = form.account
  const message = mailbox.messages.get(id)
  if (message !== undefined) {
    // Exchange takes no meeting request or response as an item; the code for it is inferred.
    if (message.odataType !== 'microsoft.graph.message') return refuse('attachmentUploadGeneralFailure')
    return add(form, { name, kind: 'item', contentType: null, bytes: message.mime, isInline: false })
  }
  const event = eventAt(mailbox.events, id)
  if (event !== undefined) {
    const { subject, startMs, endMs } = event
    const bytes = new TextEncoder().encode(JSON.stringify({ subject, startMs, endMs }))
    return add(form, { name, kind: 'item', contentType: null, bytes, isInline: false })
  }
  const isElsewhere = [...world.mailboxes.values()].some((other) => other.messages.has(id) || other.events.has(id))
  return refuse(isElsewhere ? 'messageInDifferentStore' : 'itemToAttachGone')
}

function add(form: EventForm, thing: Omit<FormAttachment, 'id' | 'stored'>): OfficeResult {
  if (form.attachments.length >= MAX_ATTACHMENTS) return refuse('numberOfAttachmentsExceeded')
  const total = form.attachments.reduce((sum, { bytes }) => sum + bytes.length, thing.bytes.length)
  if (total > MAX_RAW_BYTES) return refuse('attachmentSizeExceeded')
  const added = addToForm(form, thing)
  return ok(ewsForm(added.id), [attachmentsChanged('added', added)])
}

function remove({ form, params }: CallContext): OfficeResult {
  const { attachmentIndex } = params
  const id = typeof attachmentIndex === 'string' ? restForm(attachmentIndex) : ''
  const gone = form.attachments.find((attachment) => attachment.id === id)
  if (gone === undefined || !removeFromForm(form, id)) return refuse('attachmentToDeleteDoesNotExist')
  return ok(undefined, [attachmentsChanged('removed', gone)])
}

function content({ form, params }: CallContext): OfficeResult {
  if (isShared(form)) return refuse('apiNotSupportedForSharedFolders')
  const { id } = params
  const found = form.attachments.find((attachment) => typeof id === 'string' && attachment.id === restForm(id))
  if (found === undefined) return refuse('invalidAttachmentId')
  if (found.kind === 'file') return ok({ content: Buffer.from(found.bytes).toString('base64'), format: 'base64' })
  if (found.kind === 'item') return ok({ content: Buffer.from(found.bytes).toString('utf8'), format: 'eml' })
  return ok({ content: 'https://contoso.example/shared-file', format: 'url' })
}

function sharedProperties(context: CallContext): OfficeResult {
  const told = toldShared(context.form, context)
  return told === undefined ? refuse('apiNotSupportedForSharedFolders') : ok(told)
}

/** The shape Office.js unpacks; with another one both fields arrive as null. */
function attachmentsChanged(status: 'added' | 'removed', attachment: FormAttachment) {
  const { id, name, size, attachmentType, isInline } = attachmentDetails(attachment)
  const text = JSON.stringify({
    attachmentStatus: status,
    attachmentDetails: { id, name, size, attachmentType, isInline },
  })
  return { name: 'olkAttachmentsChanged', data: [text] }
}
