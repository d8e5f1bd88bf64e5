import { expect, test } from '@jest/globals'
import { previewOf } from './previewKinds'

const MB = 1024 * 1024

test.each([
  ['photo.JPG', 3 * MB, 'image/jpeg'],
  ['scan.png', 20 * MB, 'image/png'],
  ['scan.png', 20 * MB + 1, undefined],
  ['notes.txt', 1, 'text/plain'],
  ['list.csv', MB / 2, 'text/plain'],
  ['list.csv', MB, undefined],
  ['page.html', 1, undefined],
  ['drawing.svg', 1, undefined],
  ['plan.pdf', 1, undefined],
  ['README', 1, undefined],
  ['offer.EML', 4 * MB, 'message/rfc822'],
  ['offer.eml', 4 * MB + 1, undefined],
  ['.png', 1, 'image/png'],
])('%s of %d bytes is shown as %s', (name, sizeBytes, type) => {
  expect(previewOf({ name, sizeBytes, kind: 'file' })?.type).toBe(type)
})

test('an item is a mail until it is read, whatever its name ends with; a link leads elsewhere', () => {
  const name = 'About notes.txt'
  expect(previewOf({ name, sizeBytes: 1, kind: 'item' })?.kind).toBe('mail')
  expect(previewOf({ name, sizeBytes: 1, kind: 'link' })).toBeUndefined()
})
