import type { PartOf } from '../catalogue'
import type { problems as english } from '../en/problems'

/** Machine-made: nobody who speaks it has read it yet. */
export const problems: PartOf<typeof english> = {
  signInNeeded: 'Per questa operazione è necessario accedere.',
  signInNeededAgain: 'Riprovare; per un attimo si apre una finestra.',
  signInNeededSignIn: 'Scegliere “Accedi”; per un attimo si apre una finestra.',
  noBridge: 'Questa versione di Outlook non consente l’accesso ai componenti aggiuntivi.',
  noBridgeNext:
    'Aggiornare Outlook oppure aprire l’evento in Outlook sul web. I file fino a 25 MB vanno comunque in un modulo aperto in modifica.',
  consentRefused: 'L’autorizzazione necessaria non è stata concessa.',
  consentRefusedAgain:
    'Per ricevere di nuovo la richiesta, riprovare. Se deve approvarla l’organizzazione, inviare il link all’amministratore.',
  consentRefusedSignIn:
    'Per ricevere di nuovo la richiesta, scegliere “Accedi”. Se deve approvarla l’organizzazione, inviare il link all’amministratore.',
  adminConsent: 'L’organizzazione deve prima approvare questo componente aggiuntivo.',
  adminConsentAgain: 'Inviare il link all’amministratore. Dopo l’approvazione, riprovare.',
  adminConsentSignIn: 'Inviare il link all’amministratore. Dopo l’approvazione, scegliere “Accedi”.',
  notAssigned: 'L’organizzazione non ha assegnato questo componente aggiuntivo all’account in uso.',
  notAssignedNext: 'Chiedere all’amministratore di assegnarlo.',
  conditionalAccess: 'Le regole dell’organizzazione non consentono di accedere da qui.',
  conditionalAccessAgain:
    'Usare un dispositivo e una rete gestiti dall’organizzazione, poi riprovare. L’amministratore può indicare quali.',
  conditionalAccessSignIn:
    'Usare un dispositivo e una rete gestiti dall’organizzazione, poi scegliere “Accedi”. L’amministratore può indicare quali.',
  popupBlocked: 'La finestra di accesso è stata bloccata.',
  popupBlockedAgain: 'Consentire i popup per Outlook, poi riprovare.',
  popupBlockedSignIn: 'Consentire i popup per Outlook, poi scegliere “Accedi”.',
  signInCancelled: 'La finestra di accesso è stata chiusa prima di completare l’accesso.',
  signInCancelledAgain: 'Per riaprirla, riprovare.',
  signInCancelledSignIn: 'Per riaprirla, scegliere “Accedi”.',
  windowOpen: 'Un’altra finestra di accesso è già aperta.',
  windowOpenAgain: 'Potrebbe essere dietro a questa. Completare lì l’accesso o chiuderla, poi riprovare.',
  windowOpenSignIn: 'Potrebbe essere dietro a questa. Completare lì l’accesso o chiuderla, poi scegliere “Accedi”.',
  windowRefused: 'L’apertura della finestra di accesso non è stata consentita.',
  windowRefusedAgain: 'Per ricevere di nuovo la richiesta, riprovare e scegliere “Consenti”.',
  windowRefusedSignIn: 'Per ricevere di nuovo la richiesta, scegliere “Accedi” e poi “Consenti”.',
  pageMissing: 'Impossibile aprire la pagina di accesso.',
  pageMissingAgain: 'Controllare la rete, poi riprovare. Se succede di nuovo, rivolgersi all’amministratore.',
  pageMissingSignIn: 'Controllare la rete, poi scegliere “Accedi”. Se succede di nuovo, rivolgersi all’amministratore.',
  pageRefused: 'Outlook non apre la pagina di accesso di questo componente aggiuntivo.',
  pageRefusedNext:
    'Chiedere all’amministratore di controllare l’indirizzo del componente aggiuntivo. I file fino a 25 MB vanno comunque in un modulo aperto in modifica.',
  wrongAccount:
    'L’accesso in Outlook è stato eseguito con un account diverso da quello del proprietario di questa cassetta postale.',
  wrongAccountAgain: 'Passare in Outlook all’account di questa cassetta postale, poi riprovare.',
  wrongAccountSignIn: 'Passare in Outlook all’account di questa cassetta postale, poi scegliere “Accedi”.',
  wrongToken: 'Outlook ha eseguito l’accesso a qualcosa di diverso dal calendario.',
  wrongTokenAgain: 'Per accedere di nuovo, riprovare. Se succede ancora, rivolgersi all’amministratore.',
  wrongTokenSignIn: 'Per accedere di nuovo, scegliere “Accedi”. Se succede ancora, rivolgersi all’amministratore.',
  wrongClock: 'L’orologio di questo computer sembra sbagliato, quindi l’accesso non viene accettato.',
  wrongClockAgain: 'Impostare data e ora automatiche nel computer, poi riprovare.',
  wrongClockSignIn: 'Impostare data e ora automatiche nel computer, poi scegliere “Accedi”.',
  notRegistered: 'Questo componente aggiuntivo non è registrato per l’accesso dove è in esecuzione.',
  notRegisteredNext:
    'Chiedere all’amministratore di controllare la registrazione. I file fino a 25 MB vanno comunque in un modulo aperto in modifica.',
  signInHostError: 'Outlook non è riuscito a completare l’accesso.',
  signInHostErrorAgain: 'Attendere un momento, poi riprovare.',
  signInHostErrorSignIn: 'Attendere un momento, poi scegliere “Accedi”.',

  forAdministrator:
    'Non è stato commesso alcun errore. Inoltrare quanto segue a chi gestisce i componenti aggiuntivi nell’organizzazione:',
  configMissing: 'Questo componente aggiuntivo non ha impostazioni',
  configMissingDetail:
    'Accanto a taskpane.html non c’è un config.json (404). Collocarne uno lì; la guida alla distribuzione ne elenca le chiavi.',
  configUnreachable: 'Impossibile leggere le impostazioni di questo componente aggiuntivo',
  configUnreachableText:
    'Controllare la rete, poi ricaricare. Se il problema persiste, inoltrare quanto segue all’amministratore:',
  configSilent: 'config.json accanto a taskpane.html non ha risposto.',
  configStatus: 'config.json accanto a taskpane.html ha risposto con HTTP {status}.',
  configNotJson: 'Le impostazioni di questo componente aggiuntivo non sono comprensibili',
  configNotJsonDetail: 'config.json non è JSON: smette di avere senso alla riga {line}, colonna {column}.',
  configWrongValue: 'Un’impostazione di questo componente aggiuntivo è errata',
  configWrongValueDetail: 'config.json, “{key}”: trovato {found}, consentito {allowed}.',
  configNotSetUp: 'Questo componente aggiuntivo non è ancora configurato',
  configNotSetUpDetail:
    'clientId in config.json è ancora il segnaposto. Registrare il componente aggiuntivo in Microsoft Entra e inserire il suo ID applicazione (client).',
  configUnknownKey: 'config.json ha una chiave che non viene letta: “{key}”.',
  configUnknownKeyMeant: 'config.json ha una chiave che non viene letta: “{key}”. Forse si intendeva “{nearest}”?',
  configOtherBuild:
    'Questo riquadro è stato compilato per il cloud “{built}”, mentre config.json indica “{cloud}”. Compilarlo con ADDIN_CLOUD={cloud}.',

  noOffice: 'La parte di Outlook di questo componente aggiuntivo non è stata caricata',
  noOfficeText:
    'Controllare la rete, poi ricaricare. Se il problema persiste, l’indirizzo di Office.js potrebbe essere bloccato in questa rete.',
  noOfficeDetail:
    'L’host da cui proviene Office.js deve essere raggiungibile; la guida alla distribuzione lo indica per ogni cloud.',
  otherHost: 'Questa pagina va aperta in Outlook',
  otherHostText: 'Aprire un evento in Outlook e scegliere lì “Event Attachments”.',
  outlookSilent: 'Outlook non risponde',
  outlookSilentText: 'Ricaricare. Se non serve, chiudere questo riquadro, riaprire l’evento e riprovare.',
}
