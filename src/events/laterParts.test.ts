import { expect, test } from '@jest/globals'
import { createLog } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { scriptedGraph } from '../mail/testing/scriptedGraph'
import { createLaterIdentityCheck } from './laterIdentityCheck'
import { createLaterUpdate } from './laterUpdate'
import { namedEvent, shownEvent } from './testing/events'
import { shownUpdate } from './updateState'
import { createWhereabouts } from './whereabouts'

const { signal } = new AbortController()

function parts(...script: Parameters<typeof scriptedGraph>[0]) {
  const clock = createFakeClock(0)
  const { graph } = scriptedGraph(script)
  return { graph, whereabouts: createWhereabouts(graph), clock, log: createLog(clock.now) }
}

test('the check is fetched by the first who wants a proof, and one that was left before answers no question', async () => {
  const other = { json: { id: 'EVENT=', subject: 'Budget', type: 'singleInstance' } }
  const check = createLaterIdentityCheck({ address: namedEvent().address, shown: shownEvent() }, parts(other))
  expect(check.state().identity).toEqual({ kind: 'unread' })
  check.accept()
  check.choose('day')
  check.leave()
  await expect(check.prove({ silentOnly: false }, signal)).rejects.toThrow('event-unproven')
  expect(check.state().identity.kind).toBe('failed')
})

test('what happened before anybody looked is told to whoever looks', async () => {
  const { graph, whereabouts, clock, log } = parts()
  const factsOf = () => Promise.resolve(undefined)
  const update = createLaterUpdate({ graph, places: whereabouts, clock, log, factsOf })
  const { address } = namedEvent()
  update.setTarget(address)
  update.changed({ address, kind: 'added', name: 'a.txt' })
  expect(update.state().events.size).toBe(0)
  await new Promise<void>((resolve) => {
    update.subscribe(resolve)
  })
  expect(shownUpdate(update.state())).toMatchObject({ news: { added: ['a.txt'] }, standing: { kind: 'offered' } })
})
