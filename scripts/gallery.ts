// `npx tsx scripts/gallery.ts [scene] [look,look]`: pictures of every state of the pane in every look, in .cache/gallery/, to be looked at.
// `npm run looks`: measures them instead (tests/browser/measure): the last line printed is the number of scenes and faults.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { GALLERY_LOOKS, showInLook } from '../tests/browser/gallery/galleryLooks'
import type { GalleryLook } from '../tests/browser/gallery/galleryLooks'
import { openGallery } from '../tests/browser/gallery/openGallery'
import { sceneFaults } from '../tests/browser/gallery/sceneFaults'

const OUT = join(resolve(__dirname, '..'), '.cache/gallery')

async function photograph(page: Page, name: string, look: GalleryLook): Promise<void> {
  await showInLook(page, name, look)
  await page.screenshot({ path: join(OUT, `${name}${look.suffix}.png`) })
}

/** Prints what is wrong; the number of faults. */
async function measure(page: Page, name: string, look: GalleryLook): Promise<number> {
  await showInLook(page, name, look)
  const faults = await sceneFaults(page, look)
  for (const fault of faults) console.log(`${name}${look.suffix}: ${fault}`)
  return faults.length
}

async function main() {
  const args = process.argv.slice(2)
  const isMeasuring = args.includes('--measure')
  const [wanted = '', suffixes] = args.filter((arg) => arg !== '--measure')
  mkdirSync(OUT, { recursive: true })
  const { browser, page, complaints } = await openGallery()
  try {
    const all = await page.evaluate(() => window.gallery.names)
    const names = all.filter((name) => wanted === '' || name === wanted || name.startsWith(`${wanted}-`))
    const looks = GALLERY_LOOKS.filter(({ suffix }) => suffixes === undefined || suffixes.split(',').includes(suffix))
    let faults = 0
    for (const look of looks) {
      for (const name of names) {
        if (isMeasuring) faults += await measure(page, name, look)
        else await photograph(page, name, look)
      }
    }
    for (const complaint of complaints) console.error(complaint)
    const what = `${names.length} scenes in ${looks.length} looks`
    console.log(isMeasuring ? `${what}: ${faults} faults` : `${what} in ${OUT}`)
    if (faults + complaints.length > 0) process.exitCode = 1
  } finally {
    await browser.close()
  }
}

void main()
