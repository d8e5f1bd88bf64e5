import { expect, test } from '@jest/globals'
import { AppError } from '../kernel'
import { attached, carrierStage, inForm } from './testing/carrierStage'
import { eventTarget, mailThing } from './testing/rows'

const onCompose = eventTarget('EVENT=', 'compose')

test.each([
  ['by an Office.js code for another store', { kind: 'form-refused', code: 9022 }],
  ['as a type that is not supported', { kind: 'type-blocked' }],
  ['as not possible in shared folders', { kind: 'form-refused', code: 9055 }],
  ['by an Outlook without the call', { kind: 'outlook-too-old', needs: 'Mailbox 1.1' }],
] as const)('an item that the form refuses %s goes there as a file, and the row says why', async (_, failure) => {
  const s = carrierStage(mailThing(), { target: onCompose })
  s.form.form.addItem = () => Promise.reject(new AppError(failure))
  expect(await s.carry()).toEqual(inForm('F1'))
  expect(s.plans).toEqual(['item form/nothing-lost 900', 'eml form/item-refused 900', 'eml form/item-refused 4'])
  expect(s.form.onForm.map(({ name, kind }) => [name, kind])).toEqual([['Hello.eml', 'file']])
})

test('a mail of another mailbox is never offered to the form as an item', async () => {
  const s = carrierStage(mailThing({ mailbox: 'boss@contoso.example' }), { target: onCompose })
  expect(await s.carry()).toEqual(inForm('F1'))
  expect(s.plans).toEqual(['eml form/other-mailbox 900', 'eml form/other-mailbox 4'])
  expect(s.wire().filter((line) => line.startsWith('add item'))).toEqual([])
})

test('one attachment of a mail is the file that it is; what lies inside as an item is told apart by its first words', async () => {
  const part = {
    mail: { id: 'MAIL=' as never, mailbox: undefined },
    id: 'P1' as never,
    sizeBytes: 9,
    ofSubject: 'Offer',
  }
  const file = carrierStage({ kind: 'part', part: { ...part, name: 'a/b.pdf', kind: 'file' } })
  expect(await file.carry()).toEqual(attached('A1'))
  expect(file.wire()).toEqual(['read part', 'list', 'add a_b.pdf'])
  expect(file.plans).toEqual(['file graph-read-surface/part 9', 'file graph-read-surface/part 4'])
  for (const [content, name] of [
    ['From: a', 'Inner mail.eml'],
    ['BEGIN:VCALENDAR', 'Inner mail.ics'],
    ['BEGIN:VCARD', 'Inner mail.vcf'],
  ] as const) {
    const item = carrierStage(
      { kind: 'part', part: { ...part, name: 'Inner mail', kind: 'item' } },
      { mail: { mime: content } },
    )
    await item.carry()
    expect(item.wire()).toEqual(['read part', 'list', `add ${name}`])
  }
})

test('another event goes as an item, a contact as the file that was chosen', async () => {
  const ref = { id: 'ITEM=' as never, mailbox: undefined }
  const event = carrierStage({ kind: 'entry', entry: { ...ref, kind: 'event', name: 'Kick-off' } })
  expect(await event.carry()).toEqual(attached('A1'))
  expect(event.wire()).toEqual(['read event', 'list', 'add Kick-off'])
  const contact = carrierStage({ kind: 'entry', entry: { ...ref, kind: 'contact', name: '' } }, { mailForm: 'eml' })
  expect(await contact.carry()).toEqual(attached('A1'))
  expect(contact.wire()).toEqual(['read contact file', 'list', 'add Contact.vcf'])
  expect(contact.plans).toEqual(['vcf graph-read-surface/file-chosen ?', 'vcf graph-read-surface/file-chosen 4'])
})

test('what an item leaves behind is known by name once it was read', async () => {
  const mail = { attachments: ['a.pdf', 'b.docx'], inlineImages: 1 }
  const s = carrierStage(mailThing({ hasAttachments: true }), { mailForm: 'item', mail })
  await s.carry()
  expect(s.store.state().rows[0]?.plan?.loses).toEqual([
    { kind: 'attachment', name: 'a.pdf' },
    { kind: 'attachment', name: 'b.docx' },
    { kind: 'pictures' },
  ])
})
