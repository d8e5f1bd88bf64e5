import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GraphSettings } from '../../../sim/graph/service'
import { requestKind } from '../../../sim/graph/requestKind'
import { CERTIFICATE_NAMES, openShell } from '../../../sim/server'
import { seededChance } from '../../../sim/world/chance'
import { RANGE_BYTES } from '../../../src/attachments/limits'
import { drawDoom, watchRanges } from './deaths'
import type { Death, Offer, RangeWatch } from './deaths'
import { attach, isTold, rowOf } from './drive'
import { keptInPage } from './journalInPage'
import type { KeptInPage } from './journalInPage'
import { beginLife } from './mortalBrowser'
import type { Life } from './mortalBrowser'
import { contextOptions, openPaneIn, surround } from './paneOn'
import type { OpenedPane, OpenPaneOptions, Surroundings } from './paneOn'

export interface KilledUpload {
  sizeBytes: number
  kills: number
  seed: string
  sessionStatus: GraphSettings['sessionStatus']
  /** In the last range. */
  lastDeath: Death
  /** One line for each life. */
  tell: (line: string) => void
}

/** What came of it, to be judged by a test. */
export interface KilledReport {
  deaths: Death[]
  /** SHA-256 of each attachment of that name on the event, and of the file. */
  attached: string[]
  chosen: string
  offers: Offer[]
  /** Of `offers`: ranges that had been offered before. */
  again: Offer[]
  /** Of `again`: not the one that was in doubt when a browser died. */
  needless: Offer[]
  /** First bytes of the ranges that the service stored, in that order. */
  storedFrom: number[]
  kept: KeptInPage
  /** What the row says in the end. */
  row: string
}

const NAME = 'survey.dwg'
const PANE: OpenPaneOptions = { surface: 'read' }
const SHOWN_MS = 30_000
const ATTACHED_MS = 60_000

/**
 * A file is chosen by its path and attached; the browser's processes are killed again and again at drawn moments of the
 * upload, and each new browser on the same profile goes on with it by "Resume". The service lives through all of it.
 */
export async function playKilledUpload(story: KilledUpload): Promise<KilledReport> {
  const { sizeBytes, kills, seed, sessionStatus, lastDeath, tell } = story
  const folder = await mkdtemp(join(tmpdir(), 'killed-'))
  const file = { path: join(folder, 'files', NAME), bytes: randomBytes(sizeBytes) }
  await mkdir(join(folder, 'files'))
  await writeFile(file.path, file.bytes)
  const around = await surround(PANE)
  // Other stories are about the limits; this one sends much on purpose.
  Object.assign(around.graph.settings, { sessionStatus, uploadBudget: false })
  around.world.tenant.messageSizeLimitBytes = 150 * 1024 * 1024
  const chance = seededChance(seed)
  const watch = watchRanges(around.simulator, RANGE_BYTES, chance)
  const ranges = Math.ceil(sizeBytes / RANGE_BYTES)
  const shell = await openShell(CERTIFICATE_NAMES)
  shell.attach(around.simulator)
  const deaths: Death[] = []
  let life: Life | undefined
  try {
    for (;;) {
      watch.life = deaths.length
      life = await beginLife(shell, join(folder, 'profile'), contextOptions(PANE))
      const opened = await openPaneIn(life.context, around, PANE)
      opened.expectTrouble(/Failed to load resource/) // what a refused question and a range sent twice leave on the console
      if (deaths.length === kills) {
        await goOn(opened, file.path)
        const report = await theEnd(opened, around, watch)
        await opened.close()
        return { ...report, deaths, chosen: digest(file.bytes) }
      }
      const doneRanges = storedFrom(around).length
      const doom = drawDoom(chance, { nth: deaths.length, of: kills, ranges, doneRanges, last: lastDeath })
      await untilDoom(opened, watch, doom, file.path)
      await life.kill()
      shell.cut()
      await watch.settled()
      await opened.close() // checks that it was quiet to the last
      deaths.push(doom.death)
      tell(`killed ${deaths.length}: ${doom.death}; ${storedFrom(around).length} of ${ranges} ranges stored`)
    }
  } finally {
    await life?.context.close()
    await shell.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function untilDoom(
  opened: OpenedPane,
  watch: RangeWatch,
  doom: { death: Death; atRange: number },
  path: string,
): Promise<void> {
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
  await inTime(dies, `the moment to die: ${doom.death}, in range ${doom.atRange}`)
}

async function inTime(what: Promise<void>, name: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Waited ${ATTACHED_MS} ms in vain: ${name}`))
    }, ATTACHED_MS)
  })
  await Promise.race([what, late]).finally(() => {
    clearTimeout(timer)
  })
}

/**
 * By the button, and with the same file again where its bytes were not kept yet when the browser died. What has arrived
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

async function theEnd(opened: OpenedPane, around: Surroundings, watch: RangeWatch) {
  await isTold(opened, NAME, 'Attached', ATTACHED_MS)
  const endMs = Date.now() + SHOWN_MS
  let kept = await keptInPage(opened)
  while (kept.entries.length + kept.bytes > 0 && Date.now() < endMs) kept = await keptInPage(opened)
  const { offers } = watch
  const again = offers.filter((offer, at) => offers.slice(0, at).some((one) => one.startByte === offer.startByte))
  return {
    attached: opened.storedEvent().attachments.filter(({ name }) => name === NAME).map(({ bytes }) => digest(bytes)),
    offers,
    again,
    needless: again.filter((offer) => !wasInDoubt(offer, offers)),
    storedFrom: storedFrom(around),
    kept,
    row: await rowOf(opened, NAME).first().innerText(),
  }
}

/** The last thing that any browser before this one offered, and the first that this one offers. */
function wasInDoubt(offer: Offer, offers: readonly Offer[]): boolean {
  const before = offers[offers.indexOf(offer) - 1]
  return before !== undefined && before.life < offer.life && before.startByte === offer.startByte
}

function storedFrom({ graph }: Surroundings): number[] {
  return graph.log
    .filter(({ request }) => requestKind(request, new URL(request.url)) === 'range')
    .filter(({ served, reply }) => served === 1 && (reply.status === 200 || reply.status === 201))
    .map(({ request }) => Number(/^bytes (\d+)/.exec(request.headers['content-range'] ?? '')?.[1]))
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
