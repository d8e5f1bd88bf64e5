/** What a key does in a list of which several lines can be chosen. */
export type ListAct =
  | { kind: 'go'; to: number; extend: boolean }
  | { kind: 'toggle' }
  | { kind: 'extend' }
  | { kind: 'all' }
  | { kind: 'unfold' }
  | { kind: 'fold' }
  | { kind: 'look' }

export interface KeyPress {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

export interface ListPlace {
  index: number
  count: number
  /** Lines in sight. */
  page: number
  isRightToLeft: boolean
}

/** As the listbox pattern of ARIA has it; `p` looks into the mail. undefined: not the list's key. */
export function listAct(press: KeyPress, place: ListPlace): ListAct | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = press
  if (altKey) return undefined
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' && !shiftKey ? { kind: 'all' } : undefined
  const to = goalOf(key, place)
  if (to !== undefined) return { kind: 'go', to, extend: shiftKey }
  if (key === ' ' && shiftKey) return { kind: 'extend' }
  if (shiftKey) return undefined
  if (key === ' ' || key === 'Enter') return { kind: 'toggle' }
  if (key === 'p') return { kind: 'look' }
  if (key === 'ArrowRight') return { kind: place.isRightToLeft ? 'fold' : 'unfold' }
  if (key === 'ArrowLeft') return { kind: place.isRightToLeft ? 'unfold' : 'fold' }
  return undefined
}

function goalOf(key: string, { index, count, page }: ListPlace): number | undefined {
  const goals: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  }
  const goal = goals[key]
  return goal === undefined ? undefined : Math.max(0, Math.min(count - 1, goal))
}
