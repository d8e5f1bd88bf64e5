import { expect, test } from '@jest/globals'
import { FORM_LIMIT_BYTES, GRAPH_BODY_LIMIT_BYTES } from './limits'
import { assertPossible, isSamePlan, largestFileBytes, planPastForm, planThing, refusal } from './plan'
import type { Facts, ItemFacts } from './facts'
import type { Circumstances, Policy } from './plan'
import { fileAttachmentJson, fileAttachmentJsonBytes } from './wire'

const policy: Policy = {
  organizerWrites: 'auto',
  maxFileBytes: 157_286_400,
  blockedExtensions: ['.exe'],
  keepUnfinished: true,
  eventLimitBytes: undefined,
  readBack: false,
  uploadSessions: true,
}
const read: Circumstances = { surface: 'read', policy, form: { bytes: 0, count: 0 } }
const compose: Circumstances = { ...read, surface: 'compose' }
const MB = 1024 * 1024

const file = (sizeBytes: number, name = 'plan.pdf'): Facts => ({ kind: 'file', name, sizeBytes })
const mail = (facts: Partial<ItemFacts> = {}): Facts => ({
  kind: 'mail',
  name: 'Hello.eml',
  sizeBytes: 20_000,
  wanted: 'auto',
  hasAttachments: false,
  nature: 'plain',
  isElsewhere: false,
  formRefused: false,
  inside: undefined,
  itemJsonBytes: undefined,
  ...facts,
})
const emlIntoForm = planThing(mail({ wanted: 'eml' }), compose)
const told = (facts: Facts, around: Circumstances) => {
  const plan = planThing(facts, around)
  return `${plan.writer} ${plan.as} ${plan.reason}${plan.shape === undefined ? '' : `/${plan.shape}`}`
}

test('files', () => {
  expect([
    told(file(1), compose),
    told(file(FORM_LIMIT_BYTES), compose),
    told(file(FORM_LIMIT_BYTES + 1), compose),
    told(file(5 * MB), { ...compose, form: { bytes: 22 * MB, count: 2 } }),
    told(file(1), { ...compose, form: { bytes: 499, count: 499 } }),
    told(file(1), { ...compose, policy: { ...policy, organizerWrites: 'graph' } }),
    told(file(1), read),
    told(file(9 * MB), read),
  ]).toEqual([
    'form file form',
    'form file form',
    'graph-session file graph-over-form-limit',
    'graph-session file graph-form-full',
    'graph-post file graph-form-full',
    'graph-post file graph-policy',
    'graph-post file graph-read-surface',
    'graph-session file graph-read-surface',
  ])
})

test('the whole request body decides between one request and a session, to the byte', () => {
  const bodyOf = (sizeBytes: number, name: string) =>
    Buffer.byteLength(fileAttachmentJson({ name, contentBytes: Buffer.alloc(sizeBytes).toString('base64') }))
  for (const name of ['a', 'x'.repeat(40), '図面'.repeat(60), 'quote".pdf']) {
    const fits = Math.floor((GRAPH_BODY_LIMIT_BYTES - bodyOf(0, name)) / 4) * 3
    expect(bodyOf(fits, name)).toBeLessThanOrEqual(GRAPH_BODY_LIMIT_BYTES)
    expect(bodyOf(fits + 1, name)).toBeGreaterThan(GRAPH_BODY_LIMIT_BYTES)
    expect(fileAttachmentJsonBytes({ name, sizeBytes: fits })).toBe(bodyOf(fits, name))
    expect(planThing(file(fits, name), read).writer).toBe('graph-post')
    expect(planThing(file(fits + 1, name), read).writer).toBe('graph-session')
  }
})

test('a mail file is counted with its content type', () => {
  const name = 'Hello.eml'
  const bodyOf = (sizeBytes: number) => fileAttachmentJsonBytes({ name, sizeBytes, contentType: 'message/rfc822' })
  const fits = Math.floor((GRAPH_BODY_LIMIT_BYTES - bodyOf(0)) / 4) * 3
  const writer = (sizeBytes: number) => planThing(mail({ name, wanted: 'eml', sizeBytes }), read).writer
  expect([writer(fits), writer(fits + 1)]).toEqual(['graph-post', 'graph-session'])
  const past = (sizeBytes: number) =>
    planPastForm({ name, sizeBytes, contentType: 'message/rfc822' }, emlIntoForm, policy).writer
  expect([past(fits), past(fits + 1)]).toEqual(['graph-post', 'graph-session'])
})

test('the largest file of one request is what was measured at the service', () => {
  // 3,145,611 bytes went through (msgraph-sdk-java PR#52), with a longer envelope than ours.
  expect(planThing(file(3_145_611, 'a.bin'), read).writer).toBe('graph-post')
  expect(planThing(file(3 * MB, 'a.bin'), read).writer).toBe('graph-session')
})

test('mails on the form are items, except where Exchange refuses or the person wants the file', () => {
  expect([
    told(mail(), compose),
    told(mail({ hasAttachments: true }), compose),
    told(mail({ nature: 'meeting' }), compose),
    told(mail({ wanted: 'eml' }), compose),
    told(mail({ sizeBytes: 30 * MB }), compose),
  ]).toEqual([
    'form item form/nothing-lost',
    'form item form/nothing-lost',
    'form eml form/meeting',
    'form eml form/file-chosen',
    'graph-post item graph-over-form-limit/nothing-lost',
  ])
})

test('mails through Graph are items only while nothing is lost', () => {
  expect([
    told(mail(), read),
    told(mail({ hasAttachments: true }), read),
    told(mail({ inside: { attachments: [], inlineImages: 1 } }), read),
    told(mail({ nature: 'meeting', wanted: 'item' }), read),
    told(mail({ itemJsonBytes: GRAPH_BODY_LIMIT_BYTES + 1, wanted: 'item' }), read),
    told(mail({ itemJsonBytes: GRAPH_BODY_LIMIT_BYTES }), read),
    told(mail({ wanted: 'item', hasAttachments: true }), read),
    told(mail({ wanted: 'item', inside: { attachments: [], inlineImages: 1 } }), read),
    told(mail({ wanted: 'eml', sizeBytes: 8 * MB }), read),
  ]).toEqual([
    'graph-post item graph-read-surface/nothing-lost',
    'graph-post eml graph-read-surface/attachments',
    'graph-post eml graph-read-surface/inline-images',
    'graph-post eml graph-read-surface/meeting',
    'graph-post eml graph-read-surface/too-large',
    'graph-post item graph-read-surface/nothing-lost',
    'graph-post item graph-read-surface/item-chosen',
    'graph-post item graph-read-surface/item-chosen',
    'graph-session eml graph-read-surface/file-chosen',
  ])
})

test('what cannot be attached is told before the wait', () => {
  expect([
    refusal({ name: 'a', sizeBytes: 0 }, policy)?.kind,
    refusal({ name: 'a', sizeBytes: 151 * MB }, policy),
    refusal({ name: 'a', sizeBytes: 150 * MB }, policy),
    refusal({ name: 'Setup.EXE', sizeBytes: 1 }, policy)?.kind,
    // A link is no way around the deployment's list.
    refusal({ name: 'Setup.EXE', sizeBytes: 151 * MB }, policy)?.kind,
  ]).toEqual(['file-empty', { kind: 'too-large', limitBytes: 157_286_400 }, undefined, 'type-blocked', 'type-blocked'])
})

test('without upload sessions, what one request does not hold is ruled out, and the form takes the rest', () => {
  const none = { policy: { ...policy, uploadSessions: false } }
  const obstacle = (facts: Facts, around: Circumstances) => planThing(facts, { ...around, ...none }).obstacle
  const told = { kind: 'no-upload-sessions', formTakes: true }
  expect([
    obstacle(file(3 * MB - 1000), read),
    obstacle(file(3 * MB), read),
    obstacle(file(FORM_LIMIT_BYTES), compose),
    obstacle(file(27 * MB), compose),
    obstacle(file(5 * MB), { ...compose, form: { bytes: 22 * MB, count: 2 } }),
  ]).toEqual([undefined, told, undefined, told, told])
  const byPolicy = planThing(file(5 * MB), { ...compose, policy: { ...none.policy, organizerWrites: 'graph' } })
  expect(byPolicy.obstacle).toEqual({ kind: 'no-upload-sessions', formTakes: false })
  const past = planPastForm({ name: 'a', sizeBytes: 24 * MB }, planThing(file(24 * MB), compose), none.policy)
  expect([past.writer, past.obstacle]).toEqual(['graph-session', told])
  expect(isSamePlan(planThing(file(9 * MB), read), planThing(file(9 * MB), { ...read, ...none }))).toBe(false)
  expect(() => {
    assertPossible(past)
  }).toThrow('no-upload-sessions')
})

test('without upload sessions, a mail is ruled out unread only where it is surely too large', () => {
  const around = { ...read, policy: { ...policy, uploadSessions: false } }
  const isOut = (sizeBytes: number) => planThing(mail({ wanted: 'eml', sizeBytes }), around).obstacle !== undefined
  expect([isOut(2 * MB), isOut(5 * MB), isOut(7 * MB)]).toEqual([false, false, true])
  expect(planThing(mail({ sizeBytes: 7 * MB }), around)).toMatchObject({ as: 'item' })
})

test('the largest file is what the cloud, the surface and the deployment leave', () => {
  const none = { ...policy, uploadSessions: false }
  expect([
    largestFileBytes(policy, 'read'),
    largestFileBytes(none, 'read'),
    largestFileBytes(none, 'compose'),
    largestFileBytes({ ...none, organizerWrites: 'graph' }, 'compose'),
    largestFileBytes({ ...none, maxFileBytes: 1000 }, 'compose'),
  ]).toEqual([157_286_400, 3 * MB, FORM_LIMIT_BYTES, 3 * MB, 1000])
})
