import { markdownTable as table } from '../../sim/markdownTable'
import { GRAPH_USES, PERMISSIONS } from './table'

const INTRO = `# Permissions

Written by \`npm run permissions\` from \`scripts/permissions/table.ts\`; do not edit it by hand. \`npm test\` holds the table to the code: every place in
\`src/\` that asks Graph for anything is visited, its request has to stand here with exactly the permissions it asks for, and each is then answered by
a simulated Graph that grants those alone ([decision 0014](decisions/0014-permissions-from-code.md)).

All are delegated Microsoft Graph permissions: the add-in can never do more than the person who is signed in. Opening the pane asks for one, silently.`

const BESIDE = `Beside these, the manifest asks Outlook for \`ReadWriteItem\`: the open item, and nothing else of the mailbox. There is no application
permission, no \`User.Read\`, no directory permission and no \`offline_access\` of the add-in’s own.`

/** The whole of \`docs/permissions.md\`, formatted as Prettier would. */
export function permissionsPage(): string {
  const permissions = Object.entries(PERMISSIONS).map(([scope, { click, why }]) => [`\`${scope}\``, click, why])
  const uses = GRAPH_USES.map(({ request, what, scopes }) => [
    `\`${request}\``,
    what,
    scopes.map((scope) => `\`${scope}\``).join(' / '),
  ])
  const parts = [
    INTRO,
    '## Which click asks for what',
    table(['Permission', 'Asked for by', 'Why nothing smaller does'], permissions),
    BESIDE,
    '## Which request needs what',
    'Of two permissions the first is asked for in the own mailbox, the second in another person’s; a single one with `.Shared` is asked for there alone. `{mailbox}` is `/me` or `/users/{address}`, `{event}` any of the calendar routes to an event.',
    table(['Request', 'What for', 'Permission'], uses),
  ]
  return `${parts.join('\n\n')}\n`
}
