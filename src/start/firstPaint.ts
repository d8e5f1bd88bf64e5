/** What follows has a task of its own: between the two a key or a click is answered. */
export function nextTask(page: Window): Promise<void> {
  return new Promise((resolve) => page.setTimeout(resolve, 0))
}

/** A page that nobody sees is not painted; then it begins without. */
const UNSEEN_MS = 100

/** Runs `work` once the page has been painted. */
export function afterFirstPaint(page: Window, work: () => void): void {
  if (page.performance.getEntriesByName('first-paint').length > 0) {
    work()
    return
  }
  let hasBegun = false
  const begin = () => {
    if (hasBegun) return
    hasBegun = true
    work()
  }
  // The frame's own callbacks come before it is painted, a task of their own after it.
  page.requestAnimationFrame(() => page.setTimeout(begin, 0))
  page.setTimeout(begin, UNSEEN_MS)
}
