import { expect, test } from '@jest/globals'
import { newRow } from './chosen'
import { namedFile, renameChosen } from './chosenNames'
import type { Policy } from './plan'
import { fileRow, fileThing, mailRow } from './testing/rows'
import type { Row, Thing } from './types'

const policy: Policy = {
  ...{ organizerWrites: 'auto', maxFileBytes: 100, blockedExtensions: ['.exe'], keepUnfinished: true },
  ...{ eventLimitBytes: undefined, readBack: false, uploadSessions: true },
}

const picture = (as?: string): Row => {
  const { file } = fileThing('Pasted picture.png')
  const thing: Thing = { kind: 'file', file: as === undefined ? file : { ...file, as } }
  return newRow(1, thing)
}
const named = (row: Row, name: string) => renameChosen([row], new Map([[1, name]]), policy)
const nameOf = (row: Row, name: string) => named(row, name).files.get(1)?.name

test('a file goes under its own name, or under the one it is given; either is made one that Exchange keeps', () => {
  const { file } = fileThing('a/b.txt')
  expect(namedFile(file)).toMatchObject({ name: 'a_b.txt', renamed: true })
  expect(namedFile({ ...file, as: 'b.txt' })).toMatchObject({ name: 'b.txt', renamed: false })
  expect(namedFile({ ...file, as: 'plans/b.txt' })).toMatchObject({ name: 'plans_b.txt', renamed: true })
})

test('a chosen file is renamed and keeps the name it has where it lies, by which it is known again', () => {
  expect(named(picture(), 'Facade.png').files.get(1)).toEqual({
    ...{ name: 'Facade.png', renamed: false },
    thing: {
      kind: 'file',
      file: { ...fileThing('Pasted picture.png').file, as: 'Facade.png', blob: expect.any(Blob) },
    },
  })
  // Back to its own name is no other name.
  expect(named(picture('Facade.png'), 'Pasted picture.png').files.get(1)?.thing).toMatchObject({
    file: { as: undefined },
  })
})

test('an ending that was left away is put back as it was written; another one is taken as said', () => {
  expect(nameOf(picture(), 'Facade')).toBe('Facade.png')
  expect(nameOf(picture('Facade.PNG'), 'Roof')).toBe('Roof.PNG')
  expect(nameOf(picture(), 'Facade.jpg')).toBe('Facade.jpg')
  expect(nameOf(picture(), `${'x'.repeat(300)}.png`)).toBe(`${'x'.repeat(251)}.png`)
})

test('no name, the same name, a mail, and what is on its way stay as they are', () => {
  const going = fileRow(1, { phase: { kind: 'queued' } })
  for (const [row, name] of [
    [picture(), '  '],
    [picture(), 'Pasted picture.png'],
    [mailRow(1), 'Other'],
    [going, 'Other.txt'],
  ] as const) {
    expect(named(row, name)).toEqual({ files: new Map(), notices: [] })
  }
})

test('nothing gets past the types that the organization blocks by a new name', () => {
  expect(named(picture(), 'setup.exe')).toEqual({
    files: new Map(),
    notices: [{ kind: 'refused', name: 'setup.exe', failure: { kind: 'type-blocked' } }],
  })
})
