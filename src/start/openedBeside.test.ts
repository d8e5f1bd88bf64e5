import { expect, test } from '@jest/globals'
import { openedBeside } from './openedBeside'

test.each([
  ['?beside=message&_host_Info=Outlook$Web$16.01$en-US$telemetry$$$0', 'message'],
  ['?_host_Info=Outlook$Web$16.01$en-US$telemetry$$$0&beside=message', 'message'],
  ['?_host_Info=Outlook$Web$16.01$en-US$telemetry$$$0', undefined],
  ['?beside=', undefined],
  ['', undefined],
])('%s', (search, beside) => {
  expect(openedBeside(search)).toBe(beside)
})
