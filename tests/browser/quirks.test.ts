import { expect, jest, test } from '@jest/globals'
import type { HostQuirkName } from '../../sim/outlook/quirks'
import { eventAt, instancesBetween, mailboxAt, ownMailbox, PEOPLE } from '../../sim/world'
import type { Mailbox, StoredEvent, World } from '../../sim/world'
import { attach, chooseFiles, isTold, rowOf, someFile, until } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane, OpenPaneOptions } from './support/openPane'
import { worldOfToday } from './support/worldOfToday'

/** Each way in which an Outlook differs from its documentation, by its name in docs/quirks.md, on the production bundle. */

jest.setTimeout(60_000)
const open = usePane()

const DAY_MS = 86_400_000
/** More than a form takes: it goes onto the saved event, through Graph. */
const LARGE_BYTES = 26 * 1024 * 1024

const openWith = (quirk: HostQuirkName, options: OpenPaneOptions): Promise<OpenedPane> =>
  open({
    ...options,
    prepare: (parts) => {
      parts.simulator.outlook.quirks.add(quirk)
      options.prepare?.(parts)
    },
  })

const namesOn = (mailbox: Mailbox, id: string) => eventAt(mailbox.events, id)?.attachments.map(({ name }) => name) ?? []

/** What the service was asked to change, whatever came of it. */
const writes = (s: OpenedPane) =>
  s.graph.log
    .map(({ request }) => request)
    .filter(({ method }) => method !== 'GET' && method !== 'OPTIONS')
    .map(({ method, url }) => `${method} ${new URL(url).pathname}`)

/** What a person reads; a screen reader is told some of it a second time. */
const words = ({ pane }: OpenedPane, text: string | RegExp) => pane.getByRole('main').getByText(text).first()

/** The browser writes each refusal of the service to its console. */
const NOT_FOUND = /status of 404/

const pathOf = (eventId: string) => `POST /v1.0/me/events/${encodeURIComponent(eventId)}/attachments`

/** A day of a series in a week to which nobody wrote yet. */
async function farDay() {
  const world = await worldOfToday()
  const own = ownMailbox(world)
  const master = [...own.events.values()].find(({ type }) => type === 'seriesMaster')
  if (master === undefined) throw new Error('The world has no series.')
  const fromMs = Math.floor(Date.now() / DAY_MS) * DAY_MS + 90 * DAY_MS
  const [day] = instancesBetween([...own.events.values()], master, { fromMs, toMs: fromMs + DAY_MS })
  if (day === undefined) throw new Error('The series has no such day.')
  return { world, own, master, day }
}

function shared(world: World, subject: string): { mailbox: Mailbox; event: StoredEvent } {
  const mailbox = mailboxAt(world, PEOPLE.delegator)
  const event = [...mailbox.events.values()].find((one) => one.subject === subject)
  if (event === undefined) throw new Error(`The delegator has no ${subject}.`)
  return { mailbox, event }
}

test.each(['null', 'same'] as const)(
  'series-id-for-occurrence (seriesId %s): nothing is written before the person says which day, and then only there',
  async (seriesIdBeside) => {
    const { world, own, master, day } = await farDay()
    const s = await openWith('series-id-for-occurrence', {
      surface: 'read',
      world,
      eventId: day.id,
      prepare: ({ simulator }) => {
        simulator.outlook.settings.seriesIdBeside = seriesIdBeside
      },
    })
    const before = namesOn(own, master.id)
    await words(s, 'This event repeats. Where should it go?').waitFor()
    await chooseFiles(s, someFile('note.txt', 1000))
    await attach(s)
    await isTold(s, 'note.txt', 'Waiting')
    await words(s, 'Goes on once it is sure which event this is.').waitFor()
    expect(writes(s)).toEqual([])
    if (seriesIdBeside === 'null') await s.pictures('quirk-series-question')

    await s.pane.getByRole('button', { name: /^Only this day: / }).click()
    await isTold(s, 'note.txt', 'Attached')
    expect(writes(s)).toEqual([pathOf(day.id)])
    expect(namesOn(own, day.id)).toContain('note.txt')
    expect(namesOn(own, master.id)).toEqual(before)
  },
)

test('series-id-for-occurrence: the whole series, when the person says so, and the day again', async () => {
  const { world, own, master, day } = await farDay()
  const s = await openWith('series-id-for-occurrence', { surface: 'read', world, eventId: day.id })
  await s.pane.getByRole('button', { name: 'The whole series' }).click()
  await words(s, 'Goes to the whole series').waitFor()
  await chooseFiles(s, someFile('all.txt', 1000))
  await attach(s)
  await isTold(s, 'all.txt', 'Attached')
  expect(namesOn(own, master.id)).toContain('all.txt')
  await s.pane.getByRole('button', { name: 'Only this day instead' }).click()
  await words(s, 'Goes to this day only.').waitFor()
  await chooseFiles(s, someFile('day.txt', 1000))
  await attach(s)
  await isTold(s, 'day.txt', 'Attached')
  expect([namesOn(own, master.id).includes('day.txt'), namesOn(own, day.id).includes('day.txt')]).toEqual([false, true])
})

test('series-id-for-occurrence in the form: what the form takes goes there unasked, the large one after the answer', async () => {
  const { world, own, master, day } = await farDay()
  const s = await openWith('series-id-for-occurrence', { surface: 'compose', world, eventId: day.id })
  await chooseFiles(s, someFile('note.txt', 1000), someFile('drawing.dwg', LARGE_BYTES))
  await attach(s)
  await isTold(s, 'note.txt', 'Attached')
  await words(s, 'This event repeats. Where should it go?').waitFor()
  expect(writes(s)).toEqual([])
  await s.pane.getByRole('button', { name: /^Only this day: / }).click()
  await isTold(s, 'drawing.dwg', 'Attached', 40_000)
  expect([namesOn(own, master.id).includes('drawing.dwg'), namesOn(own, day.id).includes('drawing.dwg')]).toEqual([
    false,
    true,
  ])
})

test.each(['no-series-id', 'no-recurrence'] as const)(
  '%s: Graph tells that it is a day of a series; the day is taken, and the pane says so',
  async (quirk) => {
    const { world, own, master, day } = await farDay()
    const s = await openWith(quirk, { surface: 'read', world, eventId: day.id })
    await words(s, 'Goes to this day only.').waitFor()
    await chooseFiles(s, someFile('note.txt', 1000))
    await attach(s)
    await isTold(s, 'note.txt', 'Attached')
    expect(writes(s)).toEqual([pathOf(day.id)])
    expect(namesOn(own, master.id)).not.toContain('note.txt')
  },
)

test('an exception with a new id: what is attached next goes there, and the list stays right', async () => {
  const { world, own, day } = await farDay()
  const s = await open({
    surface: 'read',
    world,
    eventId: day.id,
    prepare: ({ graph }) => {
      graph.settings.exceptionId = 'new'
    },
  })
  s.expectTrouble(NOT_FOUND)
  await words(s, 'Goes to this day only.').waitFor()
  await chooseFiles(s, someFile('one.txt', 1000))
  await attach(s)
  await isTold(s, 'one.txt', 'Attached')
  await chooseFiles(s, someFile('two.txt', 1000))
  await attach(s)
  await isTold(s, 'two.txt', 'Attached')
  const moved = [...own.events.values()].find(({ type, startMs }) => type === 'exception' && startMs === day.startMs)
  expect(moved?.id).not.toBe(day.id)
  expect(moved?.attachments.map(({ name }) => name)).toEqual(expect.arrayContaining(['one.txt', 'two.txt']))
  expect(await rowOf(s, 'one.txt').count()).toBeGreaterThan(0)
})

test('late-id: the pane waits for the server with a countdown, and then goes on by itself', async () => {
  const s = await openWith('late-id', {
    surface: 'unsaved',
    prepare: ({ simulator }) => {
      simulator.outlook.settings.lateIdMs = 12_000
    },
  })
  s.expectTrouble(NOT_FOUND)
  await s.pane.getByRole('button', { name: 'Save event' }).first().click()
  await chooseFiles(s, someFile('drawing.dwg', LARGE_BYTES))
  await attach(s)
  await words(s, 'Microsoft 365 does not know this event yet.').waitFor()
  await words(s, /“Save” in Outlook hurries it up/).waitFor()
  await s.pictures('quirk-late')
  expect(writes(s)).toEqual([])
  await isTold(s, 'drawing.dwg', 'Attached', 40_000)
  expect(s.simulator.outlook.saveCalls()).toBe(1)
})

test('never-known: nothing is written, what waits stays on the list, and the open form still takes what is small', async () => {
  const s = await openWith('never-known', { surface: 'unsaved' })
  s.expectTrouble(NOT_FOUND)
  await s.pane.getByRole('button', { name: 'Save event' }).first().click()
  await chooseFiles(s, someFile('drawing.dwg', LARGE_BYTES), someFile('note.txt', 1000))
  await attach(s)
  await words(s, 'Microsoft 365 does not know this event yet.').waitFor()
  await isTold(s, 'note.txt', 'Attached')
  await isTold(s, 'drawing.dwg', 'Waiting')
  expect(writes(s)).toEqual([])
})

test('not-saved-after-save: the id that the save gave is taken', async () => {
  const s = await openWith('not-saved-after-save', { surface: 'unsaved' })
  await s.pane.getByRole('button', { name: 'Save event' }).first().click()
  await chooseFiles(s, someFile('drawing.dwg', LARGE_BYTES))
  await attach(s)
  await isTold(s, 'drawing.dwg', 'Attached', 40_000)
  expect(s.storedEvent().attachments.map(({ name }) => name)).toContain('drawing.dwg')
})

test('secondary-account: an event of an account that nobody signed in to is waited for in words, and nothing is written', async () => {
  const s = await openWith('secondary-account', { surface: 'unsaved' })
  s.expectTrouble(NOT_FOUND)
  await s.pane.getByRole('button', { name: 'Save event' }).first().click()
  await chooseFiles(s, someFile('drawing.dwg', LARGE_BYTES))
  await attach(s)
  await words(s, 'Microsoft 365 does not know this event yet.').waitFor()
  expect(writes(s)).toEqual([])
  await s.pictures('quirk-secondary-account')
})

test.each(['nothing-selected', 'search-open', 'group-calendar', 'rights-managed', 'hidden-mailbox'] as const)(
  '%s: no item is a sentence with a next step; what is chosen meanwhile is kept, and nothing is written',
  async (quirk) => {
    const s = await openWith(quirk, { surface: 'read' })
    await words(s, 'No calendar event is open here.').waitFor()
    await chooseFiles(s, someFile('note.txt', 1000))
    await attach(s)
    await isTold(s, 'note.txt', 'Waiting')
    expect(await s.pane.getByRole('button', { name: 'Another event' }).count()).toBe(1)
    expect(writes(s)).toEqual([])
  },
)

test.each(['from-disk', 'no-id-across-regions'] as const)(
  '%s: an item without an id is a sentence with a next step, and nothing is written',
  async (quirk) => {
    const s = await openWith(quirk, { surface: 'read' })
    await words(s, 'Outlook gives no id for this event').waitFor()
    await chooseFiles(s, someFile('note.txt', 1000))
    await attach(s)
    await isTold(s, 'note.txt', 'Waiting')
    expect(writes(s)).toEqual([])
  },
)

test('wrong-delegate-id: both events are named, and only the person’s yes lets anything be written', async () => {
  const world = await worldOfToday()
  const { mailbox, event } = shared(world, 'Lift service')
  const other = shared(world, 'Window cleaning').event
  const s = await openWith('wrong-delegate-id', { surface: 'read', world, eventId: event.id })
  await words(s, 'Is this the event that you mean?').waitFor()
  await words(s, /^Outlook shows “Lift service”/).waitFor()
  await words(s, /^Microsoft 365 has “Window cleaning”/).waitFor()
  await s.pictures('quirk-differs')
  await chooseFiles(s, someFile('note.txt', 1000))
  await attach(s)
  await isTold(s, 'note.txt', 'Waiting')
  expect(writes(s)).toEqual([])
  await s.pane.getByRole('button', { name: 'Yes, attach to “Window cleaning”' }).click()
  await s.pane.getByRole('heading', { level: 1, name: 'Window cleaning' }).waitFor()
  await isTold(s, 'note.txt', 'Attached')
  expect([namesOn(mailbox, event.id), namesOn(mailbox, other.id)]).toEqual([[], ['note.txt']])
})

test('delegate-id-of-own-mailbox: an id that the owner’s mailbox does not know is told, and nothing is written', async () => {
  const world = await worldOfToday()
  const { event } = shared(world, 'Lift service')
  const s = await openWith('delegate-id-of-own-mailbox', { surface: 'read', world, eventId: event.id })
  s.expectTrouble(NOT_FOUND)
  await chooseFiles(s, someFile('note.txt', 1000))
  await attach(s)
  await words(s, 'Microsoft 365 does not know this event yet.').waitFor()
  await isTold(s, 'note.txt', 'Waiting')
  expect(writes(s)).toEqual([])
})

test('no-shared-properties: the event is looked for in the own mailbox, is not there, and nothing is written', async () => {
  const world = await worldOfToday()
  const { event } = shared(world, 'Lift service')
  const s = await openWith('no-shared-properties', { surface: 'read', world, eventId: event.id })
  s.expectTrouble(NOT_FOUND)
  await chooseFiles(s, someFile('note.txt', 1000))
  await attach(s)
  await words(s, 'Microsoft 365 does not know this event yet.').waitFor()
  expect(writes(s)).toEqual([])
})

test.each(['hang', 'refuse'] as const)('popped-out (calls %s): the row ends in a sentence', async (deadCalls) => {
  const s = await open({
    surface: 'compose',
    prepare: ({ simulator }) => {
      simulator.outlook.settings.deadCalls = deadCalls
    },
  })
  await s.pane.getByText('Another event…').waitFor() // the event is known
  s.simulator.outlook.quirks.add('popped-out')
  await chooseFiles(s, someFile('note.txt', 1000))
  await attach(s)
  await isTold(s, 'note.txt', 'Failed', 40_000)
  expect(s.storedEvent().attachments.map(({ name }) => name)).not.toContain('note.txt')
  expect(writes(s)).toEqual([])
})

test('item-switched: a call that meets another item ends in a sentence, and neither event has the file', async () => {
  const { world, ...about } = await twoMeetings()
  const s = await openWith('item-switched', { surface: 'compose', world, eventId: about.first.id })
  s.simulator.outlook.script('addFileAttachmentFromBase64Async', {
    kind: 'switch',
    to: { surface: 'compose', eventId: about.second.id },
  })
  await chooseFiles(s, someFile('note.txt', 1000))
  await attach(s)
  await isTold(s, 'note.txt', 'Failed')
  const inForms = [...s.simulator.outlook.forms.values()].flatMap(({ attachments }) =>
    attachments.map(({ name }) => name),
  )
  expect(inForms).not.toContain('note.txt')
  expect(writes(s)).toEqual([])
})

test('item-change-not-told: the form is asked which it is before anything goes in; the pane shows the right one afterwards', async () => {
  const { world, ...about } = await twoMeetings()
  const s = await openWith('item-change-not-told', { surface: 'compose', world, eventId: about.first.id })
  await s.pane.getByRole('heading', { level: 1, name: about.first.subject }).waitFor()
  const [form] = s.simulator.outlook.forms.values()
  s.simulator.outlook.show(form?.formId ?? '', { surface: 'compose', eventId: about.second.id })
  await chooseFiles(s, someFile('note.txt', 1000))
  await attach(s)
  await isTold(s, 'note.txt', 'Failed')
  const shown = [...s.simulator.outlook.forms.values()].at(-1)
  expect(shown?.attachments.map(({ name }) => name)).not.toContain('note.txt')
  await until('the pane has looked again', () => s.simulator.outlook.calls.at(-1)?.outcome !== 'pending')
  expect(writes(s)).toEqual([])
})

async function twoMeetings() {
  const world = await worldOfToday()
  const own = ownMailbox(world)
  const [first, second] = [...own.events.values()].filter(
    ({ type, organizer }) => type === 'singleInstance' && organizer === world.signedIn,
  )
  if (first === undefined || second === undefined) throw new Error('The world has no two meetings.')
  return { world, own, first, second }
}
