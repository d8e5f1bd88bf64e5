/** Every way in: folders, words, pictures and mails that are dropped or pasted; and what is said before it starts. */
export const intake = {
  chooseFolder: 'Choose a folder',
  /** A button in the row of a chosen file. */
  rename: 'Rename',
  /** The field in which a name is changed. */
  newName: 'New name',
  nameShortened: 'The name was too long for Outlook and has been shortened.',

  // Folders.
  readingFolder: 'Reading the folder… Files so far: {count}',
  stopReading: 'Stop reading',
  readingStopped: 'Reading the folder was stopped. Nothing of it is on the list.',
  folderEmpty: 'There is no file in this folder.',
  /** `names`: `“a.pdf”, “b.pdf”`, of files and folders. */
  notReadable: 'Could not be read: {names}.',
  notReadableMore: 'Could not be read: {names}. And others: {count}.',
  folderLoop: '“{path}” leads back into itself by a link. It was read once.',
  foldersTooDeep: 'Folders that lie too deep inside others were left out. Drop them by themselves.',
  folderCut: 'Only the first {count} files were read. Make a .zip of the folder, or choose parts of it.',
  hiddenLeftOut: 'Hidden system files left out: {count}.',
  /** Label of a choice; its two answers are a name without and with the folders before it. */
  folderNames: 'How files of this folder are named ({count})',

  // Words that became a file.
  pastedText: 'Pasted text',
  pastedLink: 'Pasted link',
  /** The day and the time follow. */
  pastedPicture: 'Pasted picture',
  droppedText: 'Dropped text',
  droppedLink: 'Dropped link',
  wordsOnList: 'The text is on the list as “{name}”.',
  wordsAsText: 'As plain text',
  wordsAsPage: 'With its formatting',
  wordsAsPicture: 'As a picture',

  // What came without its content.
  /** `names`: `“Offer.msg”, “Minutes.msg”` */
  mailsWithoutContent: 'Outlook did not hand over the content of {names}. Search for the mail below instead.',
  nothingInIt: 'There was nothing in it that can be attached.',
  /** Under some sentences of why a file is not on the list. */
  moreLikeThis: 'More like this: {count}.',

  // Before it starts.
  /** `room`: `31 of 35 MB` */
  roomOnEvent: '{room} on this event',
  roomByMail: '{room} on this event, counted as a mail',
  overKnownMail:
    'The event takes it, but a mail makes files a third larger, and your organization lets mails weigh {limit}. The invitation may not reach everybody.',
  overUsualMail:
    'The event takes it, but a mail makes files a third larger, and most organizations let mails weigh {limit}. The invitation may not reach everybody.',
  tooManyAhead:
    'Attachments with this: {count}. Exchange takes {most} on one item. Make a .zip of them, or leave some out.',
  /** `names`: `“setup.exe”, “update.js”` */
  blockedForOthers: 'Outlook lets nobody open {names} from an event. Use a .zip, or send a link.',
  blockedForOthersMore:
    'Outlook lets nobody open {names} from an event. And others: {count}. Use a .zip, or send a link.',
  offlineAhead: 'There is no network. What you attach now waits, and goes on by itself when it is back.',
} as const
