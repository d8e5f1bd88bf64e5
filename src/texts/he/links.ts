import type { PartOf } from '../catalogue'
import type { links as english } from '../en/links'

/** Machine-made: nobody who speaks it has read it yet. */
export const links: PartOf<typeof english> = {
  linkOffer:
    'אפשר לשלוח כקישור: {count, plural, one {הקובץ יונח} two {הקבצים יונחו} other {הקבצים יונחו}} ב-OneDrive שלך, בתיקייה ”{folder}“, ואנשים בארגון שיש להם הקישור יוכלו לקרוא. קישור אינו קובץ מצורף.',
  linkAsks: 'בפעם הראשונה תתבקש הסכמה לכך שהתוסף ישתמש ב-OneDrive שלך.',
  linkSend: '{count, plural, one {שליחה כקישור} two {שליחת שני קבצים כקישורים} other {שליחת # קבצים כקישורים}}',
  linkTitle: 'כקישורים',
  linkMaking: 'יוצר את הקישור',
  linkInText: 'הקישור נמצא בטקסט האירוע',
  linkReady: 'הקישור מוכן',
  linkInTextNote: 'עדיין לא נשמר דבר. הקישור יישלח עם האירוע כשיישמר או יישלח.',
  linkReadNote: 'Outlook אינו מאפשר לכתוב דבר באירוע שרק קוראים. יש להעתיק את הקישור ולשלוח אותו בהודעה או בצ׳אט.',
  linkNotInText: 'לא ניתן היה להכניס אותו לטקסט האירוע. {cause} יש להעתיק את הקישור ולהכניס אותו ידנית.',
  copyLink: 'העתקת הקישור',
  linkCopied: 'הקישור הועתק.',
  linkBox: 'קישור אל ”{name}“',
  linkKeepOpen: 'יש להשאיר את החלונית פתוחה עד אז. קישור אינו ממשיך מעצמו.',
  linkFileThere: 'הקובץ נמצא ב-OneDrive שלך, בתיקייה ”{folder}“.',
  linkShowFile: 'הצגה ב-OneDrive',
  linkInBody: '{name} ({size}) – קישור לקובץ ב-OneDrive',
  noDrive: 'אין לך כאן OneDrive, או שהוא מעולם לא נפתח.',
  noDriveNext: 'יש לפתוח את OneDrive פעם אחת בדפדפן, או לפנות למנהל המערכת. לאחר מכן לנסות שוב.',
  driveFull: 'ה-OneDrive שלך מלא.',
  driveFullNext: 'יש לפנות שם מקום ואז לנסות שוב.',
  nameTaken: 'ב-OneDrive יש כבר יותר מדי קבצים בשם הזה.',
  nameTakenNext: 'יש לתת לקובץ שם אחר ולבחור אותו שוב.',
  linkRefused: 'הארגון אינו מאפשר ליצור קישור לקובץ.',
  linkRefusedNext: 'אפשר לשתף אותו ישירות מ-OneDrive, או לפנות למנהל המערכת.',
  mayNotUseDrive: 'אין אפשרות להניח קבצים ב-OneDrive, או שחסרה לתוסף ההרשאה.',
  askForFiles: 'יש לבקש ממנהל המערכת את ההרשאה Files.ReadWrite. לאחר מכן לנסות שוב.',
  linkDamagedNext: 'יש למחוק את הקובץ הפגום ב-OneDrive ואז לנסות שוב.',
  keptLink: 'האירוע נותר כפי שהיה.',
}
