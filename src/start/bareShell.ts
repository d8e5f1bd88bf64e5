import { createGivenFiles } from './givenFiles'
import type { Shell } from './shell'

/** Where the page's first script did not arrive: what was given to its control is taken all the same, without a word. */
export function createBareShell(page: Window): Shell | undefined {
  const input = page.document.querySelector<HTMLInputElement>('#shell-files')
  if (input === null) return undefined
  const nothing = () => undefined
  return { ...createGivenFiles({ page, input, onKept: nothing }), failed: nothing }
}
