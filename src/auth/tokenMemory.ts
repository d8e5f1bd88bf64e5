import type { Clock } from '../kernel'
import type { Granted } from './granted'
import type { Scope } from './tokenSource'

/** A token this close to its end is not used any more: it has to last for the request. */
const SPARE_MS = 2 * 60_000

/** Tokens of this pane, in memory and nowhere else: they are gone when the pane is closed. */
export interface TokenMemory {
  /** One that carries all these permissions and is good for a while. */
  find: (scopes: readonly Scope[]) => Granted | undefined
  keep: (granted: Granted) => void
  /** Those with any of these permissions: Graph refused one. */
  forget: (scopes: readonly Scope[]) => void
  /** This one is not to be given out. */
  drop: (granted: Granted) => void
}

export function createTokenMemory({ now }: Pick<Clock, 'now'>): TokenMemory {
  let kept: { granted: Granted; names: ReadonlySet<string> }[] = []
  return {
    find(scopes) {
      kept = kept.filter(({ granted }) => granted.expiresAtMs > now() + SPARE_MS)
      return kept.find(({ names }) => scopes.every((scope) => names.has(nameOf(scope))))?.granted
    },
    keep(granted) {
      const names = new Set(granted.scopes.map(nameOf))
      kept = [{ granted, names }, ...kept.filter((one) => !isWithin(one.names, names))]
    },
    forget(scopes) {
      kept = kept.filter(({ names }) => !scopes.some((scope) => names.has(nameOf(scope))))
    },
    drop({ accessToken }) {
      kept = kept.filter(({ granted }) => granted.accessToken !== accessToken)
    },
  }
}

/** `https://graph.microsoft.com/Mail.Read` and `mail.read` are the same permission. */
function nameOf(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1).toLowerCase()
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one))
}
