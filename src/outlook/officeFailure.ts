import type { Failure } from '../kernel'

/**
 * Office.js error codes and what can be done about each. Read in outlook-win32-16.01 and in the documentation; a code
 * that says nothing to act upon stays `form-refused`, which keeps its number for support and for `formWriter`, which
 * knows after which of them the attachment may be on the form all the same.
 */
const FAILURE_OF_CODE: Readonly<Record<number, Failure>> = {
  // AttachmentSizeExceeded: the tenant's limit may be below the 25 MB of the form.
  9000: { kind: 'too-large', limitBytes: undefined },
  // NumberOfAttachmentsExceeded: 499 on the web.
  9001: { kind: 'too-many-attachments' },
  // InternalFormatError: also the catch-all for a broken reply.
  9002: { kind: 'form-refused', code: 9002 },
  // InvalidAttachmentId
  9003: { kind: 'attachment-gone' },
  // InvalidAttachmentPath
  9004: { kind: 'form-refused', code: 9004 },
  // AttachmentDeletedBeforeUploadCompletes: the person took it off the form meanwhile.
  9006: { kind: 'attachment-gone' },
  // AttachmentUploadGeneralFailure
  9007: { kind: 'form-refused', code: 9007 },
  // AttachmentToDeleteDoesNotExist
  9008: { kind: 'attachment-gone' },
  // AttachmentDeleteGeneralFailure
  9009: { kind: 'form-refused', code: 9009 },
  // SaveError
  9021: { kind: 'form-refused', code: 9021 },
  // MessageInDifferentStoreError: the mail lies in another mailbox.
  9022: { kind: 'form-refused', code: 9022 },
  // APICallFailedDueToItemChange: raised by the library when the person moved on to another item.
  9030: { kind: 'form-changed' },
  // InsufficientItemPermissions
  9038: { kind: 'not-allowed', code: 'InsufficientItemPermissions' },
  // HTTPRequestFailure
  9040: { kind: 'form-refused', code: 9040 },
  // NetworkError
  9041: { kind: 'offline' },
  // InternalServerError
  9042: { kind: 'form-refused', code: 9042 },
  // AttachmentTypeNotSupported
  9043: { kind: 'type-blocked' },
  // ItemNotSaved
  9046: { kind: 'event-unsaved' },
  // ItemNotFound
  9049: { kind: 'event-gone' },
  // Attachment resource: not found, unauthorised, download failed.
  9052: { kind: 'attachment-gone' },
  9053: { kind: 'not-allowed', code: 'AttachmentResourceUnauthorized' },
  9054: { kind: 'form-refused', code: 9054 },
  // APINotSupportedForSharedFolders
  9055: { kind: 'form-refused', code: 9055 },
  // Common API: the manifest or the host grants too little.
  7000: { kind: 'not-allowed', code: 'PermissionDenied' },
}

/** An AsyncResult that failed without an error object; seen as an empty reply of the host. */
const NO_CODE = 0

export function officeFailure(code: number | undefined): Failure {
  const known = code === undefined ? undefined : FAILURE_OF_CODE[code]
  return known ?? { kind: 'form-refused', code: code ?? NO_CODE }
}

/** What an Office.js call threw at once instead of calling back. */
export function thrownFailure(error: unknown): Failure {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  if (typeof code === 'number') return officeFailure(code)
  return { kind: 'unexpected', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}
