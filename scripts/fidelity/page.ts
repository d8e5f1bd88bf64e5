import { FIDELITY } from '../../src/attachments/fidelity'
import type { FidelityRule } from '../../src/attachments/fidelity'
import { becauseText } from '../../src/taskpane/textsShapes'
import { english } from '../../src/taskpane/testing/english'
import { markdownTable } from '../../sim/markdownTable'

const INTRO = `# What of a mail arrives, and as what

Written by \`npm run fidelity -- --page\` from the table in \`src/attachments/fidelity.ts\`, which also decides in the pane and ends the sentence of
each row; do not edit it by hand. \`npm test\` checks that it is current. \`npm run fidelity\` attaches mails of every kind, on each surface, and compares
what is on the event with what was in the mailbox.

The first row that holds decides. **Form**: the open form copies an item inside the mailbox, with everything in it. **Graph**: what is written out in
one request of at most 4 MiB is all that there is of an item; attachments inside are lost (corso#2428). A file is the complete MIME (\`.eml\`), by one
request or by an upload session, of any size that the organization allows; an event becomes \`.ics\`, a contact \`.vcf\`.`

const LOSS = `## What an item would lose

The person may choose the item all the same, and is told by name what stays behind.`

const ITEM = `## What an item is made of

Graph attaches nothing by its id: an item is written out from a white-list of properties, one for each cloud (\`src/mail/whiteList.ts\`, checked against
the service's metadata). Never among them: \`id\`, \`changeKey\`, \`@odata.*\` of the original, \`attachments\`, \`isDraft\`, \`parentFolderId\`,
\`internetMessageHeaders\`. Whether every Outlook shows such a copy with sender and date as the mail had them is not established; a file keeps both for sure.

## What makes a file whole

Graph sends a mail's MIME without a length, so a stream that was cut off looks like one that ended. It is taken for whole when its closing boundary is
there; a mail of a single part when it is at least as long as the mailbox counts it, or else when a second reading gives the same. Anything else is read
again, and told as incomplete in the end. What nobody can tell from a whole one: a mail of a single part that breaks off at the same end of a line in
each reading, and is shorter than the mailbox counts it, as whole ones often are.`

const BY = { form: 'form', graph: 'Graph', both: 'form and Graph' } as const

/** The whole of \`docs/mail-fidelity.md\`, formatted as Prettier would. */
export function fidelityPage(): string {
  const rules = FIDELITY.map(({ id, of, by, what, as }) => [
    `\`${id}\``,
    what,
    of.join(', '),
    BY[by],
    as,
    becauseText(id, english).replace(/^[,;] /, ''),
  ])
  const losses = FIDELITY.filter(({ asItem }) => asItem !== undefined).map((rule) => [rule.what, lossOf(rule)])
  const parts = [
    INTRO,
    markdownTable(['Row', 'What it is', 'Of', 'Through', 'As', 'Why'], rules),
    LOSS,
    markdownTable(['What it is', 'As an item it would lose'], losses),
    ITEM,
  ]
  return `${parts.join('\n\n')}\n`
}

function lossOf({ asItem }: FidelityRule): string {
  return typeof asItem === 'object' ? asItem.what : 'everything: it cannot be one'
}
