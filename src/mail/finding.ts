import { createPagedSearch } from '../graph'
import type { Graph, Page, PageRequest, PagedSearch } from '../graph'
import type { Clock, EventAbout, Log } from '../kernel'
import { aboutSearch } from './about'
import { createDeletedFolder } from './deletedMails'
import { isTeamsChat } from './nature'
import { filterText, mailboxPath, mailScopes } from './paths'
import type { Scope } from './paths'
import { EVERYWHERE, NO_FILTERS, placePath, queryOptions } from './query'
import { rankAbout } from './rank'
import type { RowList, RowReader } from './rows'
import type { Asked, MailQuery, MailRow } from './types'
import type { FoundMail } from './wire'

export interface FindingDeps {
  graph: Graph
  rows: RowReader
  signIn: (scopes: readonly Scope[], signal: AbortSignal) => Promise<void>
  clock: Clock
  log: Log
}

export interface Finding {
  search: PagedSearch<{ asked: Asked }, MailRow>
  suggest(about: EventAbout, how: 'silent' | 'asked'): Promise<void>
  /** All mails of a conversation, as Graph gives them. */
  conversation(mail: MailRow, signal: AbortSignal): Promise<readonly MailRow[]>
}

const MAX_OF_CONVERSATION = 100

/** Finding mails: by words and filters, by what an event says, by their conversation. */
export function createFinding({ graph, rows, signIn, clock, log }: FindingDeps): Finding {
  const deletedFolder = createDeletedFolder({ graph, clock, log })
  let about: EventAbout | undefined

  /** Deleted mails and chats are in `/me/messages` as well; nobody looks for them without saying so. */
  async function readWanted(list: RowList, link: string | undefined, signal: AbortSignal): Promise<Page<FoundMail>> {
    const [page, early] = await Promise.all([rows.page(list, link, signal), deletedFolder(signal)])
    // Where the page had to sign in first, the folder can be asked for only now.
    const deletedId = early ?? (await deletedFolder(signal))
    return { rows: page.mails.filter((mail) => isWanted(mail, deletedId)), nextLink: page.nextLink }
  }

  async function readQuery(query: MailQuery, ask: PageRequest<unknown>, signal: AbortSignal): Promise<Page<MailRow>> {
    const { place, filters } = query
    const list: RowList = {
      path: placePath(place),
      options: queryOptions(query, clock.now()),
      mailbox: place.kind === 'folder' ? place.folder.mailbox : undefined,
      missing: place.kind === 'folder' ? 'folder' : 'mail',
      silent: ask.silent,
    }
    const takesAll = place.kind === 'folder' || filters.withDeleted
    const page = takesAll ? asPage(await rows.page(list, ask.link, signal)) : await readWanted(list, ask.link, signal)
    // Unread cannot be searched for; in a browsed list Graph has seen to it already.
    const found = page.rows.filter(({ row }) => !filters.unread || !row.isRead)
    return { rows: found.map(({ row }) => row), nextLink: page.nextLink }
  }

  async function readSuggestions(ask: PageRequest<unknown>, signal: AbortSignal): Promise<Page<MailRow>> {
    const value = about === undefined ? undefined : aboutSearch(about, clock.now())
    if (about === undefined || value === undefined) return { rows: [], nextLink: undefined }
    const list = ownList([`$search=${encodeURIComponent(value)}`], ask.silent)
    const page = await readWanted(list, undefined, signal)
    return { rows: rankAbout(page.rows, about), nextLink: undefined } // the best 20 of one page; no further ones
  }

  const search = createPagedSearch<{ asked: Asked }, MailRow>({
    read: (ask, signal) => {
      const { asked } = ask.question
      return asked.kind === 'search' ? readQuery(asked.query, ask, signal) : readSuggestions(ask, signal)
    },
    idOf: (row) => row.id,
    signIn: ({ asked }, signal) => signIn(mailScopes(mailboxOf(asked)), signal),
    unasked: { asked: { kind: 'search', query: { text: '', filters: NO_FILTERS, place: EVERYWHERE } } },
    log,
  })

  return {
    search,
    async suggest(next, how) {
      const state = search.state()
      // What the pane does by itself gives way to what the person asked for.
      if (how === 'silent' && state.kind !== 'idle' && state.asked.kind === 'search') return
      about = next
      await search.search({ asked: { kind: 'suggestions' } }, how)
    },
    async conversation(mail, signal) {
      if (mail.conversationId === undefined) return [mail]
      const list: RowList = { ...ownList([conversationFilter(mail.conversationId)], false), ...placeOf(mail.mailbox) }
      const found: FoundMail[] = []
      let link: string | undefined
      do {
        const page = await rows.page(list, link, signal)
        found.push(...page.mails)
        link = page.nextLink
      } while (link !== undefined && found.length < MAX_OF_CONVERSATION)
      const deletedId = mail.mailbox === undefined ? await deletedFolder(signal) : undefined
      return wholeConversation(mail, found, deletedId)
    },
  }
}

/** A mail of the trash, or a chat, does not come along, unless the one that was asked about is one itself. */
function wholeConversation(mail: MailRow, found: readonly FoundMail[], deletedId: string | undefined): MailRow[] {
  const asked = found.find(({ row }) => row.id === mail.id)
  const takesAll = asked !== undefined && !isWanted(asked, deletedId)
  const wanted = found.filter((one) => takesAll || isWanted(one, deletedId)).map(({ row }) => row)
  const byId = new Map([mail, ...wanted].map((row) => [row.id, row]))
  const newestFirst = [...byId.values()].sort((one, other) => (other.receivedMs ?? 0) - (one.receivedMs ?? 0))
  return newestFirst.slice(0, MAX_OF_CONVERSATION)
}

function isWanted({ row, messageClass, folderId }: FoundMail, deletedId: string | undefined): boolean {
  return (deletedId === undefined || folderId !== deletedId) && !isTeamsChat(messageClass, row.subject)
}

function asPage({ mails, nextLink }: { mails: readonly FoundMail[]; nextLink: string | undefined }): Page<FoundMail> {
  return { rows: mails, nextLink }
}

function ownList(options: readonly string[], silent: boolean): RowList {
  return { path: placePath(EVERYWHERE), options, mailbox: undefined, missing: 'mail', silent }
}

function placeOf(mailbox: string | undefined): Pick<RowList, 'path' | 'mailbox'> {
  return { path: `${mailboxPath(mailbox)}/messages`, mailbox }
}

/** Without `$orderby`: with it, Graph calls this filter inefficient. */
function conversationFilter(conversationId: string): string {
  return `$filter=${encodeURIComponent(`conversationId eq ${filterText(conversationId)}`)}`
}

function mailboxOf(asked: Asked): string | undefined {
  return asked.kind === 'search' && asked.query.place.kind === 'folder' ? asked.query.place.folder.mailbox : undefined
}
