import type { PaneTheme } from './contract'

/** What Outlook reports as `officeTheme`: four colours, and nothing that says "dark". */
export const THEMES: Record<'light' | 'dark', PaneTheme> = {
  light: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#ffffff',
    controlForegroundColor: '#242424',
  },
  dark: {
    bodyBackgroundColor: '#1f1f1f',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#292929',
    controlForegroundColor: '#ffffff',
  },
}
