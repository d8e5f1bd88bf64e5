import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'

/** A piece of a message: words, a value, or a choice by a number. `#` in a branch is the number itself. */
export type Piece =
  | { kind: 'words'; text: string }
  | { kind: 'number' }
  | { kind: 'value'; name: string }
  | { kind: 'plural'; name: string; branches: ReadonlyMap<string, readonly Piece[]> }

/** The pieces of an ICU message, compiled or not; throws where it is none, or one that the pane cannot say. */
export function piecesOf(message: string | CompiledMessage): readonly Piece[] {
  return piecesIn(typeof message === 'string' ? compileMessageOrThrow(message) : message, false)
}

function piecesIn(tokens: CompiledMessage, isCounting: boolean): readonly Piece[] {
  return tokens.map((token): Piece => {
    if (typeof token === 'string')
      return isCounting && token === '#' ? { kind: 'number' } : { kind: 'words', text: token }
    const [name, kind, choices] = token
    if (kind === undefined) return { kind: 'value', name }
    if (kind !== 'plural' || typeof choices !== 'object' || choices === null) throw new Error(`{${name}, ${kind}, …}`)
    const branches = Object.entries(choices as Record<string, CompiledMessage | undefined>).flatMap(
      ([key, branch]): [string, readonly Piece[]][] => (branch === undefined ? [] : [[key, piecesIn(branch, true)]]),
    )
    return { kind: 'plural', name, branches: new Map(branches) }
  })
}

/** All pieces, also those within branches. */
export function allPieces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'plural' ? [piece, ...allPieces([...piece.branches.values()].flat())] : [piece],
  )
}
