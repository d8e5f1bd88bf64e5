import * as v from 'valibot'
import type { Graph, GraphCall, ReadHow } from '../graph'
import { AppError } from '../kernel'
import type { AttachmentId, Clock, Cloud, ItemRef, Log, MailNature } from '../kernel'
import { mailScopes, messagePath } from './paths'
import { natureOf } from './nature'
import { readEntryFile, readEntryItem } from './entries'
import type { Entry } from './entries'
import { readableSubject } from './subject'
import { copyOf, WHITE_LISTS } from './whiteList'
import { isSameEnd, wholenessOf } from './whole'

/** A message as an item attachment can carry it, and what of it that leaves behind. */
export interface MailItem {
  /** Built from a white-list of what this cloud takes back. */
  item: Readonly<Record<string, unknown>>
  nature: MailNature
  /** Names of what an item leaves behind; inline pictures are counted, not named. */
  attachments: readonly string[]
  inlineImages: number
}

/** Reading what was found, whole. Each call rejects with an AppError; those that are gone say which kind of thing is. */
export interface MailReader {
  /** Rejects with `mail-gone` when it was deleted or moved since it was listed. */
  readItem(mail: ItemRef, signal: AbortSignal, how?: ReadHow): Promise<MailItem>
  /** The complete MIME, proved whole. Rejects with `mail-cut` when three reads brought no whole one, with `mail-gone`. */
  readWhole(mail: ItemRef & { sizeBytes: number | undefined }, signal: AbortSignal, how?: ReadHow): Promise<Blob>
  /** The bytes of one attachment; of an item inside, its MIME, iCalendar or vCard. Rejects with `attachment-gone`. */
  readPart(part: { mail: ItemRef; id: AttachmentId }, signal: AbortSignal, how?: ReadHow): Promise<Blob>
  /** Another event or a contact, as an item attachment can carry it. Rejects with `item-gone`. */
  readEntryItem(entry: Entry, signal: AbortSignal, how?: ReadHow): Promise<Readonly<Record<string, unknown>>>
  /** Something of a mailbox was read in this pane, by whoever asked: the permission is there. */
  isOpen(): boolean
  /** The same as a file: iCalendar or vCard. Its own attachments do not travel. */
  readEntryFile(entry: Entry, signal: AbortSignal, how?: ReadHow): Promise<Blob>
}

export interface ReadingDeps {
  graph: Graph
  cloud: () => Cloud
  clock: Clock
  log: Log
}

/** A cut is the line's or the service's trouble of the moment; so many reads in all, with a pause before the next. */
const READS = 3
const PAUSE_MS = 1000

export function createReading({ graph, cloud, clock, log }: ReadingDeps): Omit<MailReader, 'isOpen'> {
  async function readWhole(
    mail: ItemRef & { sizeBytes: number | undefined },
    signal: AbortSignal,
    how?: ReadHow,
  ): Promise<Blob> {
    let before: Blob | undefined
    for (let reads = 1; ; reads++) {
      const mime = await graph.readBlob(mailCall(mail, '/$value', how), signal)
      const found = await wholenessOf(mime, mail.sizeBytes)
      if (found === 'whole') return mime
      if (found === 'unproved' && before !== undefined && (await isSameEnd(before, mime))) return mime
      log.note('mail not whole', { found, bytes: mime.size, sizeBytes: mail.sizeBytes, reads })
      if (reads >= READS) throw new AppError({ kind: 'mail-cut' })
      before = found === 'unproved' ? mime : undefined
      if (found === 'cut') await clock.wait(PAUSE_MS, signal)
    }
  }

  return {
    readItem: (mail, signal, how) => {
      const names = WHITE_LISTS[cloud()].message
      const query = `?$select=${names.join(',')},isDraft&$expand=attachments($select=name,contentType,size,isInline)`
      return graph.read(mailCall(mail, query, how), (json) => parseMailItem(json, names), signal)
    },
    readWhole,
    readPart: ({ mail, id }, signal, how) =>
      graph.readBlob(
        { ...mailCall(mail, `/attachments/${encodeURIComponent(id)}/$value`, how), missing: 'attachment' },
        signal,
      ),
    readEntryItem: (entry, signal, how) => readEntryItem({ graph, cloud: cloud(), how }, entry, signal),
    readEntryFile: (entry, signal, how) => readEntryFile({ graph, cloud: cloud(), how }, entry, signal),
  }
}

function mailCall(mail: ItemRef, rest: string, how: ReadHow | undefined): GraphCall {
  return { path: messagePath(mail) + rest, scopes: mailScopes(mail.mailbox), missing: 'mail', ...how }
}

const FullMessage = v.looseObject({
  '@odata.type': v.optional(v.string()),
  isDraft: v.nullish(v.boolean(), false),
  attachments: v.nullish(
    v.array(
      v.object({
        name: v.nullish(v.string(), ''),
        contentType: v.nullish(v.string(), ''),
        isInline: v.nullish(v.boolean(), false),
      }),
    ),
    [],
  ),
})

function parseMailItem(json: unknown, names: readonly string[]): MailItem {
  const message = v.parse(FullMessage, json)
  const { attachments } = message
  return {
    item: copyOf('message', names, message),
    nature: natureOf({
      odataType: message['@odata.type'],
      messageClass: undefined,
      isDraft: message.isDraft,
      attachments,
    }),
    attachments: attachments.filter((one) => !one.isInline).map((one) => readableSubject(one.name)),
    inlineImages: attachments.filter((one) => one.isInline).length,
  }
}
