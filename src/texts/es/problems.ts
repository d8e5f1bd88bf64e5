import type { PartOf } from '../catalogue'
import type { problems as english } from '../en/problems'

/** Machine-made: nobody who speaks it has read it yet. */
export const problems: PartOf<typeof english> = {
  signInNeeded: 'Para esto es necesario iniciar sesión.',
  signInNeededAgain: 'Vuelva a intentarlo; se abrirá una ventana por un momento.',
  signInNeededSignIn: 'Elija “Iniciar sesión”; se abrirá una ventana por un momento.',
  noBridge: 'Esta versión de Outlook no puede iniciar sesión en complementos.',
  noBridgeNext:
    'Actualice Outlook o abra el evento en Outlook en la Web. Los archivos de hasta 25 MB aún pueden ir a un formulario que esté editando.',
  consentRefused: 'No se concedió el permiso para esto.',
  consentRefusedAgain:
    'Para que se le pregunte otra vez, vuelva a intentarlo. Si su organización tiene que aprobarlo, envíe el vínculo a su administrador.',
  consentRefusedSignIn:
    'Para que se le pregunte otra vez, elija “Iniciar sesión”. Si su organización tiene que aprobarlo, envíe el vínculo a su administrador.',
  adminConsent: 'Antes, su organización tiene que aprobar este complemento.',
  adminConsentAgain: 'Envíe el vínculo a su administrador. Cuando esté aprobado, vuelva a intentarlo.',
  adminConsentSignIn: 'Envíe el vínculo a su administrador. Cuando esté aprobado, elija “Iniciar sesión”.',
  notAssigned: 'Su organización no le ha asignado este complemento.',
  notAssignedNext: 'Pida a su administrador que se lo asigne.',
  conditionalAccess: 'Las reglas de su organización no permiten iniciar sesión desde aquí.',
  conditionalAccessAgain:
    'Use un dispositivo y una red que administre su organización y vuelva a intentarlo. Su administrador puede indicarle cuáles.',
  conditionalAccessSignIn:
    'Use un dispositivo y una red que administre su organización y elija “Iniciar sesión”. Su administrador puede indicarle cuáles.',
  popupBlocked: 'Se bloqueó la ventana de inicio de sesión.',
  popupBlockedAgain: 'Permita las ventanas emergentes para Outlook y vuelva a intentarlo.',
  popupBlockedSignIn: 'Permita las ventanas emergentes para Outlook y elija “Iniciar sesión”.',
  signInCancelled: 'La ventana se cerró antes de completar el inicio de sesión.',
  signInCancelledAgain: 'Para abrirla otra vez, vuelva a intentarlo.',
  signInCancelledSignIn: 'Para abrirla otra vez, elija “Iniciar sesión”.',
  windowOpen: 'Ya hay otra ventana de inicio de sesión abierta.',
  windowOpenAgain: 'Puede estar detrás de esta. Termine allí o ciérrela y vuelva a intentarlo.',
  windowOpenSignIn: 'Puede estar detrás de esta. Termine allí o ciérrela y elija “Iniciar sesión”.',
  windowRefused: 'No se permitió abrir la ventana de inicio de sesión.',
  windowRefusedAgain: 'Para que se le pregunte otra vez, vuelva a intentarlo y elija “Permitir”.',
  windowRefusedSignIn: 'Para que se le pregunte otra vez, elija “Iniciar sesión” y después “Permitir”.',
  pageMissing: 'No se pudo abrir la página de inicio de sesión.',
  pageMissingAgain: 'Compruebe la red y vuelva a intentarlo. Si ocurre otra vez, consulte a su administrador.',
  pageMissingSignIn: 'Compruebe la red y elija “Iniciar sesión”. Si ocurre otra vez, consulte a su administrador.',
  pageRefused: 'Outlook no abre la página de inicio de sesión de este complemento.',
  pageRefusedNext:
    'Pida a su administrador que compruebe la dirección del complemento. Los archivos de hasta 25 MB aún pueden ir a un formulario que esté editando.',
  wrongAccount: 'Outlook inició sesión con una persona distinta del propietario de este buzón.',
  wrongAccountAgain: 'Cambie en Outlook a la cuenta de este buzón y vuelva a intentarlo.',
  wrongAccountSignIn: 'Cambie en Outlook a la cuenta de este buzón y elija “Iniciar sesión”.',
  wrongToken: 'Outlook inició sesión para algo que no es su calendario.',
  wrongTokenAgain:
    'Para iniciar sesión otra vez, vuelva a intentarlo. Si ocurre de nuevo, consulte a su administrador.',
  wrongTokenSignIn:
    'Para iniciar sesión otra vez, elija “Iniciar sesión”. Si ocurre de nuevo, consulte a su administrador.',
  wrongClock: 'El reloj de este equipo parece estar mal, por eso no se acepta el inicio de sesión.',
  wrongClockAgain: 'Deje que el equipo ajuste la fecha y la hora automáticamente y vuelva a intentarlo.',
  wrongClockSignIn: 'Deje que el equipo ajuste la fecha y la hora automáticamente y elija “Iniciar sesión”.',
  notRegistered: 'Este complemento no está registrado para iniciar sesión donde se está ejecutando.',
  notRegisteredNext:
    'Pida a su administrador que compruebe el registro. Los archivos de hasta 25 MB aún pueden ir a un formulario que esté editando.',
  signInHostError: 'Outlook no pudo completar el inicio de sesión.',
  signInHostErrorAgain: 'Espere un momento y vuelva a intentarlo.',
  signInHostErrorSignIn: 'Espere un momento y elija “Iniciar sesión”.',

  forAdministrator:
    'No ha hecho nada mal. Comunique lo siguiente a quien administre los complementos en su organización:',
  configMissing: 'Este complemento no tiene configuración',
  configMissingDetail:
    'No hay ningún config.json junto a taskpane.html (404). Coloque uno allí; la guía de implementación enumera sus claves.',
  configUnreachable: 'No se pudo leer la configuración de este complemento',
  configUnreachableText: 'Compruebe la red y recargue. Si sigue así, comunique lo siguiente a su administrador:',
  configSilent: 'config.json, junto a taskpane.html, no respondió.',
  configStatus: 'config.json, junto a taskpane.html, respondió con HTTP {status}.',
  configNotJson: 'No se entiende la configuración de este complemento',
  configNotJsonDetail: 'config.json no es JSON: deja de tener sentido en la línea {line}, columna {column}.',
  configWrongValue: 'Un valor de configuración de este complemento es incorrecto',
  configWrongValueDetail: 'config.json, “{key}”: se encontró {found}, se permite {allowed}.',
  configNotSetUp: 'Este complemento aún no está configurado',
  configNotSetUpDetail:
    'clientId en config.json es aún el marcador de posición. Registre el complemento en Microsoft Entra e introduzca su identificador de aplicación (cliente).',
  configUnknownKey: 'config.json tiene una clave que nada lee: “{key}”.',
  configUnknownKeyMeant: 'config.json tiene una clave que nada lee: “{key}”. ¿Quiso decir “{nearest}”?',
  configOtherBuild:
    'Este panel se compiló para la nube “{built}” y config.json indica “{cloud}”. Compílelo con ADDIN_CLOUD={cloud}.',

  noOffice: 'La parte de Outlook de este complemento no se cargó',
  noOfficeText:
    'Compruebe la red y recargue. Si sigue así, puede que la dirección de Office.js esté bloqueada donde se encuentra.',
  noOfficeDetail:
    'El host del que viene Office.js tiene que ser accesible; la guía de implementación lo indica para cada nube.',
  otherHost: 'Esta página se usa dentro de Outlook',
  otherHostText: 'Abra un evento del calendario en Outlook y elija allí “Event Attachments”.',
  outlookSilent: 'Outlook no responde',
  outlookSilentText: 'Recargue. Si no ayuda, cierre este panel, abra de nuevo el evento y vuelva a intentarlo.',
}
