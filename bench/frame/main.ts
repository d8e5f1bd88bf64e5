import { answersSoFar, startAnswers } from './answers'
import { attach, startTasks, tasksSoFar } from './pane'
import { bareLoop, barePosts } from './bare'
import { fetchThenSend, scrollThrough, typeAndWait } from './bareMails'
import { microsoftTask } from './microsoft'

/** What the bench calls inside the pane's frame: same origin, same Content-Security-Policy, same thread as the pane. */
const bench = {
  ...{ attach, startTasks, tasksSoFar, bareLoop, barePosts, microsoftTask },
  ...{ fetchThenSend, typeAndWait, scrollThrough, startAnswers, answersSoFar },
}

export type FrameBench = typeof bench

declare global {
  interface Window {
    bench: FrameBench
  }
}

window.bench = bench
