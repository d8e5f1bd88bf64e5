import { expect, test } from '@jest/globals'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { createCalendarHost } from './officeHost'
import type { ItemLike, MailboxLike, SelectedItemLike } from './officeTypes'
import {
  answer,
  composeItem,
  fakeOffice,
  messageItem,
  readItem,
  refuse,
  REST_ID,
  selectedItem,
} from './testing/fakeOffice'

const { signal } = new AbortController()
const SHOWN = { kind: 'messages', messages: [{ id: REST_ID, subject: 'Floor plan' }] }
const NOTHING_SHOWN = null
const silent = () => undefined

type Selecting = NonNullable<MailboxLike['getSelectedItemsAsync']>

function hostOf(item: ItemLike | null, getSelectedItemsAsync?: Selecting) {
  const clock = createFakeClock(0)
  const office = fakeOffice(item)
  if (office.context.mailbox !== undefined && getSelectedItemsAsync !== undefined) {
    office.context.mailbox.getSelectedItemsAsync = getSelectedItemsAsync
  }
  return { clock, office, host: createCalendarHost({ office, clock }) }
}

function selecting(...items: SelectedItemLike[]): Selecting {
  return (done) => {
    answer(done, items)
  }
}

test('an open message is told with the id that Graph takes, and its subject', async () => {
  const { host, clock } = hostOf(messageItem())
  expect(await host.openEvent(signal)).toEqual(SHOWN)
  expect(host.form()).toBeUndefined()
  expect(clock.pending()).toBe(0)
})

test.each<[string, ItemLike, unknown]>([
  ['without a subject has an empty one', { itemType: 'message', itemId: 'A=' }, [{ id: 'A=', subject: '' }]],
  ['from a file has no id', messageItem({ itemId: null }), undefined],
])('a message %s', async (_name, item, messages) => {
  const expected = messages === undefined ? { kind: 'no-id', surface: 'read' } : { kind: 'messages', messages }
  expect(await hostOf(item).host.openEvent(signal)).toEqual(expected)
})

test('a message that is being written is nothing to attach, whatever is selected behind it', async () => {
  const { host } = hostOf(composeItem({ itemType: 'message' }), selecting(selectedItem('A='), selectedItem('B=')))
  expect(await host.openEvent(signal)).toEqual({ kind: 'none' })
})

test('beside an event the selection of another module is not even asked for', async () => {
  let asked = 0
  const { host } = hostOf(readItem(), (done) => {
    asked += 1
    answer(done, [selectedItem('A='), selectedItem('B=')])
  })
  expect(await host.openEvent(signal)).toMatchObject({ kind: 'saved', id: REST_ID })
  expect(asked).toBe(0)
})

test('several selected messages win over the one that is shown; one does not', async () => {
  const several = hostOf(messageItem(), selecting(selectedItem('A/='), selectedItem('B+=')))
  expect(await several.host.openEvent(signal)).toEqual({
    kind: 'messages',
    messages: [
      { id: 'A-=', subject: 'Subject of A/=' },
      { id: 'B_=', subject: 'Subject of B+=' },
    ],
  })
  const one = hostOf(messageItem(), selecting(selectedItem('A=')))
  expect(await one.host.openEvent(signal)).toEqual(SHOWN)
})

test('with nothing shown, one selected message is enough', async () => {
  const one = hostOf(NOTHING_SHOWN, selecting(selectedItem('A=')))
  expect(await one.host.openEvent(signal)).toMatchObject({ kind: 'messages', messages: [{ id: 'A=' }] })
  expect(await hostOf(NOTHING_SHOWN, selecting()).host.openEvent(signal)).toEqual({ kind: 'none' })
})

test('drafts, other kinds of items and texts that are no ids are left out of a selection', async () => {
  const { host } = hostOf(
    NOTHING_SHOWN,
    selecting(
      selectedItem('DRAFT=', { itemMode: 'Compose' }),
      selectedItem('NOTE=', { itemType: 'Note' }),
      selectedItem('no id', {}),
      selectedItem('GOOD=', { itemType: 'message', itemMode: 'read' }),
    ),
  )
  expect(await host.openEvent(signal)).toMatchObject({ messages: [{ id: 'GOOD=' }] })
})

test('no more than a hundred are taken, in the order Outlook gives', async () => {
  const ids = Array.from({ length: 130 }, (_one, index) => `ID${index}=`)
  const { host } = hostOf(NOTHING_SHOWN, selecting(...ids.map((id) => selectedItem(id))))
  const found = await host.openEvent(signal)
  expect(found.kind === 'messages' && found.messages.map(({ id }) => id)).toEqual(ids.slice(0, 100))
})

test.each<[string, Selecting]>([
  [
    'refuses for want of permission',
    (done) => {
      refuse(done, 7000)
    },
  ],
  [
    'throws at once',
    () => {
      throw new Error('Elevated permission is required.')
    },
  ],
  [
    'answers with nothing',
    (done) => {
      answer(done, null as never)
    },
  ],
])('an Outlook that %s when asked for the selection still tells the open message', async (_name, selected) => {
  expect(await hostOf(messageItem(), selected).host.openEvent(signal)).toEqual(SHOWN)
})

test('a selection that is never told keeps the open message waiting for 2 seconds', async () => {
  const { host, clock } = hostOf(messageItem(), silent)
  const outcome = host.openEvent(signal)
  await clock.advance(1_999)
  expect(clock.pending()).toBe(1)
  await clock.advance(1)
  expect(await outcome).toEqual(SHOWN)
})

test('the selection is no longer waited for when the question is given up', async () => {
  const { host, clock } = hostOf(messageItem(), silent)
  const stop = new AbortController()
  const outcome = host.openEvent(stop.signal)
  stop.abort(new Error('another item'))
  await expect(outcome).rejects.toThrow('another item')
  expect(clock.pending()).toBe(0)
})

test('another selection is told like another item, also where Office.EventType does not name it', () => {
  const { host, office } = hostOf(messageItem(), selecting())
  delete office.EventType?.SelectedItemsChanged
  let told = 0
  host.onEventChanged(() => (told += 1))
  office.raise('olkSelectedItemsChanged', {})
  expect(told).toBe(1)
  office.raise('olkItemSelectedChanged', {})
  expect(told).toBe(2)
})

test('an Outlook without a selection to ask for is not asked to watch one', () => {
  const { host, office } = hostOf(messageItem())
  let told = 0
  host.onEventChanged(() => (told += 1))
  office.raise('olkSelectedItemsChanged', {})
  expect(told).toBe(0)
})
