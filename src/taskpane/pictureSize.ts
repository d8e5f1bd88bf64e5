/** Wide and high as a picture's own first bytes say, in pixels; undefined: of no kind that is known here, or cut off. */
export async function pictureSize(picture: Blob): Promise<{ width: number; height: number } | undefined> {
  const head = await view(picture, 0, HEAD_BYTES)
  try {
    const start = text(head, 0, 4)
    if (start === '\x89PNG') return { width: head.getUint32(16), height: head.getUint32(20) }
    if (start === 'GIF8') return { width: head.getUint16(6, true), height: head.getUint16(8, true) }
    if (start.startsWith('BM')) return bitmapSize(head)
    if (start === 'RIFF' && text(head, 8, 4) === 'WEBP') return webpSize(head)
    if (head.getUint16(0) === JPEG_START) return await jpegSize(picture)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error // ends before it says so
  }
  return undefined
}

/** What every kind but JPEG needs. */
const HEAD_BYTES = 32
const JPEG_START = 0xffd8
/** A picture whose camera wrote more before it is read no further. */
const MOST_SEGMENTS = 500

async function view(blob: Blob, from: number, length: number): Promise<DataView> {
  return new DataView(await blob.slice(from, from + length).arrayBuffer())
}

function text(head: DataView, from: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, at) => head.getUint8(from + at)))
}

function bitmapSize(head: DataView) {
  // The header of OS/2 counts in 16 bits; a height below 0 means that it is written from the top.
  if (head.getUint32(14, true) === 12) return { width: head.getUint16(18, true), height: head.getUint16(20, true) }
  return { width: head.getInt32(18, true), height: Math.abs(head.getInt32(22, true)) }
}

function webpSize(head: DataView) {
  switch (text(head, 12, 4)) {
    case 'VP8 ':
      return { width: head.getUint16(26, true) & 0x3fff, height: head.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = head.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: (head.getUint32(24, true) & 0xffffff) + 1, height: (head.getUint32(26, true) >>> 8) + 1 }
    default:
      return undefined
  }
}

/** Segment by segment, up to the one that begins the picture. */
async function jpegSize(picture: Blob) {
  for (let at = 2, count = 0; count < MOST_SEGMENTS; count++) {
    const segment = await view(picture, at, 9)
    const marker = segment.getUint16(0)
    if (marker < 0xff00) return undefined
    // C4, C8 and CC among them begin tables.
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return { width: segment.getUint16(7), height: segment.getUint16(5) }
    at += marker === 0xffff ? 1 : 2 + segment.getUint16(2)
  }
  return undefined
}
