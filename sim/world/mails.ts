import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseMail } from './parseMail'
import type { ParsedMail } from './parseMail'
import { itemId } from './ids'
import type { Mailbox, MessageAttachment, StoredMessage, World } from './types'

const OWN_MAILS = path.join(__dirname, 'mails')
/** Above the 4 MiB of one Graph request, as mail and as JSON item. */
const LARGE_MAIL_BYTES = 5 * 1024 * 1024
/** Mails that lie elsewhere than in the inbox. */
const FOLDERS: Readonly<Record<string, StoredMessage['folder']>> = {
  'reply-thread': 'sentitems',
  'offer-two-files': 'archive',
  'empty-subject': 'deleteditems',
}

export interface NamedMail {
  /** File name without its ending; names the mail for tests. */
  name: string
  mail: ParsedMail
  /** `key` of its folder; the inbox unless told. */
  folder?: string
  /** What its owner or the service made of it. */
  marks?: Partial<Pick<StoredMessage, 'isRead' | 'messageClass' | 'categories' | 'isDraft'>>
  /** Names of files in the cloud that it links to. */
  links?: readonly string[]
}

let ownMails: Promise<readonly NamedMail[]> | undefined

/** The mails of `mails/` and one large one; parsed once per process, since they never change. */
export function readOwnMails(): Promise<readonly NamedMail[]> {
  ownMails ??= Promise.all([readFolder(OWN_MAILS), largeMail()]).then(([read, large]) => [...read, large])
  return ownMails
}

/** Adds every .eml file of a folder to the signed-in person's inbox; returns how many. */
export async function loadMoreMails(world: World, folder: string): Promise<number> {
  const mailbox = world.mailboxes.get(world.signedIn)
  if (mailbox === undefined) throw new Error('The signed-in person has no mailbox.')
  const mails = await readFolder(folder)
  addMails(world.tenant.id, mailbox, mails)
  return mails.length
}

/** Puts mails into a mailbox under ids that their names decide. */
export function addMails(seed: string, mailbox: Mailbox, mails: readonly NamedMail[]): void {
  for (const named of mails) {
    const { name, mail, marks = {}, links = [] } = named
    const { thread, ...content } = mail
    const id = itemId(seed, mailbox.address, `mail:${name}`)
    mailbox.messages.set(id, {
      ...content,
      attachments: [...content.attachments, ...links.map(linkNamed)],
      id,
      folder: named.folder ?? FOLDERS[name] ?? 'inbox',
      conversationId: conversationOf(mailbox, { ...mail, thread }, name),
      isRead: true,
      categories: [],
      ...marks,
    })
  }
}

function linkNamed(name: string): MessageAttachment {
  const contentType = 'application/octet-stream'
  return { name, contentType, bytes: new Uint8Array(), isInline: false, contentId: null, isItem: false, isLink: true }
}

const REPLY_MARK = /^((re|fw|fwd|aw|wg)\s*:\s*)+/i

/**
 * The first mail of a thread decides; where a reply does not name it, the mail it answers, or the newest of the same
 * subject.
 */
function conversationOf(mailbox: Mailbox, mail: ParsedMail, name: string): string {
  const { subject, thread, internetMessageId } = mail
  if (thread.root !== undefined) return conversationId(mailbox, thread.root)
  const stored = () => [...mailbox.messages.values()].reverse()
  if (thread.repliesTo !== undefined) {
    const answered = stored().find((one) => one.internetMessageId === thread.repliesTo)
    return answered?.conversationId ?? conversationId(mailbox, thread.repliesTo)
  }
  if (REPLY_MARK.test(subject)) {
    const bare = bareSubject(subject)
    const earlier = stored().find((one) => bareSubject(one.subject) === bare)
    if (earlier !== undefined) return earlier.conversationId
  }
  return conversationId(mailbox, internetMessageId === '' ? name : internetMessageId)
}

function bareSubject(subject: string): string {
  return subject.replace(REPLY_MARK, '').trim().toLowerCase()
}

/** As Exchange's look: base64, another start than items have. */
export function conversationId({ address }: Pick<Mailbox, 'address'>, root: string): string {
  const digest = createHash('sha512').update(`${address}:${root}`).digest('base64url')
  return `AAQkAGY${digest.slice(0, 64)}=`
}

async function readFolder(folder: string): Promise<NamedMail[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
  return Promise.all(
    files.map(async (file) => ({
      name: path.basename(file, '.eml'),
      mail: await parseMail(withCrlf(readFileSync(path.join(folder, file)))),
    })),
  )
}

/** Mails saved by Unix tools have bare line feeds; a mailbox has none of those. */
function withCrlf(bytes: Buffer): Uint8Array {
  const text = bytes.toString('latin1')
  return /[^\r]\n/.test(text)
    ? new Uint8Array(Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'), 'latin1'))
    : new Uint8Array(bytes)
}

async function largeMail(): Promise<NamedMail> {
  const head = [
    'From: Planning <planning@contoso.example>',
    'To: Site manager <site.manager@contoso.example>',
    'Subject: Inventory of all rooms',
    'Date: Thu, 12 Nov 2026 17:20:00 +0000',
    'Message-ID: <inventory@contoso.example>',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: 7bit',
    '',
    '<html><body><table>',
  ].join('\r\n')
  const rows: string[] = [head]
  for (let room = 1, bytes = head.length; bytes < LARGE_MAIL_BYTES; room++) {
    const row = `<tr><td>Room ${room}</td><td>2 tables, 8 chairs, 1 lamp; walls white, floor oak, checked on 12 November</td></tr>`
    rows.push(row)
    bytes += row.length + 2
  }
  rows.push('</table></body></html>', '')
  return { name: 'large-html', mail: await parseMail(new TextEncoder().encode(rows.join('\r\n'))) }
}
