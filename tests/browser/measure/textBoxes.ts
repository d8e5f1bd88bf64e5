import { chain, common, isEmpty, innerBox, isOnlyHeard, isVisible, overlap, said, seenOf, sizeOf } from './boxes'
import type { Box } from './boxes'

interface Written {
  text: string
  element: Element
  /** One for each line. */
  lines: readonly Box[]
}

/** Rounding of boxes to whole pixels. */
const SLACK_PX = 1
/** The box of letters is taller than the line they stand in: accents and tails reach into the next one. */
const LETTERS_PX = 4

function* texts(): Generator<Written> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.nodeValue?.trim() ?? ''
    if (element === null || text === '' || /^(script|style|noscript|option)$/i.test(element.tagName)) continue
    if (!isVisible(element) || isOnlyHeard(element) || isFolded(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    if (lines.length > 0) yield { text, element, lines }
  }
}

/** Words that stand in a closed `details` itself belong to an element that is visible. */
function isFolded(element: Element): boolean {
  return element instanceof HTMLDetailsElement && !element.open
}

/** Words that are cut, unless it says "…" there and the whole of them can be had. */
export function clippedTexts(): string[] {
  return [...texts()].flatMap((written) => {
    const by = cutBy(written)
    return by === undefined ? [] : [`“${written.text.slice(0, 60)}” ${by}`]
  })
}

function cutBy({ text, element, lines }: Written): string | undefined {
  const page = { left: 0, right: document.documentElement.clientWidth }
  for (const line of lines) {
    let [isFreeX, isFreeY] = [true, true]
    for (const around of chain(element)) {
      const { overflowX, overflowY } = getComputedStyle(around)
      const inner = innerBox(around)
      const isCutX = isCut(overflowX) && (line.left < inner.left - SLACK_PX || line.right > inner.right + SLACK_PX)
      const isCutY = isCut(overflowY) && (line.top < inner.top - LETTERS_PX || line.bottom > inner.bottom + LETTERS_PX)
      if (isFreeX && isCutX && !isShortened(around, text)) return `is cut at the side by ${said(around)}`
      if (isFreeY && isCutY && !isShortened(around, text)) return `is cut above or below by ${said(around)}`
      if (isCutX || isScrolled(overflowX)) isFreeX = false
      if (isCutY || isScrolled(overflowY)) isFreeY = false
    }
    if (isFreeX && (line.left < page.left - SLACK_PX || line.right > page.right + SLACK_PX))
      return 'sticks out of the page'
    const control = element.closest('button,[role=option],[role=tab],summary,a[href]')
    if (control !== null && isFreeX && sticksOut(line, control.getBoundingClientRect()))
      return `sticks out of ${said(control)}`
  }
  return undefined
}

function isCut(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip'
}

function isScrolled(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll'
}

function sticksOut(line: Box, around: Box): boolean {
  return (
    line.left < around.left - SLACK_PX ||
    line.right > around.right + SLACK_PX ||
    line.top < around.top - LETTERS_PX ||
    line.bottom > around.bottom + LETTERS_PX
  )
}

/** "…" on purpose: the whole text is the tooltip or the name of what it stands in. */
function isShortened(around: Element, text: string): boolean {
  const { textOverflow, webkitLineClamp } = getComputedStyle(around)
  if (textOverflow !== 'ellipsis' && webkitLineClamp === 'none') return false
  const has = (whole: string | null) => whole !== null && holds(plain(whole), plain(text).split('…'))
  return [...chain(around)].some((one) => has(one.getAttribute('title')) || has(one.getAttribute('aria-label')))
}

/** These pieces one after another: what was shortened by the pane before may be cut once more. */
function holds(whole: string, pieces: readonly string[]): boolean {
  let from = 0
  return pieces.every((piece) => {
    const at = whole.indexOf(piece, from)
    from = at + piece.length
    return at >= 0
  })
}

/** Without what `widenTexts` and white space do to it. */
function plain(text: string): string {
  return text.replaceAll(WIDENED, '$1').replaceAll(/\s+/g, ' ').trim()
}

/** Different words at the same place. */
export function overlappingTexts(): string[] {
  const seen = [...texts()].flatMap(({ text, element, lines }) =>
    lines.map((line) => ({ text, element, box: seenOf(line, element) })).filter(({ box }) => !isEmpty(box)),
  )
  return seen.flatMap((one, index) =>
    seen
      .slice(index + 1)
      .filter((other) => other.element !== one.element && overlap(shrunk(one.box), shrunk(other.box), SLACK_PX))
      .filter((other) => isOnTop(one) && isOnTop(other))
      .map((other) => `“${one.text.slice(0, 40)}” and “${other.text.slice(0, 40)}”`),
  )
}

function shrunk(box: Box): Box {
  const by = Math.min(LETTERS_PX / 2, sizeOf(box).height / 4)
  return { ...box, top: box.top + by, bottom: box.bottom - by }
}

/** Not under a veil of its own kind: what lies over the whole pane for a moment hides what it covers. */
function isOnTop({ element }: { element: Element }): boolean {
  const modal = document.querySelector('[aria-modal=true]')
  return modal === null || modal.contains(element)
}

/** Marks a word that was written twice. */
const MARK = '\u2060'
const WIDENED = new RegExp(`([\\p{L}\\p{M}\\p{N}]+)${MARK}[\\p{L}\\p{M}\\p{N}]+`, 'gu')

let observer: MutationObserver | undefined

/** Fonts twice as wide, languages with words twice as long. What is drawn later is widened, too, until `leaveTexts`. */
export function widenTexts(): void {
  const widen = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? ''
      if (/^(script|style)$/i.test(node.parentElement?.tagName ?? '') || text.includes(MARK)) continue
      const wide = text.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) => `${word}${MARK}${word}`)
      if (wide !== text) node.nodeValue = wide
    }
  }
  leaveTexts()
  widen()
  observer = new MutationObserver(widen)
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
}

export function leaveTexts(): void {
  observer?.disconnect()
}

/** Of a box, what is in sight of the viewport. */
export function inViewport(box: Box): Box {
  return common(box, { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight })
}
