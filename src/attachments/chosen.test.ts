import { expect, test } from '@jest/globals'
import { asAttachmentId, asRestItemId } from '../kernel'
import type { RestItemId } from '../kernel'
import { newRow, noticeFor, previewPlans, sortChosen } from './chosen'
import { FORM_LIMIT_BYTES } from './limits'
import type { Circumstances, Policy } from './plan'
import { emptyState } from './state'
import { attachedRow, fileRow, fileThing, mailRow, mailThing } from './testing/rows'
import type { Plan, AttachmentsState, Row, Thing } from './types'

const policy: Policy = {
  ...{ organizerWrites: 'auto', maxFileBytes: 100, blockedExtensions: ['.exe'], keepUnfinished: true },
  ...{ eventLimitBytes: undefined, readBack: false, uploadSessions: true },
}
const compose: Circumstances = { surface: 'compose', policy, form: { bytes: 0, count: 0 } }

test('a file joins under the name that the event can keep, a mail under its subject', () => {
  const thing = fileThing('a/b.txt')
  const nothingYet = { mailForm: 'auto', plan: undefined, phase: { kind: 'chosen' }, hold: undefined, rank: 0 } as const
  expect(newRow(7, thing)).toEqual({
    ...{ key: 7, thing, name: 'a_b.txt', renamed: true, sizeBytes: 5, ...nothingYet, remarks: [] },
  })
  expect(newRow(8, fileThing('b.txt'))).toMatchObject({ name: 'b.txt', renamed: false })
  const mail = mailThing({ subject: 'Re: a/b', sizeBytes: 12 })
  expect(newRow(9, mail)).toEqual({
    ...{ key: 9, thing: mail, name: 'Re: a/b', renamed: false, sizeBytes: 12, ...nothingYet, remarks: [] },
  })
})

test('the same name in two folders is two files; one that comes without its folder is known again', () => {
  const twin = (path?: string): Thing => {
    const { file } = fileThing('logo.png')
    return { kind: 'file', file: path === undefined ? file : { ...file, path } }
  }
  let key = 1
  const sort = (...things: Thing[]) => sortChosen(things, emptyState, { policy, newKey: () => key++ })
  const numbers = (...things: Thing[]) => {
    const { fresh, notices } = sort(...things)
    return [fresh.length, notices.length]
  }
  expect(numbers(twin('a/logo.png'), twin('b/logo.png'))).toEqual([2, 0])
  expect(numbers(twin('a/logo.png'), twin('a/logo.png'))).toEqual([1, 1])
  expect(numbers(twin('a/logo.png'), twin())).toEqual([1, 1])
  const { file } = fileThing('logo.png')
  expect(sort({ kind: 'file', file: { ...file, as: 'setup.exe' } }).notices).toMatchObject([{ kind: 'refused' }])
})

const words = ({ reason, shape }: Plan) => (shape === undefined ? reason : `${reason}/${shape}`)

test('what goes into the form before a thing counts for its plan, by bytes and by number', () => {
  const large = { size: FORM_LIMIT_BYTES - 9 } as Blob
  const file = (key: number, blob: Blob): Row =>
    newRow(key, { kind: 'file', file: { name: 'f', blob, lastModifiedMs: 1 } })
  const reasons = (rows: Row[], around = compose) =>
    previewPlans(rows, around).map(({ row, plan }) => `${row.key} ${words(plan)}`)
  expect(reasons([file(1, large), file(2, new Blob(['123456789'])), file(3, new Blob(['1']))])).toEqual([
    '1 form',
    '2 form',
    '3 graph-form-full',
  ])
  const sized = mailRow(2, { sizeBytes: 10 })
  expect(reasons([file(1, large), sized, mailRow(3, { sizeBytes: 9 }), file(4, new Blob(['1']))])).toEqual([
    ...['1 form', '2 graph-form-full/nothing-lost', '3 form/nothing-lost', '4 graph-form-full'],
  ])
  const nearlyFull = { ...compose, form: { bytes: 0, count: 498 } }
  expect(reasons([mailRow(1, { sizeBytes: undefined }), fileRow(2)], nearlyFull)).toEqual([
    ...['1 form/nothing-lost', '2 graph-form-full'],
  ])
})

test('only what is not on its way yet is planned; a mail by what is wanted of it and what it holds', () => {
  const queued = fileRow(1, { phase: { kind: 'queued' } })
  const eml = mailRow(2, { mailForm: 'eml' })
  const meeting = newRow(3, mailThing({ nature: 'meeting' }))
  const holds = newRow(4, mailThing({ hasAttachments: true }))
  expect(previewPlans([queued, eml, meeting, holds], compose).map(({ plan }) => words(plan))).toEqual([
    ...['form/file-chosen', 'form/meeting', 'form/nothing-lost'],
  ])
  const onRead = { ...compose, surface: 'read' } as const
  expect(previewPlans([fileRow(5), holds, mailRow(6)], onRead).map(({ plan }) => words(plan))).toEqual([
    ...['graph-read-surface', 'graph-read-surface/attachments', 'graph-read-surface/nothing-lost'],
  ])
})

test('a thing that is in the list is told, unless it was cancelled', () => {
  const of = (thing: Thing, ...rows: Row[]) => noticeFor(thing, rows, emptyState, policy)
  const file = fileThing('1.txt')
  expect(of(file, fileRow(1))).toEqual({ kind: 'already-chosen', name: '1.txt' })
  expect(of(file, fileRow(1, { phase: { kind: 'cancelled' } }))).toBeUndefined()
  expect(of(file, fileRow(1, { phase: { kind: 'failed', failure: { kind: 'offline' } } }))).toEqual({
    ...{ kind: 'already-chosen', name: '1.txt' },
  })
  expect(of(mailThing(), mailRow(1))).toEqual({ kind: 'already-chosen', name: 'Hello' })
})

test('a file is the same by name, size and time of change; a mail by its id', () => {
  const of = (thing: Thing, other: Thing) => noticeFor(thing, [newRow(1, other)], emptyState, policy)
  const file = fileThing('a.txt', 'hello')
  expect(of(file, fileThing('b.txt', 'hello'))).toBeUndefined()
  expect(of(file, fileThing('a.txt', 'hello!'))).toBeUndefined()
  expect(of(file, { kind: 'file', file: { ...file.file, lastModifiedMs: 501 } })).toBeUndefined()
  expect(of(file, mailThing())).toBeUndefined()
  expect(of(mailThing(), file)).toBeUndefined()
  expect(of(mailThing(), mailThing({ id: asRestItemId('OTHER=') as RestItemId }))).toBeUndefined()
})

test('an attached thing is told for as long as it is on the event', () => {
  const there = (id: string): AttachmentsState => ({
    ...emptyState,
    onEvent: [
      {
        ...{ id: { writer: 'graph', id: asAttachmentId(id) }, name: '1.txt', sizeBytes: 5, kind: 'file' },
        modifiedMs: undefined,
        removal: { kind: 'none' },
      },
    ],
  })
  const of = (state: AttachmentsState) => noticeFor(fileThing('1.txt'), [attachedRow(1, 'A')], state, policy)
  expect(of(there('A'))).toEqual({ kind: 'already-attached', name: '1.txt' })
  expect(of(there('B'))).toBeUndefined()
  expect(of(emptyState)).toBeUndefined()
})

test('a file that cannot be attached does not join; a mail of any size does', () => {
  const of = (thing: Thing) => noticeFor(thing, [], emptyState, policy)
  expect(of(fileThing('a.exe'))).toEqual({ kind: 'refused', name: 'a.exe', failure: { kind: 'type-blocked' } })
  // One that is too large may go another way, so that the notice holds it.
  expect(of(fileThing('a.txt', 101))).toMatchObject({
    ...{ kind: 'refused', name: 'a.txt', failure: { kind: 'too-large', limitBytes: 100 } },
    file: { name: 'a.txt', lastModifiedMs: 500 },
  })
  expect(of(fileThing('a.txt', 100))).toBeUndefined()
  expect(of(mailThing({ sizeBytes: 0 }))).toBeUndefined()
})
