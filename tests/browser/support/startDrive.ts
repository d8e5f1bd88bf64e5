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

declare global {
  interface Window {
    /** Sum of all layout shifts that nobody asked for. */
    shifted: number
  }
}

interface LayoutShift extends PerformanceEntry {
  value: number
  hadRecentInput: boolean
}

/** For `beforeScripts`: sums up the layout shifts of the page. */
export function watchShifts(): void {
  window.shifted = 0
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries() as LayoutShift[])
      if (!hadRecentInput) window.shifted += value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** For `beforeScripts`: long waits of the page are over sooner. */
export function hastenTimers(): void {
  const wait = window.setTimeout.bind(window)
  const hastened = (work: TimerHandler, ms = 0, ...rest: unknown[]) => wait(work, ms > 5000 ? ms / 40 : ms, ...rest)
  window.setTimeout = hastened as typeof window.setTimeout
}

/** Place and look of the file control and of the words in it, whoever drew them. */
export function lookOfControl() {
  const input = document.querySelector<HTMLElement>('input[type=file]')
  const zone = input?.parentElement
  const [name, hint] = [...(zone?.children ?? [])].filter((one) => one !== input)
  const icons = [...document.querySelectorAll('header svg, input[type=file] + * svg')]
  const boxOf = (element: Element | undefined) => {
    const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect()
    return [x, y, width, height].map((side) => Math.round(side * 4) / 4)
  }
  const styleOf = (element: Element | null | undefined) => {
    if (!element) return undefined
    const { color, backgroundColor, fontFamily, fontSize, fontWeight, lineHeight, border } = getComputedStyle(element)
    return { color, backgroundColor, fontFamily, fontSize, fontWeight, lineHeight, border }
  }
  const ground = zone?.closest('#shell') === null ? document.querySelector('.fui-FluentProvider') : document.body
  return {
    name: input?.getAttribute('aria-label'),
    words: zone?.textContent.trim(),
    boxes: [zone, input, name, hint, ...icons].map((one) => boxOf(one ?? undefined)),
    zone: styleOf(zone),
    label: styleOf(name),
    hint: styleOf(hint),
    icons: icons.map((icon) => getComputedStyle(icon).color),
    ground: styleOf(ground)?.backgroundColor,
    dir: getComputedStyle(document.querySelector('header') ?? document.body).direction,
  }
}
