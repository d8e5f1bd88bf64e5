import type { PartOf } from '../catalogue'
import type { attendees as english } from '../en/attendees'

/** Machine-made: nobody who speaks it has read it yet. */
export const attendees: PartOf<typeof english> = {
  attendeesTitle: 'Kto to otrzyma',
  sendUpdate: 'Wyślij aktualizację',
  leaveQuiet: 'Nie powiadamiaj',

  attendeesNewEvent: 'Zapisane ze zdarzeniem. Jeśli zaprosisz inne osoby, zostanie wysłane z zaproszeniem.',
  attendeesOpenForm:
    'Zapisane ze zdarzeniem. Uczestnicy otrzymają to dopiero po wybraniu „Wyślij” w programie Outlook.',
  attendeesNotKnown: 'Trafi do tej kopii zdarzenia. Nikt nie zostanie o tym powiadomiony.',
  attendeesFailed: 'Nie udało się ustalić, kto to otrzyma. {cause}',
  attendeeCopy: 'Tylko w Twojej kopii tego zdarzenia. Organizator i inne osoby tego nie otrzymają.',
  attendeeCopyOf:
    'Tylko w kopii tego zdarzenia w kalendarzu użytkownika {owner}. Organizator i inne osoby tego nie otrzymają.',
  attendeesCancelled: 'To zdarzenie jest odwołane. Uczestnicy nie otrzymują już aktualizacji.',
  attendeesNobody: 'W zdarzeniu w Twoim kalendarzu. Nie zaproszono nikogo, kto może to otrzymać.',
  attendeesNobodyOf: 'W zdarzeniu w kalendarzu użytkownika {owner}. Nie zaproszono nikogo, kto może to otrzymać.',
  attendeesMoving: 'W drodze do Twojego zdarzenia. Uczestnicy nie zostaną powiadomieni bez Twojej decyzji.',
  attendeesNotYet:
    'To, co dodasz, będzie tylko w Twoim zdarzeniu. Potem możesz zdecydować, czy powiadomić uczestników.',

  untoldAdded:
    '{count, plural, one {Tylko w Twoim zdarzeniu. # uczestnik jeszcze tego nie ma.} few {Tylko w Twoim zdarzeniu. # uczestników jeszcze tego nie ma.} many {Tylko w Twoim zdarzeniu. # uczestników jeszcze tego nie ma.} other {Tylko w Twoim zdarzeniu. # uczestnika jeszcze tego nie ma.}}',
  untoldAddedOf:
    '{count, plural, one {Tylko w tym zdarzeniu. # uczestnik jeszcze tego nie ma.} few {Tylko w tym zdarzeniu. # uczestników jeszcze tego nie ma.} many {Tylko w tym zdarzeniu. # uczestników jeszcze tego nie ma.} other {Tylko w tym zdarzeniu. # uczestnika jeszcze tego nie ma.}}',
  untoldRemoved:
    '{removed, plural, one {Usunięto tylko z Twojego zdarzenia.} few {Usunięto tylko z Twojego zdarzenia.} many {Usunięto tylko z Twojego zdarzenia.} other {Usunięto tylko z Twojego zdarzenia.}} {count, plural, one {# uczestnik jeszcze o tym nie wie.} few {# uczestników jeszcze o tym nie wie.} many {# uczestników jeszcze o tym nie wie.} other {# uczestnika jeszcze o tym nie wie.}}',
  untoldRemovedOf:
    '{removed, plural, one {Usunięto tylko z tego zdarzenia.} few {Usunięto tylko z tego zdarzenia.} many {Usunięto tylko z tego zdarzenia.} other {Usunięto tylko z tego zdarzenia.}} {count, plural, one {# uczestnik jeszcze o tym nie wie.} few {# uczestników jeszcze o tym nie wie.} many {# uczestników jeszcze o tym nie wie.} other {# uczestnika jeszcze o tym nie wie.}}',
  untoldQuiet: '{untold} Zostanie to wysłane z następną aktualizacją tego spotkania.',

  updateSending:
    '{count, plural, one {Wysyłanie aktualizacji do # uczestnika…} few {Wysyłanie aktualizacji do # uczestników…} many {Wysyłanie aktualizacji do # uczestników…} other {Wysyłanie aktualizacji do # uczestnika…}}',
  updateSent:
    '{count, plural, one {Aktualizację wysłano do # uczestnika o {time}.} few {Aktualizację wysłano do # uczestników o {time}.} many {Aktualizację wysłano do # uczestników o {time}.} other {Aktualizację wysłano do # uczestnika o {time}.}}',
  updateSentFiles:
    'Plik może nie dotrzeć z nią wszędzie. Zaproszenie wymienia jego nazwę, więc kto go nie dostanie, może Cię o niego poprosić.',
  updateNotSent: 'Aktualizacji nie wysłano. {cause} {next}',
  updateInDoubt:
    'Nie wiadomo, czy aktualizację wysłano. {cause} „Wyślij aktualizację” najpierw to sprawdzi, aby nikt nie dostał dwóch wiadomości.',

  notSentMoved:
    '{count, plural, one {Nic jeszcze nie wysłano: w międzyczasie zmieniono termin zdarzenia. „Wyślij aktualizację” powiadomi # uczestnika.} few {Nic jeszcze nie wysłano: w międzyczasie zmieniono termin zdarzenia. „Wyślij aktualizację” powiadomi # uczestników.} many {Nic jeszcze nie wysłano: w międzyczasie zmieniono termin zdarzenia. „Wyślij aktualizację” powiadomi # uczestników.} other {Nic jeszcze nie wysłano: w międzyczasie zmieniono termin zdarzenia. „Wyślij aktualizację” powiadomi # uczestnika.}}',
  notSentMovedTo:
    '{count, plural, one {Nic jeszcze nie wysłano: w międzyczasie zmieniono termin zdarzenia na: {when}. „Wyślij aktualizację” powiadomi # uczestnika.} few {Nic jeszcze nie wysłano: w międzyczasie zmieniono termin zdarzenia na: {when}. „Wyślij aktualizację” powiadomi # uczestników.} many {Nic jeszcze nie wysłano: w międzyczasie zmieniono termin zdarzenia na: {when}. „Wyślij aktualizację” powiadomi # uczestników.} other {Nic jeszcze nie wysłano: w międzyczasie zmieniono termin zdarzenia na: {when}. „Wyślij aktualizację” powiadomi # uczestnika.}}',
  notSentEnded:
    '{count, plural, one {Nic jeszcze nie wysłano: zdarzenie już się zakończyło. „Wyślij aktualizację” mimo to wyśle wiadomość do # uczestnika.} few {Nic jeszcze nie wysłano: zdarzenie już się zakończyło. „Wyślij aktualizację” mimo to wyśle wiadomość do # uczestników.} many {Nic jeszcze nie wysłano: zdarzenie już się zakończyło. „Wyślij aktualizację” mimo to wyśle wiadomość do # uczestników.} other {Nic jeszcze nie wysłano: zdarzenie już się zakończyło. „Wyślij aktualizację” mimo to wyśle wiadomość do # uczestnika.}}',
  notSentAttendeesChanged:
    '{count, plural, one {Nic jeszcze nie wysłano: zaproszone są teraz inne osoby. „Wyślij aktualizację” wyśle wiadomość do # uczestnika.} few {Nic jeszcze nie wysłano: zaproszone są teraz inne osoby. „Wyślij aktualizację” wyśle wiadomość do # uczestników.} many {Nic jeszcze nie wysłano: zaproszone są teraz inne osoby. „Wyślij aktualizację” wyśle wiadomość do # uczestników.} other {Nic jeszcze nie wysłano: zaproszone są teraz inne osoby. „Wyślij aktualizację” wyśle wiadomość do # uczestnika.}}',
  notSentChangedElsewhere:
    'Nic jeszcze nie wysłano: w tej samej chwili zdarzenie zmieniono w innym miejscu. Odczytano je ponownie; wyślij teraz, jeśli nadal chcesz.',
  notSent: 'Nic nie wysłano.',

  sendingMails: 'Po wysłaniu każdy uczestnik dostanie jedną wiadomość, z informacją o zmianie na początku zaproszenia.',
  sendingMailsFiles:
    'Po wysłaniu każdy uczestnik dostanie jedną wiadomość, z informacją o zmianie na początku zaproszenia. Plik może nie dotrzeć z nią wszędzie.',
  sendingInNameOf: 'Zostanie wysłane w imieniu użytkownika {owner}.',
  sendingToList: 'Jest wśród nich lista dystrybucyjna: wiadomość dostaną wszystkie osoby z tej listy.',
  sendingPerhapsToList:
    'Lista dystrybucyjna liczy się jako jeden uczestnik; wiadomość dostaną wszystkie osoby z tej listy.',
  sendingSeries: 'Dotyczy to całej serii.',
  sendingSeriesChanged: 'Dotyczy to całej serii. Niektóre jej dni zmieniono: każdy oznacza dodatkową wiadomość.',
  sendingSeriesPerhapsChanged: 'Dotyczy to całej serii. Każdy zmieniony dzień oznacza dodatkową wiadomość.',
  sendingDay: 'Dotyczy to tylko tego dnia serii.',
  sendingDraft: 'Outlook ma niewysłane jeszcze zmiany tego spotkania. Zostaną wysłane razem z tym.',
  sendingOver: 'To zdarzenie już się zakończyło.',

  attendeeWarning:
    'Masz zaproszenie na to zdarzenie. To, co dołączysz, pozostanie w Twojej kopii: organizator i inne osoby tego nie otrzymają, a ich następna aktualizacja może to usunąć.',
  attendeeWarningOf:
    'Masz zaproszenie na to zdarzenie. To, co dołączysz, pozostanie w Twojej kopii: organizator ({organizer}) i inne osoby tego nie otrzymają, a ich następna aktualizacja może to usunąć.',

  saidChoice: '{line} Możesz wybrać „Wyślij aktualizację” lub „Nie powiadamiaj”.',
}
