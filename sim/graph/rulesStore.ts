import type { Rule } from './rules'

export const BODIES = {
  requestTooLarge: {
    mark: 'reported',
    status: 413,
    code: '',
    message: '',
    source: 'msgraph-sdk-javascript#260: code and message empty',
  },
  requestTooLargeOlder: {
    mark: 'reported',
    status: 400,
    code: 'BadRequest',
    message: 'Maximum request length exceeded.',
    source: 'docs#85, docs#11806',
  },
  bodyNotReadable: {
    mark: 'reported',
    status: 400,
    code: 'UnableToDeserializePostBody',
    message: 'were unable to deserialize',
    source: 'corso#2372, ms-365-mcp-server PR#642',
  },
  bodyUnknownProperty: {
    mark: 'reported',
    status: 400,
    code: 'UnableToDeserializePostBody',
    message: 'The property does not exist on the type.',
    source: 'corso#2372; metadata has no such property',
  },
  attachmentTypeMissing: {
    mark: 'reported',
    status: 422,
    code: 'UnprocessableType',
    message:
      "Cannot create an abstract type 'Microsoft.OutlookServices.Attachment'. Please specify a concrete type with @odata.type.",
    source: 'docs#4627, msgraph-sdk-android#72',
  },
  propertyReadOnly: {
    mark: 'inferred',
    status: 400,
    code: 'ErrorInvalidPropertySet',
    message: 'The property is read-only and can not be set.',
    source: 'corso has to remove these before it posts',
  },
  propertyRequired: {
    mark: 'documented',
    status: 400,
    code: 'ErrorInvalidProperty',
    message: 'A required property is missing.',
    source: 'fileAttachment: name and contentBytes are required; code as for item',
  },
  itemRequired: {
    mark: 'reported',
    status: 400,
    code: 'ErrorInvalidProperty',
    message: "The property 'Item' is required when creating the entity.",
    source: 'corso#2353',
  },
  itemTypeNotAllowed: {
    mark: 'documented',
    status: 400,
    code: 'ErrorInvalidProperty',
    message: 'An item attachment holds a message, an event or a contact.',
    source: 'itemAttachment resource; code inferred',
  },
  itemIsMeetingMessage: {
    mark: 'documented',
    status: 400,
    code: 'ErrorInvalidItemForOperationCreateItemAttachment',
    message: 'Items of type MeetingMessage can not be attached.',
    source: 'MS-OXWSATT 2.2.4.6; in Graph untested',
  },
  referenceHasNothingToSet: {
    mark: 'reported',
    status: 400,
    code: 'ErrorInvalidProperty',
    message: "The property '' is required when creating the entity.",
    source: 'corso#999; v1.0 metadata has no own property',
  },
  nameTooLong: {
    mark: 'inferred',
    status: 400,
    code: 'ErrorInvalidProperty',
    message: 'The name of an attachment has at most 255 characters.',
    source: 'Exchange property limit',
  },
} as const satisfies Record<string, Rule>

export const STORE = {
  messageSizeExceeded: {
    mark: 'reported',
    status: 413,
    code: 'ErrorMessageSizeExceeded',
    message: 'The message exceeds the maximum supported size.',
    source: 'contrib#2561; status inferred',
  },
  quotaExceeded: {
    mark: 'reported',
    status: 507,
    code: 'ErrorQuotaExceeded',
    message: 'The mailbox is full.',
    source: 'corso errors.go lists the code; status inferred',
  },
  fileTypeBlocked: {
    mark: 'inferred',
    status: 400,
    code: 'ErrorInvalidRequest',
    message: "The attachment's file type is blocked by the organization's policy.",
    source: 'the tenant’s list of blocked types; no source tells status or code of Graph',
  },
  writersConflict: {
    mark: 'reported',
    status: 412,
    code: 'ErrorIrresolvableConflict',
    message: 'The send or update operation could not be performed because the change key passed does not match.',
    source:
      'msgraph-sdk-dotnet#1195, #1201, on messages and now and then; here the second of two writers on one event meets it always',
  },
} as const satisfies Record<string, Rule>

export const UPDATES = {
  eventChangedMeanwhile: {
    mark: 'reported',
    status: 412,
    code: 'ErrorIrresolvableConflict',
    message:
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
    source:
      '`If-Match` with an ETag that is not the event’s any more; the text is that of msgraph-sdk-dotnet#1195, that events heed the header is inferred',
  },
  patchNotSimulated: {
    mark: 'inferred',
    status: 501,
    code: 'NotSimulated',
    message: 'A PATCH of this property is not simulated.',
    source: 'the simulator knows what a meeting’s mails and copies depend on',
    unknown: true,
  },
} as const satisfies Record<string, Rule>

export const SESSIONS = {
  sessionOnlyForFiles: {
    mark: 'reported',
    status: 405,
    code: 'ErrorAttachmentSessionIsSupportedOnlyForFileAttachments',
    message: 'Attachment session is supported only for file attachments.',
    source: 'contrib#710',
  },
  sessionTooSmall: {
    mark: 'documented',
    status: 400,
    code: 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize',
    message: 'The attachment size should not be less than the minimum size.',
    source: 'outlook-large-attachments; 2 MiB as measured in msgraph-sdk-java PR#52',
  },
  sessionTooLarge: {
    mark: 'documented',
    status: 413,
    code: 'ErrorMessageSizeExceeded',
    message: 'The attachment is larger than 150 MB.',
    source: 'createUploadSession: up to 150 MB; status and code inferred',
  },
  sessionNotInThisCloud: {
    mark: 'documented',
    status: 400,
    code: 'BadRequest',
    message: "Resource not found for the segment 'createUploadSession'.",
    source: 'table of clouds, and absent from the metadata of US Government; status inferred',
  },
  sessionNotOnSharedMailbox: {
    mark: 'documented',
    status: 403,
    code: 'ErrorAccessDenied',
    message: 'Access is denied. Check credentials and try again.',
    source: 'known issue 13644; users disagree whether it still holds',
  },
  uploadHasAuthorization: {
    mark: 'documented',
    status: 401,
    code: 'InvalidAudience',
    message: 'The audience claim value is invalid for current resource.',
    source: 'outlook-large-attachments; msgraph-sdk-java#409',
  },
  uploadSecretWrong: {
    mark: 'inferred',
    status: 401,
    code: 'InvalidAudienceForResource',
    message: 'The upload address is not authorized.',
    source: 'seen when valid addresses were refused (python-o365#1027)',
  },
  sessionGone: {
    mark: 'reported',
    status: 404,
    code: 'ErrorItemNotFound',
    message: 'The specified object was not found in the store.',
    source: 'Microsoft-Graph-SMTP-Relay PR#47; also used up or expired',
  },
  rangeMissing: {
    mark: 'documented',
    status: 400,
    code: 'BadRequest',
    message: 'The Content-Range header is missing or malformed.',
    source: 'outlook-large-attachments asks for it; status inferred',
  },
  rangeContradictsBody: {
    mark: 'inferred',
    status: 400,
    code: 'BadRequest',
    message: 'Content-Range does not fit the body or the declared size.',
    source: 'the sum must be the declared size',
  },
  rangeOutOfOrder: {
    mark: 'documented',
    status: 416,
    code: 'InvalidRange',
    message: 'The range is not the next one expected.',
    source: 'ranges go in order; status from the table of upload sessions',
  },
  rangeTooLarge: {
    mark: 'documented',
    status: 413,
    code: 'RequestEntityTooLarge',
    message: 'A range has at most 4 MB.',
    source: 'up to 4 MB each time; whether the limit is hard is not known, taken as hard here',
  },
  rangeContentType: {
    mark: 'documented',
    status: 415,
    code: 'UnsupportedMediaType',
    message: 'A range is application/octet-stream.',
    source: 'outlook-large-attachments; status inferred',
  },
  sessionNotReadable: {
    mark: 'inferred',
    status: 405,
    code: 'MethodNotAllowed',
    message: 'GET is not supported on the upload address.',
    source: 'not documented for Outlook',
  },
} as const satisfies Record<string, Rule>

export const READING = {
  referenceHasNoBytes: {
    mark: 'documented',
    status: 405,
    code: 'ErrorInvalidRequest',
    message: 'A reference attachment has no $value.',
    source: 'attachment-get',
  },
} as const satisfies Record<string, Rule>

export const TOO_MUCH = {
  mailboxConcurrency: {
    mark: 'documented',
    status: 429,
    code: 'ApplicationThrottled',
    message: 'Application is over its MailboxConcurrency limit.',
    source:
      'throttling limits: 4 at a time per app and mailbox; code and text as in learn Q&A 734143. That ranges count too, and that Retry-After tells when one is over, is inferred',
  },
  requestBudgetSpent: {
    mark: 'documented',
    status: 429,
    code: 'ApplicationThrottled',
    message: 'Application is over its request limit.',
    source:
      'throttling limits: 10,000 requests in 10 minutes per app and mailbox; text inferred, refused ones count as for bytes',
  },
  throttled: {
    mark: 'reported',
    status: 429,
    code: 'ApplicationThrottled',
    message: 'Application is over its MailboxConcurrency limit.',
    source: 'learn Q&A 734143; what the fault of that name answers, whatever runs beside',
  },
  uploadBudgetSpent: {
    mark: 'documented',
    status: 429,
    code: 'ApplicationThrottled',
    message: 'Application is over its upload limit.',
    source:
      'throttling limits: 150 MB in 5 minutes per app and mailbox, and requests while throttled still count. Inferred: the text, that the window slides, that ranges count, and which refused requests count: those sent before the moment an earlier Retry-After had told. So a client that waits as told gets in at once, and one that does not waits longer',
  },
} as const satisfies Record<string, Rule>

export const EDGE = {
  hostUnknown: {
    mark: 'inferred',
    status: 501,
    code: 'NotSimulated',
    message: 'The simulator does not stand for this host.',
    source: 'nothing else is talked to',
    unknown: true,
  },
  pathUnknown: {
    mark: 'inferred',
    status: 501,
    code: 'NotSimulated',
    message: 'The simulator does not know this path.',
    source: 'a request it does not know is refused by name',
    unknown: true,
  },
} as const satisfies Record<string, Rule>
