import type { Asked, Callback, EventTypeLike, ItemLike, OfficeLike, SelectedItemLike } from '../officeTypes'

/** How Office.js calls back: always later, with an AsyncResult. */
export function answer<T>(callback: Callback<T>, value: T): void {
  queueMicrotask(() => {
    callback({ status: 'succeeded', value })
  })
}

/** A failed AsyncResult carries no value. */
export function refuse(callback: Callback<never>, code: number): void {
  queueMicrotask(() => {
    callback({ status: 'failed', value: undefined as never, error: { code } })
  })
}

export interface FakeOffice extends OfficeLike {
  /** Sends an event to the handlers of a kind. */
  raise(eventType: string, event: unknown): void
}

export function fakeOffice(item: ItemLike | null | undefined, more: Partial<OfficeLike['context']> = {}): FakeOffice {
  const handlers: { eventType: EventTypeLike; handler: (event: unknown) => void }[] = []
  return {
    context: {
      displayLanguage: 'de-DE',
      mailbox: {
        item,
        userProfile: { emailAddress: 'alex@contoso.example' },
        addHandlerAsync: (eventType, handler) => {
          handlers.push({ eventType, handler })
        },
      },
      ...more,
    },
    EventType: {
      ItemChanged: 'olkItemSelectedChanged',
      OfficeThemeChanged: 'officeThemeChanged',
      SelectedItemsChanged: 'olkSelectedItemsChanged',
    },
    raise(eventType, event) {
      for (const one of handlers) if (one.eventType === eventType) one.handler(event)
    },
  }
}

/** A compose form's property, which is asked for. */
export function asked<T>(value: T): Asked<T> {
  return {
    getAsync: (done) => {
      answer(done, value)
    },
  }
}

export const EWS_ID = 'AAMkAGI2/TG93+AAA='
export const REST_ID = 'AAMkAGI2-TG93_AAA='

/** A compose form with nothing on it. */
export function composeItem(more: Partial<ItemLike> = {}): ItemLike {
  return {
    itemType: 'appointment',
    subject: asked('Site meeting'),
    getItemIdAsync: (done) => {
      answer(done, EWS_ID)
    },
    saveAsync: (done) => {
      answer(done, EWS_ID)
    },
    ...more,
  }
}

export function readItem(more: Partial<ItemLike> = {}): ItemLike {
  return { itemType: 'appointment', itemId: EWS_ID, subject: 'Site meeting', attachments: [], ...more }
}

/** A received message, open or, as `selectedItem`, in the list. */
export function messageItem(more: Partial<ItemLike> = {}): ItemLike {
  return { itemType: 'message', itemId: EWS_ID, subject: 'Floor plan', ...more }
}

export function selectedItem(itemId: string, more: Partial<SelectedItemLike> = {}): SelectedItemLike {
  return { itemId, itemType: 'Message', itemMode: 'Read', subject: `Subject of ${itemId}`, ...more }
}
