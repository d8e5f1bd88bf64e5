/** Texts that must not be seen where they do not belong, collected as they come into the world. */
export interface Secrets {
  add: (kind: SecretKind, text: string | undefined) => void
  /** Takes what is secret out of an answer: of the sign-in, or of Graph. */
  learnFrom: (json: unknown) => void
  /** The kinds of secrets that a text or some bytes hold. */
  foundIn: (where: string | Uint8Array) => SecretKind[]
  all: () => readonly { kind: SecretKind; text: string }[]
}

export type SecretKind = 'access token' | 'id token' | 'refresh token' | 'upload address'

/** By the names under which services hand them out. */
const NAMES: Readonly<Record<string, SecretKind>> = {
  access_token: 'access token',
  id_token: 'id token',
  refresh_token: 'refresh token',
  uploadUrl: 'upload address',
}

/** Shorter ones would be found by chance. */
const SHORTEST = 16

export function createSecrets(): Secrets {
  const known = new Map<string, { kind: SecretKind; writings: readonly string[] }>()

  function add(kind: SecretKind, text: string | undefined): void {
    // Of an upload address, what makes it one is its query; in other writings of it the rest may differ.
    const secret = kind === 'upload address' && text !== undefined ? secretOf(new URL(text)) : text
    if (secret !== null && secret !== undefined && secret.length >= SHORTEST) {
      known.set(secret, { kind, writings: writings(secret) })
    }
  }

  function learnFrom(json: unknown): void {
    if (typeof json !== 'object' || json === null) return
    for (const [name, value] of Object.entries(json)) {
      const kind = NAMES[name]
      if (kind !== undefined && typeof value === 'string') add(kind, value)
      else learnFrom(value)
    }
  }

  return {
    add,
    learnFrom,
    foundIn(where) {
      const place = typeof where === 'string' ? where : Buffer.from(where.buffer, where.byteOffset, where.length)
      return [...known.values()]
        .filter((one) => one.writings.some((text) => place.includes(text)))
        .map(({ kind }) => kind)
    },
    all: () => [...known].map(([text, { kind }]) => ({ kind, text })),
  }
}

/** Outlook's, or OneDrive's. */
function secretOf({ searchParams }: URL): string | null {
  return searchParams.get('authtoken') ?? searchParams.get('tempauth')
}

/** As it is, as it would stand in an address, and in base64 as a header or a cookie might carry it. */
function writings(text: string): string[] {
  return [
    ...new Set([
      text,
      encodeURIComponent(text),
      Buffer.from(text).toString('base64').replace(/[=]+$/, '').slice(0, -1),
    ]),
  ]
}
