import { expect, jest, test } from '@jest/globals'
import { requestKind } from '../../sim/graph/requestKind'
import type { RequestKind } from '../../sim/graph/requestKind'
import { RANGE_BYTES } from '../../src/attachments/limits'
import { watchRanges } from './support/deaths'
import { attach, chooseFiles, isTold, rowOf, someFile, stored, until } from './support/drive'
import type { ChosenBytes, Seen } from './support/drive'
import { expectWhole } from './support/expectWhole'
import { keptInPage, wipeJournal } from './support/journalInPage'
import { usePane } from './support/openPane'
import type { OpenedPane, OpenPaneOptions } from './support/openPane'
import { rangesTaken } from './support/killedReport'

/** What comes between while a file is on its way, in a real browser: each story ends attached once, or in its words. */

jest.setTimeout(60_000)
const open = usePane()

/** Three ranges. */
const SIZE = 2 * RANGE_BYTES + 1_000_000
/** A range takes 4 seconds: time to look, and to do something. */
const SLOW = RANGE_BYTES / 4

interface Sending extends OpenedPane {
  file: ChosenBytes
  /** First bytes of the ranges that a pane began to send. */
  begun: () => number[]
}

/** The first range of a file is acknowledged, and part of the second is on the wire; the line is slow from now on. */
async function openSending(options: Partial<OpenPaneOptions> = {}): Promise<Sending> {
  const s = await open({ surface: 'read', ...options })
  const { offers } = watchRanges(s.simulator, RANGE_BYTES)
  slowFromSecondRange(s, offers)
  const file = someFile('survey.dwg', SIZE)
  await chooseFiles(s, file)
  await attach(s)
  await until('the second range is on its way', () => offers.length === 2)
  expect(rangesTaken(s.graph.log)).toHaveLength(1)
  await isTold(s, file.name, 'Sending')
  s.expectTrouble(/Failed to load resource.*(405|416)/) // a session that cannot be asked, and a range it had already
  return { ...s, file, begun: () => offers.map(({ startByte }) => startByte) }
}

/** As its head arrives: a look from outside may come when all is over. */
function slowFromSecondRange({ simulator }: OpenedPane, offers: readonly unknown[]): void {
  const { begin } = simulator
  let isSlowed = false
  simulator.begin = (head) => {
    const begun = begin?.(head)
    if (!isSlowed && offers.length === 2) {
      simulator.line.bytesPerSecond = SLOW
      isSlowed = true
    }
    return begun
  }
}

function fast({ simulator }: OpenedPane): void {
  simulator.line.bytesPerSecond = undefined
}

async function reads({ pane }: Seen, words: string): Promise<void> {
  await pane.getByText(words, { exact: false }).first().waitFor()
}

async function press(seen: Seen, name: string, button: string): Promise<void> {
  await rowOf(seen, name).getByRole('button', { name: button, exact: true }).click()
}

/** What Graph was asked, by kind, without the browser's own preflights. */
function arrived({ graph }: OpenedPane): RequestKind[] {
  return graph.log
    .filter(({ request }) => request.method !== 'OPTIONS')
    .map(({ request }) => requestKind(request, new URL(request.url)))
}

/** Nothing is left in the browser; it is cleared a moment after the row is told. */
async function expectNothingKept(s: OpenedPane): Promise<void> {
  const endMs = Date.now() + 5_000
  let kept = await keptInPage(s)
  while (kept.entries.length + kept.bytes > 0 && Date.now() < endMs) kept = await keptInPage(s)
  expect(kept).toEqual({ entries: [], bytes: 0 })
}

test('two panes on one event: the second waits, says why, and goes on by itself', async () => {
  const s = await openSending()
  const beside = await s.openBeside()
  const note = someFile('note.txt', 1000)
  await chooseFiles(beside, note)
  await attach(beside)
  await isTold(beside, 'note.txt', 'Waiting')
  await reads(beside, 'Another pane is sending to this event. When it is done, this one goes on by itself.')
  await beside.pictures('other-pane')
  expect(await rowOf(beside, 'survey.dwg', 'Interrupted').count()).toBe(0) // the first pane is alive

  fast(s)
  await isTold(s, 'survey.dwg', 'Attached')
  await isTold(beside, 'note.txt', 'Attached')
  expectWhole(s, s.file)
  expectWhole(s, note)
  expect(arrived(s).lastIndexOf('range')).toBeLessThan(arrived(s).indexOf('add'))
  await expectNothingKept(s)
})

test('the journal is wiped under way: the file arrives all the same', async () => {
  const s = await openSending()
  expect((await keptInPage(s)).entries).toHaveLength(1)
  await wipeJournal(s)
  fast(s)
  await isTold(s, 'survey.dwg', 'Attached')
  expectWhole(s, s.file)
  expect(s.begun()).toEqual([0, RANGE_BYTES, 2 * RANGE_BYTES])
  await expectNothingKept(s)
})

test('a browser that refuses its storage: the pane says what closing it would cost, and the file arrives', async () => {
  const s = await openSending({
    beforeScripts: () => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('The storage is blocked.', 'SecurityError')
        },
      })
    },
  })
  await reads(s, 'If this pane is closed, what is unfinished is lost.')
  await s.pictures('storage-blocked')
  fast(s)
  await isTold(s, 'survey.dwg', 'Attached')
  expectWhole(s, s.file)
})

test('the network goes and comes back: the row says so and goes on by itself', async () => {
  const s = await openSending()
  s.expectTrouble(/net::ERR_|Simulated Outlook: TypeError: Failed to fetch/)
  const comeBack = await s.goOffline()
  await isTold(s, 'survey.dwg', 'Offline')
  await reads(s, 'There is no network. What waits goes on by itself when it is back.')
  await s.pictures('offline')
  fast(s)
  await comeBack()
  await isTold(s, 'survey.dwg', 'Attached')
  expectWhole(s, s.file)
  expect(arrived(s).filter((kind) => kind === 'open-session')).toHaveLength(1)
  expect(s.begun()).toEqual([0, RANGE_BYTES, RANGE_BYTES, 2 * RANGE_BYTES]) // again only what was cut off
})

test('paused in the middle of a range: nothing is sent until “Go on”, and then only what was cut off again', async () => {
  const s = await openSending()
  await press(s, 'survey.dwg', 'Pause')
  await isTold(s, 'survey.dwg', 'Paused')
  s.cutLine()
  await s.pictures('paused')
  const before = arrived(s)
  fast(s)
  await s.page.waitForTimeout(500)
  expect(arrived(s)).toEqual(before)
  expect(rangesTaken(s.graph.log)).toHaveLength(1)

  await press(s, 'survey.dwg', 'Go on')
  await isTold(s, 'survey.dwg', 'Attached')
  expectWhole(s, s.file)
  expect(arrived(s).filter((kind) => kind === 'open-session')).toHaveLength(1)
  expect(s.begun()).toEqual([0, RANGE_BYTES, RANGE_BYTES, 2 * RANGE_BYTES])
})

test('cancelled in the middle: nothing is on the event, at the service, or in the browser', async () => {
  const s = await openSending()
  await press(s, 'survey.dwg', 'Cancel')
  await isTold(s, 'survey.dwg', 'Cancelled')
  await s.pictures('cancelled')
  expect(stored(s, 'survey.dwg')).toEqual([])
  expect(arrived(s).at(-1)).toBe('drop-session')
  expect(s.graph.log.at(-1)?.reply.status).toBe(204)
  await expectNothingKept(s)
})

test('cancelled while Microsoft 365 asks for a pause: it ends at once, not after the countdown', async () => {
  const s = await open({ surface: 'read' })
  s.graph.faults.add('throttled', { on: 'range', after: 1, retryAfter: '90' })
  s.expectTrouble(/Failed to load resource.*429/)
  await chooseFiles(s, someFile('survey.dwg', SIZE))
  await attach(s)
  await reads(s, 'Microsoft 365 asks for a pause. Goes on in')
  await s.pictures('throttled')
  const startMs = Date.now()
  await press(s, 'survey.dwg', 'Cancel')
  await isTold(s, 'survey.dwg', 'Cancelled')
  expect(Date.now() - startMs).toBeLessThan(10_000)
  expect(stored(s, 'survey.dwg')).toEqual([])
  await expectNothingKept(s)
})

test('a doubt is looked into before anything is sent again', async () => {
  const s = await open({ surface: 'read' })
  await chooseFiles(s, someFile('first.txt', 10))
  await attach(s)
  await isTold(s, 'first.txt', 'Attached')
  await until('the event is looked over', () => arrived(s).lastIndexOf('list') > arrived(s).lastIndexOf('add'))
  const before = arrived(s).length
  s.graph.faults.add('error-after-store', { on: 'add' })
  s.graph.faults.add('slow', { on: 'list', bytesPerSecond: 300 })
  s.expectTrouble(/Failed to load resource.*500/)
  const note = someFile('note.txt', 1000)
  await chooseFiles(s, note)
  await attach(s)
  await isTold(s, 'note.txt', 'Checking')
  await reads(s, 'Its answer got lost. The event is looked at first, so that it is never there twice.')
  await s.pictures('in-doubt')
  await isTold(s, 'note.txt', 'Attached')
  await reads(s, 'The answer got lost. It was found on the event and not sent again.')
  expectWhole(s, note)
  expect(arrived(s).slice(before)).toEqual(['add', 'list', 'read', 'list'])
})

test('without kept bytes “Resume” asks for the file, refuses another of that name and size, and goes on with the right one', async () => {
  const config = { clientId: '3f6d9f2e-57c1-4d0b-9a51-0c6b6f0e7a11', keepUnfinished: false }
  const s = await openSending({ config: { kind: 'text', text: JSON.stringify(config) } })
  await reads(s, 'If this pane is closed, it can go on later, with the same file chosen again.')
  await s.page.close()
  s.cutLine()
  fast(s)
  const next = await s.openBeside()
  await isTold(next, 'survey.dwg', 'Interrupted')
  await reads(next, 'The pane was closed meanwhile. “Resume” asks for the same file again and goes on from there.')
  await next.pictures('interrupted')
  const before = arrived(s)

  const another = someFile('survey.dwg', SIZE)
  await resumeWith(another)
  await reads(
    next,
    '“survey.dwg” is not the file that was interrupted, or it was changed since. Nothing of it was sent.',
  )
  await isTold(next, 'survey.dwg', 'Interrupted')
  await next.pictures('not-the-same-file')
  expect(arrived(s)).toEqual(before)

  await resumeWith(s.file)
  await isTold(next, 'survey.dwg', 'Attached')
  await reads(next, 'where it had stopped.')
  await next.pictures('resumed')
  expectWhole(s, s.file)
  expect(s.begun()).toEqual([0, RANGE_BYTES, RANGE_BYTES, 2 * RANGE_BYTES])
  await expectNothingKept({ ...s, ...next })

  async function resumeWith({ name, bytes }: ChosenBytes) {
    const [chooser] = await Promise.all([next.page.waitForEvent('filechooser'), press(next, 'survey.dwg', 'Resume')])
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
  }
})
