import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import {
  ATTACHMENT,
  ATTACHMENT_ITEM,
  CALENDAR,
  CALENDAR_GROUP,
  CLOUDS_WITHOUT_SESSION,
  CONTACT,
  EVENT,
  FILE_ATTACHMENT,
  ITEM_ATTACHMENT,
  MAIL_FOLDER,
  MESSAGE,
  typeIn,
} from './schema'

/** Microsoft's own metadata, as far as it goes: names, kinds, members of enumerations. */
interface Metadata {
  types: Map<string, { base: string | undefined; properties: Map<string, string> }>
  enums: Map<string, string[]>
  text: string
}

function read(cloud: string): Metadata {
  const text = readFileSync(path.join(__dirname, 'csdl', `v1.0-${cloud}.xml`), 'utf8')
  const types: Metadata['types'] = new Map()
  const enums: Metadata['enums'] = new Map()
  for (const [, attributes = '', inside = ''] of text.matchAll(
    /<(?:EntityType|ComplexType) ([^>]*[^/])>(.*?)<\/(?:EntityType|ComplexType)>/gs,
  )) {
    const properties = new Map<string, string>()
    for (const [, name = '', type = ''] of inside.matchAll(/<(?:Navigation)?Property Name="([^"]+)" Type="([^"]+)"/g)) {
      properties.set(name, type)
    }
    types.set(attribute(attributes, 'Name') ?? '', { base: attribute(attributes, 'BaseType'), properties })
  }
  for (const [, name = '', inside = ''] of text.matchAll(/<EnumType Name="([^"]+)"[^>]*>(.*?)<\/EnumType>/gs)) {
    enums.set(
      name,
      [...inside.matchAll(/Member Name="([^"]+)"/g)].map(([, member = '']) => member),
    )
  }
  return { types, enums, text }
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`${name}="([^"]+)"`).exec(attributes)?.[1]
}

/** Own and inherited. */
function propertiesOf(metadata: Metadata, name: string): Map<string, string> {
  const type = metadata.types.get(name)
  if (type === undefined) throw new Error(`No type ${name} in the metadata`)
  const inherited =
    type.base === undefined ? new Map<string, string>() : propertiesOf(metadata, type.base.replace('graph.', ''))
  return new Map([...inherited, ...type.properties])
}

/** To other entities: not to be named in `$select`. `item` is one, but is posted like a property. */
const NAVIGATION = new Set([
  'attachments',
  'calendar',
  'calendars',
  'calendarView',
  'childFolders',
  'events',
  'exceptionOccurrences',
  'extensions',
  'instances',
  'messageRules',
  'messages',
  'multiValueExtendedProperties',
  'operations',
  'photo',
  'singleValueExtendedProperties',
  'userConfigurations',
])

const prod = read('Prod')
const KINDS: Readonly<Record<string, RegExp>> = {
  text: /^Edm\.String$/,
  guid: /^Edm\.Guid$/,
  bool: /^Edm\.Boolean$/,
  count: /^Edm\.Int(32|64)$/,
  moment: /^Edm\.DateTimeOffset$/,
  zoned: /^graph\.dateTimeTimeZone$/,
  body: /^graph\.itemBody$/,
  recipient: /^graph\.recipient$/,
  recipients: /^Collection\(graph\.(recipient|attendee)\)$/,
  texts: /^Collection\(Edm\.String\)$/,
  binary: /^Edm\.Binary$/,
  complex: /^(Collection\()?graph\.\w+\)?$/,
}

test.each([
  MESSAGE,
  EVENT,
  CONTACT,
  CALENDAR,
  CALENDAR_GROUP,
  MAIL_FOLDER,
  ATTACHMENT,
  FILE_ATTACHMENT,
  ITEM_ATTACHMENT,
  ATTACHMENT_ITEM,
])('every property of $name is in the metadata, with the type it is checked by', ({ name, properties }) => {
  const known = propertiesOf(prod, name)
  for (const [property, { kind }] of Object.entries(properties)) {
    const type = known.get(property)
    expect([property, type]).not.toEqual([property, undefined])
    if (typeof kind === 'string')
      expect([property, type]).toEqual([property, expect.stringMatching(KINDS[kind] ?? /^$/)])
    else
      expect([property, prod.enums.get(type?.replace('graph.', '') ?? '')?.sort()]).toEqual([
        property,
        [...kind].sort(),
      ])
  }
})

test('what the service refuses by the metadata is really not in it', () => {
  expect(propertiesOf(prod, 'message').has('size')).toBe(false)
  expect(propertiesOf(prod, 'attachment').has('contentId')).toBe(false)
  expect(prod.types.get('referenceAttachment')?.properties.size ?? 0).toBe(0)
  expect(prod.text).not.toMatch(/Name="calendarGroup" Type="graph\.calendarGroup"/)
})

test('the clouds without upload sessions lack the type', () => {
  expect(read('Fairfax').types.has('attachmentItem')).toBe(false)
  expect(read('Mooncake').types.has('attachmentItem')).toBe(true)
  expect([...CLOUDS_WITHOUT_SESSION]).toEqual(['usGov', 'usGovDod'])
})

test('the action’s parameter has the letter case that the service asks for', () => {
  expect(prod.text).toMatch(/Action Name="createUploadSession".*?Parameter Name="AttachmentItem"/s)
})

test.each([
  ['Prod', 'global'],
  ['Mooncake', 'china'],
  ['Fairfax', 'usGov'],
  ['Fairfax', 'usGovDod'],
] as const)('%s: a type of %s has exactly the properties of its metadata', (file, cloud) => {
  const metadata = read(file)
  for (const type of [
    ...[MESSAGE, EVENT, CONTACT, CALENDAR, CALENDAR_GROUP, MAIL_FOLDER],
    ...[ATTACHMENT, FILE_ATTACHMENT, ITEM_ATTACHMENT],
  ]) {
    const known = [...propertiesOf(metadata, type.name)].filter(([name]) => !NAVIGATION.has(name))
    const own = Object.keys(typeIn(cloud, type).properties)
    expect([type.name, own.sort()]).toEqual([type.name, known.map(([name]) => name).sort()])
  }
})

test('no cloud’s mailFolder tells a well-known name', () => {
  for (const file of ['Prod', 'Mooncake', 'Fairfax']) {
    expect(propertiesOf(read(file), 'mailFolder').has('wellKnownName')).toBe(false)
    expect(read(file).types.has('mailSearchFolder')).toBe(true)
  }
})
