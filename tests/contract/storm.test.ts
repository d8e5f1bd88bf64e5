import { expect, test } from '@jest/globals'
import { seedsFrom, storm } from '../storm/storm'

const SEEDS = seedsFrom(1, 200)
/** Some 15 s on a quiet machine. */
const TIME_MS = 240_000

test(
  'in 200 random stories each thing is attached once, or the person is told',
  async () => {
    const wrong: string[] = []
    const totals = await storm(SEEDS, ({ seed, verdict }) => {
      for (const { fault, text } of verdict.faults) {
        wrong.push(`${fault}: ${text} | npm run storm -- --seed ${seed} --stories 1 --log`)
      }
    })
    expect(wrong).toEqual([])
    expect(totals).toMatchObject({ stories: SEEDS.length, duplicated: 0, lost: 0, wrongEvent: 0, otherFaults: 0 })
    expect(totals.attachedOnce).toBeGreaterThan(totals.told)
  },
  TIME_MS,
)

test('the same seed tells the same story, line by line', async () => {
  const logs: (readonly string[])[] = []
  for (let time = 0; time < 2; time++) await storm([4], ({ log }) => logs.push(log))
  expect(logs[0]).toEqual(logs[1])
  expect(logs[0]?.length).toBeGreaterThan(10)
})
