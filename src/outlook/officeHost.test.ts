import { expect, test } from '@jest/globals'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { failure } from '../kernel/testing/failure'
import { createCalendarHost } from './officeHost'
import type { Callback, ItemLike, OfficeLike } from './officeTypes'
import { answer, composeItem, EWS_ID, fakeOffice, readItem, refuse, REST_ID } from './testing/fakeOffice'

const { signal } = new AbortController()
const silent = () => undefined

function hostOf(item: ItemLike | null | undefined, more?: Partial<OfficeLike['context']>) {
  const clock = createFakeClock(0)
  const office = fakeOffice(item, more)
  return { clock, office, host: createCalendarHost({ office, clock }) }
}

/** What an item tells that tells nothing but its subject. */
const SHOWN = {
  subject: 'Site meeting',
  startMs: undefined,
  endMs: undefined,
  startDay: undefined,
  organizer: undefined,
  seriesId: undefined,
}

test('Office itself fits what is asked of it', () => {
  const fits = (office: typeof Office): OfficeLike => office
  expect(fits).toBeInstanceOf(Function)
})

test('read: the id Outlook gives, in the form Graph takes', async () => {
  const { host, clock } = hostOf(readItem())
  const expected = { kind: 'saved', id: REST_ID, surface: 'read', shared: undefined, shown: SHOWN }
  expect(await host.openEvent(signal)).toEqual(expected)
  expect(host.form()).toBeUndefined()
  expect(clock.pending()).toBe(0)
})

test('compose: the id is asked for, and nothing is saved', async () => {
  let saves = 0
  const { host, clock } = hostOf(
    composeItem({
      saveAsync: () => {
        saves++
      },
    }),
  )
  const expected = { kind: 'saved', id: REST_ID, surface: 'compose', shared: undefined, shown: SHOWN }
  expect(await host.openEvent(signal)).toEqual(expected)
  expect(host.form()).toBeDefined()
  expect(saves).toBe(0)
  expect(clock.pending()).toBe(0)
})

test.each([
  [
    'error 9046',
    (done: Callback<never>) => {
      refuse(done, 9046)
    },
  ],
  [
    'a TypeError thrown at once, as old web builds do',
    () => {
      throw new TypeError('Cannot read properties of null')
    },
  ],
])('compose: %s means that the event was never saved', async (_name, getItemIdAsync) => {
  const { host } = hostOf(composeItem({ getItemIdAsync }))
  expect(await host.openEvent(signal)).toEqual({ kind: 'unsaved', shown: SHOWN })
})

test.each([
  ['nothing is open', undefined, { kind: 'none' }],
  ['nothing is selected', null, { kind: 'none' }],
  ['something of another kind is open', { itemType: 'task', itemId: EWS_ID }, { kind: 'none' }],
  ['an event from a file', readItem({ itemId: null }), { kind: 'no-id', surface: 'read' }],
  ['an id that is none', readItem({ itemId: 'https://evil.example/?x' }), { kind: 'no-id', surface: 'read' }],
  [
    'no id in compose',
    composeItem({
      getItemIdAsync: (done) => {
        answer(done, '')
      },
    }),
    { kind: 'no-id', surface: 'compose' },
  ],
])('%s', async (_name, item, expected) => {
  expect(await hostOf(item).host.openEvent(signal)).toEqual(expected)
})

test('no mailbox at all is nothing open', async () => {
  const { host } = hostOf(undefined, { mailbox: undefined as never })
  expect(await host.openEvent(signal)).toEqual({ kind: 'none' })
  expect(host.mailboxAddress()).toBeUndefined()
  expect(host.loadedAttachments()).toEqual([])
})

test('an Outlook without getItemIdAsync is too old', async () => {
  const item = composeItem()
  delete item.getItemIdAsync
  expect(await failure(hostOf(item).host.openEvent(signal))).toEqual({ kind: 'outlook-too-old', needs: 'Mailbox 1.8' })
})

test('a refusal with another code is told', async () => {
  const { host } = hostOf(
    composeItem({
      getItemIdAsync: (done) => {
        refuse(done, 9038)
      },
    }),
  )
  const expected = { kind: 'not-allowed', code: 'InsufficientItemPermissions' }
  expect(await failure(host.openEvent(signal))).toEqual(expected)
})

test('a host that never answers is given up after 10 seconds; its late answer does nothing', async () => {
  let late: ((result: { status: string; value: string }) => void) | undefined
  const { host, clock } = hostOf(
    composeItem({
      getItemIdAsync: (done) => {
        late = done
      },
    }),
  )
  const outcome = failure(host.openEvent(signal))
  await clock.advance(10_000)
  expect(await outcome).toEqual({ kind: 'timed-out', what: 'outlook' })
  late?.({ status: 'succeeded', value: EWS_ID })
  await clock.advance(0)
  expect(clock.pending()).toBe(0)
})

test('the question is given up with its signal', async () => {
  const { host, clock } = hostOf(composeItem({ getItemIdAsync: silent }))
  const stop = new AbortController()
  const outcome = host.openEvent(stop.signal)
  stop.abort(new Error('another item'))
  await expect(outcome).rejects.toThrow('another item')
  expect(clock.pending()).toBe(0)
})

test('a subject that never comes does not keep the event waiting', async () => {
  const { host, clock } = hostOf(composeItem({ subject: { getAsync: silent } }))
  const outcome = host.openEvent(signal)
  await clock.advance(2_000)
  expect(await outcome).toMatchObject({ kind: 'saved', shown: { subject: undefined } })
})

test.each([
  [
    'another’s calendar',
    { targetMailbox: 'boss@contoso.example', owner: 'x@contoso.example' },
    { mailbox: 'boss@contoso.example', rights: undefined },
  ],
  ['only the owner told', { owner: 'boss@contoso.example' }, { mailbox: 'boss@contoso.example', rights: undefined }],
  [
    'what may be done there',
    { targetMailbox: 'boss@contoso.example', delegatePermissions: 1 | 16 },
    {
      mailbox: 'boss@contoso.example',
      rights: { read: true, write: false, deleteOwn: false, deleteAll: false, editOwn: true, editAll: false },
    },
  ],
  ['one’s own', { targetMailbox: 'Alex@Contoso.example' }, undefined],
  ['an empty answer', {}, undefined],
])('shared: %s', async (_name, told, shared) => {
  const { host } = hostOf(
    readItem({
      getSharedPropertiesAsync: (done) => {
        answer(done, told)
      },
    }),
  )
  expect(await host.openEvent(signal)).toMatchObject({ kind: 'saved', shared })
})

test('shared: a refusal means it is not; silence leaves it open, so nothing is addressed', async () => {
  const refused = hostOf(
    readItem({
      getSharedPropertiesAsync: (done) => {
        refuse(done, 9020)
      },
    }),
  )
  expect(await refused.host.openEvent(signal)).toMatchObject({ kind: 'saved', shared: undefined })
  const hanging = hostOf(readItem({ getSharedPropertiesAsync: silent }))
  const outcome = failure(hanging.host.openEvent(signal))
  await hanging.clock.advance(10_000)
  expect(await outcome).toEqual({ kind: 'timed-out', what: 'outlook' })
})

test('saving: the id, a refusal, silence for 60 seconds, and a form that is gone', async () => {
  expect(await hostOf(composeItem()).host.saveEvent(signal)).toBe(REST_ID)
  const refused = hostOf(
    composeItem({
      saveAsync: (done) => {
        refuse(done, 9021)
      },
    }),
  )
  expect(await failure(refused.host.saveEvent(signal))).toEqual({ kind: 'form-refused', code: 9021 })
  const empty = hostOf(
    composeItem({
      saveAsync: (done) => {
        answer(done, '')
      },
    }),
  )
  expect(await failure(empty.host.saveEvent(signal))).toEqual({ kind: 'not-an-id' })
  expect(await failure(hostOf(readItem()).host.saveEvent(signal))).toEqual({ kind: 'form-changed' })

  const hanging = hostOf(composeItem({ saveAsync: silent }))
  const outcome = failure(hanging.host.saveEvent(signal))
  await hanging.clock.advance(59_999)
  expect(hanging.clock.pending()).toBe(1)
  await hanging.clock.advance(1)
  expect(await outcome).toEqual({ kind: 'timed-out', what: 'outlook' })
})

test('what Outlook loaded with the event', () => {
  const attachments = [
    { id: 'a', name: 'plan.pdf', size: 10, attachmentType: 'file', isInline: false },
    { id: 1, name: 'Mail', size: 0, attachmentType: 'item', isInline: false },
    { id: 'c', name: 'Cloud', size: 0, attachmentType: 'cloud', isInline: true },
  ]
  expect(hostOf(readItem({ attachments })).host.loadedAttachments()).toEqual([
    { id: 'a', name: 'plan.pdf', sizeBytes: 10, kind: 'file', isInline: false },
    { id: '1', name: 'Mail', sizeBytes: 0, kind: 'item', isInline: false },
    { id: 'c', name: 'Cloud', sizeBytes: 0, kind: 'link', isInline: true },
  ])
})

test('another item: whoever listens is told, whoever stopped is not', () => {
  const { host, office } = hostOf(readItem())
  const told: string[] = []
  const stop = host.onEventChanged(() => told.push('one'))
  host.onEventChanged(() => told.push('two'))
  office.raise('olkItemSelectedChanged', {})
  stop()
  office.raise('olkItemSelectedChanged', {})
  expect(told).toEqual(['one', 'two', 'two'])
})

test('an Outlook that throws on handlers still opens', () => {
  const addHandlerAsync = () => {
    throw new Error('not supported')
  }
  const { host } = hostOf(undefined, { mailbox: { item: readItem(), addHandlerAsync } })
  expect(() => host.onEventChanged(silent)).not.toThrow()
  expect(host.theme.state()).toEqual({ isDark: undefined })
})

test('address, language, theme', () => {
  const { host, office } = hostOf(readItem(), { officeTheme: { bodyBackgroundColor: '#FFFFFF' } })
  expect([host.mailboxAddress(), host.language(), host.theme.state()]).toEqual([
    'alex@contoso.example',
    'de-DE',
    { isDark: false },
  ])
  const seen: unknown[] = []
  host.theme.subscribe(() => seen.push(host.theme.state()))
  office.raise('officeThemeChanged', { officeTheme: { bodyBackgroundColor: '#212121' } })
  office.raise('officeThemeChanged', { officeTheme: { bodyBackgroundColor: '#222222' } })
  office.raise('officeThemeChanged', null)
  expect(seen).toEqual([{ isDark: true }, { isDark: false }])
})

test('a change of theme that names no colours: what Outlook has by then is asked', () => {
  const officeTheme = { bodyBackgroundColor: '#ffffff' }
  const { host, office } = hostOf(readItem(), { officeTheme })
  officeTheme.bodyBackgroundColor = '#1f1f1f'
  office.raise('officeThemeChanged', { officeTheme: { bodyBackgroundColor: '#NaN' } })
  expect(host.theme.state()).toEqual({ isDark: true })
})
