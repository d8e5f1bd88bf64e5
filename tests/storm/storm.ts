import { judge } from './judge'
import type { Verdict } from './judge'
import { play } from './play'
import { drawStory } from './story'
import type { Story } from './story'

export interface Told {
  seed: number
  story: Story
  verdict: Verdict
  log: readonly string[]
}

export interface Totals {
  stories: number
  attachedOnce: number
  told: number
  duplicated: number
  lost: number
  wrongEvent: number
  otherFaults: number
}

export async function tellStory(story: Story): Promise<Told> {
  const strays: unknown[] = []
  const stray = (reason: unknown) => {
    strays.push(reason)
  }
  process.on('unhandledRejection', stray)
  try {
    const played = await play(story)
    // Node tells of a rejection that nobody handles once the microtasks are through.
    await new Promise((resolve) => setImmediate(resolve))
    const verdict = judge(played)
    const faults = [
      ...verdict.faults,
      ...strays.map((reason) => ({ fault: 'manners' as const, text: `unhandled rejection: ${String(reason)}` })),
    ]
    return { seed: story.seed, story, verdict: { ...verdict, faults }, log: played.log }
  } finally {
    process.off('unhandledRejection', stray)
  }
}

/** Plays the stories of these seeds; `onTold` sees each as it ends. */
export async function storm(
  seeds: readonly number[],
  onTold: (told: Told) => void,
  isEnough: (told: Told) => boolean = () => false,
): Promise<Totals> {
  const totals: Totals = {
    stories: 0,
    attachedOnce: 0,
    told: 0,
    duplicated: 0,
    lost: 0,
    wrongEvent: 0,
    otherFaults: 0,
  }
  for (const seed of seeds) {
    const told = await tellStory(drawStory(seed))
    const { attachedOnce, toldOtherwise, faults } = told.verdict
    totals.stories++
    totals.attachedOnce += attachedOnce
    totals.told += toldOtherwise
    for (const { fault } of faults) {
      if (fault === 'duplicated') totals.duplicated++
      else if (fault === 'lost') totals.lost++
      else if (fault === 'wrong event') totals.wrongEvent++
      else totals.otherFaults++
    }
    onTold(told)
    if (isEnough(told)) break
  }
  return totals
}

export function totalsLine(totals: Totals): string {
  const { stories, attachedOnce, told, duplicated, lost, wrongEvent, otherFaults } = totals
  return (
    `${stories} stories, attached once ${attachedOnce}, told ${told}, ` +
    `duplicated ${duplicated}, lost ${lost}, wrong event ${wrongEvent}, other faults ${otherFaults}`
  )
}

export function seedsFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_one, at) => first + at)
}
