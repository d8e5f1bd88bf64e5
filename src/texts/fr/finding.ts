import type { PartOf } from '../catalogue'
import type { finding as english } from '../en/finding'

/** Machine-made: nobody who speaks it has read it yet. */
export const finding: PartOf<typeof english> = {
  whatToFind: 'Que rechercher',
  mails: 'E-mails',
  events: 'Événements',
  contacts: 'Contacts',
  searchMail: 'Rechercher des e-mails',
  searchEvents: 'Rechercher des événements',
  searchContacts: 'Rechercher des contacts',
  searching: 'Recherche…',
  loadingMore: 'Chargement de la suite…',
  moreMails: 'Plus d’e-mails',
  moreEvents: 'Plus d’événements',
  moreContacts: 'Plus de contacts',
  hideMails: 'Masquer',

  newestMails: 'E-mails les plus récents',
  newestMailsIn: 'E-mails les plus récents dans {folder}',
  mailsFor: 'E-mails pour « {typed} »',
  mailsForIn: 'E-mails pour « {typed} » dans {folder}',
  mailsAboutEvent: 'E-mails liés à cet événement',
  lookingAbout: 'Recherche des e-mails liés à cet événement…',

  noMails: 'Aucun e-mail trouvé. Essayez moins de mots ou d’autres mots.',
  noMailsFiltered: 'Aucun e-mail trouvé. Essayez d’autres mots ou moins de filtres.',
  noMailsAboutEvent: 'Aucun e-mail lié à cet événement n’a été trouvé.',
  mailboxEmpty: 'Cette boîte aux lettres ne contient aucun e-mail.',
  noEventFound: 'Aucun événement trouvé. Essayez moins de mots ou d’autres mots.',
  noEventsAhead: 'Aucun événement à venir dans ce calendrier.',
  noContactFound: 'Aucun contact trouvé. Les noms sont recherchés par leur début.',
  noContacts: 'Cette boîte aux lettres ne contient aucun contact.',

  filters: 'Filtres',
  withAttachments: 'Avec pièces jointes',
  unread: 'Non lus',
  withDeleted: 'Supprimés aussi',
  lastDays: '{count, plural, one {# jour} many {# de jours} other {# jours}}',
  fromChip: 'De…',
  fromChipNamed: 'De : {name}',
  toChip: 'À…',
  toChipNamed: 'À : {name}',
  nameOrAddress: 'Nom ou adresse',
  folderChip: 'Dossier : {folder}',
  folderChipEverywhere: 'Dossier : partout',
  folderOfMailbox: '{folder} ({mailbox})',

  folders: 'Dossiers',
  everywhere: 'Partout',
  back: 'Retour',
  foldersLoading: 'Lecture des dossiers…',
  noFolders: 'Il n’y a aucun dossier ici.',
  folderWithMails: '{folder}, {count, plural, one {# e-mail} many {# d’e-mails} other {# e-mails}}',
  foldersIn: 'Dossiers dans {folder}',
  anotherMailbox: 'Autre boîte aux lettres…',
  mailboxAddress: 'Adresse de la boîte aux lettres',
  showFolders: 'Afficher ses dossiers',

  hasAttachments: 'avec pièces jointes',
  mailUnread: 'non lu',
  mailSigned: 'signé ou chiffré',
  mailProtected: 'protégé',
  mailMeeting: 'réunion',
  mailReport: 'rapport de remise',
  mailDraft: 'brouillon',
  mailOnList: 'dans la liste',
  mailOnEvent: 'dans l’événement',
  noName: '(sans nom)',

  allOfConversation:
    '{count, plural, one {Tout (#) de cette conversation} many {Les # de cette conversation} other {Les # de cette conversation}}',
  conversationShown: 'affichés',
  conversationFolded: 'masqués',
  unfold: 'Les afficher',
  fold: 'Les masquer',
  wholeConversation: 'Toute la conversation',
  wholeConversationCount: 'Toute la conversation ({count})',
  conversationCut:
    '{all, plural, one {{taken} sur # e-mail de cette conversation dans la liste, les plus récents d’abord : 100 à la fois au maximum.} many {{taken} sur # d’e-mails de cette conversation sont dans la liste, les plus récents d’abord : 100 à la fois au maximum.} other {{taken} sur # e-mails de cette conversation sont dans la liste, les plus récents d’abord : 100 à la fois au maximum.}}',
  mostAtOnce: '100 e-mails à la fois, c’est le maximum. Joignez d’abord ceux-ci.',

  preview: 'Aperçu',
  previewOf: 'Aperçu de « {subject} »',
  previewNamed: 'Aperçu : {subject}',
  previewLoading: 'Lecture de l’e-mail…',
  chooseThisMail: 'Choisir cet e-mail',
  leaveThisMail: 'Ne pas joindre cet e-mail',
  onlyAttachments: 'Ses pièces jointes seules',
  noPictures: 'Les images ne sont pas chargées.',
  mailTextCut: 'L’e-mail est long ; en voici le début.',
  mailTextEmpty: 'L’e-mail ne contient aucun texte.',
  mailText: 'Texte de l’e-mail',
  from: 'De',
  to: 'À',
  copyTo: 'Cc',
  date: 'Date',
  attachments: 'Pièces jointes',

  lookingInside: 'Examen de l’e-mail…',
  nothingInside: 'Rien dans cet e-mail ne peut être joint séparément.',
  linkInside:
    '« {name} » est un lien vers un fichier dans le cloud ; un lien ne peut pas être joint. Copiez-le dans le texte de l’événement.',
  ofMail: 'De l’e-mail « {subject} »',
  staysBehind:
    '{count, plural, one {# pièce jointe contenue ne suit pas : {names}} many {# de pièces jointes contenues ne suivent pas : {names}} other {# pièces jointes contenues ne suivent pas : {names}}}',

  attachMailAs: 'Joindre l’e-mail comme',
  attachEventAs: 'Joindre l’événement comme',
  attachContactAs: 'Joindre le contact comme',
  choiceAuto: 'Automatique',
  choiceItem: 'Élément Outlook',
  choiceMailFile: 'Fichier e-mail (.eml)',
  choiceEventFile: 'Fichier de calendrier (.ics)',
  choiceContactFile: 'Fichier de contact (.vcf)',

  saidMailsFound: '{count, plural, one {# e-mail trouvé.} many {# d’e-mails trouvés.} other {# e-mails trouvés.}}',
  saidMailsFoundMore:
    '{count, plural, one {# e-mail trouvé, et d’autres.} many {# d’e-mails trouvés, et d’autres.} other {# e-mails trouvés, et d’autres.}}',
  saidEventsFound:
    '{count, plural, one {# événement trouvé.} many {# d’événements trouvés.} other {# événements trouvés.}}',
  saidEventsFoundMore:
    '{count, plural, one {# événement trouvé, et d’autres.} many {# d’événements trouvés, et d’autres.} other {# événements trouvés, et d’autres.}}',
  saidContactsFound:
    '{count, plural, one {# contact trouvé.} many {# de contacts trouvés.} other {# contacts trouvés.}}',
  saidContactsFoundMore:
    '{count, plural, one {# contact trouvé, et d’autres.} many {# de contacts trouvés, et d’autres.} other {# contacts trouvés, et d’autres.}}',
  saidMailsAboutEvent:
    '{count, plural, one {E-mails liés à cet événement : #.} many {E-mails liés à cet événement : #.} other {E-mails liés à cet événement : #.}}',
  saidSearchFailed: 'La recherche a échoué. {cause} {next}',
  saidFolders:
    '{count, plural, one {{folder} : # dossier.} many {{folder} : # de dossiers.} other {{folder} : # dossiers.}}',
  saidPreview: 'Aperçu : {subject}.',
}
