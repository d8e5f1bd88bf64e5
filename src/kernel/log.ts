declare const isCode: unique symbol

/** A text from outside that looks like a code, an id of a request, a range: made by `asCode`, and by nothing else. */
export type Code = string & { readonly [isCode]: true }

/** Words as they stand in the source: no `string`, and nothing that is put together with one: only of those is no key ever missing. */
type Written<T extends string> = Partial<Record<T, unknown>> extends Record<T, unknown> ? never : T

type Fact<T> = T extends number | boolean | undefined | Code ? T : T extends string ? Written<T> : never

/**
 * What happened, for support: the last lines, in memory, never sent anywhere. Tokens, upload addresses (they carry
 * a token), names, subjects and addresses never enter, by type: a fact is a number, a word of this source, or a `Code`.
 */
export interface Log {
  note<What extends string, Facts extends object>(
    what: Written<What>,
    facts?: { readonly [Key in keyof Facts]: Fact<Facts[Key]> },
  ): void
  lines(): readonly string[]
}

const KEPT_LINES = 400

/** Codes, kinds, request ids, ranges, scopes: no spaces, no addresses. What an error says of itself comes from elsewhere and may name anything. */
const CODE = /^[\w.,{}$/+-]{0,200}$/
const REMOVED = '[removed]'

/** A text that is no code is not told. Who calls this takes a text from outside into the log: a test holds the list of those. */
export function asCode<T extends string | undefined>(text: T): Code | Extract<T, undefined>
export function asCode(text: string | undefined): string | undefined {
  return text === undefined || CODE.test(text) ? text : REMOVED
}

/** Anything that looks like a bearer token, a query string or an Exchange id; the last line of defence, not the first. */
const SECRETS = /(Bearer\s+\S+)|(eyJ[\w-]+\.[\w-]+\.?[\w-]*)|(\?[^\s"]+)|([A-Za-z0-9_+/-]{60,}={0,2})/g

export function createLog(now: () => number): Log {
  const kept: string[] = []
  return {
    note(what: string, facts: object = {}) {
      const told = Object.entries(facts)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${String(value)}`)
      const line = [new Date(now()).toISOString(), what, ...told].join(' ').replace(SECRETS, REMOVED)
      kept.push(line)
      if (kept.length > KEPT_LINES) kept.shift()
    },
    lines: () => kept,
  }
}
