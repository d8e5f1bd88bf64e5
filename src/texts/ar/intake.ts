import type { PartOf } from '../catalogue'
import type { intake as english } from '../en/intake'

/** Machine-made: nobody who speaks it has read it yet. */
export const intake: PartOf<typeof english> = {
  chooseFolder: 'Choose a folder', // to translate
  rename: 'Rename', // to translate
  newName: 'New name', // to translate
  nameShortened: 'The name was too long for Outlook and has been shortened.', // to translate
  readingFolder: 'Reading the folder… Files so far: {count}', // to translate
  stopReading: 'Stop reading', // to translate
  readingStopped: 'Reading the folder was stopped. Nothing of it is on the list.', // to translate
  folderEmpty: 'There is no file in this folder.', // to translate
  notReadable: 'Could not be read: {names}.', // to translate
  notReadableMore: 'Could not be read: {names}. And others: {count}.', // to translate
  folderLoop: '“{path}” leads back into itself by a link. It was read once.', // to translate
  foldersTooDeep: 'Folders that lie too deep inside others were left out. Drop them by themselves.', // to translate
  folderCut: 'Only the first {count} files were read. Make a .zip of the folder, or choose parts of it.', // to translate
  hiddenLeftOut: 'Hidden system files left out: {count}.', // to translate
  folderNames: 'How files of this folder are named ({count})', // to translate
  pastedText: 'Pasted text', // to translate
  pastedLink: 'Pasted link', // to translate
  pastedPicture: 'Pasted picture', // to translate
  droppedText: 'Dropped text', // to translate
  droppedLink: 'Dropped link', // to translate
  wordsOnList: 'The text is on the list as “{name}”.', // to translate
  wordsAsText: 'As plain text', // to translate
  wordsAsPage: 'With its formatting', // to translate
  wordsAsPicture: 'As a picture', // to translate
  mailsWithoutContent: 'Outlook did not hand over the content of {names}. Search for the mail below instead.', // to translate
  nothingInIt: 'There was nothing in it that can be attached.', // to translate
  moreLikeThis: 'More like this: {count}.', // to translate
  roomOnEvent: '{room} on this event', // to translate
  roomByMail: '{room} on this event, counted as a mail', // to translate
  overKnownMail:
    'The event takes it, but a mail makes files a third larger, and your organization lets mails weigh {limit}. The invitation may not reach everybody.', // to translate
  overUsualMail:
    'The event takes it, but a mail makes files a third larger, and most organizations let mails weigh {limit}. The invitation may not reach everybody.', // to translate
  tooManyAhead:
    'Attachments with this: {count}. Exchange takes {most} on one item. Make a .zip of them, or leave some out.', // to translate
  blockedForOthers: 'Outlook lets nobody open {names} from an event. Use a .zip, or send a link.', // to translate
  blockedForOthersMore:
    'Outlook lets nobody open {names} from an event. And others: {count}. Use a .zip, or send a link.', // to translate
  offlineAhead: 'There is no network. What you attach now waits, and goes on by itself when it is back.', // to translate
}
