import type { PartOf } from '../catalogue'
import type { attendees as english } from '../en/attendees'

/** Machine-made: nobody who speaks it has read it yet. */
export const attendees: PartOf<typeof english> = {
  attendeesTitle: 'من يحصل عليه',
  sendUpdate: 'إرسال التحديث',
  leaveQuiet: 'عدم الإعلام',
  attendeesNewEvent: 'يُحفظ مع الحدث. إذا دعوت أشخاصًا، فسيصلهم مع الدعوة.',
  attendeesOpenForm: 'يُحفظ مع الحدث. يصل إلى الحضور عند الضغط على «إرسال» في Outlook، وليس قبل ذلك.',
  attendeesNotKnown: 'يُضاف إلى هذه النسخة من الحدث. لا يُعلَم أحد بذلك.',
  attendeesFailed: 'تعذّرت معرفة من يحصل عليه. {cause}',
  attendeeCopy: 'في نسختك من هذا الحدث فقط. لا يصل إلى المنظِّم ولا إلى الآخرين.',
  attendeeCopyOf: 'في نسخة هذا الحدث الموجودة في تقويم {owner} فقط. لا يصل إلى المنظِّم ولا إلى الآخرين.',
  attendeesCancelled: 'هذا الحدث ملغى. لن تصل إلى الحضور تحديثات أخرى.',
  attendeesNobody: 'في الحدث الموجود في تقويمك. لا يوجد مدعوون ليصل إليهم.',
  attendeesNobodyOf: 'في الحدث الموجود في تقويم {owner}. لا يوجد مدعوون ليصل إليهم.',
  attendeesMoving: 'في الطريق إلى حدثك. لا يُعلَم الحضور بشيء قبل أن تطلب ذلك.',
  attendeesNotYet: 'ما تضيفه موجود في حدثك فقط. بعد ذلك تختار ما إذا كان الحضور سيُعلَمون به.',
  untoldAdded: '{count, plural, other {في حدثك فقط. لم يصل بعد إلى # من الحضور.}}',
  untoldAddedOf: '{count, plural, other {في هذا الحدث فقط. لم يصل بعد إلى # من الحضور.}}',
  untoldRemoved:
    '{removed, plural, zero {لم يُزَل شيء من حدثك.} one {أُزيل من حدثك فقط.} two {أُزيلا من حدثك فقط.} few {أُزيلت من حدثك فقط.} many {أُزيلت من حدثك فقط.} other {أُزيلت من حدثك فقط.}} {count, plural, other {ما زال # من الحضور لا يعلمون.}}',
  untoldRemovedOf:
    '{removed, plural, zero {لم يُزَل شيء من هذا الحدث.} one {أُزيل من هذا الحدث فقط.} two {أُزيلا من هذا الحدث فقط.} few {أُزيلت من هذا الحدث فقط.} many {أُزيلت من هذا الحدث فقط.} other {أُزيلت من هذا الحدث فقط.}} {count, plural, other {ما زال # من الحضور لا يعلمون.}}',
  untoldQuiet: '{untold} سيصل ذلك مع التحديث التالي لهذا الاجتماع.',
  updateSending: '{count, plural, other {جارٍ إرسال التحديث إلى # من الحضور…}}',
  updateSent: '{count, plural, other {أُرسل التحديث إلى # من الحضور، الساعة {time}.}}',
  updateSentFiles: 'قد لا يصل الملف مع التحديث إلى الجميع. تذكر الدعوة اسمه، ويمكن لمن لم يصله أن يطلبه منك.',
  updateNotSent: 'لم يُرسل التحديث. {cause} {next}',
  updateInDoubt:
    'لا يُعرف ما إذا كان التحديث قد أُرسل. {cause} يتحقق «إرسال التحديث» من ذلك أولاً، حتى لا تصل الرسالة إلى أحد مرتين.',
  notSentMoved:
    '{count, plural, other {لم يُرسل شيء بعد: نُقل الحدث إلى موعد آخر في هذه الأثناء. يُعلِم «إرسال التحديث» # من الحضور.}}',
  notSentMovedTo:
    '{count, plural, other {لم يُرسل شيء بعد: نُقل الحدث إلى {when} في هذه الأثناء. يُعلِم «إرسال التحديث» # من الحضور.}}',
  notSentEnded: '{count, plural, other {لم يُرسل شيء بعد: انتهى الحدث. مع ذلك يراسل «إرسال التحديث» # من الحضور.}}',
  notSentAttendeesChanged:
    '{count, plural, other {لم يُرسل شيء بعد: تغيّر المدعوون في هذه الأثناء. يراسل «إرسال التحديث» # من الحضور.}}',
  notSentChangedElsewhere:
    'لم يُرسل شيء بعد: غُيِّر الحدث من مكان آخر في اللحظة نفسها. تمت قراءته من جديد؛ أرسل الآن إذا كنت لا تزال تريد ذلك.',
  notSent: 'لم يُرسل شيء.',
  sendingMails: 'عند الإرسال تصل إلى كل منهم رسالة واحدة، وفي أعلى الدعوة سطر عن ذلك.',
  sendingMailsFiles:
    'عند الإرسال تصل إلى كل منهم رسالة واحدة، وفي أعلى الدعوة سطر عن ذلك. قد لا يصل الملف معها إلى الجميع.',
  sendingInNameOf: 'يُرسل ذلك باسم {owner}.',
  sendingToList: 'بينهم قائمة توزيع: تصل الرسالة إلى كل من فيها.',
  sendingPerhapsToList: 'تُحسب قائمة التوزيع واحدًا؛ وتصل الرسالة إلى كل من فيها.',
  sendingSeries: 'يخص ذلك السلسلة بأكملها.',
  sendingSeriesChanged: 'يخص ذلك السلسلة بأكملها. غُيِّرت أيام منها: كل يوم منها يعني رسالة إضافية.',
  sendingSeriesPerhapsChanged: 'يخص ذلك السلسلة بأكملها. كل يوم غُيِّر منها يعني رسالة إضافية.',
  sendingDay: 'يخص ذلك هذا اليوم من السلسلة فقط.',
  sendingDraft: 'لدى Outlook تغييرات على هذا الاجتماع لم تُرسل بعد. ستُرسل معه.',
  sendingOver: 'انتهى هذا الحدث.',
  attendeeWarning:
    'أنت مدعو إلى هذا الحدث. ما ترفقه يبقى في نسختك: لا يصل إلى المنظِّم ولا إلى الآخرين، وقد يزيله تحديثهم التالي.',
  attendeeWarningOf:
    'أنت مدعو إلى هذا الحدث. ما ترفقه يبقى في نسختك: لا يصل إلى المنظِّم {organizer} ولا إلى الآخرين، وقد يزيله تحديثهم التالي.',
  saidChoice: '{line} لك أن تختار «إرسال التحديث» أو «عدم الإعلام».',
}
