import type { PartOf } from '../catalogue'
import type { shapes as english } from '../en/shapes'

/** Machine-made: nobody who speaks it has read it yet. */
export const shapes: PartOf<typeof english> = {
  becausePart: ', ohne die E-Mail, aus der sie stammt',
  becauseMeeting: ', weil Outlook Besprechungsnachrichten nicht als Elemente anfügt',
  becauseProtected: ', weil nur die ganze E-Mail ihren Schutz behält',
  becauseTooLarge: ', weil es für ein Element zu groß ist',
  becauseOtherMailbox: ', weil das Formular nur Elemente des eigenen Postfachs annimmt',
  becauseItemRefused: ', weil das Formular das Element nicht angenommen hat',
  becauseChosen: ', wie von Ihnen gewählt',
  becauseSigned: ', damit Signatur oder Verschlüsselung unversehrt bleiben',
  becauseDraft: ', damit niemand den Entwurf von dort sendet',
  becauseReport: ', damit alle Teile des Berichts mitkommen',
  becauseAttachments: ', damit die Anlagen der E-Mail mitkommen',
  becauseInlineImages: ', damit die Bilder der E-Mail mitkommen',
  becauseNothingLost: '; dabei geht nichts verloren',

  lossAttachments: 'ihre Anlagen',
  lossPictures: 'ihre Bilder',
  lossSignature: 'ihre Signatur oder Verschlüsselung',
  lossDraftMark: 'die Kennzeichnung, dass sie nie gesendet wurde',
  lossReportParts: 'die Teile des Berichts',
}
