// `npm run demo`: a simulated Outlook with the production bundle in a window. `npm run demo -- --check`: the main job, headless, with hashes compared.
// `npm run demo -- --gallery`: every state of the pane by a menu.
import { findBrowser } from '../tests/browser/support/findBrowser'
import { ensureBuilt } from './demo/build'
import { check } from './demo/check'
import { showGallery } from './demo/gallery'
import { hasDisplay, show } from './demo/show'

const tell = (line: string) => {
  process.stdout.write(`${line}\n`)
}

/** Why there will be no window, or undefined. */
async function whyNoWindow(): Promise<string | undefined> {
  if (process.argv.includes('--check')) return 'Checking the main job, headless.'
  if (!hasDisplay()) return 'There is no display here, so the main job is done headless and checked.'
  const { from } = await findBrowser()
  if (from !== 'packaged') return undefined
  return 'No installed browser was found (name one in CHROME), so the main job is done headless and checked.'
}

async function main(): Promise<void> {
  if (process.argv.includes('--gallery')) {
    const isShown = hasDisplay() && !process.argv.includes('--check')
    if (!isShown) tell('Without a window each state is shown once, headless.')
    if (!(await showGallery({ isShown }, tell))) process.exitCode = 1
    return
  }
  const noWindow = await whyNoWindow()
  if (noWindow !== undefined) tell(noWindow)
  const distFolder = await ensureBuilt(tell)
  if (noWindow === undefined) await show(distFolder, tell)
  else if (!(await check(distFolder, tell))) process.exitCode = 1
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
