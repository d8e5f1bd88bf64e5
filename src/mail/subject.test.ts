import { expect, test } from '@jest/globals'
import { readableSubject, threadSubject } from './subject'

test.each([
  ['=?UTF-8?B?w5xiZXJzaWNodA==?=', 'Übersicht'],
  ['=?iso-8859-1?Q?Pl=E4ne?= for 7', 'Pläne for 7'],
  ['=?ISO-2022-JP?B?GyRCP15MTBsoQg==?=', '図面'],
  ['=?utf-8*de?Q?=C3=9C?=', 'Ü'],
  ['Plain = ? text', 'Plain = ? text'],
  ['=?nonsense?B?!!?=', expect.any(String)],
])('%s reads %s', (raw, readable) => {
  expect(readableSubject(raw)).toEqual(readable)
})

test.each([
  ['RE: Plan', 'plan'],
  ['AW: WG: Re[2]:  The   Plan', 'the plan'],
  ['回复：计划', '计划'],
  ['Reply: plan', 'reply: plan'],
  ['Re:', ''],
  ['SV: Cafe\u0301', 'café'],
])('%s belongs to the thread %s', (subject, thread) => {
  expect(threadSubject(subject)).toBe(thread)
})
