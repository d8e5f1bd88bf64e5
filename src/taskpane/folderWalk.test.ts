import { expect, test } from '@jest/globals'
import { isJunk, MOST_FILES, MOST_LEVELS, walkedFiles, walkFolders } from './folderWalk'
import { folderEntry, lockedFolder } from './testing/entries'
import type { FakeTree } from './testing/entries'

const never = new AbortController().signal

async function walk(...roots: FileSystemEntry[]) {
  const counts: number[] = []
  const { found, ...rest } = await walkFolders(roots, { signal: never, onCount: (files) => counts.push(files) })
  return { paths: found.map(({ path }) => path), count: counts.at(-1), ...rest }
}
const NOTHING_ODD = { unreadable: [], leftOut: 0, loops: [], tooDeep: [], isCut: false }

test('a folder is read until its reader has no more, each file with the way to it, in the order people count', async () => {
  const plans = folderEntry('plans', { '10.pdf': 'a', '9.pdf': 'b', old: { '1.pdf': 'c' }, empty: {} })
  expect(await walk(plans, folderEntry('more', { 'x.txt': 'd' }))).toEqual({
    ...NOTHING_ODD,
    paths: ['more/x.txt', 'plans/9.pdf', 'plans/10.pdf', 'plans/old/1.pdf'],
    count: 4,
  })
})

test('what cannot be read is named, and all the rest is there', async () => {
  expect(await walk(folderEntry('plans', { 'a.pdf': null, 'b.pdf': 'b' }), lockedFolder('mine'))).toMatchObject({
    ...{ paths: ['plans/b.pdf'], unreadable: ['mine', 'plans/a.pdf'] },
  })
})

test('what systems leave behind is left out, and counted; what only looks like it is not', async () => {
  const junk = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$minutes.docx', '._plan.pdf', '.~lock.plan.odt#']
  const tree = Object.fromEntries([...junk, 'thumbs.db.txt', '.gitignore'].map((name) => [name, 'x']))
  expect(await walk(folderEntry('plans', tree))).toMatchObject({
    ...{ paths: ['plans/.gitignore', 'plans/thumbs.db.txt'], leftOut: 6 },
  })
  expect(isJunk('desktop.ini.pdf')).toBe(false)
})

test('a link back into the folder is noticed: each file is there once, and the way on is told', async () => {
  const plans = (): FakeTree => ({ 'a.pdf': 'a', 'locked.pdf': null, self: plans })
  expect(await walk(folderEntry('plans', plans()))).toMatchObject({
    ...{ paths: ['plans/a.pdf'], unreadable: ['plans/locked.pdf'], loops: ['plans/self'] },
  })
  const round = (): FakeTree => ({ 'a.pdf': 'a', down: () => ({ 'b.pdf': 'b', up: round }) })
  expect(await walk(folderEntry('plans', round()))).toMatchObject({
    ...{ paths: ['plans/a.pdf', 'plans/down/b.pdf'], loops: ['plans/down/up'] },
  })
})

test('a copy of a folder within itself is no loop', async () => {
  const inner = { 'a.pdf': 'a', project: { 'a.pdf': 'a' } }
  expect(await walk(folderEntry('project', { 'a.pdf': 'a', project: inner }))).toMatchObject({
    paths: ['project/a.pdf', 'project/project/a.pdf', 'project/project/project/a.pdf'],
    loops: [],
  })
})

test('too deep and too many end the walk', async () => {
  const deep = (level: number): FakeTree => ({ [`${level}.txt`]: 'x', [`d${level}`]: () => deep(level + 1) })
  const { paths, tooDeep } = await walk(folderEntry('deep', deep(0)))
  expect([paths.length, tooDeep.length]).toEqual([MOST_LEVELS, 1])
  const many = Object.fromEntries(Array.from({ length: MOST_FILES + 1 }, (_, index) => [`${index}.txt`, '']))
  const cut = await walk(folderEntry('many', many))
  expect([cut.paths.length, cut.isCut]).toEqual([MOST_FILES, true])
})

test('it is stopped at once', async () => {
  const stop = new AbortController()
  const endless = (): FakeTree => ({ [`${Math.random()}.txt`]: 'x', more: endless })
  const walking = walkFolders([folderEntry('endless', endless())], {
    signal: stop.signal,
    onCount: () => {
      stop.abort(new DOMException('Enough.', 'AbortError'))
    },
  })
  await expect(walking).rejects.toThrow('Enough.')
})

test('what the control gives has its way in it, and loses the junk', () => {
  const at = (path: string) => {
    const file = new File(['x'], path.split('/').at(-1) ?? '')
    Object.defineProperty(file, 'webkitRelativePath', { value: path })
    return file
  }
  const { found, leftOut } = walkedFiles([at('plans/b.pdf'), at('plans/a.pdf'), at('plans/.DS_Store')])
  expect([found.map(({ path }) => path), leftOut]).toEqual([['plans/a.pdf', 'plans/b.pdf'], 1])
})
