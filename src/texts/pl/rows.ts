import type { PartOf } from '../catalogue'
import type { rows as english } from '../en/rows'

/** Machine-made: nobody who speaks it has read it yet. */
export const rows: PartOf<typeof english> = {
  ready: 'Gotowe',
  notPossible: 'Niemożliwe',
  waiting: 'Oczekuje',
  preparing: 'Przygotowywanie',
  sending: 'Wysyłanie',
  cancelling: 'Anulowanie',
  checking: 'Sprawdzanie',
  attached: 'Dołączono',
  failed: 'Niepowodzenie',
  cancelled: 'Anulowano',
  interrupted: 'Przerwano',
  paused: 'Wstrzymano',
  offline: 'Offline',
  stateWithBytes: '{state} – {bytes}',

  closedMeanwhile: 'W międzyczasie okienko zamknięto.',
  resumeAsksAndGoesOn:
    'W międzyczasie okienko zamknięto. „Wznów” poprosi ponownie o ten sam plik i ruszy od tego miejsca.',
  resumeAsksAndRestarts:
    'W międzyczasie okienko zamknięto. „Wznów” poprosi ponownie o ten sam plik i wyśle go od początku.',
  checkingText: 'Odpowiedź nie dotarła. Najpierw sprawdzane jest zdarzenie, aby nic nie znalazło się w nim dwa razy.',

  holdUnsaved: 'Ruszy po wybraniu „Zapisz zdarzenie”.',
  holdUnknown: 'Ruszy, gdy zdarzenie będzie znane.',
  holdUnproven: 'Ruszy, gdy będzie pewne, które to zdarzenie.',
  holdSignIn: 'Ruszy po wybraniu „Zaloguj się”.',
  holdThrottled: 'Microsoft 365 prosi o przerwę. Ruszy dalej za {time}.',
  holdThrottledNow: 'Microsoft 365 prosi o przerwę. Rusza dalej teraz.',
  holdThrottledSaid: 'Microsoft 365 prosi o przerwę. Ruszy dalej automatycznie.',
  holdRetrying: '{cause} Następna próba za {time}.',
  holdRetryingNow: '{cause} Następna próba teraz.',
  holdSyncing: 'Zdarzenie jest zapisane, ale Microsoft 365 jeszcze go nie zna. Następne sprawdzenie za {time}.',
  holdSyncingNow: 'Zdarzenie jest zapisane, ale Microsoft 365 jeszcze go nie zna. Następne sprawdzenie teraz.',
  holdSyncingSaid: 'Zdarzenie jest zapisane, ale Microsoft 365 jeszcze go nie zna. Ruszy dalej automatycznie.',
  holdPaused: 'Ruszy po wybraniu „Kontynuuj”.',
  holdOffline: 'Brak połączenia z siecią. Gdy wróci, to, co oczekuje, ruszy dalej automatycznie.',
  holdOtherPane: 'Inne okienko wysyła do tego zdarzenia. Gdy skończy, to okienko ruszy dalej automatycznie.',

  planForm: 'Trafi do otwartego formularza, ponieważ pozwala na to rozmiar.',
  planReadSurface:
    'Trafi do zapisanego zdarzenia, ponieważ Outlook nie pozwala nic dodać do zdarzenia otwartego tylko do odczytu.',
  planPolicy: 'Trafi do zapisanego zdarzenia, zgodnie z ustawieniami Twojej organizacji.',
  planOverFormLimit: 'Trafi do zapisanego zdarzenia, ponieważ formularz przyjmuje najwyżej 25 MB.',
  planFormFull: 'Trafi do zapisanego zdarzenia, ponieważ formularz jest pełny.',

  itemIntoForm: 'Trafi do otwartego formularza {as}{because}.',
  itemOntoEvent: 'Trafi do zapisanego zdarzenia {as}{because}.',
  itemIntoFormLosing: 'Trafi do otwartego formularza {as}{because}; pominięte zostaną: {names}.',
  itemOntoEventLosing: 'Trafi do zapisanego zdarzenia {as}{because}; pominięte zostaną: {names}.',
  asFile: 'jako niezmieniony plik',
  asItem: 'jako element programu Outlook',
  asEml: 'jako plik .eml',
  asIcs: 'jako plik .ics',
  asVcf: 'jako plik .vcf',
  namesAndMore:
    '{count, plural, one {{names} i jeszcze #} few {{names} i jeszcze #} many {{names} i jeszcze #} other {{names} i jeszcze #}}',

  renamed: 'Nadano nazwę „{name}”, ponieważ Outlook nie może zachować nazwy „{wanted}”.',
  wentOnAt: 'Wysyłanie ruszyło od miejsca zatrzymania: {bytes}.',
  wentOn: 'Wysyłanie ruszyło dalej po przerwie.',
  startedAgain: 'Microsoft 365 nie miał już wysłanej części, więc wysłano ponownie od początku.',
  foundAfterDoubt: 'Odpowiedź nie dotarła. Załącznik znaleziono w zdarzeniu i nie wysłano go ponownie.',
  secondCopyRemoved: 'Sieć dostarczyła to dwa razy. Drugą kopię usunięto; w zdarzeniu jest jedna.',
  secondCopySuspected:
    'W międzyczasie pojawił się drugi załącznik o tej samej nazwie. Obejrzyj oba i usuń jeden, jeśli jest zbędny.',
  keptAs: 'Exchange przechowuje to pod nazwą „{name}”.',
  notChecked:
    'Microsoft 365 to przyjął, ale nie udało się odczytać zdarzenia i potwierdzić, że jest tam tylko raz. Sprawdź zdarzenie przed wysłaniem.',
  readBack: 'Odczytano ze zdarzenia: te same bajty.',

  alreadyChosen: '„{name}” jest już na liście.',
  alreadyAttached: '„{name}” jest już w zdarzeniu.',
  notTheSameFile:
    '„{name}” nie jest plikiem, którego wysyłanie przerwano, albo od tego czasu plik zmieniono. Nic z niego nie wysłano. Wybierz plik w poprzedniej postaci.',
  recordUnreadable:
    '{count, plural, one {Wcześniejsze okienko zostawiło coś niedokończonego, ale nie można odczytać tego, co z tego zachowano.} few {Wcześniejsze okienko zostawiło # niedokończone elementy, ale nie można odczytać tego, co z nich zachowano.} many {Wcześniejsze okienko zostawiło # niedokończonych elementów, ale nie można odczytać tego, co z nich zachowano.} other {Wcześniejsze okienko zostawiło # niedokończonego elementu, ale nie można odczytać tego, co z nich zachowano.}} Sprawdź, co jest w zdarzeniu, i wybierz ponownie to, czego brakuje.',
  refusedWhy: '„{name}”: {words}',

  kindItem: 'Element programu Outlook',
  kindLink: 'Link do chmury',
  willBeRemoved: 'Zostanie usunięte',
  removing: 'Usuwanie',
  couldNotBeRemoved: 'Dołączono – nie udało się usunąć',
}
