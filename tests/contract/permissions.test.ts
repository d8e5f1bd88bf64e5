import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createEventAttachments } from '../../src/attachments/eventAttachments'
import { createEventFinder, openEventAddress } from '../../src/events'
import type { EventAddress } from '../../src/events'
import type { Graph, GraphCall } from '../../src/graph'
import { createLog } from '../../src/kernel'
import { createContacts, createMail } from '../../src/mail'
import { permissionsPage } from '../../scripts/permissions/page'
import { GRAPH_USES, PERMISSIONS, requestShape } from '../../scripts/permissions/table'
import { ownMailbox, PEOPLE } from '../../sim/world'
import { graphCallSites } from './support/graphCallSites'
import { inTime, query, refOf, restId, signal } from './support/mailStage'
import { createStage } from './support/stage'
import type { Stage } from './support/stage'

/**
 * Every place in src/ that asks Graph for something is visited here, over a Graph that grants what the call asks for and
 * nothing else. A new place, a new route or another permission fails until scripts/permissions/table.ts tells it.
 */

Error.stackTraceLimit = 60

interface Asked {
  shape: string
  scopes: readonly string[]
  /** Places in src/ that were on the way. */
  sites: string[]
}

interface Tour extends Stage {
  asked: Asked[]
  graph: Graph
}

async function stage(): Promise<Tour> {
  const s = await createStage({ withCorrespondence: true })
  const asked: Asked[] = []
  // One at a time: what one call may do must not help another.
  let line: Promise<unknown> = Promise.resolve()
  const inLine = <T>(method: string, call: GraphCall, run: () => Promise<T>): Promise<T> => {
    const noted = new Error().stack ?? ''
    const turn = line.then(() => {
      asked.push({ shape: requestShape(method, call.path), scopes: call.scopes, sites: sitesIn(noted) })
      s.world.consented = new Set(call.scopes)
      return run()
    })
    line = turn.catch(() => undefined)
    return turn
  }
  const graph: Graph = {
    read: (call, parse, asking) => inLine('GET', call, () => s.graph.read(call, parse, asking)),
    readBlob: (call, asking) => inLine('GET', call, () => s.graph.readBlob(call, asking)),
    write: (call, asking) => inLine(call.method, call, () => s.graph.write(call, asking)),
  }
  return { ...s, asked, graph }
}

function sitesIn(stack: string): string[] {
  return [...stack.matchAll(/(src\/[\w/]+\.tsx?):(\d+)/g)].map(([, path = '', line = '']) => `${path}:${line}`)
}

async function attachmentsTour(s: Tour, address: EventAddress) {
  const event = createEventAttachments(s.graph, address, () => undefined)
  const json = { '@odata.type': '#microsoft.graph.fileAttachment', name: 'a.txt', contentBytes: 'YQ==' }
  const id = await inTime(s, event.add(JSON.stringify(json), signal))
  await inTime(s, event.list({ silentOnly: false }, signal))
  if (id === undefined) throw new Error('Graph gave no id.')
  await inTime(s, event.content(id, signal))
  await inTime(s, event.remove(id, signal))
  const session = { AttachmentItem: { attachmentType: 'file', name: 'b.bin', size: 5_000_000 } }
  await inTime(s, event.createUploadSession(JSON.stringify(session), signal))
}

async function mailTour(s: Tour, mailbox: string | undefined) {
  const log = createLog(s.clock.now)
  const mail = createMail({
    graph: s.graph,
    log,
    clock: s.clock,
    cloud: () => 'global',
    signIn: () => Promise.resolve(),
  })
  const owner = s.world.mailboxes.get(mailbox ?? s.world.signedIn.toLowerCase())
  const [message] = owner?.messages.values() ?? []
  if (message === undefined) throw new Error('There is no mail.')
  const full = [...ownMailbox(s.world).messages.values()].find(({ attachments }) => attachments.length > 0)
  message.attachments = full?.attachments ?? []
  const ref = refOf(message, mailbox)
  const [row] = await inTime(s, mail.describe([ref], signal))
  if (row === undefined) throw new Error('The mail is not listed.')
  const [first] = await inTime(s, mail.folders({ mailbox }, signal))
  if (first === undefined) throw new Error('There is no folder.')
  await inTime(s, mail.folders(first, signal))
  await inTime(s, mail.search({ ...query('a'), place: { kind: 'folder', folder: first } }))
  await inTime(s, mail.conversation(row, signal))
  await inTime(s, mail.preview(ref, signal))
  const [part] = await inTime(s, mail.parts(ref, signal))
  if (part === undefined) throw new Error('The mail has no part.')
  await inTime(s, mail.readPart({ mail: ref, id: part.id }, signal))
  await inTime(s, mail.readItem(ref, signal))
  await inTime(s, mail.readWhole({ ...ref, sizeBytes: undefined }, signal))
  return mail
}

async function tour(): Promise<Tour> {
  const s = await stage()
  const own = ownMailbox(s.world)
  const shared = s.world.mailboxes.get(PEOPLE.delegator)
  const [event] = [...own.events.values()].filter(({ type }) => type === 'singleInstance')
  const [others] = [...(shared?.events.values() ?? [])]
  const [contact] = [...own.contacts.values()]
  if (event === undefined || others === undefined || contact === undefined) throw new Error('The world is too small.')
  s.service.settings.sessionOnSharedMailbox = 'allowed'

  await attachmentsTour(s, openEventAddress(restId(event.id)))
  const address = { owner: { kind: 'user', user: PEOPLE.delegator }, calendar: { kind: 'none' } } as const
  await attachmentsTour(s, { ...address, eventId: restId(others.id) })

  const log = createLog(s.clock.now)
  const signIn = () => Promise.resolve()
  const { graph, clock } = s
  const finder = createEventFinder({ graph, signIn, clock, log, ownAddress: () => PEOPLE.signedIn })
  const calendars = await inTime(s, finder.calendars(signal))
  for (const calendar of [undefined, calendars.find(({ isDefault }) => !isDefault)]) {
    for (const text of ['', 'meeting']) await inTime(s, finder.search({ text, calendar }))
  }

  const mail = await mailTour(s, undefined)
  await inTime(s, mail.search(query('site')))
  await mailTour(s, PEOPLE.delegator)
  for (const entry of [
    { ...refOf(event), kind: 'event' },
    { ...refOf(others, PEOPLE.delegator), kind: 'event' },
    { ...refOf(contact), kind: 'contact' },
  ] as const) {
    await inTime(s, mail.readEntryItem(entry, signal))
    await inTime(s, mail.readEntryFile(entry, signal))
  }
  await inTime(s, createContacts({ graph, signIn, log }).search('a'))
  return s
}

const ALL = tour()

test('docs/permissions.md is what `npm run permissions` writes now', () => {
  expect(readFileSync(join(__dirname, '../../docs/permissions.md'), 'utf8')).toBe(permissionsPage())
})

test('each request that the code makes stands in the table with its permissions, and none stands there in vain', async () => {
  const { asked } = await ALL
  const told = new Map<string, Set<string>>()
  for (const { shape, scopes } of asked) {
    expect(scopes).toHaveLength(1)
    told.set(shape, new Set([...(told.get(shape) ?? []), ...scopes]))
  }
  const inCode = [...told].map(([request, scopes]) => `${request}: ${[...scopes].sort().join(', ')}`)
  const inTable = GRAPH_USES.map(({ request, scopes }) => `${request}: ${[...scopes].sort().join(', ')}`)
  expect(inCode.sort()).toEqual(inTable.sort())
})

test('every place in src/ that asks Graph for something was visited', async () => {
  const { asked } = await ALL
  const visited = new Set(asked.flatMap(({ sites }) => sites))
  const places = graphCallSites()
  expect(places.length).toBeGreaterThan(15)
  expect(places.filter((site) => !visited.has(site))).toEqual([])
})

test('the permission that a request asks for is enough, and none of its requests goes without it', async () => {
  const { service } = await ALL
  expect(
    service.log
      .filter(({ reply }) => reply.status >= 400)
      .map(({ request, rule }) => `${request.method} ${request.url} ${rule ?? ''}`),
  ).toEqual([])
  const s = await stage()
  const before = s.service.log.length
  const { world, graph } = s
  for (const { request, scopes } of GRAPH_USES) {
    const [method = '', shape = ''] = request.split(' ')
    if (method !== 'GET') continue
    const [message] = ownMailbox(world).messages.values()
    const [event] = ownMailbox(world).events.values()
    const path = shape
      .replace('{mailbox}', '/me')
      .replace('{event}', `/me/events/${event?.id ?? ''}`)
      .replaceAll('{id}', message?.id ?? '')
    world.consented = new Set()
    const bare: GraphCall = { path, scopes: [], missing: 'item', once: true }
    await expect(graph.read(bare, (json) => json, signal)).rejects.toThrow(/not-allowed/)
    expect(scopes.length).toBeGreaterThan(0)
  }
  expect(s.service.log.length).toBeGreaterThan(before)
})

test('every permission is used, and every one that is used is told', () => {
  const used = new Set(GRAPH_USES.flatMap(({ scopes }) => scopes))
  expect([...used].sort()).toEqual(Object.keys(PERMISSIONS).sort())
})

test.each([
  ['GET', '/me/calendars/AAk=/events/AAMk=/attachments?$select=id', 'GET {event}/attachments'],
  ['POST', '/users/a%40b.example/calendargroups/x/calendars/y/events/z/attachments', 'POST {event}/attachments'],
  ['POST', '/me/events/z/attachments/createUploadSession', 'POST {event}/attachments/createUploadSession'],
  ['GET', '/me/messages/m/attachments/a/$value', 'GET {mailbox}/messages/{id}/attachments/{id}/$value'],
  ['GET', 'https://graph.microsoft.com/v1.0/me/messages?$skip=2', 'GET {mailbox}/messages'],
])('%s %s is of the shape %s', (method, path, shape) => {
  expect(requestShape(method, path)).toBe(shape)
})
