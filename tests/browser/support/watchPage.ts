import type { Page } from 'playwright-core'

/** What a page must not do while a test looks at it. */
export interface Watch {
  /** Page errors, console errors, unhandled rejections, broken Content-Security-Policy: each as one line. */
  trouble: string[]
}

/** Listens to the page and every frame in it, from before its first script. */
export async function watchPage(page: Page): Promise<Watch> {
  const trouble: string[] = []
  page.on('pageerror', (error) => {
    trouble.push(`page error: ${error.message}`)
  })
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    trouble.push(`console error: ${message.text()} (${message.location().url})`)
  })
  page.on('crash', () => {
    trouble.push('the page crashed')
  })
  await page.exposeFunction('simulatorTrouble', (line: string) => {
    trouble.push(line)
  })
  await page.addInitScript(() => {
    const tell = (line: string) => {
      const report = (window as Window & { simulatorTrouble?: (line: string) => Promise<void> }).simulatorTrouble
      void report?.(line)
    }
    window.addEventListener('unhandledrejection', ({ reason }) => {
      tell(`unhandled rejection: ${reason instanceof Error ? reason.message : String(reason)}`)
    })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      tell(`Content-Security-Policy: ${violatedDirective} refused ${blockedURI}`)
    })
  })
  return { trouble }
}
