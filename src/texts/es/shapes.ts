import type { PartOf } from '../catalogue'
import type { shapes as english } from '../en/shapes'

/** Machine-made: nobody who speaks it has read it yet. */
export const shapes: PartOf<typeof english> = {
  becausePart: ', sin el correo con el que llegó',
  becauseMeeting: ', porque Outlook no adjunta los correos de reunión como elementos',
  becauseProtected: ', porque solo el correo completo conserva su protección',
  becauseTooLarge: ', porque es demasiado grande para un elemento',
  becauseOtherMailbox: ', porque el formulario solo admite elementos de su propio buzón',
  becauseItemRefused: ', porque el formulario no aceptó el elemento',
  becauseChosen: ', como usted eligió',
  becauseSigned: ', para que su firma o cifrado queden intactos',
  becauseDraft: ', para que nadie envíe el borrador desde ahí',
  becauseReport: ', para incluir todas las partes del informe',
  becauseAttachments: ', para incluir sus propios datos adjuntos',
  becauseInlineImages: ', para incluir sus imágenes',
  becauseNothingLost: '; no se pierde nada',

  lossAttachments: 'sus datos adjuntos',
  lossPictures: 'sus imágenes',
  lossSignature: 'su firma o cifrado',
  lossDraftMark: 'la marca de que nunca se envió',
  lossReportParts: 'las partes del informe',
}
