import type { PartOf } from '../catalogue'
import type { links as english } from '../en/links'

/** Machine-made: nobody who speaks it has read it yet. */
export const links: PartOf<typeof english> = {
  linkOffer:
    'Pode ir como link: {count, plural, one {o arquivo é colocado} many {os arquivos são colocados} other {os arquivos são colocados}} no seu OneDrive, pasta “{folder}”, e as pessoas da sua organização que tiverem o link podem {count, plural, one {lê-lo} many {lê-los} other {lê-los}}. Um link não é um anexo.',
  linkAsks: 'Na primeira vez, é pedido que você permita a este suplemento usar o seu OneDrive.',
  linkSend:
    '{count, plural, one {Enviar como link} many {Enviar # de arquivos como links} other {Enviar # arquivos como links}}',
  linkTitle: 'Como links',
  linkMaking: 'Criando o link',
  linkInText: 'O link está no texto do evento',
  linkReady: 'O link está pronto',
  linkInTextNote: 'Nada foi salvo ainda. O link vai com o evento quando você o salvar ou enviar.',
  linkReadNote:
    'O Outlook não deixa escrever nada em um evento que você apenas lê. Copie o link e envie-o por email ou chat.',
  linkNotInText: 'Não foi possível colocá-lo no texto do evento. {cause} Copie o link e coloque-o lá.',
  copyLink: 'Copiar link',
  linkCopied: 'O link foi copiado.',
  linkBox: 'Link para “{name}”',
  linkKeepOpen: 'Mantenha este painel aberto até lá. Um link não continua sozinho.',
  linkFileThere: 'O arquivo está no seu OneDrive, pasta “{folder}”.',
  linkShowFile: 'Mostrar no OneDrive',
  linkInBody: '{name} ({size}) – link para um arquivo no OneDrive',
  noDrive: 'Você não tem um OneDrive aqui, ou ele nunca foi aberto.',
  noDriveNext: 'Abra o OneDrive uma vez no navegador ou fale com o administrador. Depois tente novamente.',
  driveFull: 'Seu OneDrive está cheio.',
  driveFullNext: 'Libere espaço nele e tente novamente.',
  nameTaken: 'O OneDrive já tem arquivos demais com este nome.',
  nameTakenNext: 'Dê outro nome ao arquivo e escolha-o novamente.',
  linkRefused: 'Sua organização não permite criar um link para o arquivo.',
  linkRefusedNext: 'Compartilhe-o você mesmo no OneDrive ou fale com o administrador.',
  mayNotUseDrive: 'Você não pode colocar arquivos no OneDrive, ou falta a permissão ao suplemento.',
  askForFiles: 'Peça ao administrador a permissão Files.ReadWrite. Depois tente novamente.',
  linkDamagedNext: 'Exclua o arquivo danificado no OneDrive e tente novamente.',
  keptLink: 'O evento está como estava.',
}
