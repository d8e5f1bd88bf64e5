import type { PartOf } from '../catalogue'
import type { intake as english } from '../en/intake'

/** Machine-made: nobody who speaks it has read it yet. */
export const intake: PartOf<typeof english> = {
  chooseFolder: 'Escolher uma pasta',
  rename: 'Renomear',
  newName: 'Novo nome',
  nameShortened: 'O nome era longo demais para o Outlook e foi encurtado.',
  readingFolder: 'Lendo a pasta… Arquivos até agora: {count}',
  stopReading: 'Parar leitura',
  readingStopped: 'A leitura da pasta foi interrompida. Nada dela está na lista.',
  folderEmpty: 'Não há nenhum arquivo nesta pasta.',
  notReadable: 'Não foi possível ler: {names}.',
  notReadableMore: 'Não foi possível ler: {names}. E outros: {count}.',
  folderLoop: 'A pasta “{path}” volta a si mesma por um link. Foi lida uma única vez.',
  foldersTooDeep: 'As pastas em níveis profundos demais ficaram de fora. Solte-as separadamente.',
  folderCut: 'Somente os primeiros {count} arquivos foram lidos. Crie um .zip da pasta ou escolha partes dela.',
  hiddenLeftOut: 'Arquivos ocultos do sistema que ficaram de fora: {count}.',
  folderNames: 'Nomes dos arquivos desta pasta ({count})',
  pastedText: 'Texto colado',
  pastedLink: 'Link colado',
  pastedPicture: 'Imagem colada',
  droppedText: 'Texto arrastado',
  droppedLink: 'Link arrastado',
  wordsOnList: 'O texto está na lista como “{name}”.',
  wordsAsText: 'Como texto sem formatação',
  wordsAsPage: 'Com a formatação',
  wordsAsPicture: 'Como imagem',
  mailsWithoutContent: 'O Outlook não entregou o conteúdo de {names}. Procure o email aqui abaixo.',
  nothingInIt: 'Não havia nada que possa ser anexado.',
  moreLikeThis: 'Mais casos como este: {count}.',
  roomOnEvent: '{room} neste evento',
  roomByMail: '{room} neste evento, contado como email',
  overKnownMail:
    'O evento aceita, mas em um email os arquivos ficam um terço maiores, e sua organização permite {limit} por email. Pode ser que o convite não chegue a todos.',
  overUsualMail:
    'O evento aceita, mas em um email os arquivos ficam um terço maiores, e a maioria das organizações permite {limit} por email. Pode ser que o convite não chegue a todos.',
  tooManyAhead:
    'Anexos com isto: {count}. O Exchange aceita {most} por item. Crie um .zip com eles ou deixe alguns de fora.',
  blockedForOthers: 'O Outlook não deixa ninguém abrir {names} a partir de um evento. Use um .zip ou envie um link.',
  blockedForOthersMore:
    'O Outlook não deixa ninguém abrir {names} a partir de um evento. E outros: {count}. Use um .zip ou envie um link.',
  offlineAhead:
    'Não há conexão de rede. O que você anexar agora fica em espera e continua automaticamente quando ela voltar.',
}
