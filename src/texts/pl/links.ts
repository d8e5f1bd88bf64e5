import type { PartOf } from '../catalogue'
import type { links as english } from '../en/links'

/** Machine-made: nobody who speaks it has read it yet. */
export const links: PartOf<typeof english> = {
  linkOffer:
    'Można wysłać jako link: {count, plural, one {plik trafi} few {pliki trafią} many {pliki trafią} other {pliki trafią}} do Twojej usługi OneDrive, do folderu „{folder}”, a osoby z Twojej organizacji, które mają link, mogą {count, plural, one {go} few {je} many {je} other {je}} czytać. Link nie jest załącznikiem.',
  linkAsks: 'Za pierwszym razem pojawi się pytanie o zgodę na użycie OneDrive przez ten dodatek.',
  linkSend:
    '{count, plural, one {Wyślij jako link} few {Wyślij # pliki jako linki} many {Wyślij # plików jako linki} other {Wyślij # pliku jako linki}}',
  linkTitle: 'Jako linki',
  linkMaking: 'Tworzenie linku',
  linkInText: 'Link jest w tekście zdarzenia',
  linkReady: 'Link jest gotowy',
  linkInTextNote: 'Nic jeszcze nie zapisano. Link trafi do innych ze zdarzeniem, gdy je zapiszesz lub wyślesz.',
  linkReadNote:
    'Outlook nie pozwala nic wpisać do zdarzenia, które tylko czytasz. Skopiuj link i wyślij go w wiadomości lub na czacie.',
  linkNotInText: 'Nie udało się umieścić go w tekście zdarzenia. {cause} Skopiuj link i wstaw go samodzielnie.',
  copyLink: 'Kopiuj link',
  linkCopied: 'Link skopiowano.',
  linkBox: 'Link do „{name}”',
  linkKeepOpen: 'Do tego czasu nie zamykaj tego okienka. Link nie zostanie dokończony sam.',
  linkFileThere: 'Plik jest w Twojej usłudze OneDrive, w folderze „{folder}”.',
  linkShowFile: 'Pokaż w OneDrive',
  linkInBody: '{name} ({size}) – link do pliku w OneDrive',
  noDrive: 'Nie masz tu usługi OneDrive albo nigdy jej nie otwarto.',
  noDriveNext: 'Otwórz OneDrive raz w przeglądarce albo zapytaj administratora. Potem spróbuj ponownie.',
  driveFull: 'Twój OneDrive jest pełny.',
  driveFullNext: 'Zwolnij tam miejsce, a potem spróbuj ponownie.',
  nameTaken: 'W OneDrive jest już za dużo plików o tej nazwie.',
  nameTakenNext: 'Nadaj plikowi inną nazwę i wybierz go ponownie.',
  linkRefused: 'Twoja organizacja nie pozwala utworzyć linku do pliku.',
  linkRefusedNext: 'Udostępnij go samodzielnie w OneDrive albo zapytaj administratora.',
  mayNotUseDrive: 'Nie możesz umieszczać plików w OneDrive albo dodatek nie ma uprawnienia.',
  askForFiles: 'Poproś administratora o uprawnienie Files.ReadWrite. Potem spróbuj ponownie.',
  linkDamagedNext: 'Usuń uszkodzony plik w OneDrive, a potem spróbuj ponownie.',
  keptLink: 'Zdarzenie pozostało bez zmian.',
}
