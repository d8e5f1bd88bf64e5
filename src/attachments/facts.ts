import type { MailNature } from '../kernel'
import { contactFileName, eventFileName, mailFileName, partFileName } from './names'
import type { MailForm, Row, Thing } from './types'

/** What the planner knows of a thing. Facts of an existing item grow: the list knows less than the item itself. */
export type Facts = FileFacts | ItemFacts

export interface FileFacts {
  kind: 'file'
  name: string
  sizeBytes: number
}

export interface ItemFacts {
  kind: 'mail' | 'part' | 'event' | 'contact'
  /** Of the file that would be made of it. */
  name: string
  /** Of the bytes once they were read, before that the store's own count; undefined: not known. */
  sizeBytes: number | undefined
  wanted: MailForm
  nature: MailNature
  hasAttachments: boolean
  /** In another mailbox than the open form's, which copies items of its own mailbox only. */
  isElsewhere: boolean
  /** Outlook's form was asked to take the item and did not. */
  formRefused: boolean
  /** Known once the item was read. */
  inside: Inside | undefined
  /** Whole body of the add request as an item; known once the item was read. */
  itemJsonBytes: number | undefined
}

/** What an item that travels by Graph leaves behind. */
export interface Inside {
  attachments: readonly string[]
  inlineImages: number
}

/** What is known of a thing before anything of it was read. */
export function factsOf(thing: Thing, row: Pick<Row, 'name' | 'mailForm' | 'sizeBytes'>): Facts {
  const unread = { formRefused: false, inside: undefined, itemJsonBytes: undefined } as const
  switch (thing.kind) {
    case 'file':
      return { kind: 'file', name: row.name, sizeBytes: thing.file.blob.size }
    case 'mail': {
      const { subject, receivedMs, nature, hasAttachments, mailbox } = thing.mail
      return {
        ...unread,
        kind: 'mail',
        name: mailFileName(subject, receivedMs),
        sizeBytes: row.sizeBytes,
        wanted: row.mailForm,
        nature,
        hasAttachments,
        isElsewhere: mailbox !== undefined,
      }
    }
    case 'part': {
      const { name, kind } = thing.part
      return {
        ...unread,
        kind: 'part',
        name: partFileName(name, kind),
        sizeBytes: row.sizeBytes,
        wanted: 'eml',
        nature: 'plain',
        hasAttachments: false,
        isElsewhere: true,
      }
    }
    case 'entry': {
      const { kind, name, mailbox } = thing.entry
      return {
        ...unread,
        kind,
        name: kind === 'event' ? eventFileName(name) : contactFileName(name),
        sizeBytes: row.sizeBytes,
        wanted: row.mailForm,
        nature: 'plain',
        hasAttachments: false,
        isElsewhere: mailbox !== undefined,
      }
    }
  }
}

/** Which permissions reading these things wants, beside that for the event. */
export function readingNeeds(things: readonly Thing[]): { mail: boolean; sharedMail: boolean; contacts: boolean } {
  const ofMails = things.flatMap((thing) => {
    if (thing.kind === 'mail') return [thing.mail]
    return thing.kind === 'part' ? [thing.part.mail] : []
  })
  return {
    mail: ofMails.some(({ mailbox }) => mailbox === undefined),
    sharedMail: ofMails.some(({ mailbox }) => mailbox !== undefined),
    contacts: things.some((thing) => thing.kind === 'entry' && thing.entry.kind === 'contact'),
  }
}
