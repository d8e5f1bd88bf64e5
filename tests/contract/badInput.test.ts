import { expect, test } from '@jest/globals'
import { openEventAddress } from '../../src/events'
import { asRestItemId } from '../../src/kernel'
import type { RestItemId } from '../../src/kernel'
import { english, formatIn } from '../../src/taskpane/testing/english'
import { failureText } from '../../src/taskpane/textsFailure'
import { noticeText, renamedText } from '../../src/taskpane/textsRows'
import { ownMailbox } from '../../sim/world'
import type { FaultName, FaultOptions } from '../../sim/graph/service'
import { createStage, onRead, plainMail } from './support/stage'
import type { Stage } from './support/stage'

const format = formatIn('en-US')
const ATTACHMENTS = /\/attachments$/
const thing = (name: string, blob: Blob = new Blob(['hello'])) => ({
  kind: 'file' as const,
  file: { name, blob, lastModifiedMs: 1 },
})

/** Nobody reads a name of 300 letters twice. */
function renamedBecause(own: string, name: string): string {
  return own.length > 255
    ? 'The name was too long for Outlook and has been shortened.'
    : `Named “${name}”, because Outlook cannot keep the name “${own}”.`
}

async function stageOnEvent() {
  const s = await createStage()
  const mailbox = ownMailbox(s.world)
  const event = [...mailbox.events.values()].find((one) => one.type === 'singleInstance')
  if (event === undefined) throw new Error('no event')
  event.attachments = []
  s.attachments.setTarget(onRead(openEventAddress(asRestItemId(event.id) as RestItemId)))
  await s.settle()
  return { ...s, event, mailbox }
}

/** What the person reads of the last row, and what the event holds in the end. */
function told(s: Stage): string {
  const row = s.attachments.state().rows.at(-1)
  if (row?.phase.kind !== 'failed') return row?.phase.kind ?? 'no row'
  const { sentence, next } = failureText(row.phase.failure, 'attach', format)
  return `${sentence} ${next}`
}

async function attach(s: Stage, ...things: Parameters<Stage['attachments']['choose']>[0]) {
  s.attachments.choose(things)
  s.attachments.attach()
  await s.settle()
}

/** Each fault meets the add request; the story goes to its end and says what stands on the event. */
const FAULTS: [FaultName, FaultOptions, string, number][] = [
  ['token-refused', { times: 1 }, 'attached', 1],
  ['token-refused', { times: 9 }, 'queued', 0],
  [
    'access-denied',
    {},
    'You may not change this calendar, or the add-in lacks the permission. Ask the calendar’s owner for the right to edit, or your administrator. Then try again.',
    0,
  ],
  ['not-found-for-now', {}, 'The event was deleted or moved. Open it again from the calendar.', 0],
  [
    'too-large-no-body',
    {},
    'It is larger than this mailbox accepts. Make it smaller, or put a link to it into the event.',
    0,
  ],
  ['throttled', { times: 2 }, 'attached', 1],
  ['throttled', { times: 9 }, 'Microsoft 365 is busy and asks for a pause. Try again in 3 seconds.', 0],
  ['throttled', { times: 2, retryAfter: null }, 'attached', 1],
  ['unavailable-html', { times: 1 }, 'attached', 1],
  [
    'unavailable-html',
    { times: 9 },
    'Microsoft 365 has a problem of its own right now. Try again in a few minutes.',
    0,
  ],
  ['unavailable-html', { times: 1, withCors: true }, 'attached', 1],
  ['gateway-timeout-after-store', {}, 'attached', 1],
  ['error-after-store', {}, 'attached', 1],
  ['empty-200-after-store', {}, 'attached', 1],
  ['cut-json', {}, 'attached', 1],
  ['lost-before-store', { times: 1 }, 'attached', 1],
  ['lost-before-store', { times: 24 }, 'attached', 1],
  ['lost-before-store', { times: 25 }, 'The connection was lost. Check the network, then try again.', 0],
  ['reply-lost-after-store', { times: 1 }, 'attached', 1],
  ['never-answered', { times: 1 }, 'attached', 1],
  ['never-answered-after-store', { times: 1 }, 'attached', 1],
  ['conflict', { times: 2 }, 'attached', 1],
  ['event-deleted', {}, 'The event was deleted or moved. Open it again from the calendar.', 0],
  ['mailbox-full', {}, 'The mailbox of this calendar is full. Free some space, then try again.', 0],
]

test.each(FAULTS)('%s %j on the add request: %s', async (name, options, sentence, copies) => {
  const s = await stageOnEvent()
  s.service.faults.add(name, { method: 'POST', path: ATTACHMENTS, ...options })
  await attach(s, thing('a.txt'))
  expect(told(s)).toBe(sentence)
  expect(s.event.attachments.map((one) => one.name)).toEqual(Array.from({ length: copies }, () => 'a.txt'))
  expect(s.service.unknownRequests()).toEqual([])
})

test('Retry-After 2.128 is waited out, to the millisecond', async () => {
  const s = await stageOnEvent()
  s.service.faults.add('throttled', { method: 'POST', path: ATTACHMENTS, retryAfter: '2.128' })
  await attach(s, thing('a.txt'))
  const posts = s.service.log.filter((one) => one.request.method === 'POST').map((one) => one.atMs)
  expect(posts.map((atMs) => atMs - (posts[0] ?? 0))).toEqual([0, 2128])
})

test('a success without an id is confirmed by the event’s list before it counts', async () => {
  const s = await stageOnEvent()
  s.service.settings.addReply = '200-empty'
  await attach(s, thing('a.txt'))
  expect(told(s)).toBe('attached')
  const [entry] = s.attachments.state().onEvent
  expect(entry?.id).toEqual({ writer: 'graph', id: s.event.attachments[0]?.id })
})

test('a 200 that stored nothing is not believed: after several looks it is sent again', async () => {
  const s = await stageOnEvent()
  s.service.faults.add('empty-200', { method: 'POST', path: ATTACHMENTS })
  await attach(s, thing('a.txt'))
  expect(told(s)).toBe('attached')
  expect(s.event.attachments).toHaveLength(1)
  expect(s.service.log.filter((one) => one.request.method === 'POST').map((one) => one.served)).toEqual([0, 1])
})

test('a 200 that stores nothing, time after time, is told', async () => {
  const s = await stageOnEvent()
  s.service.faults.add('empty-200', { method: 'POST', path: ATTACHMENTS, times: 6 })
  await attach(s, thing('a.txt'))
  expect(told(s)).toBe('Microsoft 365 has a problem of its own right now. Try again in a few minutes.')
  s.attachments.tryAgain(s.attachments.state().rows[0]?.key ?? 0)
  await s.settle()
  expect(told(s)).toBe('attached')
  expect(s.event.attachments).toHaveLength(1)
})

test.each<[FaultName, FaultOptions]>([
  ['empty-200', {}],
  ['cut-json', {}],
  ['unavailable-html', {}],
  ['lost-before-store', {}],
  ['never-answered', {}],
])('%s on a list passes by itself', async (name, options) => {
  const s = await stageOnEvent()
  s.event.attachments = []
  s.service.faults.add(name, { method: 'GET', path: ATTACHMENTS, ...options })
  s.attachments.refresh()
  await s.settle()
  expect(s.attachments.state().list).toEqual({ kind: 'listed' })
})

test.each([
  ['a/b\\c:d*e?f"g<h>i|j.txt', 'a_b_c_d_e_f_g_h_i_j.txt'],
  ['.', 'attachment'],
  ['\u202egpj.exe', 'gpj.exe'],
  ['Plan ✅👷‍♀️.pdf', 'Plan ✅👷‍♀️.pdf'],
  [`${'n'.repeat(300)}.txt`, `${'n'.repeat(251)}.txt`],
])('%j is attached under a name that every Outlook can keep', async (own, name) => {
  const s = await stageOnEvent()
  await attach(s, thing(own))
  expect(told(s)).toBe('attached')
  expect(s.event.attachments.map((one) => one.name)).toEqual([name])
  const row = s.attachments.state().rows[0]
  const sentence = row === undefined ? undefined : renamedText(row, english)
  expect(sentence).toBe(own === name ? undefined : renamedBecause(own, name))
})

test('zero bytes, 151 MB and the same file twice are told when they are chosen, and nothing is sent', async () => {
  const s = await stageOnEvent()
  const huge = { size: 151 * 1024 * 1024 } as Blob
  const twin = new Blob(['twin'])
  s.attachments.choose([
    thing('empty.txt', new Blob([])),
    thing('film.mov', huge),
    thing('a.txt', twin),
    thing('a.txt', twin),
  ])
  expect(s.attachments.state().notices.map((notice) => noticeText(notice, format))).toEqual([
    '“empty.txt”: It is empty (0 bytes). It was not added to the list. Choose a file that has content.',
    '“film.mov”: It is larger than 150 MB, the most that is possible here. It was not added to the list. Make it smaller, or put a link to it into the event.',
    '“a.txt” is in the list already.',
  ])
  expect(s.sent.filter((request) => request.method === 'POST')).toEqual([])
})

test.each([
  ['before it is read', 0],
  ['in the middle', 5_000_000],
])('a file that vanishes %s is named so, and nothing half done stays', async (_when, readableBytes) => {
  const s = await stageOnEvent()
  const vanishing = vanishingBlob(9_000_000, readableBytes)
  await attach(s, thing('drawing.dwg', vanishing))
  expect(told(s)).toBe(
    'The file was changed or moved since it was chosen, or it may not be read. Put it back and try again, or choose it anew.',
  )
  expect(s.event.attachments).toEqual([])
})

test('a mail that was deleted since it was listed', async () => {
  const s = await stageOnEvent()
  const [mail] = [...s.mailbox.messages.values()]
  if (mail === undefined) throw new Error('no mail')
  s.mailbox.messages.delete(mail.id)
  const id = asRestItemId(mail.id) as RestItemId
  await attach(s, {
    kind: 'mail',
    mail: { ...plainMail, id, subject: 'Gone', hasAttachments: true },
  })
  expect(told(s)).toBe('The mail was deleted or moved since it was listed. Search for it again.')
})

test('an id that is not one', async () => {
  const s = await createStage()
  s.attachments.setTarget(onRead(openEventAddress('not an id/+' as RestItemId)))
  await attach(s, thing('a.txt'))
  expect(told(s)).toBe('Outlook gave no usable id for this event. Close the event, open it again, then try again.')
})

/** A file on a disk that is unplugged after so many bytes were read. */
function vanishingBlob(size: number, readableBytes: number): Blob {
  const part = (start: number, end: number): Blob =>
    ({
      size: end - start,
      type: '',
      slice: (from = 0, to = end - start) => part(start + from, Math.min(start + to, end)),
      arrayBuffer: () =>
        end <= readableBytes || (start === 0 && end === 1 && readableBytes > 0)
          ? Promise.resolve(new ArrayBuffer(end - start))
          : Promise.reject(new DOMException('The file could not be read.', 'NotReadableError')),
    }) as Blob
  return part(0, size)
}
