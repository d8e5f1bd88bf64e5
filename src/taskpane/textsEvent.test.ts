import { expect, test } from '@jest/globals'
import type { OpenEventState } from '../events'
import { openOn } from '../events/testing/events'
import { asAttachmentId } from '../kernel'
import { pastFormText, subjectText } from './textsEvent'
import { english } from './testing/english'
import { someOnEvent } from './testing/rows'

const open = (surface: 'compose' | 'read', owner?: string): OpenEventState => openOn(surface, { owner })

test('what was written past the open form is told, and only there', () => {
  const past = { ...someOnEvent('a', { kind: 'none' }), id: { writer: 'graph', id: asAttachmentId('1') } } as const
  expect(pastFormText(open('compose'), [past], english)).toMatch(
    /^One attachment is on the saved event.*may overwrite it\.$/,
  )
  expect(pastFormText(open('compose'), [past, past], english)).toMatch(/^2 attachments are on the saved event/)
  expect(pastFormText(open('compose'), [someOnEvent('b', { kind: 'none' })], english)).toBeUndefined()
  expect(pastFormText(open('read'), [past], english)).toBeUndefined()
})

test('an event always has a name', () => {
  expect(['Kick-off', '', '  ', undefined].map((subject) => subjectText(subject, english))).toEqual([
    'Kick-off',
    '(no subject)',
    '(no subject)',
    '(no subject)',
  ])
})
