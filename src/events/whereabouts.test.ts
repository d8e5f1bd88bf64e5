import { expect, test } from '@jest/globals'
import { scriptedGraph } from '../mail/testing/scriptedGraph'
import type { Answer } from '../mail/testing/scriptedGraph'
import { namedEvent, restId, TEN } from './testing/events'
import { createWhereabouts } from './whereabouts'

const { signal } = new AbortController()
const day = (id: string) =>
  namedEvent({ series: { kind: 'day', masterId: restId('SERIES='), originalStartMs: TEN } }, id)
const json = (id: string, originalStart = new Date(TEN).toISOString()) => ({
  id,
  type: 'exception',
  seriesMasterId: 'SERIES=',
  originalStart,
})
const days = (...value: unknown[]): Answer => ({ json: { value } })

test('a day with a new id is found by when its series has it, once and again', async () => {
  const before = json('BEFORE=', new Date(TEN - 86_400_000).toISOString())
  const { graph, paths } = scriptedGraph([days(before, json('NEW=')), days(json('NEWER='))])
  const places = createWhereabouts(graph)
  const { address } = day('DAY=')
  places.note(day('DAY='))
  expect(places.now(address)).toBe(address)
  expect(await places.find(address, signal)).toMatchObject({ eventId: 'NEW=' })
  expect(places.now(address)).toMatchObject({ eventId: 'NEW=' })
  expect(paths[0]).toMatch(/^\/me\/events\/SERIES=\/instances\?startDateTime=2026-11-22T22:00:00.000Z/)
  await places.find(address, signal)
  expect(places.now(address)).toMatchObject({ eventId: 'NEWER=' })
})

test('what is no day, or is among the days no more, or has its old id, is not found', async () => {
  const { graph, paths } = scriptedGraph([days(), days(json('DAY='))])
  const places = createWhereabouts(graph)
  const single = namedEvent()
  places.note(single)
  expect(await places.find(single.address, signal)).toBeUndefined()
  expect(paths).toEqual([])
  places.note(day('DAY='))
  expect(await places.find(day('DAY=').address, signal)).toBeUndefined()
  expect(await places.find(day('DAY=').address, signal)).toBeUndefined()
  expect(paths).toHaveLength(2)
})
