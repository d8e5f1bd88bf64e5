import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'
import type { Shell } from '../../../sim/server'
import { launchOn } from './bench'

/** One life of a browser whose profile outlives it. */
export interface Life {
  context: BrowserContext
  /** Ends all of its processes at once, as a power cut or the task manager would: nothing in them learns of it. */
  kill: () => Promise<void>
}

/** Starts a browser on this profile. */
export async function beginLife(
  shell: Shell,
  profileFolder: string,
  context: Parameters<typeof chromium.launchPersistentContext>[1],
): Promise<Life> {
  const born = await chromium.launchPersistentContext(profileFolder, { ...context, ...(await launchOn(shell, true)) })
  const pid = await processOf(born)
  return {
    context: born,
    async kill() {
      const dead = new Promise((resolve) => born.once('close', resolve))
      // Playwright starts it as the leader of its own group; Windows ends the children with it.
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
      await dead
    },
  }
}

async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession()
  const processes = (await session?.send('SystemInfo.getProcessInfo'))?.processInfo ?? []
  const own = processes.find(({ type }) => type === 'browser')
  if (own === undefined) throw new Error('The browser does not tell its process.')
  return own.id
}
