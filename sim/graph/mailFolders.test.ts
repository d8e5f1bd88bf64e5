import { beforeEach, expect, test } from '@jest/globals'
import { ownMailbox } from '../world'
import { allRows, createBench, rowsOf } from './bench'
import type { Bench } from './bench'

let b: Bench
beforeEach(async () => {
  b = await createBench({ world: { withCorrespondence: true } })
})

const names = (rows: Record<string, unknown>[]) => rows.map((row) => row['displayName'])
const folder = (key: string) => ownMailbox(b.world).mailFolders.find((one) => one.key === key)?.id ?? ''

test('folders at the top come ten at a time, a saved search among them, hidden ones not', () => {
  const pages = allRows(b, '/me/mailFolders')
  expect(pages.map((page) => page.length)).toEqual([10, 2])
  const all = pages.flat()
  expect(names(all)).toContain('Inbox')
  expect(names(all)).not.toContain('Projects')
  expect(names(all)).not.toContain('Quick Step Settings')
  expect(all.filter((row) => row['@odata.type'] === '#microsoft.graph.mailSearchFolder')).toMatchObject([
    { displayName: 'Unread Mail' },
  ])
  expect(new Set(all.map((row) => row['parentFolderId'])).size).toBe(1)
})

test('folders know how much is in them, and go down level by level', () => {
  const inbox = b.send(
    'GET',
    '/me/mailFolders/inbox?$select=displayName,childFolderCount,unreadItemCount,totalItemCount',
  )
  expect(inbox.json).toMatchObject({
    id: folder('inbox'),
    displayName: 'Inbox',
    childFolderCount: 1,
    unreadItemCount: 4,
  })
  const children = rowsOf(b.send('GET', '/me/mailFolders/inbox/childFolders'))
  expect(names(children)).toEqual(['Projects'])
  const below = rowsOf(b.send('GET', `/me/mailFolders/${folder('projects')}/childFolders?$top=50`))
  expect(below).toMatchObject([{ displayName: 'Building B', parentFolderId: folder('projects'), totalItemCount: 1 }])
})

test('a well-known name is taken in an address, but is no property', () => {
  expect(b.send('GET', '/me/mailFolders?$select=id,wellKnownName').code).toBe('RequestBroker--ParseUri')
  expect(b.last().rule).toBe('selectUnknownProperty')
  expect(b.send('GET', '/me/mailFolders/projects').code).toBe('ErrorInvalidIdMalformed')
})

test('a folder of another mailbox, or none', () => {
  expect(b.send('GET', `/users/facilities@contoso.example/mailFolders/${folder('permits')}`).code).toBe(
    'ErrorItemNotFound',
  )
  expect(b.send('GET', '/users/facilities@contoso.example/mailFolders/inbox').json).toMatchObject({ totalItemCount: 3 })
  expect(b.send('GET', '/me/mailFolders?$filter=x').status).toBe(400)
  expect(b.send('DELETE', `/me/mailFolders/${folder('permits')}`).status).toBe(405)
})
