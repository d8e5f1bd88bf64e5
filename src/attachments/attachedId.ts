import type { AttachedId } from './types'

/** Two writers may use the same id for different things. */
export function sameId(one: AttachedId, other: AttachedId): boolean {
  return one.writer === other.writer && one.id === other.id
}

/** The same as a string, to look things up by. */
export function attachedKey({ writer, id }: AttachedId): string {
  return `${writer}:${id}`
}
