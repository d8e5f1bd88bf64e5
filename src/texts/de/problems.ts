import type { PartOf } from '../catalogue'
import type { problems as english } from '../en/problems'

/** Machine-made: nobody who speaks it has read it yet. */
export const problems: PartOf<typeof english> = {
  signInNeeded: 'Dafür müssen Sie sich anmelden.',
  signInNeededAgain: 'Versuchen Sie es erneut; ein Fenster öffnet sich für einen Moment.',
  signInNeededSignIn: 'Wählen Sie „Anmelden“; ein Fenster öffnet sich für einen Moment.',
  noBridge: 'Diese Outlook-Version kann Sie nicht bei Add-Ins anmelden.',
  noBridgeNext:
    'Aktualisieren Sie Outlook, oder öffnen Sie den Termin in Outlook im Web. Dateien bis 25 MB kommen weiterhin in ein Formular, das Sie bearbeiten.',
  consentRefused: 'Die Berechtigung dafür wurde nicht erteilt.',
  consentRefusedAgain:
    'Versuchen Sie es erneut, um noch einmal gefragt zu werden. Wenn Ihre Organisation zustimmen muss, senden Sie den Link an Ihren Administrator.',
  consentRefusedSignIn:
    'Wählen Sie „Anmelden“, um noch einmal gefragt zu werden. Wenn Ihre Organisation zustimmen muss, senden Sie den Link an Ihren Administrator.',
  adminConsent: 'Ihre Organisation muss diesem Add-In zuerst zustimmen.',
  adminConsentAgain: 'Senden Sie den Link an Ihren Administrator. Sobald zugestimmt wurde, versuchen Sie es erneut.',
  adminConsentSignIn: 'Senden Sie den Link an Ihren Administrator. Sobald zugestimmt wurde, wählen Sie „Anmelden“.',
  notAssigned: 'Ihre Organisation hat Ihnen dieses Add-In nicht zugewiesen.',
  notAssignedNext: 'Bitten Sie Ihren Administrator, es Ihnen zuzuweisen.',
  conditionalAccess: 'Die Regeln Ihrer Organisation lassen eine Anmeldung von hier aus nicht zu.',
  conditionalAccessAgain:
    'Verwenden Sie ein Gerät und ein Netzwerk, die Ihre Organisation verwaltet, und versuchen Sie es dann erneut. Ihr Administrator kann sagen, welche das sind.',
  conditionalAccessSignIn:
    'Verwenden Sie ein Gerät und ein Netzwerk, die Ihre Organisation verwaltet, und wählen Sie dann „Anmelden“. Ihr Administrator kann sagen, welche das sind.',
  popupBlocked: 'Das Anmeldefenster wurde blockiert.',
  popupBlockedAgain: 'Lassen Sie Popups für Outlook zu und versuchen Sie es dann erneut.',
  popupBlockedSignIn: 'Lassen Sie Popups für Outlook zu und wählen Sie dann „Anmelden“.',
  signInCancelled: 'Das Anmeldefenster wurde geschlossen, bevor Sie angemeldet waren.',
  signInCancelledAgain: 'Versuchen Sie es erneut, um es noch einmal zu öffnen.',
  signInCancelledSignIn: 'Wählen Sie „Anmelden“, um es noch einmal zu öffnen.',
  windowOpen: 'Es ist bereits ein anderes Anmeldefenster geöffnet.',
  windowOpenAgain:
    'Vielleicht liegt es hinter diesem. Schließen Sie die Anmeldung dort ab oder schließen Sie das Fenster, und versuchen Sie es dann erneut.',
  windowOpenSignIn:
    'Vielleicht liegt es hinter diesem. Schließen Sie die Anmeldung dort ab oder schließen Sie das Fenster, und wählen Sie dann „Anmelden“.',
  windowRefused: 'Das Anmeldefenster durfte sich nicht öffnen.',
  windowRefusedAgain: 'Versuchen Sie es erneut, um noch einmal gefragt zu werden, und wählen Sie „Zulassen“.',
  windowRefusedSignIn: 'Wählen Sie „Anmelden“, um noch einmal gefragt zu werden, und dann „Zulassen“.',
  pageMissing: 'Die Anmeldeseite konnte nicht geöffnet werden.',
  pageMissingAgain:
    'Prüfen Sie das Netzwerk und versuchen Sie es dann erneut. Wenn es wieder vorkommt, fragen Sie Ihren Administrator.',
  pageMissingSignIn:
    'Prüfen Sie das Netzwerk und wählen Sie dann „Anmelden“. Wenn es wieder vorkommt, fragen Sie Ihren Administrator.',
  pageRefused: 'Outlook öffnet die Anmeldeseite dieses Add-Ins nicht.',
  pageRefusedNext:
    'Bitten Sie Ihren Administrator, die Adresse des Add-Ins zu prüfen. Dateien bis 25 MB kommen weiterhin in ein Formular, das Sie bearbeiten.',
  wrongAccount: 'Outlook hat jemand anderen angemeldet als den Besitzer dieses Postfachs.',
  wrongAccountAgain: 'Wechseln Sie in Outlook zum Konto dieses Postfachs und versuchen Sie es dann erneut.',
  wrongAccountSignIn: 'Wechseln Sie in Outlook zum Konto dieses Postfachs und wählen Sie dann „Anmelden“.',
  wrongToken: 'Outlook hat Sie für etwas anderes angemeldet als Ihren Kalender.',
  wrongTokenAgain:
    'Versuchen Sie es erneut, um sich noch einmal anzumelden. Wenn es wieder vorkommt, fragen Sie Ihren Administrator.',
  wrongTokenSignIn:
    'Wählen Sie „Anmelden“, um sich noch einmal anzumelden. Wenn es wieder vorkommt, fragen Sie Ihren Administrator.',
  wrongClock: 'Die Uhr dieses Computers scheint falsch zu gehen, daher wird die Anmeldung nicht akzeptiert.',
  wrongClockAgain: 'Lassen Sie den Computer Datum und Uhrzeit automatisch einstellen und versuchen Sie es dann erneut.',
  wrongClockSignIn: 'Lassen Sie den Computer Datum und Uhrzeit automatisch einstellen und wählen Sie dann „Anmelden“.',
  notRegistered: 'Dieses Add-In ist dort, wo es läuft, nicht für die Anmeldung registriert.',
  notRegisteredNext:
    'Bitten Sie Ihren Administrator, die Registrierung zu prüfen. Dateien bis 25 MB kommen weiterhin in ein Formular, das Sie bearbeiten.',
  signInHostError: 'Outlook konnte die Anmeldung nicht abschließen.',
  signInHostErrorAgain: 'Warten Sie einen Moment und versuchen Sie es dann erneut.',
  signInHostErrorSignIn: 'Warten Sie einen Moment und wählen Sie dann „Anmelden“.',

  forAdministrator:
    'Sie haben nichts falsch gemacht. Bitte geben Sie dies an die Person weiter, die in Ihrer Organisation Add-Ins verwaltet:',
  configMissing: 'Dieses Add-In hat keine Einstellungen',
  configMissingDetail:
    'Neben taskpane.html gibt es keine config.json (404). Legen Sie dort eine ab; die Bereitstellungsanleitung führt ihre Schlüssel auf.',
  configUnreachable: 'Die Einstellungen dieses Add-Ins konnten nicht gelesen werden',
  configUnreachableText:
    'Prüfen Sie das Netzwerk und laden Sie dann neu. Wenn es so bleibt, geben Sie dies an Ihren Administrator weiter:',
  configSilent: 'config.json neben taskpane.html hat nicht geantwortet.',
  configStatus: 'config.json neben taskpane.html wurde mit HTTP {status} beantwortet.',
  configNotJson: 'Die Einstellungen dieses Add-Ins sind nicht verständlich',
  configNotJsonDetail: 'config.json ist kein JSON: Ab Zeile {line}, Spalte {column} ergibt es keinen Sinn mehr.',
  configWrongValue: 'Eine Einstellung dieses Add-Ins ist falsch',
  configWrongValueDetail: 'config.json, „{key}“: gefunden {found}, zulässig ist {allowed}.',
  configNotSetUp: 'Dieses Add-In ist noch nicht eingerichtet',
  configNotSetUpDetail:
    'clientId in config.json ist noch der Platzhalter. Registrieren Sie das Add-In in Microsoft Entra und tragen Sie seine Anwendungs-ID (Client-ID) ein.',
  configUnknownKey: 'config.json hat einen Schlüssel, den nichts liest: „{key}“.',
  configUnknownKeyMeant: 'config.json hat einen Schlüssel, den nichts liest: „{key}“. Meinten Sie „{nearest}“?',
  configOtherBuild:
    'Dieser Bereich wurde für die Cloud „{built}“ gebaut, und config.json nennt „{cloud}“. Bauen Sie ihn mit ADDIN_CLOUD={cloud}.',

  noOffice: 'Der Outlook-Teil dieses Add-Ins wurde nicht geladen',
  noOfficeText:
    'Prüfen Sie das Netzwerk und laden Sie dann neu. Wenn es so bleibt, ist die Adresse von Office.js bei Ihnen möglicherweise blockiert.',
  noOfficeDetail:
    'Der Host, von dem Office.js kommt, muss erreichbar sein; die Bereitstellungsanleitung nennt ihn für jede Cloud.',
  otherHost: 'Diese Seite gehört in Outlook',
  otherHostText: 'Öffnen Sie in Outlook einen Termin und wählen Sie dort „Event Attachments“.',
  outlookSilent: 'Outlook antwortet nicht',
  outlookSilentText:
    'Laden Sie neu. Wenn das nicht hilft, schließen Sie diesen Bereich, öffnen Sie den Termin neu und versuchen Sie es erneut.',
}
