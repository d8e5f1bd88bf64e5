import type { PartOf } from '../catalogue'
import type { finding as english } from '../en/finding'

/** Machine-made: nobody who speaks it has read it yet. */
export const finding: PartOf<typeof english> = {
  whatToFind: 'O que procurar',
  mails: 'Emails',
  events: 'Eventos',
  contacts: 'Contatos',
  searchMail: 'Pesquisar emails',
  searchEvents: 'Pesquisar eventos',
  searchContacts: 'Pesquisar contatos',
  searching: 'Pesquisando…',
  loadingMore: 'Obtendo mais…',
  moreMails: 'Mais emails',
  moreEvents: 'Mais eventos',
  moreContacts: 'Mais contatos',
  hideMails: 'Ocultar',

  newestMails: 'Emails mais recentes',
  newestMailsIn: 'Emails mais recentes em {folder}',
  mailsFor: 'Emails com “{typed}”',
  mailsForIn: 'Emails com “{typed}” em {folder}',
  mailsAboutEvent: 'Emails sobre este evento',
  lookingAbout: 'Procurando emails sobre este evento…',

  noMails: 'Nenhum email encontrado. Tente menos palavras ou outras.',
  noMailsFiltered: 'Nenhum email encontrado. Tente outras palavras ou menos filtros.',
  noMailsAboutEvent: 'Nenhum email sobre este evento foi encontrado.',
  mailboxEmpty: 'Não há emails nesta caixa de correio.',
  noEventFound: 'Nenhum evento encontrado. Tente menos palavras ou outras.',
  noEventsAhead: 'Não há próximos eventos neste calendário.',
  noContactFound: 'Nenhum contato encontrado. Os nomes são procurados pelo começo.',
  noContacts: 'Não há contatos nesta caixa de correio.',

  filters: 'Filtros',
  withAttachments: 'Com anexos',
  unread: 'Não lidos',
  withDeleted: 'Também excluídos',
  lastDays: '{count, plural, one {# dia} many {# de dias} other {# dias}}',
  fromChip: 'De…',
  fromChipNamed: 'De: {name}',
  toChip: 'Para…',
  toChipNamed: 'Para: {name}',
  nameOrAddress: 'Nome ou endereço',
  folderChip: 'Pasta: {folder}',
  folderChipEverywhere: 'Pasta: todas',
  folderOfMailbox: '{folder} ({mailbox})',

  folders: 'Pastas',
  everywhere: 'Todas as pastas',
  back: 'Voltar',
  foldersLoading: 'Lendo as pastas…',
  noFolders: 'Não há pastas aqui.',
  folderWithMails: '{folder}, {count, plural, one {# email} many {# de emails} other {# emails}}',
  foldersIn: 'Pastas em {folder}',
  anotherMailbox: 'Outra caixa de correio…',
  mailboxAddress: 'Endereço da caixa de correio',
  showFolders: 'Mostrar as pastas',

  hasAttachments: 'tem anexos',
  mailUnread: 'não lido',
  mailSigned: 'assinado ou criptografado',
  mailProtected: 'protegido',
  mailMeeting: 'reunião',
  mailReport: 'relatório de entrega',
  mailDraft: 'rascunho',
  mailOnList: 'na lista',
  mailOnEvent: 'no evento',
  noName: '(sem nome)',

  allOfConversation:
    '{count, plural, one {# desta conversa} many {Todos (#) desta conversa} other {Todos os # desta conversa}}',
  conversationShown: 'expandida',
  conversationFolded: 'recolhida',
  unfold: 'Mostrá-los',
  fold: 'Ocultá-los',
  wholeConversation: 'Conversa inteira',
  wholeConversationCount: 'Conversa inteira ({count})',
  conversationCut:
    '{all, plural, one {{taken} de # email desta conversa está na lista: o máximo é 100 por vez.} many {{taken} de # de emails desta conversa estão na lista, os mais recentes primeiro: o máximo é 100 por vez.} other {{taken} de # emails desta conversa estão na lista, os mais recentes primeiro: o máximo é 100 por vez.}}',
  mostAtOnce: 'O máximo é 100 emails por vez. Anexe estes primeiro.',

  preview: 'Visualizar',
  previewOf: 'Visualizar “{subject}”',
  previewNamed: 'Visualização: {subject}',
  previewLoading: 'Lendo o email…',
  chooseThisMail: 'Escolher este email',
  leaveThisMail: 'Não anexar este email',
  onlyAttachments: 'Só os anexos',
  noPictures: 'As imagens não são carregadas.',
  mailTextCut: 'O email é longo; este é o começo.',
  mailTextEmpty: 'O email não tem texto.',
  mailText: 'Texto do email',
  from: 'De',
  to: 'Para',
  copyTo: 'Cc',
  date: 'Data',
  attachments: 'Anexos',

  lookingInside: 'Examinando o email…',
  nothingInside: 'Nada neste email pode ser anexado separadamente.',
  linkInside:
    '“{name}” é um link para um arquivo na nuvem; um link não pode ser anexado. Copie-o para o texto do evento.',
  ofMail: 'Do email “{subject}”',
  staysBehind:
    '{count, plural, one {# anexo interno fica de fora: {names}} many {# de anexos internos ficam de fora: {names}} other {# anexos internos ficam de fora: {names}}}',

  attachMailAs: 'Anexar o email como',
  attachEventAs: 'Anexar o evento como',
  attachContactAs: 'Anexar o contato como',
  choiceAuto: 'Automático',
  choiceItem: 'Item do Outlook',
  choiceMailFile: 'Arquivo de email (.eml)',
  choiceEventFile: 'Arquivo de calendário (.ics)',
  choiceContactFile: 'Arquivo de contato (.vcf)',

  saidMailsFound:
    '{count, plural, one {# email encontrado.} many {# de emails encontrados.} other {# emails encontrados.}}',
  saidMailsFoundMore:
    '{count, plural, one {Mais de # email encontrado.} many {Mais de # de emails encontrados.} other {Mais de # emails encontrados.}}',
  saidEventsFound:
    '{count, plural, one {# evento encontrado.} many {# de eventos encontrados.} other {# eventos encontrados.}}',
  saidEventsFoundMore:
    '{count, plural, one {Mais de # evento encontrado.} many {Mais de # de eventos encontrados.} other {Mais de # eventos encontrados.}}',
  saidContactsFound:
    '{count, plural, one {# contato encontrado.} many {# de contatos encontrados.} other {# contatos encontrados.}}',
  saidContactsFoundMore:
    '{count, plural, one {Mais de # contato encontrado.} many {Mais de # de contatos encontrados.} other {Mais de # contatos encontrados.}}',
  saidMailsAboutEvent:
    '{count, plural, one {Emails sobre este evento: #.} many {Emails sobre este evento: #.} other {Emails sobre este evento: #.}}',
  saidSearchFailed: 'A pesquisa falhou. {cause} {next}',
  saidFolders: '{count, plural, one {{folder}: # pasta.} many {{folder}: # de pastas.} other {{folder}: # pastas.}}',
  saidPreview: 'Visualização: {subject}.',
}
