import { expect, test } from '@jest/globals'
import type { Thing } from '../attachments'
import { asAttachmentId } from '../kernel'
import type { RestItemId } from '../kernel'
import type { MailPart } from '../mail'
import { createFormat } from './format'
import { mailToAttach } from './mailSelection'
import { someMail } from './testing/mails'
import { linksText, ofMailText, staysBehindText, wishChoice } from './textsParts'

const format = createFormat('en-US')
const part = (name: string, isInline = false): MailPart => ({
  id: asAttachmentId(name),
  name,
  sizeBytes: 1,
  kind: 'file',
  isInline,
})
const mail = (rest: Parameters<typeof someMail>[1]): Thing => ({ kind: 'mail', mail: mailToAttach(someMail(1, rest)) })
const wishes = (thing: Thing) => wishChoice(thing)?.options.map(([wish]) => wish)

test('what an item leaves behind is told by name, without the pictures of the text', () => {
  expect(staysBehindText([part('a.pdf'), part('logo.png', true), part('b.docx')], format)).toBe(
    '2 attachments inside stay behind: a.pdf, b.docx',
  )
  expect(staysBehindText([part('a.pdf')], format)).toBe('1 attachment inside stays behind: a.pdf')
  expect(staysBehindText([part('logo.png', true)], format)).toBeUndefined()
})

test('a meeting and a protected mail cannot be items; only a mail with attachments has them to offer', () => {
  expect(wishes(mail({}))).toEqual(['auto', 'item', 'eml'])
  expect(wishes(mail({ hasAttachments: true }))).toEqual(['auto', 'item', 'eml', 'parts'])
  expect(wishes(mail({ nature: 'meeting' }))).toEqual(['auto', 'eml'])
  expect(wishes(mail({ nature: 'protected', hasAttachments: true }))).toEqual(['auto', 'eml', 'parts'])
})

test('events and contacts have files of their own kinds', () => {
  const entry = (kind: 'event' | 'contact'): Thing => ({
    kind: 'entry',
    entry: { kind, id: 'x' as RestItemId, mailbox: undefined, name: 'x' },
  })
  expect(wishChoice(entry('event'))?.label).toBe('Attach the event as')
  expect(wishChoice(entry('event'))?.options.at(-1)).toEqual(['eml', 'Calendar file (.ics)'])
  expect(wishChoice(entry('contact'))?.options.at(-1)).toEqual(['eml', 'Contact file (.vcf)'])
})

test('a link is told with what helps, and a part says whose it is', () => {
  expect(linksText(['Plan'])).toEqual([
    '“Plan” is a link to a file in the cloud; a link cannot be attached. Copy it into the event’s text.',
  ])
  expect([ofMailText('Offer'), ofMailText(' ')]).toEqual(['From the mail “Offer”', 'From the mail “(no subject)”'])
})
