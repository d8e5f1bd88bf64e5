import { FluentProvider, makeStyles, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { createContext, use } from 'react'
import type { ReactNode } from 'react'
import type { Readable } from '../kernel'
import type { Locale } from '../texts'
import { useIsDark } from './hooks'

export type PaneTheme = Readable<{ isDark: boolean | undefined }>

// Fluent's provider says left, also where the layout runs from right to left.
const useStyles = makeStyles({ shell: { height: '100%', textAlign: 'start', textWrap: 'pretty' } })

const IsDark = createContext(false)

/** The pane's colours for a page of its own inside of it. */
export function useFrameLook(): { background: string; foreground: string; isDark: boolean } {
  const isDark = use(IsDark)
  const { colorNeutralBackground1, colorNeutralForeground1 } = isDark ? webDarkTheme : webLightTheme
  return { background: colorNeutralBackground1, foreground: colorNeutralForeground1, isDark }
}

interface ShellProps {
  theme: PaneTheme
  dir: 'ltr' | 'rtl'
  /** Of the sentences, so that they are read aloud as what they are. */
  lang: Locale
  children: ReactNode
}

/** Colours, direction and language around everything that is shown. */
export function Shell({ theme, dir, lang, children }: ShellProps) {
  const styles = useStyles()
  const isDark = useIsDark(theme)
  return (
    <FluentProvider
      className={styles.shell}
      theme={isDark ? webDarkTheme : webLightTheme}
      dir={dir}
      lang={lang}
      style={{ colorScheme: isDark ? 'dark' : 'light' }}
    >
      <IsDark value={isDark}>{children}</IsDark>
    </FluentProvider>
  )
}
