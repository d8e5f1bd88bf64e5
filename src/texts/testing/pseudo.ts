import type { Catalogue, TextKey } from '../catalogue'
import { piecesOf } from './icu'
import type { Piece } from './icu'

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const ACCENTED = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞQŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþqŕšţûṽŵẋýž'
const VOWELS = /[aeiou]/gi

/**
 * English as a language that nobody speaks, to see what is not said from the catalogue, what is glued together, and where a
 * longer language has no room: letters have accents, words are about twice as long, each message stands in «…».
 */
export function pseudo(catalogue: Catalogue): Catalogue {
  const said = Object.entries(catalogue).map(([key, message]) => [key, `«${piecesOf(message).map(written).join('')}»`])
  return Object.fromEntries(said) as Record<TextKey, string>
}

function written(piece: Piece): string {
  switch (piece.kind) {
    case 'words':
      return foreign(piece.text)
    case 'number':
      return '#'
    case 'value':
      return `{${piece.name}}`
    case 'plural': {
      const branches = [...piece.branches].map(([key, branch]) => {
        const selector = /^\d+$/.test(key) ? `=${key}` : key
        return `${selector} {${branch.map(written).join('')}}`
      })
      return `{${piece.name}, plural, ${branches.join(' ')}}`
    }
  }
}

function foreign(text: string): string {
  return text.replace(VOWELS, '$&$&$&$&').replace(/[a-z]/gi, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)))
}
