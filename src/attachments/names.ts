import { NAME_MAX_CHARS } from './limits'

/** Not allowed in file names on Windows; an attachment named so cannot be saved there. Control characters likewise. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[/\\:*?"<>|\u0000-\u001f\u007f]/g
// eslint-disable-next-line no-control-regex -- as above, in a subject
const CONTROLS = /[\u0000-\u001f\u007f]+/g
/** Direction marks and overrides can make `gpj.exe` read as `exe.jpg`; joiners stay, emoji need them. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
/** Half a character: not encodable as UTF-8. */
const LONE_SURROGATES = /\p{Cs}/gu
/** Device names of Windows, with or without an ending. */
const RESERVED = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?$/i
const NAMELESS = 'attachment'

/**
 * The name a thing gets on the event: its own, as far as every Outlook can keep it. At most 255 UTF-16 units, cut
 * before the ending and never through a character.
 */
export function attachmentName(own: string): string {
  const clean = own
    .normalize('NFC')
    .replace(DIRECTION_MARKS, '')
    .replace(FORBIDDEN, '_')
    .replace(LONE_SURROGATES, '_')
    .replace(/^\s+|[\s.]+$/g, '')
  if (clean === '' || /^[._\s]+$/.test(clean)) return NAMELESS
  const safe = RESERVED.test(clean) ? `_${clean}` : clean
  return shorten(safe)
}

/** `<subject>.eml`; a mail without a subject still needs a name. */
export function mailFileName(subject: string): string {
  return attachmentName(`${mailName(subject, NAME_MAX_CHARS - '.eml'.length)}.eml`)
}

/** Name of an item attachment: the subject, which may hold any sign, cut to Exchange's length. */
export function mailItemName(subject: string): string {
  return mailName(subject, NAME_MAX_CHARS)
}

function mailName(subject: string, maxChars: number): string {
  const plain = subject.replace(DIRECTION_MARKS, '').replace(CONTROLS, ' ').replace(LONE_SURROGATES, '_').trim()
  return cut(plain === '' ? 'No subject' : plain, maxChars).trim()
}

export function extensionOf(name: string): string {
  return /\.[^.\s]{1,16}$/.exec(name)?.[0].toLowerCase() ?? ''
}

function shorten(name: string): string {
  if (name.length <= NAME_MAX_CHARS) return name
  const ending = /\.[^.\s]{1,16}$/.exec(name)?.[0] ?? ''
  return cut(name.slice(0, name.length - ending.length), NAME_MAX_CHARS - ending.length).trimEnd() + ending
}

function cut(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > maxChars) break
    kept += segment
  }
  return kept
}
