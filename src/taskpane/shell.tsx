import { FluentProvider, makeStyles, mergeClasses, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { createContext, use } from 'react'
import type { ReactNode } from 'react'
import type { Readable } from '../kernel'
import { useIsDark } from './hooks'

export type PaneTheme = Readable<{ isDark: boolean | undefined }>

const TEXT = '& span, & p, & h1, & h2'

// The sentences are English also where the layout runs from right to left: their words keep their order, their lines
// stand on the side of the layout. Named outright, because this stands outside of the provider that turns styles round.
const useStyles = makeStyles({
  shell: { height: '100%' },
  ltr: { [TEXT]: { unicodeBidi: 'plaintext', textAlign: 'left' } },
  rtl: { [TEXT]: { unicodeBidi: 'plaintext', textAlign: 'right' } },
})

const IsDark = createContext(false)

/** The pane's colours for a page of its own inside of it. */
export function useFrameLook(): { background: string; foreground: string; isDark: boolean } {
  const isDark = use(IsDark)
  const { colorNeutralBackground1, colorNeutralForeground1 } = isDark ? webDarkTheme : webLightTheme
  return { background: colorNeutralBackground1, foreground: colorNeutralForeground1, isDark }
}

/** Colours, direction and language around everything that is shown. */
export function Shell({ theme, dir, children }: { theme: PaneTheme; dir: 'ltr' | 'rtl'; children: ReactNode }) {
  const styles = useStyles()
  const isDark = useIsDark(theme)
  return (
    <FluentProvider
      className={mergeClasses(styles.shell, styles[dir])}
      theme={isDark ? webDarkTheme : webLightTheme}
      dir={dir}
      lang="en"
      style={{ colorScheme: isDark ? 'dark' : 'light' }}
    >
      <IsDark value={isDark}>{children}</IsDark>
    </FluentProvider>
  )
}
