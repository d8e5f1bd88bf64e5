import { DRIVE } from './rulesDrive'
import { ADDRESSES, HEADERS, QUERY_OPTIONS, WHO_ASKS } from './rulesRequest'
import { BODIES, EDGE, READING, SESSIONS, STORE, TOO_MUCH, UPDATES } from './rulesStore'

/**
 * What the simulated Graph refuses, and how. Each row is cited by its name; the marks tell how well it is known:
 * documented by Microsoft, read from its metadata, reported by users or seen in production code, or inferred.
 */
export type Mark = 'documented' | 'metadata' | 'reported' | 'inferred'

export interface Rule {
  mark: Mark
  status: number
  code: string
  /** What the service says; `refuse` may say it more exactly. */
  message: string
  /** Where it is known from, or why it is assumed. */
  source: string
  /** Graph would answer this, or nobody knows how: the simulator does not, and tests fail on it. */
  unknown?: true
}

export const RULES = {
  ...WHO_ASKS,
  ...ADDRESSES,
  ...QUERY_OPTIONS,
  ...HEADERS,
  ...BODIES,
  ...STORE,
  ...UPDATES,
  ...SESSIONS,
  ...READING,
  ...DRIVE,
  ...TOO_MUCH,
  ...EDGE,
} as const

export type RuleName = keyof typeof RULES

/** The rules in the order in which a person reads them. */
export const RULE_GROUPS: readonly { title: string; rules: Readonly<Record<string, Rule>> }[] = [
  { title: 'Who asks', rules: WHO_ASKS },
  { title: 'Addresses', rules: ADDRESSES },
  { title: 'Query options', rules: QUERY_OPTIONS },
  { title: 'Headers', rules: HEADERS },
  { title: 'Bodies of an add request', rules: BODIES },
  { title: 'What the store takes', rules: STORE },
  { title: 'Updates of an event', rules: UPDATES },
  { title: 'Upload sessions', rules: SESSIONS },
  { title: 'Reading', rules: READING },
  { title: 'OneDrive', rules: DRIVE },
  { title: 'Too much', rules: TOO_MUCH },
  { title: 'The edge of the simulator', rules: EDGE },
]

/** The row of a rule, with its optional columns. */
export function ruleOf(name: RuleName): Rule {
  return RULES[name]
}
