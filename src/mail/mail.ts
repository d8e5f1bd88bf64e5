import type { Graph, GraphCall } from '../graph'
import { AppError, failureOf } from '../kernel'
import type { Clock, Cloud, Failure, ItemRef, Log } from '../kernel'
import { createFinding } from './finding'
import { readFolders } from './folders'
import { inLanes } from './inLanes'
import { mailScopes, messagePath } from './paths'
import type { Scope } from './paths'
import { createReading } from './reading'
import type { MailReader } from './reading'
import { createRowReader } from './rows'
import type { MailDoor, MailPart, MailRow } from './types'
import { PART_PROPERTIES, parsePartPage, parsePreview, PREVIEW_PROPERTIES } from './wire'

export interface MailDeps {
  graph: Graph
  /** Opens the sign-in window for these permissions. */
  signIn: (scopes: readonly Scope[], signal: AbortSignal) => Promise<void>
  log: Log
  clock: Clock
  /** Asked when it is needed: the configuration may arrive late. */
  cloud: () => Cloud
  permitted?: Permitted
}

/** Whether mails were read here before: then the pane may ask for them by itself without asking for a permission that is new. */
export interface Permitted {
  before: () => boolean
  note: (isPermitted: boolean) => void
}

/** Finding messages of the person's own mailbox and of shared folders, looking at them, and reading them whole. */
export function createMail(deps: MailDeps): MailDoor & MailReader {
  const { log, clock } = deps
  const lacking = createLacking(deps.permitted)
  const graph = lacking.watch(deps.graph)
  const rows = createRowReader({ graph, log })
  const finding = createFinding({
    graph,
    rows,
    clock,
    log,
    signIn: (scopes, signal) => deps.signIn(lacking.scopes() ?? scopes, signal),
  })
  const { search, ...door } = finding.search

  return {
    // What is attached asks for its permissions on its own account.
    ...createReading({ graph: deps.graph, cloud: deps.cloud, clock, log }),
    isOpen: lacking.hasRead,
    ...door,
    search: (query) => search({ asked: { kind: 'search', query } }),
    suggest: async (about, how) => {
      if (how === 'asked' || lacking.mayAsk()) await finding.suggest(about, how)
    },
    conversation: (mail, signal) => finding.conversation(mail, signal),
    preview: (mail, signal) =>
      graph.read(
        mailCall(mail, `?$select=${PREVIEW_PROPERTIES}&$expand=attachments($select=${PART_PROPERTIES})`),
        parsePreview,
        signal,
      ),
    parts: (mail, signal) => readParts(graph, mail, signal),
    folders: (within, signal) => readFolders(graph, within, signal),
    async describe(mails, signal, how = 'asked') {
      if (how === 'silent' && !lacking.mayAsk()) throw new AppError({ kind: 'sign-in-needed', claims: undefined })
      const found = await inLanes(mails, async (mail): Promise<MailRow[]> => {
        try {
          return (await rows.one(mail, signal, how === 'silent')).map(({ row }) => row)
        } catch (error) {
          if (error instanceof AppError && GONE.has(error.failure.kind)) return []
          throw error
        }
      })
      return found.flat()
    },
  }
}

const GONE: ReadonlySet<Failure['kind']> = new Set<Failure['kind']>(['mail-gone', 'not-an-id'])

/** A mail of 400 attachments comes in pages. */
async function readParts(graph: Graph, mail: ItemRef, signal: AbortSignal): Promise<MailPart[]> {
  const found: MailPart[] = []
  const seen = new Set<string>()
  let next: GraphCall | undefined = mailCall(mail, `/attachments?$select=${PART_PROPERTIES}`)
  while (next !== undefined) {
    seen.add(next.path)
    const page: ReturnType<typeof parsePartPage> = await graph.read(next, parsePartPage, signal)
    found.push(...page.parts)
    // A page that leads back to one before is the last one.
    next = page.nextLink === undefined || seen.has(page.nextLink) ? undefined : { ...next, path: page.nextLink }
  }
  return found
}

function mailCall(mail: ItemRef, rest: string): GraphCall {
  return { path: messagePath(mail) + rest, scopes: mailScopes(mail.mailbox), missing: 'mail' }
}

function isForMails({ scopes }: GraphCall): boolean {
  return scopes.includes('Mail.Read')
}

/**
 * Which permission a read was refused for last: a folder of a shared mailbox, say, while the search stands in the own
 * one. The person's click on "Sign in" has to ask for that one.
 */
function createLacking(permitted: Permitted = { before: () => true, note: () => undefined }) {
  let scopes: readonly Scope[] | undefined
  let hasRead = false
  const watched = async <T>(call: GraphCall, run: () => Promise<T>): Promise<T> => {
    try {
      const result = await run()
      if (!hasRead && isForMails(call)) permitted.note(true)
      hasRead = true
      if (scopes?.every((scope) => call.scopes.includes(scope)) === true) scopes = undefined
      return result
    } catch (error) {
      if (failureOf(error).kind === 'sign-in-needed') {
        if (call.silentOnly !== true) scopes = call.scopes
        if (!hasRead && isForMails(call)) permitted.note(false)
      }
      throw error
    }
  }
  return {
    scopes: () => scopes,
    hasRead: () => hasRead,
    mayAsk: () => hasRead || permitted.before(),
    watch: (graph: Graph): Graph => ({
      read: (call, parse, signal) => watched(call, () => graph.read(call, parse, signal)),
      readBlob: (call, signal) => watched(call, () => graph.readBlob(call, signal)),
      write: (call, signal) => graph.write(call, signal),
    }),
  }
}
