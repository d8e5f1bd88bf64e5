import { expect, test } from '@jest/globals'
import type { Failure } from '../kernel'
import { readFolders } from './folders'
import { scriptedGraph } from './testing/scriptedGraph'
import type { Answer } from './testing/scriptedGraph'

const SELECT = '$select=id,displayName,childFolderCount,totalItemCount'
const signal = new AbortController().signal
const folder = (id: string, displayName: string, more: object = {}) => ({
  id,
  displayName,
  childFolderCount: 0,
  totalItemCount: 3,
  ...more,
})
const own = (name: string) => `/me/mailFolders/${name}?${SELECT}`
const TOP = `/me/mailFolders?${SELECT}&$top=100`
const NOT_ALLOWED: Failure = { kind: 'not-allowed', code: 'ErrorAccessDenied' }

test('the well-known folders come first, then the others by name, without searches and hidden ones', async () => {
  const s = scriptedGraph([], {
    [own('inbox')]: { json: folder('I=', 'Posteingang', { childFolderCount: 2 }) },
    [own('sentitems')]: { json: folder('S=', 'Gesendet', { totalItemCount: null }) },
    [own('archive')]: { failure: { kind: 'folder-gone' } },
    [own('drafts')]: { json: folder('D=', 'Entwürfe') },
    [own('deleteditems')]: { json: folder('T=', 'Gelöscht') },
    [TOP]: {
      json: {
        value: [
          folder('Z=', 'Zebra'),
          folder('I=', 'Posteingang'),
          folder('Q=', 'Unread', { '@odata.type': '#microsoft.graph.mailSearchFolder' }),
          folder('H=', 'Hidden', { isHidden: true }),
        ],
        '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next',
      },
    },
    'https://graph.microsoft.com/v1.0/next': { json: { value: [folder('A=', 'Ärger')] } },
  })
  const found = await readFolders(s.graph, { mailbox: undefined }, signal)
  expect(found.map(({ id, wellKnown, childCount, mailCount }) => [id, wellKnown, childCount, mailCount])).toEqual([
    ['I=', 'inbox', 2, 3],
    ['S=', 'sentitems', 0, undefined],
    ['D=', 'drafts', 0, 3],
    ['T=', 'deleteditems', 0, 3],
    ['A=', undefined, 0, 3],
    ['Z=', undefined, 0, 3],
  ])
  expect(s.mostAtOnce()).toBeLessThanOrEqual(4)
})

test('the folders of a folder, of somebody else’s mailbox', async () => {
  const path = `/users/boss@contoso.example/mailFolders/F/1=/childFolders?${SELECT}&$top=100`
  const s = scriptedGraph([], { [path]: { json: { value: [folder('C=', 'Child')] } } })
  const within = { id: 'F/1=', name: 'Plans', mailbox: 'boss@contoso.example' }
  expect(await readFolders(s.graph, within, signal)).toMatchObject([{ id: 'C=', mailbox: 'boss@contoso.example' }])
  expect(s.calls[0]).toMatchObject({ scopes: ['Mail.Read.Shared'], missing: 'folder' })
  expect(s.calls[0]?.path).toContain('F%2F1%3D')
})

test('a folder that vanished is named so', async () => {
  const s = scriptedGraph([{ failure: { kind: 'folder-gone' } }])
  await expect(readFolders(s.graph, { id: 'F=', name: '', mailbox: undefined }, signal)).rejects.toMatchObject({
    failure: { kind: 'folder-gone' },
  })
})

const shared = (name: string) => `/users/boss@contoso.example/mailFolders${name}`
const sharedMailbox = (inbox: Answer) => ({
  [shared(`/inbox?${SELECT}`)]: inbox,
  ...Object.fromEntries(
    ['/sentitems', '/archive', '/drafts', '/deleteditems'].map((name) => [
      shared(`${name}?${SELECT}`),
      { failure: NOT_ALLOWED },
    ]),
  ),
  [shared(`?${SELECT}&$top=100`)]: { failure: NOT_ALLOWED },
})

test('of a mailbox that is shared in parts, what can be seen is shown; where nothing can, the reason is told', async () => {
  const inPart = scriptedGraph([], sharedMailbox({ json: folder('I=', 'Inbox') }))
  const within = { mailbox: 'boss@contoso.example' }
  expect(await readFolders(inPart.graph, within, signal)).toMatchObject([{ id: 'I=', wellKnown: 'inbox' }])
  const closed = scriptedGraph([], sharedMailbox({ failure: NOT_ALLOWED }))
  await expect(readFolders(closed.graph, within, signal)).rejects.toMatchObject({ failure: NOT_ALLOWED })
})

test('trouble on the line is not taken for a missing folder', async () => {
  const s = scriptedGraph([], { ...sharedMailbox({ failure: { kind: 'offline' } }) })
  await expect(readFolders(s.graph, { mailbox: 'boss@contoso.example' }, signal)).rejects.toMatchObject({
    failure: { kind: 'offline' },
  })
})
