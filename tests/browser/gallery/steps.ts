import type { Texts } from '../../../src/texts'
import type { Bringing, Step } from './doors'
import { spoken } from './spoken'

/** Frames until a step's target has to be there. */
const PATIENCE_FRAMES = 300

/** The pane listens once it is drawn, and draws what came in a moment after it. */
const BRINGING_FRAMES = 8

/** Longer than React holds what is ready back, so that one thing appears after the other. */
const SETTLE_FRAMES = 40

/** Does what a person would do before the picture is taken. */
export async function takeSteps(root: HTMLElement, steps: readonly Step[], { say }: Texts): Promise<void> {
  const target = (selector: string, words: string) => waitFor(root, selector, spoken(words, say))
  for (const step of steps) {
    if ('bring' in step) await bring(() => target('input', 'Choose files'), step.bring)
    else if ('click' in step) (await target('button, [role=option], [role=tab], summary', step.click)).click()
    else if ('clickTitle' in step) (await target('span[title]:not([aria-label])', step.clickTitle)).click()
    else if ('select' in step) setValue(await target('select', step.select), step.value)
    else setValue(await target('input', step.into), step.type)
    await nextFrame()
  }
  for (let frame = 0; frame < BRINGING_FRAMES && steps.length > 0; frame++) await nextFrame()
  // What is loaded later stands there after a moment.
  for (let frame = 0; frame < SETTLE_FRAMES && root.querySelector('[data-skeleton]') !== null; frame++)
    await nextFrame()
}

/** By the event that the browser would raise; what it carries is made up, since pages cannot make folders. */
async function bring(
  isDrawn: () => Promise<unknown>,
  { way, files, folders, virtual, plain = '', html = '' }: Bringing,
) {
  await isDrawn()
  for (let frame = 0; frame < BRINGING_FRAMES; frame++) await nextFrame()
  const asItem = (file: File | null, entry: object | null) => ({
    kind: 'file',
    getAsFile: () => file,
    webkitGetAsEntry: () => entry,
  })
  const carried = {
    files: files?.() ?? [],
    items: [
      ...(files?.() ?? []).map((file) => asItem(file, { isDirectory: false })),
      ...(folders?.() ?? []).map((folder) => asItem(null, folder)),
      ...(virtual?.() ?? []).map((file) => asItem(file, null)),
    ],
    types: [],
    getData: (type: string) => (type === 'text/html' ? html : plain),
  }
  const event = new Event(way, { bubbles: true, cancelable: true })
  Object.defineProperty(event, way === 'drop' ? 'dataTransfer' : 'clipboardData', { value: carried })
  document.body.dispatchEvent(event)
  for (let frame = 0; frame < BRINGING_FRAMES; frame++) await nextFrame()
}

/** `beginnings`: of its name, the best first. */
async function waitFor(root: HTMLElement, selector: string, beginnings: readonly string[]): Promise<HTMLElement> {
  for (let frame = 0; frame < PATIENCE_FRAMES; frame++) {
    const all = [...root.querySelectorAll<HTMLElement>(selector)].map((element) => ({ element, name: nameOf(element) }))
    for (const words of beginnings) {
      const found = all.find(({ name }) => name.startsWith(words))
      if (found !== undefined) return found.element
    }
    await nextFrame()
  }
  throw new Error(`Nothing in the scene begins with “${beginnings.join('” or “')}”.`)
}

function nameOf(element: HTMLElement): string {
  if (element instanceof HTMLSpanElement) return element.title
  const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : undefined
  return element.getAttribute('aria-label') ?? label ?? element.textContent
}

/** React looks at the value through the element's own setter, so that one is called. */
function setValue(element: HTMLElement, value: string) {
  const prototype = element instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value)
  element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve, 0)
    })
  })
}
