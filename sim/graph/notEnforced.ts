/** What the sources tell and the simulator does not do, with the reason. `section` is that of the working contract. */
export interface NotEnforced {
  section: number
  what: string
  why: string
}

export const NOT_ENFORCED: readonly NotEnforced[] = [
  {
    section: 1,
    what: 'Attachments in the body of a create-event request are refused or ignored',
    why: 'the add-in creates no event through Graph; the request is refused by name',
  },
  {
    section: 1,
    what: '`isInline: true` by mistake hides a file',
    why: 'it is stored and listed as sent, and left out of `hasAttachments` and of the simulated calendar’s count; nobody else hides it',
  },
  {
    section: 1,
    what: 'A POST right after an event was made in a delegated calendar fails although it stored',
    why: 'no source tells when; the fault `error-after-store` does it on demand',
  },
  {
    section: 1,
    what: '`ErrorInvalidAttachmentId`, `ErrorCannotOpenFileAttachment`',
    why: 'corrupt content, which this store never has',
  },
  {
    section: 2,
    what: 'Upload addresses on either of two hosts',
    why: 'both hosts answer, but addresses are given on outlook.office365.com only (partner.outlook.cn in 21Vianet)',
  },
  {
    section: 2,
    what: '`contentId` of a session was refused in 2020',
    why: 'documented today, and in the metadata of the clouds that have sessions',
  },
  {
    section: 2,
    what: 'The code of an expired session',
    why: 'not documented; taken as 404 `ErrorItemNotFound`. 401 and the first range’s 404 are faults (`upload-address-refused`, `not-found-for-now`)',
  },
  {
    section: 2,
    what: 'OneDrive: limits on requests, `deferCommit`, a session that goes on under another name, links that expire',
    why: 'the add-in uses none of these; a 429 is a fault on demand',
  },
  {
    section: 3,
    what: 'How a stored message item looks (draft, sender, date), and nesting to 30 levels',
    why: 'nobody knows the first; nested attachments are lost or refused as a setting says',
  },
  {
    section: 4,
    what: 'Reference attachments in beta',
    why: 'the beta service is not simulated: any path outside v1.0 is refused by name',
  },
  {
    section: 5,
    what: '`$filter`, `$top` and `$skip` on attachments are ignored or broken',
    why: 'stricter here: they are refused by name, so that nobody counts on them',
  },
  {
    section: 5,
    what: 'Hidden item attachments on series with changed occurrences',
    why: 'seen through Office.js in classic Outlook only',
  },
  {
    section: 6,
    what: 'Updates that arrive without the newest attachment, or without any',
    why: 'reports disagree with the documentation; the setting `mailedFiles` does either, `all` unless told',
  },
  {
    section: 6,
    what: 'Whether an attendee’s own attachments outlive the organizer’s update',
    why: 'no source tells; the setting `ownAdditions` makes it the harder case, in which they do not',
  },
  {
    section: 6,
    what: 'Whether an added attachment makes an event `isDraft`',
    why: 'no source tells; here it does not',
  },
  {
    section: 7,
    what: '`$batch`, 509, the limits of earlier years',
    why: 'the add-in sends no batch and such a path is refused by name; 509 has no source for Outlook',
  },
  {
    section: 7,
    what: 'The 4 at a time and the two writers, where nobody tells how long an exchange takes',
    why: 'a request without a duration stands beside no other; sockets are counted from head to reply, stories give `takesMs`',
  },
  {
    section: 8,
    what: '`translateExchangeIds`',
    why: 'the add-in converts ids locally; the path is refused by name',
  },
  {
    section: 8,
    what: '`Location` of a finished session in the immutable id space',
    why: 'an upload address takes no `Prefer`; nobody tells which id comes, so it is the default one',
  },
  {
    section: 9,
    what: '`/search/query`, big pages that time out, `includeHiddenFolders`, well-known names of other folders than this world’s',
    why: 'the add-in asks none of these; `bad-gateway-html` and `gateway-timeout` meet any page on demand',
  },
  {
    section: 9,
    what: 'That `$search` finds words by their beginnings without `*`, and how it takes words of other scripts apart',
    why: 'no source tells; the setting `searchWords` makes it the harder case, where only `*` finds beginnings',
  },
  {
    section: 9,
    what: 'KQL: NEAR, ONEAR, XRANK, words for days such as today, one property twice side by side, `<>`',
    why: 'the add-in writes none of these; refused by name',
  },
  {
    section: 10,
    what: 'Lists of a group’s events, filters of events by time',
    why: 'the add-in does not ask for them; refused by name',
  },
  {
    section: 11,
    what: '`contentId` of a session in the four clouds without it in their metadata',
    why: 'those clouds are not simulated; global, 21Vianet and US Government are',
  },
  {
    section: 12,
    what: 'Which further request headers pass a preflight',
    why: 'no list is published; what is not known to pass is refused, and that refusal fails the test',
  },
  {
    section: 16,
    what: 'The browser’s own resend',
    why: 'a browser does it: `reply-lost-after-store` with `onReusedConnection` provokes it, `delivered-twice` is the same without sockets',
  },
]
