import type { PartOf } from '../catalogue'
import type { shapes as english } from '../en/shapes'

/** Machine-made: nobody who speaks it has read it yet. */
export const shapes: PartOf<typeof english> = {
  becausePart: ', sans l’e-mail dont il provient',
  becauseMeeting: ', car Outlook ne joint pas les messages de réunion comme éléments',
  becauseProtected: ', car seul l’e-mail entier garde sa protection',
  becauseTooLarge: ', car c’est trop volumineux pour un élément',
  becauseOtherMailbox: ', car le formulaire n’accepte que les éléments de sa propre boîte aux lettres',
  becauseItemRefused: ', car le formulaire n’a pas accepté l’élément',
  becauseChosen: ', selon votre choix',
  becauseSigned: ', pour que sa signature ou son chiffrement reste intact',
  becauseDraft: ', pour que personne n’envoie le brouillon à partir de là',
  becauseReport: ', pour que toutes les parties du rapport suivent',
  becauseAttachments: ', pour que ses propres pièces jointes suivent',
  becauseInlineImages: ', pour que ses images suivent',
  becauseNothingLost: ' ; rien n’est perdu',

  lossAttachments: 'ses pièces jointes',
  lossPictures: 'ses images',
  lossSignature: 'sa signature ou son chiffrement',
  lossDraftMark: 'l’indication qu’il n’a jamais été envoyé',
  lossReportParts: 'les parties du rapport',
}
