// `node scripts/icons.mjs`: renders assets/icon/*.svg to the PNG sizes the manifest names. Run it after changing a drawing.
import { readFileSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const SCRIPTS = dirname(fileURLToPath(import.meta.url))
const ASSETS = join(SCRIPTS, '../assets')

/** The small ones are drawn on their own pixel grid; scaled down, the clip would be a smudge. */
const DRAWINGS = {
  16: '16',
  20: '20',
  24: '24',
  32: 'large',
  40: 'large',
  48: 'large',
  64: 'large',
  80: 'large',
  128: 'large',
}

const executablePath =
  process.env.CHROME ?? execFileSync(process.execPath, [join(SCRIPTS, 'chromiumPath.mjs')], { encoding: 'utf8' }).trim()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--headless=shell', '--disable-gpu'] })
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 })
  for (const [size, drawing] of Object.entries(DRAWINGS)) {
    const svg = readFileSync(join(ASSETS, 'icon', `${drawing}.svg`), 'utf8')
    await page.setViewportSize({ width: Number(size), height: Number(size) })
    await page.setContent(
      `<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    )
    writeFileSync(join(ASSETS, `icon-${size}.png`), await page.screenshot({ omitBackground: true }))
  }
} finally {
  await browser.close()
}
