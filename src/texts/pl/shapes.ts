import type { PartOf } from '../catalogue'
import type { shapes as english } from '../en/shapes'

/** Machine-made: nobody who speaks it has read it yet. */
export const shapes: PartOf<typeof english> = {
  becausePart: ', bez wiadomości, z której pochodzi',
  becauseMeeting: ', ponieważ Outlook nie dołącza wiadomości o spotkaniach jako elementów',
  becauseProtected: ', ponieważ tylko cała wiadomość zachowuje ochronę',
  becauseTooLarge: ', ponieważ przekracza rozmiar dozwolony dla elementu',
  becauseOtherMailbox: ', ponieważ formularz przyjmuje tylko elementy z własnej skrzynki pocztowej',
  becauseItemRefused: ', ponieważ formularz nie przyjął elementu',
  becauseChosen: ', zgodnie z Twoim wyborem',
  becauseSigned: ', aby podpis lub szyfrowanie pozostały nienaruszone',
  becauseDraft: ', aby nikt nie wysłał stamtąd wersji roboczej',
  becauseReport: ', aby zachować wszystkie części raportu',
  becauseAttachments: ', aby zachować własne załączniki',
  becauseInlineImages: ', aby zachować obrazy',
  becauseNothingLost: '; nic przy tym nie ginie',

  lossAttachments: 'załączniki',
  lossPictures: 'obrazy',
  lossSignature: 'podpis lub szyfrowanie',
  lossDraftMark: 'oznaczenie „niewysłane”',
  lossReportParts: 'części raportu',
}
