/** Graph takes a request body of at most 4 MiB, whatever the attachment's own size (measured: github msgraph-sdk-java PR#52). */
export const GRAPH_BODY_LIMIT_BYTES = 4 * 1024 * 1024
/** Largest range of one PUT on an upload session ("up to 4 MB each time", Graph: outlook-large-attachments). */
export const RANGE_BYTES = 4 * 1024 * 1024
/** Office.js takes 34,865,152 base64 characters ("25 MB"); the form's total is held to the same. */
export const FORM_LIMIT_BYTES = (34_865_152 / 4) * 3
/** Office.js, on the web and new Outlook. */
export const FORM_MAX_ATTACHMENTS = 499
/** Exchange's and Office.js' limit on an attachment's name. */
export const NAME_MAX_CHARS = 255
/** A removal can be undone for so long before anything is deleted. */
export const UNDO_MS = 6_000
/** How long Graph may not know an event that was saved just now (classic Outlook, cached mode: 5 s to over 2 min). */
export const SYNC_PATIENCE_MS = 180_000
export const SYNC_ASK_EVERY_MS = 5_000
/** How often the event is looked at by itself while the pane can be seen, and how soon after the pane came back into sight. */
export const LOOK_EVERY_MS = 45_000
export const LOOK_ON_RETURN_MS = 10_000
/** An upload session may be opened anew so often for one thing. */
export const SESSION_RESTARTS = 2
/** Graph takes so much of one add-in in one mailbox (POST, PUT, PATCH) within the window, and refuses with 429 above (throttling limits). */
export const UPLOAD_LIMIT_BYTES = 150 * 1024 * 1024
export const UPLOAD_WINDOW_MS = 5 * 60_000
/** What an item may weigh with all its attachments unless the tenant changed it (Exchange Online limits). */
export const DEFAULT_EVENT_LIMIT_BYTES = 35 * 1024 * 1024
/** Things on their way at the same time, to different events; writes to one event go one after another. */
export const MAX_IN_FLIGHT = 3
/** What nobody went on with for so long is removed from the browser's storage. */
export const JOURNAL_KEEP_MS = 3 * 24 * 60 * 60_000
