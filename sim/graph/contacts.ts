import type { Mailbox, StoredContact } from '../world'
import type { WireReply } from '../wire'
import type { Asked } from './answer'
import { checkId, inEitherSpace, shownId } from './ids'
import type { IdSpace } from './ids'
import { pageOf } from './paging'
import type { Parts } from './parts'
import { parseQuery, parseSelect, selected } from './query'
import type { Query } from './query'
import { refuse } from './refusal'
import { json, moment } from './reply'
import { CONTACT, typeIn } from './schema'

/** GET /me/contacts */
export function listContacts(mailbox: Mailbox, { url, space }: Asked, parts: Parts): WireReply {
  const query = parseQuery(url, ['$select', '$top', '$orderby', '$filter', '$skiptoken'])
  const shape = parseShape(query, space, parts)
  const rows = queryContacts([...mailbox.contacts.values()], query)
  const context = `users('${encodeURIComponent(mailbox.address)}')/contacts`
  return pageOf(rows, shape, { url, query, context, parts })
}

/** GET /me/contacts/{id} */
export function getContact(mailbox: Mailbox, id: string, about: Asked & { parts: Parts }): WireReply {
  const { url, space, parts } = about
  const shape = parseShape(parseQuery(url, ['$select']), space, parts)
  checkId(id)
  const contact = inEitherSpace(mailbox.contacts, id) ?? refuse('itemNotFound')
  const context = `${url.origin}/v1.0/$metadata#users('${encodeURIComponent(mailbox.address)}')/contacts/$entity`
  return json(200, { '@odata.context': context, ...shape(contact) })
}

type Named = 'displayName' | 'givenName' | 'surname'

/** What a filter and an order make of the contacts; without an order they come as they lie. */
function queryContacts(all: readonly StoredContact[], query: Query): StoredContact[] {
  const conditions = parseFilter(query.get('$filter'))
  const order = parseOrderBy(query.get('$orderby'))
  const [first] = conditions ?? []
  if (order !== undefined && conditions !== undefined && first?.property !== 'displayName') refuse('inefficientFilter')
  const found = all.filter((one) => conditions?.some(({ property, start }) => begins(one[property], start)) ?? true)
  if (order === undefined) return found
  const sorted = found.sort((one, other) => one.displayName.localeCompare(other.displayName, 'en'))
  return order === 'asc' ? sorted : sorted.reverse()
}

function begins(name: string, start: string): boolean {
  return name.toLowerCase().startsWith(start.toLowerCase())
}

function parseOrderBy(text: string | undefined): 'asc' | 'desc' | undefined {
  if (text === undefined) return undefined
  const match = /^displayName(?: (asc|desc))?$/.exec(text.trim())
  if (match === null) refuse('queryOptionRefused', { message: `$orderby was not understood: ${text}` })
  return match[1] === 'desc' ? 'desc' : 'asc'
}

const STARTS_WITH = /^startswith\((displayName|givenName|surname),\s*'((?:[^']|'')*)'\)$/

/** `startswith(…) or startswith(…)`; a quote inside a name is doubled. */
function parseFilter(text: string | undefined): { property: Named; start: string }[] | undefined {
  if (text === undefined) return undefined
  // Between two quotes an `or` is a word of the name.
  const parts = text.match(/startswith\(\w+,\s*'(?:[^']|'')*'\)/g) ?? []
  if (parts.length === 0 || parts.join(' or ') !== text.trim())
    refuse('filterNotSimulated', { message: `$filter=${text}` })
  return parts.map((part) => {
    const match = STARTS_WITH.exec(part)
    if (match?.[1] === undefined) refuse('filterNotSimulated', { message: `$filter=${text}` })
    return { property: match[1] as Named, start: (match[2] ?? '').replaceAll("''", "'") }
  })
}

function parseShape(query: Query, space: IdSpace, { world }: Parts) {
  const properties = new Set(Object.keys(typeIn(world.tenant.cloud, CONTACT).properties))
  const select = parseSelect(query.get('$select'), { name: 'contact', properties })
  return (contact: StoredContact) => selected(contactJson(contact, space), select ?? properties)
}

/** Texts that nobody filled in. */
const EMPTY_TEXTS = Object.fromEntries(
  Object.entries(CONTACT.properties)
    .filter(([, { kind }]) => kind === 'text')
    .map(([name]) => [name, null]),
)

function contactJson(contact: StoredContact, space: IdSpace): Record<string, unknown> {
  const { id, addresses } = contact
  const [first = null, second = null, third = null] = addresses
  const orNull = (text: string) => (text === '' ? null : text)
  return {
    ...EMPTY_TEXTS,
    '@odata.etag': `W/"${id.slice(-20, -4)}"`,
    id: shownId(contact, space),
    changeKey: id.slice(-20, -4),
    createdDateTime: moment(contact.createdMs),
    lastModifiedDateTime: moment(contact.modifiedMs),
    categories: [],
    parentFolderId: `${id.slice(0, 115)}AAA=`,
    birthday: null,
    displayName: contact.displayName,
    fileAs: contact.displayName,
    givenName: orNull(contact.givenName),
    surname: orNull(contact.surname),
    companyName: orNull(contact.companyName),
    jobTitle: orNull(contact.jobTitle),
    personalNotes: contact.notes,
    imAddresses: [],
    children: [],
    homePhones: [],
    businessPhones: contact.businessPhones,
    mobilePhone: contact.mobilePhone,
    emailAddresses: addresses,
    primaryEmailAddress: first,
    secondaryEmailAddress: second,
    tertiaryEmailAddress: third,
    homeAddress: {},
    businessAddress: {},
    otherAddress: {},
  }
}
