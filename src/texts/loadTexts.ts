import type { Catalogue, Say } from './catalogue'
import { localeOf } from './locales'
import type { Locale } from './locales'
import { createSay } from './say'

/** Each language is a file of its own, fetched when it is spoken. */
export const CATALOGUES: Record<Locale, () => Promise<Catalogue>> = {
  en: async () => (await import(/* webpackChunkName: "en" */ './en')).en,
  de: async () => (await import(/* webpackChunkName: "de" */ './de')).de,
  fr: async () => (await import(/* webpackChunkName: "fr" */ './fr')).fr,
  es: async () => (await import(/* webpackChunkName: "es" */ './es')).es,
  it: async () => (await import(/* webpackChunkName: "it" */ './it')).it,
  'pt-BR': async () => (await import(/* webpackChunkName: "pt-BR" */ './pt-BR')).ptBR,
  pl: async () => (await import(/* webpackChunkName: "pl" */ './pl')).pl,
  ja: async () => (await import(/* webpackChunkName: "ja" */ './ja')).ja,
  'zh-Hans': async () => (await import(/* webpackChunkName: "zh-Hans" */ './zh-Hans')).zhHans,
  ar: async () => (await import(/* webpackChunkName: "ar" */ './ar')).ar,
  he: async () => (await import(/* webpackChunkName: "he" */ './he')).he,
}

export interface Texts {
  locale: Locale
  say: Say
}

/** The sentences in the language of Outlook. Where its file does not arrive, English ones; rejects where those do not arrive either. */
export async function loadTexts(language: string): Promise<Texts> {
  const locale = localeOf(language)
  try {
    return { locale, say: createSay(locale, await CATALOGUES[locale]()) }
  } catch (error) {
    if (locale === 'en') throw error
    return { locale: 'en', say: createSay('en', await CATALOGUES.en()) }
  }
}
