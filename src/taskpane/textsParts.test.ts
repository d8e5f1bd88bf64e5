import { expect, test } from '@jest/globals'
import type { Thing } from '../attachments'
import { asAttachmentId } from '../kernel'
import type { RestItemId } from '../kernel'
import type { MailPart } from '../mail'
import { mailToAttach } from './mailSelection'
import { english } from './testing/english'
import { someMail } from './testing/mails'
import { ofMailText, staysBehindText, wishChoice } from './textsParts'

const part = (name: string, isInline = false): MailPart => ({
  id: asAttachmentId(name),
  name,
  sizeBytes: 1,
  kind: 'file',
  isInline,
})
const mail = (rest: Parameters<typeof someMail>[1]): Thing => ({ kind: 'mail', mail: mailToAttach(someMail(1, rest)) })
const words = (thing: Thing) => {
  const { label, options } = wishChoice(thing) ?? { label: 'noName', options: [] }
  return [english(label), ...options.map(([, word]) => english(word))]
}
const wishes = (thing: Thing) => wishChoice(thing)?.options.map(([wish]) => wish)

test('what an item leaves behind is told by name, without the pictures of the text', () => {
  expect(staysBehindText([part('a.pdf'), part('logo.png', true), part('b.docx')], english)).toBe(
    '2 attachments inside stay behind: a.pdf, b.docx',
  )
  expect(staysBehindText([part('a.pdf')], english)).toBe('1 attachment inside stays behind: a.pdf')
  expect(staysBehindText([part('logo.png', true)], english)).toBeUndefined()
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
  expect(words(entry('event'))).toEqual(['Attach the event as', 'Automatic', 'Outlook item', 'Calendar file (.ics)'])
  expect(words(entry('contact')).at(-1)).toBe('Contact file (.vcf)')
  expect(wishes(entry('contact'))).toEqual(['auto', 'item', 'eml'])
})

test('a part says whose it is', () => {
  expect([ofMailText('Offer', english), ofMailText(' ', english)]).toEqual([
    'From the mail “Offer”',
    'From the mail “(no subject)”',
  ])
})
