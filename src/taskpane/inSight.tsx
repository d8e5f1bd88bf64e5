import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'

/** What comes up here comes into sight once. The focus stays where it is. */
export function InSight({ children }: { children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const scroller = element.current?.closest('main')
    if (!element.current || !scroller) return
    const mine = element.current.getBoundingClientRect()
    const view = scroller.getBoundingClientRect()
    // Not scrollIntoView, which may also move the page around the pane.
    if (mine.bottom > view.bottom) scroller.scrollTop += Math.min(mine.bottom - view.bottom, mine.top - view.top)
  }, [])
  return <div ref={element}>{children}</div>
}
