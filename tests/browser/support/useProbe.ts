import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll } from '@jest/globals'
import type { Frame } from 'playwright-core'
import { openPane, useBench } from './openPane'
import type { OpenedPane, OpenPaneOptions } from './openPane'
import { paneFrame } from './paneFrame'
import { buildProbe } from './probe'

/** Outlook with the probe where the pane would be. */
export interface OpenedProbe extends OpenedPane {
  frame: Frame
  /** What Office.js said when it was ready. */
  ready: Awaited<ReturnType<typeof readyProbe>>['ready']
}

/** For files in which each test opens one probe: gives the way to open it, ready; it is closed, and checked, after the test. */
export function useProbe(): (options: OpenPaneOptions) => Promise<OpenedProbe> {
  let distFolder = ''
  let opened: OpenedPane | undefined
  useBench()
  beforeAll(async () => {
    distFolder = await buildProbe()
  })
  afterAll(() => rm(distFolder, { recursive: true, force: true }))
  afterEach(async () => {
    const last = opened
    opened = undefined
    await last?.close()
  })
  return async (options) => {
    const pane = await openPane({ ...options, distFolder })
    opened = pane
    const close = () => {
      opened = undefined // a test that closes it itself looks at what comes of that
      return pane.close()
    }
    return { ...pane, ...(await readyProbe(pane.page)), close }
  }
}

/** The probe in the page's pane, once Office.js is ready in it. */
export async function readyProbe(page: OpenedPane['page']) {
  const frame = await paneFrame({ page })
  await frame.waitForFunction(() => 'probe' in window)
  return { frame, ready: await frame.evaluate(() => window.probe.ready()) }
}
