// `npx tsx scripts/gallery.ts [scene]`: a picture of every state of the pane, in .cache/gallery/, to be looked at.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { findBrowser } from '../tests/browser/support/findBrowser'
import { galleryHtml } from '../tests/browser/gallery/galleryHtml'
import type { Gallery } from '../tests/browser/gallery/page'

const ROOT = resolve(__dirname, '..')
const OUT = join(ROOT, '.cache/gallery')
const NARROW = 320
const WIDE = 450
const HEIGHT = 640

const LOOKS = [
  { suffix: '', width: NARROW, isDark: false, language: 'en-US', forced: false },
  { suffix: '-wide', width: WIDE, isDark: false, language: 'en-US', forced: false },
  { suffix: '-dark', width: NARROW, isDark: true, language: 'en-US', forced: false },
  { suffix: '-wide-dark', width: WIDE, isDark: true, language: 'en-US', forced: false },
  { suffix: '-forced', width: NARROW, isDark: true, language: 'en-US', forced: true },
  { suffix: '-rtl', width: NARROW, isDark: false, language: 'ar-SA', forced: false },
] as const

async function photograph(page: Page, name: string, look: (typeof LOOKS)[number]) {
  await page.setViewportSize({ width: look.width, height: HEIGHT })
  await page.emulateMedia({
    colorScheme: look.isDark ? 'dark' : 'light',
    forcedColors: look.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  await page.evaluate(
    ([scene, isDark, language]) => {
      const shown: Gallery = window.gallery
      return shown.show(scene, { isDark, language })
    },
    [name, look.isDark, look.language] as const,
  )
  // As tall as what it holds, so that one picture shows all of it.
  const height = await page.evaluate(() => {
    const main = document.querySelector('main')
    const footer = document.querySelector('footer')
    return (main?.scrollHeight ?? 0) + (footer?.offsetHeight ?? 0)
  })
  await page.setViewportSize({ width: look.width, height: Math.max(HEIGHT, height) })
  await page.screenshot({ path: join(OUT, `${name}${look.suffix}.png`) })
}

async function main() {
  mkdirSync(OUT, { recursive: true })
  const [wanted] = process.argv.slice(2)
  const [html, found] = await Promise.all([galleryHtml(), findBrowser()])
  const shape = found.from === 'packaged' ? ['--headless=shell'] : []
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox', '--disable-gpu', ...shape],
  })
  try {
    const page = await browser.newPage()
    page.on('pageerror', (error) => {
      console.error(error)
    })
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(message.text())
    })
    await page.setContent(html)
    const names = await page.evaluate(() => window.gallery.names)
    for (const name of names.filter((one) => wanted === undefined || one === wanted || one.startsWith(`${wanted}-`))) {
      for (const look of LOOKS) await photograph(page, name, look)
    }
    console.log(`${String(names.length)} scenes in ${OUT}`)
  } finally {
    await browser.close()
  }
}

void main()
