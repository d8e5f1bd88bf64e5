/** A stretch in which the main thread was not free, by `performance.now()`. */
export interface Task {
  startMs: number
  endMs: number
}

/** Shorter ones are the messages themselves. */
const LEAST_TASK_MS = 2

/** The longest measure takes some seconds; whoever takes longer shall not hold up the rest. */
const LONGEST_MS = 120_000

/**
 * Clicks on "Attach" and gives the milliseconds until so many things whose names begin so are shown as attached, on their
 * way or on the event. Looks at what changes, never at the whole list: whoever watches 200 rows must not be the longest
 * task himself.
 */
export function attach(prefix: string, count: number): Promise<number> {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Attach')
  if (button === undefined) throw new Error('There is no button "Attach".')
  return new Promise((resolve, reject) => {
    const attached = new Set<string>()
    const watch = new MutationObserver((changes) => {
      for (const label of changes.flatMap(labelsIn)) {
        if (!label.startsWith(prefix)) continue
        const [name = ''] = label.split(',')
        if (label.endsWith('Failed')) reject(new Error(label))
        if (label.endsWith('Attached')) attached.add(name)
      }
      if (attached.size < count) return
      watch.disconnect()
      resolve(performance.now() - clickedMs)
    })
    watch.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['aria-label'],
    })
    setTimeout(() => {
      reject(new Error(`Attached in time: ${attached.size} of ${count}.`))
    }, LONGEST_MS)
    const clickedMs = performance.now()
    button.click()
  })
}

function labelsIn({ type, target, addedNodes }: MutationRecord): string[] {
  if (type === 'attributes') return [labelOf(target as Element)]
  const added = [...addedNodes].filter((node) => node instanceof Element)
  return added.flatMap((one) => [one, ...one.querySelectorAll('li')]).map(labelOf)
}

function labelOf(element: Element): string {
  return element.getAttribute('aria-label') ?? ''
}

let tasks: Task[] = []
let hasStarted = false

/**
 * A message to itself comes round as often as the thread is free: the gaps are the tasks, also those below the 50 ms
 * from which the browser's own observer reports.
 */
export function startTasks(): void {
  tasks = []
  if (hasStarted) return
  hasStarted = true
  const { port1, port2 } = new MessageChannel()
  let lastMs = performance.now()
  port1.onmessage = () => {
    const nowMs = performance.now()
    if (nowMs - lastMs > LEAST_TASK_MS) tasks.push({ startMs: lastMs, endMs: nowMs })
    lastMs = nowMs
    port2.postMessage(0)
  }
  port2.postMessage(0)
}

/** Since `startTasks`. */
export function tasksSoFar(): Task[] {
  return tasks
}
