import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { SCOPES } from '../../src/auth/tokenSource'
import type { GraphCall } from '../../src/graph'
import { permissionsPage } from '../../scripts/permissions/page'
import { GRAPH_USES, PERMISSIONS, requestShape } from '../../scripts/permissions/table'
import { ownMailbox } from '../../sim/world'
import { graphCallSites } from './support/graphCallSites'
import { graphTour, leastPrivileged } from './support/graphTour'
import { signal } from './support/mailStage'

/**
 * Every place in src/ that asks Graph for something is visited here, over a Graph that grants what the call asks for and
 * nothing else. A new place, a new route or another permission fails until scripts/permissions/table.ts tells it.
 */

const ALL = graphTour()

test('docs/permissions.md is what `npm run permissions` writes now', () => {
  expect(readFileSync(join(__dirname, '../../docs/permissions.md'), 'utf8')).toBe(permissionsPage())
})

test('what an administrator is asked to approve are the permissions of the table', () => {
  expect([...SCOPES]).toEqual(Object.keys(PERMISSIONS))
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
  const s = await leastPrivileged()
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
