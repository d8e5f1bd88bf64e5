import { createStore } from './kernel'
import type { Readable } from './kernel'

/** What the browser believes about its network. */
export function browserNetwork(): Readable<{ isOnline: boolean }> {
  const seen = () => ({ isOnline: navigator.onLine })
  const store = createStore<{ isOnline: boolean }, { isOnline: boolean }>(seen(), (_before, now) => now)
  for (const change of ['online', 'offline']) {
    window.addEventListener(change, () => {
      store.dispatch(seen())
    })
  }
  return store
}

/** Whether the pane can be seen; a browser counts a pane as visible although its window is behind others, so the focus tells as well. */
export function paneInSight(): Readable<{ isVisible: boolean }> {
  const seen = () => ({ isVisible: document.visibilityState === 'visible' })
  const store = createStore<{ isVisible: boolean }, { isVisible: boolean }>(seen(), (_before, now) => now)
  const tell = () => {
    store.dispatch(seen())
  }
  document.addEventListener('visibilitychange', tell)
  window.addEventListener('focus', tell)
  return store
}

/** The browser says whether a click still allows a window, and not whether it is the same one as before. */
export function watchClicks(): () => number | undefined {
  let clicks = 0
  for (const kind of ['click', 'keydown']) window.addEventListener(kind, () => clicks++, { capture: true })
  return () => (navigator.userActivation.isActive ? clicks : undefined)
}
