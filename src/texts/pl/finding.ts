import type { PartOf } from '../catalogue'
import type { finding as english } from '../en/finding'

/** Machine-made: nobody who speaks it has read it yet. */
export const finding: PartOf<typeof english> = {
  whatToFind: 'Czego szukać',
  mails: 'Wiadomości',
  events: 'Zdarzenia',
  contacts: 'Kontakty',
  searchMail: 'Wyszukaj wiadomości',
  searchEvents: 'Wyszukaj zdarzenia',
  searchContacts: 'Wyszukaj kontakty',
  searching: 'Wyszukiwanie…',
  loadingMore: 'Pobieranie kolejnych…',
  moreMails: 'Więcej wiadomości',
  moreEvents: 'Więcej zdarzeń',
  moreContacts: 'Więcej kontaktów',
  hideMails: 'Ukryj',

  newestMails: 'Najnowsze wiadomości',
  newestMailsIn: 'Najnowsze wiadomości w folderze {folder}',
  mailsFor: 'Wiadomości dla „{typed}”',
  mailsForIn: 'Wiadomości dla „{typed}” w folderze {folder}',
  mailsAboutEvent: 'Wiadomości o tym zdarzeniu',
  lookingAbout: 'Szukanie wiadomości o tym zdarzeniu…',

  noMails: 'Nie znaleziono wiadomości. Spróbuj użyć mniejszej liczby słów lub innych słów.',
  noMailsFiltered: 'Nie znaleziono wiadomości. Spróbuj użyć innych słów lub mniejszej liczby filtrów.',
  noMailsAboutEvent: 'Nie znaleziono wiadomości o tym zdarzeniu.',
  mailboxEmpty: 'W tej skrzynce pocztowej nie ma wiadomości.',
  noEventFound: 'Nie znaleziono zdarzenia. Spróbuj użyć mniejszej liczby słów lub innych słów.',
  noEventsAhead: 'W tym kalendarzu nie ma nadchodzących zdarzeń.',
  noContactFound: 'Nie znaleziono kontaktu. Nazwy są wyszukiwane według początku.',
  noContacts: 'W tej skrzynce pocztowej nie ma kontaktów.',

  filters: 'Filtry',
  withAttachments: 'Z załącznikami',
  unread: 'Nieprzeczytane',
  withDeleted: 'Także usunięte',
  lastDays: '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
  fromChip: 'Od…',
  fromChipNamed: 'Od: {name}',
  toChip: 'Do…',
  toChipNamed: 'Do: {name}',
  nameOrAddress: 'Nazwa lub adres',
  folderChip: 'Folder: {folder}',
  folderChipEverywhere: 'Folder: wszystkie',
  folderOfMailbox: '{folder} ({mailbox})',

  folders: 'Foldery',
  everywhere: 'Wszystkie foldery',
  back: 'Wstecz',
  foldersLoading: 'Odczytywanie folderów…',
  noFolders: 'Nie ma tu folderów.',
  folderWithMails:
    '{folder}, {count, plural, one {# wiadomość} few {# wiadomości} many {# wiadomości} other {# wiadomości}}',
  foldersIn: 'Foldery w folderze {folder}',
  anotherMailbox: 'Inna skrzynka pocztowa…',
  mailboxAddress: 'Adres skrzynki pocztowej',
  showFolders: 'Pokaż jej foldery',

  hasAttachments: 'ma załączniki',
  mailUnread: 'nieprzeczytana',
  mailSigned: 'podpisana lub zaszyfrowana',
  mailProtected: 'chroniona',
  mailMeeting: 'spotkanie',
  mailReport: 'raport o dostarczeniu',
  mailDraft: 'wersja robocza',
  mailOnList: 'na liście',
  mailOnEvent: 'w zdarzeniu',
  noName: '(brak nazwy)',

  allOfConversation:
    '{count, plural, one {# z tej konwersacji} few {Wszystkie # z tej konwersacji} many {Wszystkie (#) z tej konwersacji} other {Wszystkie (#) z tej konwersacji}}',
  conversationShown: 'rozwinięta',
  conversationFolded: 'zwinięta',
  unfold: 'Pokaż je',
  fold: 'Ukryj je',
  wholeConversation: 'Cała konwersacja',
  wholeConversationCount: 'Cała konwersacja ({count})',
  conversationCut:
    '{all, plural, one {Na liście jest {taken} z # wiadomości tej konwersacji: najwyżej 100 naraz.} few {Na liście jest {taken} z # wiadomości tej konwersacji, od najnowszych: najwyżej 100 naraz.} many {Na liście jest {taken} z # wiadomości tej konwersacji, od najnowszych: najwyżej 100 naraz.} other {Na liście jest {taken} z # wiadomości tej konwersacji, od najnowszych: najwyżej 100 naraz.}}',
  mostAtOnce: 'Można wybrać najwyżej 100 wiadomości naraz. Najpierw dołącz te.',

  preview: 'Podgląd',
  previewOf: 'Podgląd „{subject}”',
  previewNamed: 'Podgląd: {subject}',
  previewLoading: 'Odczytywanie wiadomości…',
  chooseThisMail: 'Wybierz tę wiadomość',
  leaveThisMail: 'Nie dołączaj tej wiadomości',
  onlyAttachments: 'Tylko jej załączniki',
  noPictures: 'Obrazy nie są ładowane.',
  mailTextCut: 'Wiadomość jest długa; to jej początek.',
  mailTextEmpty: 'Wiadomość nie zawiera tekstu.',
  mailText: 'Tekst wiadomości',
  from: 'Od',
  to: 'Do',
  copyTo: 'DW',
  date: 'Data',
  attachments: 'Załączniki',

  lookingInside: 'Sprawdzanie zawartości wiadomości…',
  nothingInside: 'Niczego z tej wiadomości nie można dołączyć osobno.',
  linkInside: '„{name}” to link do pliku w chmurze; linku nie można dołączyć. Skopiuj go do tekstu zdarzenia.',
  ofMail: 'Z wiadomości „{subject}”',
  staysBehind:
    '{count, plural, one {# załącznik wewnątrz zostanie pominięty: {names}} few {# załączniki wewnątrz zostaną pominięte: {names}} many {# załączników wewnątrz zostanie pominiętych: {names}} other {# załącznika wewnątrz zostanie pominięte: {names}}}',

  attachMailAs: 'Dołącz wiadomość jako',
  attachEventAs: 'Dołącz zdarzenie jako',
  attachContactAs: 'Dołącz kontakt jako',
  choiceAuto: 'Automatycznie',
  choiceItem: 'Element programu Outlook',
  choiceMailFile: 'Plik wiadomości (.eml)',
  choiceEventFile: 'Plik kalendarza (.ics)',
  choiceContactFile: 'Plik kontaktu (.vcf)',

  saidMailsFound:
    '{count, plural, one {Znaleziono # wiadomość.} few {Znaleziono # wiadomości.} many {Znaleziono # wiadomości.} other {Znaleziono # wiadomości.}}',
  saidMailsFoundMore:
    '{count, plural, one {Znaleziono więcej niż # wiadomość.} few {Znaleziono więcej niż # wiadomości.} many {Znaleziono więcej niż # wiadomości.} other {Znaleziono więcej niż # wiadomości.}}',
  saidEventsFound:
    '{count, plural, one {Znaleziono # zdarzenie.} few {Znaleziono # zdarzenia.} many {Znaleziono # zdarzeń.} other {Znaleziono # zdarzenia.}}',
  saidEventsFoundMore:
    '{count, plural, one {Znaleziono więcej niż # zdarzenie.} few {Znaleziono więcej niż # zdarzenia.} many {Znaleziono więcej niż # zdarzeń.} other {Znaleziono więcej niż # zdarzenia.}}',
  saidContactsFound:
    '{count, plural, one {Znaleziono # kontakt.} few {Znaleziono # kontakty.} many {Znaleziono # kontaktów.} other {Znaleziono # kontaktu.}}',
  saidContactsFoundMore:
    '{count, plural, one {Znaleziono więcej niż # kontakt.} few {Znaleziono więcej niż # kontakty.} many {Znaleziono więcej niż # kontaktów.} other {Znaleziono więcej niż # kontaktu.}}',
  saidMailsAboutEvent:
    '{count, plural, one {Wiadomości o tym zdarzeniu: #.} few {Wiadomości o tym zdarzeniu: #.} many {Wiadomości o tym zdarzeniu: #.} other {Wiadomości o tym zdarzeniu: #.}}',
  saidSearchFailed: 'Wyszukiwanie nie powiodło się. {cause} {next}',
  saidFolders:
    '{count, plural, one {{folder}: # folder.} few {{folder}: # foldery.} many {{folder}: # folderów.} other {{folder}: # folderu.}}',
  saidPreview: 'Podgląd: {subject}.',
}
