import type { PaneTheme } from './contract'

/** What Outlook reports as `officeTheme`: four colours, and nothing that says "dark". */
const THEMES: Record<'light' | 'dark', PaneTheme> = {
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

/** All four alike. */
const each = (color: string | null): Record<keyof PaneTheme, string | null> => ({
  bodyBackgroundColor: color,
  bodyForegroundColor: color,
  controlBackgroundColor: color,
  controlForegroundColor: color,
})

/**
 * Themes that say nothing of what Outlook looks like. None of them was seen in a real one; the reference promises strings and no more
 * [inferred: hosts that fill in their colours late, or never].
 */
const ODD_THEMES = {
  null: null,
  'no colours': {},
  'colours that are null': each(null),
  'empty colours': each(''),
  'no real colours': each('see style sheet'),
  'equal colours': each('#1f1f1f'),
} as const satisfies Record<string, object | null>

/** How Outlook tells its theme. `told`: as it is; `absent`: there is no `officeTheme`. */
export type ThemeTelling = 'told' | 'absent' | keyof typeof ODD_THEMES

/** What stands in `officeTheme`; undefined: there is none. */
export function toldTheme(theme: 'light' | 'dark', telling: ThemeTelling): object | null | undefined {
  if (telling === 'absent') return undefined
  return telling === 'told' ? THEMES[theme] : ODD_THEMES[telling]
}

/** Every way that says nothing. */
export const ODD_TELLINGS: readonly ThemeTelling[] = ['absent', ...(Object.keys(ODD_THEMES) as ThemeTelling[])]
