/** Languages that the pane speaks, as BCP 47 names them. */
export const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'pt-BR', 'pl', 'ja', 'zh-Hans', 'ar', 'he'] as const

export type Locale = (typeof LOCALES)[number]

/** Written otherwise, and read by the same people. `iw`: the code of Hebrew before 1989, which some systems still give. */
const ALSO: Readonly<Record<string, Locale>> = { pt: 'pt-BR', zh: 'zh-Hans', iw: 'he' }

/** Who reads traditional characters is better served in English than in simplified ones. */
const TRADITIONAL = /^zh-(hant|tw|hk|mo)\b/i

/** The locale for a language of Outlook; English for what nobody translated, and for what is no language at all. */
export function localeOf(language: string): Locale {
  const tag = language.trim().replaceAll('_', '-')
  const [primary = ''] = tag.toLowerCase().split('-')
  if (TRADITIONAL.test(tag)) return 'en'
  return LOCALES.find((locale) => locale.toLowerCase() === primary) ?? ALSO[primary] ?? 'en'
}

const RIGHT_TO_LEFT: readonly Locale[] = ['ar', 'he']

/** Which way the sentences are written. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr'
}
