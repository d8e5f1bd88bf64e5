import { factsOf } from './facts'
import type { Inside, ItemFacts } from './facts'
import { GRAPH_BODY_LIMIT_BYTES } from './limits'
import type { ItemShape, Loss, ShapeReason, Thing } from './types'

/**
 * As what an existing item travels, and why. The first row that holds decides. This one table drives the planner and
 * `docs/mail-fidelity.md`; the pane has a sentence for each row.
 */
export interface FidelityRule {
  id: ShapeReason
  /** Which items; what holds of one that another door would take otherwise is said in `by`. */
  of: readonly ItemFacts['kind'][]
  /** The open form copies an item inside the mailbox, whole; Graph takes what is written out in one request. */
  by: 'form' | 'graph' | 'both'
  /** In words, for the document. */
  what: string
  when: (facts: ItemFacts) => boolean
  /** `file`: `.eml`, `.ics` or `.vcf`; a part of a mail is the file that it is. */
  as: ItemShape
  /** What an item would lose, which the person may accept; `never`: there is no item of it at all; undefined: nothing. */
  asItem?: 'never' | ItemLosses
}

export interface ItemLosses {
  /** In words, for the document. */
  what: string
  /** By name where it is known, else in general. */
  losses: (inside: Inside | undefined) => readonly Loss[]
}

const MAIL = ['mail'] as const
const ANY = ['mail', 'event', 'contact'] as const
const always = (what: string, kind: Exclude<Loss['kind'], 'attachment'>): ItemLosses => ({
  what,
  losses: () => [{ kind }],
})

export const FIDELITY: readonly FidelityRule[] = [
  {
    id: 'part',
    of: ['part'],
    by: 'both',
    what: 'one attachment of a mail, taken alone',
    when: () => true,
    as: 'file',
    asItem: 'never',
  },
  {
    id: 'meeting',
    of: MAIL,
    by: 'both',
    what: 'a meeting request, response or cancellation',
    when: ({ nature }) => nature === 'meeting',
    as: 'file',
    asItem: 'never',
  },
  {
    id: 'protected',
    of: MAIL,
    by: 'both',
    what: 'a rights-protected mail',
    when: ({ nature }) => nature === 'protected',
    as: 'file',
    asItem: 'never',
  },
  {
    id: 'too-large',
    of: ANY,
    by: 'graph',
    what: 'an item whose request would pass 4 MiB',
    when: ({ itemJsonBytes = 0 }) => itemJsonBytes > GRAPH_BODY_LIMIT_BYTES,
    as: 'file',
    asItem: 'never',
  },
  {
    id: 'other-mailbox',
    of: ANY,
    by: 'form',
    what: 'an item of another mailbox than the form’s',
    when: ({ isElsewhere }) => isElsewhere,
    as: 'file',
    asItem: 'never',
  },
  {
    id: 'item-refused',
    of: ANY,
    by: 'form',
    what: 'an item that the form was offered and did not take',
    when: ({ formRefused }) => formRefused,
    as: 'file',
    asItem: 'never',
  },
  {
    id: 'file-chosen',
    of: ANY,
    by: 'both',
    what: 'a file was chosen by the person',
    when: ({ wanted }) => wanted === 'eml',
    as: 'file',
  },
  {
    id: 'item-chosen',
    of: ANY,
    by: 'both',
    what: 'an Outlook item was chosen by the person',
    when: ({ wanted }) => wanted === 'item',
    as: 'item',
  },
  {
    id: 'signed',
    of: MAIL,
    by: 'both',
    what: 'a signed or encrypted mail (S/MIME)',
    when: ({ nature }) => nature === 'signed',
    as: 'file',
    asItem: always('its signature or encryption', 'signature'),
  },
  {
    id: 'draft',
    of: MAIL,
    by: 'both',
    what: 'a draft that was never sent',
    when: ({ nature }) => nature === 'draft',
    as: 'file',
    asItem: always('the mark that it was never sent', 'draft-mark'),
  },
  {
    id: 'report',
    of: MAIL,
    by: 'graph',
    what: 'a delivery or read receipt',
    when: ({ nature }) => nature === 'report',
    as: 'file',
    asItem: always('the parts of the report', 'report-parts'),
  },
  {
    id: 'attachments',
    of: MAIL,
    by: 'graph',
    what: 'a mail with attachments of its own',
    when: ({ hasAttachments, inside }) => hasAttachments || (inside?.attachments.length ?? 0) > 0,
    as: 'file',
    asItem: {
      what: 'its attachments',
      losses: (inside) =>
        inside?.attachments.map((name) => ({ kind: 'attachment', name })) ?? [{ kind: 'attachments' }],
    },
  },
  {
    id: 'inline-images',
    of: MAIL,
    by: 'graph',
    what: 'a mail with pictures in its text',
    when: ({ inside }) => (inside?.inlineImages ?? 0) > 0,
    as: 'file',
    asItem: always('its pictures', 'pictures'),
  },
  {
    id: 'nothing-lost',
    of: ANY,
    by: 'both',
    what: 'everything else',
    when: () => true,
    as: 'item',
  },
]

export interface Shape {
  as: ItemShape
  reason: ShapeReason
  /** What stays behind, by name where it is known. */
  loses: readonly Loss[]
}

/** As what an item travels by this door. */
export function shapeOf(facts: ItemFacts, by: 'form' | 'graph'): Shape {
  const holding = FIDELITY.filter(
    (rule) => rule.of.includes(facts.kind) && (rule.by === 'both' || rule.by === by) && rule.when(facts),
  )
  const [rule] = holding
  // Only a kind that the table forgets has none; a test holds that there is no such kind.
  if (rule === undefined) return { as: 'file', reason: 'file-chosen', loses: [] }
  const losses = rule.as === 'file' ? [] : holding.slice(1)
  return {
    as: rule.as,
    reason: rule.id,
    loses: losses.flatMap(({ asItem }) => (typeof asItem === 'object' ? asItem.losses(facts.inside) : [])),
  }
}

/** Whether there is an item of it to choose at all, as far as the list knows. */
export function canBeItem(thing: Thing): boolean {
  const facts = factsOf(thing, { name: '', mailForm: 'auto', sizeBytes: undefined })
  if (facts.kind === 'file') return false
  return !FIDELITY.some(
    (rule) => rule.of.includes(facts.kind) && rule.by === 'both' && rule.asItem === 'never' && rule.when(facts),
  )
}
