import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownMailbox } from '../../sim/world'
import type { StoredMessage, World } from '../../sim/world'

/** A file to attach, on disk: the browser reads it from there as it would a person's. */
export interface DemoFile {
  name: string
  path: string
  bytes: Buffer
}

const KB = 1024
const MB = 1024 * KB

/** One for each way a file travels: form or POST, POST near its limit, two upload sessions. */
const FILES = [
  { name: 'Note.txt', size: KB },
  { name: 'Photo.jpg', size: 3 * MB },
  { name: 'Specification.pdf', size: 9 * MB },
  { name: 'Drawing.dwg', size: 60 * MB },
]

/** Writes the four files into a folder of their own. */
export async function makeFiles(): Promise<{ folder: string; files: DemoFile[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'event-attachments-demo-'))
  const files = FILES.map(({ name, size }) => ({ name, path: join(folder, name), bytes: randomBytes(size) }))
  for (const { path, bytes } of files) await writeFile(path, bytes)
  return { folder, files }
}

/** A mail that goes as an Outlook item, and one that only goes as .eml: meeting requests on every surface. */
export function pickMails(world: World): { asItem: StoredMessage; asEml: StoredMessage } {
  const mails = [...ownMailbox(world).messages.values()].filter(({ subject }) => /^[\w ,.–-]{5,60}$/.test(subject))
  const asItem = mails.find(
    ({ odataType, attachments, bodyType }) =>
      odataType === 'microsoft.graph.message' && attachments.length === 0 && bodyType === 'text',
  )
  const asEml = mails.find(({ odataType }) => odataType === 'microsoft.graph.eventMessageRequest')
  if (asItem === undefined || asEml === undefined) throw new Error('The world has no mails for the demo.')
  return { asItem, asEml }
}
