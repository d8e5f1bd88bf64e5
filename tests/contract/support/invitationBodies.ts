import { MEET, SKYPE, TEAMS_NEW, TEAMS_OLD, TEAMS_TEXT, WEBEX, ZOOM, ZOOM_TEXT } from './invitationBlocks'

/** What stands around the text of an invitation, by who wrote it. */
const GRAPH = (inside: string) =>
  `<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n<body>\r\n${inside}\r\n</body>\r\n</html>\r\n`

const OUTLOOK_WEB = (inside: string) =>
  `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style type="text/css" style="display:none">\r\n<!--\r\np\r\n\t{margin-top:0;\r\n\tmargin-bottom:0}\r\n-->\r\n</style></head><body dir="ltr"><div class="elementToProof" style="font-family:Aptos,Aptos_EmbeddedFont,Calibri,sans-serif; font-size:12pt; color:rgb(0,0,0)">${inside}</div></body></html>`

const WORD = (inside: string) =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">\r
<head>\r
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r
<meta name="Generator" content="Microsoft Word 15 (filtered medium)">\r
<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}\r
o\\:* {behavior:url(#default#VML);}\r
</style><![endif]--><style><!--\r
/* Font Definitions */\r
@font-face\r
	{font-family:"Cambria Math";\r
	panose-1:2 4 5 3 5 4 6 3 2 4;}\r
p.MsoNormal, li.MsoNormal, div.MsoNormal\r
	{margin:0cm;\r
	font-size:11.0pt;}\r
--></style><!--[if gte mso 9]><xml>\r
<o:shapedefaults v:ext="edit" spidmax="1026" />\r
</xml><![endif]--></head>\r
<body lang="EN-GB" link="#0563C1" vlink="#954F72" style="word-wrap:break-word">\r
<div class="WordSection1">\r
${inside}\r
</div>\r
</body>\r
</html>\r
`

const LINE = (id: string, words: string) => `<div id="${id}event-attachments-update">${words}</div>`
const EARLIER = 'Attachment added: old minutes.docx (2026-11-02)'

/** Rows within tables within tables, as newsletters and booking tools make them. */
function nested(depth: number): string {
  const open =
    '<table border="0" cellpadding="0" cellspacing="0" width="100%"><tbody>\n<tr valign=top><td style="padding:4px">'
  return `${open.repeat(depth)}<p>Agenda</p>${'</td></tr>\r\n</tbody></table>'.repeat(depth)}`
}

const PARAGRAPH = '<p class="MsoNormal">Dear all,<o:p></o:p></p>\r\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\r\n'

/**
 * Bodies of invitations in the manner of the real ones: who wrote them, which online-meeting block they have, what is odd
 * about them. Names tell what they are for.
 */
export const HTML_BODIES: Readonly<Record<string, string>> = {
  'Teams, old block, Outlook web': OUTLOOK_WEB(`<div>Hello,<br><br>see below.</div><br>${TEAMS_OLD}`),
  'Teams, old block, Word': WORD(PARAGRAPH + TEAMS_OLD),
  'Teams, new block, Outlook web': OUTLOOK_WEB(`<div>Open points of the week.</div><br>${TEAMS_NEW}`),
  'Teams, new block, Word': WORD(PARAGRAPH + TEAMS_NEW),
  'Teams, new block alone': GRAPH(TEAMS_NEW),
  'Teams, old block alone, no text before it': GRAPH(TEAMS_OLD),
  'Teams, text behind the block': GRAPH(`${TEAMS_NEW}<p>Please read the minutes first.</p>`),
  'two blocks: Teams old and Teams new': GRAPH(`<p>Moved.</p>${TEAMS_NEW}<br>${TEAMS_OLD}`),
  'two blocks: Teams and Zoom': OUTLOOK_WEB(`${ZOOM}<br>${TEAMS_NEW}`),
  'two blocks: the same twice': GRAPH(`${TEAMS_NEW}<p>between</p>${TEAMS_NEW}`),
  'Zoom, Outlook web': OUTLOOK_WEB(`Hi,<br>${ZOOM}`),
  'Zoom, Word': WORD(PARAGRAPH + ZOOM),
  'Zoom alone, no page around it': ZOOM,
  'Webex, Outlook web': OUTLOOK_WEB(WEBEX),
  'Webex, Word': WORD(PARAGRAPH + WEBEX),
  'Webex alone, upper-case tags': `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"></HEAD><BODY BGCOLOR=#FFFFFF>\n${WEBEX}\n</BODY></HTML>`,
  'Google Meet': `<html-blob>Weekly<br><br>${MEET}</html-blob>`,
  'Google Meet, Outlook’s copy': GRAPH(`<div>Weekly</div>${MEET}`),
  'Skype for Business': WORD(PARAGRAPH + SKYPE),
  'no block, Outlook web': OUTLOOK_WEB('Bring the drawings.'),
  'no block, Word': WORD(PARAGRAPH),
  'no block, Graph': GRAPH('<p>Open points of the week.</p>'),
  'an empty page': GRAPH(''),
  'nothing at all': '',
  'blanks alone': ' \r\n\t ',
  'nested tables, 12 deep': GRAPH(nested(12) + TEAMS_NEW),
  'nested tables, 400 deep': GRAPH(nested(400)),
  'a table that starts in the head': `<html><head><title>Table & <body> title</title></head><table><tr><td>${TEAMS_OLD}</td></tr></table></html>`,
  'conditional comments with a body in them': `<html><head><!--[if mso]><xml><body></xml><![endif]--></head><!--[if mso]><body class="mso"><![endif]--><!--[if !mso]><!--><body class="other"><!--<![endif]--><p>x</p>${TEAMS_NEW}</body></html>`,
  'downlevel-revealed comments': WORD(`<![if !supportLists]><span>·</span><![endif]>${PARAGRAPH}`),
  'a script and a style that name the body': `<html><head><script>var a = "<body>" + '</' + 'script>'</script><style>body:before{content:"<body>"}</style></head><body data-x="a>b" onload='f(">")'><p>x</p></body></html>`,
  'right to left': `<html dir="rtl" lang="ar"><head><meta charset="utf-8"></head><body dir="rtl" style="direction:rtl; text-align:right"><p>مرحبا، اجتماع الموقع \u200f(المرحلة ٢)\u200f</p>${TEAMS_NEW}</body></html>`,
  'Hebrew in a Word page': WORD(
    '<p class="MsoNormal" dir="RTL" style="text-align:right;direction:rtl"><span lang="HE">שלום</span></p>',
  ),
  'emoji and astral signs': OUTLOOK_WEB('🎉 Kick-off 👩🏽‍💻 𝒳 ẞ ﬁ &#128512; \u00a0\u2028 end'),
  'Japanese, half-width and full-width': GRAPH('<p>打ち合わせ ﾃｽﾄ　資料</p>'),
  'line ends of three kinds': '<html>\r<head>\n</head>\r\n<body>\r\r\n\n<p>x\ry\nz\r\n</p></body></html>',
  'entities of every kind': GRAPH('&lt;body&gt; &amp;amp; &nbsp;&#x3c;&#60;&copy;&notanentity; &'),
  'pictures in the text': GRAPH(
    `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(40)}"><img src="cid:image001.png@01DC0000.00000000" alt="a > b">`,
  ),
  'never closed': '<html><body><div><p>Agenda<ul><li>one<li>two<table><tr><td>x',
  'a comment that never ends': '<body><p>x</p><!-- the rest <p>is lost',
  'a tag that never ends': '<body><p>x</p><a href="https://contoso.example/?q=<b>',
  'quotes that do not match': `<body class='a"b' title="it's"><p style='font-family:"Segoe UI"'>x</p>`,
  'two bodies': '<body id="first"><p>x</p></body><body id="second"><p>y</p></body>',
  'huge: 2 MB of Word': WORD(`${PARAGRAPH.repeat(20_000)}${TEAMS_NEW}`),
  'one line of 500,000 letters': GRAPH('x'.repeat(500_000)),
}

/** Bodies that an earlier update left, untouched or through the hands of an editor. */
export const UPDATED_BODIES: Readonly<Record<string, string>> = {
  'an earlier update': GRAPH(`<p>x</p>`).replace('<body>', `<body>${LINE('', EARLIER)}`),
  'an earlier update, Teams behind it': OUTLOOK_WEB(TEAMS_NEW).replace('<div class', `${LINE('', EARLIER)}<div class`),
  'an earlier update, ids with a prefix': GRAPH(LINE('x_x_', EARLIER) + ZOOM),
  'an earlier update, written anew by Word': WORD(
    `<p class="MsoNormal">Attachment added: old\r\nminutes.docx (2026-11-02)<o:p></o:p></p>\r\n${TEAMS_OLD}`,
  ),
  'an earlier update that was moved behind the block': GRAPH(TEAMS_NEW + LINE('', EARLIER)),
}

/** Plain text, which Graph gives where it is asked for text. */
export const TEXT_BODIES: Readonly<Record<string, string>> = {
  'text with Teams, CRLF': `Hello,\r\n\r\nsee below.\r\n${TEAMS_TEXT}\r\n`,
  'text with Zoom, LF': `Hello,\n${ZOOM_TEXT}\n`,
  'text with both': `${ZOOM_TEXT.replaceAll('\n', '\r\n')}\r\n${TEAMS_TEXT}`,
  'text that looks like markup': '<body>\r\nif a < b && c > d\r\n</body>',
  'text without a line end': 'Agenda follows',
  'text from right to left': 'مرحبا\r\nاجتماع الموقع',
  'no text': '',
}
