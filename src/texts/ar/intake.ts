import type { PartOf } from '../catalogue'
import type { intake as english } from '../en/intake'

/** Machine-made: nobody who speaks it has read it yet. */
export const intake: PartOf<typeof english> = {
  chooseFolder: 'اختيار مجلد',
  rename: 'إعادة تسمية',
  newName: 'الاسم الجديد',
  nameShortened: 'كان الاسم أطول مما يقبله Outlook، لذا تم اختصاره.',
  readingFolder: 'جارٍ قراءة المجلد… الملفات حتى الآن: {count}',
  stopReading: 'إيقاف القراءة',
  readingStopped: 'أُوقفت قراءة المجلد. لم يُضف منه شيء إلى القائمة.',
  folderEmpty: 'لا توجد ملفات في هذا المجلد.',
  notReadable: 'تعذّرت قراءة ما يلي: {names}.',
  notReadableMore: 'تعذّرت قراءة ما يلي: {names}. وغيرها: {count}.',
  folderLoop: 'يعود «{path}» إلى نفسه عبر ارتباط، لذا قُرئ مرة واحدة.',
  foldersTooDeep: 'استُبعدت المجلدات التي تقع على عمق كبير داخل مجلدات أخرى. أفلتها على حدة.',
  folderCut: 'قُرئت الملفات الأولى فقط، وعددها {count}. ضع المجلد في ملف \u200e.zip، أو اختر أجزاءً منه.',
  hiddenLeftOut: 'ملفات النظام المخفية المستبعدة: {count}.',
  folderNames: 'طريقة تسمية ملفات هذا المجلد ({count})',
  pastedText: 'نص ملصق',
  pastedLink: 'ارتباط ملصق',
  pastedPicture: 'صورة ملصقة',
  droppedText: 'نص مُفلت',
  droppedLink: 'ارتباط مُفلت',
  wordsOnList: 'النص في القائمة باسم «{name}».',
  wordsAsText: 'كنص عادي',
  wordsAsPage: 'مع تنسيقه',
  wordsAsPicture: 'كصورة',
  mailsWithoutContent: 'لم يسلّم Outlook محتوى {names}. ابحث عن الرسالة أدناه بدلاً من ذلك.',
  nothingInIt: 'لم يكن فيه ما يمكن إرفاقه.',
  moreLikeThis: 'أخرى مماثلة: {count}.',
  roomOnEvent: '{room} في هذا الحدث',
  roomByMail: '{room} في هذا الحدث، محسوبًا كرسالة',
  overKnownMail:
    'يقبله الحدث، لكن حجم الملفات يزداد في الرسالة بمقدار الثلث، وتسمح مؤسستك بمقدار {limit} للرسالة. قد لا تصل الدعوة إلى الجميع.',
  overUsualMail:
    'يقبله الحدث، لكن حجم الملفات يزداد في الرسالة بمقدار الثلث، وتسمح معظم المؤسسات بمقدار {limit} للرسالة. قد لا تصل الدعوة إلى الجميع.',
  tooManyAhead:
    'عدد المرفقات مع هذا: {count}. يقبل Exchange حتى {most} في العنصر الواحد. ضعها في ملف \u200e.zip، أو استبعد بعضها.',
  blockedForOthers: 'لا يسمح Outlook لأحد بفتح {names} من حدث. استخدم ملف \u200e.zip، أو أرسل ارتباطًا.',
  blockedForOthersMore:
    'لا يسمح Outlook لأحد بفتح {names} من حدث. وغيرها: {count}. استخدم ملف \u200e.zip، أو أرسل ارتباطًا.',
  offlineAhead: 'لا توجد شبكة. ما ترفقه الآن ينتظر، ويُتابَع تلقائيًا عند عودتها.',
}
