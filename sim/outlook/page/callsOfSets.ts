/** By the Mailbox set they came with (Microsoft's reference), as far as this add-in or its tests meet them. */
const MAILBOX_CALLS: Readonly<Record<string, number>> = { convertToEwsId: 3, convertToRestId: 3, restUrl: 5 }

const ITEM_CALLS: Readonly<Record<string, number>> = {
  close: 3,
  notificationMessages: 3,
  saveAsync: 3,
  addHandlerAsync: 7,
  recurrence: 7,
  removeHandlerAsync: 7,
  seriesId: 7,
  addFileAttachmentFromBase64Async: 8,
  categories: 8,
  enhancedLocation: 8,
  getAttachmentContentAsync: 8,
  getAttachmentsAsync: 8,
  getItemIdAsync: 8,
  getSharedPropertiesAsync: 8,
  sessionData: 11,
  isAllDayEvent: 14,
  sensitivity: 14,
}
/** On the compose form; reading gives it since the first set. */
const ORGANIZER_MINOR = 7

/** Properties that hide from an older Outlook's mailbox what came later; the mailbox itself is still being filled. */
export function laterOfMailbox(minor: number): PropertyDescriptorMap {
  const later = Object.keys(MAILBOX_CALLS).filter((name) => (MAILBOX_CALLS[name] ?? 0) > minor)
  return Object.fromEntries(later.map((name) => [name, { value: undefined }]))
}

/** The item as an older Outlook has it: what came later is not there at all. */
export function withoutLater(item: object, minor: number): object {
  const isCompose = 'addFileAttachmentAsync' in item
  const isLater = (name: string) =>
    (ITEM_CALLS[name] ?? 0) > minor || (name === 'organizer' && isCompose && minor < ORGANIZER_MINOR)
  const own = Object.entries(Object.getOwnPropertyDescriptors(item))
  const kept = own.filter(([name]) => !isLater(name))
  return kept.length === own.length ? item : Object.defineProperties({}, Object.fromEntries(kept))
}
