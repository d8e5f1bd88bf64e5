import type { MailRow } from '../mail'

/** Found mails that belong together; `mails`: the newest first, those that were found, or all of them once they were asked for. */
export interface Conversation {
  key: string
  newest: MailRow
  mails: readonly MailRow[]
  isWhole: boolean
}

/** One line of the list. */
export type MailLine =
  | { kind: 'mail'; id: string; mail: MailRow; conversation: Conversation | undefined; isInside: boolean }
  | { kind: 'conversation'; id: string; conversation: Conversation; isUnfolded: boolean }

export interface Folding {
  /** By key, what the person said: `true` shows every mail. Nothing said: short ones are shown, long ones folded. */
  unfolded: ReadonlyMap<string, boolean>
  /** Conversations that were asked for, by key. */
  whole: ReadonlyMap<string, readonly MailRow[]>
}

/** So few are worth more in sight than folded away: who looks for one by its subject finds it. */
const FOLDED_FROM = 4

/** Ids belong to a mailbox, and so do conversations. */
export function mailKey({ id, mailbox }: Pick<MailRow, 'id' | 'mailbox'>): string {
  return `${mailbox?.toLowerCase() ?? ''}|${id}`
}

/** Where a mail belongs; undefined where Graph does not say. */
export function conversationKey({ conversationId, mailbox }: MailRow): string | undefined {
  return conversationId === undefined ? undefined : `${mailbox?.toLowerCase() ?? ''}|${conversationId}`
}

/** Mails in their order; those of a long conversation folded into its newest and a line for all of them. */
export function mailLines(rows: readonly MailRow[], { unfolded, whole }: Folding): MailLine[] {
  const together = new Map<string, MailRow[]>()
  for (const row of rows) {
    const key = conversationKey(row)
    if (key === undefined) continue
    const found = together.get(key)
    if (found === undefined) together.set(key, [row])
    else found.push(row)
  }
  const told = new Set<string>()
  return rows.flatMap((row) => {
    const key = conversationKey(row)
    const found = key === undefined ? [] : (together.get(key) ?? [])
    if (key === undefined || found.length < 2) return [mailLine(row, undefined, false)]
    if (told.has(key)) return []
    told.add(key)
    const all = whole.get(key)
    const mails = [...(all ?? found)].sort(newestFirst)
    const conversation = { key, newest: mails[0] ?? row, mails, isWhole: all !== undefined }
    return conversationLines(conversation, unfolded.get(key) ?? mails.length < FOLDED_FROM)
  })
}

function conversationLines(conversation: Conversation, isUnfolded: boolean): MailLine[] {
  const { key, newest, mails } = conversation
  const older = isUnfolded ? mails.slice(1) : []
  return [
    mailLine(newest, conversation, false),
    { kind: 'conversation', id: `all ${key}`, conversation, isUnfolded },
    ...older.map((mail) => mailLine(mail, conversation, true)),
  ]
}

function mailLine(mail: MailRow, conversation: Conversation | undefined, isInside: boolean): MailLine {
  return { kind: 'mail', id: mailKey(mail), mail, conversation, isInside }
}

function newestFirst(one: MailRow, other: MailRow): number {
  return (other.receivedMs ?? 0) - (one.receivedMs ?? 0)
}
