import { expect, test } from '@jest/globals'
import { createLog } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { createLaterContacts } from './laterContacts'
import { createLaterMail } from './laterMail'
import { EVERYWHERE, NO_FILTERS } from './query'
import { scriptedGraph } from './testing/scriptedGraph'
import type { MailSearchState } from './types'

const { signal } = new AbortController()
const QUERY = { text: 'minutes', place: EVERYWHERE, filters: NO_FILTERS }
const ABOUT = { subject: 'Budget', startMs: undefined, organizer: undefined, attendees: [] }

function mailOn(script: Parameters<typeof scriptedGraph>[0], wasReadBefore: boolean) {
  const clock = createFakeClock(0)
  const { graph } = scriptedGraph(script)
  return createLaterMail({
    graph,
    clock,
    log: createLog(clock.now),
    signIn: () => Promise.resolve(),
    cloud: () => 'global',
    permitted: { before: () => wasReadBefore, note: () => undefined },
  })
}

test('what is searched for is searching at once, and found when the code is there', async () => {
  const mail = mailOn([{ json: { value: [] } }], false)
  const kinds: MailSearchState['kind'][] = []
  mail.subscribe(() => kinds.push(mail.state().kind))
  const searched = mail.search(QUERY)
  expect(mail.state()).toEqual({ kind: 'searching', asked: { kind: 'search', query: QUERY }, rows: [] })
  await searched
  expect(mail.state()).toMatchObject({ kind: 'found', rows: [] })
  expect(kinds[0]).toBe('searching')
})

test('what was cleared meanwhile is not searched for', async () => {
  const mail = mailOn([], false)
  const searched = mail.search(QUERY)
  mail.clear()
  await searched
  expect(mail.state()).toEqual({ kind: 'idle' })
})

test('where mails were never read, the pane asks for nothing by itself', async () => {
  const mail = mailOn([], false)
  await mail.suggest(ABOUT, 'silent')
  await expect(mail.describe([], signal, 'silent')).rejects.toThrow('sign-in-needed')
  expect(mail.state()).toEqual({ kind: 'idle' })
  expect(mail.isOpen()).toBe(false)
})

test('contacts are searched for as soon as their code is there', async () => {
  const clock = createFakeClock(0)
  const { graph } = scriptedGraph([{ json: { value: [] } }])
  const contacts = createLaterContacts({ graph, signIn: () => Promise.resolve(), log: createLog(clock.now) })
  const searched = contacts.search('a')
  expect(contacts.state()).toEqual({ kind: 'searching', text: 'a', rows: [] })
  await searched
  expect(contacts.state()).toMatchObject({ kind: 'found', text: 'a', rows: [] })
})
