import type { AttachmentsDoor, EntryToAttach, MailToAttach, Row, Thing } from '../attachments'
import type { ItemRef } from '../kernel'
import type { MailRow } from '../mail'

/** What a mail of the list has to do with the things to attach. */
export type Standing =
  | { kind: 'free' }
  /** On the list, and can leave it. */
  | { kind: 'chosen'; row: Row }
  | { kind: 'moving' }
  | { kind: 'attached' }
  /** Failed or cancelled: choosing it anew starts afresh. */
  | { kind: 'over'; row: Row }

/** Asks where an item stands. */
export type Standings = (item: ItemRef) => Standing

/** Finds the youngest row that stands for each item; asked for many items at once. */
export function standingsOf(rows: readonly Row[]): Standings {
  const byItem = new Map<string, Row>()
  for (const row of rows) {
    const item = itemOf(row.thing)
    if (item !== undefined) byItem.set(keyOf(item), row)
  }
  return (item) => {
    const row = byItem.get(keyOf(item))
    return row === undefined ? { kind: 'free' } : standingOfRow(row)
  }
}

function itemOf(thing: Thing): ItemRef | undefined {
  if (thing.kind === 'mail') return thing.mail
  return thing.kind === 'entry' ? thing.entry : undefined
}

function keyOf({ id, mailbox }: ItemRef): string {
  return `${mailbox?.toLowerCase() ?? ''}|${id}`
}

function standingOfRow(row: Row): Standing {
  switch (row.phase.kind) {
    case 'chosen':
      return { kind: 'chosen', row }
    case 'attached':
      return { kind: 'attached' }
    case 'failed':
    case 'cancelled':
      return { kind: 'over', row }
    case 'queued':
    case 'preparing':
    case 'sending':
    case 'checking':
    case 'cancelling':
    case 'interrupted': // it goes on by its own button
      return { kind: 'moving' }
  }
}

/** What the engine has to know of a mail. */
export function mailToAttach(mail: MailRow): MailToAttach {
  const { id, mailbox, subject, sizeBytes, hasAttachments, nature, receivedMs } = mail
  return { id, mailbox, subject, sizeBytes, hasAttachments, nature, receivedMs }
}

/** Mails are chosen by the hundred at most: a hundred is what Outlook lets select, and more is rarely meant. */
export const MOST_AT_ONCE = 100

type Attachments = Pick<AttachmentsDoor, 'state' | 'choose' | 'cancel' | 'dismiss'>

/** Puts on the list what is not on it yet, in this order, as long as there is room; returns how many found none. */
export function chooseMails(attachments: Attachments, mails: readonly MailRow[]): number {
  const { rows } = attachments.state()
  const standings = standingsOf(rows)
  const chosen = rows.filter(({ phase, thing }) => phase.kind === 'chosen' && thing.kind === 'mail').length
  const wanted = mails.filter((mail) => isChoosable(standings(mail)))
  const taken = wanted.slice(0, Math.max(0, MOST_AT_ONCE - chosen))
  chooseThings(
    attachments,
    taken.map((mail) => [mail, { kind: 'mail', mail: mailToAttach(mail) }]),
  )
  return wanted.length - taken.length
}

/** Puts one event or contact on the list or takes it off; what is on its way stays. */
export function toggleEntry(attachments: Attachments, entry: EntryToAttach): void {
  const { kind } = standingsOf(attachments.state().rows)(entry)
  if (kind === 'chosen') takeOff(attachments, [entry])
  else if (kind !== 'moving') chooseThings(attachments, [[entry, { kind: 'entry', entry }]])
}

function chooseThings(attachments: Attachments, things: readonly (readonly [ItemRef, Thing])[]): void {
  if (things.length === 0) return
  const standings = standingsOf(attachments.state().rows)
  for (const [item] of things) {
    const standing = standings(item)
    if (standing.kind === 'over') attachments.dismiss(standing.row.key)
  }
  attachments.choose(things.map(([, thing]) => thing))
}

/** Also what is on the event: the engine knows whether it still is, and says so. */
function isChoosable({ kind }: Standing): boolean {
  return kind === 'free' || kind === 'over' || kind === 'attached'
}

/** Takes from the list what is on it and not on its way. */
export function takeOff(attachments: Attachments, items: readonly ItemRef[]): void {
  const standings = standingsOf(attachments.state().rows)
  for (const item of items) {
    const standing = standings(item)
    if (standing.kind === 'chosen') attachments.cancel(standing.row.key)
  }
}

/** Whether choosing it again would change nothing. */
export function isTaken({ kind }: Standing): boolean {
  return kind === 'chosen' || kind === 'moving' || kind === 'attached'
}
