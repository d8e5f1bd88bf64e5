/** One row: where a thing is, why it waits, how it travels and what happened to it. */
export const rows = {
  ready: 'Ready',
  notPossible: 'Not possible',
  waiting: 'Waiting',
  preparing: 'Preparing',
  sending: 'Sending',
  cancelling: 'Cancelling',
  checking: 'Checking',
  attached: 'Attached',
  failed: 'Failed',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
  paused: 'Paused',
  offline: 'Offline',
  /** `Sending – 12.4 of 60 MB` */
  stateWithBytes: '{state} – {bytes}',

  closedMeanwhile: 'The pane was closed meanwhile.',
  resumeAsksAndGoesOn: 'The pane was closed meanwhile. “Resume” asks for the same file again and goes on from there.',
  resumeAsksAndRestarts:
    'The pane was closed meanwhile. “Resume” asks for the same file again and sends it from the start.',
  checkingText: 'Its answer got lost. The event is looked at first, so that it is never there twice.',

  holdUnsaved: 'Goes on after “Save event”.',
  holdUnknown: 'Goes on once the event is known.',
  holdUnproven: 'Goes on once it is sure which event this is.',
  holdSignIn: 'Goes on after “Sign in”.',
  holdThrottled: 'Microsoft 365 asks for a pause. Goes on in {time}.',
  holdThrottledNow: 'Microsoft 365 asks for a pause. Goes on now.',
  holdThrottledSaid: 'Microsoft 365 asks for a pause. Goes on by itself.',
  holdRetrying: '{cause} Next try in {time}.',
  holdRetryingNow: '{cause} Next try now.',
  holdSyncing: 'The event is saved, but Microsoft 365 does not know it yet. Next look in {time}.',
  holdSyncingNow: 'The event is saved, but Microsoft 365 does not know it yet. Next look now.',
  holdSyncingSaid: 'The event is saved, but Microsoft 365 does not know it yet. Goes on by itself.',
  holdPaused: 'Goes on after “Go on”.',
  holdOffline: 'There is no network. What waits goes on by itself when it is back.',
  holdOtherPane: 'Another pane is sending to this event. When it is done, this one goes on by itself.',

  planForm: 'Goes into the open form, because it is small enough for it.',
  planReadSurface: 'Goes onto the saved event, because Outlook lets nothing be added to an event you only read.',
  planPolicy: 'Goes onto the saved event, as your organization has set it.',
  planOverFormLimit: 'Goes onto the saved event, because the form takes 25 MB at most.',
  planFormFull: 'Goes onto the saved event, because the form is full.',

  // How an existing item travels, and why: one whole sentence each.
  itemIntoForm: 'Goes into the open form {as}{because}.',
  itemOntoEvent: 'Goes onto the saved event {as}{because}.',
  itemIntoFormLosing: 'Goes into the open form {as}{because}; left behind: {names}.',
  itemOntoEventLosing: 'Goes onto the saved event {as}{because}; left behind: {names}.',
  asFile: 'as the file that it is',
  asItem: 'as an Outlook item',
  asEml: 'as an .eml file',
  asIcs: 'as an .ics file',
  asVcf: 'as a .vcf file',
  namesAndMore: '{count, plural, one {{names}, # more} other {{names}, # more}}',

  renamed: 'Named “{name}”, because Outlook cannot keep the name “{wanted}”.',
  wentOnAt: 'Went on at {bytes}, where it had stopped.',
  wentOn: 'Went on after an interruption.',
  startedAgain: 'Microsoft 365 no longer had the part that was sent, so it was sent again from the start.',
  foundAfterDoubt: 'The answer got lost. It was found on the event and not sent again.',
  secondCopyRemoved: 'It was delivered twice by the network. The second copy was removed; one is on the event.',
  secondCopySuspected:
    'Another attachment of the same name came meanwhile. Look at both, and remove one if it is one too many.',
  keptAs: 'Exchange keeps it as “{name}”.',
  notChecked:
    'Microsoft 365 took it, but the event could not be read to see that it is there once. Look at it before you send it.',
  readBack: 'Read back from the event: the same bytes.',

  alreadyChosen: '“{name}” is in the list already.',
  alreadyAttached: '“{name}” is on the event already.',
  notTheSameFile:
    '“{name}” is not the file that was interrupted, or it was changed since. Nothing of it was sent. Choose the file as it was.',
  recordUnreadable:
    '{count, plural, one {An earlier pane left something unfinished, but what is kept of it cannot be read.} other {An earlier pane left # things unfinished, but what is kept of them cannot be read.}} Look at what is on the event, then choose again what is missing.',
  refusedWhy: '“{name}”: {words}',

  kindItem: 'Outlook item',
  kindLink: 'Cloud link',
  willBeRemoved: 'Will be removed',
  removing: 'Removing',
  couldNotBeRemoved: 'Attached – could not be removed',
} as const
