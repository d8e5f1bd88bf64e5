import type { PartOf } from '../catalogue'
import type { shapes as english } from '../en/shapes'

/** Machine-made: nobody who speaks it has read it yet. */
export const shapes: PartOf<typeof english> = {
  becausePart: '，不含其所属的邮件',
  becauseMeeting: '，因为 Outlook 不会将会议邮件作为项目附加',
  becauseProtected: '，因为只有完整的邮件才能保留其保护',
  becauseTooLarge: '，因为它太大，不能作为项目',
  becauseOtherMailbox: '，因为表单只接受本邮箱中的项目',
  becauseItemRefused: '，因为表单未接受该项目',
  becauseChosen: '，如您所选',
  becauseSigned: '，以便其签名或加密保持完整',
  becauseDraft: '，以免有人从那里发送草稿',
  becauseReport: '，以便包含报告的所有部分',
  becauseAttachments: '，以便包含其中的附件',
  becauseInlineImages: '，以便包含其中的图片',
  becauseNothingLost: '；不会丢失任何内容',
  lossAttachments: '其中的附件',
  lossPictures: '其中的图片',
  lossSignature: '签名或加密',
  lossDraftMark: '从未发送的标记',
  lossReportParts: '报告的各部分',
}
