import type { Format } from './format'
import type { TotalProgress } from './progress'

/** `2 of 3 attached`, `12.4 of 60 MB`, `1 failed`: a narrow line is broken between them only. */
export function totalParts(total: TotalProgress, { say, count, bytesOf }: Format): string[] {
  const parts = [say('ofAttached', { done: count(total.attached), all: count(total.attached + total.moving) })]
  if (total.totalBytes > 0) parts.push(bytesOf(total.doneBytes, total.totalBytes))
  if (total.failed > 0) parts.push(say('failedCount', { count: total.failed }))
  return parts
}

/** What the last "Attach" came to. */
export function doneText({ attached, failed }: Pick<TotalProgress, 'attached' | 'failed'>, { say }: Format): string {
  return failed === 0 ? say('attachedCount', { count: attached }) : say('attachedAndFailed', { attached, failed })
}
