import { expect, jest, test } from '@jest/globals'
import { crc32, deflateSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attach, chooseFiles, isTold, rowOf, someFile, stored, until } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane } from './support/openPane'
import { paneFrameNow } from './support/paneFrame'

/** What people do not mean to give the pane, and give it all the same: on the production bundle. */

jest.setTimeout(120_000)
const open = usePane()

/** Few bytes, and 80 million pixels once somebody decodes it. */
function hugePicture(): Buffer {
  const [width, height] = [10_000, 8_000]
  const chunk = (kind: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(kind), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1 // one bit each, in grey
  const lines = deflateSync(Buffer.alloc(height * (1 + width / 8)))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))])
}

const more = (s: OpenedPane, name: string) => rowOf(s, name).getByRole('button', { name: 'More' })

test('a pasted picture of 80 megapixels arrives as it is, is never decoded, and its preview says why there is none', async () => {
  const s = await open({ surface: 'read' })
  await s.pane.getByRole('searchbox', { name: 'Search mail' }).waitFor()
  const bytes = hugePicture()
  const frame = paneFrameNow(s.page)
  await frame.evaluate((base64) => {
    const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([data], 'image.png', { type: 'image/png' }))
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
  }, bytes.toString('base64'))
  const row = s.pane.getByRole('listitem', { name: /^Pasted picture .*Ready/ })
  await row.waitFor()
  await attach(s)
  const picture = () => s.storedEvent().attachments.find(({ name }) => name.startsWith('Pasted picture'))
  await until('it is on the event', () => picture() !== undefined)
  expect(Buffer.compare(picture()?.bytes ?? Buffer.alloc(0), bytes)).toBe(0)
  const name = picture()?.name ?? ''
  await isTold(s, name, 'Attached')
  await more(s, name).click()
  await s.pane.getByRole('button', { name: 'Preview', exact: true }).click()
  await s.pane.getByText('80 megapixels are too many to be shown here. Open it instead.').waitFor()
  expect(await frame.evaluate(() => document.images.length)).toBe(0)
  await s.screenshot('preview-80-megapixels')
})

test('a picture of the usual size is shown', async () => {
  const s = await open({ surface: 'read' })
  await chooseFiles(s, { name: 'icon.png', bytes: readFileSync(join(__dirname, '../../assets/icon-128.png')) })
  await attach(s)
  await isTold(s, 'icon.png', 'Attached')
  await more(s, 'icon.png').click()
  await s.pane.getByRole('button', { name: 'Preview', exact: true }).click()
  const shown = s.pane.getByRole('img', { name: 'icon.png' })
  await shown.waitFor()
  expect(await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(128)
})

test('Enter held down on the buttons for names: one answer, one renaming, and nothing of what comes under the key', async () => {
  const s = await open({ surface: 'read' })
  const hold = async () => {
    for (let times = 0; times < 8; times++) await s.page.keyboard.down('Enter')
    await s.page.keyboard.up('Enter')
  }
  await chooseFiles(s, someFile('plan.pdf', 1_000))
  await attach(s)
  await isTold(s, 'plan.pdf', 'Attached')
  await chooseFiles(s, someFile('plan.pdf', 2_000))
  const waiting = rowOf(s, 'plan.pdf', 'Ready')
  await waiting.getByRole('button', { name: 'Replace' }).focus()
  await hold() // held on, it would be "Keep both" again
  await s.pane.getByText('This one takes the place of the old one.').waitFor()
  await waiting.getByRole('button', { name: 'Keep both' }).focus()
  await hold()
  await s.pane.getByText('Both are kept, this one as “plan (2).pdf”.').waitFor()
  await waiting.getByRole('button', { name: 'Skip' }).focus()
  await hold()
  await waiting.waitFor({ state: 'detached' })
  await isTold(s, 'plan.pdf', 'Attached')

  await more(s, 'plan.pdf').focus()
  await hold()
  await s.pane.getByRole('button', { name: 'Rename' }).focus()
  await hold()
  const field = s.pane.getByRole('textbox', { name: 'New name' })
  await field.pressSequentially('Roof')
  await hold()
  await isTold(s, 'Roof.pdf', 'Attached')
  await until('the old one is gone', () => stored(s, 'plan.pdf').length === 0)
  expect(stored(s, 'Roof.pdf')).toHaveLength(1)
  expect(await field.count()).toBe(0)
  await until('only that was added', () => s.storedEvent().attachments.length === 1)
})

test.each([
  ['th-TH-u-ca-buddhist', /2026/],
  ['fa-IR-u-ca-persian-nu-arabext', /2026/],
  ['ar-SA-u-ca-islamic-umalqura', /2026/],
  ['ja-JP-u-ca-japanese', /2026/],
])(
  'beside an Outlook that speaks %s, an attachment was added in the year of Outlook’s own calendar',
  async (language, year) => {
    const s = await open({ surface: 'read', language })
    await s.pane.locator('input[type=file]').waitFor({ state: 'attached' })
    await chooseFiles(s, someFile('plan.pdf', 1_000))
    const main = s.pane.locator('footer button').first()
    await main.click()
    await until('it is on the event', () => stored(s, 'plan.pdf').length === 1)
    await s.pane.locator('li').filter({ hasText: 'plan' }).locator('button[aria-expanded]').click()
    await s.pane.locator('li').filter({ hasText: 'plan' }).getByText(year).waitFor()
  },
)

test.each([
  [
    'refuses databases',
    () => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('No.', 'SecurityError')
        },
      })
    },
  ],
  [
    'has no database',
    () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined })
    },
  ],
  [
    'is full',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Full.', 'QuotaExceededError')
      }
      Storage.prototype.setItem = () => {
        throw new DOMException('Full.', 'QuotaExceededError')
      }
    },
  ],
  [
    'throws at every touch',
    () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('No.', 'SecurityError')
          },
        })
    },
  ],
] as const)(
  'a browser whose storage %s: names are asked about, renamed and replaced all the same',
  async (_what, without) => {
    const s = await open({
      surface: 'read',
      beforeScripts: without,
    })
    await chooseFiles(s, someFile('plan.pdf', 1_000), someFile('notes.txt', 100))
    await attach(s)
    await isTold(s, 'notes.txt', 'Attached')
    await chooseFiles(s, someFile('plan.pdf', 2_000))
    await s.pane.getByText('Both are kept, this one as “plan (2).pdf”.').waitFor()
    await rowOf(s, 'plan.pdf', 'Ready').getByRole('button', { name: 'Replace' }).click()
    await attach(s)
    await until(
      'it is replaced',
      () =>
        stored(s, 'plan.pdf')
          .map(({ length }) => length)
          .join() === '2000',
    )
    await more(s, 'notes.txt').click()
    await s.pane.getByRole('button', { name: 'Rename' }).click()
    await s.pane.getByRole('textbox', { name: 'New name' }).fill('words.txt')
    await s.pane.getByRole('button', { name: 'Save name' }).click()
    await until('it is renamed', () => stored(s, 'notes.txt').length === 0)
    expect(stored(s, 'words.txt')).toHaveLength(1)
  },
)
