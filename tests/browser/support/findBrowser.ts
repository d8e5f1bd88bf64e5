import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

/** A Chromium to test in. */
export interface FoundBrowser {
  executablePath: string
  from: 'CHROME' | 'installed' | 'packaged'
}

const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
]

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    return folder === undefined
      ? []
      : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
  }),
]

/** The environment's `CHROME`, else an installed Chrome, Edge or Chromium, else the packaged one (unpacked on first use). */
export async function findBrowser(): Promise<FoundBrowser> {
  const chosen = process.env['CHROME']
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROME names ${chosen}, where there is no file.`)
    return { executablePath: chosen, from: 'CHROME' }
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const commands = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  const installed = [...commands, ...APPLICATIONS].find((path) => existsSync(path))
  if (installed !== undefined) return { executablePath: installed, from: 'installed' }
  const script = join(__dirname, '../../../scripts/chromiumPath.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script])
  return { executablePath: stdout.trim(), from: 'packaged' }
}
