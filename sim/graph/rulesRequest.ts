import type { Rule } from './rules'

const PARSE_URI = 'RequestBroker--ParseUri'

export const WHO_ASKS = {
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
  delegateMayNot: {
    mark: 'inferred',
    status: 403,
    code: 'ErrorAccessDenied',
    message: 'Access is denied. Check credentials and try again.',
    source: 'permission levels of a calendar folder; code as for other missing rights',
  },
  mailboxUnknown: {
    mark: 'inferred',
    status: 404,
    code: 'ErrorInvalidUser',
    message: 'The requested user is invalid.',
    source: 'code of Exchange for a user that is not in the directory',
  },
} as const satisfies Record<string, Rule>

export const ADDRESSES = {
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
  idOfAnotherMailbox: {
    mark: 'reported',
    status: 400,
    code: 'ErrorInvalidMailboxItemId',
    message: "Item doesn't belong to the targeted mailbox.",
    source:
      'msal-js#7264, office-js#1152; status inferred, and `itemNotFound` unless the setting `otherMailboxId` says so',
  },
  instancesOfNoSeries: {
    mark: 'inferred',
    status: 400,
    code: 'ErrorInvalidRequest',
    message: 'Instances can be listed for the master of a series only.',
    source: 'list instances: they are those of a series master; what others are answered is not told',
  },
  calendarNotEditable: {
    mark: 'inferred',
    status: 403,
    code: 'ErrorAccessDenied',
    message: 'Access is denied. Check credentials and try again.',
    source: 'calendar resource: canEdit says whether the person may write; code as for other missing rights',
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
} as const satisfies Record<string, Rule>

export const QUERY_OPTIONS = {
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
  searchMalformed: {
    mark: 'reported',
    status: 400,
    code: 'BadRequest',
    message: 'Syntax error in $search.',
    source:
      'search parameter page: quotes and backslashes are escaped; KQL reference: no blank behind a property; reports quote “Syntax error: character … is not valid”; code inferred',
  },
  searchNotSimulated: {
    mark: 'inferred',
    status: 501,
    code: 'NotSimulated',
    message: 'This KQL is not simulated.',
    source:
      'the simulator knows words, phrases, AND, OR, NOT, parentheses and the properties of the search parameter page; sources disagree on one property twice side by side',
    unknown: true,
  },
  inefficientFilter: {
    mark: 'documented',
    status: 400,
    code: 'InefficientFilter',
    message: 'The restriction or sort order is too complex for this operation.',
    source: 'list messages: properties of $orderby come first in $filter, in that order; contacts as messages inferred',
  },
  viewWindowMissing: {
    mark: 'documented',
    status: 400,
    code: 'ErrorInvalidParameter',
    message:
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    source: 'list calendarView: both are required; code inferred',
  },
  viewWindowUnreadable: {
    mark: 'inferred',
    status: 400,
    code: 'ErrorInvalidParameter',
    message: 'The time window is no pair of moments, or ends before it starts.',
    source: 'list calendarView: ISO 8601, with an offset or in UTC',
  },
  viewWindowTooLong: {
    mark: 'inferred',
    status: 400,
    code: 'ErrorInvalidParameter',
    message: 'The requested time duration specified for FindView is too long. Allowed limit = 1825 days.',
    source: 'limit of a calendar view in Exchange Online: five years',
  },
  viewHasNoStamps: {
    mark: 'documented',
    status: 400,
    code: PARSE_URI,
    message: 'createdDateTime and lastModifiedDateTime do not work in $select of a calendar view.',
    source: 'list calendarView (2021); that it is refused is inferred',
  },
  filterNotSimulated: {
    mark: 'inferred',
    status: 501,
    code: 'NotSimulated',
    message: 'This $filter is not simulated.',
    source:
      'the simulator knows dates, flags and the conversation of mails, beginnings of contacts’ names, parts of events’ subjects',
    unknown: true,
  },
} as const satisfies Record<string, Rule>

export const HEADERS = {
  headerUnknown: {
    mark: 'inferred',
    status: 400,
    code: 'NotSimulated',
    message: 'The simulator does not know this header.',
    source: 'a header nobody meant to send',
    unknown: true,
  },
  timeZoneUnknown: {
    mark: 'reported',
    status: 400,
    code: 'TimeZoneNotSupportedException',
    message: 'A valid TimeZone value must be specified.',
    source: 'docs#6870, docs#4758',
  },
  preferNotSimulated: {
    mark: 'inferred',
    status: 501,
    code: 'NotSimulated',
    message: 'This Prefer is not simulated.',
    source:
      'immutable ids, the zones of its own calendars and the type of an event’s body are all that the simulator knows',
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
} as const satisfies Record<string, Rule>
