import type { StoredMessage } from '../world'
import { refuse } from './refusal'

/** What a mailbox knows of a mail and Graph's message has no property for. [metadata] */
const KNOWN: Readonly<Record<string, (message: StoredMessage) => string>> = {
  // PidTagMessageSize by its two customary types.
  'long 0xe08': ({ storeSizeBytes }) => String(storeSizeBytes),
  'integer 0xe08': ({ storeSizeBytes }) => String(storeSizeBytes),
  // PidTagMessageClass.
  'string 0x1a': ({ messageClass }) => messageClass,
}

const CONDITION = /^id eq '(\w+) (0x[\da-f]+)'$/i

/** `$expand=singleValueExtendedProperties($filter=id eq '…' or id eq '…')`. Their order in the reply is not told. */
export function extendedProperties(options: string | undefined) {
  const unknown = (): never =>
    refuse('queryOptionUnknown', { message: `$expand=singleValueExtendedProperties(${options ?? ''})` })
  const filter = /^\$filter=(.+)$/.exec(options ?? '')?.[1] ?? unknown()
  const wanted = filter.split(' or ').map((condition) => {
    const [, type = '', tag = ''] = CONDITION.exec(condition.trim()) ?? []
    const id = asGraphWrites(type, tag)
    return { id, of: KNOWN[id.toLowerCase()] ?? unknown() }
  })
  return (message: StoredMessage) => ({
    singleValueExtendedProperties: wanted.map(({ id, of }) => ({ id, value: of(message) })).reverse(),
  })
}

/** Graph writes the tag in its own way, without leading zeros and in lower case. [reported] */
function asGraphWrites(type: string, tag: string): string {
  const number = tag.slice(2).toLowerCase().replace(/^0+/, '')
  return `${type.charAt(0).toUpperCase()}${type.slice(1).toLowerCase()} 0x${number}`
}
