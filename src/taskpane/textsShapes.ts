import type { Loss, ShapeReason } from '../attachments'
import type { PlainKey, Say } from '../texts'

const BECAUSE: Record<ShapeReason, PlainKey> = {
  part: 'becausePart',
  meeting: 'becauseMeeting',
  protected: 'becauseProtected',
  'too-large': 'becauseTooLarge',
  'other-mailbox': 'becauseOtherMailbox',
  'item-refused': 'becauseItemRefused',
  'file-chosen': 'becauseChosen',
  'item-chosen': 'becauseChosen',
  signed: 'becauseSigned',
  draft: 'becauseDraft',
  report: 'becauseReport',
  attachments: 'becauseAttachments',
  'inline-images': 'becauseInlineImages',
  'nothing-lost': 'becauseNothingLost',
}

/** The end of the sentence that says how an item travels; begins with the mark that joins it. */
export function becauseText(reason: ShapeReason, say: Say): string {
  return say(BECAUSE[reason])
}

const LOSSES: Record<Exclude<Loss['kind'], 'attachment'>, PlainKey> = {
  attachments: 'lossAttachments',
  pictures: 'lossPictures',
  signature: 'lossSignature',
  'draft-mark': 'lossDraftMark',
  'report-parts': 'lossReportParts',
}

/** What stays behind: the name of an attachment, or what else it is. */
export function lossText(loss: Loss, say: Say): string {
  return loss.kind === 'attachment' ? loss.name : say(LOSSES[loss.kind])
}
