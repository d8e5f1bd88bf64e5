import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { securityHeaders } from '../../scripts/securityHeaders'
import { HOSTILE_MAILS } from './gallery/hostileMails'
import { openGallery, showScene } from './gallery/openGallery'

const PANE = 'https://pane.example/'

jest.setTimeout(60_000)

let browser: Browser
let page: Page
let complaints: string[]
/** Every address the page, or anything in it, asked for. */
const asked: string[] = []
const dialogs: string[] = []

beforeAll(async () => {
  ;({ browser, page, complaints } = await openGallery(async (opened, html) => {
    opened.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await opened.route('**/*', async (route) => {
      const url = route.request().url()
      if (url !== PANE) asked.push(url)
      // The pane's own policy, but for the script, which stands in the page here.
      const policy = securityHeaders()['Content-Security-Policy'].replace(
        /script-src [^;]*/,
        "script-src 'unsafe-inline'",
      )
      if (url === PANE) {
        await route.fulfill({ body: html, contentType: 'text/html', headers: { 'Content-Security-Policy': policy } })
      } else await route.fulfill({ body: '' })
    })
    await opened.goto(PANE)
  }))
}, 60_000)

afterAll(() => browser.close())

const clean = () => page.frameLocator('iframe').locator('body')

test.each(Object.keys(HOSTILE_MAILS))('a hostile mail asks for nothing and runs nothing: %s', async (name) => {
  asked.length = 0
  complaints.length = 0
  await showScene(page, `hostile: ${name}`)
  await clean().waitFor({ state: 'attached' })
  // What a mail starts by itself, it starts within this.
  await page.waitForTimeout(120)
  expect(asked).toEqual([])
  expect(dialogs).toEqual([])
  expect(complaints).toEqual([])
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(page.frames()).toHaveLength(2)
  const left = await page.locator('iframe').getAttribute('srcdoc')
  const [, body = ''] = left?.split('<body dir="auto">') ?? []
  expect(body).not.toMatch(
    /<(?:img|style|link|meta|base|form|input|button|svg|math|iframe|script|video|audio|object)\b/i,
  )
  expect(body).not.toMatch(/<[^>]*\s(?:on\w+|style|class|id|name|src\w*|href|action|background|poster)\s*=/i)
})

test('the frame may run nothing and has a policy of its own, beside the cleaning', async () => {
  await showScene(page, 'preview-html')
  const frame = page.locator('iframe')
  expect(await frame.getAttribute('sandbox')).toBe('')
  expect(await frame.getAttribute('srcdoc')).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  await page.getByText('Pictures are not loaded.').waitFor()
})

test('what the mail says stays readable', async () => {
  await showScene(page, 'preview-html')
  await clean().getByText('revised offer').waitFor()
  expect(await clean().locator('li').count()).toBe(2)
  expect(await clean().locator('a[href]').count()).toBe(0)
})

test('uncleaned, the same mail would have been stopped by the policy alone, and loudly', async () => {
  complaints.length = 0
  await page.evaluate((hostile) => {
    const frame = document.createElement('iframe')
    frame.srcdoc = hostile
    document.body.append(frame)
  }, HOSTILE_MAILS['image'] ?? '')
  await page.waitForTimeout(200)
  expect(complaints.join()).toContain('spy.example')
})
