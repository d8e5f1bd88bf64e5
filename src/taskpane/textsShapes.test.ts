import { expect, test } from '@jest/globals'
import { FIDELITY } from '../attachments'
import { english } from './testing/english'
import { becauseText, lossText } from './textsShapes'

test('each row of the fidelity table ends the sentence of a row', () => {
  for (const { id } of FIDELITY) expect(becauseText(id, english)).toMatch(/^(, (because|so that|as|without) |; )[^.]+$/)
})

test('what stays behind is named in general as the document names it, and by name once it is known', () => {
  for (const { asItem } of FIDELITY) {
    if (typeof asItem !== 'object') continue
    expect(asItem.losses(undefined).map((loss) => lossText(loss, english))).toEqual([asItem.what])
  }
  const inside = { attachments: ['a.pdf', 'b.pdf'], inlineImages: 0 }
  const ofMail = FIDELITY.find(({ id }) => id === 'attachments')?.asItem
  const losses = typeof ofMail === 'object' ? ofMail.losses(inside) : []
  expect(losses.map((loss) => lossText(loss, english))).toEqual(inside.attachments)
})
