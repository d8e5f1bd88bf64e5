import type { PartOf } from '../catalogue'
import type { attendees as english } from '../en/attendees'

/** Machine-made: nobody who speaks it has read it yet. */
export const attendees: PartOf<typeof english> = {
  attendeesTitle: 'Chi lo riceve',
  sendUpdate: 'Invia aggiornamento',
  leaveQuiet: 'Non avvisare',

  attendeesNewEvent: 'Salvato con l’evento. Se si invitano persone, parte con l’invito.',
  attendeesOpenForm:
    'Salvato con l’evento. I partecipanti lo ricevono quando si sceglie “Invia” in Outlook, non prima.',
  attendeesNotKnown: 'Aggiunto a questa copia dell’evento. Nessuno ne viene avvisato.',
  attendeesFailed: 'Impossibile stabilire chi lo riceve. {cause}',
  attendeeCopy: 'Solo nella propria copia di questo evento. L’organizzatore e gli altri non lo ricevono.',
  attendeeCopyOf:
    'Solo nella copia di questo evento nel calendario di {owner}. L’organizzatore e gli altri non lo ricevono.',
  attendeesCancelled: 'Questo evento è annullato. I partecipanti non ricevono altri aggiornamenti.',
  attendeesNobody: 'Nell’evento del proprio calendario. Non ci sono invitati che possano riceverlo.',
  attendeesNobodyOf: 'Nell’evento del calendario di {owner}. Non ci sono invitati che possano riceverlo.',
  attendeesMoving: 'In arrivo nel proprio evento. I partecipanti non vengono avvisati finché non lo si richiede.',
  attendeesNotYet: 'Ciò che si aggiunge resta solo nel proprio evento. Poi si sceglie se avvisare i partecipanti.',

  untoldAdded:
    '{count, plural, one {Solo nel proprio evento. # partecipante non lo ha ancora.} many {Solo nel proprio evento. # di partecipanti non lo hanno ancora.} other {Solo nel proprio evento. # partecipanti non lo hanno ancora.}}',
  untoldAddedOf:
    '{count, plural, one {Solo in questo evento. # partecipante non lo ha ancora.} many {Solo in questo evento. # di partecipanti non lo hanno ancora.} other {Solo in questo evento. # partecipanti non lo hanno ancora.}}',
  untoldRemoved:
    '{removed, plural, one {L’allegato è stato rimosso solo dal proprio evento.} many {Gli allegati sono stati rimossi solo dal proprio evento.} other {Gli allegati sono stati rimossi solo dal proprio evento.}} {count, plural, one {# partecipante non lo sa ancora.} many {# di partecipanti non lo sanno ancora.} other {# partecipanti non lo sanno ancora.}}',
  untoldRemovedOf:
    '{removed, plural, one {L’allegato è stato rimosso solo da questo evento.} many {Gli allegati sono stati rimossi solo da questo evento.} other {Gli allegati sono stati rimossi solo da questo evento.}} {count, plural, one {# partecipante non lo sa ancora.} many {# di partecipanti non lo sanno ancora.} other {# partecipanti non lo sanno ancora.}}',
  untoldQuiet: '{untold} Partirà con il prossimo aggiornamento di questa riunione.',

  updateSending:
    '{count, plural, one {Invio dell’aggiornamento a # partecipante…} many {Invio dell’aggiornamento a # di partecipanti…} other {Invio dell’aggiornamento a # partecipanti…}}',
  updateSent:
    '{count, plural, one {Aggiornamento inviato a # partecipante alle {time}.} many {Aggiornamento inviato a # di partecipanti alle {time}.} other {Aggiornamento inviato a # partecipanti alle {time}.}}',
  updateSentFiles:
    'Un file potrebbe non arrivare ovunque con esso. L’invito lo cita: chi non lo riceve può richiederlo.',
  updateNotSent: 'L’aggiornamento non è stato inviato. {cause} {next}',
  updateInDoubt:
    'Non è noto se l’aggiornamento sia stato inviato. {cause} “Invia aggiornamento” verifica prima, così nessuno riceve il messaggio due volte.',

  notSentMoved:
    '{count, plural, one {Non è stato ancora inviato nulla: nel frattempo l’evento è stato spostato. “Invia aggiornamento” avvisa # partecipante.} many {Non è stato ancora inviato nulla: nel frattempo l’evento è stato spostato. “Invia aggiornamento” avvisa # di partecipanti.} other {Non è stato ancora inviato nulla: nel frattempo l’evento è stato spostato. “Invia aggiornamento” avvisa # partecipanti.}}',
  notSentMovedTo:
    '{count, plural, one {Non è stato ancora inviato nulla: nel frattempo l’evento è stato spostato ({when}). “Invia aggiornamento” avvisa # partecipante.} many {Non è stato ancora inviato nulla: nel frattempo l’evento è stato spostato ({when}). “Invia aggiornamento” avvisa # di partecipanti.} other {Non è stato ancora inviato nulla: nel frattempo l’evento è stato spostato ({when}). “Invia aggiornamento” avvisa # partecipanti.}}',
  notSentEnded:
    '{count, plural, one {Non è stato ancora inviato nulla: l’evento è terminato. “Invia aggiornamento” scrive comunque a # partecipante.} many {Non è stato ancora inviato nulla: l’evento è terminato. “Invia aggiornamento” scrive comunque a # di partecipanti.} other {Non è stato ancora inviato nulla: l’evento è terminato. “Invia aggiornamento” scrive comunque a # partecipanti.}}',
  notSentAttendeesChanged:
    '{count, plural, one {Non è stato ancora inviato nulla: nel frattempo gli invitati sono cambiati. “Invia aggiornamento” scrive a # partecipante.} many {Non è stato ancora inviato nulla: nel frattempo gli invitati sono cambiati. “Invia aggiornamento” scrive a # di partecipanti.} other {Non è stato ancora inviato nulla: nel frattempo gli invitati sono cambiati. “Invia aggiornamento” scrive a # partecipanti.}}',
  notSentChangedElsewhere:
    'Non è stato ancora inviato nulla: l’evento è stato modificato altrove nello stesso momento. È stato riletto; se si desidera ancora inviare, farlo ora.',
  notSent: 'Non è stato inviato nulla.',

  sendingMails: 'Con l’invio ognuno riceve un solo messaggio, con una riga in proposito all’inizio dell’invito.',
  sendingMailsFiles:
    'Con l’invio ognuno riceve un solo messaggio, con una riga in proposito all’inizio dell’invito. Un file potrebbe non arrivare ovunque con esso.',
  sendingInNameOf: 'L’invio avviene a nome di {owner}.',
  sendingToList: 'È inclusa una lista di distribuzione: il messaggio arriva a tutti i suoi membri.',
  sendingPerhapsToList:
    'Una lista di distribuzione conta come un partecipante; il messaggio arriva a tutti i suoi membri.',
  sendingSeries: 'L’aggiornamento riguarda l’intera serie.',
  sendingSeriesChanged:
    'L’aggiornamento riguarda l’intera serie. Alcuni giorni sono stati modificati: per ognuno si aggiunge un messaggio.',
  sendingSeriesPerhapsChanged:
    'L’aggiornamento riguarda l’intera serie. Per ogni giorno modificato si aggiunge un messaggio.',
  sendingDay: 'L’aggiornamento riguarda solo questo giorno della serie.',
  sendingDraft: 'Outlook ha modifiche di questa riunione non ancora inviate. Partiranno insieme.',
  sendingOver: 'Questo evento è terminato.',

  attendeeWarning:
    'Questo evento è arrivato come invito. Ciò che si allega resta nella propria copia: l’organizzatore e gli altri non lo ricevono, e il loro prossimo aggiornamento potrebbe eliminarlo.',
  attendeeWarningOf:
    'Questo evento è arrivato come invito. Ciò che si allega resta nella propria copia: {organizer}, che lo organizza, e gli altri non lo ricevono, e il loro prossimo aggiornamento potrebbe eliminarlo.',

  saidChoice: '{line} Si può scegliere tra “Invia aggiornamento” e “Non avvisare”.',
}
