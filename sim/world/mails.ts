import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseMail } from './parseMail'
import type { ParsedMail } from './parseMail'
import { itemId } from './ids'
import type { Mailbox, StoredMessage, World } from './types'

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
  for (const { name, mail } of mails) {
    const id = itemId(seed, mailbox.address, `mail:${name}`)
    mailbox.messages.set(id, { ...mail, id, folder: FOLDERS[name] ?? 'inbox' })
  }
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
