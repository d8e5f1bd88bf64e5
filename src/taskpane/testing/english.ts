import { en } from '../../texts/en'
import { createSay } from '../../texts/say'
import { createFormat } from '../format'

/** What the pane says in English, for tests of its words. */
export const english = createSay('en', en)

/** English sentences with the numbers and dates of a language. */
export const formatIn = (language: string) => createFormat(language, english)
