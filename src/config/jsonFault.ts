/**
 * Where a text stops being JSON. Browsers word the position in their own ways in `SyntaxError.message`, and Safari
 * leaves it out, so an administrator would get a line number in one browser only.
 */
export interface TextPosition {
  /** From 1. */
  line: number
  /** From 1, in UTF-16 code units. */
  column: number
}

/** undefined: the text is JSON. */
export function jsonFault(text: string): TextPosition | undefined {
  const end = document(text)
  return end.ok ? undefined : positionOf(text, end.at)
}

type Read = { ok: true; at: number } | { ok: false; at: number }

const LITERALS = ['true', 'false', 'null']
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// eslint-disable-next-line no-control-regex -- JSON forbids exactly these bare control characters in a string
const STRING_PART = /[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
/** A configuration nests two levels; a text that nests deeper than this would only exhaust the stack. */
const MAX_DEPTH = 200

function document(text: string): Read {
  const value = readValue(text, skipSpace(text, 0), 0)
  if (!value.ok) return value
  const at = skipSpace(text, value.at)
  return { ok: at === text.length, at }
}

function readValue(text: string, at: number, depth: number): Read {
  if (depth > MAX_DEPTH) return { ok: false, at }
  const first = text[at]
  if (first === '{') return readList(text, at, '}', (memberAt) => readMember(text, memberAt, depth + 1))
  if (first === '[') return readList(text, at, ']', (itemAt) => readValue(text, itemAt, depth + 1))
  if (first === '"') return readString(text, at)
  const literal = LITERALS.find((word) => text.startsWith(word, at))
  if (literal) return { ok: true, at: at + literal.length }
  NUMBER.lastIndex = at
  return NUMBER.test(text) ? { ok: true, at: NUMBER.lastIndex } : { ok: false, at }
}

function readList(text: string, start: number, close: '}' | ']', readItem: (at: number) => Read): Read {
  let at = skipSpace(text, start + 1)
  if (text[at] === close) return { ok: true, at: at + 1 }
  for (;;) {
    const item = readItem(at)
    if (!item.ok) return item
    at = skipSpace(text, item.at)
    if (text[at] === close) return { ok: true, at: at + 1 }
    if (text[at] !== ',') return { ok: false, at }
    at = skipSpace(text, at + 1)
  }
}

function readMember(text: string, start: number, depth: number): Read {
  if (text[start] !== '"') return { ok: false, at: start }
  const key = readString(text, start)
  if (!key.ok) return key
  const at = skipSpace(text, key.at)
  return text[at] === ':' ? readValue(text, skipSpace(text, at + 1), depth) : { ok: false, at }
}

function readString(text: string, start: number): Read {
  let at = start + 1
  for (;;) {
    if (text[at] === '"') return { ok: true, at: at + 1 }
    STRING_PART.lastIndex = at
    if (!STRING_PART.test(text)) return { ok: false, at }
    at = STRING_PART.lastIndex
  }
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++
  return at
}

function positionOf(text: string, at: number): TextPosition {
  const before = text.slice(0, at).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
