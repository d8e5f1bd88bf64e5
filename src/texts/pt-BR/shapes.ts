import type { PartOf } from '../catalogue'
import type { shapes as english } from '../en/shapes'

/** Machine-made: nobody who speaks it has read it yet. */
export const shapes: PartOf<typeof english> = {
  becausePart: ', sem o email com que chegou',
  becauseMeeting: ', porque o Outlook não anexa emails de reunião como itens',
  becauseProtected: ', porque só o email completo mantém a proteção',
  becauseTooLarge: ', porque é grande demais para um item',
  becauseOtherMailbox: ', porque o formulário só aceita itens da própria caixa de correio',
  becauseItemRefused: ', porque o formulário não aceitou o item',
  becauseChosen: ', como você escolheu',
  becauseSigned: ', para que a assinatura ou a criptografia fique intacta',
  becauseDraft: ', para que ninguém envie o rascunho de lá',
  becauseReport: ', para incluir todas as partes do relatório',
  becauseAttachments: ', para incluir os próprios anexos',
  becauseInlineImages: ', para incluir as imagens',
  becauseNothingLost: '; nada se perde',

  lossAttachments: 'os anexos dele',
  lossPictures: 'as imagens dele',
  lossSignature: 'a assinatura ou a criptografia dele',
  lossDraftMark: 'a marca de que nunca foi enviado',
  lossReportParts: 'as partes do relatório',
}
