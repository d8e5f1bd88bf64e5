import type { Page } from 'playwright-core'
import { axeFindings } from '../measure/axeFindings'
import type { Measure } from '../measure/page'
import type { GalleryLook } from './galleryLooks'

type Kind = Extract<
  keyof Measure,
  'clippedTexts' | 'overlappingTexts' | 'overlappingControls' | 'targetsTooSmall' | 'colourFaults'
>

const MEASURED: Readonly<Record<Kind, string>> = {
  clippedTexts: 'cut',
  overlappingTexts: 'over each other',
  overlappingControls: 'controls over each other',
  targetsTooSmall: 'too small',
  colourFaults: 'hard to see',
}

/** What boxes and colours of the scene that is shown have against them. */
export async function measuredFaults(page: Page): Promise<string[]> {
  const found = await page.evaluate(
    (kinds) => kinds.flatMap((kind) => window.measure[kind]().map((words) => [kind, words] as const)),
    Object.keys(MEASURED) as Kind[],
  )
  return [...new Set(found.map(([kind, words]) => `${MEASURED[kind]}: ${words}`))]
}

/** The same and what axe finds. Where words were written twice on purpose, they no longer agree with the names of their controls. */
export async function sceneFaults(page: Page, look: GalleryLook): Promise<string[]> {
  const measured = await measuredFaults(page)
  return look.isWide ? measured : [...measured, ...(await axeFindings(page))]
}
