import { htmlTokens } from './htmlTokens'
import type { HtmlToken } from './htmlTokens'

/** The text of an event, as Graph gives and takes it. */
export interface InvitationBody {
  contentType: 'html' | 'text'
  content: string
}

/** What is told of the attachments, in the order in which it happened. */
export interface AttachmentNews {
  added: readonly string[]
  removed: readonly string[]
  /** `yyyy-mm-dd` */
  day: string
}

/** Marks our line, so that the next update replaces it. Outlook puts `x_` before ids that it shows. */
const LINE_ID = 'event-attachments-update'
const IS_LINE_ID = new RegExp(`^(?:x_)*${LINE_ID}$`)
/** More names than this are counted. */
const MOST_NAMES = 10
const LONGEST_NAME_CHARS = 120

/** What our line looks like where an editor took its mark away: Word writes the paragraph anew and breaks its lines. */
const LINE_SHAPE = /^Attachments?\s+(?:added|removed):\s[^]*\(\d{4}-\d\d-\d\d(?:,\s+update\s+\d+)?\)$/

/**
 * The body with one visible line about its attachments, and everything else as it was, to the byte. The line stands at the
 * top: the one place that is before every online-meeting block, whoever made it, and that is read first. A line of an
 * earlier update is replaced. The body that comes back always differs from `body`.
 */
export function withUpdateLine({ contentType, content }: InvitationBody, news: AttachmentNews): InvitationBody {
  const place = contentType === 'html' ? inHtml : inText
  for (let update = 1; ; update++) {
    const changed = place(content, lineText(news, update))
    if (changed !== content) return { contentType, content: changed }
  }
}

/** Whether a body says this already: after an unclear answer it tells that the update was made. */
export function saysTheSame(one: InvitationBody, sent: InvitationBody): boolean {
  const line = lineIn(sent)
  return line !== undefined && lineIn(one) === line
}

/** `Attachments added: a.pdf, b.pdf. Removed: c.pdf (2026-11-30)` */
function lineText({ added, removed, day }: AttachmentNews, update: number): string {
  const noun = (names: readonly string[]) => (names.length === 1 ? 'Attachment' : 'Attachments')
  const parts = [
    ...(added.length === 0 ? [] : [`${noun(added)} added: ${namesText(added)}`]),
    ...(removed.length === 0
      ? []
      : [`${added.length === 0 ? `${noun(removed)} removed` : 'Removed'}: ${namesText(removed)}`]),
  ]
  const what = parts.length === 0 ? 'Attachments added: see the meeting' : parts.join('. ')
  return `${what} (${day}${update === 1 ? '' : `, update ${update}`})`
}

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(plainName).join(', ')
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown
}

/** On one line, without anything that hides or turns letters round. */
function plainName(name: string): string {
  const plain = name
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/[\p{Cf}\p{Cs}]/gu, '')
    .trim()
  const letters = Array.from(plain)
  return letters.length > LONGEST_NAME_CHARS ? `${letters.slice(0, LONGEST_NAME_CHARS).join('')}…` : plain
}

interface Span {
  start: number
  end: number
}

function inHtml(content: string, line: string): string {
  const text = escaped(line)
  const tokens = [...htmlTokens(content)]
  const marked = markedLine(content, tokens)
  if (marked !== undefined) return replaced(content, marked, text)
  const shaped = tokens.find((token) => token.kind === 'text' && LINE_SHAPE.test(textAt(content, token).trim()))
  if (shaped !== undefined) return replaced(content, trimmed(content, shaped), text)
  const at = topOf(tokens)
  return replaced(content, { start: at, end: at }, `<div id="${LINE_ID}">${text}</div>`)
}

/** The text inside our element: an element that holds anything but text is ours no more. */
function markedLine(content: string, tokens: readonly HtmlToken[]): Span | undefined {
  const at = tokens.findIndex((token) => token.kind === 'start' && IS_LINE_ID.test(token.id ?? ''))
  const [start, text, end] = at < 0 ? [] : tokens.slice(at, at + 3)
  if (start === undefined || text?.kind !== 'text' || end?.kind !== 'end') return undefined
  return LINE_SHAPE.test(textAt(content, text).trim()) ? trimmed(content, text) : undefined
}

/** Behind `<body …>`; without one behind the head, or whatever has to stand first. */
function topOf(tokens: readonly HtmlToken[]): number {
  const behind = (is: (token: HtmlToken) => boolean) => tokens.find(is)?.end
  return (
    behind((token) => token.kind === 'start' && token.name === 'body') ??
    behind((token) => token.kind === 'end' && token.name === 'head') ??
    behind((token) => token.kind === 'start' && token.name === 'html') ??
    behind((token) => token.kind === 'doctype') ??
    0
  )
}

function inText(content: string, line: string): string {
  const lines = [...content.matchAll(/[^\r\n]+/g)]
  const earlier = lines.find(([text]) => LINE_SHAPE.test(text.trim()))
  if (earlier !== undefined) {
    return replaced(content, trimmed(content, { start: earlier.index, end: earlier.index + earlier[0].length }), line)
  }
  const lineEnd = /\r\n|\n|\r/.exec(content)?.[0] ?? '\r\n'
  return `${line}${lineEnd}${content}`
}

function lineIn({ contentType, content }: InvitationBody): string | undefined {
  if (contentType === 'text')
    return content
      .split(/[\r\n]+/)
      .find((text) => LINE_SHAPE.test(text.trim()))
      ?.trim()
  const tokens = [...htmlTokens(content)]
  const shaped = tokens.find((token) => token.kind === 'text' && LINE_SHAPE.test(textAt(content, token).trim()))
  const span = markedLine(content, tokens) ?? shaped
  return span === undefined ? undefined : unescaped(textAt(content, span).replaceAll(/\s+/g, ' ').trim())
}

function textAt(content: string, { start, end }: Span): string {
  return content.slice(start, end)
}

function trimmed(content: string, { start, end }: Span): Span {
  const text = content.slice(start, end)
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length }
}

function replaced(content: string, { start, end }: Span, by: string): string {
  return content.slice(0, start) + by + content.slice(end)
}

const ENTITIES = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
] as const

function escaped(text: string): string {
  return ENTITIES.reduce((done, [sign, entity]) => done.replaceAll(sign, entity), text)
}

/** The store may write the same text with fewer of them. */
function unescaped(text: string): string {
  return ENTITIES.reduceRight((done, [sign, entity]) => done.replaceAll(entity, sign), text)
}
