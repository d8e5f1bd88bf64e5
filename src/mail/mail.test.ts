import { expect, test } from '@jest/globals'
import { createLog } from '../kernel'
import type { EventAbout, Failure } from '../kernel'
import { createFakeClock, settle } from '../kernel/testing/fakeClock'
import { createMail } from './mail'
import type { Permitted } from './mail'
import { EVERYWHERE, NO_FILTERS } from './query'
import { refOf, scriptedGraph, SIGN_IN_NEEDED } from './testing/scriptedGraph'
import type { Answer } from './testing/scriptedGraph'
import type { FolderRef, MailFilters, MailQuery, MailRow } from './types'

const NOW = Date.parse('2026-11-20T10:00:00Z')
const DELETED = '/me/mailFolders/deleteditems?$select=id'

/** `deleted`: where the deleted mails are; 'in the script': each time it is asked, the script says. */
function stage(
  script: Answer[],
  deleted: Answer | 'in the script' = { json: { id: 'TRASH=' } },
  permitted: Permitted = { before: () => true, note: () => undefined },
) {
  const scripted = scriptedGraph(script, deleted === 'in the script' ? {} : { [DELETED]: deleted })
  const signIns: string[][] = []
  const clock = createFakeClock(NOW)
  const mail = createMail({
    graph: scripted.graph,
    log: createLog(() => 0),
    clock,
    cloud: () => 'global',
    permitted,
    signIn: (scopes) => {
      signIns.push([...scopes])
      return Promise.resolve()
    },
  })
  const asked = () => scripted.paths.filter((path) => path !== DELETED)
  const shown = () => {
    const state = mail.state()
    return 'rows' in state ? state.rows.map((row) => row.id) : state.kind
  }
  return { ...scripted, mail, clock, signIns, asked, shown }
}

const signal = new AbortController().signal
const query = (text: string, filters: Partial<MailFilters> = {}): MailQuery => ({
  text,
  filters: { ...NO_FILTERS, ...filters },
  place: EVERYWHERE,
})
const inFolder = (folder: Partial<FolderRef>): MailQuery => ({
  ...query(''),
  place: { kind: 'folder', folder: { id: 'F1=', name: 'Plans', mailbox: undefined, ...folder } },
})
const message = (id: string, more: object = {}) => ({
  id,
  subject: `Subject ${id}`,
  from: { emailAddress: { name: 'Site office', address: 'Site@contoso.example' } },
  receivedDateTime: '2026-11-20T08:00:00Z',
  hasAttachments: false,
  isRead: true,
  isDraft: false,
  conversationId: 'C1=',
  parentFolderId: 'INBOX=',
  bodyPreview: 'Please find',
  ...more,
})
const rowOf = (id: string, more: Partial<MailRow> = {}): MailRow => ({
  ...refOf(id),
  subject: `Subject ${id}`,
  sender: 'Site office',
  receivedMs: Date.parse('2026-11-20T08:00:00Z'),
  sizeBytes: undefined,
  hasAttachments: false,
  nature: 'plain',
  isRead: true,
  conversationId: 'C1=',
  preview: 'Please find',
  ...more,
})
const list = (...value: object[]): Answer => ({ json: { value } })
const ROWS =
  '$select=id,subject,from,sender,receivedDateTime,hasAttachments,isRead,isDraft,conversationId,parentFolderId,bodyPreview'
const TOP = '&$top=50'
const EXTRAS = "&$expand=singleValueExtendedProperties($filter=id eq 'Long 0x0E08' or id eq 'String 0x001A')"

test('a search becomes rows with all that a list shows', async () => {
  const s = stage([
    list(
      message('M1=', {
        hasAttachments: true,
        isRead: false,
        singleValueExtendedProperties: [
          { id: 'Long 0xe08', value: '20480' },
          { id: 'String 0x1a', value: 'IPM.Note.SMIME' },
        ],
      }),
      message('M2=', {
        '@odata.type': '#microsoft.graph.eventMessageRequest',
        from: null,
        sender: null,
        subject: '=?UTF-8?B?w5xiZXJzaWNodA==?=',
      }),
      message('not/an+id'),
    ),
  ])
  await s.mail.search(query('floor plan'))
  expect(s.paths).toEqual([`/me/messages?$search="floor plan"&${ROWS}${TOP}${EXTRAS}`, DELETED])
  expect(s.calls.map(({ scopes, missing }) => ({ scopes, missing }))).toEqual([
    { scopes: ['Mail.Read'], missing: 'mail' },
    { scopes: ['Mail.Read'], missing: 'folder' },
  ])
  expect(s.mail.state()).toEqual({
    kind: 'found',
    asked: { kind: 'search', query: query('floor plan') },
    hasMore: false,
    loadingMore: false,
    rows: [
      rowOf('M1=', { sizeBytes: 20480, hasAttachments: true, isRead: false, nature: 'signed' }),
      rowOf('M2=', { subject: 'Übersicht', sender: '', nature: 'meeting' }),
    ],
  })
})

test('no text shows the newest mails; $orderby and $search never meet, and its property leads the filter', async () => {
  const s = stage([list(), list(), list()])
  await s.mail.search(query('  '))
  await s.mail.search(query('', { unread: true, hasAttachments: true }))
  await s.mail.search(query('', { days: 7 }))
  const order = `$orderby=receivedDateTime desc&${ROWS}${TOP}${EXTRAS}`
  expect(s.asked()).toEqual([
    `/me/messages?${order}`,
    `/me/messages?$filter=receivedDateTime ge 1900-01-01T00:00:00Z and hasAttachments eq true and isRead eq false&${order}`,
    `/me/messages?$filter=receivedDateTime ge 2026-11-13T10:00:00.000Z&${order}`,
  ])
})

test('unread mails of a search are picked out of what comes back', async () => {
  const s = stage([list(message('M1='), message('M2=', { isRead: false }))])
  await s.mail.search(query('plan', { unread: true }))
  expect(s.asked()[0]).toContain('?$search="plan"&')
  expect(s.shown()).toEqual(['M2='])
})

test('a folder is browsed with its own scope, and with all that lies in it', async () => {
  const chat = message('IM=', { subject: 'IM', parentFolderId: 'TRASH=' })
  const s = stage([list(chat), list(message('M2='))])
  await s.mail.search(inFolder({ id: 'F/1' }))
  expect(s.shown()).toEqual(['IM='])
  await s.mail.search(inFolder({ mailbox: 'boss@contoso.example' }))
  expect(s.calls.map(({ path, scopes, missing }) => [path.split('?')[0], scopes[0], missing])).toEqual([
    ['/me/mailFolders/F%2F1/messages', 'Mail.Read', 'folder'],
    ['/users/boss%40contoso.example/mailFolders/F1%3D/messages', 'Mail.Read.Shared', 'folder'],
  ])
  expect(s.mail.state()).toMatchObject({ rows: [{ id: 'M2=', mailbox: 'boss@contoso.example' }] })
  await s.mail.signIn().catch(() => undefined)
  expect(s.signIns).toEqual([['Mail.Read.Shared']])
})

test('deleted mails and chats are left out unless asked for; the folder is asked for once', async () => {
  const mails = [
    message('M1='),
    message('TRASHED=', { parentFolderId: 'TRASH=' }),
    message('CHAT=', { singleValueExtendedProperties: [{ id: 'String 0x1A', value: 'IPM.SkypeTeams.Message' }] }),
    message('IM=', { subject: 'IM' }),
  ]
  const s = stage([list(...mails), list(...mails), list(...mails)])
  await s.mail.search(query('a'))
  expect(s.shown()).toEqual(['M1='])
  await s.mail.search(query('b', { withDeleted: true }))
  expect(s.shown()).toEqual(['M1=', 'TRASHED=', 'CHAT=', 'IM='])
  await s.mail.search(query('c'))
  expect(s.paths.filter((path) => path === DELETED)).toHaveLength(1)
})

test('a mailbox that does not say where its deleted mails are shows them, and is not asked again', async () => {
  const trashed = message('TRASHED=', { parentFolderId: 'TRASH=' })
  const s = stage([list(trashed), list(trashed)], { failure: { kind: 'not-allowed', code: '' } })
  await s.mail.search(query('a'))
  await s.mail.search(query('b'))
  expect(s.shown()).toEqual(['TRASHED='])
  expect(s.paths.filter((path) => path === DELETED)).toHaveLength(1)
})

test('where the rows had to sign in first, the deleted mails are asked for once more behind them', async () => {
  const trashed = message('TRASHED=', { parentFolderId: 'TRASH=' })
  const s = stage([list(trashed), { failure: SIGN_IN_NEEDED }, { json: { id: 'TRASH=' } }], 'in the script')
  await s.mail.search(query('a'))
  expect(s.paths.slice(1)).toEqual([DELETED, DELETED])
  expect(s.shown()).toEqual([])
})

test('rows do not wait for ever to hear where the deleted mails are', async () => {
  const s = stage([list(message('M1='))], 'later')
  const done = s.mail.search(query('a'))
  await s.clock.advance(4000)
  await done
  expect(s.shown()).toEqual(['M1='])
  expect(s.clock.pending()).toBe(0)
})

const REFUSED: Failure = { kind: 'refused', status: 400, code: 'RequestBroker--ParseUri', requestId: undefined }

test('a mailbox that refuses sizes gives rows without them, and is not asked for them again', async () => {
  const s = stage([{ failure: REFUSED }, list(message('M1=')), list()])
  await s.mail.search(query('a'))
  await s.mail.search(query('b'))
  expect(s.asked()).toEqual([
    `/me/messages?$search="a"&${ROWS}${TOP}${EXTRAS}`,
    `/me/messages?$search="a"&${ROWS}${TOP}`,
    `/me/messages?$search="b"&${ROWS}${TOP}`,
  ])
})

test('a query that is refused with and without sizes does not take them from the next one', async () => {
  const s = stage([{ failure: REFUSED }, { failure: REFUSED }, list()])
  await s.mail.search(query('a'))
  expect(s.mail.state()).toMatchObject({ kind: 'failed', failure: REFUSED })
  await s.mail.search(query('b'))
  expect(s.asked()[2]).toContain('0x0E08')
})

test('a folder that vanished is named so', async () => {
  const s = stage([{ failure: { kind: 'folder-gone' } }])
  await s.mail.search(inFolder({}))
  expect(s.mail.state()).toMatchObject({ kind: 'failed', failure: { kind: 'folder-gone' } })
})

test('a newer search wins over one under way', async () => {
  const s = stage(['later', list(message('NEW='))])
  const first = s.mail.search(query('old'))
  await s.mail.search(query('new'))
  s.late[0]?.({ value: [message('OLD=')] })
  await first
  expect(s.mail.state()).toMatchObject({ asked: { query: { text: 'new' } }, rows: [{ id: 'NEW=' }] })
})

test('a search that needs a sign-in says so, and goes on after it without the deleted mails', async () => {
  const trashed = message('TRASHED=', { parentFolderId: 'TRASH=' })
  const s = stage([{ failure: SIGN_IN_NEEDED }, list(message('M1='), trashed)])
  await s.mail.search(query('a'))
  expect(s.mail.state()).toMatchObject({ kind: 'failed', failure: SIGN_IN_NEEDED })
  await s.mail.signIn()
  expect(s.signIns).toEqual([['Mail.Read']])
  expect(s.shown()).toEqual(['M1='])
})

test('the sign-in asks for what was lacking last: a shared folder, though the search stands in the own mailbox', async () => {
  const s = stage([list(), { failure: SIGN_IN_NEEDED }, list(), list()])
  await s.mail.search(query('a'))
  await expect(s.mail.folders({ id: 'F=', name: '', mailbox: 'boss@contoso.example' }, signal)).rejects.toMatchObject({
    failure: SIGN_IN_NEEDED,
  })
  await s.mail.signIn()
  await s.mail.folders({ id: 'F=', name: '', mailbox: 'boss@contoso.example' }, signal)
  await s.mail.signIn().catch(() => undefined)
  expect(s.signIns).toEqual([['Mail.Read.Shared'], ['Mail.Read']])
})

const ABOUT: EventAbout = {
  subject: 'Re: The floor plan of building 7',
  startMs: Date.parse('2026-12-01T09:00:00Z'),
  organizer: 'Office@contoso.example',
  attendees: ['team@contoso.example', 'office@contoso.example'],
}

test('mails about an event are one search by its words and its people, ranked', async () => {
  const s = stage([
    list(
      message('NOTHING=', { subject: 'Lunch' }),
      message('PLAN=', { subject: 'A plan', from: null }),
      message('THREAD=', { subject: 'AW: The Floor Plan of building 7' }),
      message('TRASHED=', { subject: 'floor plan', parentFolderId: 'TRASH=' }),
    ),
  ])
  await s.mail.suggest(ABOUT, 'asked')
  const kql = [
    'subject:\\"floor\\" OR subject:\\"plan\\" OR subject:\\"building\\" OR ',
    '((from:\\"office@contoso.example\\" OR from:\\"team@contoso.example\\") ',
    'AND received>=2026-11-01 AND received<=2026-12-31)',
  ].join('')
  expect(s.asked()).toEqual([`/me/messages?$search="${kql}"&${ROWS}${TOP}${EXTRAS}`])
  expect(s.mail.state()).toMatchObject({ kind: 'found', asked: { kind: 'suggestions' }, hasMore: false })
  expect(s.shown()).toEqual(['THREAD=', 'PLAN='])
})

test('looking by itself, the pane opens no window, and leaves no failure behind', async () => {
  const s = stage([{ failure: SIGN_IN_NEEDED }, list(message('P=', { subject: 'floor plan' }))])
  await s.mail.suggest(ABOUT, 'silent')
  expect(s.calls.every((call) => call.silentOnly)).toBe(true)
  expect(s.mail.state()).toEqual({ kind: 'idle' })
  await s.mail.signIn()
  expect(s.shown()).toEqual(['P='])
})

test('before mails were ever read here, the pane asks for none by itself, and says to whom it matters that they were', async () => {
  const noted: boolean[] = []
  const permitted = {
    before: () => noted.at(-1) ?? false,
    note: (isPermitted: boolean) => void noted.push(isPermitted),
  }
  const script = [list(message('P=', { subject: 'floor plan' })), { failure: SIGN_IN_NEEDED }]
  const s = stage(script, undefined, permitted)
  await s.mail.suggest(ABOUT, 'silent')
  await expect(s.mail.describe([refOf('P=')], signal, 'silent')).rejects.toThrow('sign-in-needed')
  expect([s.paths, s.mail.state(), noted]).toEqual([[], { kind: 'idle' }, []])
  await s.mail.suggest(ABOUT, 'asked')
  expect([s.shown(), noted]).toEqual([['P='], [true]])
})

test('a permission that was withdrawn is forgotten', async () => {
  const noted: boolean[] = []
  const permitted = { before: () => true, note: (isPermitted: boolean) => void noted.push(isPermitted) }
  const s = stage([{ failure: SIGN_IN_NEEDED }], { failure: SIGN_IN_NEEDED }, permitted)
  await s.mail.suggest(ABOUT, 'silent')
  expect(noted.at(-1)).toBe(false)
})

test('an event that says nothing asks for nothing', async () => {
  const s = stage([])
  await s.mail.suggest({ subject: '7', startMs: undefined, organizer: undefined, attendees: [' '] }, 'asked')
  expect(s.paths).toEqual([])
  expect(s.mail.state()).toMatchObject({ kind: 'found', asked: { kind: 'suggestions' }, rows: [] })
})

test('suggestions give way to what the person asked for, before and after', async () => {
  const s = stage(['later', list(message('MINE='))])
  const late = s.mail.suggest(ABOUT, 'silent')
  await settle()
  await s.mail.search(query('mine'))
  s.late[0]?.({ value: [message('PLAN=', { subject: 'floor plan' })] })
  await late
  expect(s.shown()).toEqual(['MINE='])
  await s.mail.suggest(ABOUT, 'silent')
  expect(s.shown()).toEqual(['MINE='])
})

test('a conversation comes in pages and without an order, and is sorted here', async () => {
  const link = 'https://graph.microsoft.com/v1.0/me/messages?$skip=1'
  const s = stage([
    { json: { value: [message('OLD=', { receivedDateTime: '2026-11-01T00:00:00Z' })], '@odata.nextLink': link } },
    list(message('NEW=', { receivedDateTime: '2026-11-02T00:00:00Z' }), message('X=', { parentFolderId: 'TRASH=' })),
  ])
  const own = rowOf('ASKED=', { conversationId: "it's=", receivedMs: Date.parse('2026-11-01T12:00:00Z') })
  const rows = await s.mail.conversation(own, signal)
  expect(s.asked()).toEqual([`/me/messages?$filter=conversationId eq 'it''s='&${ROWS}${TOP}${EXTRAS}`, link])
  expect(rows.map((row) => row.id)).toEqual(['NEW=', 'ASKED=', 'OLD='])
})

test('a conversation of 150 mails ends at its newest hundred, and one of a deleted mail has the deleted ones', async () => {
  const page = (from: number, more: object = {}) =>
    Array.from({ length: 50 }, (_one, at) =>
      message(`M${from + at}=`, { parentFolderId: 'TRASH=', conversationId: 'C=', ...more }),
    )
  const next = (skip: number) => ({ '@odata.nextLink': `https://graph.microsoft.com/v1.0/me/messages?$skip=${skip}` })
  const s = stage([{ json: { value: page(0), ...next(50) } }, { json: { value: page(50), ...next(100) } }])
  const rows = await s.mail.conversation(rowOf('M0=', { conversationId: 'C=' }), signal)
  expect(rows).toHaveLength(100)
})

test('a mail that belongs to no conversation is one by itself', async () => {
  const s = stage([])
  const alone = rowOf('M1=', { conversationId: undefined })
  expect(await s.mail.conversation(alone, signal)).toEqual([alone])
})

test('what Outlook selected is described four at a time, in its order, without what is gone', async () => {
  const ids = ['A=', 'B=', 'GONE=', 'D=', 'E=', 'F=']
  const s = stage(
    ids.map((id): Answer => (id === 'GONE=' ? { failure: { kind: 'mail-gone' } } : { json: message(id) })),
  )
  const rows = await s.mail.describe(
    ids.map((id) => refOf(id)),
    signal,
  )
  expect(rows.map((row) => row.id)).toEqual(['A=', 'B=', 'D=', 'E=', 'F='])
  expect(s.mostAtOnce()).toBe(4)
  expect(s.paths[0]).toBe(`/me/messages/A=?${ROWS}${EXTRAS}`)
})

test('describing fails as a whole where the line does', async () => {
  const s = stage([{ json: message('A=') }, { failure: { kind: 'offline' } }])
  await expect(s.mail.describe([refOf('A='), refOf('B=')], signal)).rejects.toMatchObject({
    failure: { kind: 'offline' },
  })
})
