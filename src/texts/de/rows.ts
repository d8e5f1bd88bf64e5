import type { PartOf } from '../catalogue'
import type { rows as english } from '../en/rows'

/** Machine-made: nobody who speaks it has read it yet. */
export const rows: PartOf<typeof english> = {
  ready: 'Bereit',
  notPossible: 'Nicht möglich',
  waiting: 'Wartet',
  preparing: 'Wird vorbereitet',
  sending: 'Wird gesendet',
  cancelling: 'Wird abgebrochen',
  checking: 'Wird geprüft',
  attached: 'Angefügt',
  failed: 'Fehlgeschlagen',
  cancelled: 'Abgebrochen',
  interrupted: 'Unterbrochen',
  paused: 'Angehalten',
  offline: 'Offline',
  stateWithBytes: '{state} – {bytes}',

  closedMeanwhile: 'Der Bereich wurde zwischendurch geschlossen.',
  resumeAsksAndGoesOn:
    'Der Bereich wurde zwischendurch geschlossen. „Fortsetzen“ fragt noch einmal nach derselben Datei und macht dort weiter.',
  resumeAsksAndRestarts:
    'Der Bereich wurde zwischendurch geschlossen. „Fortsetzen“ fragt noch einmal nach derselben Datei und sendet sie von vorn.',
  checkingText: 'Die Antwort ging verloren. Zuerst wird am Termin nachgesehen, damit es nie doppelt da ist.',

  holdUnsaved: 'Geht nach „Termin speichern“ weiter.',
  holdUnknown: 'Geht weiter, sobald der Termin bekannt ist.',
  holdUnproven: 'Geht weiter, sobald sicher ist, welcher Termin es ist.',
  holdSignIn: 'Geht nach „Anmelden“ weiter.',
  holdThrottled: 'Microsoft 365 bittet um eine Pause. Geht in {time} weiter.',
  holdThrottledNow: 'Microsoft 365 bittet um eine Pause. Geht jetzt weiter.',
  holdThrottledSaid: 'Microsoft 365 bittet um eine Pause. Geht von selbst weiter.',
  holdRetrying: '{cause} Nächster Versuch in {time}.',
  holdRetryingNow: '{cause} Nächster Versuch jetzt.',
  holdSyncing: 'Der Termin ist gespeichert, aber Microsoft 365 kennt ihn noch nicht. Nächste Prüfung in {time}.',
  holdSyncingNow: 'Der Termin ist gespeichert, aber Microsoft 365 kennt ihn noch nicht. Nächste Prüfung jetzt.',
  holdSyncingSaid: 'Der Termin ist gespeichert, aber Microsoft 365 kennt ihn noch nicht. Geht von selbst weiter.',
  holdPaused: 'Wartet auf „Weiter“.',
  holdOffline: 'Es besteht keine Netzwerkverbindung. Sobald sie wieder da ist, geht alles Wartende von selbst weiter.',
  holdOtherPane:
    'Ein anderer Bereich sendet gerade an diesen Termin. Wenn er fertig ist, geht es hier von selbst weiter.',

  planForm: 'Kommt ins geöffnete Formular, weil es klein genug dafür ist.',
  planReadSurface:
    'Kommt an den gespeicherten Termin, weil Outlook nichts hinzufügen lässt, solange Sie den Termin nur lesen.',
  planPolicy: 'Kommt an den gespeicherten Termin, wie von Ihrer Organisation festgelegt.',
  planOverFormLimit: 'Kommt an den gespeicherten Termin, weil das Formular höchstens 25 MB annimmt.',
  planFormFull: 'Kommt an den gespeicherten Termin, weil das Formular voll ist.',

  itemIntoForm: 'Kommt {as} ins geöffnete Formular{because}.',
  itemOntoEvent: 'Kommt {as} an den gespeicherten Termin{because}.',
  itemIntoFormLosing: 'Kommt {as} ins geöffnete Formular{because}; zurück bleiben: {names}.',
  itemOntoEventLosing: 'Kommt {as} an den gespeicherten Termin{because}; zurück bleiben: {names}.',
  asFile: 'als eigene Datei',
  asItem: 'als Outlook-Element',
  asEml: 'als .eml-Datei',
  asIcs: 'als .ics-Datei',
  asVcf: 'als .vcf-Datei',
  namesAndMore: '{count, plural, one {{names}, # weitere} other {{names}, # weitere}}',

  renamed: 'Heißt jetzt „{name}“, weil Outlook den Namen „{wanted}“ nicht behalten kann.',
  wentOnAt: 'Ging bei {bytes} weiter, wo es aufgehört hatte.',
  wentOn: 'Ging nach einer Unterbrechung weiter.',
  startedAgain: 'Microsoft 365 hatte den gesendeten Teil nicht mehr, daher wurde von vorn gesendet.',
  foundAfterDoubt: 'Die Antwort ging verloren. Es wurde am Termin gefunden und nicht noch einmal gesendet.',
  secondCopyRemoved: 'Das Netzwerk hat es zweimal zugestellt. Die zweite Kopie wurde entfernt; eine ist am Termin.',
  secondCopySuspected:
    'Inzwischen kam eine weitere Anlage mit demselben Namen dazu. Sehen Sie sich beide an und entfernen Sie eine, wenn es eine zu viel ist.',
  keptAs: 'Exchange führt es als „{name}“.',
  notChecked:
    'Microsoft 365 hat es angenommen, aber der Termin ließ sich nicht lesen, um zu prüfen, ob es einmal da ist. Sehen Sie nach, bevor Sie ihn senden.',
  readBack: 'Vom Termin zurückgelesen: dieselben Bytes.',

  alreadyChosen: '„{name}“ ist bereits in der Liste.',
  alreadyAttached: '„{name}“ ist bereits am Termin.',
  notTheSameFile:
    '„{name}“ ist nicht die Datei, die unterbrochen wurde, oder sie wurde seitdem geändert. Davon wurde nichts gesendet. Wählen Sie die Datei so, wie sie war.',
  recordUnreadable:
    '{count, plural, one {Beim letzten Mal wurde etwas nicht fertig, aber was davon aufbewahrt ist, lässt sich nicht lesen.} other {Beim letzten Mal wurden # Übertragungen nicht fertig, aber was davon aufbewahrt ist, lässt sich nicht lesen.}} Sehen Sie nach, was am Termin ist, und wählen Sie dann noch einmal aus, was fehlt.',
  refusedWhy: '„{name}“: {words}',

  kindItem: 'Outlook-Element',
  kindLink: 'Cloudlink',
  willBeRemoved: 'Wird gleich entfernt',
  removing: 'Wird entfernt',
  couldNotBeRemoved: 'Angefügt – konnte nicht entfernt werden',
}
