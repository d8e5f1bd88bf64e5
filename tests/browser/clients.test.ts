import { expect, jest, test } from '@jest/globals'
import { CLIENT_NAMES, CLIENTS } from '../../sim/outlook/clients'
import type { ClientName } from '../../sim/outlook/clients'
import { ewsForm } from '../../sim/outlook/ids'
import { instancesBetween, ownMailbox } from '../../sim/world'
import type { StoredEvent, World } from '../../sim/world'
import { readyProbe, useProbe } from './support/useProbe'
import { worldOfToday } from './support/worldOfToday'

/** What each Outlook has and lacks, and how a series looks, through the real Office.js in the probe. */

jest.setTimeout(30_000)
const probe = useProbe()

/** The set that each came with. */
const COMPOSE_CALLS: Readonly<Record<string, number>> = {
  addFileAttachmentAsync: 1,
  addItemAttachmentAsync: 1,
  saveAsync: 3,
  organizer: 7,
  recurrence: 7,
  getItemIdAsync: 8,
  getAttachmentsAsync: 8,
  addFileAttachmentFromBase64Async: 8,
  sessionData: 11,
}

test.each(CLIENT_NAMES)('%s has its requirement sets, and no call that came later', async (client: ClientName) => {
  const { frame } = await probe({
    surface: 'compose',
    prepare: ({ simulator: { outlook } }) => {
      outlook.become(client)
    },
  })
  const { mailboxSet, nestedAppAuth } = CLIENTS[client]
  const minor = Number(String(mailboxSet).split('.')[1])
  const told = await frame.evaluate(
    ([names, last]) => {
      const item = Office.context.mailbox.item as object
      const mailbox = Office.context.mailbox as object
      return {
        calls: names.filter((name) => name in item && (item as Record<string, unknown>)[name] !== undefined),
        sets: [1, 3, 5, 7, 8, 9, 13, 14, 16].filter((set) => window.probe.isSetSupported('Mailbox', `1.${set}`)),
        beyond: window.probe.isSetSupported('Mailbox', `1.${last + 1}`),
        nestedAppAuth: window.probe.isSetSupported('NestedAppAuth', '1.1'),
        bridge: 'nestedAppAuthBridge' in window,
        selection: 'getSelectedItemsAsync' in mailbox,
        theme: window.probe.theme() !== null,
        drags: 'DragAndDropEvent' in Office.EventType,
      }
    },
    [Object.keys(COMPOSE_CALLS), minor] as const,
  )
  expect(told).toEqual({
    calls: Object.keys(COMPOSE_CALLS).filter((name) => (COMPOSE_CALLS[name] ?? 0) <= minor),
    sets: [1, 3, 5, 7, 8, 9, 13, 14, 16].filter((set) => set <= minor),
    beyond: false,
    nestedAppAuth,
    bridge: nestedAppAuth,
    selection: minor >= 13,
    theme: minor >= 14,
    drags: CLIENTS[client].drags,
  })
})

function seriesIn(world: World): StoredEvent {
  const found = [...ownMailbox(world).events.values()].find(({ type }) => type === 'seriesMaster')
  if (found === undefined) throw new Error('The world has no series.')
  return found
}

test('a person opens a day of a series, or the whole of it; Office.js tells which', async () => {
  const world = await worldOfToday()
  const master = seriesIn(world)
  const since = new Date(master.startMs)
  const fromMs = Math.floor(Date.now() / 86_400_000) * 86_400_000 + 2 * 86_400_000
  const window_ = { fromMs, toMs: fromMs + 86_400_000 }
  const [day] = instancesBetween([...ownMailbox(world).events.values()], master, window_)
  const { page, frame } = await probe({ surface: 'compose', world, eventId: day?.id ?? '' })
  expect(await frame.evaluate(() => window.probe.item('getItemIdAsync'))).toEqual({
    ok: true,
    value: ewsForm(day?.id ?? ''),
  })
  expect(await frame.evaluate(() => window.probe.read('seriesId'))).toBe(ewsForm(master.id))
  const told = await frame.evaluate(() => window.probe.item('recurrence.getAsync'))
  expect(told).toMatchObject({
    ok: true,
    value: {
      recurrenceType: 'daily',
      seriesTime: {
        startYear: since.getUTCFullYear(),
        startMonth: since.getUTCMonth() + 1,
        startDay: since.getUTCDate(),
      },
    },
  })
  await page.locator('[data-series]').first().click()
  const { frame: whole } = await readyProbe(page)
  expect(await whole.evaluate(() => window.probe.item('getItemIdAsync'))).toEqual({
    ok: true,
    value: ewsForm(master.id),
  })
  expect(await whole.evaluate(() => window.probe.read('seriesId'))).toBeNull()
})

test('the read surface tells series, recurrence and who is invited; a quirk changes what it tells', async () => {
  const world = await worldOfToday()
  const own = ownMailbox(world)
  const master = seriesIn(world)
  const day = [...own.events.values()].find(({ type }) => type === 'occurrence')
  if (day === undefined) throw new Error('The world has no day of a series.')
  day.attendees = [
    { name: 'One', address: 'one@contoso.example' },
    { name: 'Two', address: 'two@contoso.example', type: 'optional' },
  ]
  const { frame } = await probe({
    surface: 'read',
    world,
    eventId: day.id,
    prepare: ({ simulator }) => simulator.outlook.quirks.add('series-id-for-occurrence'),
  })
  const read = (name: string) => frame.evaluate((path) => window.probe.read(path), name)
  expect(await read('itemId')).toBe(ewsForm(master.id))
  expect(await read('seriesId')).toBeNull()
  expect(await read('start')).toBe(new Date(day.startMs).toISOString())
  expect(await read('recurrence')).toMatchObject({ recurrenceType: 'daily' })
  expect(await read('requiredAttendees')).toMatchObject([{ emailAddress: 'one@contoso.example' }])
  expect(await read('optionalAttendees')).toMatchObject([{ emailAddress: 'two@contoso.example' }])
})

test('without an item there is none, whatever the window shows', async () => {
  const { frame } = await probe({
    surface: 'read',
    prepare: ({ simulator }) => simulator.outlook.quirks.add('search-open'),
  })
  expect(await frame.evaluate(() => Office.context.mailbox.item ?? null)).toBeNull()
})
