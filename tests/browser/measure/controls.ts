import { isEmpty, isVisible, overlap, said, seenOf, sizeOf } from './boxes'
import type { Box } from './boxes'

const CONTROLS =
  'a[href],button,input,select,textarea,summary,[role=option],[role=tab],[role=checkbox],[role=radio],[role=menuitem],[data-line-sign]'
/** WCAG 2.5.8. */
const LEAST_PX = 24
const ROUNDING_PX = 0.5
const SLACK_PX = 1

interface Control {
  element: Element
  /** Whole, also where the list it stands in is scrolled. */
  box: Box
  seen: Box
}

/** What can be clicked, with its box as far as it can be seen. */
function controls(): Control[] {
  const modal = document.querySelector('[aria-modal=true]')
  return [...(modal ?? document).querySelectorAll(CONTROLS)]
    .filter((element) => isVisible(element) && !isHeardInput(element))
    .map((element) => {
      const box = element.getBoundingClientRect()
      return { element, box, seen: seenOf(box, element.parentElement) }
    })
    .filter(({ seen }) => !isEmpty(seen))
}

/** Cut to one pixel: clicked by a button in its place. */
function isHeardInput(element: Element): boolean {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    if (getComputedStyle(one).clipPath === 'inset(50%)') return true
  }
  return false
}

export function overlappingControls(): string[] {
  const all = controls()
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(({ element }) => !one.element.contains(element) && !element.contains(one.element))
      .filter(({ seen }) => overlap(one.seen, seen, SLACK_PX))
      .map(({ element }) => `${said(one.element)} and ${said(element)}`),
  )
}

export function targetsTooSmall(): string[] {
  const all = controls()
  return all
    .filter((one) => isSmall(one) && !isInSentence(one.element) && !hasRoom(one, all))
    .map(({ element, box }) => {
      const { width, height } = sizeOf(box)
      return `${said(element)} is ${width.toFixed(1)} × ${height.toFixed(1)}`
    })
}

function isSmall({ box }: Control): boolean {
  const { width, height } = sizeOf(box)
  return width < LEAST_PX - ROUNDING_PX || height < LEAST_PX - ROUNDING_PX
}

/** The exception "inline": its height is that of the sentence around it. */
function isInSentence(element: Element): boolean {
  if (getComputedStyle(element).display !== 'inline') return false
  return [...(element.parentElement?.childNodes ?? [])].some(
    (node) => node !== element && (node.textContent ?? '').trim() !== '',
  )
}

/** The exception "spacing": a circle of 24 px around its middle meets no other target, nor the circle of another small one. */
function hasRoom(one: Control, all: readonly Control[]): boolean {
  const middle = middleOf(one.box)
  return all.every((other) => {
    if (other === one) return true
    if (distance(middle, other.box) < LEAST_PX / 2 - ROUNDING_PX) return false
    const { x, y } = middleOf(other.box)
    return !isSmall(other) || Math.hypot(x - middle.x, y - middle.y) >= LEAST_PX - ROUNDING_PX
  })
}

function middleOf({ left, top, right, bottom }: Box) {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function distance({ x, y }: { x: number; y: number }, { left, top, right, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
}
