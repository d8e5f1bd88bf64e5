import type { PartOf } from '../catalogue'
import type { shapes as english } from '../en/shapes'

/** Machine-made: nobody who speaks it has read it yet. */
export const shapes: PartOf<typeof english> = {
  becausePart: 'メール本体を含めずに、',
  becauseMeeting: 'Outlook では会議のメールをアイテムとして添付できないため、',
  becauseProtected: '保護が維持されるのはメール全体の場合のみのため、',
  becauseTooLarge: 'アイテムにするには大きすぎるため、',
  becauseOtherMailbox: 'フォームに追加できるのは同じメールボックスのアイテムのみのため、',
  becauseItemRefused: 'フォームがアイテムを受け付けなかったため、',
  becauseChosen: '選択された形式に従い、',
  becauseSigned: '署名や暗号化を維持するため、',
  becauseDraft: '下書きがそこから送信されることのないように、',
  becauseReport: 'レポートのすべての部分を含めるため、',
  becauseAttachments: '中の添付ファイルも含めるため、',
  becauseInlineImages: '中の画像も含めるため、',
  becauseNothingLost: '内容を失うことなく、',
  lossAttachments: '中の添付ファイル',
  lossPictures: '中の画像',
  lossSignature: '署名または暗号化',
  lossDraftMark: '未送信を示す印',
  lossReportParts: 'レポートの各部分',
}
