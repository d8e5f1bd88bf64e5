import * as v from 'valibot'
import { createPagedSearch } from '../graph'
import type { Graph, Page } from '../graph'
import { asRestItemId } from '../kernel'
import type { Log } from '../kernel'
import { filterText } from './paths'
import type { Scope } from './paths'
import type { ContactDoor, ContactRow } from './types'
import { pageOf } from './wire'

export interface ContactsDeps {
  graph: Graph
  /** Opens the sign-in window for these permissions. */
  signIn: (scopes: readonly Scope[], signal: AbortSignal) => Promise<void>
  log: Log
}

/** Asked for only here: who never looks for a contact is never asked. */
const SCOPES: readonly Scope[] = ['Contacts.Read']

const Contact = v.object({
  id: v.string(),
  displayName: v.nullish(v.string(), ''),
  givenName: v.nullish(v.string(), ''),
  surname: v.nullish(v.string(), ''),
  companyName: v.nullish(v.string(), ''),
  emailAddresses: v.nullish(v.array(v.object({ address: v.nullish(v.string(), '') })), []),
})

const ContactPage = pageOf(Contact)

/** Finding contacts of the person's own mailbox. */
export function createContacts({ graph, signIn, log }: ContactsDeps): ContactDoor {
  const { search, ...door } = createPagedSearch<{ text: string }, ContactRow>({
    read: ({ question, link, silent }, signal) =>
      graph.read(
        { path: link ?? firstPath(question.text), scopes: SCOPES, missing: 'item', silentOnly: silent },
        (json) => parsePage(json, question.text),
        signal,
      ),
    idOf: (row) => row.id,
    signIn: (_question, signal) => signIn(SCOPES, signal),
    unasked: { text: '' },
    log,
  })
  return {
    ...door,
    search: (text) => search({ text }),
  }
}

/** With a filter there is no order: each of its properties would have to come first in the filter. */
function firstPath(text: string): string {
  const start = startOf(text)
  const narrowed =
    start === ''
      ? '$orderby=displayName'
      : `$filter=${encodeURIComponent(
          ['displayName', 'givenName', 'surname']
            .map((name) => `startswith(${name},${filterText(start)})`)
            .join(' or '),
        )}`
  return `/me/contacts?$select=id,displayName,givenName,surname,companyName,emailAddresses&${narrowed}&$top=50`
}

/** Half of a surrogate pair cannot be sent, and no name is so long. */
function startOf(text: string): string {
  return text
    .slice(0, 100)
    .replaceAll(/\p{Cs}/gu, '')
    .trim()
}

function parsePage(json: unknown, text: string): Page<ContactRow> {
  const page = v.parse(ContactPage, json)
  const rows = page.value.flatMap(rowOf)
  const sorted = startOf(text) === '' ? rows : rows.sort((one, other) => one.name.localeCompare(other.name))
  return { rows: sorted, nextLink: page['@odata.nextLink'] }
}

function rowOf(contact: v.InferOutput<typeof Contact>): ContactRow[] {
  const id = asRestItemId(contact.id)
  if (id === undefined) return [] // not addressable, so not attachable
  const company = contact.companyName.trim()
  const address = contact.emailAddresses.map((one) => one.address.trim()).find((one) => one !== '') ?? ''
  const names = [contact.displayName, `${contact.givenName} ${contact.surname}`, company, address]
  const name = names.map((one) => one.trim()).find((one) => one !== '') ?? ''
  return [{ id, mailbox: undefined, name, company, address }]
}
