import type { PartOf } from '../catalogue'
import type { manage as english } from '../en/manage'

/** Machine-made: nobody who speaks it has read it yet. */
export const manage: PartOf<typeof english> = {
  planBesideOld: 'Verrà aggiunto all’evento salvato, perché l’allegato da sostituire è lì.',
  sameNameOnEvent: 'Nell’evento c’è già qualcosa con questo nome.',
  sameNameInList: 'Questo nome è presente due volte nell’elenco.',
  sameNameKept: 'Vengono mantenuti entrambi, questo come “{freeName}”.',
  sameNameReplaces: 'Questo prende il posto di quello precedente.',
  sameNameReplace: 'Sostituisci',
  sameNameKeepBoth: 'Mantieni entrambi',
  sameNameSkip: 'Ignora',
  sameNameForAll: 'Applica a tutti i {count} con nome già in uso',
  moreActions: 'Altro',
  renameSave: 'Salva nome',
  renameEmpty: 'Un nome deve contenere almeno una lettera o una cifra.',
  renameTaken: 'Un altro allegato si chiama “{name}”.',
  renameUse: 'Usa “{name}”',
  renameStarted: '“{old}” viene rinominato in “{name}”.',
  replaceWith: 'Sostituisci con un file…',
  replaceStarted: '“{old}” viene sostituito da “{name}”.',
  replaceNotItem:
    'Si possono rinominare o sostituire solo i file: la copia di un elemento di Outlook ne perderebbe una parte.',
  replaceBusy: 'È già in corso una modifica.',
  takesPlaceOf: 'Prende il posto di “{old}”, che resta finché questo non è arrivato per intero.',
  oldStillThere: '“{old}” è ancora nell’evento, invariato.',
  oldStays: 'Il nuovo è nell’evento, e anche quello precedente, “{old}”: non è stato possibile rimuoverlo.',
  oldStaysInterrupted:
    'Nel frattempo il riquadro è stato chiuso. Il nuovo è nell’evento, e anche quello precedente, “{old}”.',
  oldStaysBesideForm:
    'Il modulo aperto contiene ancora quello precedente, “{old}”. Salvare l’evento e aprirlo di nuovo; quando c’è il nuovo, rimuovere quello precedente.',
  removeOld: 'Rimuovi il precedente',
  keepBoth: 'Mantieni entrambi',
  addedAt: 'Aggiunto: {moment}',
  addedHere: 'Aggiunto: {moment}, da questo riquadro',
  select: 'Seleziona',
  selectDone: 'Fine',
  selectAll: 'Tutti',
  removeSome: 'Rimuovi ({count})',
  downloadSome: 'Scarica ({count})',
  downloadFailed: 'Impossibile scaricare “{name}”.',
  sortBy: 'Ordine',
  sortNone: 'Come in Outlook',
  sortName: 'Nome',
  sortSize: 'Più grandi per primi',
  sortNewest: 'Più recenti per primi',
}
