import { expect, test } from '@jest/globals'
import texts from '../../src/start/shellTexts.json'
import { createFormat } from '../../src/taskpane/format'
import { loadTexts } from '../../src/texts'
import { LOCALES } from '../../src/texts/locales'

/** As long as nobody has said otherwise in config.json. */
const MOST_BYTES = 150 * 1024 * 1024

test.each(LOCALES)('%s: the page says before the pane is there what the pane says afterwards', async (locale) => {
  const spoken = await loadTexts(locale)
  const { say } = spoken
  expect(texts[locale]).toMatchObject({
    chooseFiles: say('chooseFiles'),
    hint: say('dropHintWithLimit', { size: createFormat(locale, spoken).bytes(MOST_BYTES) }),
    looking: say('looking'),
    reload: say('reload'),
  })
})
