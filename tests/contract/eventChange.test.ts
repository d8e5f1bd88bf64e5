import { expect, test } from '@jest/globals'
import { openEventAddress } from '../../src/events'
import { attach, restId, stageOnEvent } from './support/mailStage'

/** What the engine tells of its writes, so that attendees can be told: each once, by the name that it has on the event. */

const file = (name: string) => ({
  kind: 'file' as const,
  file: { name, blob: new Blob(['hello']), lastModifiedMs: 1 },
})

test('what lands and what is removed is told with its event; what failed is not', async () => {
  const s = await stageOnEvent()
  const address = openEventAddress(restId(s.event.id))
  await attach(s, file('a.txt'), file('plan:b?.pdf'))
  expect(s.changes).toEqual([
    { address, kind: 'added', name: 'a.txt' },
    { address, kind: 'added', name: 'plan_b_.pdf' },
  ])
  const entry = s.attachments.state().onEvent.find(({ name }) => name === 'a.txt')
  if (entry === undefined) throw new Error('It is not on the event.')
  s.attachments.remove(entry.id)
  await s.settle()
  expect(s.changes.slice(2)).toEqual([{ address, kind: 'removed', name: 'a.txt' }])
  s.service.faults.add('mailbox-full', { on: 'add' })
  await attach(s, file('c.txt'))
  expect(s.changes).toHaveLength(3)
})

test('what is found missing at the last look is taken back', async () => {
  const s = await stageOnEvent()
  const address = openEventAddress(restId(s.event.id))
  const handle = s.service.handle.bind(s.service)
  s.service.handle = (request, options) => {
    const reply = handle(request, options)
    if (request.method === 'POST') s.event.attachments = []
    return reply
  }
  await attach(s, file('a.txt'))
  expect(s.attachments.state().rows.map(({ phase }) => phase)).toEqual([
    { kind: 'failed', failure: { kind: 'vanished' } },
  ])
  expect(s.changes).toEqual([
    { address, kind: 'added', name: 'a.txt' },
    { address, kind: 'not-there', name: 'a.txt' },
  ])
})

test('a replaced one is told under both names, when the old one is gone', async () => {
  const s = await stageOnEvent()
  const address = openEventAddress(restId(s.event.id))
  await attach(s, file('a.txt'))
  const [entry] = s.attachments.state().onEvent.filter(({ name }) => name === 'a.txt')
  if (entry === undefined) throw new Error('It is not on the event.')
  await s.attachments.rename(entry.id, 'b.txt')
  await s.settle()
  expect(s.changes.slice(1)).toEqual([
    { address, kind: 'added', name: 'b.txt' },
    { address, kind: 'replaced', name: 'a.txt', by: 'b.txt' },
  ])
})

test('an answer that got lost and was found is told once', async () => {
  const s = await stageOnEvent()
  s.service.faults.add('reply-lost-after-store', { on: 'add' })
  await attach(s, file('a.txt'))
  expect(s.changes.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['added a.txt'])
})
