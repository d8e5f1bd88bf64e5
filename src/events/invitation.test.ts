import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { htmlTokens } from './htmlTokens'
import { saysTheSame, withUpdateLine } from './invitation'
import type { AttachmentNews, InvitationBody } from './invitation'

const html = (content: string): InvitationBody => ({ contentType: 'html', content })
const text = (content: string): InvitationBody => ({ contentType: 'text', content })
const news = (added: string[], removed: string[] = [], day = '2026-11-30'): AttachmentNews => ({ added, removed, day })
const BUDGET = news(['budget.xlsx'])
const element = (line: string) => `<div id="event-attachments-update">${line}</div>`
const LINE = 'Attachment added: budget.xlsx (2026-11-30)'

test.each([
  ['<html><head><style>b>a{}</style></head><body lang="EN">', 'Text</body></html>'],
  ['<body title="a > b">', '<p>x</p>'],
  ["<BODY\r\n style='x' >", '\r\n<table><tr><td><table></table></td></tr></table>'],
  ['<!-- <body> --><body>', 'x'],
  ['<!--[if mso]><body class=word><![endif]--><body>', 'x'],
  ['<!--><body>', 'x'],
  ['<style>/*<body>*/</style><body>', 'x'],
  ['<title><body></title><body/>', 'x'],
  ['<html><head></head>', '<p>no body</p></html>'],
  ['<html dir="rtl">', '<p>neither</p>'],
  ['<!DOCTYPE html>', '<p>x</p>'],
  ['', '<p>a piece</p>'],
  ['', 'a < b, a <3 and <> no markup'],
  ['', ''],
])('the line stands at the top: behind %j', (before, after) => {
  expect(withUpdateLine(html(before + after), BUDGET)).toEqual(html(before + element(LINE) + after))
})

test('a text has it as its first line, with the line ends it has', () => {
  expect(withUpdateLine(text('Hello\r\nJoin here'), BUDGET)).toEqual(text(`${LINE}\r\nHello\r\nJoin here`))
  expect(withUpdateLine(text('Hello\nJoin here'), BUDGET)).toEqual(text(`${LINE}\nHello\nJoin here`))
  expect(withUpdateLine(text(''), BUDGET)).toEqual(text(`${LINE}\r\n`))
})

test.each([
  [news(['a.pdf', 'b.pdf']), 'Attachments added: a.pdf, b.pdf (2026-11-30)'],
  [news([], ['a.pdf']), 'Attachment removed: a.pdf (2026-11-30)'],
  [news([], ['a.pdf', 'b']), 'Attachments removed: a.pdf, b (2026-11-30)'],
  [news(['n.pdf'], ['a.pdf']), 'Attachment added: n.pdf. Removed: a.pdf (2026-11-30)'],
  [
    news(Array.from({ length: 12 }, (_, index) => `${index}`)),
    'Attachments added: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more (2026-11-30)',
  ],
  [news(['a\r\nb\tc']), 'Attachment added: a b c (2026-11-30)'],
  [news(['gpj.\u202eexe\u0000']), 'Attachment added: gpj.exe (2026-11-30)'],
  [news(['x'.repeat(300)]), `Attachment added: ${'x'.repeat(120)}… (2026-11-30)`],
  [news([]), 'Attachments added: see the meeting (2026-11-30)'],
])('%j reads %j', (what, line) => {
  expect(withUpdateLine(text(''), what).content).toBe(`${line}\r\n`)
})

test('a name is text, whatever it holds', () => {
  const name = `<img src=x onerror="alert('1')">&amp;.xlsx`
  const { content } = withUpdateLine(html('<body></body>'), news([name]))
  expect(content).toBe(
    `<body>${element('Attachment added: &lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;.xlsx (2026-11-30)')}</body>`,
  )
  expect(withUpdateLine(text(''), news([name])).content).toContain(name)
})

test('the next update replaces the line, and nothing else', () => {
  const once = withUpdateLine(html('<body>\r\n<p>x</p></body>'), BUDGET)
  const twice = withUpdateLine(once, news(['plan.pdf'], [], '2026-12-01'))
  expect(twice.content).toBe(`<body>${element('Attachment added: plan.pdf (2026-12-01)')}\r\n<p>x</p></body>`)
})

test.each([
  // Outlook shows ids with a prefix; Word keeps the words alone, in lines of its own.
  `<body><div id="x_event-attachments-update">${LINE}</div><p>x</p>`,
  '<body><p class=MsoNormal><span>Attachment added:\r\nbudget.xlsx\r\n(2026-11-30)<o:p></o:p></span></p><p>x</p>',
])('the line is known again after an editor had it: %s', (content) => {
  const next = withUpdateLine(html(content), news(['b.pdf'])).content
  expect(next).toContain('Attachment added: b.pdf (2026-11-30)<')
  expect(next).not.toContain('budget.xlsx')
  expect(next.replace('Attachment added: b.pdf (2026-11-30)', '')).toBe(
    content.replace(/Attachment added:\s+budget.xlsx\s+\(2026-11-30\)/, ''),
  )
})

test('the same news on the same day is another line, so that it is an update', () => {
  const once = withUpdateLine(html('<body>x</body>'), BUDGET)
  const twice = withUpdateLine(once, BUDGET)
  const third = withUpdateLine(twice, BUDGET)
  expect(twice.content).toContain('budget.xlsx (2026-11-30, update 2)<')
  expect(third.content).toBe(once.content) // replaced once more; what counts is that it differs from the one before
  expect(saysTheSame(once, twice)).toBe(false)
})

test.each([
  '<body><p>Attachment added: see below (2026-11-30) and more</p>',
  '<body><!-- Attachment added: x (2026-11-30) --><p>x</p>',
  '<body><div id="event-attachments-update"><b>mine</b></div>',
  '<body><div id="event-attachments-update">something else</div>',
])('what only looks like the line stays: %s', (content) => {
  const next = withUpdateLine(html(content), BUDGET).content
  expect(next).toBe(content.replace('<body>', `<body>${element(LINE)}`))
})

test('a line of somebody else’s that reads like ours stays, where ours is marked', () => {
  const theirs = '<p>Attachment added: minutes.docx (2026-01-01)</p>'
  const { content } = withUpdateLine(html(`<body>${theirs}${element(LINE)}`), news(['b']))
  expect(content).toBe(`<body>${theirs}${element('Attachment added: b (2026-11-30)')}`)
})

test('of two lines of ours the first is replaced', () => {
  const { content } = withUpdateLine(html(`<body>${element(LINE)}${element(LINE)}`), news(['b']))
  expect(content).toBe(`<body>${element('Attachment added: b (2026-11-30)')}${element(LINE)}`)
})

test('whether a body says the same is seen although the store wrote it anew', () => {
  const sent = withUpdateLine(html('<body>x</body>'), news(["it's <b>.txt"]))
  const stored = html("<html><body><p>Attachment added: it's &lt;b&gt;.txt\r\n (2026-11-30)</p>x</body></html>")
  expect(saysTheSame(stored, sent)).toBe(true)
  expect(saysTheSame(html('<body>x</body>'), sent)).toBe(false)
  expect(saysTheSame(text('x'), text('y'))).toBe(false)
})

/** Pieces that make markup of every kind, broken too. */
const PIECES = [
  ...['<', '>', '"', "'", '<!--', '-->', '<![if !mso]>', '<![endif]>', '<body>', '<body x="', '</body>', '<html>'],
  ...[
    '<head>',
    '</head>',
    '<style>',
    '</style>',
    '<div id="event-attachments-update">',
    '</div>',
    '\r\n',
    ' ',
    'é',
    '🎉',
  ],
  ...['Attachment added: x (2026-11-30)', '&amp;', '<td>', '<a href=x>', '<!doctype html>', '<?xml ?>', '=', '/'],
]
const anyHtml = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), {
  maxLength: 40,
})
const anyNews = fc.record({
  added: fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
  removed: fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
  day: fc.constant('2026-12-01'),
})

test('any HTML: its pieces make the whole, and an update changes one piece of it', () => {
  fc.assert(
    fc.property(anyHtml, anyNews, (pieces, what) => {
      const content = pieces.join('')
      const tokens = [...htmlTokens(content)]
      expect(tokens.map(({ start, end }) => content.slice(start, end)).join('')).toBe(content)
      const once = withUpdateLine(html(content), what).content
      const { gone, come } = difference(content, once)
      expect(come).not.toBe('')
      if (!content.includes('Attachment added: x (2026-11-30)')) expect(gone).toBe('')
      const twice = withUpdateLine(html(once), news(['again.txt'])).content
      expect(twice).not.toBe(once)
      expect(withUpdateLine(html(twice), what).content).toBe(once)
    }),
    { numRuns: 1_000 },
  )
})

/** What of the middle is other, between what both begin and end with. */
function difference(one: string, other: string): { gone: string; come: string } {
  const shorter = Math.min(one.length, other.length)
  let head = 0
  while (head < shorter && one[head] === other[head]) head++
  let tail = 0
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  return { gone: one.slice(head, one.length - tail), come: other.slice(head, other.length - tail) }
}
