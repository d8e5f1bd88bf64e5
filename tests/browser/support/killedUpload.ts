import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GraphSettings } from '../../../sim/graph/service'
import { CERTIFICATE_NAMES, openShell } from '../../../sim/server'
import { seededChance } from '../../../sim/world/chance'
import { RANGE_BYTES } from '../../../src/attachments/limits'
import { drawDoom, watchRanges } from './deaths'
import type { Death, Doom, RangeWatch } from './deaths'
import { attach, isTold, rowOf, sha256, stored } from './drive'
import { keptInPage } from './journalInPage'
import { rangesTaken } from './killedReport'
import type { KilledReport } from './killedReport'
import { beginLife } from './mortalBrowser'
import type { Life } from './mortalBrowser'
import { contextOptions, openPaneIn, surround } from './paneOn'
import type { OpenedPane, OpenPaneOptions, Surroundings } from './paneOn'

export interface KilledUpload {
  sizeBytes: number
  kills: number
  /** Draws the deaths. */
  seed: string
  sessionStatus: GraphSettings['sessionStatus']
  /** In the last range, where the whole file is in doubt. */
  lastDeath: Extract<Death, 'in the body of a range' | 'stored, no reply'>
  /** One line for each death. */
  tell: (line: string) => void
}

const NAME = 'survey.dwg'
const PANE: OpenPaneOptions = { surface: 'read' }
const SHOWN_MS = 30_000
const MOMENT_MS = 60_000

/**
 * A file is chosen by its path and attached; the browser's processes are killed again and again at drawn moments of the
 * upload, and each new browser on the same profile goes on with it by "Resume". The service lives through all of it.
 */
export async function playKilledUpload(story: KilledUpload): Promise<KilledReport> {
  const { sizeBytes, kills, seed, lastDeath, tell } = story
  const folder = await mkdtemp(join(tmpdir(), 'killed-'))
  const file = { path: join(folder, 'files', NAME), bytes: randomBytes(sizeBytes) }
  await mkdir(join(folder, 'files'))
  await writeFile(file.path, file.bytes)
  const around = await surround({
    ...PANE,
    prepare: (parts) => {
      prepare(parts, story)
    },
  })
  const watch = watchRanges(around.simulator, RANGE_BYTES)
  const ranges = Math.ceil(sizeBytes / RANGE_BYTES)
  const shell = await openShell(CERTIFICATE_NAMES)
  shell.attach(around.witness.guest)
  const deaths: Death[] = []
  let life: Life | undefined
  try {
    for (;;) {
      watch.life = deaths.length
      life = await beginLife(shell, join(folder, 'profile'), contextOptions(PANE))
      const opened = await openPaneIn({ context: life.context, shell, around }, PANE)
      opened.expectTrouble(/Failed to load resource/) // a question refused, and a range that was there already
      if (deaths.length === kills) {
        await goOn(opened, file.path)
        const ended = await theEnd(opened)
        await opened.close()
        return { ...ended, deaths, sizeBytes, chosen: sha256(file.bytes), offers: watch.offers, log: around.graph.log }
      }
      const doneRanges = rangesTaken(around.graph.log).length
      const chance = seededChance(`${seed}:${deaths.length}`)
      const doom = drawDoom(chance, { nth: deaths.length, of: kills, ranges, doneRanges, last: lastDeath })
      await untilDoom(opened, watch, doom, file.path)
      await life.kill()
      opened.cutLine()
      await watch.settled()
      await opened.close() // checks that it was quiet to the last
      deaths.push(doom.death)
      tell(`killed ${deaths.length}: ${doom.death}; ${rangesTaken(around.graph.log).length} of ${ranges} ranges stored`)
    }
  } finally {
    await life?.context.close()
    await shell.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Other stories are about the limits; this one sends much on purpose. */
function prepare({ graph, world }: Omit<Surroundings, 'witness'>, { sessionStatus, sizeBytes }: KilledUpload): void {
  Object.assign(graph.settings, { sessionStatus, uploadBudget: false })
  world.tenant.messageSizeLimitBytes = 2 * sizeBytes
}

async function untilDoom(opened: OpenedPane, watch: RangeWatch, doom: Doom, path: string): Promise<void> {
  if (doom.death === 'before “Resume”') {
    await isTold(opened, NAME, 'Interrupted', SHOWN_MS)
    return
  }
  const dies = watch.meets(doom)
  if (watch.life === 0) {
    await opened.pane.locator('input[type=file]').setInputFiles(path)
    await attach(opened)
  } else {
    await goOn(opened, path)
  }
  await inTime(dies, `the moment to die: ${doom.death}, in range ${doom.atRange} or later`)
}

/**
 * By the button, and with the same file again where its bytes were not kept yet when the browser died. What had arrived
 * before its browser died is found by itself.
 */
async function goOn({ page, pane }: OpenedPane, path: string): Promise<void> {
  const row = pane.getByRole('listitem', { name: /^survey\.dwg,.*(Interrupted|Attached)/ }).first()
  await row.waitFor({ timeout: SHOWN_MS })
  const resume = row.getByRole('button', { name: 'Resume' })
  if ((await resume.count()) === 0) return
  const needsFile = (await row.getByText('asks for the same file again').count()) > 0
  const chooser = needsFile ? page.waitForEvent('filechooser') : undefined
  await resume.click()
  await (await chooser)?.setFiles(path)
}

async function theEnd(opened: OpenedPane) {
  await isTold(opened, NAME, 'Attached', MOMENT_MS)
  const endMs = Date.now() + SHOWN_MS
  let kept = await keptInPage(opened)
  while (kept.entries.length + kept.bytes > 0 && Date.now() < endMs) kept = await keptInPage(opened)
  const row = await rowOf(opened, NAME).first().innerText()
  return { attached: stored(opened, NAME).map(sha256), kept, row: row.split('\n').filter(Boolean).join(' | ') }
}

async function inTime(what: Promise<void>, name: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Waited ${MOMENT_MS} ms in vain: ${name}`))
    }, MOMENT_MS)
  })
  await Promise.race([what, late]).finally(() => {
    clearTimeout(timer)
  })
}
