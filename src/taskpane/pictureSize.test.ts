import { expect, test } from '@jest/globals'
import { pictureSize } from './pictureSize'

const bytes = (...parts: (string | readonly number[])[]) =>
  new Blob(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Uint8Array.from(part))))
const none = (length: number) => Array.from({ length }, () => 0)
const exif = [0xff, 0xe1, 0xff, 0xff, ...none(65_533)]

test.each([
  ['PNG', bytes('\x89PNG\r\n\x1a\n', none(4), 'IHDR', [0, 0, 0x27, 0x10, 0, 0, 0x1f, 0x40], none(8))],
  ['GIF', bytes('GIF89a', [0x10, 0x27, 0x40, 0x1f], none(20))],
  ['BMP', bytes('BM', none(12), [40, 0, 0, 0], [0x10, 0x27, 0, 0, 0x40, 0x1f, 0, 0], none(6))],
  ['BMP from the top', bytes('BM', none(12), [40, 0, 0, 0], [0x10, 0x27, 0, 0, 0xc0, 0xe0, 0xff, 0xff], none(6))],
  ['BMP of OS/2', bytes('BM', none(12), [12, 0, 0, 0], [0x10, 0x27, 0x40, 0x1f], none(10))],
  ['WebP', bytes('RIFF', none(4), 'WEBPVP8 ', none(10), [0x10, 0x27, 0x40, 0x1f], none(4))],
  ['WebP without losses', bytes('RIFF', none(4), 'WEBPVP8L', none(4), [0x2f, 0x0f, 0xe7, 0xcf, 0x07], none(8))],
  ['WebP with more', bytes('RIFF', none(4), 'WEBPVP8X', none(8), [0x0f, 0x27, 0, 0x3f, 0x1f, 0], none(4))],
  ['JPEG', bytes([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0x1f, 0x40, 0x27, 0x10], none(20))],
  [
    'JPEG behind much else, and padded',
    bytes([0xff, 0xd8, ...exif, ...exif, 0xff, 0xc4, 0, 2, 0xff, 0xff, 0xc2, 0, 11, 8, 0x1f, 0x40, 0x27, 0x10]),
  ],
])('a %s of 80 megapixels says how large it is, without being decoded', async (_kind, picture) => {
  expect(await pictureSize(picture)).toEqual({ width: 10_000, height: 8_000 })
})

test.each([
  ['nothing', bytes()],
  ['a text', bytes('Where is the plan? In the box on the left.')],
  ['a PNG cut off', bytes('\x89PNG\r\n\x1a\n')],
  ['a JPEG cut off', bytes([0xff, 0xd8, 0xff, 0xe1, 0, 200], none(30))],
  ['a JPEG that goes nowhere', bytes([0xff, 0xd8, 1, 2, 3, 4], none(30))],
  ['a WebP of another kind', bytes('RIFF', none(4), 'WEBPANIM', none(20))],
])('%s says nothing', async (_kind, picture) => {
  expect(await pictureSize(picture)).toBeUndefined()
})

test('a picture of padding only is left after some of it', async () => {
  expect(await pictureSize(bytes([0xff, 0xd8, ...Array.from({ length: 2_000 }, () => 0xff)]))).toBeUndefined()
})
