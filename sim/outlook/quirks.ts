/** How a real Outlook differs from its documentation. */
export interface HostQuirk {
  does: string
  /** `office-js#1` is an issue of OfficeDev/office-js. */
  source: string
}

/** By the names that tests, the simulator's bar and docs/quirks.md call them. */
export const HOST_QUIRKS = {
  'series-id-for-occurrence': {
    does: 'the id of an occurrence is its series’; start and subject are the occurrence’s, `seriesId` is null or the same id',
    source: 'office-js#5305 (classic since build 2412), #3117, #714 (Mac)',
  },
  'no-series-id': {
    does: 'an occurrence has an id of its own and no `seriesId`',
    source: 'office-js#1716, #3508 (Mac, after a series was made), #1571 (web, “this and all following”)',
  },
  'no-recurrence': {
    does: '`recurrence` of an occurrence is undefined on the read surface, null on the compose form',
    source: 'office-js#5401 (classic, February 2025)',
  },
  'late-id': {
    does: '`saveAsync` gives the id of a new event at once, and Graph answers 404 until the cache was synchronized; Outlook’s own Save does that at once',
    source: 'office-js#5857, #5847, #6077, #5252, #2118, #210 (classic, cached mode)',
  },
  'never-known': {
    does: 'as late-id, and the cache is never synchronized, whatever is clicked',
    source: 'office-js#5857: minutes and more',
  },
  'not-saved-after-save': {
    does: '`getItemIdAsync` goes on saying 9046 after a `saveAsync` that went well',
    source: 'office-js#5924 (new Outlook, calendar of a secondary account)',
  },
  'secondary-account': {
    does: 'the window belongs to another account than the token, and `getItemIdAsync` says 9046 after `saveAsync`',
    source: 'office-js#3314, #5924, msal-js#5537',
  },
  'nothing-selected': {
    does: 'the pane is pinned and nothing is selected: `item` is null',
    source: 'documented: pinnable task panes',
  },
  'search-open': {
    does: 'the search box has the focus: `item` is null',
    source: 'office-js#6245, #6508',
  },
  'group-calendar': {
    does: 'an event of a group’s calendar: `item` is null',
    source: 'documented: add-ins do not run in group mailboxes; here the pane is there all the same',
  },
  'rights-managed': {
    does: 'a protected event without programmatic access: `item` is null',
    source: 'documented: Outlook add-ins overview',
  },
  'hidden-mailbox': {
    does: 'an event in a shared mailbox that the address list hides: `item` is null',
    source: 'documented: delegate access; office-js#4852',
  },
  'from-disk': {
    does: 'an event opened from a .msg file: `item` is there and its id is null',
    source: 'documented: Outlook add-ins overview; troubleshooting',
  },
  'no-id-across-regions': {
    does: 'an event in a shared calendar of another region: `item` is there and its id is not',
    source: 'office-js#1394',
  },
  'wrong-delegate-id': {
    does: 'an event in somebody else’s calendar has the id of another event there',
    source: 'office-js#3827',
  },
  'delegate-id-of-own-mailbox': {
    does: 'an event in somebody else’s calendar has an id in the delegate’s own mailbox: of the copy there, or of nothing',
    source: 'office-js#1884, #3827',
  },
  'no-shared-properties': {
    does: '`getSharedPropertiesAsync` fails in a shared calendar as it does elsewhere',
    source: 'office-js#5939 and the call’s own page: its failure is the only test there is',
  },
  'popped-out': {
    does: 'the window was popped out: handlers and attachment ids are dead, calls hang or end in 9030',
    source: 'documented: attachment ids; office-js#3861',
  },
  'item-switched': {
    does: 'a call that runs while the window shows another item ends in 9030; without it the call is answered for the other item',
    source: 'Office.js of Windows: raised when the item number moved on',
  },
  'item-change-not-told': {
    does: 'the window shows another item and no ItemChanged comes',
    source: 'documented for pinned message panes only; office-js#3861',
  },
} as const satisfies Record<string, HostQuirk>

export type HostQuirkName = keyof typeof HOST_QUIRKS

export const HOST_QUIRK_NAMES = Object.keys(HOST_QUIRKS) as HostQuirkName[]

export interface QuirkSettings {
  /** `late-id`: how long Graph does not know a new event. 5 s to over 2 min were seen. */
  lateIdMs: number
  /** `series-id-for-occurrence`: what stands in `seriesId` beside it. */
  seriesIdBeside: 'null' | 'same'
  /** `secondary-account`: address of the account that the window belongs to. */
  secondaryAccount: string
  /** `popped-out`: what becomes of a call. */
  deadCalls: 'hang' | 'refuse'
}

/** Quirks that leave the pane without an item. */
const WITHOUT_ITEM: readonly HostQuirkName[] = [
  'nothing-selected',
  'search-open',
  'group-calendar',
  'rights-managed',
  'hidden-mailbox',
]

export function hidesItem(quirks: ReadonlySet<HostQuirkName>): boolean {
  return WITHOUT_ITEM.some((name) => quirks.has(name))
}
