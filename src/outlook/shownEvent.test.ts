import { expect, test } from '@jest/globals'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { delegateRights } from './delegateRights'
import { shownEvent } from './shownEvent'
import { asked, composeItem, EWS_ID, readItem, REST_ID } from './testing/fakeOffice'

const { signal } = new AbortController()
const start = new Date(2026, 10, 24, 10)
const end = new Date(2026, 10, 24, 11)

test('both surfaces tell the same of an event', async () => {
  const clock = createFakeClock(0)
  const organizer = { emailAddress: 'Site@Contoso.example' }
  const expected = {
    subject: 'Site meeting',
    startMs: start.getTime(),
    endMs: end.getTime(),
    startDay: undefined,
    organizer: 'site@contoso.example',
    seriesId: REST_ID,
  }
  const read = readItem({ start, end, organizer, seriesId: EWS_ID })
  expect(await shownEvent(read, { clock, signal })).toEqual(expected)
  const compose = composeItem({
    start: asked(start),
    end: asked(end),
    organizer: asked(organizer),
    seriesId: EWS_ID,
  })
  expect(await shownEvent(compose, { clock, signal })).toEqual(expected)
})

test('the day is told where it starts at midnight here; an empty subject is a subject', async () => {
  const item = readItem({ subject: '', start: new Date(2026, 2, 5), seriesId: null })
  const shown = await shownEvent(item, { clock: createFakeClock(0), signal })
  expect(shown).toMatchObject({ subject: '', startDay: '2026-03-05', seriesId: undefined, endMs: undefined })
})

test('what Outlook keeps to itself for two seconds is not known', async () => {
  const clock = createFakeClock(0)
  const silent = { getAsync: () => undefined }
  const shown = shownEvent(composeItem({ subject: silent, start: silent, end: silent }), { clock, signal })
  await clock.advance(2_000)
  expect(await shown).toMatchObject({ subject: undefined, startMs: undefined, endMs: undefined })
})

test('rights are bits, several at once; anything else than a number tells nothing', () => {
  const names = (bits: unknown) =>
    Object.entries(delegateRights(bits) ?? {}).flatMap(([name, has]) => (has ? [name] : []))
  expect(names(1 + 2 + 32)).toEqual(['read', 'write', 'editAll'])
  expect(names(4 + 8 + 16)).toEqual(['deleteOwn', 'deleteAll', 'editOwn'])
  expect(names(0)).toEqual([])
  expect([undefined, '3', -1, 1.5].map((bits) => delegateRights(bits))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
