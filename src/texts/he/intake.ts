import type { PartOf } from '../catalogue'
import type { intake as english } from '../en/intake'

/** Machine-made: nobody who speaks it has read it yet. */
export const intake: PartOf<typeof english> = {
  chooseFolder: 'בחירת תיקיה',
  rename: 'שינוי שם',
  newName: 'שם חדש',
  nameShortened: 'השם היה ארוך מדי בשביל Outlook, ולכן קוצר.',
  readingFolder: 'התיקיה נקראת… קבצים עד כה: {count}',
  stopReading: 'עצירת הקריאה',
  readingStopped: 'קריאת התיקיה נעצרה. דבר ממנה לא נוסף לרשימה.',
  folderEmpty: 'אין קבצים בתיקיה הזאת.',
  notReadable: 'לא ניתן היה לקרוא: {names}.',
  notReadableMore: 'לא ניתן היה לקרוא: {names}, ועוד {count}.',
  folderLoop: '”{path}“ חוזרת אל עצמה דרך קישור, ולכן נקראה פעם אחת.',
  foldersTooDeep: 'תיקיות שנמצאות עמוק מדי בתוך תיקיות אחרות הושמטו. אפשר לגרור אותן בנפרד.',
  folderCut: 'נקראו רק {count} הקבצים הראשונים. אפשר לדחוס את התיקיה לקובץ \u200e.zip, או לבחור חלקים ממנה.',
  hiddenLeftOut: 'קובצי מערכת מוסתרים שהושמטו: {count}.',
  folderNames: 'השמות של קובצי התיקיה הזאת ({count})',
  pastedText: 'טקסט שהודבק',
  pastedLink: 'קישור שהודבק',
  pastedPicture: 'תמונה שהודבקה',
  droppedText: 'טקסט שנגרר',
  droppedLink: 'קישור שנגרר',
  wordsOnList: 'הטקסט ברשימה בשם ”{name}“.',
  wordsAsText: 'כטקסט רגיל',
  wordsAsPage: 'עם העיצוב שלו',
  wordsAsPicture: 'כתמונה',
  mailsWithoutContent: 'Outlook לא העביר את התוכן של {names}. במקום זאת, אפשר לחפש את ההודעה למטה.',
  nothingInIt: 'לא היה שם דבר שאפשר לצרף.',
  moreLikeThis: 'עוד כאלה: {count}.',
  roomOnEvent: '{room} באירוע הזה',
  roomByMail: '{room} באירוע הזה, בחישוב כהודעה',
  overKnownMail:
    'האירוע מקבל את זה, אבל בהודעה הקבצים גדלים בשליש, והארגון שלך מאפשר הודעות של עד {limit}. ייתכן שההזמנה לא תגיע לכולם.',
  overUsualMail:
    'האירוע מקבל את זה, אבל בהודעה הקבצים גדלים בשליש, ורוב הארגונים מאפשרים הודעות של עד {limit}. ייתכן שההזמנה לא תגיע לכולם.',
  tooManyAhead:
    'קבצים מצורפים יחד עם זה: {count}. Exchange מקבל עד {most} בפריט אחד. אפשר לדחוס אותם לקובץ \u200e.zip, או להשמיט כמה.',
  blockedForOthers:
    'Outlook אינו מאפשר לאיש לפתוח מתוך אירוע את {names}. אפשר להשתמש בקובץ \u200e.zip, או לשלוח קישור.',
  blockedForOthersMore:
    'Outlook אינו מאפשר לאיש לפתוח מתוך אירוע את {names}, ועוד {count}. אפשר להשתמש בקובץ \u200e.zip, או לשלוח קישור.',
  offlineAhead: 'אין רשת. מה שיצורף כעת ימתין, וימשיך מעצמו כשהיא תחזור.',
}
