import type { PartOf } from '../catalogue'
import type { finding as english } from '../en/finding'

/** Machine-made: nobody who speaks it has read it yet. */
export const finding: PartOf<typeof english> = {
  whatToFind: 'Qué buscar',
  mails: 'Correos',
  events: 'Eventos',
  contacts: 'Contactos',
  searchMail: 'Buscar correo',
  searchEvents: 'Buscar eventos',
  searchContacts: 'Buscar contactos',
  searching: 'Buscando…',
  loadingMore: 'Obteniendo más…',
  moreMails: 'Más correos',
  moreEvents: 'Más eventos',
  moreContacts: 'Más contactos',
  hideMails: 'Ocultar',

  newestMails: 'Correos más recientes',
  newestMailsIn: 'Correos más recientes en {folder}',
  mailsFor: 'Correos con “{typed}”',
  mailsForIn: 'Correos con “{typed}” en {folder}',
  mailsAboutEvent: 'Correos sobre este evento',
  lookingAbout: 'Buscando correos sobre este evento…',

  noMails: 'No se encontró ningún correo. Pruebe con menos palabras o con otras.',
  noMailsFiltered: 'No se encontró ningún correo. Pruebe con otras palabras o con menos filtros.',
  noMailsAboutEvent: 'No se encontraron correos sobre este evento.',
  mailboxEmpty: 'En este buzón no hay correos.',
  noEventFound: 'No se encontró ningún evento. Pruebe con menos palabras o con otras.',
  noEventsAhead: 'Este calendario no tiene próximos eventos.',
  noContactFound: 'No se encontró ningún contacto. Los nombres se buscan por su comienzo.',
  noContacts: 'En este buzón no hay contactos.',

  filters: 'Filtros',
  withAttachments: 'Con datos adjuntos',
  unread: 'No leídos',
  withDeleted: 'También eliminados',
  lastDays: '{count, plural, one {# día} many {# de días} other {# días}}',
  fromChip: 'De…',
  fromChipNamed: 'De: {name}',
  toChip: 'Para…',
  toChipNamed: 'Para: {name}',
  nameOrAddress: 'Nombre o dirección',
  folderChip: 'Carpeta: {folder}',
  folderChipEverywhere: 'Carpeta: todas',
  folderOfMailbox: '{folder} ({mailbox})',

  folders: 'Carpetas',
  everywhere: 'Todas las carpetas',
  back: 'Atrás',
  foldersLoading: 'Leyendo las carpetas…',
  noFolders: 'Aquí no hay carpetas.',
  folderWithMails: '{folder}, {count, plural, one {# correo} many {# de correos} other {# correos}}',
  foldersIn: 'Carpetas en {folder}',
  anotherMailbox: 'Otro buzón…',
  mailboxAddress: 'Dirección del buzón',
  showFolders: 'Mostrar sus carpetas',

  hasAttachments: 'tiene datos adjuntos',
  mailUnread: 'no leído',
  mailSigned: 'firmado o cifrado',
  mailProtected: 'protegido',
  mailMeeting: 'reunión',
  mailReport: 'informe de entrega',
  mailDraft: 'borrador',
  mailOnList: 'en la lista',
  mailOnEvent: 'en el evento',
  noName: '(sin nombre)',

  allOfConversation:
    '{count, plural, one {# de esta conversación} many {Todos (#) los de esta conversación} other {Los # de esta conversación}}',
  conversationShown: 'expandida',
  conversationFolded: 'contraída',
  unfold: 'Mostrarlos',
  fold: 'Ocultarlos',
  wholeConversation: 'Conversación completa',
  wholeConversationCount: 'Conversación completa ({count})',
  conversationCut:
    '{all, plural, one {{taken} de # correo de esta conversación está en la lista: el máximo es 100 a la vez.} many {{taken} de # de correos de esta conversación están en la lista, los más recientes primero: el máximo es 100 a la vez.} other {{taken} de # correos de esta conversación están en la lista, los más recientes primero: el máximo es 100 a la vez.}}',
  mostAtOnce: 'El máximo es 100 correos a la vez. Adjunte estos primero.',

  preview: 'Vista previa',
  previewOf: 'Vista previa de “{subject}”',
  previewNamed: 'Vista previa: {subject}',
  previewLoading: 'Leyendo el correo…',
  chooseThisMail: 'Elegir este correo',
  leaveThisMail: 'No adjuntar este correo',
  onlyAttachments: 'Solo sus datos adjuntos',
  noPictures: 'Las imágenes no se cargan.',
  mailTextCut: 'El correo es largo; este es su comienzo.',
  mailTextEmpty: 'El correo no tiene texto.',
  mailText: 'Texto del correo',
  from: 'De',
  to: 'Para',
  copyTo: 'CC',
  date: 'Fecha',
  attachments: 'Datos adjuntos',

  lookingInside: 'Examinando el correo…',
  nothingInside: 'Nada de este correo se puede adjuntar por separado.',
  linkInside:
    '“{name}” es un vínculo a un archivo en la nube; un vínculo no se puede adjuntar. Cópielo en el texto del evento.',
  ofMail: 'Del correo “{subject}”',
  staysBehind:
    '{count, plural, one {# dato adjunto del interior no se incluye: {names}} many {# de datos adjuntos del interior no se incluyen: {names}} other {# datos adjuntos del interior no se incluyen: {names}}}',

  attachMailAs: 'Adjuntar el correo como',
  attachEventAs: 'Adjuntar el evento como',
  attachContactAs: 'Adjuntar el contacto como',
  choiceAuto: 'Automático',
  choiceItem: 'Elemento de Outlook',
  choiceMailFile: 'Archivo de correo (.eml)',
  choiceEventFile: 'Archivo de calendario (.ics)',
  choiceContactFile: 'Archivo de contacto (.vcf)',

  saidMailsFound:
    '{count, plural, one {# correo encontrado.} many {# de correos encontrados.} other {# correos encontrados.}}',
  saidMailsFoundMore:
    '{count, plural, one {Más de # correo encontrado.} many {Más de # de correos encontrados.} other {Más de # correos encontrados.}}',
  saidEventsFound:
    '{count, plural, one {# evento encontrado.} many {# de eventos encontrados.} other {# eventos encontrados.}}',
  saidEventsFoundMore:
    '{count, plural, one {Más de # evento encontrado.} many {Más de # de eventos encontrados.} other {Más de # eventos encontrados.}}',
  saidContactsFound:
    '{count, plural, one {# contacto encontrado.} many {# de contactos encontrados.} other {# contactos encontrados.}}',
  saidContactsFoundMore:
    '{count, plural, one {Más de # contacto encontrado.} many {Más de # de contactos encontrados.} other {Más de # contactos encontrados.}}',
  saidMailsAboutEvent:
    '{count, plural, one {Correos sobre este evento: #.} many {Correos sobre este evento: #.} other {Correos sobre este evento: #.}}',
  saidSearchFailed: 'Error en la búsqueda. {cause} {next}',
  saidFolders:
    '{count, plural, one {{folder}: # carpeta.} many {{folder}: # de carpetas.} other {{folder}: # carpetas.}}',
  saidPreview: 'Vista previa: {subject}.',
}
