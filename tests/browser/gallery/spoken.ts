import { en } from '../../../src/texts/en'
import type { Say, TextKey } from '../../../src/texts'
import { piecesOf } from '../../../src/texts/testing/icu'
import type { Piece } from '../../../src/texts/testing/icu'

/** Keys are looked up here, so that their values cannot be checked by their type. */
type AnySay = (key: TextKey, values?: Record<string, string | number>) => string

/**
 * How what begins with these English words is said in another language: the sentences that are exactly these words first, then those
 * that only begin with them, then the words themselves, which may be of a mail or an event.
 */
export function spoken(words: string, typedSay: Say): string[] {
  const say = typedSay as unknown as AnySay
  const exact: string[] = []
  const begun: string[] = []
  for (const [name, message] of Object.entries(en)) {
    const key = name as TextKey
    const pieces = piecesOf(message)
    const names = namesOf(pieces)
    const found = new RegExp(`^${pieces.map(pattern).join('')}$`).exec(words)
    if (found !== null) exact.push(say(key, valuesOf(names, found.slice(1))))
    else if (names.length === 0 && plain(pieces).startsWith(words)) begun.push(say(key))
  }
  return [...exact, ...begun, words]
}

function plain(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('')
}

interface Named {
  name: string
  isCounted: boolean
}

function namesOf(pieces: readonly Piece[]): Named[] {
  return pieces.flatMap((piece): Named[] => {
    if (piece.kind === 'value') return [{ name: piece.name, isCounted: false }]
    return piece.kind === 'plural' ? [{ name: piece.name, isCounted: true }] : []
  })
}

function valuesOf(names: readonly Named[], found: readonly string[]): Record<string, string | number> {
  return Object.fromEntries(
    names.map(({ name, isCounted }, index) => [name, isCounted ? Number(found[index]) : (found[index] ?? '')]),
  )
}

/** Of a plural its most usual branch is taken: steps count several. */
function pattern(piece: Piece): string {
  switch (piece.kind) {
    case 'words':
      return piece.text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    case 'value':
      return '(.+)'
    case 'number':
      return '(\\d+)'
    case 'plural':
      return (piece.branches.get('other') ?? []).map(pattern).join('')
  }
}
