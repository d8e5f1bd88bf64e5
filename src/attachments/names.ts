import { NAME_MAX_CHARS } from './limits'

/** Not allowed in file names on Windows; an attachment named so cannot be saved there. Control characters likewise. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[/\\:*?"<>|\u0000-\u001f\u007f]/g
// eslint-disable-next-line no-control-regex -- as above, in a subject
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
/** Direction marks and overrides can make `gpj.exe` read as `exe.jpg`, unseen blanks tell two names apart that look alike; joiners stay, emoji need them. */
const DIRECTION_MARKS = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
/** Half a character: not encodable as UTF-8. */
const LONE_SURROGATES = /\p{Cs}/gu
/** Device names of Windows, with or without an ending; blanks before it do not help. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[1-9¹²³])\s*(\..*)?$/i
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

/** `<subject>.eml`; a mail without a subject has its day. */
export function mailFileName(subject: string, receivedMs?: number): string {
  return fileNameOf(subject, '.eml', nameless('No subject', receivedMs))
}

/** `<subject>.ics` */
export function eventFileName(subject: string): string {
  return fileNameOf(subject, '.ics', 'Event')
}

/** `<name>.vcf` */
export function contactFileName(name: string): string {
  return fileNameOf(name, '.vcf', 'Contact')
}

/** Of an attachment taken from a mail; a mail inside the mail is one of its own. */
export function partFileName(name: string, kind: 'file' | 'item'): string {
  return kind === 'item' ? fileNameOf(name, '.eml', 'Item') : attachmentName(name)
}

/** Name of an item attachment: the subject, which may hold any sign, cut to Exchange's length. */
export function itemName(subject: string, otherwise = 'No subject'): string {
  return plainName(subject, NAME_MAX_CHARS, otherwise)
}

/** `Offer (2).eml` where `Offer.eml` is there already; letter case makes no difference to Windows and the Mac. */
export function freeName(wanted: string, isTaken: (lowerCase: string) => boolean): string {
  const ending = extensionOf(wanted)
  const base = wanted.slice(0, wanted.length - ending.length)
  const own = wanted.slice(base.length)
  for (let number = 2, name = wanted; ; number++) {
    if (!isTaken(name.toLowerCase())) return name
    const mark = ` (${number})`
    name = `${cut(base, NAME_MAX_CHARS - own.length - mark.length).trimEnd()}${mark}${own}`
  }
}

function fileNameOf(subject: string, ending: string, otherwise: string): string {
  const base = plainName(subject, NAME_MAX_CHARS - ending.length, otherwise)
  return attachmentName(`${base.replace(/^\.+/, '_')}${ending}`) // a name that begins with a dot is hidden on the Mac
}

/** `No subject 2026-11-20` */
function nameless(words: string, atMs: number | undefined): string {
  return atMs === undefined ? words : `${words} ${new Date(atMs).toISOString().slice(0, 10)}`
}

function plainName(subject: string, maxChars: number, otherwise: string): string {
  const plain = subject.replace(DIRECTION_MARKS, '').replace(CONTROLS, ' ').replace(LONE_SURROGATES, '_').trim()
  const isSomething = /[\p{L}\p{N}\p{P}\p{S}]/u.test(plain)
  return cut(isSomething ? plain : otherwise, maxChars).trim()
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
