import * as v from 'valibot'
import { cleanText, jCalFile, oneLine, textLine } from './jCal'
import type { Line } from './jCal'

const Text = v.nullish(v.string(), '')
const Texts = v.nullish(v.array(v.nullish(v.string())), [])
const Place = v.nullish(v.object({ street: Text, city: Text, state: Text, postalCode: Text, countryOrRegion: Text }))
type PlaceJson = v.InferOutput<typeof Place>

const Contact = v.object({
  displayName: Text,
  givenName: Text,
  middleName: Text,
  surname: Text,
  title: Text,
  generation: Text,
  nickName: Text,
  companyName: Text,
  department: Text,
  jobTitle: Text,
  businessHomePage: Text,
  emailAddresses: v.nullish(v.array(v.object({ address: Text })), []),
  businessPhones: Texts,
  homePhones: Texts,
  mobilePhone: Text,
  businessAddress: Place,
  homeAddress: Place,
  otherAddress: Place,
  birthday: Text,
  personalNotes: Text,
})
type ContactJson = v.InferOutput<typeof Contact>

/** A contact as `.vcf`, vCard 3.0 (RFC 2426): what all address books still read. */
export function contactFile(json: unknown): Promise<Blob> {
  const contact = v.parse(Contact, json)
  const { surname, givenName, middleName, title, generation, companyName, department } = contact
  const birthday = /^\d{4}-\d\d-\d\d/.exec(contact.birthday)?.[0]
  const lines: Line[] = [
    ['version', {}, 'text', '3.0'],
    ['fn', {}, 'text', fullName(contact)],
    ['n', {}, 'text', [surname, givenName, middleName, title, generation].map(cleanText)],
    ...textLine('nickname', contact.nickName),
    ...structured('org', {}, department === '' ? [companyName] : [companyName, department]),
    ...textLine('title', contact.jobTitle),
    ...contact.emailAddresses.flatMap(({ address }) => typed('email', 'INTERNET', address)),
    ...contact.businessPhones.flatMap((one) => typed('tel', 'WORK', one)),
    ...contact.homePhones.flatMap((one) => typed('tel', 'HOME', one)),
    ...typed('tel', 'CELL', contact.mobilePhone),
    ...addressLine('WORK', contact.businessAddress),
    ...addressLine('HOME', contact.homeAddress),
    ...addressLine('POSTAL', contact.otherAddress),
    ...(oneLine(contact.businessHomePage) === ''
      ? []
      : [['url', {}, 'uri', oneLine(contact.businessHomePage)] as Line]),
    ...(birthday === undefined ? [] : [['bday', {}, 'date', birthday] as Line]),
    ...textLine('note', contact.personalNotes),
  ]
  return jCalFile(['vcard', lines, []], 'text/vcard; charset=utf-8')
}

/** A vCard without FN is none; something always stands in. */
function fullName({ displayName, givenName, surname, companyName, emailAddresses }: ContactJson): string {
  const candidates = [displayName, `${givenName} ${surname}`, companyName, emailAddresses[0]?.address]
  return candidates.map(oneLine).find((one) => one !== '') ?? 'Contact'
}

/** The type that vCard gives a line of that name by itself is not spelled out. */
function typed(name: 'email' | 'tel', type: string, value: string | null | undefined): Line[] {
  const text = oneLine(value)
  return text === '' ? [] : [[name, { type }, name === 'tel' ? 'phone-number' : 'text', text]]
}

function structured(
  name: string,
  parameters: Readonly<Record<string, string>>,
  parts: readonly (string | null | undefined)[],
): Line[] {
  const texts = parts.map(cleanText)
  return texts.every((text) => text === '') ? [] : [[name, parameters, 'text', texts]]
}

/** Post office box and extension come first, and Graph has neither. */
function addressLine(type: string, place: PlaceJson): Line[] {
  const { street, city, state, postalCode, countryOrRegion } = place ?? {}
  return structured('adr', { type }, ['', '', street, city, state, postalCode, countryOrRegion])
}
