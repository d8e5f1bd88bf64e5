import { expect, test } from '@jest/globals'
import { attachmentName, extensionOf, mailFileName, mailItemName } from './names'

test.each([
  ['plan.pdf', 'plan.pdf'],
  ['a/b\\c:d*e?f"g<h>i|j.txt', 'a_b_c_d_e_f_g_h_i_j.txt'],
  ['.', 'attachment'],
  ['..', 'attachment'],
  ['', 'attachment'],
  ['   ', 'attachment'],
  ['.gitignore', '.gitignore'],
  ['note. . ', 'note'],
  ['tab\there\u0000.txt', 'tab_here_.txt'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  ['\u200fדוח.pdf', 'דוח.pdf'],
  ['👩‍👩‍👧 Plan ✅.pdf', '👩‍👩‍👧 Plan ✅.pdf'],
  ['half \ud83d.txt', 'half _.txt'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['console.log', 'console.log'],
  ['Cafe\u0301.txt', 'Café.txt'],
])('%j is named %j', (own, name) => {
  expect(attachmentName(own)).toBe(name)
})

test('a long name keeps its ending and stays within 255', () => {
  const name = attachmentName(`${'x'.repeat(400)}.docx`)
  expect(name).toHaveLength(255)
  expect(name.endsWith('x.docx')).toBe(true)
})

test('a long name is never cut through a character', () => {
  const name = attachmentName(`${'a'.repeat(250)}👩‍👩‍👧👩‍👩‍👧.txt`)
  expect(name).toBe(`${'a'.repeat(250)}.txt`)
})

test('a mail is named after its subject', () => {
  expect(mailFileName('Re: 3/4 done?')).toBe('Re_ 3_4 done_.eml')
  expect(mailFileName('')).toBe('No subject.eml')
  expect(mailFileName('s'.repeat(400))).toHaveLength(255)
  expect(mailItemName('Re: 3/4\ndone?')).toBe('Re: 3/4 done?')
  expect(mailItemName(' ')).toBe('No subject')
})

test('endings are compared in lower case', () => {
  expect(extensionOf('Setup.EXE')).toBe('.exe')
  expect(extensionOf('README')).toBe('')
})
