import { addMails } from './mails'
import { BODY_MAILS } from './generatedBodies'
import { CONTAINER_MAILS } from './generatedContainers'
import { MEETING_MAILS } from './generatedMeetings'
import { parseMail } from './parseMail'
import type { World } from './types'

/** How big the big ones are. */
export interface GeneratedSizes {
  /** Of the large HTML; 5 MiB unless told. */
  htmlBytes: number
  /** All files of the heavy mail together, raw; 60 MiB unless told. */
  attachmentsBytes: number
  /** Files of the mail with many; 400 unless told. */
  attachmentCount: number
}

/** How one of them is made. */
export interface Recipe {
  what: string
  make: (sizes: GeneratedSizes) => Uint8Array
  /** `key` of its folder; the inbox unless told. */
  folder?: string
  /** Names of files in the cloud that it links to: the mailbox has them, the MIME has not. */
  links?: readonly string[]
}

const RECIPES = { ...CONTAINER_MAILS, ...MEETING_MAILS, ...BODY_MAILS } as const satisfies Record<string, Recipe>

export type GeneratedMailName = keyof typeof RECIPES

export const GENERATED_MAIL_NAMES = Object.keys(RECIPES) as GeneratedMailName[]

export interface GeneratedMail {
  name: GeneratedMailName
  /** What is odd about it. */
  what: string
  /** The complete message, CRLF line ends. */
  mime: Uint8Array
  folder?: string
  links?: readonly string[]
}

const DEFAULT_SIZES: GeneratedSizes = {
  htmlBytes: 5 * 1024 * 1024,
  attachmentsBytes: 60 * 1024 * 1024,
  attachmentCount: 400,
}

/** Complete mails of every odd kind, the same bytes each time. All of them together are some 100 MB: name those you want. */
export function generatedMails(
  names: readonly GeneratedMailName[] = GENERATED_MAIL_NAMES,
  sizes: Partial<GeneratedSizes> = {},
): GeneratedMail[] {
  const all = { ...DEFAULT_SIZES, ...sizes }
  return names.map((name) => {
    const { make, ...about }: Recipe = RECIPES[name]
    return { name, ...about, mime: make(all) }
  })
}

/** Puts generated mails into the signed-in person's mailbox: the inbox, but for drafts. */
export async function addGeneratedMails(
  world: World,
  names?: readonly GeneratedMailName[],
  sizes?: Partial<GeneratedSizes>,
): Promise<void> {
  const mailbox = world.mailboxes.get(world.signedIn)
  if (mailbox === undefined) throw new Error('The signed-in person has no mailbox.')
  // One after the other: two heavy ones at once would take the memory of both.
  for (const { name, mime, folder, links } of generatedMails(names, sizes)) {
    const mail = await parseMail(mime)
    addMails(world.tenant.id, mailbox, [
      {
        name: `generated:${name}`,
        mail,
        ...(folder === undefined ? {} : { folder }),
        ...(links === undefined ? {} : { links }),
      },
    ])
  }
}
