/**
 * Identifiers of Exchange items. All are long opaque strings and a wrong one fails only at run time,
 * so each kind has a type of its own and one birthplace.
 */

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Id as Office.js hands it out on web and desktop: base64, may hold `/` and `+`. */
export type EwsItemId = Branded<'EwsItemId'>
/** Id as Graph takes it: URL-safe base64, case-sensitive, default (mutable) kind. Belongs to one mailbox. */
export type RestItemId = Branded<'RestItemId'>
/** Graph's id of an attachment. May change when the event does: list again before deleting. */
export type AttachmentId = Branded<'AttachmentId'>
/** Office.js' id of an attachment in the open form: an EWS id on the web, an index in classic Outlook. Valid while the form is open. */
export type FormAttachmentId = Branded<'FormAttachmentId'>

/** Longest id seen is about 230 characters; anything far beyond is not an id and would only blow up a URL. */
const MAX_ID_CHARS = 1024

/** Exchange ids are base64 in either alphabet. Returns undefined for anything else (empty, blanks, markup, a URL). */
export function asEwsItemId(text: string): EwsItemId | undefined {
  return text.length <= MAX_ID_CHARS && /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) ? (text as EwsItemId) : undefined
}

/** Graph refuses `/` and `+` in an id with 400 ErrorInvalidIdMalformed; such text is not a REST id. */
export function asRestItemId(text: string): RestItemId | undefined {
  return text.length <= MAX_ID_CHARS && /^[A-Za-z0-9_-]+={0,2}$/.test(text) ? (text as RestItemId) : undefined
}

/**
 * The same as `mailbox.convertToRestId(id, v2_0)`, whose whole work is this exchange of two characters
 * (read in Office.js). Ours is pure, so it needs no mailbox; a REST id passes unchanged.
 */
export function restFromEws(id: EwsItemId): RestItemId {
  return id.replaceAll('/', '-').replaceAll('+', '_') as RestItemId
}

/** The reverse; Office.js' `addItemAttachmentAsync` wants EWS ids. */
export function ewsFromRest(id: RestItemId): EwsItemId {
  return id.replaceAll('-', '/').replaceAll('_', '+') as EwsItemId
}

export function asAttachmentId(text: string): AttachmentId {
  return text as AttachmentId
}

export function asFormAttachmentId(text: string): FormAttachmentId {
  return text as FormAttachmentId
}
