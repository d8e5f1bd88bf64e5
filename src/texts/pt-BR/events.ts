import type { PartOf } from '../catalogue'
import type { events as english } from '../en/events'

/** Machine-made: nobody who speaks it has read it yet. */
export const events: PartOf<typeof english> = {
  saveEventMeans:
    'Ao salvar, o evento aparece no seu calendário; ninguém é convidado por isso. Arquivos pequenos vão para o formulário sem salvar; os grandes precisam disso.',
  noEventOpen: 'Nenhum evento do calendário está aberto aqui.',
  noEventOpenNext: 'Abra um e isto continua sozinho. O que você escolher enquanto isso é mantido.',
  eventWithoutId: 'O Outlook não fornece um ID para este evento, então nada pode ser adicionado a ele daqui.',
  eventWithoutIdNext:
    'Isso acontece com eventos abertos de um arquivo ou de uma caixa de correio oculta. Abra o evento em um calendário e verifique novamente.',
  pastForm:
    '{count, plural, one {# anexo está no evento salvo, e este formulário não o mostra. Para vê-lo, feche o formulário e abra o evento novamente. Se você salvar o formulário antes, verifique se ele continua lá: um formulário antigo pode substituí-lo.} many {# de anexos estão no evento salvo, e este formulário não os mostra. Para vê-los, feche o formulário e abra o evento novamente. Se você salvar o formulário antes, verifique se eles continuam lá: um formulário antigo pode substituí-los.} other {# anexos estão no evento salvo, e este formulário não os mostra. Para vê-los, feche o formulário e abra o evento novamente. Se você salvar o formulário antes, verifique se eles continuam lá: um formulário antigo pode substituí-los.}}',

  addToEvent: 'Adicionar a um evento',
  chooseEvent: 'Escolha o evento. O que você anexar vai para ele, e não para o email.',
  chooseAnEvent: 'Escolher um evento',
  chooseOtherEvent: 'O que você anexar a partir de agora vai para ele. O que está a caminho vai para onde foi enviado.',
  anotherEvent: 'Outro evento…',
  backTo: 'Voltar para “{subject}”',
  eventIsCancelled: 'Este evento foi cancelado. Ainda é possível adicionar coisas a ele.',
  noMailSelected: 'Nenhum email selecionado.',
  mailsSelected:
    '{count, plural, one {# email selecionado} many {# de emails selecionados} other {# emails selecionados}}',
  eventsAhead: 'Próximos eventos',
  calendar: 'Calendário',
  calendarsOfOthers: 'De outras pessoas',
  calendarWithOwner: '{calendar} ({owner})',
  calendarToLookAt: '{calendar}, somente leitura',
  calendarToLookAtNext:
    'Este calendário é somente leitura para você. Para adicionar algo aos eventos dele, peça ao proprietário permissão para editar.',
  somebodysCalendar: 'Calendário de outra pessoa…',
  personOrRoomAddress: 'Endereço de email da pessoa ou da sala',
  showCalendar: 'Mostrar o calendário',
  notAnAddress: 'Isto não é um endereço de email.',
  notAnAddressNext: 'Escreva assim: nome@empresa.com.',
  noSuchMailbox: 'Sua organização não tem uma caixa de correio com este endereço.',
  noSuchMailboxNext: 'Verifique como está escrito. Calendários de outras organizações não podem ser acessados daqui.',
  chooseThisEvent: 'Escolher este evento',

  eventCancelled: 'cancelado',
  eventSeries: 'série',
  eventRepeats: 'repete-se',
  eventToLookAt: 'somente leitura',

  allDay: 'Dia inteiro',
  withoutDate: 'Sem data',
  timeRange: '{start} – {end}',
  dayAndTimes: '{day}, {times}',

  byLink: 'Por link ou ID…',
  linkOrId: 'Link ou ID do evento',
  lookUp: 'Procurar',
  lookingUp: 'Procurando…',
  tryAnyway: 'Tentar mesmo assim',
  unseenEvent: 'Evento que não pode ser lido',
  linkEmpty: 'Nada foi colado aqui ainda.',
  linkTooLong: 'Este texto é longo demais para um link.',
  linkTooLongNext: 'Cole só o link do evento ou o ID dele.',
  linkToMail: 'Isto leva a um email, não a um evento.',
  linkToMailNext: 'Cole o link do evento. Para anexar o email, encontre-o com “Pesquisar emails”.',
  linkToOtherCloud: 'Este link leva a uma nuvem da Microsoft diferente da sua.',
  linkToOtherCloudNext: 'Os eventos dela não podem ser acessados daqui. Abra o evento lá.',
  linkElsewhere: 'Este link não leva a um evento do Outlook.',
  linkToNoEvent: 'Isto leva ao Outlook, mas não a um evento específico.',
  linkToNoEventNext: 'Abra o próprio evento, de modo que ocupe a página inteira, e copie o endereço.',
  linkIdCut: 'O ID do evento não está completo.',
  linkIdCutNext: 'Copie novamente o link ou o ID, por inteiro.',
  linkNonsense: 'Isto não é um link para um evento nem o ID de um.',
  copyAddressOfEvent: 'Abra o evento no Outlook na Web e copie o endereço da página.',
  noSuchEvent: 'Esse evento não existe nesta caixa de correio.',
  noSuchEventNext:
    'Ele pode ter sido excluído ou estar no calendário de outra pessoa ou de outra organização. Se esse calendário for compartilhado com você, encontre o evento em “Calendário de outra pessoa”.',

  whichDays: 'Este evento se repete. Para onde deve ir?',
  onlyThisDay: 'Só este dia',
  onlyThisDayWhen: 'Só este dia: {when}',
  otherDaysStay: 'Os outros dias ficam como estão.',
  otherDaysStayWhen: '{when}. Os outros dias ficam como estão.',
  wholeSeries: 'A série inteira',
  wholeSeriesMeans: 'Aparece em todos os dias, exceto nos que foram alterados separadamente.',
  oneDayElsewhere: 'Para um único dia, encontre esse dia entre os próximos eventos.',
  noSuchDay:
    'O dia que o Outlook mostra não está entre os dias desta série: foi movido ou excluído, ou o formulário foi alterado e não foi salvo.',
  dayIsMeant: 'Vai só para este dia.',
  seriesIsMeant: 'Vai para a série inteira, exceto os dias que foram alterados separadamente.',
  takeSeries: 'Usar a série inteira',
  takeDay: 'Usar só este dia',

  isThisIt: 'É este o evento que você quer?',
  quoted: '“{name}”',
  outlookShows: 'O Outlook mostra {event}.',
  outlookShowsNothing: 'O Outlook não mostra nada dele.',
  graphHas: 'O Microsoft 365 tem {event}.',
  differsNext:
    'Se ele acabou de ser alterado, verifique novamente. Se for outro evento, feche-o e abra-o pelo calendário.',
  differsInFormNext:
    'Se você alterou o evento e ainda não o salvou, salve-o e verifique novamente. Se for outro evento, feche-o e abra-o pelo calendário.',
  sameEvent: 'Sim, é o mesmo evento',
  attachToFound: 'Sim, anexar a “{subject}”',

  eventLate: 'O Microsoft 365 ainda não conhece este evento.',
  lateSaved:
    'Provavelmente ele acabou de ser salvo, e o Outlook ainda o está enviando. “Salvar” no Outlook acelera isso. Próxima verificação em {time}, no máximo até {end}. O que você escolher é mantido.',
  lateSavedNow:
    'Provavelmente ele acabou de ser salvo, e o Outlook ainda o está enviando. “Salvar” no Outlook acelera isso. Nova verificação agora, no máximo até {end}. O que você escolher é mantido.',
  lateRead:
    'Se ele for novo, o Outlook ainda pode estar enviando-o; se estiver em outra caixa de correio ou conta, não será encontrado daqui. Próxima verificação em {time}, no máximo até {end}. O que você escolher é mantido.',
  lateReadNow:
    'Se ele for novo, o Outlook ainda pode estar enviando-o; se estiver em outra caixa de correio ou conta, não será encontrado daqui. Nova verificação agora, no máximo até {end}. O que você escolher é mantido.',
  eventNotFound: 'O Microsoft 365 não encontra este evento na sua caixa de correio.',
  notFoundOwn:
    'Ele foi excluído ou movido, ou está em uma caixa de correio ou conta diferente daquela em que você entrou.',
  notFoundShared: 'Ele foi excluído ou movido, ou o Outlook forneceu um ID que não é do calendário de {mailbox}.',
  notFoundNext: 'Feche-o e abra-o no próprio calendário, ou escolha-o com “Outro evento”.',
  notFoundButForm: 'Arquivos pequenos ainda vão para o formulário aberto.',
  calendarLookOnly:
    'Você pode ver o calendário de {mailbox}, mas não alterá-lo. O Microsoft 365 recusará anexos aqui; peça ao proprietário permissão para editar.',
}
