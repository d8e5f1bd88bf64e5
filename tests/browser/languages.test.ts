import { expect, jest, test } from '@jest/globals'
import { loadTexts } from '../../src/texts'
import { chooseFiles, someFile } from './support/drive'
import { usePane } from './support/openPane'
import { answerInstead, NOT_FOUND } from './support/startDrive'

jest.setTimeout(60_000)
const openPane = usePane()

const LANGUAGES = ['de-AT', 'fr-CA', 'es-MX', 'it-IT', 'pt-PT', 'pl-PL', 'ja-JP', 'zh-CN', 'ar-SA', 'he-IL'] as const

/** The words that somebody needs for the main job, as the catalogue has them. */
async function wordsIn(language: string) {
  const { locale, say } = await loadTexts(language)
  return {
    locale,
    choose: say('chooseFiles'),
    attach: say('attach'),
    onTheEvent: say('onTheEvent'),
    attached: say('attached'),
    searchMail: say('searchMail'),
  }
}

test.each(LANGUAGES)('%s: the main job is done in the words of Outlook’s language', async (language) => {
  const words = await wordsIn(language)
  const s = await openPane({ surface: 'read', language })
  const isRtl = words.locale === 'ar' || words.locale === 'he'
  const file = someFile('plan (2).pdf', 2_000)
  await s.pane
    .locator('input[type="file"][multiple]')
    .setInputFiles([{ name: file.name, mimeType: 'application/pdf', buffer: Buffer.from(file.bytes) }])
  const attach = s.pane.getByRole('button', { name: words.attach, exact: true })
  await attach.click()
  const row = s.pane.getByRole('list', { name: words.onTheEvent }).getByRole('listitem', { name: file.name })
  await row.waitFor()
  expect(await row.getAttribute('aria-label')).toContain(words.attached)
  await s.pane.getByRole('searchbox', { name: words.searchMail }).waitFor()
  // The language is told to whoever reads it aloud, and decides which way everything runs.
  expect(await s.pane.locator('main').evaluate((main) => main.closest('[lang]')?.getAttribute('lang'))).toBe(
    words.locale,
  )
  const [sign, words_] = await Promise.all([row.locator('svg').first().boundingBox(), row.boundingBox()])
  const isAtRight = (sign?.x ?? 0) > (words_?.x ?? 0) + (words_?.width ?? 0) / 2
  expect(isAtRight).toBe(isRtl)
  expect(await attach.evaluate((button) => getComputedStyle(button).direction)).toBe(isRtl ? 'rtl' : 'ltr')
})

test('a language that nobody translated is English, and one that nobody knows as well', async () => {
  for (const language of ['sv-SE', 'tlh']) {
    const s = await openPane({ surface: 'read', language })
    await chooseFiles(s, someFile('note.txt', 100))
    await s.pane.getByRole('button', { name: 'Attach', exact: true }).waitFor()
    if (language === 'sv-SE') await s.close()
  }
})

test('a language whose file does not arrive is English rather than nothing', async () => {
  const s = await openPane({
    surface: 'read',
    language: 'de-DE',
    prepare(parts) {
      answerInstead(parts, /\/de\.[^/]*\.js/, NOT_FOUND)
    },
  })
  s.expectTrouble(/404|ChunkLoadError|Loading chunk|MIME type/)
  await s.pane.getByRole('button', { name: 'Attach', exact: true }).waitFor()
})
