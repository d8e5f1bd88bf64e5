import texts from './shellTexts.json'

/** The few sentences that are said before the pane's own are there. The page holds the first ones too, in English. */
export type ShellTexts = (typeof texts)['en']

const TABLE: Readonly<Record<string, ShellTexts>> = texts

/** The texts of a language, those of its nearest relative, or English; with the language that they are in. */
export function shellTexts(language: string): { lang: string; texts: ShellTexts } {
  const parts = language.toLowerCase().split('-')
  for (let length = parts.length; length > 0; length--) {
    const lang = parts.slice(0, length).join('-')
    const found = Object.entries(TABLE).find(([key]) => key.toLowerCase() === lang)
    if (found !== undefined) return { lang: found[0], texts: found[1] }
  }
  return { lang: 'en', texts: texts.en }
}
