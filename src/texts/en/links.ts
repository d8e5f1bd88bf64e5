/** A file that is too large goes to the person’s OneDrive, and a link to it into the event. */
export const links = {
  /** Under the sentence that says that a file is too large. `folder`: its name in OneDrive, the same in each language. */
  linkOffer:
    'It can go as a link: {count, plural, one {the file is} other {the files are}} put into your OneDrive, folder “{folder}”, and people in your organization who have the link can read {count, plural, one {it} other {them}}. A link is no attachment.',
  linkAsks: 'The first time, you are asked to allow this add-in into your OneDrive.',
  /** The button under it. */
  linkSend: '{count, plural, one {Send as a link} other {Send # files as links}}',
  /** Heading of the files that go to OneDrive. */
  linkTitle: 'As links',
  linkMaking: 'Making the link',
  linkInText: 'Link is in the event’s text',
  linkReady: 'Link is ready',
  linkInTextNote: 'Nothing is saved yet. The link goes out with the event when you save or send it.',
  linkReadNote:
    'Outlook lets nothing be written into an event you only read. Copy the link and send it in a mail or a chat.',
  linkNotInText: 'It could not be put into the event’s text. {cause} Copy the link and put it there yourself.',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied.',
  /** Name of the box that holds the link where copying is not possible. */
  linkBox: 'Link to “{name}”',
  linkKeepOpen: 'Keep this pane open until then. A link does not go on by itself.',
  linkFileThere: 'The file is in your OneDrive, folder “{folder}”.',
  linkShowFile: 'Show it in OneDrive',
  /** Stands in the event’s text, for everybody who gets it. */
  linkInBody: '{name} ({size}) – link to a file in OneDrive',
  noDrive: 'You have no OneDrive here, or it was never opened.',
  noDriveNext: 'Open OneDrive once in the browser, or ask your administrator. Then try again.',
  driveFull: 'Your OneDrive is full.',
  driveFullNext: 'Free some space there, then try again.',
  nameTaken: 'OneDrive has too many files of this name already.',
  nameTakenNext: 'Give the file another name, then choose it again.',
  linkRefused: 'Your organization does not let a link to the file be made.',
  linkRefusedNext: 'Share it from OneDrive yourself, or ask your administrator.',
  mayNotUseDrive: 'You may not put files into OneDrive, or the add-in lacks the permission.',
  askForFiles: 'Ask your administrator for the permission Files.ReadWrite. Then try again.',
  linkDamagedNext: 'Delete the damaged file in OneDrive, then try again.',
  keptLink: 'The event is as it was.',
} as const
