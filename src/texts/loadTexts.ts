import type { Catalogue, Say } from './catalogue'
import { localeOf } from './locales'
import type { Locale } from './locales'
import { createSay } from './say'

/** Each language is a file of its own, fetched when it is spoken. */
export const CATALOGUES: Partial<Record<Locale, () => Promise<Catalogue>>> & { en: () => Promise<Catalogue> } = {
  en: async () => (await import(/* webpackChunkName: "en" */ './en')).en,
  de: async () => (await import(/* webpackChunkName: "de" */ './de')).de,
  fr: async () => (await import(/* webpackChunkName: "fr" */ './fr')).fr,
  es: async () => (await import(/* webpackChunkName: "es" */ './es')).es,
  it: async () => (await import(/* webpackChunkName: "it" */ './it')).it,
  'pt-BR': async () => (await import(/* webpackChunkName: "pt-BR" */ './pt-BR')).ptBR,
  pl: async () => (await import(/* webpackChunkName: "pl" */ './pl')).pl,
}

export interface Texts {
  locale: Locale
  say: Say
}

/** The sentences in the language of Outlook. Where its file does not arrive, English ones; rejects where those do not arrive either. */
export async function loadTexts(language: string): Promise<Texts> {
  const wanted = localeOf(language)
  const locale = wanted in CATALOGUES ? wanted : 'en'
  try {
    return { locale, say: createSay(locale, await (CATALOGUES[locale] ?? CATALOGUES.en)()) }
  } catch (error) {
    if (locale === 'en') throw error
    return { locale: 'en', say: createSay('en', await CATALOGUES.en()) }
  }
}
