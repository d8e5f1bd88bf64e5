import { english } from '../../texts/testing/english'
import { createFormat } from '../format'

export { english }

/** English sentences for somebody whose Outlook speaks a language. */
export const formatIn = (language: string) => createFormat(language, { locale: 'en', say: english })
