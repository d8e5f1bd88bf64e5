import type { PartOf } from '../catalogue'
import type { events as english } from '../en/events'

/** Machine-made: nobody who speaks it has read it yet. */
export const events: PartOf<typeof english> = {
  saveEventMeans:
    'Zapisanie umieści zdarzenie w Twoim kalendarzu; nikt nie zostanie przez to zaproszony. Małe pliki trafią do formularza bez zapisywania; duże go wymagają.',
  noEventOpen: 'Nie jest tu otwarte żadne zdarzenie kalendarza.',
  noEventOpenNext:
    'Otwórz zdarzenie, a wszystko ruszy dalej automatycznie. To, co w międzyczasie wybierzesz, zostanie zachowane.',
  eventWithoutId: 'Outlook nie podaje identyfikatora tego zdarzenia, więc nie można stąd nic do niego dodać.',
  eventWithoutIdNext:
    'Zdarza się to przy zdarzeniach otwartych z pliku lub z ukrytej skrzynki pocztowej. Otwórz zdarzenie z kalendarza, a następnie sprawdź ponownie.',
  pastForm:
    '{count, plural, one {# załącznik jest w zapisanym zdarzeniu, a ten formularz go nie pokazuje. Aby go zobaczyć, zamknij formularz i otwórz zdarzenie ponownie. Jeśli wcześniej zapiszesz formularz, sprawdź, czy załącznik nadal tam jest: stary formularz może go nadpisać.} few {# załączniki są w zapisanym zdarzeniu, a ten formularz ich nie pokazuje. Aby je zobaczyć, zamknij formularz i otwórz zdarzenie ponownie. Jeśli wcześniej zapiszesz formularz, sprawdź, czy załączniki nadal tam są: stary formularz może je nadpisać.} many {# załączników jest w zapisanym zdarzeniu, a ten formularz ich nie pokazuje. Aby je zobaczyć, zamknij formularz i otwórz zdarzenie ponownie. Jeśli wcześniej zapiszesz formularz, sprawdź, czy załączniki nadal tam są: stary formularz może je nadpisać.} other {# załącznika jest w zapisanym zdarzeniu, a ten formularz ich nie pokazuje. Aby je zobaczyć, zamknij formularz i otwórz zdarzenie ponownie. Jeśli wcześniej zapiszesz formularz, sprawdź, czy załączniki nadal tam są: stary formularz może je nadpisać.}}',

  addToEvent: 'Dodaj do zdarzenia',
  chooseEvent: 'Wybierz zdarzenie. To, co dołączysz, trafi do niego, a nie do wiadomości.',
  chooseAnEvent: 'Wybierz zdarzenie',
  chooseOtherEvent: 'To, co od teraz dołączysz, trafi do niego. To, co jest w drodze, trafi tam, dokąd wysłano.',
  anotherEvent: 'Inne zdarzenie…',
  backTo: 'Wróć do „{subject}”',
  eventIsCancelled: 'To zdarzenie jest odwołane. Nadal można do niego coś dodać.',
  noMailSelected: 'Nie zaznaczono żadnej wiadomości.',
  mailsSelected:
    '{count, plural, one {Zaznaczono # wiadomość} few {Zaznaczono # wiadomości} many {Zaznaczono # wiadomości} other {Zaznaczono # wiadomości}}',
  eventsAhead: 'Nadchodzące zdarzenia',
  calendar: 'Kalendarz',
  calendarsOfOthers: 'Innych osób',
  calendarWithOwner: '{calendar} ({owner})',
  calendarToLookAt: '{calendar}, tylko do odczytu',
  calendarToLookAtNext:
    'Ten kalendarz możesz tylko przeglądać. Aby dodać coś do jego zdarzeń, poproś właściciela o prawo do edycji.',
  somebodysCalendar: 'Kalendarz innej osoby…',
  personOrRoomAddress: 'Adres e-mail osoby lub sali',
  showCalendar: 'Pokaż kalendarz',
  notAnAddress: 'To nie jest adres e-mail.',
  notAnAddressNext: 'Wpisz go w postaci nazwa@firma.com.',
  noSuchMailbox: 'W Twojej organizacji nie ma skrzynki pocztowej o tym adresie.',
  noSuchMailboxNext: 'Sprawdź pisownię. Kalendarze innych organizacji nie są stąd dostępne.',
  chooseThisEvent: 'Wybierz to zdarzenie',

  eventCancelled: 'odwołane',
  eventSeries: 'seria',
  eventRepeats: 'powtarza się',
  eventToLookAt: 'tylko do odczytu',

  allDay: 'Cały dzień',
  withoutDate: 'Bez daty',
  timeRange: '{start} – {end}',
  dayAndTimes: '{day}, {times}',

  byLink: 'Link lub identyfikator…',
  linkOrId: 'Link lub identyfikator zdarzenia',
  lookUp: 'Znajdź',
  lookingUp: 'Szukanie…',
  tryAnyway: 'Spróbuj mimo to',
  unseenEvent: 'Zdarzenie, którego nie można odczytać',
  linkEmpty: 'Nic tu jeszcze nie wklejono.',
  linkTooLong: 'Ten tekst jest za długi jak na link.',
  linkTooLongNext: 'Wklej tylko link do zdarzenia lub jego identyfikator.',
  linkToMail: 'To prowadzi do wiadomości, a nie do zdarzenia.',
  linkToMailNext: 'Wklej link do zdarzenia. Aby dołączyć wiadomość, znajdź ją za pomocą „Wyszukaj wiadomości”.',
  linkToOtherCloud: 'Ten link prowadzi do innej chmury firmy Microsoft niż Twoja.',
  linkToOtherCloudNext: 'Jej zdarzenia nie są stąd dostępne. Otwórz zdarzenie tam.',
  linkElsewhere: 'Ten link nie prowadzi do zdarzenia w programie Outlook.',
  linkToNoEvent: 'To prowadzi do programu Outlook, ale nie do konkretnego zdarzenia.',
  linkToNoEventNext: 'Otwórz samo zdarzenie, tak aby wypełniało całą stronę, i skopiuj adres.',
  linkIdCut: 'Identyfikator zdarzenia jest niepełny.',
  linkIdCutNext: 'Skopiuj link lub identyfikator jeszcze raz, w całości.',
  linkNonsense: 'To nie jest ani link do zdarzenia, ani jego identyfikator.',
  copyAddressOfEvent: 'Otwórz zdarzenie w aplikacji Outlook w sieci Web i skopiuj adres strony.',
  noSuchEvent: 'W tej skrzynce pocztowej nie ma takiego zdarzenia.',
  noSuchEventNext:
    'Być może zostało usunięte albo jest w kalendarzu innej osoby lub innej organizacji. Jeśli ten kalendarz jest Ci udostępniony, znajdź zdarzenie w obszarze „Kalendarz innej osoby”.',

  whichDays: 'To zdarzenie się powtarza. Dokąd ma to trafić?',
  onlyThisDay: 'Tylko ten dzień',
  onlyThisDayWhen: 'Tylko ten dzień: {when}',
  otherDaysStay: 'Pozostałe dni nie zmienią się.',
  otherDaysStayWhen: '{when}. Pozostałe dni nie zmienią się.',
  wholeSeries: 'Cała seria',
  wholeSeriesMeans: 'Będzie widoczne we wszystkich dniach oprócz tych, które zmieniono osobno.',
  oneDayElsewhere: 'Jeśli chodzi tylko o jeden dzień, znajdź go wśród nadchodzących zdarzeń.',
  noSuchDay:
    'Dnia, który pokazuje Outlook, nie ma wśród dni tej serii: przeniesiono go lub usunięto albo zmieniono formularz i go nie zapisano.',
  dayIsMeant: 'Trafi tylko do tego dnia.',
  seriesIsMeant: 'Trafi do całej serii oprócz dni, które zmieniono osobno.',
  takeSeries: 'Zmień na całą serię',
  takeDay: 'Zmień na tylko ten dzień',

  isThisIt: 'Czy chodzi o to zdarzenie?',
  quoted: '„{name}”',
  outlookShows: 'Outlook pokazuje: {event}.',
  outlookShowsNothing: 'Outlook nic o nim nie pokazuje.',
  graphHas: 'Microsoft 365 ma: {event}.',
  differsNext:
    'Jeśli właśnie je zmieniono, sprawdź ponownie. Jeśli to inne zdarzenie, zamknij je i otwórz z kalendarza.',
  differsInFormNext:
    'Jeśli zdarzenie zmieniono, ale jeszcze nie zapisano, zapisz je, a następnie sprawdź ponownie. Jeśli to inne zdarzenie, zamknij je i otwórz z kalendarza.',
  sameEvent: 'Tak, to to samo zdarzenie',
  attachToFound: 'Tak, dołącz do „{subject}”',

  eventLate: 'Microsoft 365 jeszcze nie zna tego zdarzenia.',
  lateSaved:
    'Prawdopodobnie właśnie je zapisano i Outlook jeszcze je wysyła. „Zapisz” w programie Outlook to przyspieszy. Następne sprawdzenie za {time}, najdłużej do {end}. To, co wybierzesz, zostanie zachowane.',
  lateSavedNow:
    'Prawdopodobnie właśnie je zapisano i Outlook jeszcze je wysyła. „Zapisz” w programie Outlook to przyspieszy. Następne sprawdzenie teraz, najdłużej do {end}. To, co wybierzesz, zostanie zachowane.',
  lateRead:
    'Jeśli jest nowe, Outlook może je jeszcze wysyłać; jeśli jest w innej skrzynce pocztowej lub na innym koncie, nie można go stąd znaleźć. Następne sprawdzenie za {time}, najdłużej do {end}. To, co wybierzesz, zostanie zachowane.',
  lateReadNow:
    'Jeśli jest nowe, Outlook może je jeszcze wysyłać; jeśli jest w innej skrzynce pocztowej lub na innym koncie, nie można go stąd znaleźć. Następne sprawdzenie teraz, najdłużej do {end}. To, co wybierzesz, zostanie zachowane.',
  eventNotFound: 'Microsoft 365 nie znajduje tego zdarzenia w Twojej skrzynce pocztowej.',
  notFoundOwn:
    'Usunięto je lub przeniesiono albo jest w innej skrzynce pocztowej lub na innym koncie niż to, na które się zalogowano.',
  notFoundShared:
    'Usunięto je lub przeniesiono albo Outlook podał identyfikator, który nie jest z kalendarza skrzynki {mailbox}.',
  notFoundNext: 'Zamknij je i otwórz z jego własnego kalendarza albo wybierz je za pomocą „Inne zdarzenie”.',
  notFoundButForm: 'Małe pliki nadal mogą trafić do otwartego formularza.',
  calendarLookOnly:
    'Kalendarz skrzynki {mailbox} możesz przeglądać, ale nie zmieniać. Microsoft 365 odrzuci tu załączniki; poproś właściciela o prawo do edycji.',
}
