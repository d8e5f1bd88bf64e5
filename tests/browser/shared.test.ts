import { expect, jest, test } from '@jest/globals'
import { mailboxAt, PEOPLE, RIGHTS_OF } from '../../sim/world'
import type { StoredEvent, World } from '../../sim/world'
import { attach, chooseFiles, isTold, someFile } from './support/drive'
import { usePane } from './support/openPane'
import { worldOfToday } from './support/worldOfToday'

/** An event in somebody else's calendar, on the production bundle. */

jest.setTimeout(60_000)
const open = usePane()

const MB = 1024 * 1024

async function lift(): Promise<{ world: World; event: StoredEvent }> {
  const world = await worldOfToday()
  const event = [...mailboxAt(world, PEOPLE.delegator).events.values()].find(
    ({ subject }) => subject === 'Lift service',
  )
  if (event === undefined) throw new Error('There is no event in the shared calendar.')
  return { world, event }
}

test('a delegate attaches in the owner’s mailbox, with the permission for shared calendars and no other', async () => {
  const { world, event } = await lift()
  const s = await open({ surface: 'read', world, eventId: event.id })
  await chooseFiles(s, someFile('note.txt', 1000))
  await attach(s)
  await isTold(s, 'note.txt', 'Attached')
  expect(event.attachments.map(({ name }) => name)).toEqual(['note.txt'])
  const roots = s.graph.log.map(({ request }) => new URL(request.url).pathname.split('/events/')[0])
  expect([...new Set(roots)]).toEqual([`/v1.0/users/${encodeURIComponent(PEOPLE.delegator)}`])
})

test('where Graph opens no upload session in another’s mailbox, what fits one request goes, and the rest is told with the choices', async () => {
  const { world, event } = await lift()
  const s = await open({
    surface: 'read',
    world,
    eventId: event.id,
    prepare: ({ graph }) => {
      graph.settings.sessionOnSharedMailbox = 'refused'
    },
  })
  s.expectTrouble(/status of 403/)
  await chooseFiles(s, someFile('small.bin', 2 * MB), someFile('large.bin', 6 * MB))
  await attach(s)
  await isTold(s, 'small.bin', 'Attached')
  await isTold(s, 'large.bin', 'Failed')
  await s.pane
    .getByText(/ask the owner of the calendar to attach it/)
    .first()
    .waitFor()
  await s.pictures('shared-session-refused')
  expect(event.attachments.map(({ name }) => name)).toEqual(['small.bin'])
})

test('whoever may only look reads so before anything is tried, and nothing gets there', async () => {
  const { world, event } = await lift()
  const s = await open({
    surface: 'read',
    world,
    eventId: event.id,
    prepare: ({ world: prepared }) => {
      mailboxAt(prepared, PEOPLE.delegator).delegateRights = new Map([[PEOPLE.signedIn, RIGHTS_OF.reviewer]])
    },
  })
  await s.pane.getByText(/^You may look at the calendar of /).waitFor()
  await s.pictures('shared-look-only')
  s.expectTrouble(/status of 403/)
  await chooseFiles(s, someFile('note.txt', 1000))
  await attach(s)
  await isTold(s, 'note.txt', 'Failed')
  expect(event.attachments).toEqual([])
})
