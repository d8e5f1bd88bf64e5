import { afterAll, afterEach, beforeAll } from '@jest/globals'
import { openBench } from './bench'
import type { Bench } from './bench'
import { openPaneOn } from './paneOn'
import type { OpenedPane, OpenPaneOptions } from './paneOn'

export type { OpenedPane, OpenPaneOptions } from './paneOn'

let bench: Bench | undefined

/** One browser for the tests of a file: call once at its top. */
export function useBench(): void {
  beforeAll(async () => {
    bench = await openBench()
  }, 60_000)
  afterAll(async () => {
    await bench?.close()
    bench = undefined
  })
}

/** Opens Outlook with the pane for one test; `close()` at its end checks that all was well. */
export async function openPane(options: OpenPaneOptions): Promise<OpenedPane> {
  if (bench === undefined) throw new Error('Call useBench() at the top of the test file.')
  return openPaneOn(bench, options)
}

/** For files in which each test opens one pane: gives the way to open it; it is closed, and checked, after the test. */
export function usePane(): (options: OpenPaneOptions) => Promise<OpenedPane> {
  useBench()
  let opened: OpenedPane | undefined
  afterEach(async () => {
    const last = opened
    opened = undefined
    await last?.close()
  })
  return async (options) => (opened = await openPane(options))
}
