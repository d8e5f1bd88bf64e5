import { expect, test } from '@jest/globals'
import type { EventAbout } from '../../src/kernel'
import type { FolderRef, MailFolder, MailQuery } from '../../src/mail'
import { addManyMails, ownMailbox, PEOPLE } from '../../sim/world'
import type { StoredEvent } from '../../sim/world'
import { inTime, pathsOf, query, refOf, rowOf, signal, subjected } from './support/mailStage'
import { createStage } from './support/stage'
import type { Stage } from './support/stage'

const IN_USE = { withCorrespondence: true } as const
const DELETED_FOLDER = '/v1.0/me/mailFolders/deleteditems?$select=id'
const LISTS = /\/messages\?/

/** What is shown, by subject. */
function shown({ mail }: Stage): string[] {
  const state = mail.state()
  return 'rows' in state ? state.rows.map((row) => row.subject) : [state.kind]
}

/** Requests for lists of mails, in the order they were sent. */
function listed(s: Stage): string[] {
  return pathsOf(s).filter((path) => LISTS.test(path))
}

function inFolder(folder: FolderRef): MailQuery {
  return { ...query(''), place: { kind: 'folder', folder } }
}

function refused(s: Stage): string[] {
  return s.service.log
    .filter(({ reply }) => reply.status >= 400)
    .map(({ request, reply, rule }) => `${request.url}: ${reply.status} ${rule ?? ''}`)
}

test('a search is one request, and its rows say what Graph says of each mail', async () => {
  const s = await createStage(IN_USE)
  await s.mail.search(query('helmets'))
  await s.mail.search(query('parking'))
  expect(listed(s)).toHaveLength(2)
  expect(pathsOf(s).filter((path) => !LISTS.test(path))).toEqual([DELETED_FOLDER])
  const { conversationId, storeSizeBytes, receivedMs } = subjected(s, 'Parking during the works')
  expect(s.mail.state()).toMatchObject({
    kind: 'found',
    hasMore: false,
    rows: [
      {
        subject: 'Parking during the works',
        sender: 'Facilities',
        receivedMs,
        sizeBytes: storeSizeBytes,
        isRead: false,
        nature: 'plain',
        conversationId,
        preview: 'Lot C is closed.',
        hasAttachments: false,
      },
    ],
  })
  expect(s.service.unknownRequests()).toEqual([])
})

test('a newer search gives the older one up: its request is aborted, and what it would have shown is not', async () => {
  const s = await createStage(IN_USE)
  await s.mail.search(query('helmets'))
  s.service.faults.add('slow', { path: /\/messages$/, bytesPerSecond: 100 })
  const older = s.mail.search(query('parking'))
  await s.clock.advance(500)
  const [hanging] = [...s.open]
  expect(hanging?.url).toContain('parking')
  await s.mail.search(query('railings'))
  expect(s.open.size).toBe(0)
  expect(s.clock.pending()).toBe(0)
  await older
  expect(shown(s)).not.toContain('Parking during the works')
  expect(s.mail.state()).toMatchObject({ kind: 'found', asked: { query: { text: 'railings' } } })
})

test.each(['half', 'empty-first'] as const)(
  'pages that come short (%s) are filled, by their links as given',
  async (how) => {
    const s = await createStage()
    addManyMails(s.world, 120)
    s.service.settings.shortPages = how
    await s.mail.search(query('log', { unread: true }))
    const links = s.service.log.flatMap(({ reply }) => {
      const next = (JSON.parse(reply.text ?? '{}') as { '@odata.nextLink'?: string })['@odata.nextLink']
      return next === undefined ? [] : [next]
    })
    const followed = s.sent.map(({ url }) => url).filter((url) => url.includes('skiptoken'))
    expect(followed).toHaveLength(how === 'half' ? 4 : 3)
    expect(followed).toEqual(links.slice(0, followed.length))
    expect(shown(s)).toHaveLength(14)
    expect(new Set(shown(s)).size).toBe(14)
    expect(refused(s)).toEqual([])
  },
)

test('further pages come only when they are wanted, and none twice', async () => {
  const s = await createStage()
  addManyMails(s.world, 200)
  await s.mail.search(query(''))
  // A page of fifty, and one of them lies in the trash.
  expect(shown(s)).toHaveLength(49)
  expect(listed(s)).toHaveLength(1)
  await Promise.all([s.mail.more(), s.mail.more()])
  expect(listed(s)).toHaveLength(2)
  expect(new Set(shown(s)).size).toBe(shown(s).length)
  while (s.mail.state().kind === 'found' && shown(s).length < 400) {
    const before = listed(s).length
    await s.mail.more()
    if (listed(s).length === before) break
  }
  const all = [...ownMailbox(s.world).messages.values()].filter(({ folder }) => folder !== 'deleteditems')
  expect(shown(s)).toHaveLength(all.length)
})

test('deleted mails and Teams chats are left out, unless they are asked for', async () => {
  const s = await createStage(IN_USE)
  await s.mail.search(query(''))
  expect(shown(s)).toContain('Site meeting on Wednesday')
  expect(shown(s)).not.toContain('Canteen closed')
  expect(shown(s)).not.toContain('IM')
  await s.mail.search(query('', { withDeleted: true }))
  expect(shown(s)).toEqual(expect.arrayContaining(['Canteen closed', 'IM', 'Site meeting on Wednesday']))
  await s.mail.search(query('canteen'))
  expect(shown(s)).toEqual([])
  await s.mail.search(query('canteen', { withDeleted: true }))
  expect(shown(s)).toEqual(['Canteen closed'])
})

test('unread and words: only what is both', async () => {
  const s = await createStage(IN_USE)
  await s.mail.search(query('site meeting'))
  const read = shown(s).length
  await s.mail.search(query('site meeting', { unread: true }))
  const state = s.mail.state()
  const rows = 'rows' in state ? state.rows : []
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.length).toBeLessThan(read)
  expect(rows.filter((row) => row.isRead)).toEqual([])
  await s.mail.search(query('', { unread: true, days: 7 }))
  expect(shown(s)).toEqual(expect.arrayContaining(['New helmets', 'Parking during the works']))
  expect(refused(s)).toEqual([])
})

async function folderNamed(
  s: Stage,
  within: Parameters<Stage['mail']['folders']>[0],
  name: string,
): Promise<MailFolder> {
  const folders = await s.mail.folders(within, signal)
  const found = folders.find((one) => one.name === name)
  if (found === undefined) throw new Error(`No folder ${name} among ${folders.map((one) => one.name).join()}`)
  return found
}

test('a folder in a folder in the inbox is found step by step, and browsed', async () => {
  const s = await createStage(IN_USE)
  const top = await s.mail.folders({ mailbox: undefined }, signal)
  expect(top.slice(0, 5).map((one) => one.wellKnown)).toEqual([
    'inbox',
    'sentitems',
    'archive',
    'drafts',
    'deleteditems',
  ])
  expect(top.map((one) => one.name)).not.toContain('Quick Step Settings')
  expect(top.map((one) => one.name)).not.toContain('Unread Mail')
  expect(new Set(top.map((one) => one.id)).size).toBe(top.length)
  const inbox = await folderNamed(s, { mailbox: undefined }, 'Inbox')
  expect(inbox.childCount).toBe(1)
  const projects = await folderNamed(s, inbox, 'Projects')
  const building = await folderNamed(s, projects, 'Building B')
  await s.mail.search(inFolder(projects))
  expect(shown(s)).toEqual(['Open projects'])
  await s.mail.search(inFolder(building))
  expect(shown(s)).toEqual(['Floor plan, second storey'])
  // In the trash there is nothing else to see.
  await s.mail.search(inFolder(await folderNamed(s, { mailbox: undefined }, 'Deleted Items')))
  expect(shown(s)).toContain('Canteen closed')
  expect(refused(s)).toEqual([])
})

const SHARED = { withCorrespondence: true, consented: ['Calendars.ReadWrite', 'Mail.Read', 'Mail.Read.Shared'] }

test('the folders of a mailbox that is shared are browsed in that mailbox', async () => {
  const s = await createStage(SHARED)
  const inbox = await folderNamed(s, { mailbox: PEOPLE.delegator }, 'Inbox')
  expect(inbox.mailbox).toBe(PEOPLE.delegator)
  await s.mail.search(inFolder(inbox))
  expect(shown(s)).toEqual(['RE: Lift out of order', 'Windows, north side', 'Lift out of order'])
  const state = s.mail.state()
  expect('rows' in state && state.rows.map((row) => row.mailbox)).toEqual(Array(3).fill(PEOPLE.delegator))
  expect(refused(s)).toEqual([])
})

test.each([
  ['without the permission', IN_USE, PEOPLE.delegator],
  ['where nobody shared it', SHARED, PEOPLE.stranger],
] as const)('another mailbox %s is refused, and told as that', async (_how, options, mailbox) => {
  const s = await createStage(options)
  await expect(s.mail.folders({ mailbox }, signal)).rejects.toMatchObject({ failure: { kind: 'not-allowed' } })
  await s.mail.search(inFolder({ id: 'inbox', name: 'Inbox', mailbox }))
  expect(s.mail.state()).toMatchObject({ kind: 'failed', failure: { kind: 'not-allowed' } })
})

test('a folder that vanished between looking and opening is told as that, as is one that vanished from within', async () => {
  const s = await createStage(IN_USE)
  const inbox = await folderNamed(s, { mailbox: undefined }, 'Inbox')
  const projects = await folderNamed(s, inbox, 'Projects')
  s.service.faults.add('folder-deleted')
  await s.mail.search(inFolder(projects))
  expect(s.mail.state()).toMatchObject({ kind: 'failed', failure: { kind: 'folder-gone' } })
  await expect(s.mail.folders(projects, signal)).rejects.toMatchObject({ failure: { kind: 'folder-gone' } })
  expect(s.service.faults.pending()).toEqual([])
})

function aboutOf(s: Stage, subject: string): EventAbout {
  const event = [...ownMailbox(s.world).events.values()].find((one) => one.subject === subject)
  if (event === undefined) throw new Error(`No event ${subject}`)
  const { startMs, organizer, attendees }: StoredEvent = event
  return { subject, startMs, organizer, attendees: attendees.map(({ address }) => address) }
}

test('about the site meeting, its thread of twelve is there whole, and before all others', async () => {
  const s = await createStage(IN_USE)
  await s.mail.suggest(aboutOf(s, 'Site meeting'), 'silent')
  const state = s.mail.state()
  const threads = 'rows' in state ? state.rows.map((row) => row.conversationId) : []
  const { conversationId } = subjected(s, 'Site meeting on Wednesday')
  expect(threads.filter((one) => one === conversationId)).toHaveLength(12)
  // Whoever is not invited weighs less, in the same thread too; folded, it stands where its first mail stands.
  expect(threads.slice(0, 9)).toEqual(Array(9).fill(conversationId))
  expect(threads.length).toBeGreaterThan(12)
  expect(threads.length).toBeLessThanOrEqual(20)
  expect(shown(s)).not.toContain('IM')
  expect(listed(s)).toHaveLength(1)
  expect(refused(s)).toEqual([])
})

test('the invitation’s own thread comes before all others', async () => {
  const s = await createStage(IN_USE)
  // Of the same words, by the organizer, on the day itself; the invitation came from whoever sends for him.
  const rival = subjected(s, 'New helmets')
  const about = aboutOf(s, 'Crane inspection')
  Object.assign(rival, { subject: 'Inspection: which crane?', receivedMs: about.startMs })
  subjected(s, 'Crane inspection').from = { name: 'Front desk', address: 'front.desk@contoso.example' }
  await s.mail.suggest(about, 'silent')
  expect(shown(s).slice(0, 2)).toEqual(['Crane inspection', 'Inspection: which crane?'])
})

test('an event that nobody wrote about, by nobody who writes, has no mails', async () => {
  const s = await createStage(IN_USE)
  const about = { ...aboutOf(s, 'Stocktaking'), organizer: 'nobody@fabrikam.example', attendees: [] }
  await s.mail.suggest(about, 'asked')
  expect(listed(s)).toHaveLength(1)
  expect(s.mail.state()).toMatchObject({ kind: 'found', rows: [], hasMore: false })
})

test('the conversation of twelve is whole although the search found three of it', async () => {
  const s = await createStage(IN_USE)
  await s.mail.search(query('site meeting on wednesday', { from: 'Safety desk' }))
  const state = s.mail.state()
  const rows = 'rows' in state ? state.rows : []
  expect(rows).toHaveLength(3)
  const [row] = rows
  if (row === undefined) throw new Error('no row')
  const whole = await s.mail.conversation(row, signal)
  expect(whole).toHaveLength(12)
  expect(new Set(whole.map((one) => one.conversationId))).toEqual(new Set([row.conversationId]))
  const times = whole.map((one) => one.receivedMs ?? 0)
  expect(times).toEqual([...times].sort((one, other) => other - one))
  expect(refused(s)).toEqual([])
})

test('a conversation comes whole in short pages, too', async () => {
  const s = await createStage(IN_USE)
  const row = await rowOf(s, subjected(s, 'Site meeting on Wednesday'))
  s.service.settings.shortPages = 'empty-first'
  expect(await s.mail.conversation(row, signal)).toHaveLength(12)
})

test('a search page with half its JSON is asked for again, three times and five', async () => {
  const s = await createStage(IN_USE)
  s.service.faults.add('cut-json', { path: /\/messages$/, times: 3 })
  await inTime(s, s.mail.search(query('parking')))
  expect(shown(s)).toEqual(['Parking during the works'])
  s.service.faults.add('cut-json', { path: /\/messages$/, times: 9 })
  await inTime(s, s.mail.search(query('helmets')))
  expect(s.mail.state()).toMatchObject({ kind: 'failed', failure: { kind: 'server-trouble', status: 200 } })
})

test('mails of a selection that are gone are left out, the others stay in their order', async () => {
  const s = await createStage(IN_USE)
  const [helmets, parking, gone] = ['New helmets', 'Parking during the works', 'Open projects'].map((name) =>
    subjected(s, name),
  )
  if (helmets === undefined || parking === undefined || gone === undefined) throw new Error('no mails')
  s.service.faults.add('message-deleted', { path: new RegExp(encodeURIComponent(gone.id)) })
  const rows = await s.mail.describe(
    [parking, gone, helmets].map((one) => refOf(one)),
    signal,
  )
  expect(rows.map((row) => row.subject)).toEqual(['Parking during the works', 'New helmets'])
})

test.each(['usGov', 'usGovDod', 'china'] as const)('%s is asked for nothing that it lacks', async (cloud) => {
  const s = await createStage({
    ...IN_USE,
    tenant: { cloud },
    consented: ['Calendars.ReadWrite', 'Mail.Read', 'Mail.Read.Shared'],
  })
  await s.mail.search(query(''))
  await s.mail.search(query('', { unread: true, hasAttachments: true, days: 30 }))
  await s.mail.search(query('site', { from: 'planning', to: 'site', hasAttachments: true, days: 7 }))
  await s.mail.suggest(aboutOf(s, 'Site meeting'), 'asked')
  const offer = subjected(s, 'Offer and price list')
  const row = await rowOf(s, offer)
  await s.mail.conversation(row, signal)
  expect(await s.mail.preview(row, signal)).toMatchObject({ subject: 'Offer and price list' })
  expect(await s.mail.readItem(row, signal)).toMatchObject({ item: { subject: 'Offer and price list' } })
  expect(await s.mail.parts(row, signal)).toHaveLength(2)
  const whole = await s.mail.readWhole(row, signal)
  expect(whole.size).toBe(offer.mime.length)
  await s.mail.folders({ mailbox: undefined }, signal)
  expect(s.sent.every(({ url }) => !url.startsWith('https://graph.microsoft.com'))).toBe(true)
  expect(refused(s)).toEqual([])
  expect(s.service.unknownRequests()).toEqual([])
})
