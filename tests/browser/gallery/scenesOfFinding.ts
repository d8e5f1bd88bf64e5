import type { MailRow } from '../../../src/mail'
import type { Scene } from './doors'
import { askedFor, contact, folder, foundEvent, foundMail, mailsFound, NOW_MS, suggested } from './findDoors'
import { KB, MB, READING, scene, SITE_MEETING } from './scene'

const DAY_MS = 86_400_000

/** So many mails of one conversation, the newest first. */
export function thread(subject: string, count: number): MailRow[] {
  return Array.from({ length: count }, (_, index) =>
    foundMail(
      index === count - 1 ? subject : `Re: ${subject}`,
      index % 2 === 0 ? 'Facade planning' : 'Bauleitung Süd',
      {
        id: `thread-${subject}-${index}` as MailRow['id'],
        conversationId: `thread-${subject}`,
        receivedMs: NOW_MS - index * 3 * 3_600_000 - 600_000,
        sizeBytes: (40 + index * 13) * KB,
        isRead: index > 0,
        hasAttachments: index === count - 1,
      },
    ),
  )
}

const ABOUT = [
  foundMail('Site meeting, phase 2', 'Calendar of the planning office', { nature: 'meeting', sizeBytes: 12 * KB }),
  ...thread('Offer for the facade', 3),
  foundMail('Agenda for the site meeting', 'Bauleitung Süd', { receivedMs: NOW_MS - 2 * DAY_MS, isRead: false }),
]

export const RESULTS = [
  foundMail('Offer for the facade, revised', 'Facade planning', {
    hasAttachments: true,
    sizeBytes: 4.2 * MB,
    isRead: false,
  }),
  foundMail('Re: Re: Fwd: Site access next week and the parking permits for all subcontractors', 'Bauleitung Süd', {
    receivedMs: NOW_MS - 3 * DAY_MS,
  }),
  foundMail('Prices are confidential', 'Purchasing', {
    nature: 'protected',
    sizeBytes: 90 * KB,
    receivedMs: NOW_MS - 4 * DAY_MS,
  }),
  foundMail('عرض السعر للواجهة', 'قسم المبيعات', { hasAttachments: true, sizeBytes: 900 * KB }),
]

const FOLDERS = [
  folder('Inbox', 132, { wellKnown: 'inbox', childCount: 2 }),
  folder('Sent Items', 87, { wellKnown: 'sentitems' }),
  folder('Archive', 4_210, { wellKnown: 'archive' }),
  folder('Drafts', 1, { wellKnown: 'drafts' }),
  folder('Facade and everything that belongs to the second phase', 44, { childCount: 3 }),
  folder('Suppliers', 0),
]

const EVENTS = [
  foundEvent('Quarterly review with the northern region', 3, { organizer: 'Head office' }),
  foundEvent('Facade sampling', 25),
  foundEvent('Handover of the keys', 26, { isCancelled: true }),
  foundEvent('Ends before it starts', 50, { endMs: NOW_MS }),
  foundEvent('', 80, { startMs: undefined, endMs: undefined, organizer: '' }),
]

const PEOPLE = [
  contact('Facade planning office', 'Contoso Facades', 'offers@contoso.example'),
  contact('Contoso Scaffolding', 'Contoso Scaffolding', ''),
  contact('', '', ''),
  contact('مكتب التخطيط', '', 'planning@contoso.example'),
]

const MANY = Array.from({ length: 10_000 }, (_, index) =>
  foundMail(`Daily report ${index + 1}`, 'Site office', {
    receivedMs: NOW_MS - index * 3_600_000,
    sizeBytes: (20 + (index % 400)) * KB,
    hasAttachments: index % 3 === 0,
    isRead: index % 5 > 0,
  }),
)

/** Finding mails, events and contacts. */
export const SCENES_OF_FINDING: Record<string, Scene> = {
  suggestions: scene(SITE_MEETING, {}, suggested(ABOUT)),
  'suggestions-none': scene(SITE_MEETING, {}, suggested([])),
  'suggestions-looking': scene(READING, {}, { kind: 'searching', asked: { kind: 'suggestions' }, rows: [] }),
  'results-filtered': scene(
    READING,
    {},
    {
      kind: 'found',
      asked: {
        kind: 'search',
        query: { ...askedFor('facade').query, filters: { ...askedFor('').query.filters, unread: true, days: 7 } },
      },
      rows: RESULTS.slice(0, 1),
      hasMore: false,
      loadingMore: false,
    },
    { steps: [{ type: 'facade', into: 'Search mail' }, { click: 'Unread' }, { click: '7 days' }] },
  ),
  'filter-from': scene(READING, {}, mailsFound('facade', RESULTS), {
    steps: [{ click: 'From…' }, { type: 'planning@contoso.example', into: 'From' }],
  }),
  'results-offline': scene(READING, {}, { kind: 'failed', asked: askedFor('facade'), failure: { kind: 'offline' } }),
  'folder-gone': scene(READING, {}, { kind: 'failed', asked: askedFor('facade'), failure: { kind: 'folder-gone' } }),
  folders: scene(READING, {}, mailsFound('', RESULTS), {
    mailbox: { folders: { '': FOLDERS } },
    steps: [{ click: 'Folder: everywhere' }],
  }),
  'folders-inside': scene(READING, {}, mailsFound('', RESULTS.slice(0, 1)), {
    mailbox: { folders: { '': FOLDERS, Inbox: [folder('Offers', 12), folder('Permits', 1)] } },
    steps: [{ click: 'Folder: everywhere' }, { click: 'Folders in Inbox' }],
  }),
  'mailbox-refused': scene(READING, {}, mailsFound('', RESULTS.slice(0, 1)), {
    mailbox: {
      folders: { '': FOLDERS.slice(0, 2), 'site@contoso.example': { kind: 'not-allowed', code: 'ErrorAccessDenied' } },
    },
    steps: [
      { click: 'Folder: everywhere' },
      { click: 'Another mailbox…' },
      { type: 'site@contoso.example', into: 'Address of the mailbox' },
      { click: 'Show its folders' },
    ],
  }),
  'mails-many': scene(READING, {}, mailsFound('report', MANY, true)),
  'mails-odd-subjects': scene(
    READING,
    {},
    mailsFound('odd', [
      foundMail('‮gpj.exe‬ is not what it looks like', 'ما يبدو عليه', { hasAttachments: true }),
      foundMail('🏗️🏗️🏗️', '🏢', {}),
      foundMail('Protokollführungsgrundsatzentscheidung'.repeat(4), 'Very long name of an office that does not fit', {
        isRead: false,
      }),
      foundMail('هذا موضوع طويل جدا عن اجتماع الموقع والواجهة والمواد والتسليم في الأسبوع القادم', 'قسم المبيعات', {}),
      foundMail('', '', { receivedMs: undefined, sizeBytes: undefined }),
    ]),
  ),
  'events-tab': scene(READING, {}, suggested(ABOUT), {
    mailbox: {
      otherEvents: {
        kind: 'found',
        query: { text: '', calendar: undefined },
        rows: EVENTS,
        hasMore: true,
        loadingMore: false,
      },
    },
    steps: [{ click: 'Events' }, { click: 'Facade sampling' }],
  }),
  'contacts-tab': scene(READING, {}, suggested(ABOUT), {
    mailbox: { contacts: { kind: 'found', text: '', rows: PEOPLE, hasMore: false, loadingMore: false } },
    steps: [{ click: 'Contacts' }, { click: 'Facade planning office' }],
  }),
  'contacts-sign-in': scene(READING, {}, suggested(ABOUT), {
    mailbox: { contacts: { kind: 'failed', text: '', failure: { kind: 'sign-in-needed', claims: undefined } } },
    steps: [{ click: 'Contacts' }],
  }),
}
