import { beforeEach, expect, test } from '@jest/globals'
import { createWorld, ownMailbox, PEOPLE } from '../world'
import type { StoredEvent, World } from '../world'
import { ewsForm } from './ids'
import { createOfficeHost } from './officeHost'
import type { OfficeHost } from './officeHost'

const NOW_MS = Date.UTC(2026, 10, 25, 12)
const SAVE = 32
const ADD_BASE64 = 148
const ADD_ITEM = 19
const REMOVE = 20
const LIST = 149
const CONTENT = 150
const ITEM_ID = 164
const SHARED = 108

let world: World
let host: OfficeHost
/** Ends the waits that are under way. */
let ends: (() => void)[]

beforeEach(async () => {
  world = await createWorld({ nowMs: NOW_MS })
  ends = []
  host = createOfficeHost({ world, now: () => NOW_MS, wait: () => new Promise((resolve) => ends.push(resolve)) })
})

function ownEvent(): StoredEvent {
  const event = [...ownMailbox(world).events.values()].find(({ organizer }) => organizer === world.signedIn)
  if (event === undefined) throw new Error('The world has no event of its own.')
  return event
}

/** Data of the answer to an Office.js call; `'silence'` when it never comes. */
async function call(formId: string, dispatchId: number, params: Record<string, unknown> = {}): Promise<unknown> {
  const answer = host.answer({
    formId,
    actionName: 'ExecuteMethod',
    actionType: 0,
    data: { ApiParams: params, MethodData: { ControlId: formId, DispatchId: dispatchId } },
  })
  for (const end of ends.splice(0)) end()
  const settled = await answer
  return settled.kind === 'silence' ? 'silence' : settled.data
}

const refused = (errorCode: number) => ({ wasSuccessful: false, error: true, errorCode })
const succeeded = (data: unknown) => ({ wasSuccessful: true, error: false, data })
const file = (bytes: number, name = 'plan.txt') => ({ base64String: Buffer.alloc(bytes, 1).toString('base64'), name })

test('what is added is on the form, and on the event after a save only', async () => {
  const event = ownEvent()
  const { formId } = host.open({ surface: 'compose', eventId: event.id })
  const before = event.attachments.length
  await call(formId, ADD_BASE64, file(3))
  expect(event.attachments).toHaveLength(before)
  host.saveInOutlook(formId)
  expect(event.attachments.at(-1)).toMatchObject({
    name: 'plan.txt',
    writtenBy: 'form',
    bytes: new Uint8Array([1, 1, 1]),
  })
  expect(host.saveCalls()).toBe(0)
  host.saveInOutlook(formId)
  expect(event.attachments).toHaveLength(before + 1)
})

test('a new event has no id; saveAsync puts it on the calendar and is counted', async () => {
  const { formId } = host.open({ surface: 'compose', unsaved: true })
  expect(await call(formId, ITEM_ID)).toEqual(refused(9046))
  await call(formId, ADD_BASE64, file(3))
  const saved = await call(formId, SAVE)
  expect(await call(formId, ITEM_ID)).toEqual(saved)
  const stored = [...ownMailbox(world).events.values()].find(
    ({ id }) => saved !== null && JSON.stringify(saved).includes(ewsForm(id)),
  )
  expect(stored?.attachments.map(({ name }) => name)).toEqual(['plan.txt'])
  expect(host.saveCalls()).toBe(1)
})

test('25 MB is the limit of one file and of the form', async () => {
  const { formId } = host.open({ surface: 'compose', unsaved: true })
  const limit = 25 * 1024 * 1024
  expect(await call(formId, ADD_BASE64, file(limit + 1))).toEqual(refused(9000))
  expect(await call(formId, ADD_BASE64, file(limit - 1))).toMatchObject({ wasSuccessful: true })
  expect(await call(formId, ADD_BASE64, file(1))).toMatchObject({ wasSuccessful: true })
  expect(await call(formId, ADD_BASE64, file(1))).toEqual(refused(9000))
})

test('a mail of the own mailbox goes as item; one of another store, a meeting request and a deleted one do not', async () => {
  const { formId } = host.open({ surface: 'compose', unsaved: true })
  const mails = [...ownMailbox(world).messages.values()]
  const mail = mails.find(({ odataType }) => odataType === 'microsoft.graph.message')
  const request = mails.find(({ odataType }) => odataType === 'microsoft.graph.eventMessageRequest')
  const stranger = world.mailboxes.get(PEOPLE.stranger)
  if (mail === undefined || request === undefined || stranger === undefined) throw new Error('The world lacks mails.')
  const item = (id: string) => ({ itemId: ewsForm(id), name: 'a mail' })
  expect(await call(formId, ADD_ITEM, item(mail.id))).toMatchObject({ wasSuccessful: true })
  expect(await call(formId, ADD_ITEM, item(request.id))).toEqual(refused(9007))
  ownMailbox(world).messages.delete(mail.id)
  expect(await call(formId, ADD_ITEM, item(mail.id))).toEqual(refused(9006))
  stranger.messages.set(mail.id, mail)
  expect(await call(formId, ADD_ITEM, item(mail.id))).toEqual(refused(9022))
})

test('an add that starts while another runs is never answered', async () => {
  const { formId } = host.open({ surface: 'compose', unsaved: true })
  const first = host.answer({
    formId,
    actionName: 'ExecuteMethod',
    actionType: 0,
    data: { ApiParams: file(1, 'first.txt'), MethodData: { DispatchId: ADD_BASE64 } },
  })
  const second = await host.answer({
    formId,
    actionName: 'ExecuteMethod',
    actionType: 0,
    data: { ApiParams: file(1, 'second.txt'), MethodData: { DispatchId: ADD_BASE64 } },
  })
  expect(second).toEqual({ kind: 'silence' })
  for (const end of ends) end()
  expect(await first).toMatchObject({ kind: 'answer', events: [{ name: 'olkAttachmentsChanged' }] })
})

test('remove and read by id; an id of nothing has a code', async () => {
  const { formId } = host.open({ surface: 'compose', unsaved: true })
  const { data: id } = (await call(formId, ADD_BASE64, file(3))) as { data: string }
  expect(await call(formId, CONTENT, { id })).toEqual(succeeded({ content: 'AQEB', format: 'base64' }))
  expect(await call(formId, REMOVE, { attachmentIndex: id })).toEqual(succeeded(undefined))
  expect(await call(formId, LIST)).toEqual(succeeded([]))
  expect(await call(formId, REMOVE, { attachmentIndex: id })).toEqual(refused(9008))
  expect(await call(formId, CONTENT, { id })).toEqual(refused(9003))
})

test('what Graph wrote meanwhile survives the form’s save, or not, as told', () => {
  const event = ownEvent()
  const byGraph = (name: string): StoredEvent['attachments'][number] => ({
    id: `graph-${name}`,
    kind: 'file',
    name,
    contentType: null,
    bytes: new Uint8Array(1),
    isInline: false,
    contentId: null,
    modifiedMs: NOW_MS,
    writtenBy: 'graph',
  })
  const { formId } = host.open({ surface: 'compose', eventId: event.id })
  event.attachments.push(byGraph('drawing'))
  host.saveInOutlook(formId)
  expect(event.attachments.map(({ name }) => name)).toContain('drawing')
  host.settings.formSave = 'overwrite'
  host.saveInOutlook(formId)
  expect(event.attachments.map(({ name }) => name)).not.toContain('drawing')
})

test('a shared calendar names its owner; the own one has no shared properties', async () => {
  const shared = [...(world.mailboxes.get(PEOPLE.delegator)?.events.values() ?? [])][0]
  if (shared === undefined) throw new Error('The world has no shared event.')
  const { formId } = host.open({ surface: 'compose', eventId: shared.id })
  expect(await call(formId, SHARED)).toMatchObject({ data: { targetMailbox: PEOPLE.delegator } })
  const own = host.open({ surface: 'compose', eventId: ownEvent().id })
  expect(await call(own.formId, SHARED)).toEqual(refused(9055))
})

test('calls are scripted: hang, lose the answer, refuse', async () => {
  const { formId } = host.open({ surface: 'compose', unsaved: true })
  host.script('addFileAttachmentFromBase64Async', { kind: 'hang' })
  host.script('addFileAttachmentFromBase64Async', { kind: 'lose-answer' })
  host.script('addFileAttachmentFromBase64Async', { kind: 'fail', code: 9041 }, 2)
  expect(await call(formId, ADD_BASE64, file(1, 'hung.txt'))).toBe('silence')
  expect(await call(formId, ADD_BASE64, file(1, 'lost.txt'))).toBe('silence')
  expect(await call(formId, ADD_BASE64, file(1))).toEqual(refused(9041))
  expect(await call(formId, ADD_BASE64, file(1))).toEqual(refused(9041))
  expect(await call(formId, ADD_BASE64, file(1, 'good.txt'))).toMatchObject({ wasSuccessful: true })
  const { data } = (await call(formId, LIST)) as { data: { name: string }[] }
  expect(data.map(({ name }) => name)).toEqual(['lost.txt', 'good.txt'])
  expect(host.calls.map(({ outcome }) => outcome)).toEqual(['hung', 'ok', 9041, 9041, 'ok', 'ok'])
})

test('the log has no file content, and a call nobody knows is written down by number', async () => {
  const { formId } = host.open({ surface: 'compose', unsaved: true })
  await call(formId, ADD_BASE64, file(3000))
  expect(JSON.stringify(host.calls)).not.toContain('AQEBAQEB')
  expect(await call(formId, 4711)).toEqual(refused(5001))
  expect(host.unknown).toEqual(['dispatch id 4711'])
})

const ATTENDEES = 15

test('the attendees of an event are the required ones; nobody is optional', async () => {
  const event = ownEvent()
  event.attendees = [{ name: 'Site office', address: 'site@contoso.example' }]
  const { formId } = host.open({ surface: 'compose', eventId: event.id })
  expect(await call(formId, ATTENDEES, { recipientField: 0 })).toEqual(succeeded(event.attendees))
  expect(await call(formId, ATTENDEES, { recipientField: 1 })).toEqual(succeeded([]))
  const read = host.open({ surface: 'read', eventId: event.id })
  const told = await host.answer({
    formId: read.formId,
    actionName: 'GetInitialData',
    actionType: 0,
    data: null,
  })
  expect(told).toMatchObject({ data: { to: event.attendees, cc: [] } })
})
