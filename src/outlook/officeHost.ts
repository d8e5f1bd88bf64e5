import { AppError, asEwsItemId, restFromEws } from '../kernel'
import type { Clock, RestItemId } from '../kernel'
import { aboutEvent } from './aboutEvent'
import type { CalendarHost, OpenEvent, SharedCalendar } from './calendarHost'
import { composeId, UNSAVED } from './composeId'
import { delegateRights } from './delegateRights'
import { createDragWatch } from './drags'
import { createEventForm, hostAttachment } from './form'
import { createFormGuard } from './formGuard'
import { fanOut, onHostEvent } from './hostEvents'
import { need, officeCall, READ_DEADLINE_MS } from './officeCall'
import type { ItemLike, OfficeLike, SharedLike } from './officeTypes'
import { openMessage, selectedMessages } from './openMessages'
import { shownEvent } from './shownEvent'
import { createTheme } from './theme'

/** Saving goes to the server and may have attachments on their way before it. */
const SAVE_DEADLINE_MS = 60_000
/** The event types in Office.js builds whose `Office.EventType` does not name them. */
const ITEM_CHANGED = 'olkItemSelectedChanged'
const SELECTED_ITEMS_CHANGED = 'olkSelectedItemsChanged'

export interface OfficeHostDeps {
  /** `Office`, once it is ready. */
  office: OfficeLike
  clock: Clock
}

/** Outlook through Office.js. */
export function createCalendarHost({ office, clock }: OfficeHostDeps): CalendarHost {
  const watch = createItemWatch(office)
  const formAttachments = createFormAttachmentsWatch(office)
  const guard = createFormGuard({ clock, onChange: watch.tell })
  const mailboxAddress = () => office.context.mailbox?.userProfile?.emailAddress ?? undefined
  return {
    async openEvent(signal) {
      const found = await openEvent({ office, clock, mailboxAddress }, signal)
      guard.saw(found)
      return found
    },
    aboutEvent: (signal) => aboutEvent({ item: openAppointment(office), clock, own: mailboxAddress() }, signal),
    async saveEvent(signal) {
      const id = await saveEvent({ office, clock }, signal)
      guard.saved(id)
      return id
    },
    form() {
      const item = openAppointment(office)
      if (item !== undefined && isCompose(item)) formAttachments.hear(item)
      return item && isCompose(item) ? createEventForm(item, clock, (signal) => guard.check(item, signal)) : undefined
    },
    loadedAttachments: () => (openAppointment(office)?.attachments ?? []).map(hostAttachment),
    onFormAttachments: formAttachments.subscribe,
    onEventChanged: watch.subscribe,
    onDrag: createDragWatch(office),
    mailboxAddress: () => mailboxAddress() || undefined,
    language: () => office.context.displayLanguage || 'en-US',
    theme: createTheme(office),
  }
}

async function openEvent(
  { office, clock, mailboxAddress }: OfficeHostDeps & { mailboxAddress: () => string | undefined },
  signal: AbortSignal,
): Promise<OpenEvent> {
  const item = openAppointment(office)
  if (item === undefined) return openMessages({ office, clock }, signal)
  const surface = isCompose(item) ? 'compose' : 'read'
  const shownAsked = shownEvent(item, { clock, signal })
  shownAsked.catch(() => undefined) // met below, or of no use any more

  const found = surface === 'compose' ? await composeId(item, clock, signal) : (item.itemId ?? '')
  if (found === UNSAVED) return { kind: 'unsaved', shown: await shownAsked }
  const id = asEwsItemId(found)
  if (id === undefined) return { kind: 'no-id', surface }

  const shared = await sharedCalendarOf(item, clock, signal)
  const isOwn = shared?.mailbox.toLowerCase() === mailboxAddress()?.toLowerCase()
  return { kind: 'saved', id: restFromEws(id), surface, shared: isOwn ? undefined : shared, shown: await shownAsked }
}

/** Several selected messages win over the one that is shown; a message being written is nothing to attach. */
async function openMessages({ office, clock }: OfficeHostDeps, signal: AbortSignal): Promise<OpenEvent> {
  const { mailbox } = office.context
  const shown = mailbox?.item?.itemType === 'message' ? mailbox.item : undefined
  if (shown !== undefined && isCompose(shown)) return { kind: 'none' }
  const selected = await selectedMessages(mailbox, { clock, signal })
  if (selected.length > 1 || (selected.length === 1 && shown === undefined))
    return { kind: 'messages', messages: selected }
  if (shown === undefined) return { kind: 'none' }
  const message = openMessage(shown)
  return message === undefined ? { kind: 'no-id', surface: 'read' } : { kind: 'messages', messages: [message] }
}

async function saveEvent({ office, clock }: OfficeHostDeps, signal: AbortSignal): Promise<RestItemId> {
  const item = openAppointment(office)
  if (item === undefined || !isCompose(item)) throw new AppError({ kind: 'form-changed' })
  need(item, 'saveAsync', 'Mailbox 1.3')
  const saved = await officeCall<string | undefined>({ clock, ms: SAVE_DEADLINE_MS, signal }, (done) =>
    item.saveAsync?.(done),
  )
  const id = asEwsItemId(saved ?? '')
  if (id === undefined) throw new AppError({ kind: 'not-an-id' })
  return restFromEws(id)
}

/** A meeting request in the inbox is a message, although it shows an event. */
function openAppointment(office: OfficeLike): ItemLike | undefined {
  const item = office.context.mailbox?.item
  return item?.itemType === 'appointment' ? item : undefined
}

/** By what is there, never by platform: new Outlook calls itself the web. */
function isCompose(item: ItemLike): boolean {
  return typeof item.saveAsync === 'function' || typeof item.getItemIdAsync === 'function'
}

/** The call is only there, or only succeeds, in a shared calendar; a host that keeps silent leaves it open and fails. */
async function sharedCalendarOf(
  item: ItemLike,
  clock: Clock,
  signal: AbortSignal,
): Promise<SharedCalendar | undefined> {
  if (typeof item.getSharedPropertiesAsync !== 'function') return undefined
  try {
    const shared = await officeCall<SharedLike | null | undefined>({ clock, ms: READ_DEADLINE_MS, signal }, (done) =>
      item.getSharedPropertiesAsync?.(done),
    )
    const mailbox = shared?.targetMailbox || shared?.owner
    return mailbox ? { mailbox, rights: delegateRights(shared.delegatePermissions) } : undefined
  } catch (error) {
    if (error instanceof AppError && error.failure.kind !== 'timed-out') return undefined
    throw error
  }
}

/** Each form is a handler of its own; asked for once, when the form is first used. */
function createFormAttachmentsWatch({ EventType }: OfficeLike) {
  const heard = new WeakSet<ItemLike>()
  let tellAll: () => void = () => undefined
  const subscribe = fanOut<unknown>((tell) => {
    tellAll = () => {
      tell(undefined)
    }
  })
  return {
    subscribe,
    hear(item: ItemLike) {
      const eventType = EventType?.AttachmentsChanged
      if (eventType === undefined || heard.has(item)) return
      heard.add(item)
      try {
        item.addHandlerAsync?.(eventType, () => {
          tellAll()
        })
      } catch {
        // Named but not served here.
      }
    },
  }
}

/** `tell`: the pane noticed by itself that Outlook shows another item. */
function createItemWatch(office: OfficeLike) {
  let tellAll: () => void = () => undefined
  const subscribe = fanOut<unknown>((tell) => {
    tellAll = () => {
      tell(undefined)
    }
    onHostEvent(office, office.EventType?.ItemChanged ?? ITEM_CHANGED, tell)
    if (typeof office.context.mailbox?.getSelectedItemsAsync === 'function') {
      onHostEvent(office, office.EventType?.SelectedItemsChanged ?? SELECTED_ITEMS_CHANGED, tell)
    }
  })
  return {
    subscribe,
    tell: () => {
      tellAll()
    },
  }
}
