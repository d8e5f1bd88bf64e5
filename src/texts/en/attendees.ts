/** Under the list: who has what is attached, who gets it when, and what sending an update does. */
export const attendees = {
  attendeesTitle: 'Who gets it',
  sendUpdate: 'Send update',
  leaveQuiet: 'Leave quiet',

  // Who has it now, and who gets it when.
  attendeesNewEvent: 'Saved with the event. If you invite people, it goes with the invitation.',
  attendeesOpenForm: 'Saved with the event. Attendees get it when you press Send in Outlook, not before.',
  /** True of organizer and attendee alike. */
  attendeesNotKnown: 'Goes onto this copy of the event. Nobody is told by that.',
  attendeesFailed: 'Who gets it could not be found out. {cause}',
  attendeeCopy: 'Only in your copy of this event. The organizer and the others do not get it.',
  /** `owner`: the mail address of a calendar's owner, here and below. */
  attendeeCopyOf:
    'Only in the copy of this event in the calendar of {owner}. The organizer and the others do not get it.',
  attendeesCancelled: 'This event is cancelled. Attendees get no more updates.',
  attendeesNobody: 'On the event in your calendar. Nobody is invited who could get it.',
  attendeesNobodyOf: 'On the event in the calendar of {owner}. Nobody is invited who could get it.',
  attendeesMoving: 'On its way to your event. Attendees are told nothing before you say so.',
  attendeesNotYet: 'What you add is on your event only. Afterwards you choose whether attendees are told.',

  // What attendees do not know yet: of the person's own event, and of one in the calendar of somebody else.
  untoldAdded:
    '{count, plural, one {On your event only. # attendee does not have it yet.} other {On your event only. # attendees do not have it yet.}}',
  untoldAddedOf:
    '{count, plural, one {On this event only. # attendee does not have it yet.} other {On this event only. # attendees do not have it yet.}}',
  /** `removed`: how many things were taken off the event. */
  untoldRemoved:
    '{removed, plural, one {It is off your event only.} other {They are off your event only.}} {count, plural, one {# attendee still does not know.} other {# attendees still do not know.}}',
  untoldRemovedOf:
    '{removed, plural, one {It is off this event only.} other {They are off this event only.}} {count, plural, one {# attendee still does not know.} other {# attendees still do not know.}}',
  /** `untold`: one of the four above. */
  untoldQuiet: '{untold} It goes with the next update of this meeting.',

  // The update.
  updateSending: '{count, plural, one {Sending the update to # attendee…} other {Sending the update to # attendees…}}',
  updateSent:
    '{count, plural, one {Update sent to # attendee at {time}.} other {Update sent to # attendees at {time}.}}',
  updateSentFiles:
    'A file may not arrive with it everywhere. The invitation names it, so whoever misses it can ask you.',
  updateNotSent: 'The update was not sent. {cause} {next}',
  /** “Send update” is the button. */
  updateInDoubt:
    'Whether the update was sent is not known. {cause} Send update looks first, so nobody is mailed twice.',

  // Why nothing was sent although it was asked for. “Send update” is the button.
  notSentMoved:
    '{count, plural, one {Nothing was sent yet: the event was moved meanwhile. Send update tells # attendee.} other {Nothing was sent yet: the event was moved meanwhile. Send update tells # attendees.}}',
  /** `when`: `Tue, Nov 24, 2026, 10:30 AM`, or the day alone. */
  notSentMovedTo:
    '{count, plural, one {Nothing was sent yet: the event was moved to {when} meanwhile. Send update tells # attendee.} other {Nothing was sent yet: the event was moved to {when} meanwhile. Send update tells # attendees.}}',
  notSentEnded:
    '{count, plural, one {Nothing was sent yet: the event is over. Send update mails # attendee all the same.} other {Nothing was sent yet: the event is over. Send update mails # attendees all the same.}}',
  notSentAttendeesChanged:
    '{count, plural, one {Nothing was sent yet: other people are invited by now. Send update mails # attendee.} other {Nothing was sent yet: other people are invited by now. Send update mails # attendees.}}',
  notSentChangedElsewhere:
    'Nothing was sent yet: the event was changed elsewhere at the same moment. It was read again; send now, if you still want to.',
  notSent: 'Nothing was sent.',

  // What a click on “Send update” does, and what may come of it.
  sendingMails: 'Sending mails each of them once, with a line about it at the top of the invitation.',
  sendingMailsFiles:
    'Sending mails each of them once, with a line about it at the top of the invitation. A file may not arrive with it everywhere.',
  sendingInNameOf: 'It is sent in the name of {owner}.',
  sendingToList: 'A distribution list is among them: everybody on it is mailed.',
  sendingPerhapsToList: 'A distribution list counts as one; everybody on it is mailed.',
  sendingSeries: 'It is about the whole series.',
  sendingSeriesChanged: 'It is about the whole series. Days of it were changed: each brings one mail more.',
  sendingSeriesPerhapsChanged: 'It is about the whole series. Each day that was changed brings one mail more.',
  sendingDay: 'It is about this day of the series only.',
  sendingDraft: 'Outlook has changes of this meeting that were not sent yet. They go out with it.',
  sendingOver: 'This event is over.',

  // Before an attendee's first addition. `organizer`: a name.
  attendeeWarning:
    'You are invited to this event. What you attach stays in your copy: the organizer and the others do not get it, and their next update may take it away.',
  attendeeWarningOf:
    'You are invited to this event. What you attach stays in your copy: {organizer}, the organizer, and the others do not get it, and their next update may take it away.',

  /** Told to a screen reader, with both buttons by name. */
  saidChoice: '{line} “Send update” or “Leave quiet” is your choice.',
} as const
