import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openGallery, showScene, soonOn } from './gallery/openGallery'

jest.setTimeout(60_000)

let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  ;({ browser, page, complaints } = await openGallery())
}, 60_000)

afterAll(() => browser.close())

beforeEach(() => {
  complaints.length = 0
})

const show = (name: string, look?: { isDark?: boolean; language?: string }) => showScene(page, name, look)
const soon = (read: () => Promise<string | null | undefined>, expected: string | RegExp) => soonOn(page, read, expected)
const calls = () => page.evaluate(() => window.gallery.calls)
const focusedName = () => page.evaluate(() => document.activeElement?.textContent ?? '')

test('every scene shows without a complaint, and nothing sticks out of 320 px', async () => {
  for (const name of await page.evaluate(() => window.gallery.names)) {
    for (const language of ['en-US', 'ar-SA']) {
      await show(name, { language })
      const excess = await page.evaluate(() => {
        const main = document.querySelector('main')
        return (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0)
      })
      expect([name, language, excess]).toEqual([name, language, 0])
    }
  }
  expect(complaints).toEqual([])
}, 60_000)

test('the names that others rely on are there', async () => {
  await show('everything')
  await expect(page.locator('input[type=file][multiple]').count()).resolves.toBe(1)
  await page.getByRole('searchbox', { name: 'Search mail', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Attach', exact: true }).waitFor()
  await page.getByRole('option', { name: 'Offer for the facade, revised' }).waitFor()
  await page
    .getByRole('listitem', { name: 'minutes.txt, 2 KB, Ready' })
    .getByRole('button', { name: 'Remove' })
    .waitFor()
  await page
    .getByRole('listitem', { name: /dwg, 60 MB, Sending/ })
    .getByRole('button', { name: 'Cancel' })
    .waitFor()
  await page.getByRole('listitem', { name: 'notes.txt, 2 KB, Attached' }).waitFor()
  await show('unsaved')
  await page.getByRole('button', { name: 'Save event', exact: true }).click()
  expect(await calls()).toEqual(['save'])
  await show('failed')
  await page
    .getByRole('listitem', { name: /^drawing.dwg/ })
    .getByRole('button', { name: 'Try again' })
    .click()
  expect(await calls()).toEqual(['tryAgain'])
})

test('an upload that was interrupted goes on by "Resume", with exactly one file where its bytes were not kept', async () => {
  await show('interrupted')
  const kept = page.getByRole('listitem', { name: 'photos.zip, 60 MB, Interrupted' })
  const lost = page.getByRole('listitem', { name: 'film.mp4, 120 MB, Interrupted' })
  expect(await kept.locator('input').count()).toBe(0)
  await kept.getByRole('button', { name: 'Resume', exact: true }).click()
  expect(await calls()).toEqual(['resume'])

  const asked = page.waitForEvent('filechooser')
  await lost.getByRole('button', { name: 'Resume', exact: true }).click()
  const chooser = await asked
  expect(chooser.isMultiple()).toBe(false)
  const file = { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.from('film') }
  await chooser.setFiles([file])
  expect(await calls()).toEqual(['resume', 'resume film.mp4'])

  const long = page.getByRole('listitem', { name: /^Ground floor plan.*, Interrupted$/ })
  await long.getByLabel(/^Choose “Ground floor plan.*dwg” again$/).setInputFiles([file])
  expect((await calls()).at(-1)).toBe('resume film.mp4')
  await show('interrupted')
  await kept.getByRole('button', { name: 'Remove', exact: true }).click()
  expect((await calls()).at(-1)).toBe('leave')
})

test('a row is paused and goes on by the same button, under the keys of the keyboard', async () => {
  await show('waiting')
  const row = page.getByRole('listitem', { name: /^Ground floor plan/ })
  await row.getByRole('button', { name: 'Pause', exact: true }).focus()
  await page.keyboard.press('Enter')
  const label = () => row.getAttribute('aria-label')
  expect(await soon(label, /Paused$/)).toMatch(/, 60 MB, Paused$/)
  expect(await soon(focusedName, 'Go on')).toBe('Go on')
  await page.keyboard.press('Enter')
  expect(await soon(label, /Sending$/)).toMatch(/, 60 MB, Sending$/)
  expect(await calls()).toEqual(['pause', 'goOn'])
  await page.getByRole('button', { name: 'Pause all', exact: true }).click()
  await show('paused')
  await page.getByRole('button', { name: 'Go on with all', exact: true }).click()
  expect(await calls()).toEqual(['goOnAll'])
})

test('what waits can be sent first, and the focus stays on the button that has been followed', async () => {
  await show('waiting')
  const first = page.getByRole('listitem', { name: 'photos.zip, 22 MB, Waiting' })
  const next = page.getByRole('listitem', { name: /^minutes of the last/ })
  const button = next.getByRole('button', { name: 'Send first', exact: true })
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  await first.getByRole('button', { name: 'Send first', exact: true }).focus()
  await page.keyboard.press('Enter')
  expect(await calls()).toEqual(['sendFirst'])
  expect(await focusedName()).toBe('Send first')
  await first.getByText('Goes next').waitFor()
  await page.keyboard.press('Enter')
  expect(await calls()).toEqual(['sendFirst'])
  // The only one that waits has nobody to go before.
  await show('throttled')
  expect(await page.getByRole('button', { name: 'Send first' }).count()).toBe(0)
})

test('what happened on the way stands under the attachment until it is read', async () => {
  await show('remarks-on-event')
  const entry = page.getByRole('listitem', { name: 'report.docx, 2 MB, Attached' })
  expect(await page.getByRole('listitem', { name: /^report.docx/ }).count()).toBe(1)
  await entry.getByText('delivered twice by the network').waitFor()
  await entry.getByRole('button', { name: 'Got it', exact: true }).click()
  await entry.getByText('delivered twice by the network').waitFor({ state: 'detached' })
  expect(await calls()).toEqual(['leave'])
})

test('attendees are told, or not, by the buttons of the line, and what comes of it is heard', async () => {
  await show('attendees-offered')
  const line = page.getByRole('region', { name: 'Who gets it' })
  await line.getByRole('button', { name: 'Leave quiet', exact: true }).click()
  await line.getByText('It goes with the next update of this meeting.', { exact: false }).waitFor()
  await line.getByRole('button', { name: 'Send update', exact: true }).click()
  await line.getByText('Update sent to 4 attendees').waitFor()
  expect(await calls()).toEqual(['leave quiet', 'send update'])
  expect(await soon(() => page.getByRole('status').textContent(), /Update sent to 4 attendees/)).toContain(
    'On your event only.',
  )
  await show('attendees-warning')
  const warning = page.getByRole('contentinfo').getByText('You are invited to this event.', { exact: false })
  await warning.waitFor()
  await page.getByRole('button', { name: 'Got it', exact: true }).click()
  await warning.waitFor({ state: 'detached' })
  expect(await calls()).toEqual(['got warning'])
})

test('"Attach" is described by what lies ahead', async () => {
  await show('foresight-over')
  const described = await page.getByRole('button', { name: 'Attach', exact: true }).evaluate((button) =>
    (button.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  )
  expect(described).toBe(
    '2 files, 52 MB Together with what is on the event this would be 52 MB; most organizations allow 35 MB. It may be refused.',
  )
})

test('files can be chosen while it is not known yet which event is open, and the same file twice', async () => {
  await show('looking')
  const file = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') }
  await page.locator('input[type=file]').setInputFiles([file])
  await page.getByRole('listitem', { name: 'notes.txt, 5 bytes, Ready' }).waitFor()
  await page.locator('input[type=file]').setInputFiles([file])
  expect(await calls()).toEqual(['choose notes.txt', 'choose notes.txt'])
  await page.getByRole('button', { name: 'Attach', exact: true }).click()
  expect((await calls()).at(-1)).toBe('attach')
})

async function drop(kind: 'files' | 'text' | 'nothing') {
  await page.evaluate((what) => {
    const transfer = new DataTransfer()
    if (what === 'files') transfer.items.add(new File(['x'], 'dropped.txt'))
    else if (what === 'text') transfer.setData('text/plain', 'some words')
    const target = document.querySelector('footer') ?? document.body
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer })
      target.dispatchEvent(event)
      if (!event.defaultPrevented) throw new Error(`${type} was left to the browser, which would leave the pane.`)
    }
  }, kind)
}

test('what is dropped anywhere is taken; words become a file, which can be undone', async () => {
  await show('compose-empty')
  await drop('files')
  expect(await soon(async () => (await calls()).join('; '), 'choose dropped.txt')).toBe('choose dropped.txt')
  await drop('text')
  await page.getByText('The text is on the list as “Dropped text.txt”.').first().waitFor()
  expect(await calls()).toEqual(['choose dropped.txt', 'choose ', 'choose Dropped text.txt'])
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByRole('listitem', { name: /^Dropped text.txt/ }).waitFor({ state: 'detached' })
})

test('a folder that cannot be read is named, and the files beside it are taken', async () => {
  await show('compose-empty')
  const folder = await mkdtemp(join(tmpdir(), 'dropped-'))
  await mkdir(join(folder, 'drawings'))
  await writeFile(join(folder, 'plan.txt'), 'plan')
  const devTools = await page.context().newCDPSession(page)
  const data = { items: [], files: [join(folder, 'drawings'), join(folder, 'plan.txt')], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devTools.send('Input.dispatchDragEvent', { type, x: 20, y: 400, data })
  }
  await page.getByText('Could not be read: “drawings”.').first().waitFor() // a page without an address reads no folder
  expect(await calls()).toEqual(['choose plan.txt'])
  await rm(folder, { recursive: true })
})

test('a bug of our own is a sentence with a way out, not a blank pane', async () => {
  await show('broken')
  await page.getByRole('heading', { name: 'This pane had a problem and stopped' }).waitFor()
  await page.getByRole('button', { name: 'Reload' }).waitFor()
})

test('a drag that ends elsewhere leaves no highlight behind', async () => {
  await show('compose-empty')
  await page.evaluate(() => {
    document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }))
  })
  await page.getByText('Drop to put it on the list').waitFor()
  await page.getByText('Drop to put it on the list').waitFor({ state: 'detached' })
})

test('what is pasted anywhere is taken; into a text field only what is no text', async () => {
  await show('compose-empty')
  const paste = (where: 'pane' | 'field', what: 'file' | 'text') =>
    page.evaluate(
      ([place, kind]) => {
        const clipboardData = new DataTransfer()
        if (kind === 'file') clipboardData.items.add(new File(['x'], 'pasted.pdf'))
        else clipboardData.setData('text/plain', 'words')
        const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData })
        const target = place === 'pane' ? document.body : document.querySelector('input[type=search]')
        target?.dispatchEvent(event)
        return event.defaultPrevented
      },
      [where, what] as const,
    )
  expect(await paste('field', 'text')).toBe(false)
  expect(await paste('field', 'file')).toBe(true)
  expect(await soon(async () => (await calls()).join('; '), 'choose pasted.pdf')).toBe('choose pasted.pdf')
  expect(await paste('pane', 'text')).toBe(true)
  await page.getByText('The text is on the list as “Pasted text.txt”.').first().waitFor()
})

test('Enter searches at once, a pause in typing searches once, Escape clears', async () => {
  await show('compose-empty')
  const box = page.getByRole('searchbox', { name: 'Search mail' })
  await box.fill('faca')
  await box.press('Enter')
  expect(await calls()).toEqual(['search faca'])
  await box.pressSequentially('de')
  await page.waitForFunction(() => window.gallery.calls.length > 1)
  expect(await calls()).toEqual(['search faca', 'search facade'])
  // Unless the pane says that it took the key, Office.js gives the focus back to Outlook.
  const isTaken = page.evaluate(
    () =>
      new Promise((resolve) => {
        window.addEventListener('keydown', (event) => {
          resolve(event.defaultPrevented)
        })
      }),
  )
  await box.press('Escape')
  expect(await isTaken).toBe(true)
  expect(await box.inputValue()).toBe('')
  expect((await calls()).at(-1)).toBe('clear')
})

test('the focus passes on when its row goes, and stays on the button that turns round', async () => {
  await show('failed')
  await page.getByRole('button', { name: 'Remove' }).first().focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.closest('li')?.ariaLabel?.startsWith('refused.pdf') === true)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Remove')

  await show('renamed')
  await page.getByRole('button', { name: 'Remove' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement !== document.body)
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).tabIndex)).toBe(0)

  await show('past-the-form')
  await page.getByRole('button', { name: 'Remove' }).first().focus()
  await page.keyboard.press('Enter')
  expect(await soon(focusedName, 'Undo')).toBe('Undo')
  await page.keyboard.press('Enter')
  expect(await soon(focusedName, 'Remove')).toBe('Remove')
  expect(await calls()).toEqual(['pending', 'none'])
})

test('changes are announced in words and the focus stays where it was', async () => {
  await show('past-the-form')
  await page.getByRole('button', { name: 'Remove' }).first().click()
  await page.getByRole('status').getByText('minutes.txt: Will be removed.').waitFor({ state: 'attached' })
  expect(await focusedName()).toBe('Undo')
})

test('there is one status region, whoever has something to say', async () => {
  for (const name of ['everything', 'renamed', 'unsaved']) {
    await show(name)
    expect(await page.getByRole('status').count()).toBe(1)
  }
  await drop('nothing')
  await page.getByRole('status').getByText('There was nothing in it').waitFor({ state: 'attached' })
})

test('an attachment is opened as a download of its name, and the pane stays', async () => {
  await show('past-the-form')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Open' }).first().click()
  expect((await download).suggestedFilename()).toBe('minutes.txt')
  await page.getByRole('listitem', { name: /^minutes.txt/ }).waitFor()
})
