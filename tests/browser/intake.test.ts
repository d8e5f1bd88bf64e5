import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import type { Locator } from 'playwright-core'
import { dragPaths, dropFromClassic, dropPaths, paste } from './support/bring'
import { attach, chooseFiles, isTold, rowOf, someFile, until } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane } from './support/openPane'
import { paneFrame } from './support/paneFrame'

/** Every way in, on the production bundle. */

jest.setTimeout(60_000)
const open = usePane()
const SURFACES = ['read', 'compose'] as const

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A folder of this computer with these files, each holding its own path. */
async function makeFolder(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), path)
  }
}

async function opened(surface: 'read' | 'compose') {
  const s = await open({ surface })
  await s.pane.getByText(/Another event/).waitFor() // Outlook is there by then, and what it hands over is heard
  return s
}

/** What is on the event, in the form or as stored, by name. */
function onEvent(s: OpenedPane): Map<string, string> {
  const form = [...s.simulator.outlook.forms.values()].at(-1)
  const stored = s.storedEvent().attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()] as const)
  const inForm = (form?.attachments ?? []).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()] as const)
  return new Map([...stored, ...inForm])
}

test.each(SURFACES)(
  '%s: a folder is dropped, its files are named with their folders, and all of them arrive',
  async (surface) => {
    const s = await opened(surface)
    await makeFolder(
      'plans/ground floor.pdf',
      'plans/sections/a.pdf',
      'plans/sections/Thumbs.db',
      'plans/b/a.pdf',
      'alone.txt',
    )
    await dropPaths(s, join(folder, 'plans'), join(folder, 'alone.txt'))
    await s.pane.getByText('Hidden system files left out: 1.').first().waitFor()
    await isTold(s, 'ground floor.pdf', 'Ready')
    await s.pane.getByRole('combobox', { name: /^How files of this folder are named/ }).selectOption('folders')
    await isTold(s, 'plans - ground floor.pdf', 'Ready')
    await attach(s)
    for (const name of ['plans - ground floor.pdf', 'plans - sections - a.pdf', 'plans - b - a.pdf', 'alone.txt']) {
      await isTold(s, name, 'Attached')
    }
    const there = onEvent(s)
    expect(there.get('plans - sections - a.pdf')).toBe('plans/sections/a.pdf')
    expect(there.get('plans - b - a.pdf')).toBe('plans/b/a.pdf')
    expect([...there.keys()].filter((name) => /thumbs/i.test(name))).toEqual([])
    expect(await s.pane.getByRole('combobox', { name: /^How files/ }).count()).toBe(0) // nothing of it can be changed any more

    // The next folder is named as the last one was.
    await makeFolder('photos/2026/a.jpg')
    await dropPaths(s, join(folder, 'photos'))
    await isTold(s, 'photos - 2026 - a.jpg', 'Ready')
  },
)

test.each(SURFACES)('%s: a folder is chosen by the keyboard', async (surface) => {
  const s = await opened(surface)
  await makeFolder('plans/a.pdf', 'plans/.DS_Store')
  const button = s.pane.getByRole('button', { name: 'Choose a folder', exact: true })
  await s.pane.getByRole('heading', { level: 1 }).waitFor()
  const chooser = s.page.waitForEvent('filechooser')
  await button.focus()
  await s.page.keyboard.press('Enter')
  await (await chooser).setFiles(join(folder, 'plans'))
  await isTold(s, 'a.pdf', 'Ready')
  expect(await rowOf(s, '.DS_Store').count()).toBe(0)
  expect(await s.pane.locator('input[type=file]').count()).toBe(1)
})

test.each(SURFACES)(
  '%s: a pasted picture has a name, gets another one in place, and arrives byte for byte',
  async (surface) => {
    const s = await opened(surface)
    const size = 2_000_000 // never decoded, so that its pixels do not matter
    expect(await paste(s, { files: [{ name: 'image.png', type: 'image/png', size }] })).toBe(true)
    const row = s.pane.getByRole('listitem', { name: /^Pasted picture \d{4}-\d\d-\d\d \d\d\.\d\d\.png/ })
    await row.getByRole('button', { name: 'Rename', exact: true }).click()
    const box = s.pane.getByRole('textbox', { name: 'New name' })
    const selected = () =>
      box.evaluate((input: HTMLInputElement) => input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0))
    await box.waitFor()
    expect(await selected()).toMatch(/^Pasted picture .*\d\d$/)
    await s.page.keyboard.type('Facade')
    await s.page.keyboard.press('Escape')
    await row.waitFor() // as it was
    expect(await focusedName(s)).toBe('Rename')
    await s.page.keyboard.press('Enter')
    await box.waitFor()
    await s.page.keyboard.type('Facade north')
    await s.page.keyboard.press('Enter')
    await isTold(s, 'Facade north.png', 'Ready')
    expect(await focusedName(s)).toBe('Rename')
    await attach(s)
    await isTold(s, 'Facade north.png', 'Attached')
    expect(onEvent(s).get('Facade north.png')?.length).toBe(size)
  },
)

test('a name can be typed right after the click: its field is there before the next frame, with the focus', async () => {
  const s = await opened('read')
  const scripts: string[] = []
  await chooseFiles(s, someFile('plan.pdf', 10))
  await isTold(s, 'plan.pdf', 'Ready')
  await s.page.waitForTimeout(500) // what is fetched ahead has come by then
  s.page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  const marked = await rowOf(s, 'plan.pdf')
    .getByRole('button', { name: 'Rename', exact: true })
    .evaluate(async (button: HTMLButtonElement) => {
      button.click()
      await Promise.resolve()
      await Promise.resolve()
      const field = document.activeElement
      return field instanceof HTMLInputElement ? field.value.slice(0, field.selectionEnd ?? 0) : field?.nodeName
    })
  expect(marked).toBe('plan')
  expect(scripts).toEqual([])
})

async function focusedName(s: OpenedPane): Promise<string> {
  return (await paneFrame(s)).evaluate(() => document.activeElement?.textContent ?? '')
}

test.each(SURFACES)(
  '%s: pasted words become a file, as text or as a page; into a field they go as ever',
  async (surface) => {
    const s = await opened(surface)
    expect(await paste(s, { plain: 'words', into: 'input[type=search], [role=searchbox]' })).toBe(false)
    expect(await paste(s, { plain: 'Grüße', html: '<b>Grüße</b>' })).toBe(true)
    await isTold(s, 'Pasted text.txt', 'Ready')
    await s.pane.getByRole('combobox', { name: /^The text is on the list/ }).selectOption('page')
    await isTold(s, 'Pasted text.html', 'Ready')
    expect(await rowOf(s, 'Pasted text.txt').count()).toBe(0)
    expect(await paste(s, { plain: 'https://contoso.example/plan' })).toBe(true)
    await isTold(s, 'Pasted link.txt', 'Ready')
    expect(await paste(s, { plain: 'not meant' })).toBe(true)
    await isTold(s, 'Pasted text.txt', 'Ready')
    await s.pane.getByRole('button', { name: 'Undo', exact: true }).click()
    await rowOf(s, 'Pasted text.txt').waitFor({ state: 'detached' })
    await attach(s)
    await isTold(s, 'Pasted text.html', 'Attached')
    await isTold(s, 'Pasted link.txt', 'Attached')
    expect(onEvent(s).get('Pasted text.html')).toContain('<b>Grüße</b>')
    expect(onEvent(s).get('Pasted link.txt')).toBe('https://contoso.example/plan')
  },
)

test.each(SURFACES)(
  '%s: mails dropped from classic Outlook are files; one without content sends to the search',
  async (surface) => {
    const s = await opened(surface)
    await dropFromClassic(
      s,
      { name: 'Offer.msg', text: 'the offer' },
      { name: 'Empty.msg', text: '' },
      { name: 'Plan.eml', text: 'the plan' },
    )
    await s.pane
      .getByText(/did not hand over the content of .*Empty\.msg/)
      .first()
      .waitFor()
    await isTold(s, 'Offer.msg', 'Ready')
    await dropFromClassic(s, { name: 'Never.msg', text: '', isMissing: true })
    await s.pane.getByText('Outlook did not hand over what was dropped.').first().waitFor()
    await attach(s)
    await isTold(s, 'Offer.msg', 'Attached')
    await isTold(s, 'Plan.eml', 'Attached')
    expect(onEvent(s).get('Offer.msg')).toBe('the offer')
    expect(onEvent(s).has('Empty.msg')).toBe(false)
  },
)

test.each(['the browser', 'Outlook'])(
  'the pane is made wider and narrower under a drag of %s: what is dropped is taken, once',
  async (whose) => {
    const s = await opened('read')
    await makeFolder('plan.pdf')
    const frame = await paneFrame(s)
    const highlight = s.pane.getByText('Drop to put it on the list')
    const resize = async () => {
      await highlight.waitFor()
      for (const width of [450, 320]) {
        await s.page.evaluate(() => {
          const boxes = [...document.querySelectorAll<HTMLElement>('.simulator label')]
          boxes.find((one) => one.textContent.includes('pane 450 px'))?.click()
        })
        await frame.waitForFunction((wanted) => Math.abs(innerWidth - wanted) < 3, width)
      }
    }
    if (whose === 'Outlook') {
      const telling = await s.page.evaluate(() =>
        window.setInterval(() => {
          window.simulatedOutlook.drag({ type: 'dragover' })
        }, 50),
      )
      await resize()
      await s.page.evaluate((timer) => {
        clearInterval(timer)
        const file = { name: 'plan.pdf', type: 'application/pdf', fileContent: new Blob(['plan.pdf']) }
        window.simulatedOutlook.drag({ type: 'drop', dataTransfer: { files: [file] } })
      }, telling)
    } else await dragPaths(s, [join(folder, 'plan.pdf')], resize)
    await isTold(s, 'plan.pdf', 'Ready')
    await highlight.waitFor({ state: 'detached' })
    expect(await rowOf(s, 'plan.pdf').count()).toBe(1)
    await attach(s)
    await isTold(s, 'plan.pdf', 'Attached')
    expect(onEvent(s).get('plan.pdf')).toBe('plan.pdf')
    expect(s.storedEvent().attachments.filter(({ name }) => name === 'plan.pdf')).toHaveLength(1)
  },
)

test('several mails from Outlook’s own drag, and one that it cannot read, are told apart', async () => {
  const s = await opened('read')
  const drag = (names: readonly string[] | null) =>
    s.page.evaluate((all) => {
      const file = (name: string) => ({ name, type: 'message/rfc822', fileContent: new Blob([name]) })
      window.simulatedOutlook.drag(all === null ? null : { type: 'drop', dataTransfer: { files: all.map(file) } })
    }, names)
  await until('Outlook knows that the pane listens', () => s.simulator.outlook.forms.size > 0)
  const said = s.pane.getByText('Outlook did not hand over what was dropped.').first()
  for (let tries = 0; tries < 50 && !(await said.isVisible()); tries++) {
    await drag(null)
    await s.page.waitForTimeout(100)
  }
  await drag(['One.eml', 'Two.eml', 'Three.eml'])
  for (const name of ['One.eml', 'Two.eml', 'Three.eml']) await isTold(s, name, 'Ready')
})

test('a name of 300 letters is shortened with its ending, and said; nothing sticks out of 320 px', async () => {
  const s = await opened('read')
  await chooseFiles(s, someFile(`${'x'.repeat(300)}.pdf`, 100))
  await s.pane.getByText('The name was too long for Outlook and has been shortened.').waitFor()
  const excess = await (
    await paneFrame(s)
  ).evaluate(() => {
    const main = document.querySelector('main')
    return (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0)
  })
  expect(excess).toBe(0)
  await attach(s)
  const name = `${'x'.repeat(251)}.pdf`
  await isTold(s, name, 'Attached')
  expect([...onEvent(s).keys()]).toContain(name)
})

/** 50 are the goal, and what it takes on a machine of its own; one that is shared gets twice as long. */
const MOST_MS = 100

/** Drops 2,000 files, shows all of them, and tells which tasks of the pane took longer than 50 ms meanwhile. */
async function dropMany(on: Pick<OpenedPane, 'page'>): Promise<number[]> {
  const frame = await paneFrame(on)
  return frame.evaluate(async () => {
    const transfer = new DataTransfer()
    for (let number = 1; number <= 2_000; number++) transfer.items.add(new File(['x'], `photo ${number}.jpg`))
    const tasks: number[] = []
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    })
    await new Promise((resolve) => requestIdleCallback(resolve))
    observer.observe({ type: 'longtask' })
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }))
    const isShown = () => document.querySelector('footer')?.textContent.includes('2,001 files') === true
    while (!isShown()) await new Promise(requestAnimationFrame)
    await new Promise((resolve) => requestIdleCallback(resolve))
    const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent.startsWith('Show all'),
    )
    button?.click()
    while (document.querySelectorAll('main li').length < 2_001) await new Promise(requestAnimationFrame)
    await new Promise((resolve) => requestIdleCallback(resolve))
    observer.disconnect()
    return tasks
  })
}

test('2,000 files: the pane answers while they come, and says what an event takes', async () => {
  const s = await opened('compose')
  // A task of the pane is as long each time; one that waited for another program on this machine is not.
  let longest: number[] = []
  for (let tries = 0; tries < 3; tries++) {
    const beside = await s.openBeside()
    await beside.pane.getByRole('heading', { level: 1 }).waitFor()
    await paste(beside, { files: [{ name: 'first.txt', type: 'text/plain', size: 1 }] }) // what is fetched later is there
    await isTold(beside, 'first.txt', 'Ready')
    longest = await dropMany(beside)
    await beside.pane
      .getByText(/Attachments with this: 2,0\d\d\./)
      .first()
      .waitFor()
    await isTold(beside, 'photo 2000.jpg', 'Ready')
    longest = longest.filter((ms) => ms > MOST_MS)
    if (longest.length === 0) break
  }
  expect(longest).toEqual([])
})

test('what waits for the network is said before anything is sent', async () => {
  const s = await opened('read')
  await chooseFiles(s, someFile('plan.pdf', 2_000_000))
  await s.pane.getByText(/^[\d.]+ of 35 MB on this event/).waitFor()
  s.expectTrouble(/ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/)
  const comeBack = await s.goOffline()
  await s.pane.getByText('There is no network. What you attach now waits', { exact: false }).waitFor()
  await comeBack()
  await s.pane
    .getByText('There is no network. What you attach now waits', { exact: false })
    .waitFor({ state: 'detached' })
})

/** As by hand: between its two halves the pane draws what the first one did. At the end of the button, where a shorter word still is. */
async function doubleClick(button: Locator): Promise<void> {
  const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 }
  await button.dblclick({ delay: 80, position: { x: width - 8, y: height / 2 } })
}

test('keys held down and double clicks do a thing once', async () => {
  const s = await opened('read')
  await paste(s, { plain: 'words' })
  await isTold(s, 'Pasted text.txt', 'Ready')
  await s.pane.getByRole('button', { name: 'Undo', exact: true }).dblclick()
  await rowOf(s, 'Pasted text.txt').waitFor({ state: 'detached' })
  await chooseFiles(s, someFile('plan.pdf', 10), someFile('other.pdf', 10))
  await rowOf(s, 'plan.pdf').getByRole('button', { name: 'Rename', exact: true }).dblclick()
  const box = s.pane.getByRole('textbox', { name: 'New name' })
  await box.waitFor()
  await s.page.keyboard.type('Roof')
  for (let times = 0; times < 2; times++) await s.page.keyboard.down('Enter')
  await s.page.keyboard.up('Enter')
  await rowOf(s, 'Roof.pdf', 'Ready').waitFor()
  expect(await rowOf(s, 'other.pdf', 'Ready').count()).toBe(1)
  await doubleClick(rowOf(s, 'Roof.pdf').getByRole('button', { name: 'Remove', exact: true }))
  await rowOf(s, 'Roof.pdf').waitFor({ state: 'detached' })
  expect(await rowOf(s, 'other.pdf', 'Ready').count()).toBe(1) // though it has moved under the pointer
  await attach(s)
  await isTold(s, 'other.pdf', 'Attached')
  await doubleClick(rowOf(s, 'other.pdf').getByRole('button', { name: 'Remove', exact: true }))
  await rowOf(s, 'other.pdf').getByRole('button', { name: 'Undo', exact: true }).waitFor()
  await until('it is removed', () => onEvent(s).get('other.pdf') === undefined)
})
