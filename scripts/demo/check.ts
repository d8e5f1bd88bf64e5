import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FrameLocator, Page } from 'playwright-core'
import { openBench } from '../../tests/browser/support/bench'
import type { Bench } from '../../tests/browser/support/bench'
import { openPaneOn } from '../../tests/browser/support/paneOn'
import type { OpenedPane } from '../../tests/browser/support/paneOn'
import { compare, table } from './compare'
import { makeFiles, pickMails } from './things'
import type { DemoFile } from './things'

const SURFACES = ['read', 'compose', 'unsaved'] as const
type Surface = (typeof SURFACES)[number]

/** 60 MB over a loopback on a slow machine, with room. */
const ATTACHED_MS = 120_000
const PICTURES = join(__dirname, '../../.demo')

/** Does the main job on each surface, headless, and compares what is on the event with what was chosen. True when all is well. */
export async function check(distFolder: string, tell: (line: string) => void): Promise<boolean> {
  await mkdir(PICTURES, { recursive: true })
  const [bench, { folder, files }] = await Promise.all([openBench(), makeFiles()])
  let isGood = true
  try {
    for (const surface of SURFACES) {
      const started = Date.now()
      const problems = await checkSurface({ bench, surface, files, distFolder, tell }).catch((error: unknown) => [
        error instanceof Error ? error.message : String(error),
      ])
      for (const problem of problems) tell(`  ${problem}`)
      isGood &&= problems.length === 0
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      tell(`${surface}: ${problems.length === 0 ? 'all on the event, whole, once' : 'FAILED'} (${seconds} s)\n`)
    }
  } finally {
    await bench.close()
    await rm(folder, { recursive: true, force: true })
  }
  tell(`Screenshots are in .demo/.`)
  return isGood
}

interface Run {
  bench: Bench
  surface: Surface
  files: readonly DemoFile[]
  distFolder: string
  tell: (line: string) => void
}

/** One surface from opening to comparing; returns what is wrong, one line each. */
async function checkSurface({ bench, surface, files, distFolder, tell }: Run): Promise<string[]> {
  tell(TITLES[surface])
  const opened = await openPaneOn(bench, { surface, distFolder })
  const problems: string[] = []
  try {
    const { page, pane, simulator } = opened
    const { asItem, asEml } = pickMails(opened.world)
    const before = new Set(surface === 'unsaved' ? [] : opened.storedEvent().attachments)
    await pane.locator('input[type=file]').setInputFiles(files.map(({ path }) => path))
    for (const { subject } of [asItem, asEml]) await chooseMail(pane, subject)
    await picture(page, `${surface}-1-chosen`)
    await pane.getByRole('button', { name: 'Attach', exact: true }).click()
    if (surface === 'unsaved') await saveEvent(opened, files)
    const names = [...files.map(({ name }) => name), asItem.subject, asEml.subject]
    for (const name of names) await waitAttached(pane, name)
    await picture(page, `${surface}-2-attached`)
    if (surface !== 'read') await saveInOutlook(page)
    await picture(page, `${surface}-3-event`)
    const saves = simulator.outlook.saveCalls()
    const expectedSaves = surface === 'unsaved' ? 1 : 0
    if (saves !== expectedSaves) problems.push(`saveAsync was called ${saves} times instead of ${expectedSaves}`)
    const rows = compare({ files, asItem, asEml }, opened.storedEvent(), before)
    tell(table(rows))
    problems.push(...rows.filter(({ isSame }) => !isSame).map(({ name, detail }) => `${name}: ${detail}`))
  } catch (error) {
    await picture(opened.page, `${surface}-failed`)
    problems.push(error instanceof Error ? error.message : String(error))
  }
  await opened.close().catch((error: unknown) => {
    problems.push(error instanceof Error ? error.message : String(error))
  })
  return problems
}

const TITLES: Record<Surface, string> = {
  read: "read: an event of somebody else's, by Graph",
  compose: 'compose: the open form takes what it can, Graph the rest',
  unsaved: 'unsaved: a new event, saved by the click on "Save event"',
}

async function chooseMail(pane: FrameLocator, subject: string): Promise<void> {
  const search = pane.getByRole('searchbox', { name: 'Search mail' })
  await search.fill(subject)
  await search.press('Enter')
  const title = pane.getByText(subject, { exact: true })
  await pane.getByRole('option').filter({ has: title }).first().click()
}

/** The large file waits for the saved event, and nothing saves it but this click. */
async function saveEvent({ pane }: OpenedPane, files: readonly DemoFile[]): Promise<void> {
  const largest = files.reduce((one, other) => (one.bytes.length > other.bytes.length ? one : other))
  await rowOf(pane, largest.name).filter({ hasText: 'Waiting' }).first().waitFor()
  await pane.getByRole('button', { name: 'Save event' }).first().click()
}

async function waitAttached(pane: FrameLocator, name: string): Promise<void> {
  await rowOf(pane, name).filter({ hasText: 'Attached' }).first().waitFor({ timeout: ATTACHED_MS })
}

function rowOf(pane: FrameLocator, name: string) {
  return pane.getByRole('listitem').filter({ hasText: name })
}

/** The person's own click in Outlook's form. */
async function saveInOutlook(page: Page): Promise<void> {
  const form = page.getByRole('main')
  await form.getByRole('button', { name: /^(Save|Send update)$/ }).click()
  await form.getByText('not saved yet').first().waitFor({ state: 'detached' })
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}
