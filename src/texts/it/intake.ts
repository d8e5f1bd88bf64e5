import type { PartOf } from '../catalogue'
import type { intake as english } from '../en/intake'

/** Machine-made: nobody who speaks it has read it yet. */
export const intake: PartOf<typeof english> = {
  chooseFolder: 'Scegli una cartella',
  rename: 'Rinomina',
  newName: 'Nuovo nome',
  nameShortened: 'Il nome era troppo lungo per Outlook ed è stato abbreviato.',
  readingFolder: 'Lettura della cartella… File finora: {count}',
  stopReading: 'Interrompi lettura',
  readingStopped: 'La lettura della cartella è stata interrotta. Nulla di essa è nell’elenco.',
  folderEmpty: 'In questa cartella non ci sono file.',
  notReadable: 'Impossibile leggere: {names}.',
  notReadableMore: 'Impossibile leggere: {names}. E altri: {count}.',
  folderLoop: 'La cartella “{path}” riporta a sé stessa tramite un collegamento. È stata letta una sola volta.',
  foldersTooDeep: 'Le cartelle troppo annidate in altre sono state escluse. Trascinarle separatamente.',
  folderCut:
    'Sono stati letti solo i primi {count} file. Creare un file .zip della cartella, oppure sceglierne delle parti.',
  hiddenLeftOut: 'File di sistema nascosti esclusi: {count}.',
  folderNames: 'Nomi dei file di questa cartella ({count})',
  pastedText: 'Testo incollato',
  pastedLink: 'Link incollato',
  pastedPicture: 'Immagine incollata',
  droppedText: 'Testo trascinato',
  droppedLink: 'Link trascinato',
  wordsOnList: 'Il testo è nell’elenco come “{name}”.',
  wordsAsText: 'Come testo normale',
  wordsAsPage: 'Con la formattazione',
  wordsAsPicture: 'Come immagine',
  mailsWithoutContent: 'Outlook non ha consegnato il contenuto di {names}. Cercare invece il messaggio qui sotto.',
  nothingInIt: 'Non c’era nulla che si possa allegare.',
  moreLikeThis: 'Altri casi simili: {count}.',
  roomOnEvent: '{room} in questo evento',
  roomByMail: '{room} in questo evento, calcolati come messaggio',
  overKnownMail:
    'L’evento lo accetta, ma in un messaggio i file diventano più grandi di un terzo e l’organizzazione consente {limit} per messaggio. L’invito potrebbe non arrivare a tutti.',
  overUsualMail:
    'L’evento lo accetta, ma in un messaggio i file diventano più grandi di un terzo e la maggior parte delle organizzazioni consente {limit} per messaggio. L’invito potrebbe non arrivare a tutti.',
  tooManyAhead:
    'Allegati in tutto: {count}. Exchange ne accetta {most} per elemento. Riunirli in un file .zip, oppure escluderne alcuni.',
  blockedForOthers:
    'Outlook non permette a nessuno di aprire {names} da un evento. Usare un file .zip, oppure inviare un link.',
  blockedForOthersMore:
    'Outlook non permette a nessuno di aprire {names} da un evento. E altri: {count}. Usare un file .zip, oppure inviare un link.',
  offlineAhead: 'Non c’è rete. Ciò che si allega adesso resta in attesa e continua da solo quando torna.',
}
