import type { PartOf } from '../catalogue'
import type { links as english } from '../en/links'

/** Machine-made: nobody who speaks it has read it yet. */
export const links: PartOf<typeof english> = {
  linkOffer:
    'Puede ir como vínculo: {count, plural, one {el archivo se pone} many {los archivos se ponen} other {los archivos se ponen}} en su OneDrive, carpeta “{folder}”, y las personas de su organización que tengan el vínculo pueden {count, plural, one {leerlo} many {leerlos} other {leerlos}}. Un vínculo no es un dato adjunto.',
  linkAsks: 'La primera vez se le pide que permita a este complemento usar su OneDrive.',
  linkSend:
    '{count, plural, one {Enviar como vínculo} many {Enviar # de archivos como vínculos} other {Enviar # archivos como vínculos}}',
  linkTitle: 'Como vínculos',
  linkMaking: 'Creando el vínculo',
  linkInText: 'El vínculo está en el texto del evento',
  linkReady: 'El vínculo está listo',
  linkInTextNote: 'Todavía no se ha guardado nada. El vínculo sale con el evento cuando lo guarde o lo envíe.',
  linkReadNote:
    'Outlook no deja escribir nada en un evento que solo se lee. Copie el vínculo y envíelo en un correo o un chat.',
  linkNotInText: 'No se pudo poner en el texto del evento. {cause} Copie el vínculo y póngalo allí.',
  copyLink: 'Copiar vínculo',
  linkCopied: 'El vínculo está copiado.',
  linkBox: 'Vínculo a “{name}”',
  linkKeepOpen: 'Mantenga este panel abierto hasta entonces. Un vínculo no continúa por sí solo.',
  linkFileThere: 'El archivo está en su OneDrive, carpeta “{folder}”.',
  linkShowFile: 'Mostrar en OneDrive',
  linkInBody: '{name} ({size}) – vínculo a un archivo en OneDrive',
  noDrive: 'Aquí no tiene OneDrive, o no se ha abierto nunca.',
  noDriveNext: 'Abra OneDrive una vez en el explorador o pregunte al administrador. Después, inténtelo de nuevo.',
  driveFull: 'Su OneDrive está lleno.',
  driveFullNext: 'Libere espacio allí y vuelva a intentarlo.',
  nameTaken: 'OneDrive ya tiene demasiados archivos con este nombre.',
  nameTakenNext: 'Dé otro nombre al archivo y elíjalo de nuevo.',
  linkRefused: 'Su organización no permite crear un vínculo al archivo.',
  linkRefusedNext: 'Compártalo usted desde OneDrive o pregunte al administrador.',
  mayNotUseDrive: 'No puede poner archivos en OneDrive, o al complemento le falta el permiso.',
  askForFiles: 'Pida al administrador el permiso Files.ReadWrite. Después, inténtelo de nuevo.',
  linkDamagedNext: 'Elimine el archivo dañado en OneDrive y vuelva a intentarlo.',
  keptLink: 'El evento está como estaba.',
}
