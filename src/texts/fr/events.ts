import type { PartOf } from '../catalogue'
import type { events as english } from '../en/events'

/** Machine-made: nobody who speaks it has read it yet. */
export const events: PartOf<typeof english> = {
  saveEventMeans:
    'Enregistrer l’événement le place dans votre calendrier ; personne n’est invité pour autant. Les petits fichiers vont dans le formulaire sans cela ; les gros en ont besoin.',
  noEventOpen: 'Aucun événement n’est ouvert ici.',
  noEventOpenNext: 'Ouvrez-en un et tout continue automatiquement. Ce que vous choisissez entre-temps est conservé.',
  eventWithoutId: 'Outlook ne donne pas d’ID pour cet événement ; rien ne peut donc y être joint d’ici.',
  eventWithoutIdNext:
    'Cela arrive avec des événements ouverts depuis un fichier ou une boîte aux lettres masquée. Ouvrez l’événement depuis un calendrier, puis vérifiez à nouveau.',
  pastForm:
    '{count, plural, one {# pièce jointe se trouve dans l’événement enregistré, et ce formulaire ne la montre pas. Pour la voir, fermez le formulaire et rouvrez l’événement. Si vous enregistrez le formulaire avant, vérifiez qu’elle est toujours là : un ancien formulaire peut l’écraser.} many {# de pièces jointes se trouvent dans l’événement enregistré, et ce formulaire ne les montre pas. Pour les voir, fermez le formulaire et rouvrez l’événement. Si vous enregistrez le formulaire avant, vérifiez qu’elles sont toujours là : un ancien formulaire peut les écraser.} other {# pièces jointes se trouvent dans l’événement enregistré, et ce formulaire ne les montre pas. Pour les voir, fermez le formulaire et rouvrez l’événement. Si vous enregistrez le formulaire avant, vérifiez qu’elles sont toujours là : un ancien formulaire peut les écraser.}}',

  addToEvent: 'Ajouter à un événement',
  chooseEvent: 'Choisissez l’événement. Ce que vous joignez y est ajouté, et non à l’e-mail.',
  chooseAnEvent: 'Choisir un événement',
  chooseOtherEvent:
    'Ce que vous joignez à partir de maintenant y est ajouté. Ce qui est en route va là où il a été envoyé.',
  anotherEvent: 'Autre événement…',
  backTo: 'Retour à « {subject} »',
  eventIsCancelled: 'Cet événement est annulé. Il est encore possible d’y joindre quelque chose.',
  noMailSelected: 'Aucun e-mail n’est sélectionné.',
  mailsSelected:
    '{count, plural, one {# e-mail sélectionné} many {# d’e-mails sélectionnés} other {# e-mails sélectionnés}}',
  eventsAhead: 'À venir',
  calendar: 'Calendrier',
  calendarsOfOthers: 'D’autres personnes',
  calendarWithOwner: '{calendar} ({owner})',
  calendarToLookAt: '{calendar}, en lecture seule',
  calendarToLookAtNext:
    'Vous pouvez seulement consulter ce calendrier. Pour ajouter quelque chose à ses événements, demandez à son propriétaire le droit de modification.',
  somebodysCalendar: 'Calendrier d’une autre personne…',
  personOrRoomAddress: 'Adresse e-mail de la personne ou de la salle',
  showCalendar: 'Afficher le calendrier',
  notAnAddress: 'Ce n’est pas une adresse e-mail.',
  notAnAddressNext: 'Écrivez-la ainsi : nom@entreprise.com.',
  noSuchMailbox: 'Votre organisation n’a pas de boîte aux lettres à cette adresse.',
  noSuchMailboxNext: 'Vérifiez l’orthographe. Les calendriers d’autres organisations ne sont pas accessibles d’ici.',
  chooseThisEvent: 'Choisir cet événement',

  eventCancelled: 'annulé',
  eventSeries: 'série',
  eventRepeats: 'périodique',
  eventToLookAt: 'en lecture seule',

  allDay: 'Toute la journée',
  withoutDate: 'Sans date',
  timeRange: '{start} – {end}',
  dayAndTimes: '{day}, {times}',

  byLink: 'Par lien ou ID…',
  linkOrId: 'Lien ou ID de l’événement',
  lookUp: 'Rechercher',
  lookingUp: 'Recherche…',
  tryAnyway: 'Essayer tout de même',
  unseenEvent: 'Événement impossible à lire',
  linkEmpty: 'Rien n’est encore collé ici.',
  linkTooLong: 'Ce texte est trop long pour un lien.',
  linkTooLongNext: 'Collez seulement le lien vers l’événement, ou son ID.',
  linkToMail: 'Ce lien mène à un e-mail, pas à un événement.',
  linkToMailNext: 'Collez le lien de l’événement. Pour joindre l’e-mail, trouvez-le avec « Rechercher des e-mails ».',
  linkToOtherCloud: 'Ce lien mène à un autre cloud Microsoft que le vôtre.',
  linkToOtherCloudNext: 'Ses événements ne sont pas accessibles d’ici. Ouvrez l’événement là-bas.',
  linkElsewhere: 'Ce lien ne mène pas à un événement dans Outlook.',
  linkToNoEvent: 'Ce lien mène à Outlook, mais pas à un événement précis.',
  linkToNoEventNext: 'Ouvrez l’événement lui-même, pour qu’il occupe toute la page, et copiez l’adresse.',
  linkIdCut: 'L’ID de l’événement n’est pas complet.',
  linkIdCutNext: 'Copiez encore une fois le lien ou l’ID, en entier.',
  linkNonsense: 'Ce n’est ni un lien vers un événement, ni son ID.',
  copyAddressOfEvent: 'Ouvrez l’événement dans Outlook sur le web et copiez l’adresse de la page.',
  noSuchEvent: 'Cet événement n’existe pas dans cette boîte aux lettres.',
  noSuchEventNext:
    'Il a peut-être été supprimé, ou se trouve dans le calendrier d’une autre personne ou d’une autre organisation. Si ce calendrier est partagé avec vous, cherchez l’événement sous « Calendrier d’une autre personne ».',

  whichDays: 'Cet événement se répète. Où faut-il l’ajouter ?',
  onlyThisDay: 'Ce jour seulement',
  onlyThisDayWhen: 'Ce jour seulement : {when}',
  otherDaysStay: 'Les autres jours restent inchangés.',
  otherDaysStayWhen: '{when}. Les autres jours restent inchangés.',
  wholeSeries: 'Toute la série',
  wholeSeriesMeans: 'Tous les jours l’affichent, sauf ceux qui ont été modifiés séparément.',
  oneDayElsewhere: 'Pour un seul jour, cherchez ce jour parmi les événements à venir.',
  noSuchDay:
    'Le jour qu’Outlook affiche ne fait pas partie des jours de cette série : il a été déplacé ou supprimé, ou le formulaire a été modifié sans être enregistré.',
  dayIsMeant: 'Ajouté à ce jour seulement.',
  seriesIsMeant: 'Ajouté à toute la série, sauf aux jours modifiés séparément.',
  takeSeries: 'Plutôt toute la série',
  takeDay: 'Plutôt ce jour seulement',

  isThisIt: 'Est-ce bien l’événement voulu ?',
  quoted: '« {name} »',
  outlookShows: 'Outlook affiche {event}.',
  outlookShowsNothing: 'Outlook n’en affiche rien.',
  graphHas: 'Microsoft 365 a {event}.',
  differsNext:
    'S’il vient d’être modifié, vérifiez à nouveau. Si c’est un autre événement, fermez-le et ouvrez-le depuis le calendrier.',
  differsInFormNext:
    'Si vous avez modifié l’événement sans l’enregistrer, enregistrez-le, puis vérifiez à nouveau. Si c’est un autre événement, fermez-le et ouvrez-le depuis le calendrier.',
  sameEvent: 'Oui, c’est le même événement',
  attachToFound: 'Oui, joindre à « {subject} »',

  eventLate: 'Microsoft 365 ne connaît pas encore cet événement.',
  lateSaved:
    'Il vient sans doute d’être enregistré, et Outlook est encore en train de l’envoyer. « Enregistrer » dans Outlook accélère les choses. Prochaine vérification dans {time}, jusqu’à {end} au plus tard. Ce que vous choisissez est conservé.',
  lateSavedNow:
    'Il vient sans doute d’être enregistré, et Outlook est encore en train de l’envoyer. « Enregistrer » dans Outlook accélère les choses. Prochaine vérification maintenant, jusqu’à {end} au plus tard. Ce que vous choisissez est conservé.',
  lateRead:
    'S’il est nouveau, Outlook est peut-être encore en train de l’envoyer ; s’il se trouve dans une autre boîte aux lettres ou un autre compte, il est introuvable d’ici. Prochaine vérification dans {time}, jusqu’à {end} au plus tard. Ce que vous choisissez est conservé.',
  lateReadNow:
    'S’il est nouveau, Outlook est peut-être encore en train de l’envoyer ; s’il se trouve dans une autre boîte aux lettres ou un autre compte, il est introuvable d’ici. Prochaine vérification maintenant, jusqu’à {end} au plus tard. Ce que vous choisissez est conservé.',
  eventNotFound: 'Microsoft 365 ne trouve pas cet événement dans votre boîte aux lettres.',
  notFoundOwn:
    'Il a été supprimé ou déplacé, ou il se trouve dans une autre boîte aux lettres ou un autre compte que celui de votre connexion actuelle.',
  notFoundShared:
    'Il a été supprimé ou déplacé, ou Outlook a donné un ID qui n’appartient pas au calendrier de {mailbox}.',
  notFoundNext: 'Fermez-le et ouvrez-le depuis son propre calendrier, ou choisissez-le avec « Autre événement ».',
  notFoundButForm: 'Les petits fichiers vont toujours dans le formulaire ouvert.',
  calendarLookOnly:
    'Vous pouvez consulter le calendrier de {mailbox}, mais pas le modifier. Microsoft 365 refusera les pièces jointes ici ; demandez à son propriétaire le droit de modification.',
}
