import type { Say, Texts } from '../texts'

/** Sentences, numbers, sizes and dates as the person's Outlook writes them. */
export interface Format {
  /** A sentence of the catalogue. */
  say: Say
  /** `12.4 MB`; sizes count in steps of 1,024, as Outlook and the file managers show them. */
  bytes: (bytes: number) => string
  /** `12.4 of 60 MB`: both in the unit of the larger one. */
  bytesOf: (doneBytes: number, totalBytes: number) => string
  /** `1.2 MB/s`, `340 KB/s`: two figures that count, so that it stands still while the line wavers. */
  rate: (bytesPerSecond: number) => string
  count: (count: number) => string
  /** `25%`; of a share from 0 to 1. */
  percent: (share: number) => string
  /** `a`, `a and b`, `a, b, and c`. */
  list: (parts: readonly string[]) => string
  /** `a, b, c`: an enumeration without "and", such as the parts of a name. Empty ones are left out. */
  comma: (parts: readonly (string | undefined)[]) => string
  /** Sentences one after another. Empty ones are left out. */
  sentences: (parts: readonly string[]) => string
  /** The time for today, otherwise the day, with the year when it is not this one. */
  date: (atMs: number, nowMs: number) => string
  /** `Tue, Nov 24`, with the year when it is not this one. */
  day: (atMs: number, nowMs: number) => string
  /** `10:30 AM`. */
  time: (atMs: number) => string
  /** `Tue, Nov 24, 2026, 10:30 AM`. */
  dayAndTime: (atMs: number) => string
}

/**
 * Latin digits and the Gregorian calendar, as Outlook's own calendar and the file managers show them, also where a language
 * has others of its own.
 */
const DIGITS = { numberingSystem: 'latn' }
const DATES = { ...DIGITS, calendar: 'gregory' }

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
const STEP = 1024

/** `language`: BCP 47, of Outlook. `texts`: the sentences around it, maybe in another language. */
export function createFormat(language: string, { locale: spoken, say }: Texts): Format {
  const locale = localeAmong(language, spoken)
  // Each takes its time, and the first drawing needs few of them.
  const number = (options: Intl.NumberFormatOptions) =>
    lazily(() => new Intl.NumberFormat(locale, { ...options, ...DIGITS }))
  const dates = (options: Intl.DateTimeFormatOptions) =>
    lazily(() => new Intl.DateTimeFormat(locale, { ...options, ...DATES }))
  const whole = number({ maximumFractionDigits: 0 })
  const percent = number({ style: 'percent' })
  const oneDigit = number({ maximumFractionDigits: 1 })
  const sizes = UNITS.map((unit, index) =>
    number({ ...inUnits(unit), maximumFractionDigits: index < 2 ? 0 : 1, unitDisplay: index === 0 ? 'long' : 'short' }),
  )
  const rates = UNITS.map((unit) => number({ ...inUnits(`${unit}-per-second`), maximumSignificantDigits: 2 }))
  const list = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const time = dates({ hour: 'numeric', minute: '2-digit' })
  const day = dates({ day: 'numeric', month: 'short' })
  const dayWithYear = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const weekday = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const nearDay = dates(weekday)
  const farDay = dates({ ...weekday, year: 'numeric' })
  const moment = dates({ ...weekday, year: 'numeric', hour: 'numeric', minute: '2-digit' })

  const inUnit = (bytes: number, unit: number) => (unit === 1 ? Math.ceil(bytes / STEP) : bytes / STEP ** unit)
  const inBytes = (bytes: number, unit: number) => withSteps(sizes[unit], inUnit(bytes, unit))

  return {
    say,
    bytes: (bytes) => inBytes(bytes, unitOf(bytes)),
    bytesOf(doneBytes, totalBytes) {
      const unit = unitOf(totalBytes)
      const done = (unit < 2 ? whole : oneDigit)().format(inUnit(doneBytes, unit))
      return say('sizeOf', { done, total: inBytes(totalBytes, unit) })
    },
    rate(bytesPerSecond) {
      const unit = Math.max(1, unitOf(bytesPerSecond))
      return withSteps(rates[unit], bytesPerSecond / STEP ** unit)
    },
    count: (count) => whole().format(count),
    percent: (share) => percent().format(share),
    list: (parts) => list().format(parts),
    comma: (parts) => joined(parts, (before, next) => say('listAndNext', { list: before, next })),
    sentences: (parts) => joined(parts, (first, next) => say('sentenceAndNext', { first, next })),
    date(atMs, nowMs) {
      const at = new Date(atMs)
      const now = new Date(nowMs)
      if (at.toDateString() === now.toDateString()) return time().format(at)
      return (isSameYear(atMs, nowMs) ? day : dayWithYear)().format(at)
    },
    day: (atMs, nowMs) => (isSameYear(atMs, nowMs) ? nearDay : farDay)().format(atMs),
    time: (atMs) => time().format(atMs),
    dayAndTime: (atMs) => moment().format(atMs),
  }
}

function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

function inUnits(unit: string): Intl.NumberFormatOptions {
  return { style: 'unit', unit, unitDisplay: 'short' }
}

/** Steps of 1,024 are written KB by file managers and Outlook; `Intl` means steps of 1,000 and writes kB. */
function withSteps(format: (() => Intl.NumberFormat) | undefined, value: number): string {
  return format?.().format(value).replace('kB', 'KB') ?? ''
}

function joined(parts: readonly (string | undefined)[], join: (before: string, next: string) => string): string {
  const told = parts.filter((part): part is string => part !== undefined && part !== '')
  return told.length === 0 ? '' : told.reduce(join)
}

function isSameYear(oneMs: number, otherMs: number): boolean {
  return new Date(oneMs).getFullYear() === new Date(otherMs).getFullYear()
}

/** A unit is left once the number would be shown as 1,024 of it. */
function unitOf(bytes: number): number {
  let unit = 0
  while (unit < UNITS.length - 1 && bytes / STEP ** unit >= STEP - (unit < 2 ? 0.5 : 0.05)) unit++
  return unit
}

/** Units and months stand within sentences: they are in their language, and in the manner of the person's country. */
function localeAmong(language: string, spoken: string): string {
  try {
    const tag = new Intl.Locale(language)
    if (tag.language === new Intl.Locale(spoken).language) return tag.toString()
    return tag.region === undefined ? spoken : `${spoken}-${tag.region}`
  } catch {
    return spoken
  }
}

/** Marks that turn the writing direction round within a text: `gpj.exe` would read as `exe.jpg`. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A text from outside, in the order in which it is stored. */
export function withoutTurns(text: string): string {
  return text.replace(TURNS, '')
}

/** A name within a line that is cut where it ends: what stands behind the name must not be lost. */
export function shortName(name: string, chars: number): string {
  const letters = Array.from(GRAPHEMES.segment(name), ({ segment }) => segment)
  return letters.length <= chars ? name : `${letters.slice(0, chars).join('').trimEnd()}…`
}

/** After a fact, before the next: where the line is broken, the dot stays at the end of the one before. */
export const DOT = '\u00a0· '

/** Characters of the end of a name that stay visible: the ending and a bit of what tells two versions apart. */
const TAIL_CHARS = 9
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A name in two parts, of which the first gives way when the line is too short: `Quarterly rep…2026.xlsx`. */
export function splitName(name: string): { head: string; tail: string } {
  const letters = Array.from(GRAPHEMES.segment(name), ({ segment }) => segment)
  if (letters.length <= 2 * TAIL_CHARS) return { head: name, tail: '' }
  return { head: letters.slice(0, -TAIL_CHARS).join(''), tail: letters.slice(-TAIL_CHARS).join('') }
}
