import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { CERTIFICATE_NAMES, openShell } from '../../../sim/server'
import type { Shell } from '../../../sim/server'
import { forgetChosen } from './chosenFolder'
import { findBrowser } from './findBrowser'

/** A socket that stands for the internet, and a browser that believes it. */
export interface Bench {
  shell: Shell
  browser: Browser
  close(): Promise<void>
}

const SWITCHES = ['--disable-gpu', '--disable-background-networking', '--no-first-run']
/** Containers seldom let Chromium have its sandbox; nothing but the simulator is ever reached. */
const NO_SANDBOX = '--no-sandbox'

/** What starts a browser that takes the shell for the internet. The packaged browser has no window. */
export async function launchOn(shell: Shell, headless: boolean) {
  const found = await findBrowser()
  const shape = found.from === 'packaged' ? ['--headless=shell'] : []
  const isRoot = process.getuid?.() === 0
  const sandbox = headless || isRoot ? [NO_SANDBOX] : []
  const args = [...SWITCHES, ...sandbox, ...shape, ...shell.chromiumSwitches]
  return { executablePath: found.executablePath, headless, args }
}

/** Opens the shell and the browser on it, with a profile that is thrown away. */
export async function openBench({ headless = true }: { headless?: boolean } = {}): Promise<Bench> {
  const shell = await openShell(CERTIFICATE_NAMES)
  const browser = await chromium.launch(await launchOn(shell, headless))
  return {
    shell,
    browser,
    async close() {
      await browser.close()
      await shell.close()
      await forgetChosen()
    },
  }
}
