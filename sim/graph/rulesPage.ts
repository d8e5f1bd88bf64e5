import { markdownTable as table } from '../markdownTable'
import { FAULT_NAMES, faultRow } from './faultActs'
import { NOT_ENFORCED } from './notEnforced'
import { RULE_GROUPS } from './rules'
import type { Rule } from './rules'

const INTRO = `# The rules of the simulated Graph

Written by \`npm run rules\` from \`sim/graph\`; do not edit it by hand. \`npm test\` checks that it is current.

Every request that the simulator refuses is refused by one of these rules, by name, and each has a test that breaks it.
The mark says how well it is known:

- **documented**: by Microsoft
- **metadata**: read from the service's published metadata
- **reported**: by users, or seen in production code
- **inferred**: from how such services behave, or from what is known of this one

A rule with † in its name's cell stands for what nobody knows or the simulator does not do: a test that meets it fails.
Numbers such as docs#85 are issues of repositories on GitHub: docs is microsoftgraph/microsoft-graph-docs, contrib is
microsoftgraph/microsoft-graph-docs-contrib, corso is alcionai/corso.`

const FAULTS_INTRO = `## Faults

Scripted by name, for chosen requests, or drawn from a seed (\`drawFaults\`). A preflight is never met.`

const NOT_ENFORCED_INTRO = `## What is not enforced, and why`

/** The whole of \`docs/graph-rules.md\`, formatted as Prettier would. */
export function rulesPage(): string {
  const groups = RULE_GROUPS.map(
    ({ title, rules }) => `## ${title}\n\n${table(RULE_HEAD, Object.entries(rules).map(ruleCells))}`,
  )
  const faults = FAULT_NAMES.map((name) => [`\`${name}\``, faultRow(name).store, faultRow(name).says])
  const rest = NOT_ENFORCED.map(({ section, what, why }) => [`§${section}`, what, why])
  const parts = [
    INTRO,
    ...groups,
    FAULTS_INTRO,
    table(['Fault', 'The store', 'What happens'], faults),
    NOT_ENFORCED_INTRO,
    table(['Contract', 'What', 'Why'], rest),
  ]
  return `${parts.join('\n\n')}\n`
}

const RULE_HEAD = ['Rule', 'Status', 'Code', 'Mark', 'Source'] as const

function ruleCells([name, rule]: [string, Rule]): string[] {
  const { status, code, mark, source, unknown } = rule
  return [
    `\`${name}\`${unknown === true ? ' †' : ''}`,
    String(status),
    code === '' ? '(empty)' : `\`${code}\``,
    mark,
    source,
  ]
}
