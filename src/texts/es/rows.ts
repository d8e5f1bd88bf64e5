import type { PartOf } from '../catalogue'
import type { rows as english } from '../en/rows'

/** Machine-made: nobody who speaks it has read it yet. */
export const rows: PartOf<typeof english> = {
  ready: 'Listo',
  notPossible: 'No es posible',
  waiting: 'En espera',
  preparing: 'Preparando',
  sending: 'Enviando',
  cancelling: 'Cancelando',
  checking: 'Comprobando',
  attached: 'Adjuntado',
  failed: 'Error',
  cancelled: 'Cancelado',
  interrupted: 'Interrumpido',
  paused: 'En pausa',
  offline: 'Sin conexión',
  stateWithBytes: '{state} – {bytes}',

  closedMeanwhile: 'El panel se cerró entretanto.',
  resumeAsksAndGoesOn: 'El panel se cerró entretanto. “Reanudar” pide de nuevo el mismo archivo y continúa desde ahí.',
  resumeAsksAndRestarts:
    'El panel se cerró entretanto. “Reanudar” pide de nuevo el mismo archivo y lo envía desde el principio.',
  checkingText: 'Se perdió la respuesta. Antes se comprueba el evento, para que nada quede dos veces en él.',

  holdUnsaved: 'Continúa después de “Guardar evento”.',
  holdUnknown: 'Continúa cuando se conozca el evento.',
  holdUnproven: 'Continúa cuando se sepa con seguridad qué evento es.',
  holdSignIn: 'Continúa después de “Iniciar sesión”.',
  holdThrottled: 'Microsoft 365 pide una pausa. Continúa dentro de {time}.',
  holdThrottledNow: 'Microsoft 365 pide una pausa. Continúa ahora.',
  holdThrottledSaid: 'Microsoft 365 pide una pausa. Continuará por sí solo.',
  holdRetrying: '{cause} Próximo intento dentro de {time}.',
  holdRetryingNow: '{cause} Nuevo intento ahora.',
  holdSyncing: 'El evento está guardado, pero Microsoft 365 aún no lo conoce. Próxima comprobación dentro de {time}.',
  holdSyncingNow: 'El evento está guardado, pero Microsoft 365 aún no lo conoce. Se comprueba ahora.',
  holdSyncingSaid: 'El evento está guardado, pero Microsoft 365 aún no lo conoce. Continuará por sí solo.',
  holdPaused: 'Continúa después de “Continuar”.',
  holdOffline: 'No hay conexión de red. Lo que está en espera continuará por sí solo cuando vuelva.',
  holdOtherPane: 'Otro panel está enviando a este evento. Cuando termine, este continuará por sí solo.',

  planForm: 'Va al formulario abierto, porque su tamaño lo permite.',
  planReadSurface:
    'Va al evento guardado, porque Outlook no permite agregar nada a un evento abierto solo para lectura.',
  planPolicy: 'Va al evento guardado, como lo ha establecido su organización.',
  planOverFormLimit: 'Va al evento guardado, porque el formulario admite 25 MB como máximo.',
  planFormFull: 'Va al evento guardado, porque el formulario está lleno.',

  itemIntoForm: 'Va al formulario abierto {as}{because}.',
  itemOntoEvent: 'Va al evento guardado {as}{because}.',
  itemIntoFormLosing: 'Va al formulario abierto {as}{because}; sin incluir: {names}.',
  itemOntoEventLosing: 'Va al evento guardado {as}{because}; sin incluir: {names}.',
  asFile: 'como el archivo que es',
  asItem: 'como elemento de Outlook',
  asEml: 'como archivo .eml',
  asIcs: 'como archivo .ics',
  asVcf: 'como archivo .vcf',
  namesAndMore: '{count, plural, one {{names} y # más} many {{names} y # más} other {{names} y # más}}',

  renamed: 'Se llama “{name}”, porque Outlook no puede conservar el nombre “{wanted}”.',
  wentOnAt: 'Continuó en {bytes}, donde se había detenido.',
  wentOn: 'Continuó después de una interrupción.',
  startedAgain: 'Microsoft 365 ya no tenía la parte enviada, así que se envió de nuevo desde el principio.',
  foundAfterDoubt: 'Se perdió la respuesta. Se encontró en el evento y no se volvió a enviar.',
  secondCopyRemoved: 'La red lo entregó dos veces. La segunda copia se quitó; en el evento hay una.',
  secondCopySuspected: 'Entretanto llegó otro dato adjunto con el mismo nombre. Revise los dos y quite uno si sobra.',
  keptAs: 'Exchange lo guarda como “{name}”.',
  notChecked:
    'Microsoft 365 lo aceptó, pero no se pudo leer el evento para ver que esté una sola vez. Compruébelo antes de enviar el evento.',
  readBack: 'Leído de nuevo desde el evento: los mismos bytes.',

  alreadyChosen: '“{name}” ya está en la lista.',
  alreadyAttached: '“{name}” ya está en el evento.',
  notTheSameFile:
    '“{name}” no es el archivo que se interrumpió o ha cambiado desde entonces. No se envió nada de él. Elija el archivo tal como era.',
  recordUnreadable:
    '{count, plural, one {Un panel anterior dejó algo sin terminar, pero lo que se conserva de ello no se puede leer.} many {Un panel anterior dejó # de elementos sin terminar, pero lo que se conserva de ellos no se puede leer.} other {Un panel anterior dejó # elementos sin terminar, pero lo que se conserva de ellos no se puede leer.}} Compruebe qué hay en el evento y elija de nuevo lo que falte.',
  refusedWhy: '“{name}”: {words}',

  kindItem: 'Elemento de Outlook',
  kindLink: 'Vínculo a la nube',
  willBeRemoved: 'Se quitará',
  removing: 'Quitando',
  couldNotBeRemoved: 'Adjuntado – no se pudo quitar',
}
