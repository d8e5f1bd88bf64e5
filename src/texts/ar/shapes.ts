import type { PartOf } from '../catalogue'
import type { shapes as english } from '../en/shapes'

/** Machine-made: nobody who speaks it has read it yet. */
export const shapes: PartOf<typeof english> = {
  becausePart: '، من دون الرسالة التي ورد معها',
  becauseMeeting: '، لأن Outlook لا يرفق رسائل الاجتماعات كعناصر',
  becauseProtected: '، لأن الرسالة الكاملة وحدها تحتفظ بحمايتها',
  becauseTooLarge: '، لأن حجمه أكبر من أن يكون عنصرًا',
  becauseOtherMailbox: '، لأن النموذج لا يقبل إلا عناصر علبة بريده',
  becauseItemRefused: '، لأن النموذج لم يقبل العنصر',
  becauseChosen: '، كما اخترت',
  becauseSigned: '، لكي يبقى التوقيع أو التشفير سليمًا',
  becauseDraft: '، لكي لا يرسل أحد المسودة من هناك',
  becauseReport: '، لكي ترافقه كل أجزاء التقرير',
  becauseAttachments: '، لكي ترافقه مرفقاته',
  becauseInlineImages: '، لكي ترافقه صوره',
  becauseNothingLost: '؛ ولا يُفقد منه شيء',
  lossAttachments: 'المرفقات',
  lossPictures: 'الصور',
  lossSignature: 'التوقيع أو التشفير',
  lossDraftMark: 'العلامة الدالة على عدم الإرسال',
  lossReportParts: 'أجزاء التقرير',
}
