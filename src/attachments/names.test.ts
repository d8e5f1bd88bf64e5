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
  ['  lead.txt', 'lead.txt'],
  ['draft_', 'draft_'],
  ['_ _', 'attachment'],
  ['CON', '_CON'],
  ['com1.txt', '_com1.txt'],
  ['LPT9', '_LPT9'],
  ['com0', 'com0'],
  ['Falcon', 'Falcon'],
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

test('of a long name without an ending, or with dots in it, the end alone counts', () => {
  expect(attachmentName('x'.repeat(400))).toBe('x'.repeat(255))
  expect(attachmentName(`${'x'.repeat(100)}.v2 ${'y'.repeat(300)}.docx`)).toBe(
    `${'x'.repeat(100)}.v2 ${'y'.repeat(146)}.docx`,
  )
  expect(attachmentName(`${'x'.repeat(249)} ${'y'.repeat(50)}.docx`)).toBe(`${'x'.repeat(249)}.docx`)
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
  expect(mailItemName('one\r\n\ttwo')).toBe('one two')
  expect(mailItemName('photo\u202egpj')).toBe('photogpj')
  expect(mailItemName('half \ud83d')).toBe('half _')
  expect(mailItemName(`${'x'.repeat(254)} yy`)).toBe('x'.repeat(254))
})

test('endings are compared in lower case', () => {
  expect(extensionOf('Setup.EXE')).toBe('.exe')
  expect(extensionOf('README')).toBe('')
  expect(extensionOf('backup.tar.gz')).toBe('.gz')
})
