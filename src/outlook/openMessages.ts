import { asEwsItemId, restFromEws } from '../kernel'
import type { Clock, OpenMessage } from '../kernel'
import { officeCall } from './officeCall'
import type { ItemLike, MailboxLike, SelectedItemLike } from './officeTypes'

/** Outlook lets no more be selected for an add-in. */
const MAX_SELECTED = 100
/** The open message is there without it, so it does not wait long to hear that nothing else is selected. */
const SELECTION_DEADLINE_MS = 2_000

/** The message that is open for reading; undefined when it has no id, as one opened from a file. */
export function openMessage(item: ItemLike): OpenMessage | undefined {
  const { itemId, subject } = item
  return message(itemId, typeof subject === 'string' ? subject : '')
}

/**
 * The received messages selected in Outlook's list. None where the host has no such call (below Mailbox 1.13), does not
 * allow it (the manifest asks for the item, not for the mailbox), or keeps silent.
 */
export async function selectedMessages(
  mailbox: MailboxLike | undefined,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<readonly OpenMessage[]> {
  if (typeof mailbox?.getSelectedItemsAsync !== 'function') return []
  try {
    const found = await officeCall<readonly SelectedItemLike[] | null | undefined>(
      { clock, ms: SELECTION_DEADLINE_MS, signal },
      (done) => mailbox.getSelectedItemsAsync?.(done),
    )
    return (found ?? [])
      .flatMap((one) => (isReceived(one) ? (message(one.itemId, one.subject) ?? []) : []))
      .slice(0, MAX_SELECTED)
  } catch {
    signal.throwIfAborted()
    return []
  }
}

/** Drafts are selected in compose mode. */
function isReceived({ itemType, itemMode }: SelectedItemLike): boolean {
  return /^message$/i.test(itemType) && /^read$/i.test(itemMode)
}

function message(itemId: string | null | undefined, subject: string | null | undefined): OpenMessage | undefined {
  const id = asEwsItemId(itemId ?? '')
  return id && { id: restFromEws(id), subject: subject ?? '' }
}
