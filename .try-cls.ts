import { openBench } from './tests/browser/support/bench'
import { openPaneOn } from './tests/browser/support/paneOn'
async function main() {
  const bench = await openBench()
  for (const surface of ['read', 'compose', 'unsaved', 'message'] as const) for (const width of [320, 450]) {
    const s = await openPaneOn(bench, { surface, width, beforeScripts: () => {
      const w = window as any; w.shifts = []
      new PerformanceObserver((l) => { for (const e of l.getEntries() as any[]) w.shifts.push({ v: e.value, at: Math.round(e.startTime), input: e.hadRecentInput, src: e.sources.map((x: any) => `${x.node?.nodeName}.${x.node?.textContent?.slice(0, 30)} ${JSON.stringify(x.previousRect)}→${JSON.stringify(x.currentRect)}`) }) }).observe({ type: 'layout-shift', buffered: true })
    } })
    await s.pane.getByRole('button', { name: 'Attach', exact: true }).waitFor()
    await s.page.waitForTimeout(2500)
    const frame = s.page.frames().find((f) => f.url().includes('localhost:3000'))!
    const shifts = (await frame.evaluate(() => (window as any).shifts)) as any[]
    console.log(surface, width, shifts.reduce((a, e) => a + e.v, 0).toFixed(4)); for (const e of shifts) console.log('  ', e.at, e.v.toFixed(4), e.input, e.src.slice(0, 3).join(' | ').replace(/"(x|y|width|height|top|right|bottom|left)"/g, '$1'))
    await s.screenshot(`start-${surface}-${width}`)
    await s.close().catch((e) => console.log(String(e)))
  }
  await bench.close()
}
void main()
