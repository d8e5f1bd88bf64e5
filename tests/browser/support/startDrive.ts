import type { Frame, Page } from 'playwright-core'
import type { WireReply, WireRequest } from '../../../sim/wire'
import type { OpenPaneOptions } from './paneOn'

type Parts = Parameters<NonNullable<OpenPaneOptions['prepare']>>[0]

/** Requests that are held back until the test lets them go, by their address. */
export interface Gate {
  /** Addresses that were asked for, in order. */
  asked: string[]
  open: () => void
}

/** Holds back what matches, and notes everything that is asked for, preflights left out. */
export function holdBack({ simulator, graph }: Parts, pattern: RegExp): Gate {
  const asked: string[] = []
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  const note = ({ method, url }: Pick<WireRequest, 'method' | 'url'>) => {
    if (method !== 'OPTIONS') asked.push(url)
  }
  const respond = simulator.respond.bind(simulator)
  simulator.respond = async (request) => {
    note(request)
    if (pattern.test(request.url)) await opened
    return respond(request)
  }
  const begin = graph.begin.bind(graph)
  graph.begin = (head) => {
    note(head)
    return begin(head)
  }
  return { asked, open }
}

/** Answers what matches with something else than the file. */
export function answerInstead({ simulator }: Parts, pattern: RegExp, reply: WireReply): void {
  const respond = simulator.respond.bind(simulator)
  simulator.respond = (request) => (pattern.test(request.url) ? reply : respond(request))
}

export const NOT_FOUND: WireReply = {
  status: 404,
  headers: { 'content-type': 'text/html' },
  body: '<h1>Not Found</h1>',
}

/** The pane's frame, whatever is in it by now. */
export async function frameOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[title="Event Attachments"]')
  const frame = await element.contentFrame()
  if (frame === null) throw new Error('The pane has no frame.')
  return frame
}
