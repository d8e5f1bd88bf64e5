import { setupI18n } from '@lingui/core'
import type { Catalogue, Say } from './catalogue'
import { directionOf } from './locales'
import type { Locale } from './locales'

/** Keep a name or a size together where the sentence around it runs the other way. */
const ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Arabic as the web writes it: the digits are the ones that file managers and Outlook show beside it. */
const LATIN_DIGITS = '-u-nu-latn'

/** Says the sentences of a catalogue. Production bundles carry them compiled (scripts/icuMessages.js). */
export function createSay(locale: Locale, catalogue: Catalogue): Say {
  const i18n = setupI18n({ locale, locales: `${locale}${LATIN_DIGITS}`, messages: { [locale]: { ...catalogue } } })
  const isRtl = directionOf(locale) === 'rtl'
  return (key, values?: Readonly<Record<string, string | number>>) =>
    i18n._(key, values === undefined || !isRtl ? values : isolated(values))
}

function isolated(values: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value !== '' ? `${ISOLATE}${value}${POP_ISOLATE}` : value,
    ]),
  )
}
