import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { createWorld, loadMoreMails, mailboxAt, ownMailbox, PEOPLE } from './index'
import type { StoredMessage, World } from './index'

function mailNamed(world: World, part: string): StoredMessage {
  const found = [...ownMailbox(world).messages.values()].find((mail) => mail.subject.includes(part))
  if (found === undefined) throw new Error(`No mail with: ${part}`)
  return found
}

test('one seed makes one world, another seed other ids', async () => {
  const [one, same, other] = await Promise.all([createWorld(), createWorld(), createWorld({ seed: 'b' })])
  const ids = (world: World) => [...ownMailbox(world).events.keys(), ...ownMailbox(world).messages.keys()]
  expect(ids(one)).toEqual(ids(same))
  expect(ids(one).some((id) => ids(other).includes(id))).toBe(false)
  expect(one.accessToken).not.toBe(other.accessToken)
})

test('ids look like those of Exchange', async () => {
  const world = await createWorld()
  const { events, messages } = ownMailbox(world)
  const ids = [...events.keys(), ...messages.keys()]
  expect(new Set(ids).size).toBe(events.size + messages.size)
  for (const id of ids) {
    expect(id).toMatch(/^AAMk[A-Za-z0-9_-]{147}=$/)
    expect(id).toContain('-')
    expect(id).toContain('_')
  }
})

test('an attachment id begins with its event’s and is longer', async () => {
  const world = await createWorld()
  const event = [...ownMailbox(world).events.values()].find((one) => one.subject.startsWith('Handover'))
  const first = event?.attachments[0]?.id ?? ''
  expect(first.length).toBe(180)
  expect(first.slice(0, 148)).toBe(event?.id.slice(0, 148))
})

test('the calendar has every kind of event', async () => {
  const world = await createWorld()
  const own = ownMailbox(world)
  const events = [...own.events.values()]
  expect(new Set(events.map((one) => one.type))).toEqual(new Set(['singleInstance', 'seriesMaster', 'occurrence']))
  expect(events.some((one) => one.organizer !== own.address)).toBe(true)
  expect(events.some((one) => !one.isMeeting)).toBe(true)
  expect(events.some((one) => one.attachments.length > 1)).toBe(true)
  expect(new Set(events.map((one) => one.calendarId)).size).toBe(3)
  const occurrence = events.find((one) => one.type === 'occurrence')
  expect(own.events.get(occurrence?.seriesMasterId ?? '')?.type).toBe('seriesMaster')
  expect(mailboxAt(world, PEOPLE.delegator).delegates.has(own.address)).toBe(true)
  expect(mailboxAt(world, PEOPLE.stranger).delegates.size).toBe(0)
})

test('mails are read from their own bytes', async () => {
  const world = await createWorld()
  expect(ownMailbox(world).messages.size).toBe(16)
  expect(mailNamed(world, '会議室の予約について 🏢').body).toContain('🙇')
  expect(mailNamed(world, 'דוח בטיחות').bodyType).toBe('html')
  expect(mailNamed(world, 'Offer A/B').subject).toBe('Offer A/B \\ C: 50*50? "final" <v2> | revised')
  expect(mailNamed(world, 'Summary of all').subject).toHaveLength(300)
  expect(mailNamed(world, 'Crane inspection').odataType).toBe('microsoft.graph.eventMessageRequest')
  expect(mailNamed(world, 'Accepted:').odataType).toBe('microsoft.graph.eventMessageResponse')
  expect(mailNamed(world, 'Inventory').mime.length).toBeGreaterThan(4 * 1024 * 1024)
  expect([...ownMailbox(world).messages.values()].some((mail) => mail.subject === '')).toBe(true)
})

test('attachments of a mail are told apart: inline, file, nested mail, signature', async () => {
  const world = await createWorld()
  const kinds = (part: string) =>
    mailNamed(world, part).attachments.map(({ name, isInline, isItem, contentId }) => ({
      name,
      isInline,
      isItem,
      contentId,
    }))
  expect(kinds('New signage')).toEqual([
    { name: 'sign.png', isInline: true, isItem: false, contentId: 'sign.draft@contoso.example' },
  ])
  expect(kinds('Drawing for')).toEqual([
    { name: 'south-entrance.pdf', isInline: false, isItem: false, contentId: null },
  ])
  expect(kinds('Fwd: Noise').map((one) => one.isItem)).toEqual([true])
  expect(kinds('Order 4711').map((one) => one.name)).toEqual(['smime.p7s'])
  expect(kinds('Offer and price').map((one) => one.name)).toEqual(['offer.pdf', 'Preisliste März.csv'])
})

test('every line of a mail ends in CRLF', async () => {
  const world = await createWorld()
  for (const { mime } of ownMailbox(world).messages.values()) {
    expect(/[^\r]\n/.test(Buffer.from(mime).toString('latin1'))).toBe(false)
  }
})

test('more mails come from a folder, with the line ends of a mailbox', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mails-'))
  try {
    writeFileSync(path.join(folder, 'one.eml'), 'From: a@contoso.example\nSubject: One more\n\nText\n')
    writeFileSync(path.join(folder, 'notes.txt'), 'no mail')
    const world = await createWorld()
    expect(await loadMoreMails(world, folder)).toBe(1)
    const mail = mailNamed(world, 'One more')
    expect(Buffer.from(mail.mime).toString()).toBe('From: a@contoso.example\r\nSubject: One more\r\n\r\nText\r\n')
    expect(mail).toMatchObject({ folder: 'inbox', bodyType: 'text', from: { address: 'a@contoso.example' } })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const MORE_MAILS = path.join(__dirname, '../../../shared/data/mail')
const isThere = existsSync(MORE_MAILS)
const reason = isThere ? '' : ' (there is no folder of further mails beside the project)'

;(isThere ? test : test.skip)(`mails that others wrote are read too${reason}`, async () => {
  const world = await createWorld()
  const count = await loadMoreMails(world, MORE_MAILS)
  expect(count).toBeGreaterThan(5)
  expect(ownMailbox(world).messages.size).toBe(16 + count)
})
