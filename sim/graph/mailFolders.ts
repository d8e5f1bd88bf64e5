import { rootFolderId } from '../world'
import type { Mailbox, StoredMailFolder } from '../world'
import type { WireReply } from '../wire'
import type { Asked } from './answer'
import { checkId } from './ids'
import { pageOf } from './paging'
import type { Parts } from './parts'
import { parseQuery, parseSelect, selected } from './query'
import { refuse } from './refusal'
import { json } from './reply'
import { MAIL_FOLDER, typeIn } from './schema'

/** The folder that an id or a well-known name means, in any letter case. Folder ids are never immutable. [documented] */
export function mailFolderAt({ mailFolders }: Mailbox, name: string): StoredMailFolder {
  const wellKnown = mailFolders.find((one) => one.isWellKnown && one.key === name.toLowerCase())
  if (wellKnown !== undefined) return wellKnown
  checkId(name)
  return mailFolders.find((one) => one.id === name) ?? refuse('itemNotFound')
}

/** GET …/mailFolders (those at the top only [documented]) and …/mailFolders/{id}/childFolders. Hidden ones are left out. */
export function listMailFolders(
  { mailbox, folder }: { mailbox: Mailbox; folder: string | undefined },
  { url }: Asked,
  parts: Parts,
): WireReply {
  const query = parseQuery(url, ['$select', '$top', '$skiptoken'])
  const shape = parseShape(mailbox, query.get('$select'), parts)
  const parent = folder === undefined ? undefined : mailFolderAt(mailbox, folder).key
  const rows = mailbox.mailFolders.filter((one) => one.parent === parent && !one.isHidden)
  const context = `users('${encodeURIComponent(mailbox.address)}')/mailFolders`
  return pageOf(rows, shape, { url, query, context, parts })
}

/** GET …/mailFolders/{id} */
export function getMailFolder(mailbox: Mailbox, folder: string, about: Asked & { parts: Parts }): WireReply {
  const { url, parts } = about
  const shape = parseShape(mailbox, parseQuery(url, ['$select']).get('$select'), parts)
  const context = `${url.origin}/v1.0/$metadata#users('${encodeURIComponent(mailbox.address)}')/mailFolders/$entity`
  return json(200, { '@odata.context': context, ...shape(mailFolderAt(mailbox, folder)) })
}

function parseShape(mailbox: Mailbox, text: string | undefined, { world }: Parts) {
  const properties = new Set(Object.keys(typeIn(world.tenant.cloud, MAIL_FOLDER).properties))
  const select = parseSelect(text, { name: 'mailFolder', properties })
  return (folder: StoredMailFolder) => selected(folderJson(folder, mailbox, world.tenant.id), select ?? properties)
}

function folderJson(folder: StoredMailFolder, mailbox: Mailbox, seed: string): Record<string, unknown> {
  const inside = [...mailbox.messages.values()].filter((one) => one.folder === folder.key)
  const unread = folder.isSearch ? [...mailbox.messages.values()].filter((one) => !one.isRead) : []
  const shown = folder.isSearch ? unread : inside
  const parent = mailbox.mailFolders.find((one) => one.key === folder.parent)
  return {
    ...(folder.isSearch ? { '@odata.type': '#microsoft.graph.mailSearchFolder' } : {}),
    id: folder.id,
    displayName: folder.displayName,
    parentFolderId: parent?.id ?? rootFolderId(seed, mailbox.address),
    childFolderCount: mailbox.mailFolders.filter((one) => one.parent === folder.key && !one.isHidden).length,
    unreadItemCount: shown.filter((one) => !one.isRead).length,
    totalItemCount: shown.length,
    isHidden: folder.isHidden,
  }
}
