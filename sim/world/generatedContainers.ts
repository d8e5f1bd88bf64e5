import type { Recipe } from './generatedMails'
import { letter, letterHead, letterOf, noise } from './generatedLetter'
import { base64Lines, crlf, filePart, mailPart, mimeOf, multipart, textPart } from './mimeText'
import type { MimePart } from './mimeText'

const HEAVY_FILES = 6

function nested(depth: number): Uint8Array {
  if (depth === 0) return letter('nested-core', 'Innermost note', textPart('The pump is out of order.\r\n'))
  return letterOf(`nested-${depth}`, `FW: note, ${depth} deep`, {
    type: 'multipart/mixed',
    parts: [textPart('See below.\r\n'), mailPart(nested(depth - 1), `note-${depth - 1}`)],
  })
}

/** DER of a PKCS #7 content of this kind: the right first bytes, noise behind them. */
function pkcs7(kind: 'signed' | 'enveloped', count: number): Uint8Array {
  const last = kind === 'signed' ? 0x02 : 0x03
  const oid = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, last]
  const content = noise(`pkcs7-${kind}`, count)
  const length = oid.length + content.length
  return Buffer.concat([Uint8Array.from([0x30, 0x82, length >> 8, length & 0xff, ...oid]), content])
}

function signed(): Uint8Array {
  const signature: MimePart = {
    headers: [
      ['Content-Type', 'application/pkcs7-signature; name="smime.p7s"'],
      ['Content-Transfer-Encoding', 'base64'],
      ['Content-Disposition', 'attachment; filename="smime.p7s"'],
    ],
    body: base64Lines(pkcs7('signed', 2400)),
  }
  return letterOf('smime-signed', 'Signed order of cement', {
    type: 'multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256',
    parts: [textPart('Forty tonnes, please.\r\n'), signature],
  })
}

function enveloped(): Uint8Array {
  return mimeOf(
    [
      ...letterHead('smime-enveloped', 'Encrypted tender'),
      ['Content-Type', 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"'],
      ['Content-Transfer-Encoding', 'base64'],
      ['Content-Disposition', 'attachment; filename="smime.p7m"'],
    ],
    base64Lines(pkcs7('enveloped', 5000)),
  )
}

function rightsManaged(): Uint8Array {
  // A compound file's first bytes behind the marker of protected messages.
  const bytes = Buffer.concat([Uint8Array.from([0x76, 0xe8, 0x04, 0x60, 0xc4, 0x11, 0xe3, 0x86]), noise('rpmsg', 4000)])
  return letterOf('rights-managed', 'Protected price list', {
    type: 'multipart/mixed',
    parts: [
      textPart('This message is protected. Open it in an app that supports protected messages.\r\n'),
      filePart({ name: 'message.rpmsg', contentType: 'application/x-microsoft-rpmsg-message', bytes }),
    ],
  })
}

function tnef(): Uint8Array {
  const bytes = Buffer.concat([Uint8Array.from([0x78, 0x9f, 0x3e, 0x22, 0x01, 0x00]), noise('tnef', 3000)])
  return letterOf('tnef', 'Rich text from an old client', {
    type: 'multipart/mixed',
    parts: [
      textPart('The table is in the attachment.\r\n'),
      filePart({ name: 'winmail.dat', contentType: 'application/ms-tnef', bytes }),
    ],
  })
}

function inlinePicture(): Uint8Array {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const cid = 'plan.part@contoso.example'
  return letterOf('inline-picture', 'Sketch of the ramp', {
    type: 'multipart/related; type="text/html"',
    parts: [
      textPart(`<p>As drawn:</p><img src="cid:${cid}" alt="Ramp">\r\n`, 'html'),
      filePart({ name: 'ramp.png', contentType: 'image/png', bytes: png, cid }),
    ],
  })
}

function heavy(bytes: number): Uint8Array {
  const each = Math.ceil(bytes / HEAVY_FILES)
  const files = Array.from({ length: HEAVY_FILES }, (_, at) =>
    filePart({ name: `scan-${at + 1}.bin`, contentType: 'application/octet-stream', bytes: noise(`scan-${at}`, each) }),
  )
  return letterOf('heavy', 'Scans of all drawings', {
    type: 'multipart/mixed',
    parts: [textPart('All of them.\r\n'), ...files],
  })
}

function many(count: number): Uint8Array {
  const files = Array.from({ length: count }, (_, at) =>
    filePart({ name: `photo-${at + 1}.txt`, contentType: 'text/plain', bytes: Buffer.from(`Photo ${at + 1}\r\n`) }),
  )
  return letterOf('many-attachments', 'Photo log of the year', {
    type: 'multipart/mixed',
    parts: [textPart('One file a day.\r\n'), ...files],
  })
}

function deliveryReport(): Uint8Array {
  const status = crlf(`Reporting-MTA: dns; mx.contoso.example

Final-Recipient: rfc822; nobody@contoso.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such mailbox
`)
  const original = mimeOf(letterHead('report-original', 'Keys for the store'), '')
  const boundary = '=_generated_report'
  const head = letterHead('delivery-report', 'Undeliverable: Keys for the store').map(([name, value]) =>
    name === 'From' ? ([name, 'Mail delivery <postmaster@contoso.example>'] as const) : ([name, value] as const),
  )
  return mimeOf(
    [...head, ['Content-Type', `multipart/report; report-type=delivery-status; boundary="${boundary}"`]],
    multipart(boundary, [
      textPart('The mail could not be delivered to nobody@contoso.example.\r\n'),
      { headers: [['Content-Type', 'message/delivery-status']], body: status },
      { headers: [['Content-Type', 'text/rfc822-headers']], body: original },
    ]),
  )
}

/** Mails that hold other things. */
export const CONTAINER_MAILS = {
  nested: { what: 'a mail in a mail in a mail in a mail', make: () => nested(3) },
  'smime-signed': { what: 'S/MIME, signed in the clear', make: signed },
  'smime-enveloped': { what: 'S/MIME, encrypted', make: enveloped },
  'rights-managed': { what: 'rights-managed: all there is to see is message.rpmsg', make: rightsManaged },
  tnef: { what: 'rich text of an old Outlook: winmail.dat', make: tnef },
  'inline-picture': { what: 'a picture of the body, by cid', make: inlinePicture },
  heavy: { what: 'files of many megabytes', make: ({ attachmentsBytes }) => heavy(attachmentsBytes) },
  'many-attachments': { what: 'hundreds of small files', make: ({ attachmentCount }) => many(attachmentCount) },
  'delivery-report': { what: 'a report that a mail could not be delivered', make: deliveryReport },
  'cloud-link': {
    what: 'a file in the cloud, of which only the link is attached',
    make: () => letter('cloud-link', 'Plan in the cloud', textPart('The plan is shared with you.\r\n')),
    links: ['site-plan.pdf'],
  },
} as const satisfies Record<string, Recipe>
