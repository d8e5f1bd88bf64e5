import { setupI18n } from '@lingui/core'
import type { Catalogue, Say } from './catalogue'
import { directionOf } from './locales'
import type { Locale } from './locales'

/** Keep a name or a size together where the sentence around it runs the other way. */
const ISOLATE = '\u2068'
const RTL_ISOLATE = '\u2067'
const POP_ISOLATE = '\u2069'

/** Values that are words of the catalogue themselves: they run its way, also where they begin with a name such as Outlook. */
const OWN_WORDS = new Set([
  'as',
  'because',
  'cause',
  'first',
  'kept',
  'next',
  'state',
  'times',
  'ways',
  'what',
  'words',
])

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
      return [name, isRtl && text !== '' ? isolated(name, text) : text]
    }),
  )
}

/** What is put together of isolated parts has no direction of its own to be found: it would run from left to right. */
function isolated(name: string, text: string): string {
  const isOwn = OWN_WORDS.has(name) || text.includes(ISOLATE) || text.includes(RTL_ISOLATE)
  return `${isOwn ? RTL_ISOLATE : ISOLATE}${text}${POP_ISOLATE}`
}
