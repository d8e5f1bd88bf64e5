import type { PartOf } from '../catalogue'
import type { intake as english } from '../en/intake'

/** Machine-made: nobody who speaks it has read it yet. */
export const intake: PartOf<typeof english> = {
  chooseFolder: 'Wybierz folder',
  rename: 'Zmień nazwę',
  newName: 'Nowa nazwa',
  nameShortened: 'Nazwa była za długa dla programu Outlook i została skrócona.',
  readingFolder: 'Odczytywanie folderu… Pliki do tej pory: {count}',
  stopReading: 'Zatrzymaj odczytywanie',
  readingStopped: 'Odczytywanie folderu zatrzymano. Na liście nie ma nic z tego folderu.',
  folderEmpty: 'W tym folderze nie ma plików.',
  notReadable: 'Nie udało się odczytać: {names}.',
  notReadableMore: 'Nie udało się odczytać: {names}. Inne: {count}.',
  folderLoop: 'Folder „{path}” przez link prowadzi z powrotem do siebie. Odczytano go raz.',
  foldersTooDeep: 'Pominięto foldery zagnieżdżone zbyt głęboko. Upuść je osobno.',
  folderCut: 'Odczytano tylko pierwsze {count} plików. Utwórz z folderu plik .zip albo wybierz jego części.',
  hiddenLeftOut: 'Pominięte ukryte pliki systemowe: {count}.',
  folderNames: 'Nazwy plików z tego folderu ({count})',
  pastedText: 'Wklejony tekst',
  pastedLink: 'Wklejony link',
  pastedPicture: 'Wklejony obraz',
  droppedText: 'Upuszczony tekst',
  droppedLink: 'Upuszczony link',
  wordsOnList: 'Tekst jest na liście jako „{name}”.',
  wordsAsText: 'Jako zwykły tekst',
  wordsAsPage: 'Z formatowaniem',
  wordsAsPicture: 'Jako obraz',
  mailsWithoutContent: 'Outlook nie przekazał zawartości: {names}. Wyszukaj wiadomość poniżej.',
  nothingInIt: 'Nie było tam nic, co można dołączyć.',
  moreLikeThis: 'Więcej takich przypadków: {count}.',
  roomOnEvent: '{room} w tym zdarzeniu',
  roomByMail: '{room} w tym zdarzeniu, licząc jak wiadomość',
  overKnownMail:
    'Zdarzenie to przyjmie, ale w wiadomości pliki są o jedną trzecią większe, a Twoja organizacja dopuszcza {limit} na wiadomość. Zaproszenie może nie dotrzeć do wszystkich.',
  overUsualMail:
    'Zdarzenie to przyjmie, ale w wiadomości pliki są o jedną trzecią większe, a większość organizacji dopuszcza {limit} na wiadomość. Zaproszenie może nie dotrzeć do wszystkich.',
  tooManyAhead:
    'Załączniki razem z tym: {count}. Exchange przyjmuje w jednym elemencie najwyżej {most}. Utwórz z nich plik .zip albo pomiń niektóre.',
  blockedForOthers: 'Outlook nikomu nie pozwala otworzyć ze zdarzenia: {names}. Użyj pliku .zip albo wyślij link.',
  blockedForOthersMore:
    'Outlook nikomu nie pozwala otworzyć ze zdarzenia: {names}. Inne: {count}. Użyj pliku .zip albo wyślij link.',
  offlineAhead:
    'Brak połączenia z siecią. To, co teraz dołączysz, poczeka i ruszy dalej automatycznie, gdy połączenie wróci.',
}
