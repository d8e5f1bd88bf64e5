import { en } from '../../texts/en'
import { createSay } from '../../texts/say'
import { createFormat } from '../format'

/** What the pane says in English, for tests of its words. */
export const english = createSay('en', en)

/** English sentences for somebody whose Outlook speaks a language. */
export const formatIn = (language: string) => createFormat(language, { locale: 'en', say: english })
