import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import type { Frame } from 'playwright-core'
import type { WireReply } from '../../sim/wire'
import { attach, chooseFiles, isTold, rowOf, sha256, someFile, stored, until } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane, OpenPaneOptions } from './support/openPane'
import { paneFrame } from './support/paneFrame'
import { answerInstead, hastenTimers, holdBack, lookOfControl, NOT_FOUND, watchShifts } from './support/startDrive'
import type { Gate } from './support/startDrive'

/** The production bundle from its first byte on: what is given before the rest is up is kept, and nothing waits for what it does not need. */

jest.setTimeout(60_000)
const openPane = usePane()

const SHELL = /localhost:3000\/shell\.\w+\.js$/
const BEGIN = /localhost:3000\/taskpane\.\w+\.js$/
const ENGINE = /localhost:3000\/engine\.\w+\.js$/
const FACE = /localhost:3000\/pane\.\w+\.js$/
const OFFICE = /\/office\.js$/
const DIST = join(__dirname, '../../dist')
const CONTROL = '#shell-files'
const LOOKS = (['light', 'dark'] as const).flatMap((scheme) => [320, 450].map((width) => ({ scheme, width })))
const SAVED = ['read', 'compose'] as const

const list = (url: string) => url.includes('/attachments')

async function openHeld(pattern: RegExp, options: Partial<OpenPaneOptions> = {}) {
  let gate: Gate | undefined
  const s = await openPane({
    surface: 'read',
    ...options,
    prepare(parts) {
      gate = holdBack(parts, pattern)
      options.prepare?.(parts)
    },
  })
  if (gate === undefined) throw new Error('Nothing was held back.')
  const frame = await paneFrame(s)
  await frame.waitForSelector(CONTROL)
  return { s, gate, frame }
}

/** Drops files of these names anywhere in the page. */
async function drop(frame: Frame, ...names: string[]): Promise<void> {
  await frame.evaluate((all) => {
    const transfer = new DataTransfer()
    for (const name of all) transfer.items.add(new File([`bytes of ${name}`], name))
    const about = { dataTransfer: transfer, bubbles: true, cancelable: true }
    for (const kind of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, about))
  }, names)
}

async function attachesWhole(s: OpenedPane, file: { name: string; bytes: Buffer }): Promise<void> {
  await attach(s)
  await isTold(s, file.name, 'Attached')
  expect(stored(s, file.name).map(sha256)).toEqual([sha256(file.bytes)])
}

test('one library draws: of React there are the names only', () => {
  const maps = readdirSync(DIST).filter((name) => name.endsWith('.js.map'))
  const sources = maps.flatMap(
    (name) => (JSON.parse(readFileSync(join(DIST, name), 'utf8')) as { sources: string[] }).sources,
  )
  const of = (library: string) => sources.filter((source) => source.includes(`/node_modules/${library}/`))
  expect(of('preact').length).toBeGreaterThan(0)
  expect(['react', 'react-dom', 'scheduler'].flatMap(of)).toEqual([])
  expect(of('stylis')).toEqual([]) // it would mean that styles are compiled at each opening
})

test.each([
  ['any script of ours', /localhost:3000\/[^?]*\.js$/],
  ['the engine', ENGINE],
  ['what is drawn', FACE],
])('a file chosen while %s is still on its way is attached, once', async (_what, pattern) => {
  const { s, gate } = await openHeld(pattern)
  const file = someFile('early.bin', 40_000)
  await chooseFiles(s, file)
  gate.open()
  await rowOf(s, file.name).first().waitFor()
  expect(await rowOf(s, file.name).count()).toBe(1)
  await attachesWhole(s, file)
})

test('two choices, a drop and a paste before the pane is there: each is on the list once', async () => {
  const { s, gate, frame } = await openHeld(FACE)
  await frame.waitForFunction(() => 'paneShell' in window)
  await chooseFiles(s, someFile('one.bin', 10))
  await chooseFiles(s, someFile('two.bin', 10), someFile('three.bin', 10))
  await drop(frame, 'four.txt')
  await frame.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File(['five'], 'five.txt'))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await s.pane.getByText('What you chose is kept. It comes on the list in a moment.').waitFor()
  gate.open()
  for (const name of ['one.bin', 'two.bin', 'three.bin', 'four.txt', 'five.txt']) {
    await rowOf(s, name).first().waitFor()
    expect(await rowOf(s, name).count()).toBe(1)
  }
})

test('a dialog opened on the first control is answered after the pane took over', async () => {
  const { s, gate, frame } = await openHeld(FACE)
  const first = await frame.waitForSelector(CONTROL)
  const [chooser] = await Promise.all([s.page.waitForEvent('filechooser'), first.click()])
  gate.open()
  await frame.waitForSelector(CONTROL, { state: 'detached' })
  await s.pane.locator('input[type=file]').waitFor({ state: 'attached' })
  const file = someFile('late.bin', 30_000)
  await chooser.setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes })
  await rowOf(s, file.name).first().waitFor()
  await attachesWhole(s, file)
})

test('the focus stays on the control when the pane takes over', async () => {
  const { s, gate, frame } = await openHeld(FACE)
  await frame.waitForFunction(() => 'paneShell' in window)
  await frame.focus(CONTROL)
  gate.open()
  await frame.waitForSelector(CONTROL, { state: 'detached' })
  await frame.waitForFunction(() => document.activeElement?.matches('input[type=file]'))
  expect(await s.pane.locator('input[type=file]').count()).toBe(1)
})

test('what is on the event is asked for while what is drawn is still on its way', async () => {
  const { s, gate } = await openHeld(FACE)
  await until('the list is asked for', () => gate.asked.some(list))
  expect(await s.pane.locator(CONTROL).count()).toBe(1)
  gate.open()
  await s.pane.getByRole('button', { name: 'Attach', exact: true }).waitFor()
})

test('the pane is drawn, and takes files, while Graph keeps silent', async () => {
  const s = await openPane({
    surface: 'read',
    prepare({ graph }) {
      graph.faults.add('never-answered', { times: 100 })
    },
  })
  await chooseFiles(s, someFile('meanwhile.bin', 100))
  await rowOf(s, 'meanwhile.bin').first().waitFor()
})

test.each([
  ['cannot be loaded', 0],
  ['never arrives', 21_000],
])('Office.js %s: the pane says so', async (what, waitMs) => {
  const s = await openPane({
    surface: 'read',
    prepare(parts) {
      const silence: WireReply = { status: 0, headers: {}, body: '', transport: 'never-answer' }
      answerInstead(parts, OFFICE, what === 'never arrives' ? silence : NOT_FOUND)
    },
    ...(waitMs > 0 ? { beforeScripts: hastenTimers } : {}),
  })
  s.expectTrouble(/404|MIME type/)
  await s.pane.getByRole('alert').getByText('Outlook’s part of this add-in did not load').waitFor()
})

/** What stands in the page is drawn by React in the same place and with the same look. */
test.each(LOOKS)('$scheme, $width px: nothing moves or changes its colour when the pane takes over', async (look) => {
  const { s, gate, frame } = await openHeld(FACE, look)
  const before = await frame.evaluate(lookOfControl)
  gate.open()
  await frame.waitForSelector(CONTROL, { state: 'detached' })
  expect(await frame.evaluate(lookOfControl)).toEqual(before)
  await s.pane.getByRole('button', { name: 'Attach', exact: true }).waitFor()
})

test.each(SAVED.flatMap((surface) => [320, 450].map((width) => ({ surface, width }))))(
  '$surface, $width px: nothing moves until the pane is at rest',
  async ({ surface, width }) => {
    const s = await openPane({ surface, width, beforeScripts: watchShifts })
    await s.pane.getByText(/Another event/).waitFor()
    await s.pane
      .getByText(/Nothing is attached|Attached/)
      .first()
      .waitFor()
    await s.page.waitForLoadState('networkidle')
    const frame = await paneFrame(s)
    expect(await frame.evaluate(() => window.shifted)).toBeLessThanOrEqual(0.02)
  },
)

/** What is there once everything has come. */
const REST = {
  unsaved: ({ pane }: OpenedPane) => pane.getByText('Nothing is attached in this form yet'),
  message: ({ pane }: OpenedPane) => pane.getByRole('combobox', { name: 'Calendar' }),
}
const UNCOMMON = ['unsaved', 'message'] as const

test.each(UNCOMMON.flatMap((surface) => [320, 450].map((width) => ({ surface, width }))))(
  '$surface, $width px: what comes later comes below, or has its room',
  async ({ surface, width }) => {
    const s = await openPane({ surface, width, beforeScripts: watchShifts })
    await REST[surface](s).waitFor()
    await s.page.waitForLoadState('networkidle')
    const frame = await paneFrame(s)
    // The control is where the page's first picture had it.
    expect((await frame.evaluate(lookOfControl)).boxes[0]?.[1]).toBe(98)
    expect(await frame.evaluate(() => window.shifted)).toBeLessThanOrEqual(0.02)
  },
)

test('beside a message whose button does not say so yet, the pane finds out, and a search that was begun stays', async () => {
  const gates: Gate[] = []
  const s = await openPane({
    surface: 'message',
    prepare(parts) {
      const event = 'https://localhost:3000/taskpane.html'
      parts.simulator.panes = () => Promise.resolve({ compose: event, read: event, message: event })
      gates.push(holdBack(parts, OFFICE))
    },
  })
  await s.pane.getByRole('searchbox', { name: 'Search mail' }).fill('offer')
  for (const gate of gates) gate.open()
  await s.pane.getByRole('searchbox', { name: 'Search events' }).waitFor()
  expect(await s.pane.getByRole('searchbox', { name: 'Search mail' }).inputValue()).toBe('offer')
})

test.each([
  ['the first script', SHELL],
  ['the second script', BEGIN],
  ['the engine', ENGINE],
  ['what is drawn', FACE],
])('%s cannot be loaded', async (what, pattern) => {
  const s = await openPane({
    surface: 'read',
    prepare(parts) {
      answerInstead(parts, pattern, NOT_FOUND)
    },
  })
  s.expectTrouble(/404|ChunkLoadError|Loading chunk|MIME type/)
  if (what === 'the first script') {
    await chooseFiles(s, someFile('still.bin', 100))
    await rowOf(s, 'still.bin').first().waitFor()
    return
  }
  await s.pane.getByText('The pane could not be loaded. Check the network, then reload it.').waitFor()
  await s.pane.getByRole('button', { name: 'Reload' }).waitFor()
})

test('config.json broken: the pane explains it, whatever was there before', async () => {
  const { s, gate } = await openHeld(FACE, { config: { kind: 'text', text: '{ "clientId": ' } })
  await chooseFiles(s, someFile('lost.bin', 100))
  gate.open()
  await s.pane.getByRole('alert').waitFor()
})

test('the title of the page carries how far it is, and is itself again at the end', async () => {
  const s = await openPane({ surface: 'read' })
  const frame = await paneFrame(s)
  await chooseFiles(s, someFile('large.bin', 9_000_000))
  s.simulator.line.bytesPerSecond = 4_000_000
  await attach(s)
  await frame.waitForFunction(() => /^[1-9]\d?% – Event Attachments$/.test(document.title))
  await isTold(s, 'large.bin', 'Attached')
  await frame.waitForFunction(() => document.title === 'Event Attachments')
})
