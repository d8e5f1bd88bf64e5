import DOMPurify from 'dompurify'

/** Longer ones are cut: cleaning takes time in the pane's own thread, and nobody reads so much here. In UTF-16 units. */
const LONGEST_HTML = 400_000

/** What shapes a text, and nothing that loads, links, asks or runs. */
const TAGS = [
  ...['a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br', 'caption', 'center'],
  ...['cite', 'code', 'col', 'colgroup', 'dd', 'del', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font'],
  ...['footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'ins', 'kbd', 'li', 'main', 'mark', 'nav'],
  ...['ol', 'p', 'pre', 'q', 's', 'samp', 'section', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'table'],
  ...['tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'u', 'ul', 'var', 'wbr'],
]
/** No address, no name, no style: a link keeps its words and leads nowhere. */
const ATTRIBUTES = ['dir', 'lang', 'colspan', 'rowspan', 'start', 'reversed']

const PICTURE_TAGS = new Set(['img', 'picture', 'source', 'svg', 'image', 'video', 'object', 'embed', 'input'])

export interface CleanHtml {
  html: string
  /** There were pictures, or what would have loaded some. */
  hadPictures: boolean
  isCut: boolean
}

/**
 * Tags that act as soon as they are parsed, even in a document that is never shown: the first moves every address, the
 * second loads. Under another name they are parsed as nothing in particular.
 */
const EAGER_TAGS = /<(?=(?:base|track)\b)/gi

/** The text of a hostile mail in its shape, with nothing left that could ask for, run or restyle anything. */
export function cleanHtml(hostile: string): CleanHtml {
  const harmless = hostile.slice(0, LONGEST_HTML).replace(EAGER_TAGS, '<no-')
  const html = DOMPurify.sanitize(harmless, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  })
  return { html, hadPictures: DOMPurify.removed.some(isPicture), isCut: hostile.length > LONGEST_HTML }
}

function isPicture(removed: (typeof DOMPurify.removed)[number]): boolean {
  if ('element' in removed) return PICTURE_TAGS.has(removed.element.nodeName.toLowerCase())
  const { attribute } = removed
  if (attribute === null) return false
  return attribute.name === 'background' || (attribute.name === 'style' && /url\(/i.test(attribute.value))
}

export interface FrameLook {
  background: string
  foreground: string
  isDark: boolean
}

/** The frame may load nothing, whatever is in it; only this style is let in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** A whole page around a cleaned text, in the pane's colours. Contrast themes put their own in place of them. */
export function framePage(cleaned: string, { background, foreground, isDark }: FrameLook): string {
  const style = [
    `:root{color-scheme:${isDark ? 'dark' : 'light'};background:${background};color:${foreground};`,
    'font:14px/20px "Segoe UI","Segoe UI Web (West European)",-apple-system,system-ui,sans-serif}',
    'body{margin:8px;overflow-wrap:anywhere}pre{white-space:pre-wrap}',
    'table{border-collapse:collapse;max-width:100%}td,th{padding:2px 4px;vertical-align:top;text-align:start}',
    'blockquote{margin:0;padding-inline-start:8px;border-inline-start:2px solid}a{text-decoration:underline}',
  ].join('')
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${style}</style>`
  return `<!doctype html><html><head>${head}</head><body dir="auto">${cleaned}</body></html>`
}
