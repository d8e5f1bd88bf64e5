import type { PartOf } from '../catalogue'
import type { problems as english } from '../en/problems'

/** Machine-made: nobody who speaks it has read it yet. */
export const problems: PartOf<typeof english> = {
  signInNeeded: 'Pour cela, vous devez vous connecter.',
  signInNeededAgain: 'Réessayez ; une fenêtre s’ouvre un instant.',
  signInNeededSignIn: 'Choisissez « Se connecter » ; une fenêtre s’ouvre un instant.',
  noBridge: 'Cette version d’Outlook ne peut pas vous connecter aux compléments.',
  noBridgeNext:
    'Mettez Outlook à jour, ou ouvrez l’événement dans Outlook sur le web. Les fichiers jusqu’à 25 Mo vont toujours dans un formulaire que vous modifiez.',
  consentRefused: 'L’autorisation nécessaire n’a pas été accordée.',
  consentRefusedAgain:
    'Pour que la question vous soit reposée, réessayez. Si votre organisation doit l’approuver, envoyez le lien à votre administrateur.',
  consentRefusedSignIn:
    'Pour que la question vous soit reposée, choisissez « Se connecter ». Si votre organisation doit l’approuver, envoyez le lien à votre administrateur.',
  adminConsent: 'Votre organisation doit d’abord approuver ce complément.',
  adminConsentAgain: 'Envoyez le lien à votre administrateur. Une fois l’approbation donnée, réessayez.',
  adminConsentSignIn:
    'Envoyez le lien à votre administrateur. Une fois l’approbation donnée, choisissez « Se connecter ».',
  notAssigned: 'Votre organisation ne vous a pas attribué ce complément.',
  notAssignedNext: 'Demandez à votre administrateur de vous l’attribuer.',
  conditionalAccess: 'Les règles de votre organisation n’autorisent pas la connexion d’ici.',
  conditionalAccessAgain:
    'Utilisez un appareil et un réseau que votre organisation gère, puis réessayez. Votre administrateur peut dire lesquels.',
  conditionalAccessSignIn:
    'Utilisez un appareil et un réseau que votre organisation gère, puis choisissez « Se connecter ». Votre administrateur peut dire lesquels.',
  popupBlocked: 'La fenêtre de connexion a été bloquée.',
  popupBlockedAgain: 'Autorisez les fenêtres contextuelles pour Outlook, puis réessayez.',
  popupBlockedSignIn: 'Autorisez les fenêtres contextuelles pour Outlook, puis choisissez « Se connecter ».',
  signInCancelled: 'La fenêtre de connexion a été fermée avant la fin de la connexion.',
  signInCancelledAgain: 'Pour la rouvrir, réessayez.',
  signInCancelledSignIn: 'Pour la rouvrir, choisissez « Se connecter ».',
  windowOpen: 'Une autre fenêtre de connexion est déjà ouverte.',
  windowOpenAgain: 'Elle se trouve peut-être derrière celle-ci. Terminez-y la connexion ou fermez-la, puis réessayez.',
  windowOpenSignIn:
    'Elle se trouve peut-être derrière celle-ci. Terminez-y la connexion ou fermez-la, puis choisissez « Se connecter ».',
  windowRefused: 'La fenêtre de connexion n’a pas été autorisée à s’ouvrir.',
  windowRefusedAgain: 'Pour que la question vous soit reposée, réessayez, et choisissez « Autoriser ».',
  windowRefusedSignIn: 'Pour que la question vous soit reposée, choisissez « Se connecter », puis « Autoriser ».',
  pageMissing: 'La page de connexion n’a pas pu être ouverte.',
  pageMissingAgain: 'Vérifiez le réseau, puis réessayez. Si cela se reproduit, adressez-vous à votre administrateur.',
  pageMissingSignIn:
    'Vérifiez le réseau, puis choisissez « Se connecter ». Si cela se reproduit, adressez-vous à votre administrateur.',
  pageRefused: 'Outlook n’ouvre pas la page de connexion de ce complément.',
  pageRefusedNext:
    'Demandez à votre administrateur de vérifier l’adresse du complément. Les fichiers jusqu’à 25 Mo vont toujours dans un formulaire que vous modifiez.',
  wrongAccount: 'Outlook a connecté une autre personne que le propriétaire de cette boîte aux lettres.',
  wrongAccountAgain: 'Passez au compte de cette boîte aux lettres dans Outlook, puis réessayez.',
  wrongAccountSignIn: 'Passez au compte de cette boîte aux lettres dans Outlook, puis choisissez « Se connecter ».',
  wrongToken: 'Outlook a ouvert une connexion pour autre chose que votre calendrier.',
  wrongTokenAgain: 'Pour vous reconnecter, réessayez. Si cela se reproduit, adressez-vous à votre administrateur.',
  wrongTokenSignIn:
    'Pour vous reconnecter, choisissez « Se connecter ». Si cela se reproduit, adressez-vous à votre administrateur.',
  wrongClock: 'L’horloge de cet ordinateur ne semble pas à l’heure ; la connexion n’est donc pas acceptée.',
  wrongClockAgain: 'Laissez l’ordinateur régler automatiquement la date et l’heure, puis réessayez.',
  wrongClockSignIn: 'Laissez l’ordinateur régler automatiquement la date et l’heure, puis choisissez « Se connecter ».',
  notRegistered: 'Ce complément n’est pas inscrit pour la connexion là où il s’exécute.',
  notRegisteredNext:
    'Demandez à votre administrateur de vérifier son inscription. Les fichiers jusqu’à 25 Mo vont toujours dans un formulaire que vous modifiez.',
  signInHostError: 'Outlook n’a pas pu terminer la connexion.',
  signInHostErrorAgain: 'Attendez un instant, puis réessayez.',
  signInHostErrorSignIn: 'Attendez un instant, puis choisissez « Se connecter ».',

  forAdministrator:
    'Vous n’y êtes pour rien. Transmettez ceci à la personne qui gère les compléments dans votre organisation :',
  configMissing: 'Ce complément n’a pas de paramètres',
  configMissingDetail:
    'Il n’y a pas de config.json à côté de taskpane.html (404). Placez-en un ; le guide de déploiement énumère ses clés.',
  configUnreachable: 'Les paramètres de ce complément n’ont pas pu être lus',
  configUnreachableText:
    'Vérifiez le réseau, puis rechargez. Si cela persiste, transmettez ceci à votre administrateur :',
  configSilent: 'config.json à côté de taskpane.html n’a pas répondu.',
  configStatus: 'config.json à côté de taskpane.html a répondu par HTTP {status}.',
  configNotJson: 'Les paramètres de ce complément sont incompréhensibles',
  configNotJsonDetail: 'config.json n’est pas du JSON : il cesse d’être lisible à la ligne {line}, colonne {column}.',
  configWrongValue: 'Un paramètre de ce complément est incorrect',
  configWrongValueDetail: 'config.json, « {key} » : trouvé {found}, autorisé {allowed}.',
  configNotSetUp: 'Ce complément n’est pas encore configuré',
  configNotSetUpDetail:
    'clientId dans config.json contient encore la valeur d’exemple. Inscrivez le complément dans Microsoft Entra et saisissez son ID d’application (client).',
  configUnknownKey: 'config.json contient une clé que rien ne lit : « {key} ».',
  configUnknownKeyMeant: 'config.json contient une clé que rien ne lit : « {key} ». Vouliez-vous dire « {nearest} » ?',
  configOtherBuild:
    'Ce volet a été généré pour le cloud « {built} », et config.json indique « {cloud} ». Générez-le avec ADDIN_CLOUD={cloud}.',

  noOffice: 'La partie Outlook de ce complément ne s’est pas chargée',
  noOfficeText:
    'Vérifiez le réseau, puis rechargez. Si cela persiste, l’adresse d’Office.js est peut-être bloquée chez vous.',
  noOfficeDetail:
    'L’hôte d’où vient Office.js doit être accessible ; le guide de déploiement l’indique pour chaque cloud.',
  otherHost: 'Cette page doit s’ouvrir dans Outlook',
  otherHostText: 'Ouvrez un événement dans Outlook et choisissez-y « Event Attachments ».',
  outlookSilent: 'Outlook ne répond pas',
  outlookSilentText: 'Rechargez. Si cela ne suffit pas, fermez ce volet, rouvrez l’événement et réessayez.',
}
