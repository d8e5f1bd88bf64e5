import { createHash } from 'node:crypto'

/**
 * Bytes that cost nothing: every file of every story is a stretch of this one buffer. Reading a Blob of Node and hashing
 * with `crypto.subtle` take turns of the event loop that no virtual clock sees; here both answer within the microtasks.
 */
const POOL_BYTES = 16 * 1024 * 1024
/** Longest file of a story. */
export const LONGEST_BYTES = 12 * 1024 * 1024

let pool: Uint8Array<ArrayBuffer> | undefined

/** `size` bytes, different ones for different starts. */
export function stretch(start: number, size: number): Uint8Array<ArrayBuffer> {
  pool ??= noise()
  return pool.subarray(start, start + size)
}

/** A start at which a file of this size finds its bytes. */
export function lastStart(size: number): number {
  return POOL_BYTES - size
}

function noise(): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(POOL_BYTES / 4)
  let state = 0x2545f491
  for (let at = 0; at < words.length; at++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    words[at] = state
  }
  return new Uint8Array(words.buffer)
}

/** Shared by a file and its slices: whether it can still be read, as after a change on disk. */
export interface Health {
  isReadable: boolean
}

export class StoryBlob extends Blob {
  readonly #bytes: Uint8Array
  readonly #health: Health

  constructor(bytes: Uint8Array, health: Health = { isReadable: true }) {
    super()
    this.#bytes = bytes
    this.#health = health
    Object.defineProperty(this, 'size', { value: bytes.length })
  }

  override slice(start = 0, end = this.#bytes.length): StoryBlob {
    return new StoryBlob(this.#bytes.subarray(start, end), this.#health)
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = this.read()
    return bytes === undefined
      ? Promise.reject(new DOMException('The file could not be read.', 'NotReadableError'))
      : Promise.resolve(new Uint8Array(bytes).buffer)
  }

  override text(): Promise<string> {
    return this.arrayBuffer().then((bytes) => new TextDecoder().decode(bytes))
  }

  override stream(): never {
    throw new Error('A story reads its blobs by arrayBuffer() or text() only.')
  }

  /** undefined: the file cannot be read any more. */
  read(): Uint8Array | undefined {
    return this.#health.isReadable ? this.#bytes : undefined
  }
}

/** Lets `crypto.subtle.digest` answer without another thread; returns the way back. */
export function digestAtOnce(): () => void {
  const own = Object.getOwnPropertyDescriptor(crypto.subtle, 'digest')
  Object.defineProperty(crypto.subtle, 'digest', {
    configurable: true,
    value: (algorithm: string, data: ArrayBuffer | Uint8Array) => {
      const bytes = ArrayBuffer.isView(data) ? data : new Uint8Array(data)
      const hash = createHash(algorithm.replace('-', '').toLowerCase()).update(bytes).digest()
      return Promise.resolve(new Uint8Array(hash).buffer)
    },
  })
  return () => {
    if (own === undefined) Reflect.deleteProperty(crypto.subtle, 'digest')
    else Object.defineProperty(crypto.subtle, 'digest', own)
  }
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0
}
