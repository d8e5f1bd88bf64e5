/**
 * A piece of HTML and where it stands: `content.slice(start, end)`. All pieces together are the whole, without a gap, so
 * that one of them can be changed and every other byte stays.
 */
export interface HtmlToken {
  kind: 'start' | 'end' | 'text' | 'comment' | 'doctype'
  start: number
  end: number
  /** Of a tag, in lower case. */
  name?: string
  /** Of a start tag. */
  id?: string
}

/** What stands in these is no markup; browsers read on to the end tag. */
const RAW = new Set(['style', 'script', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'])

const TAG_NAME = /[a-zA-Z][^\s/>]*/y
/** `name`, `name=value`, `name='value'`, `name="value"`: a `>` between quotes does not end the tag. */
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)?))?/y

/** Reads HTML of any kind, broken too, piece by piece: as browsers do, as far as it takes to find where tags begin and end. */
export function* htmlTokens(content: string): Generator<HtmlToken> {
  let textStart = 0
  let at = 0
  while (at < content.length) {
    const next = content.indexOf('<', at)
    if (next < 0) break
    const token = markupAt(content, next)
    if (token === undefined) {
      at = next + 1
      continue
    }
    if (next > textStart) yield { kind: 'text', start: textStart, end: next }
    yield token
    at = token.end
    textStart = at
    if (token.kind !== 'start' || !RAW.has(token.name ?? '')) continue
    // An empty one ends at once; one without an end tag goes on to the end of everything.
    const end = endOfRaw(content, at, token.name ?? '')
    if (end > at) yield { kind: 'comment', start: at, end }
    at = end
    textStart = end
  }
  if (textStart < content.length) yield { kind: 'text', start: textStart, end: content.length }
}

/** What begins with the `<` at `start`; undefined: a text that has such a sign in it. */
function markupAt(content: string, start: number): HtmlToken | undefined {
  if (content.startsWith('<!--', start)) return { kind: 'comment', start, end: behind(content, '-->', start + 2) }
  if (/^<!doctype/i.test(content.slice(start, start + 9))) {
    return { kind: 'doctype', start, end: behind(content, '>', start) }
  }
  // `<![if …]>` of Word, `<?xml …>`, and end tags without a name.
  const second = content[start + 1]
  if (second === '!' || second === '?') return { kind: 'comment', start, end: behind(content, '>', start) }
  const isEnd = second === '/'
  TAG_NAME.lastIndex = start + (isEnd ? 2 : 1)
  const name = TAG_NAME.exec(content)?.[0].toLowerCase()
  if (name === undefined) return undefined
  const { id, end } = attributesFrom(content, TAG_NAME.lastIndex)
  return { kind: isEnd ? 'end' : 'start', start, end, name, ...(id === undefined ? {} : { id }) }
}

function attributesFrom(content: string, from: number): { id: string | undefined; end: number } {
  let id: string | undefined
  let at = from
  for (;;) {
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(content)
    if (found === null) break
    const [, name = '', double, single, bare] = found
    if (name.toLowerCase() === 'id') id ??= double ?? single ?? bare ?? ''
    at = ATTRIBUTE.lastIndex
  }
  return { id, end: behind(content, '>', at) }
}

function endOfRaw(content: string, from: number, name: string): number {
  if (name === 'plaintext') return content.length
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  end.lastIndex = from
  return end.exec(content)?.index ?? content.length
}

/** Behind the next `what`, or the end of everything. */
function behind(content: string, what: string, from: number): number {
  const at = content.indexOf(what, from)
  return at < 0 ? content.length : at + what.length
}
