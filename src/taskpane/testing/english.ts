import { english } from '../../texts/testing/english'
import { createFormat } from '../format'

export { english }

/** English sentences with the numbers and dates of a language. */
export const formatIn = (language: string) => createFormat(language, english)
