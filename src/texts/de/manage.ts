import type { PartOf } from '../catalogue'
import type { manage as english } from '../en/manage'

/** Machine-made: nobody who speaks it has read it yet. */
export const manage: PartOf<typeof english> = {
  planBesideOld: 'Kommt an den gespeicherten Termin, weil dort ist, was es ersetzt.',
  sameNameOnEvent: 'Etwas mit diesem Namen ist bereits am Termin.',
  sameNameInList: 'Dieser Name steht zweimal in der Liste.',
  sameNameKept: 'Beide bleiben, diese Anlage als „{freeName}“.',
  sameNameReplaces: 'Diese Anlage ersetzt die alte.',
  sameNameReplace: 'Ersetzen',
  sameNameKeepBoth: 'Beide behalten',
  sameNameSkip: 'Überspringen',
  sameNameForAll: 'Auf alle {count} anwenden, deren Name vergeben ist',
  moreActions: 'Mehr',
  renameSave: 'Namen speichern',
  renameEmpty: 'Ein Name braucht mindestens einen Buchstaben oder eine Ziffer.',
  renameTaken: 'Eine andere Anlage heißt „{name}“.',
  renameUse: '„{name}“ verwenden',
  renameStarted: '„{old}“ wird in „{name}“ umbenannt.',
  replaceWith: 'Durch eine Datei ersetzen…',
  replaceStarted: '„{old}“ wird durch „{name}“ ersetzt.',
  replaceNotItem:
    'Nur Dateien lassen sich umbenennen oder ersetzen: In der Kopie eines Outlook-Elements ginge etwas davon verloren.',
  replaceBusy: 'Es wird bereits geändert.',
  takesPlaceOf: 'Ersetzt „{old}“; die alte Anlage bleibt, bis diese vollständig da ist.',
  oldStillThere: '„{old}“ ist noch am Termin, unverändert.',
  oldStays: 'Die neue Anlage ist am Termin, die alte, „{old}“, aber auch noch: Sie konnte nicht entfernt werden.',
  oldStaysInterrupted:
    'Der Bereich wurde zwischendurch geschlossen. Die neue Anlage ist am Termin, die alte, „{old}“, aber auch noch.',
  oldStaysBesideForm:
    'Das geöffnete Formular enthält noch die alte Anlage, „{old}“. Speichern Sie den Termin und öffnen Sie ihn erneut; wenn die neue da ist, entfernen Sie die alte.',
  removeOld: 'Alte entfernen',
  keepBoth: 'Beide behalten',
  addedAt: 'Hinzugefügt: {moment}',
  addedHere: 'Hinzugefügt: {moment}, von Ihnen in diesem Bereich',
  select: 'Auswählen',
  selectDone: 'Fertig',
  selectAll: 'Alle',
  removeSome: '{count} entfernen',
  downloadSome: '{count} herunterladen',
  downloadFailed: '„{name}“ konnte nicht heruntergeladen werden.',
  sortBy: 'Sortierung',
  sortNone: 'Wie in Outlook',
  sortName: 'Name',
  sortSize: 'Größte zuerst',
  sortNewest: 'Neueste zuerst',
}
