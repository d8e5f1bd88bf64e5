import type { PartOf } from '../catalogue'
import type { manage as english } from '../en/manage'

/** Machine-made: nobody who speaks it has read it yet. */
export const manage: PartOf<typeof english> = {
  planBesideOld: 'Trafi do zapisanego zdarzenia, ponieważ jest w nim załącznik, który ma zostać zastąpiony.',
  sameNameOnEvent: 'Coś o tej nazwie jest już w zdarzeniu.',
  sameNameInList: 'Ta nazwa jest na liście dwa razy.',
  sameNameKept: 'Oba zostaną zachowane, ten jako „{freeName}”.',
  sameNameReplaces: 'Ten załącznik zastąpi stary.',
  sameNameReplace: 'Zastąp',
  sameNameKeepBoth: 'Zachowaj oba',
  sameNameSkip: 'Pomiń',
  sameNameForAll: 'Zastosuj do wszystkich z zajętymi nazwami ({count})',
  moreActions: 'Więcej',
  renameSave: 'Zapisz nazwę',
  renameEmpty: 'Nazwa musi zawierać co najmniej jedną literę lub cyfrę.',
  renameTaken: 'Inny załącznik nosi nazwę „{name}”.',
  renameUse: 'Użyj „{name}”',
  renameStarted: 'Trwa zmiana nazwy „{old}” na „{name}”.',
  replaceWith: 'Zastąp plikiem…',
  replaceStarted: 'Trwa zastępowanie „{old}” przez „{name}”.',
  replaceNotItem:
    'Zmiana nazwy i zastąpienie są możliwe tylko dla plików: kopia elementu programu Outlook utraciłaby jego część.',
  replaceBusy: 'Trwa już zmiana.',
  takesPlaceOf: 'Zastąpi „{old}”; stary załącznik pozostanie, dopóki ten nie dotrze w całości.',
  oldStillThere: '„{old}” nadal jest w zdarzeniu, bez zmian.',
  oldStays: 'Nowy załącznik jest już w zdarzeniu, ale stary, „{old}”, też: nie udało się go usunąć.',
  oldStaysInterrupted:
    'W międzyczasie okienko zamknięto. Nowy załącznik jest już w zdarzeniu, ale stary, „{old}”, też.',
  oldStaysBesideForm:
    'Otwarty formularz nadal zawiera stary załącznik, „{old}”. Zapisz zdarzenie i otwórz je ponownie; gdy nowy już będzie, usuń stary.',
  removeOld: 'Usuń stary',
  keepBoth: 'Zachowaj oba',
  addedAt: 'Dodano: {moment}',
  addedHere: 'Dodano: {moment}, przez Ciebie w tym okienku',
  select: 'Zaznacz',
  selectDone: 'Gotowe',
  selectAll: 'Wszystkie',
  removeSome: 'Usuń ({count})',
  downloadSome: 'Pobierz ({count})',
  downloadFailed: 'Nie udało się pobrać „{name}”.',
  sortBy: 'Sortowanie',
  sortNone: 'Jak w programie Outlook',
  sortName: 'Nazwa',
  sortSize: 'Od największych',
  sortNewest: 'Od najnowszych',
}
