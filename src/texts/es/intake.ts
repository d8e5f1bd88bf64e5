import type { PartOf } from '../catalogue'
import type { intake as english } from '../en/intake'

/** Machine-made: nobody who speaks it has read it yet. */
export const intake: PartOf<typeof english> = {
  chooseFolder: 'Elegir una carpeta',
  rename: 'Cambiar nombre',
  newName: 'Nuevo nombre',
  nameShortened: 'El nombre era demasiado largo para Outlook y se acortó.',
  readingFolder: 'Leyendo la carpeta… Archivos hasta ahora: {count}',
  stopReading: 'Detener la lectura',
  readingStopped: 'Se detuvo la lectura de la carpeta. Nada de ella está en la lista.',
  folderEmpty: 'En esta carpeta no hay ningún archivo.',
  notReadable: 'No se pudo leer: {names}.',
  notReadableMore: 'No se pudo leer: {names}. Y otros: {count}.',
  folderLoop: 'La carpeta “{path}” vuelve a sí misma por un vínculo. Se leyó una sola vez.',
  foldersTooDeep: 'Se dejaron fuera las carpetas que están a demasiada profundidad. Suéltelas por separado.',
  folderCut: 'Solo se leyeron los primeros {count} archivos. Haga un .zip de la carpeta o elija partes de ella.',
  hiddenLeftOut: 'Archivos ocultos del sistema que se dejaron fuera: {count}.',
  folderNames: 'Nombres de los archivos de esta carpeta ({count})',
  pastedText: 'Texto pegado',
  pastedLink: 'Vínculo pegado',
  pastedPicture: 'Imagen pegada',
  droppedText: 'Texto arrastrado',
  droppedLink: 'Vínculo arrastrado',
  wordsOnList: 'El texto está en la lista como “{name}”.',
  wordsAsText: 'Como texto sin formato',
  wordsAsPage: 'Con su formato',
  wordsAsPicture: 'Como imagen',
  mailsWithoutContent: 'Outlook no entregó el contenido de {names}. Busque el correo aquí abajo.',
  nothingInIt: 'No había nada que se pueda adjuntar.',
  moreLikeThis: 'Más casos como este: {count}.',
  roomOnEvent: '{room} en este evento',
  roomByMail: '{room} en este evento, contado como correo',
  overKnownMail:
    'El evento lo admite, pero en un correo los archivos ocupan un tercio más y su organización permite {limit} por correo. Es posible que la invitación no llegue a todos.',
  overUsualMail:
    'El evento lo admite, pero en un correo los archivos ocupan un tercio más y la mayoría de las organizaciones permite {limit} por correo. Es posible que la invitación no llegue a todos.',
  tooManyAhead:
    'Datos adjuntos con esto: {count}. Exchange admite {most} por elemento. Haga un .zip con ellos o deje algunos fuera.',
  blockedForOthers: 'Outlook no deja que nadie abra {names} desde un evento. Use un .zip o envíe un vínculo.',
  blockedForOthersMore:
    'Outlook no deja que nadie abra {names} desde un evento. Y otros: {count}. Use un .zip o envíe un vínculo.',
  offlineAhead: 'No hay conexión de red. Lo que adjunte ahora queda en espera y continuará por sí solo cuando vuelva.',
}
