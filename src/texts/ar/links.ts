import type { PartOf } from '../catalogue'
import type { links as english } from '../en/links'

/** Machine-made: nobody who speaks it has read it yet. */
export const links: PartOf<typeof english> = {
  linkOffer:
    'يمكن إرساله كارتباط: {count, plural, zero {يوضع الملف} one {يوضع الملف} two {يوضع الملفان} few {توضع الملفات} many {توضع الملفات} other {توضع الملفات}} في OneDrive لديك، في المجلد «{folder}»، ومن لديه الارتباط في مؤسستك يمكنه القراءة. الارتباط ليس مرفقًا.',
  linkAsks: 'في المرة الأولى، يُطلب منك السماح لهذه الوظيفة الإضافية باستخدام OneDrive لديك.',
  linkSend:
    '{count, plural, zero {إرسال كارتباط} one {إرسال كارتباط} two {إرسال ملفين كارتباطين} few {إرسال # ملفات كارتباطات} many {إرسال # ملفًا كارتباطات} other {إرسال # ملف كارتباطات}}',
  linkTitle: 'كارتباطات',
  linkMaking: 'جارٍ إنشاء الارتباط',
  linkInText: 'الارتباط في نص الحدث',
  linkReady: 'الارتباط جاهز',
  linkInTextNote: 'لم يُحفظ شيء بعد. يصل الارتباط مع الحدث عندما تحفظه أو ترسله.',
  linkReadNote: 'لا يسمح Outlook بكتابة أي شيء في حدث تقرؤه فقط. انسخ الارتباط وأرسله في رسالة أو محادثة.',
  linkNotInText: 'تعذر وضعه في نص الحدث. {cause} انسخ الارتباط وضعه هناك بنفسك.',
  copyLink: 'نسخ الارتباط',
  linkCopied: 'تم نسخ الارتباط.',
  linkBox: 'ارتباط إلى «{name}»',
  linkKeepOpen: 'أبقِ هذا الجزء مفتوحًا حتى ذلك الحين. لا يكتمل الارتباط من تلقاء نفسه.',
  linkFileThere: 'الملف موجود في OneDrive لديك، في المجلد «{folder}».',
  linkShowFile: 'إظهار في OneDrive',
  linkInBody: '{name} ({size}) – ارتباط إلى ملف في OneDrive',
  noDrive: 'ليس لديك OneDrive هنا، أو لم يُفتح من قبل.',
  noDriveNext: 'افتح OneDrive مرة واحدة في المستعرض، أو اسأل المسؤول. ثم حاول مرة أخرى.',
  driveFull: 'OneDrive لديك ممتلئ.',
  driveFullNext: 'وفّر مساحة هناك، ثم حاول مرة أخرى.',
  nameTaken: 'يحتوي OneDrive على ملفات كثيرة بهذا الاسم.',
  nameTakenNext: 'غيّر اسم الملف، ثم اختره مرة أخرى.',
  linkRefused: 'لا تسمح مؤسستك بإنشاء ارتباط إلى الملف.',
  linkRefusedNext: 'شاركه بنفسك من OneDrive، أو اسأل المسؤول.',
  mayNotUseDrive: 'لا يمكنك وضع ملفات في OneDrive، أو تنقص الوظيفة الإضافية الأذونات.',
  askForFiles: 'اطلب من المسؤول الإذن Files.ReadWrite. ثم حاول مرة أخرى.',
  linkDamagedNext: 'احذف الملف التالف في OneDrive، ثم حاول مرة أخرى.',
  keptLink: 'الحدث كما كان.',
}
