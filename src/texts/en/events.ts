/** Which event is meant, choosing another one, and what keeps an event from being known. */
export const events = {
  // Beside an event that is not known, or not saved.
  saveEventMeans:
    'Saving puts the event on your calendar; nobody is invited by that. Small files go into the form without it; large files need it.',
  noEventOpen: 'No calendar event is open here.',
  noEventOpenNext: 'Open one and this goes on by itself. What you choose meanwhile is kept.',
  eventWithoutId: 'Outlook gives no id for this event, so nothing can be put on it from here.',
  eventWithoutIdNext:
    'This happens with events opened from a file or from a hidden mailbox. Open the event from a calendar, then look again.',
  pastForm:
    '{count, plural, one {One attachment is on the saved event, and this form does not show it. To see it, close the form and open the event again. If you save the form before, look whether it is still there: an old form may overwrite it.} other {# attachments are on the saved event, and this form does not show it. To see it, close the form and open the event again. If you save the form before, look whether it is still there: an old form may overwrite it.}}',

  // Choosing an event.
  addToEvent: 'Add to an event',
  chooseEvent: 'Choose the event. What you attach goes onto it and not into the mail.',
  chooseAnEvent: 'Choose an event',
  chooseOtherEvent: 'What you attach from now on goes onto it. What is on its way goes where it was sent.',
  anotherEvent: 'Another event…',
  backTo: 'Back to “{subject}”',
  eventIsCancelled: 'This event is cancelled. Things can still be put on it.',
  noMailSelected: 'No mail is selected.',
  mailsSelected: '{count, plural, one {# mail selected} other {# mails selected}}',
  eventsAhead: 'Coming up',
  calendar: 'Calendar',
  /** A group in the list of calendars: those of other people that were looked at. */
  calendarsOfOthers: 'Of others',
  /** `Site (Facade planning)` */
  calendarWithOwner: '{calendar} ({owner})',
  calendarToLookAt: '{calendar}, you can only look at it',
  calendarToLookAtNext:
    'You can only look at this calendar. To put something on its events, ask its owner for the right to edit.',
  somebodysCalendar: 'Somebody else’s calendar…',
  personOrRoomAddress: 'E-mail address of the person or the room',
  showCalendar: 'Show the calendar',
  notAnAddress: 'This is no e-mail address.',
  notAnAddressNext: 'Write it like name@company.com.',
  noSuchMailbox: 'Your organization has no mailbox with this address.',
  noSuchMailboxNext: 'Check how it is written. Calendars of other organizations cannot be reached from here.',
  chooseThisEvent: 'Choose this event',

  // What is said of an event in its line, in small letters: `cancelled · series · 10:30 AM – 11:30 AM · Facade planning`.
  eventCancelled: 'cancelled',
  eventSeries: 'series',
  eventRepeats: 'repeats',
  eventToLookAt: 'you can only look at it',

  // When it takes place.
  allDay: 'All day',
  withoutDate: 'Without a date',
  /** `10:30 AM – 11:30 AM` */
  timeRange: '{start} – {end}',
  /** `Tue, Nov 24, 10:30 AM – 11:30 AM`, `Tue, Nov 24, All day` */
  dayAndTimes: '{day}, {times}',

  // An event by its link or its id.
  byLink: 'By link or id…',
  linkOrId: 'Link or id of the event',
  lookUp: 'Look it up',
  lookingUp: 'Looking…',
  tryAnyway: 'Try it all the same',
  /** In place of its name. */
  unseenEvent: 'Event that cannot be read',
  linkEmpty: 'Nothing is pasted here yet.',
  linkTooLong: 'This text is too long for a link.',
  linkTooLongNext: 'Paste only the link to the event, or its id.',
  linkToMail: 'This leads to a mail, not to an event.',
  linkToMailNext: 'Paste the link of the event. To attach the mail, find it with “Search mail”.',
  linkToOtherCloud: 'This link leads into another Microsoft cloud than yours.',
  linkToOtherCloudNext: 'Its events cannot be reached from here. Open the event there.',
  linkElsewhere: 'This link does not lead to an event in Outlook.',
  linkToNoEvent: 'This leads to Outlook, but not to one event.',
  linkToNoEventNext: 'Open the event itself, so that it fills the page, and copy the address.',
  linkIdCut: 'The id of the event is not complete.',
  linkIdCutNext: 'Copy the link or the id once more, all of it.',
  linkNonsense: 'This is neither a link to an event nor its id.',
  copyAddressOfEvent: 'Open the event in Outlook on the web and copy the address of the page.',
  noSuchEvent: 'There is no such event in this mailbox.',
  noSuchEventNext:
    'It may be deleted, or in the calendar of another person or another organization. If that calendar is shared with you, find the event under “Somebody else’s calendar”.',

  // A series: which of its days are meant.
  whichDays: 'This event repeats. Where should it go?',
  onlyThisDay: 'Only this day',
  onlyThisDayWhen: 'Only this day: {when}',
  otherDaysStay: 'The other days stay as they are.',
  otherDaysStayWhen: '{when}. The other days stay as they are.',
  wholeSeries: 'The whole series',
  wholeSeriesMeans: 'All days show it, except days that were changed on their own.',
  oneDayElsewhere: 'For one day only, find that day among the events that are coming up.',
  noSuchDay:
    'The day that Outlook shows is not among the days of this series: it was moved or deleted, or the form was changed and not saved.',
  dayIsMeant: 'Goes to this day only.',
  seriesIsMeant: 'Goes to the whole series, except days that were changed on their own.',
  takeSeries: 'Whole series instead',
  takeDay: 'Only this day instead',

  // Outlook and Microsoft 365 tell different things of it: both, side by side.
  isThisIt: 'Is this the event that you mean?',
  // A subject, or the name of a file, among others.
  quoted: '“{name}”',
  /** `Outlook shows “Site meeting”, Tue, Nov 24, 10:30 AM – 11:30 AM, site@contoso.example.` */
  outlookShows: 'Outlook shows {event}.',
  outlookShowsNothing: 'Outlook shows nothing of it.',
  graphHas: 'Microsoft 365 has {event}.',
  differsNext: 'If it was just changed, look again. If it is another event, close it and open it from the calendar.',
  differsInFormNext:
    'If you changed the event and did not save it yet, save it, then look again. If it is another event, close it and open it from the calendar.',
  sameEvent: 'Yes, it is the same event',
  attachToFound: 'Yes, attach to “{subject}”',

  // Microsoft 365 does not know it, or not yet.
  eventLate: 'Microsoft 365 does not know this event yet.',
  lateSaved:
    'It was probably just saved, and Outlook is still sending it. “Save” in Outlook hurries it up. Next look in {time}, until {end} at most. What you choose is kept.',
  lateSavedNow:
    'It was probably just saved, and Outlook is still sending it. “Save” in Outlook hurries it up. Next look now, until {end} at most. What you choose is kept.',
  lateRead:
    'If it is new, Outlook may still be sending it; if it lies in another mailbox or account, it is not found from here. Next look in {time}, until {end} at most. What you choose is kept.',
  lateReadNow:
    'If it is new, Outlook may still be sending it; if it lies in another mailbox or account, it is not found from here. Next look now, until {end} at most. What you choose is kept.',
  eventNotFound: 'Microsoft 365 does not find this event in your mailbox.',
  notFoundOwn: 'It was deleted or moved, or it lies in another mailbox or account than the one you are signed in to.',
  notFoundShared: 'It was deleted or moved, or Outlook gave an id that is not of the calendar of {mailbox}.',
  notFoundNext: 'Close it and open it from its own calendar, or choose it with “Another event”.',
  notFoundButForm: 'Small files still go into the open form.',
  calendarLookOnly:
    'You may look at the calendar of {mailbox}, and not change it. Microsoft 365 will refuse attachments here; ask its owner for the right to edit.',
} as const
