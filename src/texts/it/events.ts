import type { PartOf } from '../catalogue'
import type { events as english } from '../en/events'

/** Machine-made: nobody who speaks it has read it yet. */
export const events: PartOf<typeof english> = {
  saveEventMeans:
    'Con il salvataggio l’evento va nel calendario; nessuno viene invitato. I file piccoli vanno nel modulo anche senza salvare; per quelli grandi è necessario.',
  noEventOpen: 'Qui non è aperto alcun evento.',
  noEventOpenNext: 'Aprirne uno e tutto prosegue da solo. Ciò che si sceglie nel frattempo resta.',
  eventWithoutId: 'Outlook non fornisce un ID per questo evento, quindi da qui non è possibile allegare nulla.',
  eventWithoutIdNext:
    'Succede con gli eventi aperti da un file o da una cassetta postale nascosta. Aprire l’evento da un calendario, poi verificare di nuovo.',
  pastForm:
    '{count, plural, one {# allegato è nell’evento salvato e questo modulo non lo mostra. Per vederlo, chiudere il modulo e riaprire l’evento. Se prima si salva il modulo, controllare che ci sia ancora: un modulo vecchio può sovrascriverlo.} many {# di allegati sono nell’evento salvato e questo modulo non li mostra. Per vederli, chiudere il modulo e riaprire l’evento. Se prima si salva il modulo, controllare che ci siano ancora: un modulo vecchio può sovrascriverli.} other {# allegati sono nell’evento salvato e questo modulo non li mostra. Per vederli, chiudere il modulo e riaprire l’evento. Se prima si salva il modulo, controllare che ci siano ancora: un modulo vecchio può sovrascriverli.}}',

  addToEvent: 'Aggiungi a un evento',
  chooseEvent: 'Scegliere l’evento. Ciò che si allega va lì e non nel messaggio.',
  chooseAnEvent: 'Scegli un evento',
  chooseOtherEvent: 'Ciò che si allega da ora in poi va lì. Ciò che è in corso va dove è stato inviato.',
  anotherEvent: 'Altro evento…',
  backTo: 'Torna a “{subject}”',
  eventIsCancelled: 'Questo evento è annullato. È comunque ancora possibile allegare qualcosa.',
  noMailSelected: 'Nessun messaggio selezionato.',
  mailsSelected:
    '{count, plural, one {# messaggio selezionato} many {# di messaggi selezionati} other {# messaggi selezionati}}',
  eventsAhead: 'Prossimi eventi',
  calendar: 'Calendario',
  calendarsOfOthers: 'Di altri',
  calendarWithOwner: '{calendar} ({owner})',
  calendarToLookAt: '{calendar}, sola lettura',
  calendarToLookAtNext:
    'Questo calendario è di sola lettura. Per allegare qualcosa ai suoi eventi, chiedere al proprietario il diritto di modifica.',
  somebodysCalendar: 'Calendario di un’altra persona…',
  personOrRoomAddress: 'Indirizzo e-mail della persona o della sala',
  showCalendar: 'Mostra il calendario',
  notAnAddress: 'Questo non è un indirizzo e-mail.',
  notAnAddressNext: 'Scriverlo così: nome@azienda.com.',
  noSuchMailbox: 'Nell’organizzazione non c’è una cassetta postale con questo indirizzo.',
  noSuchMailboxNext: 'Controllare come è scritto. I calendari di altre organizzazioni non sono raggiungibili da qui.',
  chooseThisEvent: 'Scegli questo evento',

  eventCancelled: 'annullato',
  eventSeries: 'serie',
  eventRepeats: 'ricorrente',
  eventToLookAt: 'sola lettura',

  allDay: 'Tutto il giorno',
  withoutDate: 'Senza data',
  timeRange: '{start} – {end}',
  dayAndTimes: '{day}, {times}',

  byLink: 'Con link o ID…',
  linkOrId: 'Link o ID dell’evento',
  lookUp: 'Cerca',
  lookingUp: 'Ricerca…',
  tryAnyway: 'Prova comunque',
  unseenEvent: 'Evento che non si può leggere',
  linkEmpty: 'Qui non è stato ancora incollato nulla.',
  linkTooLong: 'Questo testo è troppo lungo per un link.',
  linkTooLongNext: 'Incollare solo il link all’evento o il suo ID.',
  linkToMail: 'Questo porta a un messaggio, non a un evento.',
  linkToMailNext: 'Incollare il link dell’evento. Per allegare il messaggio, trovarlo con “Cerca messaggi”.',
  linkToOtherCloud: 'Questo link porta a un cloud Microsoft diverso dal proprio.',
  linkToOtherCloudNext: 'I suoi eventi non sono raggiungibili da qui. Aprire l’evento lì.',
  linkElsewhere: 'Questo link non porta a un evento in Outlook.',
  linkToNoEvent: 'Questo porta a Outlook, ma non a un singolo evento.',
  linkToNoEventNext: 'Aprire l’evento stesso a tutta pagina e copiare l’indirizzo.',
  linkIdCut: 'L’ID dell’evento non è completo.',
  linkIdCutNext: 'Copiare di nuovo il link o l’ID, per intero.',
  linkNonsense: 'Questo non è né un link a un evento né il suo ID.',
  copyAddressOfEvent: 'Aprire l’evento in Outlook sul web e copiare l’indirizzo della pagina.',
  noSuchEvent: 'Questo evento non esiste in questa cassetta postale.',
  noSuchEventNext:
    'Forse è stato eliminato, oppure è nel calendario di un’altra persona o di un’altra organizzazione. Se quel calendario è condiviso, cercare l’evento in “Calendario di un’altra persona”.',

  whichDays: 'Questo evento si ripete. Dove aggiungerlo?',
  onlyThisDay: 'Solo questo giorno',
  onlyThisDayWhen: 'Solo questo giorno: {when}',
  otherDaysStay: 'Gli altri giorni restano come sono.',
  otherDaysStayWhen: '{when}. Gli altri giorni restano come sono.',
  wholeSeries: 'Intera serie',
  wholeSeriesMeans: 'Si vede in tutti i giorni, tranne in quelli modificati singolarmente.',
  oneDayElsewhere: 'Per un giorno solo, cercare quel giorno tra i prossimi eventi.',
  noSuchDay:
    'Il giorno che Outlook mostra non è tra i giorni di questa serie: è stato spostato o eliminato, oppure il modulo è stato modificato e non salvato.',
  dayIsMeant: 'Va solo in questo giorno.',
  seriesIsMeant: 'Va nell’intera serie, tranne nei giorni modificati singolarmente.',
  takeSeries: 'Invece l’intera serie',
  takeDay: 'Invece solo questo giorno',

  isThisIt: 'È questo l’evento desiderato?',
  quoted: '“{name}”',
  outlookShows: 'Outlook mostra {event}.',
  outlookShowsNothing: 'Outlook non ne mostra nulla.',
  graphHas: 'Microsoft 365 ha {event}.',
  differsNext:
    'Se è stato appena modificato, verificare di nuovo. Se è un altro evento, chiuderlo e aprirlo dal calendario.',
  differsInFormNext:
    'Se l’evento è stato modificato e non ancora salvato, salvarlo e poi verificare di nuovo. Se è un altro evento, chiuderlo e aprirlo dal calendario.',
  sameEvent: 'Sì, è lo stesso evento',
  attachToFound: 'Sì, allega a “{subject}”',

  eventLate: 'Microsoft 365 non conosce ancora questo evento.',
  lateSaved:
    'Probabilmente è stato appena salvato e Outlook lo sta ancora inviando. “Salva” in Outlook accelera l’operazione. Prossima verifica tra {time}, al massimo fino alle {end}. Ciò che si sceglie resta.',
  lateSavedNow:
    'Probabilmente è stato appena salvato e Outlook lo sta ancora inviando. “Salva” in Outlook accelera l’operazione. Prossima verifica adesso, al massimo fino alle {end}. Ciò che si sceglie resta.',
  lateRead:
    'Se è nuovo, forse Outlook lo sta ancora inviando; se è in un’altra cassetta postale o in un altro account, da qui non si trova. Prossima verifica tra {time}, al massimo fino alle {end}. Ciò che si sceglie resta.',
  lateReadNow:
    'Se è nuovo, forse Outlook lo sta ancora inviando; se è in un’altra cassetta postale o in un altro account, da qui non si trova. Prossima verifica adesso, al massimo fino alle {end}. Ciò che si sceglie resta.',
  eventNotFound: 'Microsoft 365 non trova questo evento nella cassetta postale.',
  notFoundOwn:
    'È stato eliminato o spostato, oppure è in una cassetta postale o in un account diverso da quello con cui è stato eseguito l’accesso.',
  notFoundShared:
    'È stato eliminato o spostato, oppure Outlook ha fornito un ID che non è del calendario di {mailbox}.',
  notFoundNext: 'Chiuderlo e aprirlo dal suo calendario, oppure sceglierlo con “Altro evento”.',
  notFoundButForm: 'I file piccoli vanno ancora nel modulo aperto.',
  calendarLookOnly:
    'Il calendario di {mailbox} si può consultare ma non modificare. Microsoft 365 rifiuterà gli allegati qui; chiedere al proprietario il diritto di modifica.',
}
