import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { copyOf, REMINDER_OFF, WHITE_LISTS } from './whiteList'
import type { Cloud } from '../kernel'
import { ROW_PROPERTIES, PREVIEW_PROPERTIES, PART_PROPERTIES } from './wire'

/** Graph's own metadata of each cloud. */
const METADATA: Readonly<Record<Cloud, string>> = {
  global: 'Prod',
  usGov: 'Fairfax',
  usGovDod: 'Fairfax',
  china: 'Mooncake',
  custom: 'Prod',
}

/** The properties of an entity type, its base types' included. */
function propertiesOf(cloud: Cloud, type: string): Set<string> {
  const xml = readFileSync(join(__dirname, `../../sim/graph/csdl/v1.0-${METADATA[cloud]}.xml`), 'utf8')
  const [, attributes = '', body = ''] =
    new RegExp(`<EntityType Name="${type}"([^>]*)>(.*?)</EntityType>`, 's').exec(xml) ?? []
  const own = [...body.matchAll(/<(?:Navigation)?Property Name="([^"]+)"/g)].map(([, name = '']) => name)
  const base = /BaseType="graph\.([^"]+)"/.exec(attributes)?.[1]
  return new Set([...own, ...(base === undefined ? [] : propertiesOf(cloud, base))])
}

const CLOUDS = Object.keys(METADATA) as Cloud[]
const TYPES = ['message', 'event', 'contact'] as const

test.each(CLOUDS.flatMap((cloud) => TYPES.map((type) => [cloud, type] as const)))(
  'in %s, Graph knows every property of a %s that is copied',
  (cloud, type) => {
    const known = propertiesOf(cloud, type)
    expect(known.size).toBeGreaterThan(20)
    expect(WHITE_LISTS[cloud][type].filter((name) => !known.has(name))).toEqual([])
    expect(new Set(WHITE_LISTS[cloud][type]).size).toBe(WHITE_LISTS[cloud][type].length)
  },
)

const NEVER = [
  ...['id', 'changeKey', 'attachments', 'hasAttachments', 'isDraft', 'parentFolderId', 'internetMessageHeaders'],
  ...[
    'webLink',
    'flag',
    'categories',
    'responseStatus',
    'isOrganizer',
    'iCalUId',
    'onlineMeeting',
    'singleValueExtendedProperties',
  ],
]

test('what must not travel stands in no list', () => {
  for (const cloud of CLOUDS) {
    for (const type of TYPES) {
      expect(WHITE_LISTS[cloud][type].filter((name) => NEVER.includes(name) || name.includes('@'))).toEqual([])
    }
  }
})

test.each(CLOUDS)('in %s, Graph knows what rows, previews, parts and files are asked for', (cloud) => {
  const unknown = (type: string, names: string) => {
    const known = new Set([...propertiesOf(cloud, type), 'id'])
    return names.split(',').filter((name) => !known.has(name))
  }
  expect(unknown('message', ROW_PROPERTIES)).toEqual([])
  expect(unknown('message', PREVIEW_PROPERTIES)).toEqual([])
  expect(unknown('attachment', PART_PROPERTIES)).toEqual([])
  expect(unknown('event', ['iCalUId', 'isCancelled', 'type', ...Object.keys(REMINDER_OFF)].join(','))).toEqual([])
  expect(unknown('contact', 'id,displayName,givenName,surname,companyName,emailAddresses')).toEqual([])
  expect(unknown('mailFolder', 'id,displayName,childFolderCount,totalItemCount')).toEqual([])
})

test('what says nothing is left out; a no and a nought say something', () => {
  expect(
    copyOf('message', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], {
      a: null,
      b: '',
      c: [],
      d: { x: null, y: { z: '' } },
      e: false,
      f: 0,
      g: { '@odata.type': '#x', n: [{ '@odata.type': '#y', v: 1 }] },
      id: 'x',
    }),
  ).toEqual({ '@odata.type': 'microsoft.graph.message', e: false, f: 0, g: { n: [{ v: 1 }] } })
})
