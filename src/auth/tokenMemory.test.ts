import { expect, test } from '@jest/globals'
import { createTokenMemory } from './tokenMemory'

let nowMs = 0
const memory = () => createTokenMemory({ now: () => nowMs })
const token = (accessToken: string, scopes: string[], expiresAtMs = 3_600_000) => ({
  accessToken,
  scopes,
  expiresAtMs,
  account: { homeAccountId: '1', username: 'alex@contoso.example' },
})

test('a token serves what it was granted for, however it is written', () => {
  nowMs = 0
  const kept = memory()
  kept.keep(token('both', ['https://graph.microsoft.com/Mail.Read', 'calendars.readwrite']))
  expect(kept.find(['Mail.Read'])?.accessToken).toBe('both')
  expect(kept.find(['Calendars.ReadWrite', 'Mail.Read'])?.accessToken).toBe('both')
  expect(kept.find(['Mail.Read.Shared'])).toBeUndefined()
})

test('two minutes before its end it is gone', () => {
  nowMs = 0
  const kept = memory()
  kept.keep(token('one', ['Mail.Read']))
  nowMs = 3_600_000 - 120_001
  expect(kept.find(['Mail.Read'])?.accessToken).toBe('one')
  nowMs++
  expect(kept.find(['Mail.Read'])).toBeUndefined()
})

test('a new one takes the place of those it covers; a refused one takes all with it that share a permission', () => {
  nowMs = 0
  const kept = memory()
  kept.keep(token('mail', ['Mail.Read']))
  kept.keep(token('both', ['Mail.Read', 'Calendars.ReadWrite']))
  expect(kept.find(['Mail.Read'])?.accessToken).toBe('both')
  kept.keep(token('contacts', ['Contacts.Read']))
  kept.forget(['Calendars.ReadWrite'])
  expect(kept.find(['Mail.Read'])).toBeUndefined()
  expect(kept.find(['Contacts.Read'])?.accessToken).toBe('contacts')
  kept.drop(token('contacts', []))
  expect(kept.find(['Contacts.Read'])).toBeUndefined()
})
