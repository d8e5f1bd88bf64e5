import { useEffect, useState } from 'react'

/** The title of the page carries how far everything is, for whoever looks elsewhere meanwhile. `share`: 0 to 1; undefined: nothing goes. */
export function useTitle(share: number | undefined): void {
  const [title] = useState(() => document.title)
  const percent = share === undefined ? undefined : Math.floor(share * 100)
  useEffect(() => {
    document.title = percent === undefined ? title : `${percentText(percent)} – ${title}`
    return () => {
      document.title = title
    }
  }, [title, percent])
}

function percentText(percent: number): string {
  const locale = document.documentElement.lang || 'en'
  return new Intl.NumberFormat(locale, { style: 'percent', numberingSystem: 'latn' }).format(percent / 100)
}
