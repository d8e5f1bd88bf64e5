import { expect, test } from '@jest/globals'
import type { MailNature } from '../kernel'
import { factsOf } from './facts'
import type { ItemFacts } from './facts'
import { canBeItem, FIDELITY, shapeOf } from './fidelity'
import { fileThing, mailThing } from './testing/rows'
import type { MailToAttach } from './types'

const KINDS = ['mail', 'part', 'event', 'contact'] as const

function mail(changes: Partial<MailToAttach> = {}, more: Partial<ItemFacts> = {}): ItemFacts {
  const facts = factsOf(mailThing(changes), { name: 'Hello', mailForm: 'auto', sizeBytes: 900 })
  if (facts.kind === 'file') throw new Error('A mail is no file.')
  return { ...facts, ...more }
}

test('every kind ends at a row that always holds, through both doors', () => {
  for (const kind of KINDS) {
    for (const by of ['form', 'graph'] as const) {
      const last = FIDELITY.filter((rule) => rule.of.includes(kind) && (rule.by === 'both' || rule.by === by)).at(-1)
      expect([kind, by, last?.when(mail({}, { kind }))]).toEqual([kind, by, true])
    }
  }
  expect(new Set(FIDELITY.map(({ id }) => id)).size).toBe(FIDELITY.length)
})

test.each<[MailNature, string, string]>([
  ['plain', 'item nothing-lost', 'item nothing-lost'],
  ['signed', 'file signed', 'file signed'],
  ['protected', 'file protected', 'file protected'],
  ['meeting', 'file meeting', 'file meeting'],
  ['report', 'item nothing-lost', 'file report'],
  ['draft', 'file draft', 'file draft'],
])('a mail that is %s goes into the form as %s, by Graph as %s', (nature, form, graph) => {
  const told = (by: 'form' | 'graph') => {
    const { as, reason } = shapeOf(mail({ nature }), by)
    return `${as} ${reason}`
  }
  expect([told('form'), told('graph')]).toEqual([form, graph])
})

test('the form copies a mail with all that is inside; Graph would leave it behind', () => {
  const holds = mail({ hasAttachments: true })
  expect(shapeOf(holds, 'form')).toEqual({ as: 'item', reason: 'nothing-lost', loses: [] })
  expect(shapeOf(holds, 'graph')).toEqual({ as: 'file', reason: 'attachments', loses: [] })
  const pictures = mail({}, { inside: { attachments: [], inlineImages: 2 } })
  expect(shapeOf(pictures, 'graph').reason).toBe('inline-images')
})

test('whoever wants the item is told what stays behind: in general, and by name once it is known', () => {
  const wanted = { wanted: 'item' } as const
  expect(shapeOf(mail({ hasAttachments: true }, wanted), 'graph')).toEqual({
    as: 'item',
    reason: 'item-chosen',
    loses: [{ kind: 'attachments' }],
  })
  const inside = { attachments: ['a.pdf', 'b.pdf'], inlineImages: 1 }
  expect(shapeOf(mail({ nature: 'signed', hasAttachments: true }, { ...wanted, inside }), 'graph').loses).toEqual([
    { kind: 'signature' },
    { kind: 'attachment', name: 'a.pdf' },
    { kind: 'attachment', name: 'b.pdf' },
    { kind: 'pictures' },
  ])
  expect(shapeOf(mail({ hasAttachments: true }, wanted), 'form').loses).toEqual([])
})

test('what cannot be an item is none, whatever is wanted', () => {
  const wanted = { wanted: 'item' } as const
  for (const nature of ['meeting', 'protected'] as const) {
    expect([shapeOf(mail({ nature }, wanted), 'form').as, canBeItem(mailThing({ nature }))]).toEqual(['file', false])
  }
  const large = mail({}, { ...wanted, itemJsonBytes: 5 * 1024 * 1024 })
  expect([shapeOf(large, 'graph').reason, shapeOf(large, 'form').reason]).toEqual(['too-large', 'item-chosen'])
  expect([canBeItem(mailThing({ nature: 'draft' })), canBeItem(fileThing('a.txt'))]).toEqual([true, false])
})
