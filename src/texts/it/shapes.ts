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
  becauseChosen: ', come scelto',
  becauseSigned: ', affinché la firma o la crittografia resti intatta',
  becauseDraft: ', affinché nessuno invii la bozza da lì',
  becauseReport: ', affinché siano comprese tutte le parti del rapporto',
  becauseAttachments: ', affinché siano compresi i suoi allegati',
  becauseInlineImages: ', affinché siano comprese le sue immagini',
  becauseNothingLost: '; non va perso nulla',

  lossAttachments: 'i suoi allegati',
  lossPictures: 'le sue immagini',
  lossSignature: 'la firma o la crittografia',
  lossDraftMark: 'l’indicazione che non è mai stato inviato',
  lossReportParts: 'le parti del rapporto',
}
