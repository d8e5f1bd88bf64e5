import { expect, test } from '@jest/globals'
import { createLog } from '../kernel'
import { createContacts } from './contacts'
import { scriptedGraph, SIGN_IN_NEEDED } from './testing/scriptedGraph'
import type { Answer } from './testing/scriptedGraph'

function stage(script: Answer[]) {
  const scripted = scriptedGraph(script)
  const signIns: string[][] = []
  const contacts = createContacts({
    graph: scripted.graph,
    log: createLog(() => 0),
    signIn: (scopes) => {
      signIns.push([...scopes])
      return Promise.resolve()
    },
  })
  return { ...scripted, contacts, signIns }
}

const FIRST = '/me/contacts?$select=id,displayName,givenName,surname,companyName,emailAddresses'

test('all contacts come by name; one without a name goes by its company or its first address', async () => {
  const s = stage([
    {
      json: {
        value: [
          {
            id: 'A=',
            displayName: 'Site office',
            companyName: 'Contoso',
            emailAddresses: [{ address: 'o@x.example' }],
          },
          { id: 'B=', displayName: ' ', givenName: 'Given', surname: null },
          { id: 'C=', displayName: null, companyName: 'Contoso' },
          { id: 'D=', emailAddresses: [{ address: null }, { address: 'd@x.example' }] },
          { id: 'E=' },
          { id: 'no/id' },
        ],
      },
    },
  ])
  await s.contacts.search(' ')
  expect(s.paths).toEqual([`${FIRST}&$orderby=displayName&$top=50`])
  expect(s.calls[0]).toMatchObject({ scopes: ['Contacts.Read'] })
  expect(s.contacts.state()).toMatchObject({
    kind: 'found',
    text: ' ',
    rows: [
      { id: 'A=', name: 'Site office', company: 'Contoso', address: 'o@x.example' },
      { id: 'B=', name: 'Given', company: '', address: '' },
      { id: 'C=', name: 'Contoso' },
      { id: 'D=', name: 'd@x.example', address: 'd@x.example' },
      { id: 'E=', name: '' },
    ],
  })
})

test('words are the beginnings of names; quotes are doubled, and without an order the rows are sorted here', async () => {
  const s = stage([
    {
      json: {
        value: [
          { id: 'Z=', displayName: 'Zoe' },
          { id: 'A=', displayName: 'O’Ada' },
        ],
      },
    },
  ])
  await s.contacts.search(" o'")
  expect(s.paths).toEqual([
    `${FIRST}&$filter=startswith(displayName,'o''') or startswith(givenName,'o''') or startswith(surname,'o''')&$top=50`,
  ])
  expect(s.contacts.state()).toMatchObject({ rows: [{ id: 'A=' }, { id: 'Z=' }] })
})

test('half of a sign can be typed, and does no harm', async () => {
  const s = stage([{ json: { value: [] } }])
  await s.contacts.search('a\ud83d')
  expect(s.contacts.state()).toMatchObject({ kind: 'found' })
  expect(s.paths[0]).toContain("'a'")
})

test('contacts ask for their permission only when somebody looks for one', async () => {
  const s = stage([{ failure: SIGN_IN_NEEDED }, { json: { value: [] } }])
  await s.contacts.search('o')
  expect(s.contacts.state()).toEqual({ kind: 'failed', text: 'o', failure: SIGN_IN_NEEDED })
  await s.contacts.signIn()
  expect(s.signIns).toEqual([['Contacts.Read']])
  expect(s.contacts.state()).toMatchObject({ kind: 'found', text: 'o' })
  s.contacts.clear()
  expect(s.contacts.state()).toEqual({ kind: 'idle' })
})
