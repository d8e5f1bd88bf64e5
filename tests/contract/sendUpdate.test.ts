import { beforeEach, expect, test } from '@jest/globals'
import { canSend, eventPath, openEventAddress, shownUpdate } from '../../src/events'
import type { EventAddress, EventUpdate } from '../../src/events'
import { namedEvent } from '../../src/events/testing/events'
import { invite, mailboxAt, ownMailbox, PEOPLE } from '../../sim/world'
import type { StoredEvent } from '../../sim/world'
import { restId } from './support/mailStage'
import { createStage } from './support/stage'
import type { Stage } from './support/stage'
import { createUpdateStage, meetingOf, PLANNING, SAFETY } from './support/updateStage'
import type { UpdateStage } from './support/updateStage'

/** Telling attendees, over the simulated Graph: who is mailed, when nobody is, and what an unclear answer comes to. */

let s: Stage
let u: UpdateStage
let event: StoredEvent
let address: EventAddress
beforeEach(async () => {
  s = await createStage()
  u = createUpdateStage(s)
  open('Site meeting')
})

function open(subject: string) {
  ;({ event, address } = meetingOf(s, subject))
  u.update.setTarget(address)
}

/** As the engine tells it once an attachment has landed. */
async function landed(name = 'budget.xlsx') {
  event.attachments.push({
    ...{ id: `AAMk${name}`, kind: 'file', name, contentType: null, bytes: new Uint8Array(1), isInline: false },
    ...{ contentId: null, modifiedMs: s.clock.now(), writtenBy: 'graph' },
  })
  u.update.changed({ address, kind: 'added', name })
  await s.settle()
}

/** Moves time while it sends. */
async function send() {
  const sending = u.update.send()
  for (let step = 0; step < 40; step++) await s.clock.advance(5_000)
  await sending
}

function current(): EventUpdate {
  const update = shownUpdate(u.update.state())
  if (update === undefined) throw new Error('No event is shown.')
  return update
}

const standing = () => current().standing
const mailed = () => s.world.mailings.map(({ to, files }) => `${to.join(' ')}: ${files.join(', ')}`)
const patches = () => s.sent.filter(({ method }) => method === 'PATCH')

test('nothing is read before something is attached, and nothing is sent by that', async () => {
  await s.settle()
  expect(s.sent).toEqual([])
  await landed()
  expect(standing()).toEqual({ kind: 'offered', note: undefined })
  expect(s.sent.map(({ method }) => method)).toEqual(['GET'])
  expect(mailed()).toEqual([])
})

test('one click is one PATCH of the body, with the version that was read; both who are invited have the mail and the file', async () => {
  await landed()
  await send()
  expect(standing().kind).toBe('sent')
  expect(mailed()).toEqual([`${PLANNING} ${SAFETY}: budget.xlsx`])
  const [patch, ...more] = patches()
  expect(more).toEqual([])
  expect(Object.keys(JSON.parse(typeof patch?.body === 'string' ? patch.body : '') as object)).toEqual(['body'])
  expect(patch?.headers['If-Match']).toMatch(/^W\/"/)
  expect(s.sent.at(-2)?.headers['Prefer']).toBe('outlook.body-content-type="html"')
  for (const mailbox of [u.planning, u.safety]) {
    const [mail] = mailbox.messages.values()
    expect(mail?.attachments.map(({ name }) => name)).toEqual(['budget.xlsx'])
    expect(mail?.body).toContain('Attachment added: budget.xlsx (2026-11-23)')
  }
})

test('left quiet nobody is mailed; what comes then is told together with it', async () => {
  await landed()
  u.update.leaveQuiet()
  await s.settle()
  expect(standing().kind).toBe('quiet')
  expect(patches()).toEqual([])
  await landed('plan.pdf')
  expect(standing().kind).toBe('offered')
  await send()
  expect(event.body).toContain('Attachments added: budget.xlsx, plan.pdf (')
})

test('a second click while it is being sent, and one after it, send nothing', async () => {
  await landed()
  const first = u.update.send()
  await u.update.send()
  await first
  await u.update.send()
  expect(mailed()).toHaveLength(1)
})

test('what lands while it is being sent is news afterwards', async () => {
  await landed()
  const sending = u.update.send()
  u.update.changed({ address, kind: 'added', name: 'late.txt' })
  u.update.changed({ address, kind: 'removed', name: 'route.txt' })
  await sending
  expect(standing()).toEqual({ kind: 'offered', note: undefined })
  expect(current().news).toEqual({ added: ['late.txt'], removed: ['route.txt'] })
  await send()
  expect(event.body).toContain('Attachment added: late.txt. Removed: route.txt (')
  expect(event.body).not.toContain('budget.xlsx')
})

test('what came and went again is nobody’s news', async () => {
  await landed()
  u.update.changed({ address, kind: 'removed', name: 'budget.xlsx' })
  expect(standing().kind).toBe('none')
  await landed('other.txt')
  u.update.changed({ address, kind: 'not-there', name: 'other.txt' })
  expect(standing().kind).toBe('none')
  await send()
  expect(patches()).toEqual([])
})

test('another event is another matter: news stay with the event they are of', async () => {
  await landed()
  open('Handover, building B')
  expect(standing().kind).toBe('none')
  await send()
  expect(mailed()).toEqual([])
  open('Site meeting')
  expect(standing().kind).toBe('offered')
})

/** Between what the person was told and the click. */
const MEANWHILE: Record<string, () => void> = {
  moved: () => {
    event.startMs += 3_600_000
    event.endMs += 3_600_000
  },
  cancelled: () => {
    event.isCancelled = true
  },
  'not-organizer': () => {
    event.organizer = PEOPLE.stranger
  },
  'nobody-invited': () => {
    event.attendees = []
  },
  'attendees-changed': () => {
    event.attendees.push({ name: 'Finance', address: PEOPLE.stranger })
  },
}

test.each(Object.entries(MEANWHILE))('%s meanwhile: nothing is sent, and it is said', async (because, happen) => {
  await landed()
  happen()
  await send()
  expect(standing()).toEqual({ kind: 'offered', note: because })
  expect(patches()).toEqual([])
  const mayGo = because === 'moved' || because === 'attendees-changed'
  expect(canSend(current())).toBe(mayGo)
  await send()
  expect(mailed()).toHaveLength(mayGo ? 1 : 0)
})

test('over by now: it is said first, and a second click sends', async () => {
  await landed()
  await s.clock.advance(7 * 86_400_000)
  await send()
  expect(standing()).toEqual({ kind: 'offered', note: 'ended' })
  expect(patches()).toEqual([])
  await send()
  expect(mailed()).toHaveLength(1)
})

test('deleted meanwhile: it is said, and nothing is sent', async () => {
  await landed()
  ownMailbox(s.world).events.delete(event.id)
  await send()
  expect(standing()).toEqual({ kind: 'failed', failure: { kind: 'event-gone' } })
  expect(patches()).toEqual([])
})

test('412: it is read again, said, and sent at the next click', async () => {
  await landed()
  s.service.faults.add('conflict', { on: 'update' })
  await send()
  expect(standing()).toEqual({ kind: 'offered', note: 'changed-elsewhere' })
  expect(s.sent.slice(-3).map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET'])
  expect(mailed()).toEqual([])
  await send()
  expect(mailed()).toHaveLength(1)
})

test('changed between the read and the write: the version that was read is refused, nobody is mailed', async () => {
  await landed()
  const handle = s.service.handle.bind(s.service)
  s.service.handle = (request, options) => {
    if (request.method === 'PATCH') event.changeKey = 'another'
    return handle(request, options)
  }
  await send()
  expect(s.service.log.at(-2)?.rule).toBe('eventChangedMeanwhile')
  expect(standing()).toEqual({ kind: 'offered', note: 'changed-elsewhere' })
  expect(mailed()).toEqual([])
})

test.each(['reply-lost-after-store', 'error-after-store'] as const)(
  '%s: the event is looked at, and nobody is mailed twice',
  async (fault) => {
    await landed()
    s.service.faults.add(fault, { on: 'update' })
    await send()
    expect(standing().kind).toBe('sent')
    expect(patches()).toHaveLength(1)
    expect(mailed()).toHaveLength(1)
  },
)

test('an answer lost and the event not to be read: said to be in doubt; the next click looks before it sends', async () => {
  await landed()
  s.service.faults.add('reply-lost-after-store', { on: 'update' })
  s.service.faults.add('internal-error', { on: 'event', after: 1, times: 6 })
  await send()
  expect(standing()).toMatchObject({ kind: 'failed', failure: { kind: 'in-doubt' } })
  await send()
  expect(standing().kind).toBe('sent')
  expect(patches()).toHaveLength(1)
  expect(mailed()).toHaveLength(1)
})

test.each(['internal-error', 'throttled', 'lost-before-store'] as const)(
  '%s before it was stored: not sent, and sent once at the next click',
  async (fault) => {
    await landed()
    s.service.faults.add(fault, { on: 'update' })
    await send()
    expect(standing().kind).toBe('failed')
    expect(mailed()).toEqual([])
    await send()
    expect(mailed()).toHaveLength(1)
  },
)

test('the same news twice on one day are two updates, and the invitation has one line', async () => {
  await landed()
  await send()
  u.update.changed({ address, kind: 'added', name: 'budget.xlsx' })
  await send()
  expect(mailed()).toHaveLength(2)
  expect(event.body?.match(/Attachment added/g)).toHaveLength(1)
})

test('in an attendee’s copy nothing is offered and nothing sent', async () => {
  const copy = invite(s.world, mailboxAt(s.world, PEOPLE.delegator), others('Lift service')).get(s.world.signedIn)
  address = openEventAddress(restId(copy?.id ?? ''))
  u.update.setTarget(address)
  u.update.changed({ address, kind: 'added', name: 'a.txt' })
  await s.settle()
  expect(current().facts).toMatchObject({ kind: 'known', facts: { isOrganizer: false, organizer: PEOPLE.delegator } })
  expect(canSend(current())).toBe(false)
  await send()
  u.update.leaveQuiet()
  expect(standing().kind).toBe('offered')
  expect(patches()).toEqual([])
})

function others(subject: string): StoredEvent {
  const found = [...mailboxAt(s.world, PEOPLE.delegator).events.values()].find((one) => one.subject === subject)
  if (found === undefined) throw new Error(`No event called ${subject}.`)
  const me = { name: 'Site manager', address: s.world.signedIn }
  found.attendees = [...found.attendees, me]
  return found
}

test('in another’s calendar it is sent in that name, through that mailbox', async () => {
  event = others('Lift service')
  address = openEventAddress(restId(event.id), PEOPLE.delegator)
  u.update.setTarget(address)
  await landed()
  await send()
  expect(s.world.mailings.map(({ from, to }) => [from, ...to])).toEqual([
    [PEOPLE.delegator, 'front.desk@contoso.example', s.world.signedIn],
  ])
  expect(patches()[0]?.url).toContain(`/users/${encodeURIComponent(PEOPLE.delegator)}/events/`)
})

test('a series without end: each changed day is mailed besides; one day alone mails once', async () => {
  open('Morning round')
  event = [...ownMailbox(s.world).events.values()].find(({ type }) => type === 'seriesMaster') ?? event
  address = openEventAddress(restId(event.id))
  u.update.setTarget(address)
  await landed()
  expect(current().facts).toMatchObject({ facts: { seriesType: 'seriesMaster', hasChangedInstances: undefined } })
  await send()
  expect(mailed()).toHaveLength(1)
  const day = [...ownMailbox(s.world).events.values()].findLast(({ type }) => type === 'occurrence')
  address = openEventAddress(restId(day?.id ?? ''))
  event = day ?? event
  u.update.setTarget(address)
  await landed('day.txt')
  expect(current().facts).toMatchObject({ facts: { seriesType: 'occurrence' } })
  await send()
  expect(mailed()).toHaveLength(2)
})

test('a day that got another id when something was attached to it is told under the new one', async () => {
  s.service.settings.exceptionId = 'new'
  const days = [...ownMailbox(s.world).events.values()].filter(({ type }) => type === 'occurrence')
  event = days.at(-1) ?? event
  address = openEventAddress(restId(event.id))
  u.places.note(
    namedEvent({
      address,
      series: { kind: 'day', masterId: restId(event.seriesMasterId ?? ''), originalStartMs: event.startMs },
      startMs: event.startMs,
    }),
  )
  u.update.setTarget(address)
  const file = { '@odata.type': '#microsoft.graph.fileAttachment', name: 'day.txt', contentBytes: 'YQ==' }
  const call = { path: `${eventPath(address)}/attachments`, scopes: [], missing: 'event' } as const
  await s.graph.write({ ...call, method: 'POST', json: JSON.stringify(file) }, new AbortController().signal)
  expect(event.id).not.toBe(address.eventId)
  u.update.changed({ address, kind: 'added', name: 'day.txt' })
  await s.settle()
  await send()
  expect(standing().kind).toBe('sent')
  expect(mailed()).toEqual([`${PLANNING}: route.txt, day.txt`])
})

test('5,000 attendees and a room are counted, and told by one PATCH', async () => {
  const invited = Array.from({ length: 5_000 }, (_, index) => ({
    name: '',
    address: `a${String(index)}@contoso.example`,
  }))
  const me = { name: 'Site manager', address: s.world.signedIn }
  event.attendees = [...invited, me, { name: 'Room', address: 'room@contoso.example', type: 'resource' }]
  await landed()
  expect(current().facts).toMatchObject({ facts: { attendeeCount: 5_000, roomCount: 1 } })
  await send()
  expect(patches()).toHaveLength(1)
  expect(s.world.mailings[0]?.to).toHaveLength(5_001)
})

test('a whole day is told like any other, draft and cancelled are seen', async () => {
  open('Stocktaking')
  event.attendees = [{ name: 'Planning', address: PLANNING }]
  Object.assign(event, { isDraft: true })
  await landed()
  expect(current().facts).toMatchObject({ facts: { isAllDay: true, isDraft: true, attendeeCount: 1 } })
  await send()
  expect(mailed()).toEqual([`${PLANNING}: budget.xlsx`])
})

test('who gets it is looked up again once it may be', async () => {
  s.world.consented.clear()
  await landed()
  expect(current().facts.kind).toBe('failed')
  s.world.consented.add('Calendars.ReadWrite')
  await u.update.learn()
  expect(current().facts.kind).toBe('known')
})
