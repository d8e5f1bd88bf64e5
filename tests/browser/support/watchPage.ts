import type { Page } from 'playwright-core'

declare global {
  interface Window {
    simulatorTrouble: (line: string) => Promise<void>
  }
}

/** Listens to what a page and its frames say, in whatever way it was opened. */
export function watchWords(page: Page, trouble: string[], said: string[]): void {
  page.on('pageerror', (error) => {
    said.push(`${error.message} ${error.stack ?? ''}`)
    trouble.push(`page error: ${error.message}`)
  })
  page.on('console', (message) => {
    // Not where: of a failed request the browser itself notes the address, and no page can read or keep that.
    said.push(message.text())
    if (message.type() !== 'error') return
    trouble.push(`console error: ${message.text()} (${message.location().url})`)
  })
  page.on('crash', () => {
    trouble.push('the page crashed')
  })
}

/**
 * Listens to the page and every frame in it, from before its first script, and adds a line for each thing that a page must
 * not do while a test looks at it: unhandled rejections, broken Content-Security-Policy; with `watchWords` also page errors and
 * console errors.
 */
export async function watchPage(page: Page, trouble: string[]): Promise<void> {
  await page.exposeFunction('simulatorTrouble', (line: string) => {
    trouble.push(line)
  })
  // No named function in here: tsx would wrap it in a helper that the page does not have.
  await page.addInitScript(() => {
    window.addEventListener('unhandledrejection', ({ reason }) => {
      const what = reason instanceof Error ? reason.message : String(reason)
      void window.simulatorTrouble(`unhandled rejection: ${what}`)
    })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      void window.simulatorTrouble(`Content-Security-Policy: ${violatedDirective} refused ${blockedURI}`)
    })
  })
}
