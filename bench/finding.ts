import { addManyMails, ownMailbox } from '../sim/world'
import type { Bench } from '../tests/browser/support/bench'
import { limit } from './figures'
import type { Figure } from './figures'
import { openMeasured } from './measured'

const RUNS = 5
const ROUND_TRIP_MS = 80
const LETTER_EVERY_MS = 60
const BEYOND_REPLY_MS = 400
const ROWS = 10_000
const SCROLL_STEPS = 400
const GOAL_TASK_MS = 50

/** From the last letter to the first row, and how many requests that took. */
export async function typingToRows(bench: Bench): Promise<Figure[]> {
  const took: number[] = []
  const requests: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const measured = await openMeasured(bench)
    const { frame, graph, world } = measured
    ownMailbox(world).messages.clear()
    addManyMails(world, 200)
    // The first search of a pane asks for the permission; what is measured is any later one.
    const box = frame.getByRole('searchbox', { name: 'Search mail' })
    await box.fill('invoice')
    await box.press('Enter')
    await frame
      .getByRole('option', { name: /Invoice/ })
      .first()
      .waitFor()
    measured.setLine({ roundTripMs: ROUND_TRIP_MS })
    const before = graph.log.length
    const ms = await frame.evaluate(({ everyMs }) => window.bench.typeAndWait('weather', everyMs, 'Weather notice'), {
      everyMs: LETTER_EVERY_MS,
    })
    const asked = graph.log.slice(before).filter(({ request }) => request.method === 'GET')
    requests.push(asked.length)
    // The reply itself: its round trip, and that of the question whether it may be asked, where the browser asks it.
    const preflights = graph.log.slice(before).filter(({ request }) => request.method === 'OPTIONS').length
    took.push(ms - ROUND_TRIP_MS * (1 + Math.min(1, preflights)))
    measured.setLine({ roundTripMs: 0 })
    await measured.close()
  }
  return [
    { what: 'requests of a settled query', unit: 'requests', runs: requests, ...limit(1) },
    { what: 'last letter to first rows, beyond the reply', unit: 'ms', runs: took, ...limit(BEYOND_REPLY_MS) },
  ]
}

/** Own tasks and elements while 10,000 rows are scrolled through. */
export async function scrollingManyRows(bench: Bench): Promise<Figure[]> {
  const tasks: number[] = []
  const elements: number[] = []
  const fewElements: number[] = []
  for (let run = 0; run < 3; run++) {
    const measured = await openMeasured(bench)
    const { frame, world } = measured
    ownMailbox(world).messages.clear()
    addManyMails(world, ROWS)
    await frame.getByRole('button', { name: 'Newest mails' }).click()
    await frame.getByRole('option').first().waitFor()
    fewElements.push(await frame.evaluate(() => window.bench.scrollThrough(1)))
    await loadAll(measured)
    await frame.evaluate(() => {
      window.bench.startTasks()
    })
    elements.push(await frame.evaluate((steps) => window.bench.scrollThrough(steps), SCROLL_STEPS))
    const all = await frame.evaluate(() => window.bench.tasksSoFar())
    tasks.push(all.reduce((most, { startMs, endMs }) => Math.max(most, endMs - startMs), 0))
    await measured.close()
  }
  const [unit, what] = ['elements', `${ROWS.toLocaleString('en')} rows scrolled through`] as const
  return [
    { what: `longest own task, ${what}`, unit: 'ms', runs: tasks, ...limit(GOAL_TASK_MS) },
    {
      what: `elements of the list, ${what}`,
      unit,
      runs: elements,
      against: { what: 'the same list with its first page', runs: fewElements },
      goal: 1.5,
    },
  ]
}

/** Scrolls down until nothing more comes. */
async function loadAll({ frame }: Awaited<ReturnType<typeof openMeasured>>): Promise<void> {
  for (;;) {
    await frame.evaluate(() => window.bench.scrollThrough(2))
    const more = frame.getByRole('button', { name: /^(More mails|Getting more…)$/ })
    if ((await more.count()) === 0) return
  }
}
