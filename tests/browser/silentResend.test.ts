import { expect, jest, test } from '@jest/globals'
import { requestKind } from '../../sim/graph/requestKind'
import type { RequestKind } from '../../sim/graph/requestKind'
import type { LoggedExchange } from '../../sim/graph/service'
import { ownMailbox } from '../../sim/world'
import { attach, chooseFiles, chooseMail, isTold, rowOf, someFile, until } from './support/drive'
import { expectWhole } from './support/expectWhole'
import { usePane } from './support/openPane'
import type { OpenedPane } from './support/openPane'

/**
 * Chromium sends a request again by itself when a kept connection dies before the reply, and the page learns nothing of it
 * (measured; facts: graph-contract §16). Each story proves first that it happened: the page asked once, the service was
 * asked twice.
 */

jest.setTimeout(60_000)
const open = usePane()

const TOLD = 'It was delivered twice by the network. The second copy was removed; one is on the event.'

interface Warm extends OpenedPane {
  /** What the page asked for since, by kind. */
  asked: RequestKind[]
  /** What reached the service since, without the browser's own preflights. */
  arrived: () => LoggedExchange[]
}

/** An open pane that has kept connections, and nothing to do any more. */
async function openWarm(): Promise<Warm> {
  const s = await open({ surface: 'read' })
  await chooseFiles(s, someFile('first.txt', 10))
  await attach(s)
  await isTold(s, 'first.txt', 'Attached')
  const { log } = s.graph
  await until('the event is looked over', () => {
    const kinds = log.map(kindOf)
    return kinds.lastIndexOf('list') > kinds.lastIndexOf('add')
  })
  const before = log.length
  const asked: RequestKind[] = []
  s.page.on('request', (request) => {
    const kind = requestKind({ method: request.method() }, new URL(request.url()))
    if (kind !== 'other') asked.push(kind)
  })
  return { ...s, asked, arrived: () => log.slice(before).filter(({ request }) => request.method !== 'OPTIONS') }
}

function kindOf({ request }: LoggedExchange): RequestKind {
  return requestKind(request, new URL(request.url))
}

/** What it was for, how often the store was asked, and what was answered. */
function told(one: LoggedExchange) {
  return [kindOf(one), one.served, one.fault ?? one.reply.status]
}

test('a file that Chromium posts twice by itself is on the event once, and its row tells it', async () => {
  const s = await openWarm()
  s.graph.faults.add('reply-lost-after-store', { on: 'add', onReusedConnection: true })
  const note = someFile('note.txt', 1000)
  await chooseFiles(s, note)
  await attach(s)
  await isTold(s, 'note.txt', 'Attached')
  await rowOf(s, 'note.txt').getByText(TOLD).waitFor()

  expect(s.asked).toEqual(['add', 'list', 'read', 'delete'])
  expect(s.arrived().map(told)).toEqual([
    ['add', 1, 'reply-lost-after-store'],
    ['add', 1, 201],
    ['list', 1, 200],
    ['read', 1, 200],
    ['delete', 1, 204],
  ])
  expectWhole(s, note)
  expect(await rowOf(s, 'note.txt').count()).toBe(1)
  await s.screenshot('second-copy-removed-320')

  // The one row is that of the copy that stayed.
  await rowOf(s, 'note.txt').getByRole('button', { name: 'Got it' }).click()
  await rowOf(s, 'note.txt').getByText(TOLD).waitFor({ state: 'detached' })
  await rowOf(s, 'note.txt').getByRole('button', { name: 'Open' }).click()
  await until('the copy that stayed is opened', () => s.asked.at(-1) === 'read')
  expect(s.graph.log.at(-1)?.reply.status).toBe(200)
})

test('a mail that Chromium posts twice by itself is on the event once, and its row tells it', async () => {
  const s = await openWarm()
  const mail = [...ownMailbox(s.world).messages.values()].find(
    (one) => one.attachments.length === 0 && /^[\w ,]+$/.test(one.subject),
  )
  if (mail === undefined) throw new Error('The world is too small.')
  s.graph.faults.add('reply-lost-after-store', { on: 'add', onReusedConnection: true })
  await chooseMail(s, mail.subject, mail.subject)
  await attach(s)
  await isTold(s, mail.subject, 'Attached')
  await rowOf(s, mail.subject).getByText(TOLD).waitFor()

  expect(await rowOf(s, mail.subject).count()).toBe(1)
  // Finding the mail asks for mails, and once for the folder of the deleted ones.
  const isFinding = (kind: unknown) => kind === 'mail' || kind === 'folders'
  expect(s.asked.filter((kind) => !isFinding(kind))).toEqual(['add', 'list', 'delete'])
  expect(
    s
      .arrived()
      .map(told)
      .filter(([kind]) => !isFinding(kind)),
  ).toEqual([
    ['add', 1, 'reply-lost-after-store'],
    ['add', 1, 201],
    ['list', 1, 200],
    ['delete', 1, 204],
  ])
  const items = s.storedEvent().attachments.filter(({ kind }) => kind === 'item')
  expect(items.map(({ item }) => item?.['subject'])).toEqual([mail.subject])
})

test('the last range of an upload, sent twice by Chromium itself, leaves one attachment', async () => {
  const s = await openWarm()
  s.graph.faults.add('reply-lost-after-store', { on: 'range', after: 1, onReusedConnection: true })
  s.expectTrouble(/Failed to load resource.*404/) // the session was used up by the first of the two
  const plan = someFile('plan.dwg', 6 * 1024 * 1024)
  await chooseFiles(s, plan)
  await attach(s)
  await isTold(s, 'plan.dwg', 'Attached')
  const ended = [
    ['open-session', 1, 201],
    ['range', 1, 200],
    ['list', 1, 200], // who is there before it can arrive?
    ['range', 1, 'reply-lost-after-store'],
    ['range', 1, 404],
    ['list', 1, 200], // is it there?
    ['read', 1, 200], // is it ours?
    ['list', 1, 200], // and once?
  ]
  await until('the event is looked over', () => s.arrived().length >= ended.length)
  expect(s.asked).toEqual(['open-session', 'range', 'list', 'range', 'list', 'read', 'list'])
  expect(s.arrived().map(told)).toEqual(ended)
  expectWhole(s, plan)
})
