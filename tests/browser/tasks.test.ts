import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import type { Locator } from 'playwright-core'
import { isTold, rowOf, someFile, stored, until } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane } from './support/openPane'

/** The five tasks of docs/design.md, done with as many clicks as it says. */

jest.setTimeout(60_000)
const openPane = usePane()
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tasks-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** In the dialog of the system: marking what is meant, and its button. */
const CLICKS_IN_DIALOG = 2

/** A hand that counts what it does. */
function createHand(s: OpenedPane) {
  let clicks = 0
  const click = async (target: Locator) => {
    clicks++
    await target.click()
  }
  return {
    click,
    choose: async (target: Locator, path: string) => {
      const chooser = s.page.waitForEvent('filechooser')
      await click(target)
      await (await chooser).setFiles(path)
      clicks += CLICKS_IN_DIALOG
    },
    clicks: () => clicks,
  }
}

/** What the page says of a task: `| attach one file | 4 | …`. */
async function toldClicks(task: string): Promise<number> {
  const page = await readFile(resolve(__dirname, '../../docs/design.md'), 'utf8')
  const line = page.split('\n').find((one) => one.startsWith(`| ${task} `))
  if (line === undefined) throw new Error(`docs/design.md does not tell of "${task}".`)
  return Number(line.split('|')[2])
}

const attachButton = (s: OpenedPane) => s.pane.getByRole('button', { name: 'Attach', exact: true })

async function openReading() {
  const s = await openPane({ surface: 'read' })
  return { s, hand: createHand(s) }
}

async function fileNamed(name: string, bytes: number): Promise<string> {
  await writeFile(join(folder, name), someFile(name, bytes).bytes)
  return join(folder, name)
}

test('attach one file', async () => {
  const { s, hand } = await openReading()
  await hand.choose(s.pane.getByLabel('Choose files'), await fileNamed('plan.pdf', 3_000))
  await hand.click(attachButton(s))
  await isTold(s, 'plan.pdf', 'Attached')
  expect(hand.clicks()).toBe(await toldClicks('attach one file'))
})

test('attach a folder', async () => {
  const { s, hand } = await openReading()
  await mkdir(join(folder, 'plans/sections'), { recursive: true })
  for (const name of ['ground floor.pdf', 'sections/a.pdf', 'sections/b.pdf']) await fileNamed(`plans/${name}`, 2_000)
  await hand.choose(s.pane.getByRole('button', { name: 'Choose a folder', exact: true }), join(folder, 'plans'))
  await s.pane.getByText('3 files').first().waitFor()
  await hand.click(attachButton(s))
  await isTold(s, 'b.pdf', 'Attached')
  expect(hand.clicks()).toBe(await toldClicks('attach a folder'))
})

test('attach three mails', async () => {
  const { s, hand } = await openReading()
  await hand.click(s.pane.getByRole('button', { name: 'Newest mails' }))
  for (const index of [0, 1, 2]) await hand.click(s.pane.getByRole('option', { name: / [KM]B/ }).nth(index))
  await s.pane.getByText('3 mails').first().waitFor()
  const before = s.storedEvent().attachments.length
  await hand.click(attachButton(s))
  await until('three mails are on the event', () => s.storedEvent().attachments.length === before + 3)
  expect(hand.clicks()).toBe(await toldClicks('attach three mails'))
})

test('replace a file', async () => {
  const { s, hand } = await openReading()
  const first = createHand(s)
  await first.choose(s.pane.getByLabel('Choose files'), await fileNamed('plan.pdf', 3_000))
  await first.click(attachButton(s))
  await isTold(s, 'plan.pdf', 'Attached')
  await hand.click(rowOf(s, 'plan.pdf').getByRole('button', { name: 'More' }))
  await hand.choose(
    s.pane.getByRole('button', { name: 'Replace with a file…', exact: true }),
    await fileNamed('plan of today.pdf', 4_000),
  )
  await isTold(s, 'plan of today.pdf', 'Attached')
  await until('the old one is gone', () => stored(s, 'plan.pdf').length === 0)
  expect(hand.clicks()).toBe(await toldClicks('replace a file'))
})

test('find out who has it', async () => {
  const { s, hand } = await openReading()
  const first = createHand(s)
  await first.choose(s.pane.getByLabel('Choose files'), await fileNamed('plan.pdf', 3_000))
  await first.click(attachButton(s))
  await isTold(s, 'plan.pdf', 'Attached')
  await s.pane
    .getByRole('region', { name: 'Who gets it' })
    .getByText(/copy|event/)
    .first()
    .waitFor()
  expect(hand.clicks()).toBe(await toldClicks('find out who has it'))
})
