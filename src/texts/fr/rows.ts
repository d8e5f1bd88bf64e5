import type { PartOf } from '../catalogue'
import type { rows as english } from '../en/rows'

/** Machine-made: nobody who speaks it has read it yet. */
export const rows: PartOf<typeof english> = {
  ready: 'Prêt',
  notPossible: 'Impossible',
  waiting: 'En attente',
  preparing: 'Préparation',
  sending: 'Envoi',
  cancelling: 'Annulation',
  checking: 'Vérification',
  attached: 'Joint',
  failed: 'Échec',
  cancelled: 'Annulé',
  interrupted: 'Interrompu',
  paused: 'Suspendu',
  offline: 'Hors connexion',
  stateWithBytes: '{state} – {bytes}',

  closedMeanwhile: 'Le volet a été fermé entre-temps.',
  resumeAsksAndGoesOn:
    'Le volet a été fermé entre-temps. « Reprendre » redemande le même fichier et continue à partir de là.',
  resumeAsksAndRestarts:
    'Le volet a été fermé entre-temps. « Reprendre » redemande le même fichier et l’envoie depuis le début.',
  checkingText: 'La réponse s’est perdue. L’événement est d’abord vérifié, pour qu’il n’y ait jamais de doublon.',

  holdUnsaved: 'Continue après « Enregistrer l’événement ».',
  holdUnknown: 'Continue dès que l’événement est connu.',
  holdUnproven: 'Continue dès qu’il est certain de quel événement il s’agit.',
  holdSignIn: 'Continue après « Se connecter ».',
  holdThrottled: 'Microsoft 365 demande une pause. Continue dans {time}.',
  holdThrottledNow: 'Microsoft 365 demande une pause. Continue maintenant.',
  holdThrottledSaid: 'Microsoft 365 demande une pause. Continue automatiquement.',
  holdRetrying: '{cause} Prochaine tentative dans {time}.',
  holdRetryingNow: '{cause} Prochaine tentative maintenant.',
  holdSyncing:
    'L’événement est enregistré, mais Microsoft 365 ne le connaît pas encore. Prochaine vérification dans {time}.',
  holdSyncingNow:
    'L’événement est enregistré, mais Microsoft 365 ne le connaît pas encore. Prochaine vérification maintenant.',
  holdSyncingSaid: 'L’événement est enregistré, mais Microsoft 365 ne le connaît pas encore. Continue automatiquement.',
  holdPaused: 'En attente de « Continuer ».',
  holdOffline: 'Il n’y a pas de réseau. Ce qui attend continue automatiquement à son retour.',
  holdOtherPane:
    'Un autre volet envoie en ce moment vers cet événement. Quand il a terminé, celui-ci continue automatiquement.',

  planForm: 'Sera ajouté au formulaire ouvert, car sa taille le permet.',
  planReadSurface:
    'Sera ajouté à l’événement enregistré, car Outlook ne permet aucun ajout à un événement ouvert en lecture.',
  planPolicy: 'Sera ajouté à l’événement enregistré, comme votre organisation l’a défini.',
  planOverFormLimit: 'Sera ajouté à l’événement enregistré, car le formulaire accepte au maximum 25 Mo.',
  planFormFull: 'Sera ajouté à l’événement enregistré, car le formulaire est plein.',

  itemIntoForm: 'Sera ajouté au formulaire ouvert {as}{because}.',
  itemOntoEvent: 'Sera ajouté à l’événement enregistré {as}{because}.',
  itemIntoFormLosing: 'Sera ajouté au formulaire ouvert {as}{because} ; ne suivent pas : {names}.',
  itemOntoEventLosing: 'Sera ajouté à l’événement enregistré {as}{because} ; ne suivent pas : {names}.',
  asFile: 'comme fichier à part',
  asItem: 'comme élément Outlook',
  asEml: 'comme fichier .eml',
  asIcs: 'comme fichier .ics',
  asVcf: 'comme fichier .vcf',
  namesAndMore: '{count, plural, one {{names}, # autre} many {{names}, # d’autres} other {{names}, # autres}}',

  renamed: 'Nommé « {name} », car Outlook ne peut pas garder le nom « {wanted} ».',
  wentOnAt: 'A continué à {bytes}, là où l’envoi s’était arrêté.',
  wentOn: 'A continué après une interruption.',
  startedAgain: 'Microsoft 365 n’avait plus la partie déjà envoyée ; l’envoi a donc repris depuis le début.',
  foundAfterDoubt: 'La réponse s’est perdue. L’élément a été trouvé dans l’événement et n’a pas été renvoyé.',
  secondCopyRemoved:
    'Le réseau l’a remis deux fois. La deuxième copie a été retirée ; il en reste une dans l’événement.',
  secondCopySuspected:
    'Une autre pièce jointe du même nom est arrivée entre-temps. Regardez les deux, et retirez-en une si elle est de trop.',
  keptAs: 'Exchange le garde sous le nom « {name} ».',
  notChecked:
    'Microsoft 365 l’a accepté, mais l’événement n’a pas pu être lu pour vérifier sa présence en un seul exemplaire. Regardez-le avant de l’envoyer.',
  readBack: 'Relu dans l’événement : les mêmes octets.',

  alreadyChosen: '« {name} » est déjà dans la liste.',
  alreadyAttached: '« {name} » est déjà dans l’événement.',
  notTheSameFile:
    '« {name} » n’est pas le fichier dont l’envoi a été interrompu, ou il a été modifié depuis. Rien n’en a été envoyé. Choisissez le fichier tel qu’il était.',
  recordUnreadable:
    '{count, plural, one {Un envoi est resté inachevé la dernière fois, mais ce qui en est conservé ne peut pas être lu.} many {# d’envois sont restés inachevés la dernière fois, mais ce qui en est conservé ne peut pas être lu.} other {# envois sont restés inachevés la dernière fois, mais ce qui en est conservé ne peut pas être lu.}} Regardez ce qui est dans l’événement, puis choisissez à nouveau ce qui manque.',
  refusedWhy: '« {name} » : {words}',

  kindItem: 'Élément Outlook',
  kindLink: 'Lien cloud',
  willBeRemoved: 'Va être retiré',
  removing: 'Retrait',
  couldNotBeRemoved: 'Joint – impossible à retirer',
}
