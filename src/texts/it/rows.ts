import type { PartOf } from '../catalogue'
import type { rows as english } from '../en/rows'

/** Machine-made: nobody who speaks it has read it yet. */
export const rows: PartOf<typeof english> = {
  ready: 'Pronto',
  notPossible: 'Non possibile',
  waiting: 'In attesa',
  preparing: 'Preparazione',
  sending: 'Invio',
  cancelling: 'Annullamento',
  checking: 'Verifica',
  attached: 'Allegato',
  failed: 'Non riuscito',
  cancelled: 'Annullato',
  interrupted: 'Interrotto',
  paused: 'Sospeso',
  offline: 'Offline',
  stateWithBytes: '{state} – {bytes}',

  closedMeanwhile: 'Nel frattempo il riquadro è stato chiuso.',
  resumeAsksAndGoesOn:
    'Nel frattempo il riquadro è stato chiuso. “Riprendi” chiede di nuovo lo stesso file e continua da lì.',
  resumeAsksAndRestarts:
    'Nel frattempo il riquadro è stato chiuso. “Riprendi” chiede di nuovo lo stesso file e lo invia dall’inizio.',
  checkingText: 'La risposta è andata persa. Prima viene controllato l’evento, così non ci sono mai doppioni.',

  holdUnsaved: 'Continua dopo “Salva evento”.',
  holdUnknown: 'Continua appena l’evento è noto.',
  holdUnproven: 'Continua appena è certo quale sia l’evento.',
  holdSignIn: 'Continua dopo “Accedi”.',
  holdThrottled: 'Microsoft 365 chiede una pausa. Continua tra {time}.',
  holdThrottledNow: 'Microsoft 365 chiede una pausa. Continua adesso.',
  holdThrottledSaid: 'Microsoft 365 chiede una pausa. Continua da solo.',
  holdRetrying: '{cause} Prossimo tentativo tra {time}.',
  holdRetryingNow: '{cause} Prossimo tentativo adesso.',
  holdSyncing: 'L’evento è salvato, ma Microsoft 365 non lo conosce ancora. Prossima verifica tra {time}.',
  holdSyncingNow: 'L’evento è salvato, ma Microsoft 365 non lo conosce ancora. Prossima verifica adesso.',
  holdSyncingSaid: 'L’evento è salvato, ma Microsoft 365 non lo conosce ancora. Continua da solo.',
  holdPaused: 'In attesa di “Continua”.',
  holdOffline: 'Non c’è rete. Ciò che è in attesa continua da solo quando torna.',
  holdOtherPane: 'Un altro riquadro sta inviando a questo evento. Quando ha finito, questo continua da solo.',

  planForm: 'Verrà aggiunto al modulo aperto, perché è abbastanza piccolo.',
  planReadSurface:
    'Verrà aggiunto all’evento salvato, perché Outlook non consente aggiunte a un evento aperto in sola lettura.',
  planPolicy: 'Verrà aggiunto all’evento salvato, come impostato dall’organizzazione.',
  planOverFormLimit: 'Verrà aggiunto all’evento salvato, perché il modulo accetta al massimo 25 MB.',
  planFormFull: 'Verrà aggiunto all’evento salvato, perché il modulo è pieno.',

  itemIntoForm: 'Verrà aggiunto al modulo aperto {as}{because}.',
  itemOntoEvent: 'Verrà aggiunto all’evento salvato {as}{because}.',
  itemIntoFormLosing: 'Verrà aggiunto al modulo aperto {as}{because}; restano esclusi: {names}.',
  itemOntoEventLosing: 'Verrà aggiunto all’evento salvato {as}{because}; restano esclusi: {names}.',
  asFile: 'come file a sé',
  asItem: 'come elemento di Outlook',
  asEml: 'come file .eml',
  asIcs: 'come file .ics',
  asVcf: 'come file .vcf',
  namesAndMore: '{count, plural, one {{names} e # altro} many {{names} e # di altri} other {{names} e altri #}}',

  renamed: 'Denominato “{name}”, perché Outlook non può mantenere il nome “{wanted}”.',
  wentOnAt: 'Ha continuato a {bytes}, dove si era fermato.',
  wentOn: 'Ha continuato dopo un’interruzione.',
  startedAgain: 'Microsoft 365 non aveva più la parte inviata, quindi l’invio è ripartito dall’inizio.',
  foundAfterDoubt: 'La risposta è andata persa. È stato trovato nell’evento e non inviato di nuovo.',
  secondCopyRemoved: 'La rete lo ha recapitato due volte. La seconda copia è stata rimossa; una è nell’evento.',
  secondCopySuspected:
    'Nel frattempo è arrivato un altro allegato con lo stesso nome. Controllarli entrambi e rimuoverne uno se è di troppo.',
  keptAs: 'Exchange lo mantiene come “{name}”.',
  notChecked:
    'Microsoft 365 lo ha accettato, ma non è stato possibile leggere l’evento per verificare che ci sia una sola volta. Controllare l’evento prima di inviarlo.',
  readBack: 'Riletto dall’evento: gli stessi byte.',

  alreadyChosen: '“{name}” è già nell’elenco.',
  alreadyAttached: '“{name}” è già nell’evento.',
  notTheSameFile:
    '“{name}” non è il file il cui invio è stato interrotto, oppure nel frattempo è stato modificato. Non ne è stato inviato nulla. Scegliere il file com’era.',
  recordUnreadable:
    '{count, plural, one {L’ultima volta un invio non è stato completato, ma ciò che ne è conservato non si può leggere.} many {L’ultima volta # di invii non sono stati completati, ma ciò che ne è conservato non si può leggere.} other {L’ultima volta # invii non sono stati completati, ma ciò che ne è conservato non si può leggere.}} Controllare che cosa c’è nell’evento, poi scegliere di nuovo ciò che manca.',
  refusedWhy: '“{name}”: {words}',

  kindItem: 'Elemento di Outlook',
  kindLink: 'Link cloud',
  willBeRemoved: 'Verrà rimosso',
  removing: 'Rimozione',
  couldNotBeRemoved: 'Allegato – impossibile rimuoverlo',
}
