import { expect, test } from '@jest/globals'
import { listAct } from './listKeys'
import type { KeyPress, ListPlace } from './listKeys'

const PLACE: ListPlace = { index: 5, count: 20, page: 6, isRightToLeft: false }
const act = (key: string, rest: Partial<KeyPress> = {}, place: Partial<ListPlace> = {}) =>
  listAct({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...rest }, { ...PLACE, ...place })

test('arrows, pages and ends move within the list and never out of it', () => {
  const goals = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => act(key))
  expect(goals).toEqual([6, 4, 11, 0, 0, 19].map((to) => ({ kind: 'go', to, extend: false })))
  expect(act('ArrowDown', {}, { index: 19 })).toEqual({ kind: 'go', to: 19, extend: false })
  expect(act('PageDown', { shiftKey: true })).toEqual({ kind: 'go', to: 11, extend: true })
})

test('Space and Enter choose, with Shift they reach from where choosing began', () => {
  expect([act(' '), act('Enter')]).toEqual([{ kind: 'toggle' }, { kind: 'toggle' }])
  expect(act(' ', { shiftKey: true })).toEqual({ kind: 'extend' })
})

test('Ctrl+A and Cmd+A choose all; other chords are left to others', () => {
  expect([act('a', { ctrlKey: true }), act('A', { metaKey: true })]).toEqual([{ kind: 'all' }, { kind: 'all' }])
  expect([act('a'), act('Enter', { ctrlKey: true }), act('ArrowDown', { altKey: true }), act('Tab')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('the arrow towards the text unfolds, also where the layout runs from right to left', () => {
  expect([act('ArrowRight'), act('ArrowLeft')]).toEqual([{ kind: 'unfold' }, { kind: 'fold' }])
  expect(act('ArrowLeft', {}, { isRightToLeft: true })).toEqual({ kind: 'unfold' })
})

test('P looks into the mail', () => {
  expect(act('p')).toEqual({ kind: 'look' })
  expect(act('p', { ctrlKey: true })).toBeUndefined()
})
