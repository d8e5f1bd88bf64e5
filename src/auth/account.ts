/** The account a token was given for, as far as the check needs it. */
export interface SignedInAccount {
  homeAccountId: string
  username: string
  idTokenClaims?: object | undefined
}

/** Claims that may hold a name or an address of the account; the last three are lists. */
const NAME_CLAIMS = [
  'preferred_username',
  'upn',
  'email',
  'emails',
  'verified_primary_email',
  'verified_secondary_email',
]

/**
 * Whether the account has clearly nothing to do with the mailbox. A sign-in name is often not the mail address, so one
 * similarity is enough to let it pass (docs/decisions/0003-account-check.md): a wrong refusal would lock somebody out, a
 * missed one ends in Graph's "not found".
 */
export function isClearlyAnother(mailboxAddress: string, account: SignedInAccount): boolean {
  const mailbox = addressOf(mailboxAddress)
  const names = namesOf(account)
    .map(addressOf)
    .filter((name) => name !== undefined)
  return mailbox !== undefined && names.length > 0 && names.every((name) => !isRelated(name, mailbox))
}

/** Of all that is known of the account, what the check reads: nothing else has to travel. */
export function accountForCheck({ homeAccountId, username, idTokenClaims }: SignedInAccount): SignedInAccount {
  const claims = Object.entries(idTokenClaims ?? {}).filter(([key]) => NAME_CLAIMS.includes(key))
  return { homeAccountId, username, idTokenClaims: Object.fromEntries(claims) }
}

interface Address {
  localPart: string
  domain: string
}

function namesOf({ username, idTokenClaims }: SignedInAccount): string[] {
  const claims = Object.entries(idTokenClaims ?? {}) as [string, unknown][]
  const values = claims.filter(([key]) => NAME_CLAIMS.includes(key)).flatMap(([, value]) => value)
  return [username, ...values.filter((value) => typeof value === 'string')]
}

function addressOf(text: string): Address | undefined {
  const found = /^([^@\s]+)@([^@\s]+)$/.exec(text.trim().toLowerCase())
  return found?.[1] !== undefined && found[2] !== undefined ? { localPart: found[1], domain: found[2] } : undefined
}

function isRelated(one: Address, other: Address): boolean {
  return (
    one.domain === other.domain ||
    sharesWord(words(one.localPart), words(other.localPart)) ||
    sharesWord(domainWords(one.domain), domainWords(other.domain))
  )
}

/** Shorter ones are initials or country codes. */
const MIN_WORD_CHARS = 3
/** In front of a country code, or Microsoft's own. */
const COMMON_DOMAIN_WORDS = new Set(['com', 'org', 'net', 'edu', 'gov', 'onmicrosoft', 'mail', 'email'])

function words(text: string): string[] {
  return [text, ...text.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length >= MIN_WORD_CHARS)
}

function domainWords(domain: string): string[] {
  const labels = domain.split('.').slice(0, -1)
  return labels.flatMap((label) => words(label)).filter((word) => !COMMON_DOMAIN_WORDS.has(word))
}

function sharesWord(one: readonly string[], other: readonly string[]): boolean {
  return one.some((word) => other.includes(word))
}
