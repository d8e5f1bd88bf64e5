import { directionOf, localeOf } from '../texts'
import type { Locale } from '../texts'
import texts from './shellTexts.json'

/**
 * The few sentences that are said before the catalogue is there. Those that the catalogue has, too, are held to it by a test; all but
 * the English ones are machine-made.
 */
export type ShellTexts = (typeof texts)['en']

const TABLE: Record<Locale, ShellTexts> = texts

/** The texts for a language of Outlook, and how they are written. */
export function shellTexts(language: string): { lang: Locale; dir: 'ltr' | 'rtl'; texts: ShellTexts } {
  const lang = localeOf(language)
  return { lang, dir: directionOf(lang), texts: TABLE[lang] }
}
