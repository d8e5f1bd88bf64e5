import { expect, jest, test } from '@jest/globals'
import { faultsOf, figuresOf } from './support/killedReport'
import { playKilledUpload } from './support/killedUpload'

/** Short form of `npm run killed`, which kills a 60 MB upload 20 times. */

jest.setTimeout(120_000)

const story = { sizeBytes: 22 * 1024 * 1024, kills: 4, seed: 'npm test', tell: () => undefined } as const

test('a browser killed four times, the session answering: one attachment, and only what had not arrived was sent again', async () => {
  const sessionStatus = 'answered'
  const report = await playKilledUpload({ ...story, sessionStatus, lastDeath: 'in the body of a range' })
  expect(faultsOf(report, sessionStatus)).toEqual([])
  expect(report.deaths).toHaveLength(4)
  expect(figuresOf(report).stored).toBe(6)
  expect(report.row).toContain('Attached')
  expect(report.row).toContain('Went on at 20 of 22 MB, where it had stopped.')
})

test('a browser killed four times, the session not to be asked: one attachment, found although the last reply was lost', async () => {
  const sessionStatus = 'refused'
  const report = await playKilledUpload({ ...story, sessionStatus, lastDeath: 'stored, no reply' })
  expect(faultsOf(report, sessionStatus)).toEqual([])
  expect(report.deaths).toHaveLength(4)
  expect(figuresOf(report).stored).toBe(6)
  expect(report.row).toContain('Attached')
  expect(report.row).toContain('The answer got lost. It was found on the event and not sent again.')
})
