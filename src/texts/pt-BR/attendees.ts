import type { PartOf } from '../catalogue'
import type { attendees as english } from '../en/attendees'

/** Machine-made: nobody who speaks it has read it yet. */
export const attendees: PartOf<typeof english> = {
  attendeesTitle: 'Quem recebe',
  sendUpdate: 'Enviar atualização',
  leaveQuiet: 'Não avisar',

  attendeesNewEvent: 'Salvo com o evento. Se você convidar pessoas, vai junto com o convite.',
  attendeesOpenForm:
    'Salvo com o evento. Os participantes recebem quando você selecionar Enviar no Outlook, não antes.',
  attendeesNotKnown: 'Vai para esta cópia do evento. Ninguém é avisado por isso.',
  attendeesFailed: 'Não foi possível descobrir quem recebe. {cause}',
  attendeeCopy: 'Só na sua cópia deste evento. O organizador e os outros não recebem.',
  attendeeCopyOf: 'Só na cópia deste evento no calendário de {owner}. O organizador e os outros não recebem.',
  attendeesCancelled: 'Este evento foi cancelado. Os participantes não recebem mais atualizações.',
  attendeesNobody: 'No evento em seu calendário. Não há convidados que possam receber.',
  attendeesNobodyOf: 'No evento no calendário de {owner}. Não há convidados que possam receber.',
  attendeesMoving: 'A caminho do seu evento. Os participantes só são avisados quando você decidir.',
  attendeesNotYet: 'O que você adicionar fica só no seu evento. Depois você decide se os participantes são avisados.',

  untoldAdded:
    '{count, plural, one {Só no seu evento. # participante ainda não tem.} many {Só no seu evento. # de participantes ainda não têm.} other {Só no seu evento. # participantes ainda não têm.}}',
  untoldAddedOf:
    '{count, plural, one {Só neste evento. # participante ainda não tem.} many {Só neste evento. # de participantes ainda não têm.} other {Só neste evento. # participantes ainda não têm.}}',
  untoldRemoved:
    '{removed, plural, one {Removido só do seu evento.} many {Removidos só do seu evento.} other {Removidos só do seu evento.}} {count, plural, one {# participante ainda não sabe.} many {# de participantes ainda não sabem.} other {# participantes ainda não sabem.}}',
  untoldRemovedOf:
    '{removed, plural, one {Removido só deste evento.} many {Removidos só deste evento.} other {Removidos só deste evento.}} {count, plural, one {# participante ainda não sabe.} many {# de participantes ainda não sabem.} other {# participantes ainda não sabem.}}',
  untoldQuiet: '{untold} Vai com a próxima atualização desta reunião.',

  updateSending:
    '{count, plural, one {Enviando a atualização para # participante…} many {Enviando a atualização para # de participantes…} other {Enviando a atualização para # participantes…}}',
  updateSent:
    '{count, plural, one {Atualização enviada para # participante às {time}.} many {Atualização enviada para # de participantes às {time}.} other {Atualização enviada para # participantes às {time}.}}',
  updateSentFiles:
    'Pode ser que um arquivo não chegue com ela a todos os lugares. O convite cita o nome dele, então quem sentir falta pode pedi-lo a você.',
  updateNotSent: 'A atualização não foi enviada. {cause} {next}',
  updateInDoubt:
    'Não se sabe se a atualização foi enviada. {cause} “Enviar atualização” verifica antes, para que ninguém receba dois emails.',

  notSentMoved:
    '{count, plural, one {Nada foi enviado ainda: nesse meio-tempo, o evento mudou de data ou hora. “Enviar atualização” avisa # participante.} many {Nada foi enviado ainda: nesse meio-tempo, o evento mudou de data ou hora. “Enviar atualização” avisa # de participantes.} other {Nada foi enviado ainda: nesse meio-tempo, o evento mudou de data ou hora. “Enviar atualização” avisa # participantes.}}',
  notSentMovedTo:
    '{count, plural, one {Nada foi enviado ainda: nesse meio-tempo, o evento foi movido para outro momento: {when}. “Enviar atualização” avisa # participante.} many {Nada foi enviado ainda: nesse meio-tempo, o evento foi movido para outro momento: {when}. “Enviar atualização” avisa # de participantes.} other {Nada foi enviado ainda: nesse meio-tempo, o evento foi movido para outro momento: {when}. “Enviar atualização” avisa # participantes.}}',
  notSentEnded:
    '{count, plural, one {Nada foi enviado ainda: o evento já terminou. “Enviar atualização” envia mesmo assim um email para # participante.} many {Nada foi enviado ainda: o evento já terminou. “Enviar atualização” envia mesmo assim um email para # de participantes.} other {Nada foi enviado ainda: o evento já terminou. “Enviar atualização” envia mesmo assim um email para # participantes.}}',
  notSentAttendeesChanged:
    '{count, plural, one {Nada foi enviado ainda: agora os convidados são outros. “Enviar atualização” envia um email para # participante.} many {Nada foi enviado ainda: agora os convidados são outros. “Enviar atualização” envia um email para # de participantes.} other {Nada foi enviado ainda: agora os convidados são outros. “Enviar atualização” envia um email para # participantes.}}',
  notSentChangedElsewhere:
    'Nada foi enviado ainda: o evento foi alterado em outro lugar no mesmo momento. Ele foi lido novamente; envie agora, se ainda quiser.',
  notSent: 'Nada foi enviado.',

  sendingMails:
    'Ao enviar, cada participante recebe um único email, com uma linha sobre a alteração no início do convite.',
  sendingMailsFiles:
    'Ao enviar, cada participante recebe um único email, com uma linha sobre a alteração no início do convite. Pode ser que um arquivo não chegue com ele a todos os lugares.',
  sendingInNameOf: 'É enviada em nome de {owner}.',
  sendingToList: 'Entre eles há uma lista de distribuição: todos os seus membros recebem o email.',
  sendingPerhapsToList: 'Uma lista de distribuição conta como um participante; todos os seus membros recebem o email.',
  sendingSeries: 'Trata-se da série inteira.',
  sendingSeriesChanged: 'Trata-se da série inteira. Alguns dias dela foram alterados: cada um gera mais um email.',
  sendingSeriesPerhapsChanged: 'Trata-se da série inteira. Cada dia que foi alterado gera mais um email.',
  sendingDay: 'Trata-se só deste dia da série.',
  sendingDraft: 'O Outlook tem alterações desta reunião que ainda não foram enviadas. Elas vão junto.',
  sendingOver: 'Este evento já terminou.',

  attendeeWarning:
    'Você recebeu um convite para este evento. O que você anexar fica na sua cópia: o organizador e os outros não recebem, e a próxima atualização deles pode removê-lo.',
  attendeeWarningOf:
    'Você recebeu um convite para este evento. O que você anexar fica na sua cópia: {organizer}, que organiza o evento, e os outros não recebem, e a próxima atualização deles pode removê-lo.',

  saidChoice: '{line} Você pode escolher “Enviar atualização” ou “Não avisar”.',
}
