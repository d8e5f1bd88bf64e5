import type { PartOf } from '../catalogue'
import type { attendees as english } from '../en/attendees'

/** Machine-made: nobody who speaks it has read it yet. */
export const attendees: PartOf<typeof english> = {
  attendeesTitle: 'Wer erhält es',
  sendUpdate: 'Update senden',
  leaveQuiet: 'Nicht informieren',

  attendeesNewEvent: 'Wird mit dem Termin gespeichert. Wenn Sie Personen einladen, geht es mit der Einladung hinaus.',
  attendeesOpenForm:
    'Wird mit dem Termin gespeichert. Die Teilnehmer erhalten es, wenn Sie in Outlook „Senden“ wählen, nicht vorher.',
  attendeesNotKnown: 'Kommt an diese Kopie des Termins. Dadurch wird niemand informiert.',
  attendeesFailed: 'Wer es erhält, konnte nicht ermittelt werden. {cause}',
  attendeeCopy: 'Nur in Ihrer Kopie dieses Termins. Der Organisator und die anderen erhalten es nicht.',
  attendeeCopyOf:
    'Nur in der Kopie dieses Termins im Kalender von {owner}. Der Organisator und die anderen erhalten es nicht.',
  attendeesCancelled: 'Dieser Termin ist abgesagt. Die Teilnehmer erhalten keine Updates mehr.',
  attendeesNobody: 'Am Termin in Ihrem Kalender. Es ist niemand eingeladen, der es erhalten könnte.',
  attendeesNobodyOf: 'Am Termin im Kalender von {owner}. Es ist niemand eingeladen, der es erhalten könnte.',
  attendeesMoving: 'Unterwegs zu Ihrem Termin. Die Teilnehmer erfahren erst davon, wenn Sie es möchten.',
  attendeesNotYet:
    'Was Sie hinzufügen, kommt nur an Ihren Termin. Danach entscheiden Sie, ob die Teilnehmer informiert werden.',

  untoldAdded:
    '{count, plural, one {Nur an Ihrem Termin. # Teilnehmer hat es noch nicht.} other {Nur an Ihrem Termin. # Teilnehmer haben es noch nicht.}}',
  untoldAddedOf:
    '{count, plural, one {Nur an diesem Termin. # Teilnehmer hat es noch nicht.} other {Nur an diesem Termin. # Teilnehmer haben es noch nicht.}}',
  untoldRemoved:
    '{removed, plural, one {Die Anlage ist nur von Ihrem Termin entfernt.} other {Die Anlagen sind nur von Ihrem Termin entfernt.}} {count, plural, one {# Teilnehmer weiß es noch nicht.} other {# Teilnehmer wissen es noch nicht.}}',
  untoldRemovedOf:
    '{removed, plural, one {Die Anlage ist nur von diesem Termin entfernt.} other {Die Anlagen sind nur von diesem Termin entfernt.}} {count, plural, one {# Teilnehmer weiß es noch nicht.} other {# Teilnehmer wissen es noch nicht.}}',
  untoldQuiet: '{untold} Das nächste Update dieser Besprechung enthält es.',

  updateSending:
    '{count, plural, one {Das Update wird an # Teilnehmer gesendet…} other {Das Update wird an # Teilnehmer gesendet…}}',
  updateSent:
    '{count, plural, one {Update um {time} an # Teilnehmer gesendet.} other {Update um {time} an # Teilnehmer gesendet.}}',
  updateSentFiles:
    'Eine Datei kommt damit möglicherweise nicht überall an. Die Einladung nennt sie; wem sie fehlt, der kann Sie danach fragen.',
  updateNotSent: 'Das Update wurde nicht gesendet. {cause} {next}',
  updateInDoubt:
    'Ob das Update gesendet wurde, ist nicht bekannt. {cause} „Update senden“ sieht zuerst nach, damit niemand die E-Mail zweimal erhält.',

  notSentMoved:
    '{count, plural, one {Es wurde noch nichts gesendet: Der Termin wurde inzwischen verschoben. „Update senden“ informiert # Teilnehmer.} other {Es wurde noch nichts gesendet: Der Termin wurde inzwischen verschoben. „Update senden“ informiert # Teilnehmer.}}',
  notSentMovedTo:
    '{count, plural, one {Es wurde noch nichts gesendet: Der Termin wurde inzwischen auf {when} verschoben. „Update senden“ informiert # Teilnehmer.} other {Es wurde noch nichts gesendet: Der Termin wurde inzwischen auf {when} verschoben. „Update senden“ informiert # Teilnehmer.}}',
  notSentEnded:
    '{count, plural, one {Es wurde noch nichts gesendet: Der Termin ist vorbei. „Update senden“ benachrichtigt # Teilnehmer trotzdem.} other {Es wurde noch nichts gesendet: Der Termin ist vorbei. „Update senden“ benachrichtigt # Teilnehmer trotzdem.}}',
  notSentAttendeesChanged:
    '{count, plural, one {Es wurde noch nichts gesendet: Inzwischen sind andere Personen eingeladen. „Update senden“ benachrichtigt # Teilnehmer.} other {Es wurde noch nichts gesendet: Inzwischen sind andere Personen eingeladen. „Update senden“ benachrichtigt # Teilnehmer.}}',
  notSentChangedElsewhere:
    'Es wurde noch nichts gesendet: Der Termin wurde im selben Moment anderswo geändert. Er wurde neu gelesen; senden Sie jetzt, wenn Sie das weiterhin möchten.',
  notSent: 'Es wurde nichts gesendet.',

  sendingMails: 'Beim Senden erhält jeder von ihnen eine E-Mail, mit einem Hinweis am Anfang der Einladung.',
  sendingMailsFiles:
    'Beim Senden erhält jeder von ihnen eine E-Mail, mit einem Hinweis am Anfang der Einladung. Eine Datei kommt damit möglicherweise nicht überall an.',
  sendingInNameOf: 'Gesendet wird im Namen von {owner}.',
  sendingToList: 'Eine Verteilerliste ist darunter: Alle Mitglieder erhalten die E-Mail.',
  sendingPerhapsToList: 'Eine Verteilerliste zählt als ein Teilnehmer; alle Mitglieder erhalten die E-Mail.',
  sendingSeries: 'Das Update betrifft die ganze Serie.',
  sendingSeriesChanged:
    'Das Update betrifft die ganze Serie. Einzelne Tage wurden geändert: Für jeden kommt eine E-Mail hinzu.',
  sendingSeriesPerhapsChanged: 'Das Update betrifft die ganze Serie. Für jeden geänderten Tag kommt eine E-Mail hinzu.',
  sendingDay: 'Das Update betrifft nur diesen Tag der Serie.',
  sendingDraft: 'Outlook hat Änderungen an dieser Besprechung, die noch nicht gesendet wurden. Sie gehen mit hinaus.',
  sendingOver: 'Dieser Termin ist vorbei.',

  attendeeWarning:
    'Sie sind zu diesem Termin eingeladen. Was Sie anfügen, bleibt in Ihrer Kopie: Der Organisator und die anderen erhalten es nicht, und das nächste Update kann es wieder entfernen.',
  attendeeWarningOf:
    'Sie sind zu diesem Termin eingeladen. Was Sie anfügen, bleibt in Ihrer Kopie: {organizer} (Organisator) und die anderen erhalten es nicht, und das nächste Update kann es wieder entfernen.',

  saidChoice: '{line} Sie haben die Wahl: „Update senden“ oder „Nicht informieren“.',
}
