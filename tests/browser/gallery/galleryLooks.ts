import type { Page } from 'playwright-core'
import { measureScript } from '../measure/measureScript'
import type { Gallery } from './page'

/** How a scene is looked at: what the person has set, and what their Outlook is. */
export interface GalleryLook {
  /** Ends the name of a picture; '' for the plain one. */
  suffix: string
  /** Pixels of the pane. */
  width: number
  isDark: boolean
  /** BCP 47: whatever the pane takes for its language. */
  language: string
  /** High contrast. */
  isForced: boolean
  /** Every word twice as wide. */
  isWide: boolean
}

export const NARROW_PX = 320
const BROAD_PX = 450
export const HEIGHT_PX = 640

/** English as a language that nobody speaks, with words twice as long. */
const PSEUDO = 'qps-ploc'

const PLAIN: GalleryLook = {
  suffix: '',
  width: NARROW_PX,
  isDark: false,
  language: 'en-US',
  isForced: false,
  isWide: false,
}

/** In which every scene is photographed, at both widths. */
const KINDS: readonly Partial<GalleryLook>[] = [
  {},
  { suffix: '-dark', isDark: true },
  { suffix: '-forced', isDark: true, isForced: true },
  { suffix: '-de', language: 'de-DE' },
  { suffix: '-ar', language: 'ar-SA' },
  { suffix: '-pseudo', language: PSEUDO },
  { suffix: '-twice', isWide: true },
]

export const GALLERY_LOOKS: readonly GalleryLook[] = KINDS.flatMap((kind) => [
  { ...PLAIN, ...kind },
  { ...PLAIN, ...kind, width: BROAD_PX, suffix: `-wide${kind.suffix ?? ''}` },
])

/** One of the looks, by the end of its pictures' names. */
export function galleryLook(suffix: string): GalleryLook {
  const look = GALLERY_LOOKS.find((one) => one.suffix === suffix)
  if (look === undefined)
    throw new Error(`There is no look “${suffix}”: ${GALLERY_LOOKS.map((one) => one.suffix).join(', ')}`)
  return look
}

/** Shows a scene in a look, as tall as what it holds: nothing is left out of sight. */
export async function showInLook(page: Page, name: string, look: GalleryLook): Promise<void> {
  await page.setViewportSize({ width: look.width, height: HEIGHT_PX })
  await page.emulateMedia({
    colorScheme: look.isDark ? 'dark' : 'light',
    forcedColors: look.isForced ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  if (!(await page.evaluate(() => 'measure' in window))) await page.evaluate(await measureScript())
  await page.evaluate(
    ([scene, isDark, language]) => {
      window.measure.leaveTexts()
      window.gallery.calls.length = 0
      window.gallery.quietCalls.length = 0
      const shown: Gallery = window.gallery
      return shown.show(scene, { isDark, language })
    },
    [name, look.isDark, look.language] as const,
  )
  await page.locator('main').waitFor()
  if (look.isWide) {
    await page.evaluate(() => {
      window.measure.widenTexts()
    })
  }
  await growToFit(page, look.width)
}

/** What comes a moment later makes it taller still; what glides, even at no speed, has arrived. */
async function growToFit(page: Page, width: number): Promise<void> {
  let height = HEIGHT_PX
  for (let wanted = await heightWanted(page); wanted > height; wanted = await heightWanted(page)) {
    height = wanted
    await page.setViewportSize({ width, height })
  }
}

/** Once nothing has been drawn for some frames: what is drawn listens a frame later, and may draw again for what it hears. */
function heightWanted(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const QUIET_FRAMES = 4
    let quiet = 0
    const observer = new MutationObserver(() => {
      quiet = 0
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    while (quiet++ < QUIET_FRAMES) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
    observer.disconnect()
    await Promise.all(document.getAnimations().map((animation) => animation.finished))
    const main = document.querySelector('main')
    const footer = document.querySelector('footer')
    return (main?.scrollHeight ?? 0) + (footer?.offsetHeight ?? 0)
  })
}
