import { setupI18n } from '@lingui/core'
import type { Catalogue, Say } from './catalogue'
import { directionOf } from './locales'
import type { Locale } from './locales'

/** Keep a name or a size together where the sentence around it runs the other way. */
const ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Escapes are resolved once in the finished sentence, also where they stand in the name of a file, in which they are none. */
const BACKSLASH = '\\u005c'

/** Arabic as the web writes it: the digits are the ones that file managers and Outlook show beside it. */
const LATIN_DIGITS = '-u-nu-latn'

/** Says the sentences of a catalogue. Production bundles carry them compiled (scripts/icuMessages.js). */
export function createSay(locale: Locale, catalogue: Catalogue): Say {
  const i18n = setupI18n({ locale, locales: `${locale}${LATIN_DIGITS}`, messages: { [locale]: { ...catalogue } } })
  const isRtl = directionOf(locale) === 'rtl'
  return (key, values?: Readonly<Record<string, string | number>>) =>
    i18n._(key, values === undefined ? values : asItIs(values, isRtl))
}

function asItIs(values: Readonly<Record<string, string | number>>, isRtl: boolean): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, string | number] => {
      if (typeof value === 'number') return [name, value]
      const text = value.replaceAll('\\', BACKSLASH)
      return [name, isRtl && text !== '' ? `${ISOLATE}${text}${POP_ISOLATE}` : text]
    }),
  )
}
