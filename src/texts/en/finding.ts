/** Finding mails, events and contacts in the mailbox, looking at them, and choosing as what they travel. */
export const finding = {
  whatToFind: 'What to find',
  mails: 'Mails',
  events: 'Events',
  contacts: 'Contacts',
  searchMail: 'Search mail',
  searchEvents: 'Search events',
  searchContacts: 'Search contacts',
  searching: 'Searching…',
  loadingMore: 'Getting more…',
  moreMails: 'More mails',
  moreEvents: 'More events',
  moreContacts: 'More contacts',
  /** A button: takes the list of found mails away. */
  hideMails: 'Hide',

  // Headings over found mails.
  newestMails: 'Newest mails',
  newestMailsIn: 'Newest mails in {folder}',
  mailsFor: 'Mails for “{typed}”',
  mailsForIn: 'Mails for “{typed}” in {folder}',
  mailsAboutEvent: 'Mails about this event',
  lookingAbout: 'Looking for mails about this event…',

  // Nothing was found, or nothing is there.
  noMails: 'No mail was found. Try fewer or other words.',
  noMailsFiltered: 'No mail was found. Try other words, or fewer filters.',
  noMailsAboutEvent: 'No mails about this event were found.',
  mailboxEmpty: 'There are no mails in this mailbox.',
  noEventFound: 'No event was found. Try fewer or other words.',
  noEventsAhead: 'No events are coming up in this calendar.',
  noContactFound: 'No contact was found. Names are looked for by how they begin.',
  noContacts: 'There are no contacts in this mailbox.',

  // Chips that narrow a search, each on or off.
  filters: 'Filters',
  withAttachments: 'With attachments',
  unread: 'Unread',
  withDeleted: 'Deleted too',
  /** Only what came within these days. */
  lastDays: '{count, plural, one {# day} other {# days}}',
  fromChip: 'From…',
  fromChipNamed: 'From: {name}',
  toChip: 'To…',
  toChipNamed: 'To: {name}',
  nameOrAddress: 'Name or address',
  folderChip: 'Folder: {folder}',
  folderChipEverywhere: 'Folder: everywhere',
  folderOfMailbox: '{folder} ({mailbox})',

  // Choosing a folder.
  folders: 'Folders',
  /** A button: search in all folders. */
  everywhere: 'Everywhere',
  back: 'Back',
  foldersLoading: 'Reading the folders…',
  noFolders: 'There are no folders in here.',
  /** `Inbox, 132 mails` */
  folderWithMails: '{folder}, {count, plural, one {# mail} other {# mails}}',
  foldersIn: 'Folders in {folder}',
  anotherMailbox: 'Another mailbox…',
  mailboxAddress: 'Address of the mailbox',
  showFolders: 'Show its folders',

  // What is said of a mail in its line, in small letters: `Offer, 9:00 AM, 4 MB, has attachments, unread, on the list`.
  hasAttachments: 'has attachments',
  mailUnread: 'unread',
  mailSigned: 'signed or encrypted',
  mailProtected: 'protected',
  mailMeeting: 'meeting',
  mailReport: 'delivery report',
  mailDraft: 'draft',
  mailOnList: 'on the list',
  mailOnEvent: 'on the event',
  noName: '(no name)',

  // Conversations: several mails that answer each other.
  allOfConversation: '{count, plural, other {All # of this conversation}}',
  conversationShown: 'shown',
  conversationFolded: 'folded',
  unfold: 'Show them',
  fold: 'Hide them',
  wholeConversation: 'Whole conversation',
  wholeConversationCount: 'Whole conversation ({count})',
  conversationCut:
    '{all, plural, other {{taken} of # mails of this conversation are on the list, the newest first: 100 at once is the most.}}',
  mostAtOnce: '100 mails at once is the most. Attach these first.',

  // One mail, looked at before it is chosen.
  preview: 'Preview',
  previewOf: 'Preview “{subject}”',
  previewNamed: 'Preview: {subject}',
  previewLoading: 'Reading the mail…',
  chooseThisMail: 'Choose this mail',
  leaveThisMail: 'Do not attach this mail',
  onlyAttachments: 'Only its attachments',
  noPictures: 'Pictures are not loaded.',
  mailTextCut: 'The mail is long; this is its beginning.',
  mailTextEmpty: 'The mail has no text.',
  mailText: 'Text of the mail',
  from: 'From',
  to: 'To',
  copyTo: 'Cc',
  date: 'Date',
  attachments: 'Attachments',

  // What is inside of a mail.
  lookingInside: 'Looking into the mail…',
  nothingInside: 'Nothing in this mail can be attached alone.',
  linkInside: '“{name}” is a link to a file in the cloud; a link cannot be attached. Copy it into the event’s text.',
  ofMail: 'From the mail “{subject}”',
  staysBehind:
    '{count, plural, one {# attachment inside stays behind: {names}} other {# attachments inside stay behind: {names}}}',

  // As what a mail, an event or a contact is attached: the name of a choice, and what can be chosen.
  attachMailAs: 'Attach the mail as',
  attachEventAs: 'Attach the event as',
  attachContactAs: 'Attach the contact as',
  choiceAuto: 'Automatic',
  choiceItem: 'Outlook item',
  choiceMailFile: 'Mail file (.eml)',
  choiceEventFile: 'Calendar file (.ics)',
  choiceContactFile: 'Contact file (.vcf)',

  // Told to a screen reader. "and more": there are more than are counted.
  saidMailsFound: '{count, plural, one {# mail found.} other {# mails found.}}',
  saidMailsFoundMore: '{count, plural, one {# and more mails found.} other {# and more mails found.}}',
  saidEventsFound: '{count, plural, one {# event found.} other {# events found.}}',
  saidEventsFoundMore: '{count, plural, one {# and more events found.} other {# and more events found.}}',
  saidContactsFound: '{count, plural, one {# contact found.} other {# contacts found.}}',
  saidContactsFoundMore: '{count, plural, one {# and more contacts found.} other {# and more contacts found.}}',
  saidMailsAboutEvent: '{count, plural, other {Mails about this event: #.}}',
  saidSearchFailed: 'The search failed. {cause} {next}',
  saidFolders: '{count, plural, one {{folder}: # folder.} other {{folder}: # folders.}}',
  saidPreview: 'Preview: {subject}.',
} as const
