import { expect, test } from '@jest/globals'
import { createGate } from '../graph'
import { AppError, createLog } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { fakeNetwork } from '../attachments/testing/ports'
import { createLaterLinks } from './laterLinks'

/** A door whose Graph refuses everything, which ends each file at its first step. */
function door() {
  const clock = createFakeClock(0)
  const refused = () => Promise.reject(new AppError({ kind: 'not-allowed', code: 'accessDenied' }))
  return createLaterLinks({
    graph: { read: refused, readBlob: refused, write: refused },
    transport: refused,
    isDriveUrlAllowed: () => false,
    waiting: { clock, chance: () => 0, network: fakeNetwork(), gate: createGate(clock) },
    openForm: () => undefined,
    signIn: () => Promise.resolve(),
    isOffered: () => true,
    log: createLog(clock.now),
  })
}

const wordsOf = () => ({ html: '', text: '' })

test('before anything is sent there is nothing to be done with', () => {
  const links = door()
  links.prepare()
  links.cancel(1)
  links.tryAgain(1)
  links.dismiss(1)
  expect([links.isOffered(), links.state()]).toEqual([true, { rows: [] }])
})

test('the rows of what was sent are told, and their commands do what they say', async () => {
  const links = door()
  const file = { name: 'film.mov', as: 'walk.mov', blob: new Blob(['x']), lastModifiedMs: 0 }
  const isOver = new Promise<void>((resolve) => {
    links.subscribe(() => {
      if (links.state().rows[1]?.phase.kind === 'failed') resolve()
    })
  })
  await links.send([file, { ...file, as: undefined }], wordsOf)
  await isOver
  const failure = { kind: 'not-allowed', code: 'accessDenied' }
  expect(links.state().rows).toMatchObject([
    { name: 'walk.mov', sizeBytes: 1, phase: { kind: 'failed', failure, fileUrl: undefined } },
    { name: 'film.mov', phase: { kind: 'failed', failure } },
  ])
  const [first] = links.state().rows
  links.dismiss(first?.key ?? 0)
  expect(links.state().rows.map(({ name }) => name)).toEqual(['film.mov'])
})

test('one that waits for its turn is cancelled before anything of it goes', async () => {
  const links = door()
  const file = { name: 'film.mov', blob: new Blob(['x']), lastModifiedMs: 0 }
  await links.send([file, file], wordsOf)
  const second = links.state().rows[1]
  expect(second?.phase).toEqual({ kind: 'queued' })
  links.cancel(second?.key ?? 0)
  expect(links.state().rows[1]?.phase).toEqual({ kind: 'cancelled', isInDrive: false })
})

test('what is sent while something goes belongs to it, and what comes afterwards begins anew', async () => {
  const links = door()
  const file = { name: 'film.mov', blob: new Blob(['x']), lastModifiedMs: 0 }
  const isOver = new Promise<void>((resolve) => {
    links.subscribe(() => {
      if (links.state().rows.every(({ phase }) => phase.kind === 'failed')) resolve()
    })
  })
  await links.send([file], wordsOf)
  await links.send([file], wordsOf)
  await isOver
  await links.send([file], wordsOf)
  expect(links.state().rows.map(({ batch }) => batch)).toEqual([1, 1, 2])
})
