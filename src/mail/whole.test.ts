import { expect, test } from '@jest/globals'
import { isSameEnd, wholenessOf } from './whole'
import type { Wholeness } from './whole'

const crlf = (...lines: string[]) => lines.join('\r\n')
const judge = (mime: string, sizeBytes?: number) => wholenessOf(new Blob([mime]), sizeBytes)
const FILLER = `${'x'.repeat(76)}\r\n`.repeat(3000) // more than head and tail together

const multipart = (type: string, end: string, body = 'text') =>
  crlf('Subject: Plan', `Content-Type: ${type}`, '', '--b1', 'Content-Type: text/plain', '', body, end)

test.each<[string, string, Wholeness]>([
  ['quoted', multipart('multipart/mixed; boundary="b1"', '--b1--'), 'whole'],
  ['bare, with a line break behind it', multipart('multipart/mixed; boundary=b1', '--b1--\r\n'), 'whole'],
  ['folded, in capitals', multipart('MULTIPART/Mixed;\r\n\tBOUNDARY = "b1"', '--b1--  '), 'whole'],
  ['with blanks and signs', multipart('multipart/mixed; boundary="b 1?=\\"x"', '--b 1?="x--'), 'whole'],
  ['in pieces', multipart('multipart/mixed; boundary*0=b; boundary*1="1"', '--b1--'), 'whole'],
  ['behind other parameters', multipart('multipart/signed; protocol="a;boundary=no"; boundary=b1', '--b1--'), 'whole'],
  ['with an epilogue', multipart('multipart/mixed; boundary=b1', '--b1--\r\nThis list is brought to you'), 'whole'],
  ['far away from its head', multipart('multipart/mixed; boundary=b1', '--b1--\r\n', FILLER), 'whole'],
  ['with bare line feeds', multipart('multipart/mixed; boundary=b1', '--b1--').replaceAll('\r\n', '\n'), 'whole'],
  ['half of it', multipart('multipart/mixed; boundary=b1', '--b1-'), 'cut'],
  ['of another part inside', multipart('multipart/mixed; boundary=b1', '--b1inner--\r\n'), 'cut'],
  ['not at all, and named on a folded line', multipart('multipart/mixed;\r\n boundary=b1', 'text'), 'cut'],
  ['not on a line of its own', multipart('multipart/mixed; boundary=b1', 'text --b1--'), 'cut'],
  ['not at all', multipart('multipart/mixed; boundary=b1', 'more text', FILLER), 'cut'],
])('the closing boundary %s', async (_what, mime, wholeness) => {
  // The size in the mailbox proves nothing: as base64 a part grows by a third.
  expect(await judge(mime, 10)).toBe(wholeness)
})

test('only the top-level type counts, not one inside of a nested mail', async () => {
  const inner = crlf('Content-Type: multipart/mixed; boundary=inner', '', '--inner', '', 'x', '--inner--')
  const outer = crlf('content-type: multipart/mixed; boundary=outer', '', '--outer', '', inner, '')
  expect(await judge(outer)).toBe('cut')
  expect(await judge(`${outer}--outer--\r\n`)).toBe('whole')
})

const single = (encoding: string, body: string) =>
  crlf('Subject: x', 'Content-Type: text/plain', `Content-Transfer-Encoding: ${encoding}`, '', body)
const BASE64_LINE = `${'QUJD'.repeat(19)}\r\n`

test.each<[string, string, number | undefined, Wholeness]>([
  ['as long as in the mailbox', single('7bit', 'text\r\n'), 70, 'whole'],
  ['as long as in the mailbox, and inside of a line', single('7bit', 'text'), 60, 'unproved'],
  ['longer than in the mailbox', single('8bit', 'text\r\n'), 10, 'whole'],
  ['shorter, and at the end of a line', single('7bit', 'text\r\n'), 5000, 'unproved'],
  ['shorter, and inside of a line', single('7bit', 'te'), 5000, 'cut'],
  ['shorter, and a line that goes on', single('Quoted-Printable', 'te=\r\n'), 5000, 'cut'],
  ['of a size that nobody knows', single('7bit', 'text'), undefined, 'unproved'],
  ['inside of a quoted sign', single('quoted-printable', 'caf=C'), 10, 'cut'],
  ['at the end of a quoted sign', single('quoted-printable', 'caf=C3\r\n'), 10, 'whole'],
  ['inside of a group of base64', single('base64', `${BASE64_LINE}QUJDR`), 10, 'cut'],
  ['at the end of a group of base64', single('base64', `${BASE64_LINE}QUJD\r\n`), 10, 'whole'],
  ['base64 of odd lines', single('base64', `QUJDR\r\nUZHSElKQ\r\nUJDRE\r\n`), 10, 'whole'],
  ['without headers', 'just text\r\n', 11, 'whole'],
  ['without headers, shorter', 'just te', 9, 'cut'],
  ['a multipart that names no boundary', single('7bit', 'x\r\n').replace('text/plain', 'multipart/mixed'), 10, 'whole'],
  ['nothing', '', 0, 'cut'],
])('a mail in one part, %s', async (_what, mime, sizeBytes, wholeness) => {
  expect(await judge(mime, sizeBytes)).toBe(wholeness)
})

test('of a mail of 100 MB only its two ends are read', async () => {
  const mime = new Blob([multipart('multipart/mixed; boundary=b1', '--b1--', 'x'.repeat(1000))])
  let readBytes = 0
  const huge = {
    size: 100 * 1024 * 1024,
    slice: (from: number, to?: number) => {
      readBytes += (to ?? huge.size) - from
      return from === 0 ? mime.slice(0, to) : mime
    },
  }
  expect(await wholenessOf(huge as Blob, undefined)).toBe('whole')
  expect(readBytes).toBeLessThanOrEqual(2 * 64 * 1024)
})

test('the same twice is of the same length with the same end', async () => {
  const blob = (text: string) => new Blob([text])
  expect(await isSameEnd(blob('a text'), blob('a text'))).toBe(true)
  expect(await isSameEnd(blob('a text'), blob('a tex'))).toBe(false)
  expect(await isSameEnd(blob('a text'), blob('a texT'))).toBe(false)
})

test('base64 that ends without a line break is whole when read twice, if its padding says that it ended', async () => {
  const head = 'Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: base64\r\n\r\n'
  const body = `${'QUJD'.repeat(19)}\r\n${'QUJD'.repeat(5)}`
  expect(await wholenessOf(new Blob([head, body, 'QUI=']), 10_000)).toBe('unproved')
  expect(await wholenessOf(new Blob([head, body, '\r\n']), 10_000)).toBe('unproved')
  expect(await wholenessOf(new Blob([head, body]), 10_000)).toBe('cut')
  expect(await wholenessOf(new Blob([head, body.slice(0, -1)]), 10_000)).toBe('cut')
  expect(await wholenessOf(new Blob(['Content-Type: text/plain\r\n\r\nHalf a li']), 10_000)).toBe('cut')
})
