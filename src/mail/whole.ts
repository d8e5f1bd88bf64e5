/** How much of a mail is looked at, at its beginning and at its end. */
const LOOK_BYTES = 64 * 1024

/** `unproved`: nothing is wrong with it, and nothing proves it; the same bytes twice would. */
export type Wholeness = 'whole' | 'cut' | 'unproved'

/** What can be said of a MIME that came without a length, by its beginning, its end and the size in the mailbox. */
export async function wholenessOf(mime: Blob, sizeBytes: number | undefined): Promise<Wholeness> {
  if (mime.size === 0) return 'cut'
  const header = contentHeader(await textOf(mime.slice(0, LOOK_BYTES)))
  const tail = await tailOf(mime)
  if (header.boundary !== undefined) return hasClosingBoundary(tail, header.boundary) ? 'whole' : 'cut'

  if (endsInside(tail, header.encoding)) return 'cut'
  // Neither is enough by itself: the store counts properties of its own, and there are mails without a last line break.
  // Base64 needs none, and is shorter in the mailbox, where it is decoded.
  const endsWithinLine = !/[\r\n]$/.test(tail) || (header.encoding === 'quoted-printable' && /=\r?\n$/.test(tail))
  if (sizeBytes === undefined) return 'unproved'
  if (mime.size < sizeBytes) return endsWithinLine && header.encoding !== 'base64' ? 'cut' : 'unproved'
  return endsWithinLine ? 'unproved' : 'whole'
}

/** The same mail read twice: of the same length, with the same end. */
export async function isSameEnd(one: Blob, other: Blob): Promise<boolean> {
  return one.size === other.size && (await tailOf(one)) === (await tailOf(other))
}

function tailOf(mime: Blob): Promise<string> {
  return textOf(mime.slice(Math.max(0, mime.size - LOOK_BYTES)))
}

/** One character for each byte: boundaries and encodings are ASCII, whatever the rest is. */
async function textOf(bytes: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await bytes.arrayBuffer())
}

interface ContentHeader {
  /** Of a multipart only. */
  boundary: string | undefined
  /** Lower case; '' where none is named. */
  encoding: string
}

const HEADER_LINE = /^[!-9;-~]+[ \t]*:/

function contentHeader(head: string): ContentHeader {
  const block = head.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const lines = block.replaceAll(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)
  if (!HEADER_LINE.test(lines[0] ?? '')) return { boundary: undefined, encoding: '' } // it has no headers at all
  const valueOf = (name: string) => {
    const line = lines.find((one) => one.slice(0, one.indexOf(':')).trim().toLowerCase() === name)
    return line === undefined ? '' : line.slice(line.indexOf(':') + 1).trim()
  }
  const type = valueOf('content-type')
  return {
    boundary: /^multipart\//i.test(type) ? boundaryOf(type) : undefined,
    encoding: valueOf('content-transfer-encoding').toLowerCase(),
  }
}

const PARAMETER = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g

/** Quoted or bare, perhaps in numbered pieces (RFC 2231). */
function boundaryOf(type: string): string | undefined {
  const parameters = [...type.matchAll(PARAMETER)].map(([, name = '', quoted, bare = '']) => ({
    name: name.toLowerCase(),
    value: quoted?.replaceAll(/\\(.)/g, '$1') ?? bare,
  }))
  const whole = parameters.find(({ name }) => name === 'boundary')
  const pieces = parameters.filter(({ name }) => /^boundary\*\d+$/.test(name)).map(({ value }) => value)
  const boundary = whole?.value ?? pieces.join('')
  return boundary === '' ? undefined : boundary
}

/** On a line of its own, with nothing behind it but blanks; what comes after it belongs to nothing. */
function hasClosingBoundary(tail: string, boundary: string): boolean {
  return tail.split(/\r?\n/).some((line) => line.trimEnd() === `--${boundary}--`)
}

/** The body breaks off inside of what its encoding keeps together. */
function endsInside(tail: string, encoding: string): boolean {
  if (encoding === 'quoted-printable') return /=[0-9a-f]?$/i.test(tail)
  if (encoding !== 'base64') return false
  // Between two groups it may break off at the same place each time; padding, or the line's end, says that it ended.
  return /[A-Za-z0-9+/]$/.test(tail) || endsInsideBase64(tail)
}

/** Four characters are one group. In lines of whole groups, the last line has whole groups too. */
function endsInsideBase64(tail: string): boolean {
  // The first line of the tail may be part of one.
  const lines = tail
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.trim())
  const last = lines.at(-1)
  if (last === undefined || !/^[A-Za-z0-9+/]+={0,2}$/.test(last)) return false
  const before = lines.slice(0, -1).filter((line) => /^[A-Za-z0-9+/]+$/.test(line))
  return before.every((line) => line.length % 4 === 0) && last.length % 4 !== 0
}
