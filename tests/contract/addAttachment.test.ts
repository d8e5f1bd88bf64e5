import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { eventPath, openEventAddress } from '../../src/events'
import type { EventAddress } from '../../src/events'
import { asRestItemId } from '../../src/kernel'
import type { RestItemId } from '../../src/kernel'
import { formatIn } from '../../src/taskpane/testing/english'
import { failureText } from '../../src/taskpane/textsFailure'
import { ownMailbox as own } from '../../sim/world'
import type { World } from '../../sim/world'
import { createStage, onRead, plainMail } from './support/stage'

const chosen = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({
  kind: 'file' as const,
  file: { name, blob: new Blob([bytes]), lastModifiedMs: 1 },
})
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function anEvent(world: World, isWanted: (calendarId: string) => boolean = () => true) {
  const mailbox = own(world)
  const home = mailbox.calendars.find((one) => one.isDefault)
  const event = [...mailbox.events.values()].find((one) => one.calendarId === home?.id && isWanted(one.calendarId))
  if (event === undefined) throw new Error('no such event')
  return { event, eventId: asRestItemId(event.id) as RestItemId }
}

test('the file example of the original page is sent whole as it stands there', async () => {
  const s = await createStage()
  const { eventId, event } = anEvent(s.world)
  const before = event.attachments.length
  s.attachments.setTarget(onRead(openEventAddress(eventId)))
  s.attachments.choose([chosen('menu.txt', new TextEncoder().encode('R0lGODlh'))])
  s.attachments.attach()
  await s.settle()

  const post = s.sent.find((request) => request.method === 'POST')
  expect({ ...post, body: JSON.parse(post?.body as string) as unknown }).toEqual({
    method: 'POST',
    url: `https://graph.microsoft.com/v1.0/me/events/${encodeURIComponent(eventId)}/attachments`,
    headers: { Authorization: `Bearer ${s.world.accessToken}`, 'Content-Type': 'application/json' },
    body: { '@odata.type': '#microsoft.graph.fileAttachment', name: 'menu.txt', contentBytes: 'UjBsR09EbGg=' },
  })
  expect(event.attachments).toHaveLength(before + 1)
})

test('the item example of the original page is sent whole as it stands there', async () => {
  const s = await createStage()
  const { eventId, event } = anEvent(s.world)
  const mail = [...own(s.world).messages.values()].find(
    (one) =>
      one.odataType === 'microsoft.graph.message' &&
      one.attachments.length === 0 &&
      one.body.length < 10_000 &&
      one.subject !== '',
  )
  if (mail === undefined) throw new Error('no plain mail')
  const id = asRestItemId(mail.id) as RestItemId
  s.attachments.setTarget(onRead(openEventAddress(eventId)))
  s.attachments.choose([
    {
      kind: 'mail',
      mail: { ...plainMail, id, subject: mail.subject },
    },
  ])
  s.attachments.attach()
  await s.settle()

  const person = ({ name, address }: { name: string; address: string }) => ({ emailAddress: { name, address } })
  const post = s.sent.find((request) => request.method === 'POST')
  expect({ ...post, body: JSON.parse(post?.body as string) as unknown }).toEqual({
    method: 'POST',
    url: `https://graph.microsoft.com/v1.0/me/events/${encodeURIComponent(eventId)}/attachments`,
    headers: { Authorization: `Bearer ${s.world.accessToken}`, 'Content-Type': 'application/json' },
    body: {
      '@odata.type': '#microsoft.graph.itemAttachment',
      name: mail.subject,
      item: {
        '@odata.type': 'microsoft.graph.message',
        subject: mail.subject,
        body: { contentType: mail.bodyType, content: mail.body },
        from: person(mail.from),
        sender: person(mail.from),
        toRecipients: mail.to.map(person),
        ccRecipients: mail.cc.map(person),
        importance: 'normal',
        isRead: true,
        sentDateTime: new Date(mail.sentMs).toISOString().replace('.000Z', 'Z'),
        receivedDateTime: new Date(mail.receivedMs).toISOString().replace('.000Z', 'Z'),
        internetMessageId: mail.internetMessageId,
      },
    },
  })
  expect(s.attachments.state().rows.map((row) => row.phase.kind)).toEqual(['attached'])
  expect(event.attachments.at(-1)).toMatchObject({ kind: 'item' })
})

test('all twelve routes are sent; the service takes eight, and the pane has a sentence for the other four', async () => {
  const s = await createStage()
  const { world } = s
  const mailbox = own(world)
  const { eventId, event } = anEvent(world)
  const calendarId = event.calendarId
  const calendarGroup = mailbox.calendarGroups.find((one) => one.calendarIds.includes(calendarId))
  const group = [...world.groups.values()][0]
  const groupEvent = [...(group?.events.values() ?? [])][0]
  if (calendarGroup === undefined || group === undefined || groupEvent === undefined)
    throw new Error('the world is too small')
  const me = { kind: 'me' } as const
  const user = { kind: 'user', user: world.signedIn } as const
  const team = { kind: 'group', groupId: group.id } as const
  const calendars = [
    { kind: 'none' },
    { kind: 'default' },
    { kind: 'calendar', calendarId },
    { kind: 'legacy-group', calendarId },
    { kind: 'in-group', groupId: calendarGroup.id, calendarId },
  ] as const
  const addresses: EventAddress[] = [
    ...calendars.map((calendar) => ({ owner: me, calendar, eventId })),
    ...calendars.map((calendar) => ({ owner: user, calendar, eventId })),
    ...calendars.slice(0, 2).map((calendar) => ({
      owner: team,
      calendar: calendar as { kind: 'none' } | { kind: 'default' },
      eventId: asRestItemId(groupEvent.id) as RestItemId,
    })),
  ]
  expect(addresses).toHaveLength(12)

  const outcomes: string[] = []
  for (const [index, address] of addresses.entries()) {
    s.attachments.setTarget(onRead(address))
    s.attachments.choose([chosen(`route ${index}.txt`, randomBytes(100))])
    s.attachments.attach()
    await s.settle()
    const phase = s.attachments.state().rows.at(-1)?.phase
    outcomes.push(
      phase?.kind === 'failed'
        ? failureText(phase.failure, 'attach', formatIn('en-US')).sentence
        : (phase?.kind ?? 'nothing'),
    )
  }

  const logged = s.service.log.map(({ request }) => `${request.method} ${new URL(request.url).pathname}`)
  expect(logged.filter((line) => line.startsWith('POST'))).toEqual(
    addresses.map((address) => `POST /v1.0${eventPath(address)}/attachments`),
  )
  expect(outcomes.filter((one) => one === 'attached')).toHaveLength(8)
  expect(outcomes[3]).toBe('Microsoft 365 no longer knows this way to a calendar (“calendargroup”).')
  expect(outcomes[8]).toBe(outcomes[3])
  expect(outcomes[10]).toBe('Microsoft 365 takes no attachments on events of a group calendar.')
  expect(outcomes[11]).toBe(outcomes[10])
  expect(event.attachments.filter((one) => one.name.startsWith('route'))).toHaveLength(8)
})

test.each([
  ['1 KB', 'POST', 1_000],
  ['3,000,000 bytes', 'POST', 3_000_000],
  ['3 MiB', 'session', 3 * 1024 * 1024],
  ['9 MB', 'session', 9_000_000],
])('%s arrives whole by %s', async (_size, way, size) => {
  const s = await createStage()
  const { eventId, event } = anEvent(s.world)
  const bytes = randomBytes(size)
  s.attachments.setTarget(onRead(openEventAddress(eventId)))
  s.attachments.choose([chosen('drawing.bin', bytes)])
  s.attachments.attach()
  await s.settle()
  expect(s.attachments.state().rows.map((row) => row.phase.kind)).toEqual(['attached'])
  const stored = event.attachments.filter((one) => one.name === 'drawing.bin')
  expect(stored.map((one) => sha(one.bytes))).toEqual([sha(bytes)])
  const usedSession = s.sent.some((request) => request.url.endsWith('/createUploadSession'))
  expect(usedSession).toBe(way === 'session')
  for (const put of s.sent.filter((request) => request.method === 'PUT')) {
    expect(Object.keys(put.headers).sort()).toEqual(['Content-Range', 'Content-Type'])
  }
  expect(s.service.unknownRequests()).toEqual([])
})
