/**
 * What the simulated Graph refuses, and how. Each row is cited by its name; the marks tell how well it is known:
 * documented by Microsoft, read from its metadata, reported by users or seen in production code, or inferred.
 */
export type Mark = 'documented' | 'metadata' | 'reported' | 'inferred'

export interface Rule {
  mark: Mark
  status: number
  code: string
  /** What the service says; `refuse` may say it more exactly. */
  message: string
  /** Where it is known from, or why it is assumed. */
  source: string
  /** Graph would answer this, or nobody knows how: the simulator does not, and tests fail on it. */
  unknown?: true
}

const PARSE_URI = 'RequestBroker--ParseUri'

export const RULES = {
  // Who asks
  tokenMissingOrUnknown: {
    mark: 'documented',
    status: 401,
    code: 'InvalidAuthenticationToken',
    message: 'Access token is empty.',
    source: 'Graph error responses',
  },
  tokenOfAnotherCloud: {
    mark: 'documented',
    status: 401,
    code: 'InvalidAuthenticationToken',
    message: 'Access token validation failure. Invalid audience.',
    source: 'national clouds: tokens are not interchangeable',
  },
  scopeMissing: {
    mark: 'reported',
    status: 403,
    code: 'ErrorAccessDenied',
    message: 'Access is denied. Check credentials and try again.',
    source: 'permission tables; many reports of the code',
  },
  mailboxNotDelegated: {
    mark: 'reported',
    status: 403,
    code: 'ErrorAccessDenied',
    message: 'Access is denied. Check credentials and try again.',
    source: 'many reports',
  },
  mailboxUnknown: {
    mark: 'inferred',
    status: 404,
    code: 'ErrorInvalidUser',
    message: 'The requested user is invalid.',
    source: 'code of Exchange for a user that is not in the directory',
  },

  // Addresses
  calendarGroupSingularGone: {
    mark: 'metadata',
    status: 400,
    code: 'BadRequest',
    message: "Resource not found for the segment 'calendargroup'.",
    source: "no navigation of that name on user in any cloud's metadata; docs dropped it 2021-02-21",
  },
  segmentUnknown: {
    mark: 'inferred',
    status: 400,
    code: 'BadRequest',
    message: 'Resource not found for the segment.',
    source: 'the answer of an OData service to a path outside its model',
    unknown: true,
  },
  groupEventsTakeNoAttachments: {
    mark: 'documented',
    status: 400,
    code: 'ErrorInvalidRequest',
    message: 'Attachments are not supported on events of a group calendar.',
    source: 'attachment resource page; status and code inferred',
  },
  idMalformed: {
    mark: 'reported',
    status: 400,
    code: 'ErrorInvalidIdMalformed',
    message: 'Id is malformed.',
    source: 'Microsoft-Extractor-Suite#146',
  },
  itemNotFound: {
    mark: 'reported',
    status: 404,
    code: 'ErrorItemNotFound',
    message: 'The specified object was not found in the store.',
    source: 'another mailbox’s id, another calendar’s event, moved, deleted',
  },
  methodNotAllowed: {
    mark: 'inferred',
    status: 405,
    code: 'Request_BadRequest',
    message: 'Specified HTTP method is not allowed for the request target.',
    source: 'the answer of an OData service',
    unknown: true,
  },
  attachmentNotUpdatable: {
    mark: 'metadata',
    status: 405,
    code: 'ErrorInvalidRequest',
    message: 'Update is not allowed on attachments.',
    source: 'Updatable=false; contrib#4850',
  },

  // Query options
  queryOptionUnknown: {
    mark: 'inferred',
    status: 400,
    code: 'BadRequest',
    message: 'The query option is not supported here.',
    source: 'not simulated',
    unknown: true,
  },
  queryOptionRefused: {
    mark: 'inferred',
    status: 400,
    code: PARSE_URI,
    message: 'The query specified in the URI is not valid.',
    source: 'OData: unknown $ options are errors',
  },
  selectUnknownProperty: {
    mark: 'reported',
    status: 400,
    code: PARSE_URI,
    message: 'Could not find a property on the type.',
    source: 'graph-explorer-v4#3916; metadata has no such property',
  },
  selectContentIdOnCollection: {
    mark: 'reported',
    status: 400,
    code: PARSE_URI,
    message: "Could not find a property named 'contentId' on type 'microsoft.graph.attachment'.",
    source: 'graph-explorer-v4#3916: it belongs to the derived type',
  },
  topOutOfRange: {
    mark: 'documented',
    status: 400,
    code: 'ErrorInvalidUrlQuery',
    message: "The query specified in the URI is not valid. The limit of 1000 for 'top' was exceeded.",
    source: 'list messages: 1 to 1000; code inferred',
  },
  skipTokenInvalid: {
    mark: 'inferred',
    status: 400,
    code: 'ErrorInvalidUrlQuerySkipToken',
    message: 'The skip token is not valid for this query.',
    source: 'a next link is used as it is',
  },
  searchNeedsQuotes: {
    mark: 'documented',
    status: 400,
    code: 'BadRequest',
    message: 'Syntax error in $search: the value must be in double quotes.',
    source: 'search parameter page; code inferred',
  },
  searchWithOrderBy: {
    mark: 'reported',
    status: 400,
    code: 'SearchWithOrderBy',
    message: 'The query parameter $orderby is not supported with $search.',
    source: 'mogcli#11',
  },
  searchWithFilter: {
    mark: 'reported',
    status: 400,
    code: 'SearchWithFilter',
    message: 'The query parameter $filter is not supported with $search.',
    source: 'outlook-mcp PR#41; code inferred',
  },
  searchNotSimulated: {
    mark: 'inferred',
    status: 501,
    code: 'NotSimulated',
    message: 'This KQL is not simulated.',
    source: 'the simulator knows words, phrases and a few properties',
    unknown: true,
  },
  inefficientFilter: {
    mark: 'documented',
    status: 400,
    code: 'InefficientFilter',
    message: 'The restriction or sort order is too complex for this operation.',
    source: 'list messages: properties of $orderby come first in $filter, in that order',
  },
  filterNotSimulated: {
    mark: 'inferred',
    status: 501,
    code: 'NotSimulated',
    message: 'This $filter is not simulated.',
    source: 'the simulator knows dates, hasAttachments, isRead',
    unknown: true,
  },

  // Headers
  headerUnknown: {
    mark: 'inferred',
    status: 400,
    code: 'NotSimulated',
    message: 'The simulator does not know this header.',
    source: 'a header nobody meant to send',
    unknown: true,
  },
  preferNotSimulated: {
    mark: 'inferred',
    status: 501,
    code: 'NotSimulated',
    message: 'This Prefer is not simulated.',
    source: 'immutable ids are another id space',
    unknown: true,
  },
  preflightRefused: {
    mark: 'inferred',
    status: 403,
    code: 'NotAllowed',
    message: 'The preflight names a method or header that is not known to pass.',
    source: 'no published list; these are known to pass',
    unknown: true,
  },
  contentTypeNotJson: {
    mark: 'inferred',
    status: 415,
    code: 'UnsupportedMediaType',
    message: 'The content type of the body is not supported.',
    source: 'the documented header is application/json',
  },

  // Bodies of an add request
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

  // What the store takes
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

  // Upload sessions
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

  // Reading
  referenceHasNoBytes: {
    mark: 'documented',
    status: 405,
    code: 'ErrorInvalidRequest',
    message: 'A reference attachment has no $value.',
    source: 'attachment-get',
  },

  // Too much
  throttled: {
    mark: 'reported',
    status: 429,
    code: 'ApplicationThrottled',
    message: 'Application is over its MailboxConcurrency limit.',
    source: 'learn Q&A 734143; 4 at a time per app and mailbox is documented',
  },
  uploadBudgetSpent: {
    mark: 'documented',
    status: 429,
    code: 'ApplicationThrottled',
    message: 'Application is over its upload limit.',
    source: 'throttling limits: 150 MB in 5 minutes per app and mailbox; text inferred',
  },

  // The edge of the simulator
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

export type RuleName = keyof typeof RULES

/** The row of a rule, with its optional columns. */
export function ruleOf(name: RuleName): Rule {
  return RULES[name]
}
