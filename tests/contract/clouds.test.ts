import { expect, jest, test } from '@jest/globals'
import { SIMULATED_CLOUDS } from '../../sim/clouds'
import { importsOf, sources } from '../architecture/source'
import { graphTour } from './support/graphTour'
import { propertiesOf } from './support/metadata'

/** What a cloud lacks is not asked for: over every request that the code can make, and the metadata of each cloud. */

// Each goes over everything that the code can ask.
jest.setTimeout(30_000)

/** The type that a request's last list or item is of. */
const TYPES: readonly [RegExp, string][] = [
  [/attachments(\/\{id\})?$/, 'attachment'],
  [/(calendarView|events|instances|\{event\})$/, 'event'],
  [/messages(\/\{id\})?$/, 'message'],
  [/(mailFolders|childFolders)(\/\{id\})?$/, 'mailFolder'],
  [/calendars?$/, 'calendar'],
  [/calendarGroups$/, 'calendarGroup'],
  [/contacts(\/\{id\})?$/, 'contact'],
]

/** The copies of the metadata hold what Outlook has; OneDrive is documented alike in all clouds (Graph: createUploadSession, createLink). */
const OF_ONEDRIVE = /\/drive(\/|$)/

type Cloud = (typeof SIMULATED_CLOUDS)[number]

/** Names that an address selects, each with its type. */
function selected(shape: string, path: string): { type: string; names: string[] }[] {
  const { searchParams } = new URL(path, 'https://graph.invalid')
  const type = TYPES.find(([pattern]) => pattern.test(shape))?.[1]
  if (type === undefined) throw new Error(`Of which type is ${shape}?`)
  const own = searchParams.get('$select')
  const inside = /attachments\(\$select=([^)]*)\)/.exec(searchParams.get('$expand') ?? '')?.[1]
  return [
    ...(own === null ? [] : [{ type, names: own.split(',') }]),
    ...(inside === undefined ? [] : [{ type: 'attachment', names: inside.split(',') }]),
  ]
}

function unknown(cloud: Cloud, shape: string, path: string): string[] {
  return selected(shape, path).flatMap(({ type, names }) => {
    const known = new Set([...propertiesOf(cloud, type).keys(), 'id'])
    return names.filter((name) => !known.has(name)).map((name) => `${type}/${name} in ${path}`)
  })
}

test.each(SIMULATED_CLOUDS)('%s: every request is taken, and selects what the cloud knows', async (cloud) => {
  const { asked, service } = await graphTour(cloud)
  const refused = service.log.filter(({ reply }) => reply.status >= 400)
  expect(refused.map(({ request, rule }) => `${request.method} ${request.url} ${rule ?? ''}`)).toEqual([])
  const reads = asked.filter(
    ({ shape }) => shape.startsWith('GET') && !shape.endsWith('$value') && !OF_ONEDRIVE.test(shape),
  )
  expect(reads.flatMap(({ shape, path }) => selected(shape, path)).length).toBeGreaterThan(20)
  expect(reads.flatMap(({ shape, path }) => unknown(cloud, shape, path))).toEqual([])
})

test('a property that a cloud lacks would be found', () => {
  const path = '/me/messages?$select=id,flag&$expand=attachments($select=id,contentLocation)'
  expect(unknown('global', 'GET {mailbox}/messages', path)).toHaveLength(1)
  expect(unknown('china', 'GET {mailbox}/messages', path)).toHaveLength(2)
})

test('nothing asks Graph to translate ids, which US Government clouds cannot', () => {
  const shipped = sources(['src'], ['.ts', '.tsx']).filter(({ path }) => !path.endsWith('.test.ts'))
  expect(shipped.flatMap(importsOf).length).toBeGreaterThan(50)
  // The column of the table of clouds is there for whoever will need it.
  const naming = shipped.filter(({ text }) => /translateExchangeIds/i.test(text)).map(({ path }) => path)
  expect(naming).toEqual(['src/config/clouds.ts'])
})
