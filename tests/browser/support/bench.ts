import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { CERTIFICATE_NAMES, openShell } from '../../../sim/server'
import type { Shell } from '../../../sim/server'
import { findBrowser } from './findBrowser'

/** A socket that stands for the internet, and a browser that believes it. */
export interface Bench {
  shell: Shell
  browser: Browser
  close(): Promise<void>
}

/** Needed wherever a container runs as root; harmless elsewhere because nothing but the simulator is ever reached. */
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

/** Opens the shell and the browser on it. `userFolder` is the business of whoever wants a window. */
export async function openBench({ headless = true }: { headless?: boolean } = {}): Promise<Bench> {
  const [shell, found] = await Promise.all([openShell(CERTIFICATE_NAMES), findBrowser()])
  const shape = headless && found.from === 'packaged' ? ['--headless=shell'] : []
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    headless,
    args: [...SWITCHES, ...shape, ...shell.chromiumSwitches],
  })
  return {
    shell,
    browser,
    async close() {
      await browser.close()
      await shell.close()
    },
  }
}
