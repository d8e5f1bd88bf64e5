import { FluentProvider, makeStyles, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Readable } from '../kernel'
import { useIsDark } from './hooks'

export type PaneTheme = Readable<{ isDark: boolean | undefined }>

const useStyles = makeStyles({
  shell: {
    height: '100%',
    // The sentences are English also where the layout runs from right to left: their words keep their order, their lines
    // stand on the side of the layout (Griffel turns `left` round).
    '& span, & p, & h1, & h2': { unicodeBidi: 'plaintext', textAlign: 'left' },
  },
})

/** Colours, direction and language around everything that is shown. */
export function Shell({ theme, dir, children }: { theme: PaneTheme; dir: 'ltr' | 'rtl'; children: ReactNode }) {
  const styles = useStyles()
  const isDark = useIsDark(theme)
  return (
    <FluentProvider
      className={styles.shell}
      theme={isDark ? webDarkTheme : webLightTheme}
      dir={dir}
      lang="en"
      style={{ colorScheme: isDark ? 'dark' : 'light' }}
    >
      {children}
    </FluentProvider>
  )
}
