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
  const store = createStore<HostTheme, HostTheme>({ isDark: isDarkTheme(office.context.officeTheme) }, (state, next) =>
    state.isDark === next.isDark ? state : next,
  )
  onHostEvent(office, office.EventType?.OfficeThemeChanged, (event) => {
    const told = isDarkTheme(themeOfEvent(event))
    store.dispatch({ isDark: told ?? isDarkTheme(office.context.officeTheme) })
  })
  return store
}

/** Below this relative luminance (WCAG 2) white text has more contrast than black. */
const DARK_BELOW = 0.179

/** WCAG 1.4.11: what has less is not to be told from its ground. */
const LEAST_CONTRAST = 3

/**
 * undefined: Outlook's colours say nothing. They are missing or no colours, or words could not be read on their ground: then one of
 * the two is not what Outlook shows, and nobody knows which.
 */
export function isDarkTheme(theme: ThemeLike | null | undefined): boolean | undefined {
  const ground = luminance(theme?.bodyBackgroundColor)
  if (ground === undefined) return undefined
  const words = luminance(theme?.bodyForegroundColor)
  if (words !== undefined && contrast(ground, words) < LEAST_CONTRAST) return undefined
  return ground < DARK_BELOW
}

/** WCAG 2, from 0 to 1; undefined: no colour of the form `#rgb`, `#rrggbb` or `#rrggbbaa`, or one that cannot be seen. */
function luminance(color: unknown): number | undefined {
  if (typeof color !== 'string') return undefined
  const digits = /^#?([\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i.exec(color.trim())?.[1]
  if (digits === undefined || /^.{6}00$/.test(digits)) return undefined
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => linear(parseInt(full.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function themeOfEvent(event: unknown): ThemeLike | undefined {
  if (typeof event !== 'object' || event === null || !('officeTheme' in event)) return undefined
  const theme = event.officeTheme
  return typeof theme === 'object' && theme !== null ? theme : undefined
}
