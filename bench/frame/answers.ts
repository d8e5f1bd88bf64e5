/** From the key itself to the paint that shows what it did, in milliseconds, as the browser tells it (in steps of 8). */
let answers: number[] = []
let isWatching = false

export function startAnswers(): void {
  answers = []
  if (isWatching) return
  isWatching = true
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') answers.push(entry.duration)
  })
  // 16 ms is the least that the browser tells of.
  watch.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

export function answersSoFar(): number[] {
  return answers
}
