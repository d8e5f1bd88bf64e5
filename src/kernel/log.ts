/**
 * What happened, for support: the last lines, in memory, never sent anywhere. Tokens, upload addresses (they carry
 * a token) and file names never enter; callers pass facts such as a status, a code or a byte count. A fact in words that is
 * neither a code nor an id of a request is not kept, whoever passes it.
 */
export interface Log {
  note(what: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void
  lines(): readonly string[]
}

const KEPT_LINES = 400

/** Codes, kinds, request ids, ranges, scopes: no spaces, no addresses. What an error says of itself comes from elsewhere and may name anything. */
const CODE = /^[\w.,{}$/+-]{0,200}$/
const REMOVED = '[removed]'

/** Anything that looks like a bearer token, a query string or an Exchange id; the last line of defence, not the first. */
const SECRETS = /(Bearer\s+\S+)|(eyJ[\w-]+\.[\w-]+\.?[\w-]*)|(\?[^\s"]+)|([A-Za-z0-9_+/-]{60,}={0,2})/g

export function createLog(now: () => number): Log {
  const kept: string[] = []
  return {
    note(what, facts = {}) {
      const told = Object.entries(facts)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${typeof value === 'string' && !CODE.test(value) ? REMOVED : String(value)}`)
      const line = [new Date(now()).toISOString(), what, ...told].join(' ').replace(SECRETS, REMOVED)
      kept.push(line)
      if (kept.length > KEPT_LINES) kept.shift()
    },
    lines: () => kept,
  }
}
