import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { HostQuirkName } from '../../sim/outlook/quirks'
import { play } from '../identity/play'
import { scenarioOf, THEMES } from '../identity/scenario'
import type { Scenario } from '../identity/scenario'
import { digestAtOnce } from '../storm/bytes'

const RUNS = Number(process.env['IDENTITY_RUNS'] ?? 2_000)
const SEED = Number(process.env['IDENTITY_SEED'] ?? 6)
const TIME_MS = 600_000

test.each(THEMES)(
  '$name: what is told to go goes to the event that was named, and nowhere else',
  async (theme) => {
    const met = new Map<HostQuirkName, number>()
    const counts = new Map<string, number>()
    const wayBack = digestAtOnce()
    const runs = Math.ceil(RUNS / THEMES.length)
    const property = fc.asyncProperty(scenarioOf(theme), async (scenario: Scenario) => {
      const played = await play(scenario)
      for (const quirk of played.met) met.set(quirk, (met.get(quirk) ?? 0) + 1)
      for (const [word, count] of played.counts) counts.set(word, (counts.get(word) ?? 0) + count)
      if (played.faults.length > 0) throw new Error([...played.faults, ...played.log].join('\n'))
    })
    await fc.assert(property, { numRuns: runs, seed: SEED + THEMES.indexOf(theme) }).finally(wayBack)
    process.stdout.write(`${theme.name}: ${JSON.stringify([...met])} ${JSON.stringify([...counts])}\n`)
    expect(met.size).toBe(theme.quirks.length)
  },
  TIME_MS,
)
