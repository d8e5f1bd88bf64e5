/** In pixels of the viewport. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export function common(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
}

/** Whether two boxes share more than `slack` pixels in both directions. */
export function overlap(one: Box, other: Box, slack: number): boolean {
  const { left, top, right, bottom } = common(one, other)
  return right - left > slack && bottom - top > slack
}

export function isEmpty({ left, top, right, bottom }: Box): boolean {
  return right <= left || bottom <= top
}

export function sizeOf({ left, top, right, bottom }: Box): { width: number; height: number } {
  return { width: right - left, height: bottom - top }
}

/** Padding box: what `overflow` cuts at. */
export function innerBox(element: Element): Box {
  const { left, top } = element.getBoundingClientRect()
  const x = left + element.clientLeft
  const y = top + element.clientTop
  return { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight }
}

/** The element and what it lies in, from the inside. */
export function* chain(element: Element): Generator<Element> {
  for (let one: Element | null = element; one !== null; one = one.parentElement) yield one
}

/** What of a box is left to see once everything that it lies in has cut: `inside` is the first that may. */
export function seenOf(box: Box, inside: Element | null): Box {
  let seen = common(box, box) // its own properties: those of a DOMRect are not copied
  for (const around of inside === null ? [] : chain(inside)) {
    const { overflowX, overflowY, position } = getComputedStyle(around)
    const { left, top, right, bottom } = innerBox(around)
    const cutsX = overflowX !== 'visible'
    const cutsY = overflowY !== 'visible'
    seen = common(seen, {
      left: cutsX ? left : -Infinity,
      right: cutsX ? right : Infinity,
      top: cutsY ? top : -Infinity,
      bottom: cutsY ? bottom : Infinity,
    })
    if (position === 'fixed') break
  }
  return seen
}

/** Heard and not seen: cut down to nothing on purpose. */
export function isOnlyHeard(element: Element): boolean {
  for (const around of chain(element)) {
    const { clipPath, opacity } = getComputedStyle(around)
    if (clipPath === 'inset(50%)' || opacity === '0') return true
  }
  return false
}

export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
}

/** For a person: what kind of thing, and its words. */
export function said(element: Element): string {
  const words = element.getAttribute('aria-label') ?? element.textContent
  return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} “${words.trim().slice(0, 60)}”`
}
