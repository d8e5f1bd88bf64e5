import type { PartOf } from '../catalogue'
import type { intake as english } from '../en/intake'

/** Machine-made: nobody who speaks it has read it yet. */
export const intake: PartOf<typeof english> = {
  chooseFolder: 'Ordner auswählen',
  rename: 'Umbenennen',
  newName: 'Neuer Name',
  nameShortened: 'Der Name war für Outlook zu lang und wurde gekürzt.',
  readingFolder: 'Ordner wird gelesen… Dateien bisher: {count}',
  stopReading: 'Lesen abbrechen',
  readingStopped: 'Das Lesen des Ordners wurde abgebrochen. Nichts davon ist in der Liste.',
  folderEmpty: 'In diesem Ordner ist keine Datei.',
  notReadable: 'Konnte nicht gelesen werden: {names}.',
  notReadableMore: 'Konnte nicht gelesen werden: {names}. Weitere: {count}.',
  folderLoop: 'Der Ordner „{path}“ führt über eine Verknüpfung in sich selbst zurück. Er wurde einmal gelesen.',
  foldersTooDeep: 'Zu tief verschachtelte Ordner wurden ausgelassen. Legen Sie diese einzeln ab.',
  folderCut:
    'Nur die ersten {count} Dateien wurden gelesen. Packen Sie den Ordner in eine .zip-Datei, oder wählen Sie Teile davon aus.',
  hiddenLeftOut: 'Ausgelassene versteckte Systemdateien: {count}.',
  folderNames: 'Benennung der Dateien dieses Ordners ({count})',
  pastedText: 'Eingefügter Text',
  pastedLink: 'Eingefügter Link',
  pastedPicture: 'Eingefügtes Bild',
  droppedText: 'Abgelegter Text',
  droppedLink: 'Abgelegter Link',
  wordsOnList: 'Der Text ist als „{name}“ in der Liste.',
  wordsAsText: 'Als reiner Text',
  wordsAsPage: 'Mit Formatierung',
  wordsAsPicture: 'Als Bild',
  mailsWithoutContent:
    'Outlook hat den Inhalt von {names} nicht übergeben. Suchen Sie stattdessen unten nach der E-Mail.',
  nothingInIt: 'Darin war nichts, was sich anfügen lässt.',
  moreLikeThis: 'Weitere dieser Art: {count}.',
  roomOnEvent: '{room} an diesem Termin',
  roomByMail: '{room} an diesem Termin, als E-Mail gerechnet',
  overKnownMail:
    'Der Termin nimmt es an, aber in einer E-Mail werden Dateien um ein Drittel größer, und Ihre Organisation erlaubt für E-Mails {limit}. Die Einladung erreicht möglicherweise nicht alle.',
  overUsualMail:
    'Der Termin nimmt es an, aber in einer E-Mail werden Dateien um ein Drittel größer, und die meisten Organisationen erlauben für E-Mails {limit}. Die Einladung erreicht möglicherweise nicht alle.',
  tooManyAhead:
    'Anlagen hiermit: {count}. Exchange nimmt an einem Element {most} an. Packen Sie sie in eine .zip-Datei, oder lassen Sie einige weg.',
  blockedForOthers:
    'Outlook lässt niemanden {names} aus einem Termin öffnen. Verwenden Sie eine .zip-Datei, oder senden Sie einen Link.',
  blockedForOthersMore:
    'Outlook lässt niemanden {names} aus einem Termin öffnen. Weitere: {count}. Verwenden Sie eine .zip-Datei, oder senden Sie einen Link.',
  offlineAhead:
    'Es besteht keine Netzwerkverbindung. Was Sie jetzt anfügen, wartet und geht von selbst weiter, sobald sie wieder da ist.',
}
