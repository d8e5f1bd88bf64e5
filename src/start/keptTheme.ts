export interface KeptTheme {
  /** undefined: not known, or Outlook did not say; then the system's colours stand there. */
  isDark: () => boolean | undefined
  /** What Outlook says now: the page follows, and the next opening begins with it. */
  keep: (isDark: boolean | undefined) => void
}

const KEY = 'event-attachments.theme'

/**
 * Outlook's light or dark as it was when the pane was open last: Outlook writes nothing of it into the pane's address, and without it
 * a dark Outlook on a light system would flash at each opening. Where the browser keeps nothing it is the system's each time.
 */
export function keptTheme(page: Pick<Window, 'document' | 'localStorage'>): KeptTheme {
  const show = (theme: string | undefined) => {
    if (theme === undefined) delete page.document.documentElement.dataset['theme']
    else page.document.documentElement.dataset['theme'] = theme
  }
  const recall = (): string | undefined => {
    try {
      const theme = page.localStorage.getItem(KEY)
      return theme === 'dark' || theme === 'light' ? theme : undefined
    } catch {
      return undefined
    }
  }
  const first = recall()
  show(first)
  return {
    isDark: () => (first === undefined ? undefined : first === 'dark'),
    keep(isDark) {
      const theme = isDark === undefined ? undefined : isDark ? 'dark' : 'light'
      show(theme)
      try {
        if (theme === undefined) page.localStorage.removeItem(KEY)
        else page.localStorage.setItem(KEY, theme)
      } catch {
        // The system's next time.
      }
    },
  }
}
