import { expect, test } from '@jest/globals'
import { mailInFile } from './laterMime'

const read = (...lines: string[]) => mailInFile(new Blob([lines.join('\r\n')]))

test('a mail in a file: who wrote to whom, when, what, and what is attached', async () => {
  expect(
    await read(
      'From: =?utf-8?Q?B=C3=BCro?= <office@contoso.example>',
      'To: team@contoso.example, Board: "One" <one@contoso.example>, two@contoso.example;',
      'Cc: "list@contoso.example" <list@contoso.example>',
      'Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=',
      'Date: Fri, 20 Nov 2026 08:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: multipart/related; boundary=r',
      '',
      '--r',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p onclick=x>Hi <img src="cid:logo"></p>',
      '--r',
      'Content-Type: image/png',
      'Content-Disposition: inline; filename=logo.png',
      'Content-ID: <logo>',
      '',
      'x',
      '--r--',
      '--b',
      'Content-Type: application/pdf; name=plan.pdf',
      'Content-Disposition: attachment; filename=plan.pdf',
      '',
      'x',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Subject: Inside',
      '',
      'not opened',
      '--b--',
    ),
  ).toEqual({
    subject: 'Grüße',
    from: 'Büro <office@contoso.example>',
    to: ['team@contoso.example', 'One <one@contoso.example>', 'two@contoso.example'],
    cc: ['list@contoso.example'],
    sentMs: Date.parse('2026-11-20T08:00:00Z'),
    body: { kind: 'html', content: expect.stringContaining('onclick=x') },
    names: ['plan.pdf', 'message/rfc822'],
  })
})

test('a mail of words alone, without a sender or a date that is one', async () => {
  expect(await read('Subject: Note', 'Date: soon', '', 'Just words')).toEqual({
    ...{ subject: 'Note', from: '', to: [], cc: [], sentMs: undefined, names: [] },
    body: { kind: 'text', content: expect.stringContaining('Just words') },
  })
})

test.each([
  ['nothing', ['']],
  ['bytes of something else', ['%PDF-1.7', '', 'x']],
  ['a mail that nests without end', nested(300)],
])('%s cannot be read as a mail', async (_what, lines) => {
  expect(await read(...lines)).toBeUndefined()
})

function nested(levels: number): string[] {
  const level = (nth: number) => [`Content-Type: multipart/mixed; boundary=b${nth}`, '', `--b${nth}`]
  return ['Subject: deep', ...Array.from({ length: levels }, (_, nth) => level(nth)).flat()]
}
