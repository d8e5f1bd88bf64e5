import { AppError } from '../kernel'
import type { GraphWait, ReadHow } from '../graph'
import type { MailNature } from '../kernel'
import { encodeBase64 } from './base64'
import type { Inside } from './facts'
import type { Thing } from './types'
import type { MailSource } from './writers'

/** An existing item, as an item attachment can carry it. */
export interface ReadItem {
  item: Readonly<Record<string, unknown>>
  nature: MailNature
  inside: Inside
}

/**
 * Reading one existing item: each shape is asked for once, whoever asks first, so that it can be read ahead while another
 * thing is on the line. What failed is not remembered: the next who asks tries anew.
 */
export interface Reads {
  item(signal: AbortSignal): Promise<ReadItem>
  bytes(signal: AbortSignal): Promise<Blob>
  /** The bytes as one request carries them. */
  base64(signal: AbortSignal): Promise<string>
  /** Something was read, so the permission for it is there. */
  hasRead(): boolean
  /** Who is told of waits from now on; while it is read ahead, nobody. It is this row's turn: bodies are wanted. */
  tell(onWait: (wait: GraphWait) => void): void
  /** Until then, what is asked for is asked for, and its body not taken. */
  want(): void
}

const NOTHING_INSIDE: Inside = { attachments: [], inlineImages: 0 }

export function createReads(
  thing: Exclude<Thing, { kind: 'file' }>,
  source: MailSource,
  kept: Blob | undefined,
): Reads {
  let onWait: (wait: GraphWait) => void = () => undefined
  let want: () => void = () => undefined
  const bodyWanted = new Promise<void>((resolve) => {
    want = resolve
  })
  const how: ReadHow = {
    onWait: (told) => {
      onWait(told)
    },
    bodyWanted,
  }
  const item = once((signal) => readItem(thing, source, signal, how))
  const bytes = once((signal) => (kept === undefined ? readBytesOf(thing, source, signal, how) : Promise.resolve(kept)))
  const base64 = once(async (signal) => encodeBase64(await bytes.get(signal), signal))
  return {
    base64: (signal) => base64.get(signal),
    item: (signal) => item.get(signal),
    bytes: (signal) => bytes.get(signal),
    hasRead: () => item.isDone() || bytes.isDone(),
    tell(next) {
      onWait = next
      want()
    },
    want: () => {
      want()
    },
  }
}

function once<T>(read: (signal: AbortSignal) => Promise<T>) {
  let asked: Promise<T> | undefined
  let done = false
  return {
    isDone: () => done,
    get(signal: AbortSignal): Promise<T> {
      if (asked === undefined) {
        const mine = read(signal)
        asked = mine
        mine.then(
          () => {
            done = true
          },
          () => {
            if (asked === mine) asked = undefined
          },
        )
      }
      return asked
    },
  }
}

async function readItem(
  thing: Exclude<Thing, { kind: 'file' }>,
  source: MailSource,
  signal: AbortSignal,
  how: ReadHow,
): Promise<ReadItem> {
  switch (thing.kind) {
    case 'mail': {
      const { item, nature, attachments, inlineImages } = await source.readItem(thing.mail, signal, how)
      return { item, nature, inside: { attachments, inlineImages } }
    }
    case 'entry': {
      const item = await source.readEntryItem(thing.entry, signal, how)
      return { item, nature: 'plain', inside: NOTHING_INSIDE }
    }
    case 'part':
      throw new AppError({ kind: 'unexpected', detail: 'A part of a mail is no item.' })
  }
}

function readBytesOf(
  thing: Exclude<Thing, { kind: 'file' }>,
  source: MailSource,
  signal: AbortSignal,
  how: ReadHow,
): Promise<Blob> {
  switch (thing.kind) {
    case 'mail':
      return source.readWhole(thing.mail, signal, how)
    case 'part':
      return source.readPart(thing.part, signal, how)
    case 'entry':
      return source.readEntryFile(thing.entry, signal, how)
  }
}
