import { expect, test } from '@jest/globals'
import { loadTexts } from '../texts'
import { createFormat } from './format'
import { lostText, walkTexts } from './textsIntake'

const formatOf = async (language: string) => createFormat(language, await loadTexts(language))
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
  expect(walkTexts({ ...walked, unreadable: ['a', 'b'] }, format).join()).toContain(words)
  expect(lostText(['a', 'b'], format)).toContain(words.replace(/^.*: |\.$/g, ''))
})

test('three names are told, and how many more there are', async () => {
  const [text] = walkTexts({ ...walked, unreadable: ['a', 'b', 'c', 'd', 'e'] }, await formatOf('en'))
  expect(text).toMatch(/“a”, “b”, “c”.* 2 /)
})
