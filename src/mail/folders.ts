import * as v from 'valibot'
import type { Graph } from '../graph'
import { AppError, failureOf } from '../kernel'
import type { Failure } from '../kernel'
import { inLanes } from './inLanes'
import { mailboxPath, mailScopes } from './paths'
import { folderPath } from './query'
import type { FolderRef, MailFolder, WellKnownFolder } from './types'
import { pageOf } from './wire'

const Folder = v.object({
  '@odata.type': v.optional(v.string()),
  id: v.string(),
  displayName: v.nullish(v.string(), ''),
  childFolderCount: v.nullish(v.number(), 0),
  totalItemCount: v.nullish(v.number()),
  isHidden: v.nullish(v.boolean(), false),
})
type FolderJson = v.InferOutput<typeof Folder>

const FolderPage = pageOf(Folder)

/** `isHidden` is unknown in US Government clouds; hidden folders are listed nowhere unless asked for. */
const SELECT = '$select=id,displayName,childFolderCount,totalItemCount'
/** A mailbox of thousands of folders exists; its first thousand will do. */
const MAX_PAGES = 10

/** In the order in which they are shown. */
const WELL_KNOWN: readonly WellKnownFolder[] = ['inbox', 'sentitems', 'archive', 'drafts', 'deleteditems']

/** The folders in a folder, or of a whole mailbox, perhaps another person's. Rejects with an AppError. */
export async function readFolders(
  graph: Graph,
  within: FolderRef | { mailbox: string | undefined },
  signal: AbortSignal,
): Promise<readonly MailFolder[]> {
  if ('id' in within) {
    const children = await listFolders(graph, { path: `${folderPath(within)}/childFolders`, ...within }, signal)
    return children.map((one) => folderOf(one, within.mailbox)).sort(byName)
  }
  return topFolders(graph, within.mailbox, signal)
}

async function topFolders(graph: Graph, mailbox: string | undefined, signal: AbortSignal): Promise<MailFolder[]> {
  const asked = await inLanes([...WELL_KNOWN, undefined], async (name) => {
    try {
      if (name === undefined) return { name, folders: await listFolders(graph, topList(mailbox), signal) }
      return { name, folders: [await oneFolder(graph, { name, mailbox }, signal)] }
    } catch (error) {
      signal.throwIfAborted()
      const failure = failureOf(error)
      if (!MAY_BE_LEFT_OUT.has(failure.kind)) throw error
      return { name, failure }
    }
  })
  const first = asked.flatMap(({ name, folders = [] }) =>
    name === undefined ? [] : folders.map((one) => ({ ...folderOf(one, mailbox), wellKnown: name })),
  )
  const known = new Set(first.map(({ id }) => id))
  const others = asked
    .flatMap(({ name, folders = [] }) => (name === undefined ? folders : []))
    .filter((one) => !known.has(one.id))
    .map((one) => folderOf(one, mailbox))
  // Of a mailbox that is shared in parts, what can be seen is shown; where nothing can, the reason is told.
  const refused = asked.find(
    (one): one is typeof one & { failure: Failure } => 'failure' in one && one.name === undefined,
  )
  if (first.length === 0 && refused !== undefined) throw new AppError(refused.failure)
  return [...first, ...others.sort(byName)]
}

/** There is no archive in every mailbox, and of another person's often only some folders are shared. */
const MAY_BE_LEFT_OUT: ReadonlySet<Failure['kind']> = new Set<Failure['kind']>(['folder-gone', 'not-allowed'])

function oneFolder(
  graph: Graph,
  { name, mailbox }: { name: WellKnownFolder; mailbox: string | undefined },
  signal: AbortSignal,
): Promise<FolderJson> {
  return graph.read(
    { path: `${topPath(mailbox)}/${name}?${SELECT}`, scopes: mailScopes(mailbox), missing: 'folder' },
    (json) => v.parse(Folder, json),
    signal,
  )
}

async function listFolders(
  graph: Graph,
  { path, mailbox }: { path: string; mailbox: string | undefined },
  signal: AbortSignal,
): Promise<FolderJson[]> {
  const found: FolderJson[] = []
  let at: string | undefined = `${path}?${SELECT}&$top=100`
  for (let pages = 0; at !== undefined && pages < MAX_PAGES; pages++) {
    const page: v.InferOutput<typeof FolderPage> = await graph.read(
      { path: at, scopes: mailScopes(mailbox), missing: 'folder' },
      (json) => v.parse(FolderPage, json),
      signal,
    )
    found.push(...page.value)
    at = page['@odata.nextLink']
  }
  return found.filter((one) => !/mailSearchFolder$/i.test(one['@odata.type'] ?? '') && !one.isHidden)
}

function topPath(mailbox: string | undefined): string {
  return `${mailboxPath(mailbox)}/mailFolders`
}

function topList(mailbox: string | undefined): { path: string; mailbox: string | undefined } {
  return { path: topPath(mailbox), mailbox }
}

function folderOf(folder: FolderJson, mailbox: string | undefined): MailFolder {
  return {
    id: folder.id,
    name: folder.displayName,
    mailbox,
    wellKnown: undefined,
    childCount: folder.childFolderCount,
    mailCount: folder.totalItemCount ?? undefined,
  }
}

function byName(one: MailFolder, other: MailFolder): number {
  return one.name.localeCompare(other.name)
}
