import type { PartOf } from '../catalogue'
import type { attendees as english } from '../en/attendees'

/** Machine-made: nobody who speaks it has read it yet. */
export const attendees: PartOf<typeof english> = {
  attendeesTitle: 'Quién lo recibe',
  sendUpdate: 'Enviar actualización',
  leaveQuiet: 'No avisar',

  attendeesNewEvent: 'Se guarda con el evento. Si invita a alguien, irá con la invitación.',
  attendeesOpenForm: 'Se guarda con el evento. Los asistentes lo reciben cuando pulse Enviar en Outlook, no antes.',
  attendeesNotKnown: 'Va a esta copia del evento. Con eso no se avisa a nadie.',
  attendeesFailed: 'No se pudo averiguar quién lo recibe. {cause}',
  attendeeCopy: 'Solo en su copia de este evento. El organizador y los demás no lo reciben.',
  attendeeCopyOf:
    'Solo en la copia de este evento en el calendario de {owner}. El organizador y los demás no lo reciben.',
  attendeesCancelled: 'Este evento está cancelado. Los asistentes ya no reciben actualizaciones.',
  attendeesNobody: 'En el evento de su calendario. No hay nadie invitado que pueda recibirlo.',
  attendeesNobodyOf: 'En el evento del calendario de {owner}. No hay nadie invitado que pueda recibirlo.',
  attendeesMoving: 'En camino a su evento. No se avisa a los asistentes hasta que usted lo indique.',
  attendeesNotYet: 'Lo que agregue queda solo en su evento. Después usted decide si se avisa a los asistentes.',

  untoldAdded:
    '{count, plural, one {Solo en su evento. # asistente aún no lo tiene.} many {Solo en su evento. # de asistentes aún no lo tienen.} other {Solo en su evento. # asistentes aún no lo tienen.}}',
  untoldAddedOf:
    '{count, plural, one {Solo en este evento. # asistente aún no lo tiene.} many {Solo en este evento. # de asistentes aún no lo tienen.} other {Solo en este evento. # asistentes aún no lo tienen.}}',
  untoldRemoved:
    '{removed, plural, one {Se quitó solo de su evento.} many {Se quitaron solo de su evento.} other {Se quitaron solo de su evento.}} {count, plural, one {# asistente aún no lo sabe.} many {# de asistentes aún no lo saben.} other {# asistentes aún no lo saben.}}',
  untoldRemovedOf:
    '{removed, plural, one {Se quitó solo de este evento.} many {Se quitaron solo de este evento.} other {Se quitaron solo de este evento.}} {count, plural, one {# asistente aún no lo sabe.} many {# de asistentes aún no lo saben.} other {# asistentes aún no lo saben.}}',
  untoldQuiet: '{untold} Irá con la próxima actualización de esta reunión.',

  updateSending:
    '{count, plural, one {Enviando la actualización a # asistente…} many {Enviando la actualización a # de asistentes…} other {Enviando la actualización a # asistentes…}}',
  updateSent:
    '{count, plural, one {Actualización enviada a # asistente a las {time}.} many {Actualización enviada a # de asistentes a las {time}.} other {Actualización enviada a # asistentes a las {time}.}}',
  updateSentFiles:
    'Es posible que un archivo no llegue con ella a todas partes. La invitación lo nombra, así que quien lo eche en falta puede pedírselo.',
  updateNotSent: 'La actualización no se envió. {cause} {next}',
  updateInDoubt:
    'No se sabe si la actualización se envió. {cause} “Enviar actualización” lo comprueba antes, para que nadie reciba dos correos.',

  notSentMoved:
    '{count, plural, one {Aún no se envió nada: entretanto, el evento cambió de fecha u hora. “Enviar actualización” avisa a # asistente.} many {Aún no se envió nada: entretanto, el evento cambió de fecha u hora. “Enviar actualización” avisa a # de asistentes.} other {Aún no se envió nada: entretanto, el evento cambió de fecha u hora. “Enviar actualización” avisa a # asistentes.}}',
  notSentMovedTo:
    '{count, plural, one {Aún no se envió nada: entretanto, el evento se movió a otro momento: {when}. “Enviar actualización” avisa a # asistente.} many {Aún no se envió nada: entretanto, el evento se movió a otro momento: {when}. “Enviar actualización” avisa a # de asistentes.} other {Aún no se envió nada: entretanto, el evento se movió a otro momento: {when}. “Enviar actualización” avisa a # asistentes.}}',
  notSentEnded:
    '{count, plural, one {Aún no se envió nada: el evento ya terminó. “Enviar actualización” envía de todos modos un correo a # asistente.} many {Aún no se envió nada: el evento ya terminó. “Enviar actualización” envía de todos modos un correo a # de asistentes.} other {Aún no se envió nada: el evento ya terminó. “Enviar actualización” envía de todos modos un correo a # asistentes.}}',
  notSentAttendeesChanged:
    '{count, plural, one {Aún no se envió nada: los invitados ahora son otros. “Enviar actualización” envía un correo a # asistente.} many {Aún no se envió nada: los invitados ahora son otros. “Enviar actualización” envía un correo a # de asistentes.} other {Aún no se envió nada: los invitados ahora son otros. “Enviar actualización” envía un correo a # asistentes.}}',
  notSentChangedElsewhere:
    'Aún no se envió nada: el evento se cambió en otro lugar en el mismo momento. Se ha leído de nuevo; envíe ahora si aún lo desea.',
  notSent: 'No se envió nada.',

  sendingMails:
    'Al enviar, cada asistente recibe un solo correo, con una línea sobre el cambio al principio de la invitación.',
  sendingMailsFiles:
    'Al enviar, cada asistente recibe un solo correo, con una línea sobre el cambio al principio de la invitación. Es posible que un archivo no llegue con él a todas partes.',
  sendingInNameOf: 'Se envía en nombre de {owner}.',
  sendingToList: 'Entre ellos hay una lista de distribución: todos sus miembros reciben el correo.',
  sendingPerhapsToList: 'Una lista de distribución cuenta como un asistente; todos sus miembros reciben el correo.',
  sendingSeries: 'Se refiere a toda la serie.',
  sendingSeriesChanged: 'Se refiere a toda la serie. Algunos de sus días se cambiaron: cada uno genera un correo más.',
  sendingSeriesPerhapsChanged: 'Se refiere a toda la serie. Cada día que se haya cambiado genera un correo más.',
  sendingDay: 'Se refiere solo a este día de la serie.',
  sendingDraft: 'Outlook tiene cambios de esta reunión que aún no se han enviado. Se enviarán también.',
  sendingOver: 'Este evento ya terminó.',

  attendeeWarning:
    'Le han invitado a este evento. Lo que adjunte queda en su copia: el organizador y los demás no lo reciben, y su próxima actualización puede eliminarlo.',
  attendeeWarningOf:
    'Le han invitado a este evento. Lo que adjunte queda en su copia: {organizer}, que organiza el evento, y los demás no lo reciben, y su próxima actualización puede eliminarlo.',

  saidChoice: '{line} Puede elegir “Enviar actualización” o “No avisar”.',
}
