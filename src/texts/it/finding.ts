import type { PartOf } from '../catalogue'
import type { finding as english } from '../en/finding'

/** Machine-made: nobody who speaks it has read it yet. */
export const finding: PartOf<typeof english> = {
  whatToFind: 'Che cosa cercare',
  mails: 'Messaggi',
  events: 'Eventi',
  contacts: 'Contatti',
  searchMail: 'Cerca messaggi',
  searchEvents: 'Cerca eventi',
  searchContacts: 'Cerca contatti',
  searching: 'Ricerca…',
  loadingMore: 'Caricamento di altri…',
  moreMails: 'Altri messaggi',
  moreEvents: 'Altri eventi',
  moreContacts: 'Altri contatti',
  hideMails: 'Nascondi',

  newestMails: 'Messaggi più recenti',
  newestMailsIn: 'Messaggi più recenti in {folder}',
  mailsFor: 'Messaggi per “{typed}”',
  mailsForIn: 'Messaggi per “{typed}” in {folder}',
  mailsAboutEvent: 'Messaggi su questo evento',
  lookingAbout: 'Ricerca di messaggi su questo evento…',

  noMails: 'Nessun messaggio trovato. Provare con meno parole o con altre.',
  noMailsFiltered: 'Nessun messaggio trovato. Provare con altre parole o con meno filtri.',
  noMailsAboutEvent: 'Nessun messaggio su questo evento trovato.',
  mailboxEmpty: 'In questa cassetta postale non ci sono messaggi.',
  noEventFound: 'Nessun evento trovato. Provare con meno parole o con altre.',
  noEventsAhead: 'Nessun evento in arrivo in questo calendario.',
  noContactFound: 'Nessun contatto trovato. I nomi si cercano in base all’inizio.',
  noContacts: 'In questa cassetta postale non ci sono contatti.',

  filters: 'Filtri',
  withAttachments: 'Con allegati',
  unread: 'Da leggere',
  withDeleted: 'Anche eliminati',
  lastDays: '{count, plural, one {# giorno} many {# di giorni} other {# giorni}}',
  fromChip: 'Da…',
  fromChipNamed: 'Da: {name}',
  toChip: 'A…',
  toChipNamed: 'A: {name}',
  nameOrAddress: 'Nome o indirizzo',
  folderChip: 'Cartella: {folder}',
  folderChipEverywhere: 'Cartella: ovunque',
  folderOfMailbox: '{folder} ({mailbox})',

  folders: 'Cartelle',
  everywhere: 'Ovunque',
  back: 'Indietro',
  foldersLoading: 'Lettura delle cartelle…',
  noFolders: 'Qui non ci sono cartelle.',
  folderWithMails: '{folder}, {count, plural, one {# messaggio} many {# di messaggi} other {# messaggi}}',
  foldersIn: 'Cartelle in {folder}',
  anotherMailbox: 'Altra cassetta postale…',
  mailboxAddress: 'Indirizzo della cassetta postale',
  showFolders: 'Mostra le cartelle',

  hasAttachments: 'con allegati',
  mailUnread: 'da leggere',
  mailSigned: 'firmato o crittografato',
  mailProtected: 'protetto',
  mailMeeting: 'riunione',
  mailReport: 'rapporto di recapito',
  mailDraft: 'bozza',
  mailOnList: 'nell’elenco',
  mailOnEvent: 'nell’evento',
  noName: '(nessun nome)',

  allOfConversation:
    '{count, plural, one {Tutti (#) di questa conversazione} many {Tutti (#) di questa conversazione} other {Tutti (#) di questa conversazione}}',
  conversationShown: 'visibili',
  conversationFolded: 'nascosti',
  unfold: 'Mostra',
  fold: 'Nascondi',
  wholeConversation: 'Intera conversazione',
  wholeConversationCount: 'Intera conversazione ({count})',
  conversationCut:
    '{all, plural, one {{taken} messaggi su # di questa conversazione sono nell’elenco, a partire dai più recenti: 100 alla volta è il massimo.} many {{taken} messaggi su # di questa conversazione sono nell’elenco, a partire dai più recenti: 100 alla volta è il massimo.} other {{taken} messaggi su # di questa conversazione sono nell’elenco, a partire dai più recenti: 100 alla volta è il massimo.}}',
  mostAtOnce: '100 messaggi alla volta è il massimo. Allegare prima questi.',

  preview: 'Anteprima',
  previewOf: 'Anteprima di “{subject}”',
  previewNamed: 'Anteprima: {subject}',
  previewLoading: 'Lettura del messaggio…',
  chooseThisMail: 'Scegli questo messaggio',
  leaveThisMail: 'Non allegare questo messaggio',
  onlyAttachments: 'Solo i suoi allegati',
  noPictures: 'Le immagini non vengono caricate.',
  mailTextCut: 'Il messaggio è lungo; questo è l’inizio.',
  mailTextEmpty: 'Il messaggio non contiene testo.',
  mailText: 'Testo del messaggio',
  from: 'Da',
  to: 'A',
  copyTo: 'Cc',
  date: 'Data',
  attachments: 'Allegati',

  lookingInside: 'Esame del messaggio…',
  nothingInside: 'Nulla in questo messaggio si può allegare separatamente.',
  linkInside: '“{name}” è un link a un file nel cloud; un link non si può allegare. Copiarlo nel testo dell’evento.',
  ofMail: 'Dal messaggio “{subject}”',
  staysBehind:
    '{count, plural, one {# allegato contenuto resta escluso: {names}} many {# di allegati contenuti restano esclusi: {names}} other {# allegati contenuti restano esclusi: {names}}}',

  attachMailAs: 'Allega il messaggio come',
  attachEventAs: 'Allega l’evento come',
  attachContactAs: 'Allega il contatto come',
  choiceAuto: 'Automatico',
  choiceItem: 'Elemento di Outlook',
  choiceMailFile: 'File di messaggio (.eml)',
  choiceEventFile: 'File di calendario (.ics)',
  choiceContactFile: 'File di contatto (.vcf)',

  saidMailsFound:
    '{count, plural, one {# messaggio trovato.} many {# di messaggi trovati.} other {# messaggi trovati.}}',
  saidMailsFoundMore:
    '{count, plural, one {# messaggio trovato, e altri.} many {# di messaggi trovati, e altri.} other {# messaggi trovati, e altri.}}',
  saidEventsFound: '{count, plural, one {# evento trovato.} many {# di eventi trovati.} other {# eventi trovati.}}',
  saidEventsFoundMore:
    '{count, plural, one {# evento trovato, e altri.} many {# di eventi trovati, e altri.} other {# eventi trovati, e altri.}}',
  saidContactsFound:
    '{count, plural, one {# contatto trovato.} many {# di contatti trovati.} other {# contatti trovati.}}',
  saidContactsFoundMore:
    '{count, plural, one {# contatto trovato, e altri.} many {# di contatti trovati, e altri.} other {# contatti trovati, e altri.}}',
  saidMailsAboutEvent:
    '{count, plural, one {Messaggi su questo evento: #.} many {Messaggi su questo evento: #.} other {Messaggi su questo evento: #.}}',
  saidSearchFailed: 'La ricerca non è riuscita. {cause} {next}',
  saidFolders:
    '{count, plural, one {{folder}: # cartella.} many {{folder}: # di cartelle.} other {{folder}: # cartelle.}}',
  saidPreview: 'Anteprima: {subject}.',
}
