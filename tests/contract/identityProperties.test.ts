import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { play } from '../identity/play'
import { scenarioOf, THEMES } from '../identity/scenario'
import { digestAtOnce } from '../storm/bytes'

const RUNS = Number(process.env['IDENTITY_RUNS'] ?? 2_000)
const SEED = 6
/** Some 40 s in all on a quiet machine. */
const TIME_MS = 600_000
const FAULT_LINES = 5

/** What the person met, over all stories. */
const met = new Map<string, number>()
const counted = (words: Map<string, number>, word: string, more = 1) => words.set(word, (words.get(word) ?? 0) + more)

let wayBack: () => void
beforeAll(() => {
  wayBack = digestAtOnce()
})
afterAll(() => {
  wayBack()
})

test.each(THEMES)(
  '$name: what is told to go goes to the event that was named, and nobody is told of it',
  async (theme) => {
    const quirks = new Map<string, number>()
    const property = fc.asyncProperty(scenarioOf(theme), async (scenario) => {
      const played = await play(scenario)
      for (const quirk of played.met) counted(quirks, quirk)
      for (const [word, count] of played.counts) counted(met, word, count)
      const { faults, log } = played
      if (faults.length > 0) throw new Error([...faults.slice(0, FAULT_LINES), ...log].join('\n'))
    })
    const numRuns = Math.ceil(RUNS / THEMES.length)
    await fc.assert(property, { numRuns, seed: SEED + THEMES.indexOf(theme) })
    process.stdout.write(`${numRuns} stories of ${theme.name}; quirks met: ${textOf(quirks)}\n`)
    // Each quirk changed what the pane was told, often enough.
    expect(theme.quirks.filter((quirk) => (quirks.get(quirk) ?? 0) < Math.floor(numRuns / 100))).toEqual([])
  },
  TIME_MS,
)

test('all that a person can be asked was asked, and answered', () => {
  process.stdout.write(`in all: ${textOf(met)}\n`)
  const words = ['saw series', 'saw differs', 'saw late', 'saw failed', 'saw proven', 'by Graph', 'by a form', 'picked']
  const answers = ['answered day', 'answered series', 'answered accept', 'picked what is shown']
  expect(met.get('told attendees') ?? 0).toBeGreaterThan(Math.floor(RUNS / 1_000))
  expect([...words, ...answers].filter((word) => (met.get(word) ?? 0) < Math.floor(RUNS / 400))).toEqual([])
})

function textOf(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([word, count]) => `${word} ${count}`).join(', ')
}
