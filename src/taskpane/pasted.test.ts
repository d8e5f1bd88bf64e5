import { expect, test } from '@jest/globals'
import { endingOf, isLink, isNamelessPicture, pictureName, waysOf, wordsFile, wordsOf } from './pasted'

const at = { nowMs: 1000, base: 'Pasted text' }
const picture = (type: string, name = 'image.png') => new File(['bits'], name, { type })

test('words are a text file as they are; their look is worth a page only where there is one', async () => {
  const plain = wordsOf({ plain: 'Grüße\n', html: '<meta charset="utf-8"><span>Grüße</span>' })
  expect(waysOf(plain)).toEqual(['text'])
  const file = wordsFile(plain, 'text', at)
  expect([file.name, file.type, file.lastModified, await file.text()]).toEqual([
    ...['Pasted text.txt', 'text/plain', 1000, 'Grüße\n'],
  ])
  const bold = wordsOf({ plain: 'a', html: '<b>a</b>' }, picture('image/png'))
  expect(waysOf(bold)).toEqual(['text', 'page', 'picture'])
  const page = wordsFile(bold, 'page', at)
  expect(page.name).toBe('Pasted text.html')
  expect(await page.text()).toMatch(/^<!doctype html><meta charset="utf-8">.*\n<b>a<\/b>$/s)
  const shown = wordsFile(bold, 'picture', at)
  expect([shown.name, shown.type, await shown.text()]).toEqual(['Pasted text.png', 'image/png', 'bits'])
})

test('a link is known as one, and only that', () => {
  expect(['https://contoso.example/a?b', ' http://x.example '].map(isLink)).toEqual([true, true])
  expect(['see https://x.example', 'https://x.example and more', 'mailto:a@b.example', 'https://'].map(isLink)).toEqual(
    [...[false, false, false, false]],
  )
})

test('only what a browser made of copied pixels is without a name', () => {
  expect(isNamelessPicture(picture('image/png'))).toBe(true)
  expect(isNamelessPicture(picture('image/png', 'Facade.png'))).toBe(false)
  expect(isNamelessPicture(picture('application/pdf'))).toBe(false)
})

test('a picture is called by the day and the minute, with the ending of what it is', () => {
  const nowMs = new Date(2026, 10, 30, 10, 42).getTime()
  expect(pictureName('Pasted picture', nowMs)).toBe('Pasted picture 2026-11-30 10.42')
  expect(['image/png', 'image/jpeg', 'image/svg+xml', 'image/webp'].map((type) => endingOf(picture(type)))).toEqual([
    ...['png', 'jpg', 'svg', 'webp'],
  ])
})
