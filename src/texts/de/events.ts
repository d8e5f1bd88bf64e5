import type { PartOf } from '../catalogue'
import type { events as english } from '../en/events'

/** Machine-made: nobody who speaks it has read it yet. */
export const events: PartOf<typeof english> = {
  saveEventMeans:
    'Beim Speichern kommt der Termin in Ihren Kalender; eingeladen wird dadurch niemand. Kleine Dateien kommen auch ohne Speichern ins Formular, große brauchen es.',
  noEventOpen: 'Hier ist kein Termin geöffnet.',
  noEventOpenNext: 'Öffnen Sie einen, dann geht es von selbst weiter. Was Sie inzwischen auswählen, bleibt erhalten.',
  eventWithoutId: 'Outlook nennt für diesen Termin keine ID, daher lässt sich von hier aus nichts anfügen.',
  eventWithoutIdNext:
    'Das kommt bei Terminen vor, die aus einer Datei oder aus einem verborgenen Postfach geöffnet wurden. Öffnen Sie den Termin aus einem Kalender und sehen Sie dann erneut nach.',
  pastForm:
    '{count, plural, one {Eine Anlage ist am gespeicherten Termin, und dieses Formular zeigt sie nicht. Um sie zu sehen, schließen Sie das Formular und öffnen Sie den Termin neu. Wenn Sie das Formular vorher speichern, prüfen Sie, ob sie noch da ist: Ein altes Formular kann sie überschreiben.} other {# Anlagen sind am gespeicherten Termin, und dieses Formular zeigt sie nicht. Um sie zu sehen, schließen Sie das Formular und öffnen Sie den Termin neu. Wenn Sie das Formular vorher speichern, prüfen Sie, ob sie noch da sind: Ein altes Formular kann sie überschreiben.}}',

  addToEvent: 'Einem Termin hinzufügen',
  chooseEvent: 'Wählen Sie den Termin. Was Sie anfügen, kommt an diesen Termin und nicht in die E-Mail.',
  chooseAnEvent: 'Termin auswählen',
  chooseOtherEvent:
    'Was Sie ab jetzt anfügen, kommt an diesen Termin. Was unterwegs ist, geht dorthin, wohin es gesendet wurde.',
  anotherEvent: 'Anderer Termin…',
  backTo: 'Zurück zu „{subject}“',
  eventIsCancelled: 'Dieser Termin ist abgesagt. Es lässt sich trotzdem noch etwas anfügen.',
  noMailSelected: 'Es ist keine E-Mail ausgewählt.',
  mailsSelected: '{count, plural, one {# E-Mail ausgewählt} other {# E-Mails ausgewählt}}',
  eventsAhead: 'Demnächst',
  calendar: 'Kalender',
  calendarsOfOthers: 'Von anderen',
  calendarWithOwner: '{calendar} ({owner})',
  calendarToLookAt: '{calendar}, nur zum Ansehen',
  calendarToLookAtNext:
    'Diesen Kalender können Sie nur ansehen. Um etwas an seine Termine anzufügen, bitten Sie den Besitzer um das Recht zum Bearbeiten.',
  somebodysCalendar: 'Kalender einer anderen Person…',
  personOrRoomAddress: 'E-Mail-Adresse der Person oder des Raums',
  showCalendar: 'Kalender anzeigen',
  notAnAddress: 'Das ist keine E-Mail-Adresse.',
  notAnAddressNext: 'Geben Sie sie so ein: name@firma.com.',
  noSuchMailbox: 'Ihre Organisation hat kein Postfach mit dieser Adresse.',
  noSuchMailboxNext: 'Prüfen Sie die Schreibweise. Kalender anderer Organisationen sind von hier aus nicht erreichbar.',
  chooseThisEvent: 'Diesen Termin wählen',

  eventCancelled: 'abgesagt',
  eventSeries: 'Serie',
  eventRepeats: 'wiederholt sich',
  eventToLookAt: 'nur zum Ansehen',

  allDay: 'Ganztägig',
  withoutDate: 'Ohne Datum',
  timeRange: '{start} – {end}',
  dayAndTimes: '{day}, {times}',

  byLink: 'Über Link oder ID…',
  linkOrId: 'Link oder ID des Termins',
  lookUp: 'Suchen',
  lookingUp: 'Wird gesucht…',
  tryAnyway: 'Trotzdem versuchen',
  unseenEvent: 'Termin, der sich nicht lesen lässt',
  linkEmpty: 'Hier ist noch nichts eingefügt.',
  linkTooLong: 'Dieser Text ist zu lang für einen Link.',
  linkTooLongNext: 'Fügen Sie nur den Link zum Termin oder seine ID ein.',
  linkToMail: 'Das führt zu einer E-Mail, nicht zu einem Termin.',
  linkToMailNext:
    'Fügen Sie den Link des Termins ein. Um die E-Mail anzufügen, suchen Sie sie mit „E-Mails durchsuchen“.',
  linkToOtherCloud: 'Dieser Link führt in eine andere Microsoft-Cloud als Ihre.',
  linkToOtherCloudNext: 'Die Termine dort sind von hier aus nicht erreichbar. Öffnen Sie den Termin dort.',
  linkElsewhere: 'Dieser Link führt nicht zu einem Termin in Outlook.',
  linkToNoEvent: 'Das führt zu Outlook, aber nicht zu einem einzelnen Termin.',
  linkToNoEventNext: 'Öffnen Sie den Termin selbst, sodass er die Seite füllt, und kopieren Sie die Adresse.',
  linkIdCut: 'Die ID des Termins ist nicht vollständig.',
  linkIdCutNext: 'Kopieren Sie den Link oder die ID noch einmal, und zwar ganz.',
  linkNonsense: 'Das ist weder ein Link zu einem Termin noch seine ID.',
  copyAddressOfEvent: 'Öffnen Sie den Termin in Outlook im Web und kopieren Sie die Adresse der Seite.',
  noSuchEvent: 'In diesem Postfach gibt es keinen solchen Termin.',
  noSuchEventNext:
    'Er wurde vielleicht gelöscht oder liegt im Kalender einer anderen Person oder einer anderen Organisation. Wenn dieser Kalender für Sie freigegeben ist, suchen Sie den Termin unter „Kalender einer anderen Person“.',

  whichDays: 'Dieser Termin wiederholt sich. Woran soll angefügt werden?',
  onlyThisDay: 'Nur dieser Tag',
  onlyThisDayWhen: 'Nur dieser Tag: {when}',
  otherDaysStay: 'Die anderen Tage bleiben, wie sie sind.',
  otherDaysStayWhen: '{when}. Die anderen Tage bleiben, wie sie sind.',
  wholeSeries: 'Die ganze Serie',
  wholeSeriesMeans: 'Alle Tage zeigen es, außer denen, die einzeln geändert wurden.',
  oneDayElsewhere: 'Für nur einen Tag suchen Sie diesen Tag unter den Terminen, die demnächst anstehen.',
  noSuchDay:
    'Der Tag, den Outlook zeigt, ist nicht unter den Tagen dieser Serie: Er wurde verschoben oder gelöscht, oder das Formular wurde geändert und nicht gespeichert.',
  dayIsMeant: 'Kommt nur an diesen Tag.',
  seriesIsMeant: 'Kommt an die ganze Serie, außer an Tage, die einzeln geändert wurden.',
  takeSeries: 'Stattdessen ganze Serie',
  takeDay: 'Stattdessen nur dieser Tag',

  isThisIt: 'Ist das der Termin, den Sie meinen?',
  quoted: '„{name}“',
  outlookShows: 'Outlook zeigt {event}.',
  outlookShowsNothing: 'Outlook zeigt nichts davon.',
  graphHas: 'Microsoft 365 hat {event}.',
  differsNext:
    'Wenn er gerade geändert wurde, sehen Sie erneut nach. Wenn es ein anderer Termin ist, schließen Sie ihn und öffnen Sie ihn aus dem Kalender.',
  differsInFormNext:
    'Wenn Sie den Termin geändert und noch nicht gespeichert haben, speichern Sie ihn und sehen Sie dann erneut nach. Wenn es ein anderer Termin ist, schließen Sie ihn und öffnen Sie ihn aus dem Kalender.',
  sameEvent: 'Ja, es ist derselbe Termin',
  attachToFound: 'Ja, an „{subject}“ anfügen',

  eventLate: 'Microsoft 365 kennt diesen Termin noch nicht.',
  lateSaved:
    'Er wurde vermutlich gerade gespeichert, und Outlook überträgt ihn noch. „Speichern“ in Outlook beschleunigt das. Nächste Prüfung in {time}, längstens bis {end}. Was Sie auswählen, bleibt erhalten.',
  lateSavedNow:
    'Er wurde vermutlich gerade gespeichert, und Outlook überträgt ihn noch. „Speichern“ in Outlook beschleunigt das. Nächste Prüfung jetzt, längstens bis {end}. Was Sie auswählen, bleibt erhalten.',
  lateRead:
    'Wenn er neu ist, überträgt ihn Outlook vielleicht noch; wenn er in einem anderen Postfach oder Konto liegt, wird er von hier aus nicht gefunden. Nächste Prüfung in {time}, längstens bis {end}. Was Sie auswählen, bleibt erhalten.',
  lateReadNow:
    'Wenn er neu ist, überträgt ihn Outlook vielleicht noch; wenn er in einem anderen Postfach oder Konto liegt, wird er von hier aus nicht gefunden. Nächste Prüfung jetzt, längstens bis {end}. Was Sie auswählen, bleibt erhalten.',
  eventNotFound: 'Microsoft 365 findet diesen Termin nicht in Ihrem Postfach.',
  notFoundOwn:
    'Er wurde gelöscht oder verschoben, oder er liegt in einem anderen Postfach oder Konto als dem, mit dem Sie angemeldet sind.',
  notFoundShared:
    'Er wurde gelöscht oder verschoben, oder Outlook hat eine ID genannt, die nicht zum Kalender von {mailbox} gehört.',
  notFoundNext:
    'Schließen Sie ihn und öffnen Sie ihn aus seinem eigenen Kalender, oder wählen Sie ihn mit „Anderer Termin“.',
  notFoundButForm: 'Kleine Dateien kommen weiterhin ins geöffnete Formular.',
  calendarLookOnly:
    'Den Kalender von {mailbox} dürfen Sie ansehen, aber nicht ändern. Microsoft 365 wird Anlagen hier ablehnen; bitten Sie den Besitzer um das Recht zum Bearbeiten.',
}
