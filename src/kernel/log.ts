/**
 * What happened, for support: the last lines, in memory, never sent anywhere. Tokens, upload addresses (they carry
 * a token) and file names never enter; callers pass facts such as a status, a code or a byte count.
 */
export interface Log {
  note(what: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void
  lines(): readonly string[]
}

const KEPT_LINES = 400

/** Anything that looks like a bearer token, a query string or an Exchange id; the last line of defence, not the first. */
const SECRETS = /(Bearer\s+\S+)|(eyJ[\w-]+\.[\w-]+\.?[\w-]*)|(\?[^\s"]+)|([A-Za-z0-9_+/-]{60,}={0,2})/g

export function createLog(now: () => number): Log {
  const kept: string[] = []
  return {
    note(what, facts = {}) {
      const told = Object.entries(facts)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${String(value)}`)
      const line = [new Date(now()).toISOString(), what, ...told].join(' ').replace(SECRETS, '[removed]')
      kept.push(line)
      if (kept.length > KEPT_LINES) kept.shift()
    },
    lines: () => kept,
  }
}
