import type { MailedFiles } from '../world'
import type { WordMatch } from './kqlMatch'

/** How the service behaves where sources disagree, regions differ, or nobody knows. The defaults are the harder case. */
export interface GraphSettings {
  /** A body above 4 MiB. */
  bodyTooLarge: '413-empty-code' | '413-no-body' | '400-older'
  /** The reply to an add request: today's, or that of the 2015 page's example. */
  addReply: '201' | '200-empty'
  /** Letter case of the key in a range's reply; PascalCase was seen in 21Vianet, and is the default there. */
  rangeReplies: 'by-cloud' | 'camel' | 'pascal'
  /** Whether a page may read `Location` of the last range: not known, so it may not. */
  locationExposed: boolean
  /** Hidden until 2022, exposed in later captures. */
  retryAfterExposed: boolean
  /** GET on an upload address is not documented. */
  sessionStatus: 'refused' | 'answered'
  /** Known issue 13644: a session in another person's mailbox is refused. */
  sessionOnSharedMailbox: 'refused' | 'allowed'
  sessionLifetimeMs: number
  /** Documented as 3 MB, measured as 2 MiB. */
  sessionMinimumBytes: number
  /** `attachments` inside an item: nobody got them through. */
  nestedAttachments: 'lost' | 'refused'
  /** 150 MB in 5 minutes per app and mailbox. */
  uploadBudget: boolean
  /** 10,000 requests in 10 minutes per app and mailbox. */
  requestBudget: boolean
  /** Exchanges of one app in one mailbox at the same time, where their duration is known; Infinity: any number. */
  concurrentLimit: number
  /** Two writers on one event at the same time, where their duration is known. */
  concurrentWriters: 'conflict' | 'allowed'
  /** The list of attachments shows a write of Graph's only so long after it; its own reply and single reads do at once. */
  listLagMs: number
  /** `$search` together with immutable ids: as it was in April and May 2023, or as it was meant. */
  immutableSearch: 'cut' | 'whole'
  /** Pages with fewer rows than `$top` although more follow: half of them, or a first page without any. */
  shortPages: 'off' | 'half' | 'empty-first'
  /** Whether an occurrence keeps its id when a write makes an exception of it; it mostly does, and then the old one is gone. */
  exceptionId: 'kept' | 'new'
  /** What an id of another mailbox is answered with: `ErrorItemNotFound`, or its own name. */
  otherMailboxId: 'not-found' | 'named'
  /** The list of a series' days is documented to hold the changed ones; some saw it without them. */
  instances: 'whole' | 'without-exceptions'
  /** Which attachments go out with an update that Graph sends. */
  mailedFiles: MailedFiles
  /** What becomes of an attendee's own attachments when the organizer's update arrives. */
  ownAdditions: 'replaced' | 'kept'
  /** Whether the person has a OneDrive; without, it is told in one of two ways. `denied`: it may not be used. */
  drive: 'there' | 'missing' | 'no-url' | 'denied'
  /** Whether an upload session needs its folder to be there; some saw it made on the way. */
  driveFolders: 'must-exist' | 'made-on-the-way'
  /** Whether the organization lets links be made. */
  driveLinks: 'allowed' | 'off'
  /** Whether a search takes words for the beginnings of words, or only where they end in `*`. */
  searchWords: WordMatch
}

const DAY_MS = 24 * 60 * 60 * 1000

export const DEFAULT_SETTINGS: GraphSettings = {
  bodyTooLarge: '413-empty-code',
  addReply: '201',
  rangeReplies: 'by-cloud',
  locationExposed: false,
  retryAfterExposed: true,
  sessionStatus: 'refused',
  sessionOnSharedMailbox: 'refused',
  sessionLifetimeMs: DAY_MS,
  sessionMinimumBytes: 2 * 1024 * 1024,
  nestedAttachments: 'lost',
  uploadBudget: true,
  requestBudget: true,
  concurrentLimit: 4,
  concurrentWriters: 'conflict',
  listLagMs: 0,
  immutableSearch: 'cut',
  shortPages: 'off',
  exceptionId: 'kept',
  otherMailboxId: 'not-found',
  instances: 'whole',
  mailedFiles: 'all',
  ownAdditions: 'replaced',
  drive: 'there',
  driveFolders: 'must-exist',
  driveLinks: 'allowed',
  searchWords: 'beginnings',
}
