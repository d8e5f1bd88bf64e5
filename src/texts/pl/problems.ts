import type { PartOf } from '../catalogue'
import type { problems as english } from '../en/problems'

/** Machine-made: nobody who speaks it has read it yet. */
export const problems: PartOf<typeof english> = {
  signInNeeded: 'Wymaga to zalogowania się.',
  signInNeededAgain: 'Spróbuj ponownie; na chwilę otworzy się okno.',
  signInNeededSignIn: 'Wybierz „Zaloguj się”; na chwilę otworzy się okno.',
  noBridge: 'Ta wersja programu Outlook nie umożliwia logowania w dodatkach.',
  noBridgeNext:
    'Zaktualizuj program Outlook albo otwórz zdarzenie w aplikacji Outlook w sieci Web. Pliki do 25 MB nadal mogą trafić do edytowanego formularza.',
  consentRefused: 'Nie udzielono potrzebnego uprawnienia.',
  consentRefusedAgain:
    'Aby pytanie pojawiło się jeszcze raz, spróbuj ponownie. Jeśli wymagana jest zgoda organizacji, wyślij link administratorowi.',
  consentRefusedSignIn:
    'Aby pytanie pojawiło się jeszcze raz, wybierz „Zaloguj się”. Jeśli wymagana jest zgoda organizacji, wyślij link administratorowi.',
  adminConsent: 'Twoja organizacja musi najpierw zatwierdzić ten dodatek.',
  adminConsentAgain: 'Wyślij link administratorowi. Po zatwierdzeniu spróbuj ponownie.',
  adminConsentSignIn: 'Wyślij link administratorowi. Po zatwierdzeniu wybierz „Zaloguj się”.',
  notAssigned: 'Twoja organizacja nie przydzieliła Ci tego dodatku.',
  notAssignedNext: 'Poproś administratora o przydzielenie go.',
  conditionalAccess: 'Reguły Twojej organizacji nie pozwalają na logowanie się z tego miejsca.',
  conditionalAccessAgain:
    'Użyj urządzenia i sieci, którymi zarządza Twoja organizacja, a następnie spróbuj ponownie. Administrator może wskazać, które to są.',
  conditionalAccessSignIn:
    'Użyj urządzenia i sieci, którymi zarządza Twoja organizacja, a następnie wybierz „Zaloguj się”. Administrator może wskazać, które to są.',
  popupBlocked: 'Okno logowania zostało zablokowane.',
  popupBlockedAgain: 'Zezwól na wyskakujące okna dla programu Outlook, a następnie spróbuj ponownie.',
  popupBlockedSignIn: 'Zezwól na wyskakujące okna dla programu Outlook, a następnie wybierz „Zaloguj się”.',
  signInCancelled: 'Okno logowania zamknięto przed ukończeniem logowania.',
  signInCancelledAgain: 'Aby otworzyć je jeszcze raz, spróbuj ponownie.',
  signInCancelledSignIn: 'Aby otworzyć je jeszcze raz, wybierz „Zaloguj się”.',
  windowOpen: 'Jest już otwarte inne okno logowania.',
  windowOpenAgain: 'Może być za tym oknem. Dokończ tam logowanie lub zamknij je, a następnie spróbuj ponownie.',
  windowOpenSignIn: 'Może być za tym oknem. Dokończ tam logowanie lub zamknij je, a następnie wybierz „Zaloguj się”.',
  windowRefused: 'Nie zezwolono na otwarcie okna logowania.',
  windowRefusedAgain: 'Aby pytanie pojawiło się jeszcze raz, spróbuj ponownie i wybierz „Zezwalaj”.',
  windowRefusedSignIn: 'Aby pytanie pojawiło się jeszcze raz, wybierz „Zaloguj się”, a potem „Zezwalaj”.',
  pageMissing: 'Nie udało się otworzyć strony logowania.',
  pageMissingAgain: 'Sprawdź sieć, a następnie spróbuj ponownie. Jeśli to się powtórzy, zwróć się do administratora.',
  pageMissingSignIn:
    'Sprawdź sieć, a następnie wybierz „Zaloguj się”. Jeśli to się powtórzy, zwróć się do administratora.',
  pageRefused: 'Outlook nie otwiera strony logowania tego dodatku.',
  pageRefusedNext:
    'Poproś administratora o sprawdzenie adresu dodatku. Pliki do 25 MB nadal mogą trafić do edytowanego formularza.',
  wrongAccount: 'Outlook zalogował inną osobę niż właściciel tej skrzynki pocztowej.',
  wrongAccountAgain: 'Przełącz się w programie Outlook na konto tej skrzynki pocztowej, a następnie spróbuj ponownie.',
  wrongAccountSignIn:
    'Przełącz się w programie Outlook na konto tej skrzynki pocztowej, a następnie wybierz „Zaloguj się”.',
  wrongToken: 'Logowanie w programie Outlook dotyczyło czegoś innego niż Twój kalendarz.',
  wrongTokenAgain:
    'Aby zalogować się jeszcze raz, spróbuj ponownie. Jeśli to się powtórzy, zwróć się do administratora.',
  wrongTokenSignIn:
    'Aby zalogować się jeszcze raz, wybierz „Zaloguj się”. Jeśli to się powtórzy, zwróć się do administratora.',
  wrongClock: 'Zegar tego komputera wydaje się ustawiony błędnie, dlatego logowanie nie jest przyjmowane.',
  wrongClockAgain: 'Pozwól komputerowi ustawić datę i godzinę automatycznie, a następnie spróbuj ponownie.',
  wrongClockSignIn: 'Pozwól komputerowi ustawić datę i godzinę automatycznie, a następnie wybierz „Zaloguj się”.',
  notRegistered: 'Ten dodatek nie jest zarejestrowany do logowania w miejscu, w którym działa.',
  notRegisteredNext:
    'Poproś administratora o sprawdzenie rejestracji. Pliki do 25 MB nadal mogą trafić do edytowanego formularza.',
  signInHostError: 'Outlook nie mógł ukończyć logowania.',
  signInHostErrorAgain: 'Poczekaj chwilę, a następnie spróbuj ponownie.',
  signInHostErrorSignIn: 'Poczekaj chwilę, a następnie wybierz „Zaloguj się”.',

  forAdministrator:
    'To nie wynika z żadnego Twojego błędu. Przekaż poniższe osobie, która zarządza dodatkami w Twojej organizacji:',
  configMissing: 'Ten dodatek nie ma ustawień',
  configMissingDetail:
    'Obok taskpane.html nie ma pliku config.json (404). Umieść go tam; przewodnik wdrażania wymienia jego klucze.',
  configUnreachable: 'Nie udało się odczytać ustawień tego dodatku',
  configUnreachableText:
    'Sprawdź sieć, a następnie załaduj ponownie. Jeśli to nie pomoże, przekaż poniższe administratorowi:',
  configSilent: 'Plik config.json obok taskpane.html nie odpowiedział.',
  configStatus: 'Odpowiedź na żądanie pliku config.json obok taskpane.html to HTTP {status}.',
  configNotJson: 'Nie można zrozumieć ustawień tego dodatku',
  configNotJsonDetail: 'config.json to nie JSON: przestaje być zrozumiały w wierszu {line}, kolumnie {column}.',
  configWrongValue: 'Jedno z ustawień tego dodatku jest błędne',
  configWrongValueDetail: 'config.json, „{key}”: znaleziono {found}, dozwolone jest {allowed}.',
  configNotSetUp: 'Ten dodatek nie jest jeszcze skonfigurowany',
  configNotSetUpDetail:
    'clientId w pliku config.json to nadal symbol zastępczy. Zarejestruj dodatek w usłudze Microsoft Entra i wpisz jego identyfikator aplikacji (klienta).',
  configUnknownKey: 'config.json zawiera klucz, którego nic nie odczytuje: „{key}”.',
  configUnknownKeyMeant: 'config.json zawiera klucz, którego nic nie odczytuje: „{key}”. Czy chodziło o „{nearest}”?',
  configOtherBuild:
    'To okienko zbudowano dla chmury „{built}”, a config.json podaje „{cloud}”. Zbuduj je z ADDIN_CLOUD={cloud}.',

  noOffice: 'Część tego dodatku pochodząca z programu Outlook nie załadowała się',
  noOfficeText:
    'Sprawdź sieć, a następnie załaduj ponownie. Jeśli to nie pomoże, adres Office.js może być u Ciebie zablokowany.',
  noOfficeDetail:
    'Host, z którego pochodzi Office.js, musi być osiągalny; przewodnik wdrażania podaje go dla każdej chmury.',
  otherHost: 'Ta strona działa w programie Outlook',
  otherHostText: 'Otwórz zdarzenie kalendarza w programie Outlook i wybierz tam „Event Attachments”.',
  outlookSilent: 'Outlook nie odpowiada',
  outlookSilentText:
    'Załaduj ponownie. Jeśli to nie pomoże, zamknij to okienko, otwórz zdarzenie jeszcze raz i spróbuj ponownie.',
}
