import type { PartOf } from '../catalogue'
import type { rows as english } from '../en/rows'

/** Machine-made: nobody who speaks it has read it yet. */
export const rows: PartOf<typeof english> = {
  ready: 'Pronto',
  notPossible: 'Não é possível',
  waiting: 'Em espera',
  preparing: 'Preparando',
  sending: 'Enviando',
  cancelling: 'Cancelando',
  checking: 'Verificando',
  attached: 'Anexado',
  failed: 'Falhou',
  cancelled: 'Cancelado',
  interrupted: 'Interrompido',
  paused: 'Em pausa',
  offline: 'Offline',
  stateWithBytes: '{state} – {bytes}',

  closedMeanwhile: 'O painel foi fechado nesse meio-tempo.',
  resumeAsksAndGoesOn:
    'O painel foi fechado nesse meio-tempo. “Retomar” pede o mesmo arquivo novamente e continua de onde parou.',
  resumeAsksAndRestarts:
    'O painel foi fechado nesse meio-tempo. “Retomar” pede o mesmo arquivo novamente e o envia desde o início.',
  checkingText: 'A resposta se perdeu. Primeiro o evento é verificado, para que nada fique duas vezes nele.',

  holdUnsaved: 'Continua depois de “Salvar evento”.',
  holdUnknown: 'Continua quando o evento for conhecido.',
  holdUnproven: 'Continua quando houver certeza de qual evento é este.',
  holdSignIn: 'Continua depois de “Entrar”.',
  holdThrottled: 'O Microsoft 365 pede uma pausa. Continua em {time}.',
  holdThrottledNow: 'O Microsoft 365 pede uma pausa. Continua agora.',
  holdThrottledSaid: 'O Microsoft 365 pede uma pausa. Continua automaticamente.',
  holdRetrying: '{cause} Próxima tentativa em {time}.',
  holdRetryingNow: '{cause} Nova tentativa agora.',
  holdSyncing: 'O evento foi salvo, mas o Microsoft 365 ainda não o conhece. Próxima verificação em {time}.',
  holdSyncingNow: 'O evento foi salvo, mas o Microsoft 365 ainda não o conhece. Nova verificação agora.',
  holdSyncingSaid: 'O evento foi salvo, mas o Microsoft 365 ainda não o conhece. Continua automaticamente.',
  holdPaused: 'Continua depois de “Continuar”.',
  holdOffline: 'Não há conexão de rede. O que está em espera continua automaticamente quando ela voltar.',
  holdOtherPane: 'Outro painel está enviando para este evento. Quando terminar, este continua automaticamente.',

  planForm: 'Vai para o formulário aberto, porque é pequeno o suficiente para ele.',
  planReadSurface:
    'Vai para o evento salvo, porque o Outlook não permite adicionar nada a um evento aberto somente para leitura.',
  planPolicy: 'Vai para o evento salvo, como sua organização definiu.',
  planOverFormLimit: 'Vai para o evento salvo, porque o formulário aceita no máximo 25 MB.',
  planFormFull: 'Vai para o evento salvo, porque o formulário está cheio.',

  itemIntoForm: 'Vai para o formulário aberto {as}{because}.',
  itemOntoEvent: 'Vai para o evento salvo {as}{because}.',
  itemIntoFormLosing: 'Vai para o formulário aberto {as}{because}; sem incluir: {names}.',
  itemOntoEventLosing: 'Vai para o evento salvo {as}{because}; sem incluir: {names}.',
  asFile: 'como o arquivo que é',
  asItem: 'como item do Outlook',
  asEml: 'como arquivo .eml',
  asIcs: 'como arquivo .ics',
  asVcf: 'como arquivo .vcf',
  namesAndMore: '{count, plural, one {{names} e mais #} many {{names} e mais #} other {{names} e mais #}}',

  renamed: 'O nome é “{name}”, porque o Outlook não pode manter o nome “{wanted}”.',
  wentOnAt: 'Continuou em {bytes}, onde havia parado.',
  wentOn: 'Continuou depois de uma interrupção.',
  startedAgain: 'O Microsoft 365 já não tinha a parte enviada, por isso o envio recomeçou do início.',
  foundAfterDoubt: 'A resposta se perdeu. O anexo foi encontrado no evento e não foi enviado novamente.',
  secondCopyRemoved: 'A rede fez a entrega duas vezes. A segunda cópia foi removida; no evento há uma.',
  secondCopySuspected: 'Nesse meio-tempo chegou outro anexo com o mesmo nome. Confira os dois e remova um se sobrar.',
  keptAs: 'O Exchange o guarda como “{name}”.',
  notChecked:
    'O Microsoft 365 aceitou, mas não foi possível ler o evento para confirmar que há uma só cópia. Verifique o evento antes de enviá-lo.',
  readBack: 'Lido de volta do evento: os mesmos bytes.',

  alreadyChosen: '“{name}” já está na lista.',
  alreadyAttached: '“{name}” já está no evento.',
  notTheSameFile:
    '“{name}” não é o arquivo que foi interrompido ou foi alterado desde então. Nada dele foi enviado. Escolha o arquivo como ele era.',
  recordUnreadable:
    '{count, plural, one {Um painel anterior deixou algo não concluído, mas não é possível ler o que restou do registro.} many {Um painel anterior deixou # de elementos não concluídos, mas não é possível ler o que restou do registro.} other {Um painel anterior deixou # elementos não concluídos, mas não é possível ler o que restou do registro.}} Veja o que está no evento e escolha novamente o que falta.',
  refusedWhy: '“{name}”: {words}',

  kindItem: 'Item do Outlook',
  kindLink: 'Link da nuvem',
  willBeRemoved: 'Será removido',
  removing: 'Removendo',
  couldNotBeRemoved: 'Anexado – não foi possível remover',
}
