import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { attachmentName, extensionOf, freeName, itemName, mailFileName } from './names'

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
  expect(itemName('Re: 3/4\ndone?')).toBe('Re: 3/4 done?')
  expect(itemName(' ')).toBe('No subject')
  expect(itemName('one\r\n\ttwo')).toBe('one two')
  expect(itemName('photo\u202egpj')).toBe('photogpj')
  expect(itemName('half \ud83d')).toBe('half _')
  expect(itemName(`${'x'.repeat(254)} yy`)).toBe('x'.repeat(254))
})

test('endings are compared in lower case', () => {
  expect(extensionOf('Setup.EXE')).toBe('.exe')
  expect(extensionOf('README')).toBe('')
  expect(extensionOf('backup.tar.gz')).toBe('.gz')
})

test.each([
  ['', 1_763_596_800_000, 'No subject 2025-11-20.eml'],
  ['\u202e\u2066', 1_763_596_800_000, 'No subject 2025-11-20.eml'],
  ['\u200d', undefined, 'No subject.eml'],
  ['🚧🏗️', undefined, '🚧🏗️.eml'],
  ['.htaccess', undefined, '_htaccess.eml'],
  ['nul', undefined, '_nul.eml'],
  ['COM¹ ', undefined, '_COM¹.eml'],
  ['conout$', undefined, '_conout$.eml'],
  ['end. . .', undefined, 'end. . ..eml'],
  ['next\u2028line\u0085end', undefined, 'next line end.eml'],
])('the mail %j becomes %s', (subject, receivedMs, name) => {
  expect(mailFileName(subject, receivedMs)).toBe(name)
})

test('equal names are numbered before their ending, without regard to letter case', () => {
  const taken = new Set(['offer.eml', 'offer (2).eml'])
  const isTaken = (name: string) => taken.has(name)
  expect(freeName('Offer.eml', isTaken)).toBe('Offer (3).eml')
  expect(freeName('Other.eml', isTaken)).toBe('Other.eml')
  const long = `${'x'.repeat(251)}.eml`
  expect(freeName(long, (name) => name === long)).toBe(`${'x'.repeat(247)} (2).eml`)
})

const ANY_SUBJECT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom('\u202e', '\u200b', '\ud83d', '👩‍👩‍👧', '/', '.', ' ', 'con', 'a', '\u0000', '\t', 'é', '図'), {
      maxLength: 300,
    })
    .map((all) => all.join('')),
)

test('500 random subjects: each name can be kept by Windows, macOS and Exchange, and no two are alike', () => {
  fc.assert(
    fc.property(fc.array(ANY_SUBJECT, { minLength: 1, maxLength: 6 }), (subjects) => {
      const taken = new Set<string>()
      for (const subject of subjects) {
        const name = freeName(mailFileName(subject, 0), (one) => taken.has(one))
        expect(taken.has(name.toLowerCase())).toBe(false)
        taken.add(name.toLowerCase())
        expect(name).toMatch(/.\.eml$/)
        expect(name.length).toBeLessThanOrEqual(255)
        // eslint-disable-next-line no-control-regex -- control characters are what must not be there
        expect(name).not.toMatch(/[/\\:*?"<>|\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/)
        expect(name).not.toMatch(/^[\s.]|[\s.]$|\p{Cs}/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|(com|lpt)[1-9¹²³])\s*\./i)
      }
    }),
    { numRuns: 500, seed: 5 },
  )
})
