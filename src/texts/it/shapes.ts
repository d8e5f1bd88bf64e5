import type { PartOf } from '../catalogue'
import type { shapes as english } from '../en/shapes'

/** Machine-made: nobody who speaks it has read it yet. */
export const shapes: PartOf<typeof english> = {
  becausePart: ', senza il messaggio da cui proviene',
  becauseMeeting: ', perché Outlook non allega come elementi i messaggi di riunione',
  becauseProtected: ', perché solo il messaggio intero mantiene la protezione',
  becauseTooLarge: ', perché è troppo grande per un elemento',
  becauseOtherMailbox: ', perché il modulo accetta solo elementi della propria cassetta postale',
  becauseItemRefused: ', perché il modulo non ha accettato l’elemento',
  becauseChosen: ', secondo la scelta fatta',
  becauseSigned: ', così la firma o la crittografia resta intatta',
  becauseDraft: ', così nessuno invia la bozza da lì',
  becauseReport: ', così ci sono tutte le parti del rapporto',
  becauseAttachments: ', così ci sono anche i suoi allegati',
  becauseInlineImages: ', così ci sono anche le sue immagini',
  becauseNothingLost: '; non va perso nulla',

  lossAttachments: 'i suoi allegati',
  lossPictures: 'le sue immagini',
  lossSignature: 'la firma o la crittografia',
  lossDraftMark: 'l’indicazione che non è mai stato inviato',
  lossReportParts: 'le parti del rapporto',
}
