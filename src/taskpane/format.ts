/** Numbers, sizes and dates as the person's Outlook writes them. */
export interface Format {
  /** `12.4 MB`; sizes count in steps of 1,024, as Outlook and the file managers show them. */
  bytes: (bytes: number) => string
  /** `12.4 of 60 MB`: both in the unit of the larger one. */
  bytesOf: (doneBytes: number, totalBytes: number) => string
  /** `1.2 MB/s`, `340 KB/s`: two figures that count, so that it stands still while the line wavers. */
  rate: (bytesPerSecond: number) => string
  count: (count: number) => string
  /** The time for today, otherwise the day, with the year when it is not this one. */
  date: (atMs: number, nowMs: number) => string
  /** `Tue, Nov 24`, with the year when it is not this one. */
  day: (atMs: number, nowMs: number) => string
  /** `10:30 AM`. */
  time: (atMs: number) => string
  /** `Tue, Nov 24, 2026, 10:30 AM`. */
  dayAndTime: (atMs: number) => string
}

/** The words around them are English, so the digits are the ones English is read with. */
const DIGITS = { numberingSystem: 'latn' }

const UNITS = ['bytes', 'KB', 'MB', 'GB']
const STEP = 1024

/** `language`: BCP 47; one that the browser does not know falls back to English. */
export function createFormat(language: string): Format {
  const locale = knownLocale(language)
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, ...DIGITS })
  const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, ...DIGITS })
  const twoFigures = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2, ...DIGITS })
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...DIGITS })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...DIGITS })
  const dayWithYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...DIGITS })
  const weekday = { weekday: 'short', day: 'numeric', month: 'short', ...DIGITS } as const
  const nearDay = new Intl.DateTimeFormat(locale, weekday)
  const farDay = new Intl.DateTimeFormat(locale, { ...weekday, year: 'numeric' })
  const moment = new Intl.DateTimeFormat(locale, { ...weekday, year: 'numeric', hour: 'numeric', minute: '2-digit' })

  const inUnit = (bytes: number, unit: number) =>
    (unit < 2 ? whole : oneDigit).format(unit === 1 ? Math.ceil(bytes / STEP) : bytes / STEP ** unit)

  return {
    bytes(bytes) {
      const unit = unitOf(bytes)
      if (bytes === 1) return '1 byte'
      return `${inUnit(bytes, unit)} ${UNITS[unit] ?? ''}`
    },
    bytesOf(doneBytes, totalBytes) {
      const unit = unitOf(totalBytes)
      return `${inUnit(doneBytes, unit)} of ${inUnit(totalBytes, unit)} ${UNITS[unit] ?? ''}`
    },
    rate(bytesPerSecond) {
      const unit = Math.max(1, unitOf(bytesPerSecond))
      return `${twoFigures.format(bytesPerSecond / STEP ** unit)} ${UNITS[unit] ?? ''}/s`
    },
    count: (count) => whole.format(count),
    date(atMs, nowMs) {
      const at = new Date(atMs)
      const now = new Date(nowMs)
      if (at.toDateString() === now.toDateString()) return time.format(at)
      return (isSameYear(atMs, nowMs) ? day : dayWithYear).format(at)
    },
    day: (atMs, nowMs) => (isSameYear(atMs, nowMs) ? nearDay : farDay).format(atMs),
    time: (atMs) => time.format(atMs),
    dayAndTime: (atMs) => moment.format(atMs),
  }
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

function knownLocale(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

/** Marks that turn the writing direction round within a text: `gpj.exe` would read as `exe.jpg`. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A text from outside, in the order in which it is stored. */
export function withoutTurns(text: string): string {
  return text.replace(TURNS, '')
}

/** Characters of the end of a name that stay visible: the ending and a bit of what tells two versions apart. */
const TAIL_CHARS = 9
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A name in two parts, of which the first gives way when the line is too short: `Quarterly rep…2026.xlsx`. */
export function splitName(name: string): { head: string; tail: string } {
  const letters = Array.from(GRAPHEMES.segment(name), ({ segment }) => segment)
  if (letters.length <= 2 * TAIL_CHARS) return { head: name, tail: '' }
  return { head: letters.slice(0, -TAIL_CHARS).join(''), tail: letters.slice(-TAIL_CHARS).join('') }
}
