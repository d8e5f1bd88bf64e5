import type { OnEvent } from '../attachments'

export type PreviewKind = { kind: 'picture'; type: string } | { kind: 'text'; type: string }

/** A text is drawn whole. */
const PICTURE_BYTES = 20 * 1024 * 1024
const TEXT_BYTES = 512 * 1024

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

/** As what an attachment can be shown in the pane; undefined: it is only opened. A PDF or a page would need a frame that runs what is in it. */
export function previewOf({ name, sizeBytes }: Pick<OnEvent, 'name' | 'sizeBytes'>): PreviewKind | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const picture = PICTURES[ending]
  if (picture !== undefined) return sizeBytes <= PICTURE_BYTES ? { kind: 'picture', type: picture } : undefined
  return TEXTS.has(ending) && sizeBytes <= TEXT_BYTES ? { kind: 'text', type: 'text/plain' } : undefined
}
