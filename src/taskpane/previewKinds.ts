import type { OnEvent } from '../attachments'

export type PreviewKind =
  { kind: 'picture'; type: string } | { kind: 'text'; type: string } | { kind: 'mail'; type: string }

/** A text is drawn whole. */
const PICTURE_BYTES = 20 * 1024 * 1024
const TEXT_BYTES = 512 * 1024
/** Read in the pane's own thread: some 10 ms each MiB. */
const MAIL_BYTES = 4 * 1024 * 1024

/** Four bytes each once it is decoded, whatever the file weighs: 160 MB. */
export const MOST_PIXELS = 40_000_000

const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
}
const TEXTS = new Set(['txt', 'csv', 'md', 'log', 'json', 'xml', 'ics', 'vcf'])

const MAIL: PreviewKind = { kind: 'mail', type: 'message/rfc822' }

/**
 * As what an attachment can be shown in the pane; undefined: it is only opened. A PDF or a page would need a frame that runs what is in
 * it. Items are mails until they are read: their names say nothing.
 */
export function previewOf({
  name,
  sizeBytes,
  kind,
}: Pick<OnEvent, 'name' | 'sizeBytes' | 'kind'>): PreviewKind | undefined {
  if (kind === 'link') return undefined
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (kind === 'item' || ending === 'eml') return sizeBytes <= MAIL_BYTES ? MAIL : undefined
  const picture = PICTURES[ending]
  if (picture !== undefined) return sizeBytes <= PICTURE_BYTES ? { kind: 'picture', type: picture } : undefined
  return TEXTS.has(ending) && sizeBytes <= TEXT_BYTES ? { kind: 'text', type: 'text/plain' } : undefined
}
