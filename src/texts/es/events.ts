import type { PartOf } from '../catalogue'
import type { events as english } from '../en/events'

/** Machine-made: nobody who speaks it has read it yet. */
export const events: PartOf<typeof english> = {
  saveEventMeans:
    'Al guardar el evento, aparece en su calendario; con eso no se invita a nadie. Los archivos pequeños van al formulario sin guardar; los grandes lo necesitan.',
  noEventOpen: 'Aquí no hay ningún evento del calendario abierto.',
  noEventOpenNext: 'Abra uno y esto continuará por sí solo. Lo que elija entretanto se conserva.',
  eventWithoutId: 'Outlook no da ningún identificador de este evento, así que desde aquí no se le puede agregar nada.',
  eventWithoutIdNext:
    'Esto ocurre con eventos abiertos desde un archivo o desde un buzón oculto. Abra el evento desde un calendario y compruebe de nuevo.',
  pastForm:
    '{count, plural, one {# dato adjunto está en el evento guardado y este formulario no lo muestra. Para verlo, cierre el formulario y vuelva a abrir el evento. Si antes guarda el formulario, compruebe que siga ahí: un formulario antiguo puede sobrescribirlo.} many {# de datos adjuntos están en el evento guardado y este formulario no los muestra. Para verlos, cierre el formulario y vuelva a abrir el evento. Si antes guarda el formulario, compruebe que sigan ahí: un formulario antiguo puede sobrescribirlos.} other {# datos adjuntos están en el evento guardado y este formulario no los muestra. Para verlos, cierre el formulario y vuelva a abrir el evento. Si antes guarda el formulario, compruebe que sigan ahí: un formulario antiguo puede sobrescribirlos.}}',

  addToEvent: 'Agregar a un evento',
  chooseEvent: 'Elija el evento. Lo que adjunte irá al evento y no al correo.',
  chooseAnEvent: 'Elegir un evento',
  chooseOtherEvent: 'Lo que adjunte a partir de ahora irá a ese evento. Lo que está en camino llegará adonde se envió.',
  anotherEvent: 'Otro evento…',
  backTo: 'Volver a “{subject}”',
  eventIsCancelled: 'Este evento está cancelado. Aún se le pueden agregar cosas.',
  noMailSelected: 'No hay ningún correo seleccionado.',
  mailsSelected:
    '{count, plural, one {# correo seleccionado} many {# de correos seleccionados} other {# correos seleccionados}}',
  eventsAhead: 'Próximos eventos',
  calendar: 'Calendario',
  calendarsOfOthers: 'De otras personas',
  calendarWithOwner: '{calendar} ({owner})',
  calendarToLookAt: '{calendar}, solo lectura',
  calendarToLookAtNext:
    'Este calendario es de solo lectura para usted. Para agregar algo a sus eventos, pida a su propietario permiso de edición.',
  somebodysCalendar: 'Calendario de otra persona…',
  personOrRoomAddress: 'Dirección de correo de la persona o la sala',
  showCalendar: 'Mostrar el calendario',
  notAnAddress: 'Esto no es una dirección de correo.',
  notAnAddressNext: 'Escríbala así: nombre@empresa.com.',
  noSuchMailbox: 'Su organización no tiene ningún buzón con esta dirección.',
  noSuchMailboxNext:
    'Compruebe que esté bien escrita. Desde aquí no se puede acceder a calendarios de otras organizaciones.',
  chooseThisEvent: 'Elegir este evento',

  eventCancelled: 'cancelado',
  eventSeries: 'serie',
  eventRepeats: 'se repite',
  eventToLookAt: 'solo lectura',

  allDay: 'Todo el día',
  withoutDate: 'Sin fecha',
  timeRange: '{start} – {end}',
  dayAndTimes: '{day}, {times}',

  byLink: 'Vínculo o identificador…',
  linkOrId: 'Vínculo o identificador del evento',
  lookUp: 'Buscar',
  lookingUp: 'Buscando…',
  tryAnyway: 'Intentarlo de todos modos',
  unseenEvent: 'Evento que no se puede leer',
  linkEmpty: 'Aquí aún no se ha pegado nada.',
  linkTooLong: 'Este texto es demasiado largo para un vínculo.',
  linkTooLongNext: 'Pegue solo el vínculo al evento o su identificador.',
  linkToMail: 'Esto lleva a un correo, no a un evento.',
  linkToMailNext: 'Pegue el vínculo del evento. Para adjuntar el correo, encuéntrelo con “Buscar correo”.',
  linkToOtherCloud: 'Este vínculo lleva a otra nube de Microsoft distinta de la suya.',
  linkToOtherCloudNext: 'Desde aquí no se puede acceder a sus eventos. Abra el evento allí.',
  linkElsewhere: 'Este vínculo no lleva a un evento de Outlook.',
  linkToNoEvent: 'Esto lleva a Outlook, pero no a un evento concreto.',
  linkToNoEventNext: 'Abra el evento mismo, de modo que ocupe toda la página, y copie la dirección.',
  linkIdCut: 'El identificador del evento está incompleto.',
  linkIdCutNext: 'Copie de nuevo el vínculo o el identificador, completo.',
  linkNonsense: 'Esto no es ni un vínculo a un evento ni su identificador.',
  copyAddressOfEvent: 'Abra el evento en Outlook en la Web y copie la dirección de la página.',
  noSuchEvent: 'En este buzón no existe ese evento.',
  noSuchEventNext:
    'Puede que se haya eliminado o que esté en el calendario de otra persona u otra organización. Si ese calendario está compartido con usted, busque el evento en “Calendario de otra persona”.',

  whichDays: 'Este evento se repite. ¿Adónde debe ir?',
  onlyThisDay: 'Solo este día',
  onlyThisDayWhen: 'Solo este día: {when}',
  otherDaysStay: 'Los demás días quedan como están.',
  otherDaysStayWhen: '{when}. Los demás días quedan como están.',
  wholeSeries: 'Toda la serie',
  wholeSeriesMeans: 'Se muestra en todos los días, excepto los que se cambiaron por separado.',
  oneDayElsewhere: 'Para un solo día, búsquelo entre los próximos eventos.',
  noSuchDay:
    'El día que muestra Outlook no está entre los días de esta serie: se movió o se eliminó, o el formulario se cambió y no se guardó.',
  dayIsMeant: 'Va solo a este día.',
  seriesIsMeant: 'Va a toda la serie, excepto los días que se cambiaron por separado.',
  takeSeries: 'Usar toda la serie',
  takeDay: 'Usar solo este día',

  isThisIt: '¿Es este el evento al que se refiere?',
  quoted: '“{name}”',
  outlookShows: 'Outlook muestra {event}.',
  outlookShowsNothing: 'Outlook no muestra nada de él.',
  graphHas: 'Microsoft 365 tiene {event}.',
  differsNext: 'Si se acaba de cambiar, compruebe de nuevo. Si es otro evento, ciérrelo y ábralo desde el calendario.',
  differsInFormNext:
    'Si cambió el evento y aún no lo guardó, guárdelo y compruebe de nuevo. Si es otro evento, ciérrelo y ábralo desde el calendario.',
  sameEvent: 'Sí, es el mismo evento',
  attachToFound: 'Sí, adjuntar a “{subject}”',

  eventLate: 'Microsoft 365 aún no conoce este evento.',
  lateSaved:
    'Probablemente se acaba de guardar y Outlook aún lo está enviando. Con “Guardar” en Outlook se acelera. Próxima comprobación dentro de {time}, como máximo hasta las {end}. Lo que elija se conserva.',
  lateSavedNow:
    'Probablemente se acaba de guardar y Outlook aún lo está enviando. Con “Guardar” en Outlook se acelera. Se comprueba ahora, como máximo hasta las {end}. Lo que elija se conserva.',
  lateRead:
    'Si es nuevo, puede que Outlook aún lo esté enviando; si está en otro buzón o en otra cuenta, no se encuentra desde aquí. Próxima comprobación dentro de {time}, como máximo hasta las {end}. Lo que elija se conserva.',
  lateReadNow:
    'Si es nuevo, puede que Outlook aún lo esté enviando; si está en otro buzón o en otra cuenta, no se encuentra desde aquí. Se comprueba ahora, como máximo hasta las {end}. Lo que elija se conserva.',
  eventNotFound: 'Microsoft 365 no encuentra este evento en su buzón.',
  notFoundOwn: 'Se eliminó o se movió, o está en un buzón o una cuenta diferentes de los que usó para iniciar sesión.',
  notFoundShared: 'Se eliminó o se movió, o Outlook dio un identificador que no es del calendario de {mailbox}.',
  notFoundNext: 'Ciérrelo y ábralo desde su propio calendario, o elíjalo con “Otro evento”.',
  notFoundButForm: 'Los archivos pequeños aún pueden ir al formulario abierto.',
  calendarLookOnly:
    'Puede ver el calendario de {mailbox}, pero no cambiarlo. Microsoft 365 rechazará aquí los datos adjuntos; pida a su propietario permiso de edición.',
}
