import { expect, test } from '@jest/globals'
import { AppError, asRestItemId, createLog } from '../kernel'
import type { RestItemId } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import type { CalendarHost, OpenEvent } from '../outlook/calendarHost'
import { createOpenEvent } from './openEvent'

const id = asRestItemId('EVENT=') as RestItemId

function stage(opens: (OpenEvent | AppError)[], saves: (RestItemId | AppError)[] = []) {
  const clock = createFakeClock(5000)
  const calls: string[] = []
  const answer = <T>(what: string, script: (T | AppError)[]): Promise<T> => {
    calls.push(what)
    const next = script.shift()
    if (next === undefined) return Promise.reject(new Error(`not in the script: ${what}`))
    return next instanceof AppError ? Promise.reject(next) : Promise.resolve(next)
  }
  const host: Pick<CalendarHost, 'openEvent' | 'saveEvent'> = {
    openEvent: () => answer('open', opens),
    saveEvent: () => answer('save', saves),
  }
  return { event: createOpenEvent({ host, clock, log: createLog(clock.now) }), calls }
}

test('a saved event is addressed in the own mailbox, a shared one in its owner’s', async () => {
  const s = stage([
    { kind: 'saved', id, surface: 'read', sharedMailbox: undefined, subject: 'Plan' },
    { kind: 'saved', id, surface: 'compose', sharedMailbox: 'boss@contoso.example', subject: undefined },
  ])
  await s.event.look()
  const address = { owner: { kind: 'me' }, calendar: { kind: 'none' }, eventId: id }
  expect(s.event.state()).toEqual({ kind: 'open', surface: 'read', address, subject: 'Plan', savedAtMs: undefined })
  await s.event.look()
  expect(s.event.state()).toMatchObject({ address: { owner: { kind: 'user', user: 'boss@contoso.example' } } })
})

test('an unsaved event is saved by the click and by nothing else', async () => {
  const stillUnsaved = { kind: 'unsaved', subject: 'New' } as const // a host that does not notice its own save
  const s = stage([stillUnsaved, stillUnsaved], [id])
  await s.event.look()
  expect(s.event.state()).toEqual({ kind: 'unsaved', subject: 'New', saving: false, failure: undefined })
  expect(s.calls).toEqual(['open'])
  const saving = s.event.save()
  const twice = s.event.save()
  expect(s.event.state()).toMatchObject({ saving: true })
  await Promise.all([saving, twice])
  expect(s.calls).toEqual(['open', 'save', 'open'])
  expect(s.event.state()).toMatchObject({
    kind: 'open',
    surface: 'compose',
    savedAtMs: 5000,
    address: { owner: { kind: 'me' } },
  })
})

test('a new event in a shared calendar is addressed in its owner’s mailbox', async () => {
  const saved = {
    kind: 'saved',
    id,
    surface: 'compose',
    sharedMailbox: 'boss@contoso.example',
    subject: 'New',
  } as const
  const s = stage([{ kind: 'unsaved', subject: 'New' }, saved], [id])
  await s.event.look()
  await s.event.save()
  expect(s.event.state()).toMatchObject({ address: { owner: { kind: 'user', user: 'boss@contoso.example' } } })
})

test('a save that fails leaves the event unsaved, with the reason', async () => {
  const failure = { kind: 'timed-out', what: 'outlook' } as const
  const s = stage([{ kind: 'unsaved', subject: undefined }], [new AppError(failure)])
  await s.event.look()
  await s.event.save()
  expect(s.event.state()).toEqual({ kind: 'unsaved', subject: undefined, saving: false, failure })
})

test.each<OpenEvent>([{ kind: 'none' }, { kind: 'no-id', surface: 'read' }])('$kind is a state', async (found) => {
  const s = stage([found])
  await s.event.look()
  await s.event.save()
  expect(s.event.state()).toEqual(found)
  expect(s.calls).toEqual(['open'])
})

test('an Outlook that does not answer is a state, and looking again is possible', async () => {
  const s = stage([new AppError({ kind: 'timed-out', what: 'outlook' }), { kind: 'none' }])
  await s.event.look()
  expect(s.event.state()).toEqual({ kind: 'failed', failure: { kind: 'timed-out', what: 'outlook' } })
  await s.event.look()
  expect(s.event.state()).toEqual({ kind: 'none' })
})

test('the older of two looks does not win', async () => {
  const s = stage([
    { kind: 'unsaved', subject: 'first' },
    { kind: 'unsaved', subject: 'second' },
  ])
  await Promise.all([s.event.look(), s.event.look()])
  expect(s.event.state()).toMatchObject({ subject: 'second' })
})
