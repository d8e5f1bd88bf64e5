import { expect, test } from '@jest/globals'
import { hostLanguage } from './hostLanguage'
import { shellTexts } from './shellTexts'

test.each([
  ['?_host_Info=Outlook$Web$16.01$de-DE$telemetry$$$0', 'de-DE'],
  ['?a=1&_host_Info=Outlook%24Web%2416.01%24pt-BR%24x', 'pt-BR'],
  ['?_host_Info=Outlook|Win32|16.01|he-IL', 'he-IL'],
  ['?_host_Info=Outlook$Web$16.01$zh-Hans-CN$x', 'zh-Hans-CN'],
  ['?_host_Info=Outlook$Web$16.01', undefined],
  ['?_host_Info=Outlook$Web$16.01$%3Cscript%3E$x', undefined],
  ['?_host_Info=', undefined],
  ['', undefined],
])('%s: %s', (search, language) => {
  expect(hostLanguage(search)).toBe(language)
})

test.each([
  ['en-US', 'en'],
  ['de-AT', 'de'],
  ['pt-PT', 'pt-BR'],
  ['zh-TW', 'en'],
  ['tlh', 'en'],
  ['', 'en'],
])('before the pane is there, %s is spoken as %s', (language, lang) => {
  expect(shellTexts(language)).toMatchObject({ lang, dir: 'ltr' })
})
