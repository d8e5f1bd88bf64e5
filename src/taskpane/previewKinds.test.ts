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
  ['.png', 1, 'image/png'],
])('%s of %d bytes is shown as %s', (name, sizeBytes, type) => {
  expect(previewOf({ name, sizeBytes })?.type).toBe(type)
})
