import { expect, test } from '@jest/globals'
import { keptTheme } from './keptTheme'

function pageWith(kept: Record<string, string>, isBlocked = false) {
  const dataset: Record<string, string | undefined> = {}
  const storage = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => (kept[key] = value),
    removeItem: (key: string) => {
      kept[key] = ''
    },
  }
  const page = {
    document: { documentElement: { dataset } },
    get localStorage() {
      if (isBlocked) throw new Error('The browser keeps nothing here.')
      return storage
    },
  }
  return { page: page as unknown as Window, dataset }
}

test('what Outlook said last is there before Outlook is, and follows it', () => {
  const kept = {}
  const { page, dataset } = pageWith(kept)
  const first = keptTheme(page)
  expect([first.isDark(), dataset]).toEqual([undefined, {}])
  first.keep(true)
  expect(dataset).toEqual({ theme: 'dark' })

  const next = pageWith(kept)
  const second = keptTheme(next.page)
  expect([second.isDark(), next.dataset]).toEqual([true, { theme: 'dark' }])
  second.keep(false)
  expect(next.dataset).toEqual({ theme: 'light' })
  expect(keptTheme(pageWith(kept).page).isDark()).toBe(false)
})

test('an Outlook that says nothing leaves it to the system, now and next time', () => {
  const kept = {}
  keptTheme(pageWith(kept).page).keep(true)
  const { page, dataset } = pageWith(kept)
  keptTheme(page).keep(undefined)
  expect(dataset).toEqual({})
  expect(keptTheme(pageWith(kept).page).isDark()).toBeUndefined()
})

test('what somebody else wrote there, and a browser that keeps nothing, is the system’s', () => {
  expect(keptTheme(pageWith({ 'event-attachments.theme': 'purple' }).page).isDark()).toBeUndefined()
  const { page, dataset } = pageWith({}, true)
  const theme = keptTheme(page)
  expect(theme.isDark()).toBeUndefined()
  theme.keep(true)
  expect(dataset).toEqual({ theme: 'dark' })
})
