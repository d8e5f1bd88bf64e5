/**
 * Why an existing item travels as it does, and what stays behind of it. Each reason ends a sentence such as
 * `Goes onto the saved event as an Outlook item` (`as an .eml file`), and begins with the mark that joins it.
 */
export const shapes = {
  becausePart: ', without the mail it came with',
  becauseMeeting: ', because Outlook does not attach meeting mails as items',
  becauseProtected: ', because only the whole mail keeps its protection',
  becauseTooLarge: ', because it is too large for an item',
  becauseOtherMailbox: ', because the form takes items of its own mailbox only',
  becauseItemRefused: ', because the form did not take the item',
  becauseChosen: ', as you chose',
  becauseSigned: ', so that its signature or encryption stays whole',
  becauseDraft: ', so that nobody sends the draft from there',
  becauseReport: ', so that all parts of the report come along',
  becauseAttachments: ', so that its own attachments come along',
  becauseInlineImages: ', so that its pictures come along',
  becauseNothingLost: '; nothing of it is lost',

  // What of a mail stays behind: one of a list, beside the names of files.
  lossAttachments: 'its attachments',
  lossPictures: 'its pictures',
  lossSignature: 'its signature or encryption',
  lossDraftMark: 'the mark that it was never sent',
  lossReportParts: 'the parts of the report',
} as const
