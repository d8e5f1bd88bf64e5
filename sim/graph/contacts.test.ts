import { beforeEach, expect, test } from '@jest/globals'
import { allRows, createBench, rowsOf, withOptions } from './bench'
import type { Bench } from './bench'

let b: Bench
beforeEach(async () => {
  b = await createBench()
})

const ask = (options: Record<string, string>) => b.send('GET', withOptions('/me/contacts', options))
const names = (rows: Record<string, unknown>[]) => rows.map((row) => row['displayName'])

test('contacts want a scope of their own', () => {
  b.world.consented.delete('Contacts.Read')
  expect([ask({}).status, b.last().rule]).toEqual([403, 'scopeMissing'])
  b.world.consented.add('Contacts.ReadWrite')
  expect(ask({}).status).toBe(200)
})

test('all of them, in pages, by name', () => {
  const pages = allRows(b, withOptions('/me/contacts', { $orderby: 'displayName', $select: 'displayName,companyName' }))
  expect(pages.map((page) => page.length)).toEqual([10, 4])
  const all = names(pages.flat())
  expect(all[0]).toBe('')
  expect(all.at(-1)).toBe('施設管理')
  expect(pages[0]?.[0]).toMatchObject({ displayName: '', companyName: 'Nameless Parts Ltd' })
})

test('names by their beginning, in one property or any of three', () => {
  const filter = (start: string) => ask({ $filter: `startswith(displayName,'${start}')`, $select: 'displayName' })
  expect(names(rowsOf(filter('crane')))).toEqual(['Crane service'])
  expect(names(rowsOf(filter("Gate 2 – driver''s")))).toEqual(["Gate 2 – driver's desk"])
  const any = ['displayName', 'givenName', 'surname'].map((name) => `startswith(${name},'plant')`).join(' or ')
  expect(names(rowsOf(ask({ $filter: any })))).toEqual(['Concrete plant'])
})

test('an order beside a filter wants its property first in the filter', () => {
  const both = (property: string) => ask({ $filter: `startswith(${property},'s')`, $orderby: 'displayName' })
  expect(names(rowsOf(both('displayName')))).toEqual(['Scaffolding crew', 'Surveyor'])
  expect(both('surname').code).toBe('InefficientFilter')
  expect(b.last().rule).toBe('inefficientFilter')
})

test.each([
  "contains(displayName,'x')",
  "startswith(displayName,'it's')",
  "startswith(companyName,'x')",
  "startswith(displayName,'x') and startswith(surname,'y')",
])('the filter %s is not simulated', (filter) => {
  ask({ $filter: filter })
  expect(b.last()).toMatchObject({ rule: 'filterNotSimulated', unknown: true })
})

test('one contact with what it has, and refusals by name', () => {
  const [row] = rowsOf(ask({ $filter: "startswith(displayName,'Crane')", $select: 'id' }))
  const path = `/me/contacts/${String(row?.['id'])}`
  const whole = b.send('GET', path).json
  expect(whole).toMatchObject({
    displayName: 'Crane service',
    businessPhones: ['+00 555 0101'],
    emailAddresses: [{ address: 'dispatch@lifting.example' }],
    department: null,
  })
  expect(Object.keys(b.send('GET', `${path}?$select=surname`).json ?? {}).sort()).toEqual(
    ['@odata.context', '@odata.etag', 'id', 'surname'].sort(),
  )
  expect(b.send('GET', `${path}?$select=email`).code).toBe('RequestBroker--ParseUri')
  expect(b.send('GET', '/me/contacts/x').code).toBe('ErrorInvalidIdMalformed')
  expect(ask({ $orderby: 'surname' }).status).toBe(400)
  b.send('GET', '/users/facilities@contoso.example/contacts')
  expect(b.last()).toMatchObject({ rule: 'pathUnknown', unknown: true })
})
