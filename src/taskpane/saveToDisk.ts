import type { Clock } from '../kernel'

/** How long the browser may take to fetch what the link names; afterwards its memory is given back. */
const LINK_LIFE_MS = 60_000

/** Hands a blob to the browser's download, under its name. The pane itself stays where it is. */
export function saveToDisk({ name, blob }: { name: string; blob: Blob }, clock: Clock): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  void clock.wait(LINK_LIFE_MS, new AbortController().signal).then(() => {
    URL.revokeObjectURL(url)
  })
}
