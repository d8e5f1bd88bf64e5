import { expect, test } from '@jest/globals'
import { loadTexts } from '../texts'
import { createFormat } from './format'
import { lostText, walkTexts } from './textsIntake'

const formatOf = async (language: string) => createFormat(language, await loadTexts(language))
/** Without what keeps a text's own direction within a sentence, and with plain blanks. */
const plain = (text: string | undefined) => (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s/g, ' ')
const walked = { found: [], leftOut: 0, loops: [], tooDeep: [], isCut: false }

test.each([
  ['en', 'Could not be read: “a”, “b”.'],
  ['de', '„a“, „b“'],
  ['fr', '« a », « b »'],
  ['pl', '„a”, „b”'],
  ['ja', '「a」、「b」'],
  ['zh-Hans', '“a”、“b”'],
  ['ar', '«a»، «b»'],
  ['he', '”a“, ”b“'],
])('names are in the quotes of %s, and listed as it lists', async (language, words) => {
  const format = await formatOf(language)
  expect(plain(walkTexts({ ...walked, unreadable: ['a', 'b'] }, format)[0])).toContain(words)
  expect(plain(lostText(['a', 'b'], format))).toContain(words.replace(/^.*: |\.$/g, ''))
})

test('three names are told, and how many more there are', async () => {
  const [text] = walkTexts({ ...walked, unreadable: ['a', 'b', 'c', 'd', 'e'] }, await formatOf('en'))
  expect(text).toBe('Could not be read: “a”, “b”, “c”. And others: 2.')
})
