import { createStore } from '../kernel'
import type { Readable } from '../kernel'
import type { HostTheme } from './calendarHost'
import { onHostEvent } from './hostEvents'
import type { OfficeLike, ThemeLike } from './officeTypes'

/**
 * Light or dark, by the luminance of the background: Outlook tells colours only, neither a name nor `isDarkTheme`
 * (Mailbox 1.14; older ones tell nothing).
 */
export function createTheme(office: OfficeLike): Readable<HostTheme> {
  const store = createStore<HostTheme, HostTheme>(themeOf(office.context.officeTheme), (state, next) =>
    state.isDark === next.isDark ? state : next,
  )
  onHostEvent(office, office.EventType?.OfficeThemeChanged, (event) => {
    store.dispatch(themeOf(themeOfEvent(event) ?? office.context.officeTheme))
  })
  return store
}

/** Below this relative luminance (WCAG 2) white text has more contrast than black. */
const DARK_BELOW = 0.179

/** undefined: no colour of the form `#rgb`, `#rrggbb` or `#rrggbbaa`. */
export function isDarkColor(color: string): boolean | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i.exec(color.trim())?.[1]
  if (digits === undefined) return undefined
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => linear(parseInt(full.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK_BELOW
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function themeOf(theme: ThemeLike | undefined): HostTheme {
  const color = theme?.bodyBackgroundColor
  return { isDark: typeof color === 'string' ? isDarkColor(color) : undefined }
}

function themeOfEvent(event: unknown): ThemeLike | undefined {
  if (typeof event !== 'object' || event === null || !('officeTheme' in event)) return undefined
  const theme = event.officeTheme
  return typeof theme === 'object' && theme !== null ? theme : undefined
}
