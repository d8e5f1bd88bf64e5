import { expect, test } from '@jest/globals'
import { officeFailure, thrownFailure } from './officeFailure'

test.each([
  [9000, { kind: 'too-large', limitBytes: undefined }],
  [9001, { kind: 'too-many-attachments' }],
  [9003, { kind: 'attachment-gone' }],
  [9006, { kind: 'attachment-gone' }],
  [9008, { kind: 'attachment-gone' }],
  [9030, { kind: 'form-changed' }],
  [9038, { kind: 'not-allowed', code: 'InsufficientItemPermissions' }],
  [9041, { kind: 'offline' }],
  [9043, { kind: 'type-blocked' }],
  [9046, { kind: 'event-unsaved' }],
  [9049, { kind: 'event-gone' }],
  [9052, { kind: 'attachment-gone' }],
  [9053, { kind: 'not-allowed', code: 'AttachmentResourceUnauthorized' }],
])('code %i', (code, failure) => {
  expect(officeFailure(code)).toEqual(failure)
})

test('what says nothing to act upon keeps its number, known or not', () => {
  for (const code of [9002, 9004, 9007, 9009, 9021, 9022, 9040, 9042, 9054, 9055, 9999, -1]) {
    expect(officeFailure(code)).toEqual({ kind: 'form-refused', code })
  }
  expect(officeFailure(undefined)).toEqual({ kind: 'form-refused', code: 0 })
})

test('what is thrown: with a code, as an error, as anything', () => {
  expect(thrownFailure(Object.assign(new Error('x'), { code: 9030 }))).toEqual({ kind: 'form-changed' })
  expect(thrownFailure(new RangeError('id is too long'))).toEqual({
    kind: 'unexpected',
    detail: 'RangeError: id is too long',
  })
  expect(thrownFailure('no')).toEqual({ kind: 'unexpected', detail: 'no' })
})
