import { beforeEach, expect, test } from '@jest/globals'
import { createWorld, ownMailbox } from '../world'
import type { StoredMessage, World } from '../world'
import { ewsForm } from './ids'
import { createOfficeHost } from './officeHost'
import type { HostAnswer, OfficeHost } from './officeHost'
import { SELECTED_ITEMS } from './page/contract'

const NOW_MS = Date.UTC(2026, 10, 25, 12)
const CONTENT = 150
const READ_WRITE_MAILBOX = 2

let world: World
let host: OfficeHost

beforeEach(async () => {
  world = await createWorld({ nowMs: NOW_MS })
  host = createOfficeHost({ world, now: () => NOW_MS, wait: () => Promise.resolve() })
})

function mails(): StoredMessage[] {
  return [...ownMailbox(world).messages.values()].sort((one, other) => other.receivedMs - one.receivedMs)
}

function mailWith(what: string, isSo: (message: StoredMessage) => boolean): StoredMessage {
  const found = mails().find(isSo)
  if (found === undefined) throw new Error(`The world has no mail with ${what}.`)
  return found
}

const dataOf = (answer: HostAnswer): unknown => (answer.kind === 'answer' ? answer.data : 'silence')

async function shown(formId: string): Promise<unknown> {
  return dataOf(await host.answer({ formId, actionName: 'GetInitialData', actionType: 0, data: null }))
}

async function call(formId: string, dispatchId: number, params: object = {}): Promise<unknown> {
  const data = { ApiParams: params, MethodData: { ControlId: formId, DispatchId: dispatchId } }
  return dataOf(await host.answer({ formId, actionName: 'ExecuteMethod', actionType: 0, data }))
}

test('an open mail is told as Outlook tells a message that is read', async () => {
  const mail = mailWith('a file', ({ attachments }) => attachments.some(({ isInline, isItem }) => !isInline && !isItem))
  const { formId } = host.open({ surface: 'message', messageId: mail.id })
  const at = mail.attachments.findIndex(({ isItem }) => !isItem)
  expect(await shown(formId)).toMatchObject({
    itemType: 1,
    itemClass: 'IPM.Note',
    id: ewsForm(mail.id),
    subject: mail.subject,
    from: mail.from,
    sender: mail.from,
    to: mail.to,
    cc: mail.cc,
    dateTimeCreated: mail.sentMs,
    internetMessageId: mail.internetMessageId,
    attachments: mail.attachments.map(({ name, bytes, isInline }) => ({ name, size: bytes.length, isInline })),
  })
  const { attachments } = (await shown(formId)) as { attachments: { id: string }[] }
  expect(await call(formId, CONTENT, { id: attachments[at]?.id })).toEqual({
    wasSuccessful: true,
    error: false,
    data: { content: Buffer.from(mail.attachments[at]?.bytes ?? []).toString('base64'), format: 'base64' },
  })
})

test('an invitation is a message of a kind of its own', async () => {
  const mail = mailWith('an invitation', ({ odataType }) => odataType === 'microsoft.graph.eventMessageRequest')
  const { formId } = host.open({ surface: 'message', messageId: mail.id })
  expect(await shown(formId)).toMatchObject({ itemType: 3, itemClass: 'IPM.Schedule.Meeting.Request' })
})

test('with nothing named the newest mail is shown; a mail that is not there is a mistake', async () => {
  const { formId } = host.open({ surface: 'message' })
  expect(await shown(formId)).toMatchObject({ id: ewsForm(mails()[0]?.id ?? '') })
  expect(() => host.open({ surface: 'message', messageId: 'AAMkNobody=' })).toThrow('no mail AAMkNobody=')
})

test('what is selected is told to an add-in with the permission for the mailbox, and to no other', async () => {
  const [first, second] = mails()
  const selectedIds = [first?.id ?? '', second?.id ?? '']
  const { formId } = host.open({ surface: 'message', selectedIds })
  expect(await shown(formId)).toMatchObject({ itemType: 6 })
  expect(await call(formId, SELECTED_ITEMS)).toEqual({ wasSuccessful: false, error: true, errorCode: 7000 })
  host.settings.permissionLevel = READ_WRITE_MAILBOX
  expect(await call(formId, SELECTED_ITEMS)).toMatchObject({
    data: selectedIds.map((id) => ({ itemId: ewsForm(id), itemType: 'Message', itemMode: 'Read' })),
  })
  expect(host.calls.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['getSelectedItemsAsync', 7000],
    ['getSelectedItemsAsync', 'ok'],
  ])
})

test('a mail that is shown is the selected one', async () => {
  host.settings.permissionLevel = READ_WRITE_MAILBOX
  const [, mail] = mails()
  const { formId } = host.open({ surface: 'message', messageId: mail?.id })
  expect(await call(formId, SELECTED_ITEMS)).toMatchObject({ data: [{ subject: mail?.subject }] })
})

test('a pinned window shows another mail under its own name', async () => {
  const [first, second] = mails()
  const { formId } = host.open({ surface: 'message', messageId: first?.id })
  expect(host.show(formId, { surface: 'message', messageId: second?.id }).formId).toBe(formId)
  expect(await shown(formId)).toMatchObject({ id: ewsForm(second?.id ?? '') })
  expect(() => host.show('form-99', { surface: 'message' })).toThrow('No window form-99 is open.')
})
