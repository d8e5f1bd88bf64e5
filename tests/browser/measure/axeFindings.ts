import { readFile } from 'node:fs/promises'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Frame, Page } from 'playwright-core'

declare global {
  interface Window {
    axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> }
  }
}

let source: Promise<string> | undefined

/** Everything axe has for WCAG 2.2 A and AA, and what it takes for good practice. */
const RULES: RunOptions & { checks: Record<string, { options: object }> } = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // Letters that join, as in Arabic, would be taken for an icon font and left out of what can be read. The pane has no such font.
  checks: { 'label-content-name-mismatch': { options: { pixelThreshold: 2, occurrenceThreshold: 0 } } },
}

/** What axe finds, each with the element it is about. */
export async function axeFindings(page: Page | Frame): Promise<string[]> {
  source ??= readFile(require.resolve('axe-core/axe.min.js'), 'utf8')
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source)
  return page.evaluate(async (options) => {
    const { violations } = await window.axe.run(document, options)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) =>
          `${id}: ${html.slice(0, 200)} ${failureSummary.replaceAll(/\s+/g, ' ').slice(0, 300)}`,
      ),
    )
  }, RULES)
}
