import { chain, isEmpty, seenOf, sizeOf } from './boxes'
import { inViewport } from './textBoxes'

/** What has the focus, for a person: its kind and its name. */
export function nameOfFocused(): string {
  const element = document.activeElement
  if (element === null || element === document.body) return 'nothing'
  const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null
  const words = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent
  const row = element.closest('li')?.getAttribute('aria-label')
  const kind = element.getAttribute('role') ?? element.tagName.toLowerCase()
  return `${kind} “${words.trim().slice(0, 60)}”${row == null ? '' : ` of “${row}”`}`
}

let left: { element: Element; look: string; name: string } | undefined

/**
 * What is wrong with where the focus has come to, and with how it showed at the stop it left: a look that is the same with the
 * focus and without it shows nothing. To be asked at each stop; at the end once more.
 */
export function focusFaults(): string[] {
  const before = left
  const element = document.activeElement
  left =
    element === null || element === document.body
      ? undefined
      : { element, look: lookOf(element), name: nameOfFocused() }
  const isOver = before?.element.isConnected === true && before.element !== element
  return [
    ...(isOver && before.look === lookOf(before.element) ? [`${before.name}: the focus was not to be seen`] : []),
    ...(element === null || element === document.body || isInSight() ? [] : [`${nameOfFocused()}: out of sight`]),
  ]
}

/** Everything that could show where the focus is: edges, rings and fills of the element, of what lies around and in it. */
function lookOf(element: Element): string {
  const around = [...chain(element)].slice(0, 3)
  const active = element.getAttribute('aria-activedescendant')
  const inside = active === null ? null : document.getElementById(active)
  return [...around, inside]
    .filter((one) => one !== null)
    .flatMap((one) => [undefined, '::before', '::after'].map((part) => edges(getComputedStyle(one, part))))
    .join('\n')
}

function edges(style: CSSStyleDeclaration): string {
  const outline =
    style.outlineStyle === 'none' ? 'none' : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`
  const line = `${style.textDecorationLine} ${style.textDecorationStyle}` // Fluent UI's links
  return [
    outline,
    line,
    style.boxShadow,
    style.borderTopColor,
    style.borderBottomColor,
    style.transform,
    style.opacity,
  ].join(' | ')
}

/** Nothing is in front of what has the focus, and it is not scrolled away: all of it where there is room, else a part. */
function isInSight(): boolean {
  const element = document.activeElement
  if (element === null) return false
  const whole = element.getBoundingClientRect()
  const box = inViewport(seenOf(whole, element.parentElement))
  if (isEmpty(box)) return false
  const { width, height } = sizeOf(box)
  const scroller = element.closest('main') ?? document.documentElement
  const hasRoom = whole.height <= scroller.clientHeight
  if (hasRoom && (height < whole.height - 1 || width < whole.width - 1)) return false
  const at = document.elementFromPoint(box.left + width / 2, box.top + height / 2)
  return at !== null && (element.contains(at) || at.contains(element))
}
