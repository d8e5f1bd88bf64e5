import type { PartOf } from '../catalogue'
import type { shapes as english } from '../en/shapes'

/** Machine-made: nobody who speaks it has read it yet. */
export const shapes: PartOf<typeof english> = {
  becausePart: ', בלי ההודעה שאיתה הגיע',
  becauseMeeting: ', כי Outlook אינו מצרף הודעות פגישה כפריטים',
  becauseProtected: ', כי רק ההודעה השלמה שומרת על ההגנה שלה',
  becauseTooLarge: ', כי הוא גדול מכדי להיות פריט',
  becauseOtherMailbox: ', כי הטופס מקבל פריטים רק מתיבת הדואר שלו',
  becauseItemRefused: ', כי הטופס לא קיבל את הפריט',
  becauseChosen: ', כפי שבחרת',
  becauseSigned: ', כדי שהחתימה או ההצפנה יישארו שלמות',
  becauseDraft: ', כדי שאיש לא ישלח משם את הטיוטה',
  becauseReport: ', כדי שכל חלקי הדוח ייכללו',
  becauseAttachments: ', כדי שגם הקבצים המצורפים בתוכו ייכללו',
  becauseInlineImages: ', כדי שגם התמונות שבתוכו ייכללו',
  becauseNothingLost: '; דבר ממנו לא הולך לאיבוד',
  lossAttachments: 'הקבצים המצורפים שבתוכו',
  lossPictures: 'התמונות שבתוכו',
  lossSignature: 'החתימה או ההצפנה שלו',
  lossDraftMark: 'הסימון שלא נשלח מעולם',
  lossReportParts: 'חלקי הדוח',
}
