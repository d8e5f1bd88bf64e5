import type { PartOf } from '../catalogue'
import type { attendees as english } from '../en/attendees'

/** Machine-made: nobody who speaks it has read it yet. */
export const attendees: PartOf<typeof english> = {
  attendeesTitle: 'Qui le reçoit',
  sendUpdate: 'Envoyer la mise à jour',
  leaveQuiet: 'Ne pas prévenir',

  attendeesNewEvent: 'Enregistré avec l’événement. Si vous invitez des personnes, cela part avec l’invitation.',
  attendeesOpenForm:
    'Enregistré avec l’événement. Les participants le reçoivent quand vous choisissez « Envoyer » dans Outlook, pas avant.',
  attendeesNotKnown: 'Ajouté à cette copie de l’événement. Personne n’en est prévenu.',
  attendeesFailed: 'Impossible de savoir qui le reçoit. {cause}',
  attendeeCopy: 'Seulement dans votre copie de cet événement. L’organisateur et les autres ne le reçoivent pas.',
  attendeeCopyOf:
    'Seulement dans la copie de cet événement du calendrier de {owner}. L’organisateur et les autres ne le reçoivent pas.',
  attendeesCancelled: 'Cet événement est annulé. Les participants ne reçoivent plus de mises à jour.',
  attendeesNobody: 'Dans l’événement de votre calendrier. Il n’y a pas d’invité qui puisse le recevoir.',
  attendeesNobodyOf: 'Dans l’événement du calendrier de {owner}. Il n’y a pas d’invité qui puisse le recevoir.',
  attendeesMoving:
    'En route vers votre événement. Les participants ne sont pas prévenus tant que vous ne le demandez pas.',
  attendeesNotYet:
    'Ce que vous ajoutez reste dans votre événement. Vous choisirez ensuite si les participants en sont prévenus.',

  untoldAdded:
    '{count, plural, one {Dans votre événement seulement. # participant ne l’a pas encore.} many {Dans votre événement seulement. # de participants ne l’ont pas encore.} other {Dans votre événement seulement. # participants ne l’ont pas encore.}}',
  untoldAddedOf:
    '{count, plural, one {Dans cet événement seulement. # participant ne l’a pas encore.} many {Dans cet événement seulement. # de participants ne l’ont pas encore.} other {Dans cet événement seulement. # participants ne l’ont pas encore.}}',
  untoldRemoved:
    '{removed, plural, one {La pièce jointe n’est retirée que de votre événement.} many {Les pièces jointes ne sont retirées que de votre événement.} other {Les pièces jointes ne sont retirées que de votre événement.}} {count, plural, one {# participant ne le sait pas encore.} many {# de participants ne le savent pas encore.} other {# participants ne le savent pas encore.}}',
  untoldRemovedOf:
    '{removed, plural, one {La pièce jointe n’est retirée que de cet événement.} many {Les pièces jointes ne sont retirées que de cet événement.} other {Les pièces jointes ne sont retirées que de cet événement.}} {count, plural, one {# participant ne le sait pas encore.} many {# de participants ne le savent pas encore.} other {# participants ne le savent pas encore.}}',
  untoldQuiet: '{untold} Cela partira avec la prochaine mise à jour de cette réunion.',

  updateSending:
    '{count, plural, one {Envoi de la mise à jour à # participant…} many {Envoi de la mise à jour à # de participants…} other {Envoi de la mise à jour à # participants…}}',
  updateSent:
    '{count, plural, one {Mise à jour envoyée à # participant à {time}.} many {Mise à jour envoyée à # de participants à {time}.} other {Mise à jour envoyée à # participants à {time}.}}',
  updateSentFiles:
    'Il se peut qu’un fichier n’arrive pas partout avec elle. L’invitation le mentionne : qui ne l’a pas peut vous le demander.',
  updateNotSent: 'La mise à jour n’a pas été envoyée. {cause} {next}',
  updateInDoubt:
    'On ne sait pas si la mise à jour a été envoyée. {cause} « Envoyer la mise à jour » vérifie d’abord, pour que personne ne reçoive l’e-mail deux fois.',

  notSentMoved:
    '{count, plural, one {Rien n’a encore été envoyé : l’événement a été déplacé entre-temps. « Envoyer la mise à jour » prévient # participant.} many {Rien n’a encore été envoyé : l’événement a été déplacé entre-temps. « Envoyer la mise à jour » prévient # de participants.} other {Rien n’a encore été envoyé : l’événement a été déplacé entre-temps. « Envoyer la mise à jour » prévient # participants.}}',
  notSentMovedTo:
    '{count, plural, one {Rien n’a encore été envoyé : l’événement a été déplacé entre-temps ({when}). « Envoyer la mise à jour » prévient # participant.} many {Rien n’a encore été envoyé : l’événement a été déplacé entre-temps ({when}). « Envoyer la mise à jour » prévient # de participants.} other {Rien n’a encore été envoyé : l’événement a été déplacé entre-temps ({when}). « Envoyer la mise à jour » prévient # participants.}}',
  notSentEnded:
    '{count, plural, one {Rien n’a encore été envoyé : l’événement est terminé. « Envoyer la mise à jour » écrit tout de même à # participant.} many {Rien n’a encore été envoyé : l’événement est terminé. « Envoyer la mise à jour » écrit tout de même à # de participants.} other {Rien n’a encore été envoyé : l’événement est terminé. « Envoyer la mise à jour » écrit tout de même à # participants.}}',
  notSentAttendeesChanged:
    '{count, plural, one {Rien n’a encore été envoyé : les personnes invitées ont changé. « Envoyer la mise à jour » écrit à # participant.} many {Rien n’a encore été envoyé : les personnes invitées ont changé. « Envoyer la mise à jour » écrit à # de participants.} other {Rien n’a encore été envoyé : les personnes invitées ont changé. « Envoyer la mise à jour » écrit à # participants.}}',
  notSentChangedElsewhere:
    'Rien n’a encore été envoyé : l’événement a été modifié ailleurs au même moment. Il a été relu ; envoyez maintenant, si vous le souhaitez toujours.',
  notSent: 'Rien n’a été envoyé.',

  sendingMails: 'À l’envoi, chacun d’eux reçoit un seul e-mail, avec une ligne à ce sujet en haut de l’invitation.',
  sendingMailsFiles:
    'À l’envoi, chacun d’eux reçoit un seul e-mail, avec une ligne à ce sujet en haut de l’invitation. Il se peut qu’un fichier n’arrive pas partout avec lui.',
  sendingInNameOf: 'L’envoi se fait au nom de {owner}.',
  sendingToList: 'Une liste de distribution en fait partie : tous ses membres reçoivent l’e-mail.',
  sendingPerhapsToList: 'Une liste de distribution compte pour un participant ; tous ses membres reçoivent l’e-mail.',
  sendingSeries: 'La mise à jour concerne toute la série.',
  sendingSeriesChanged:
    'La mise à jour concerne toute la série. Certains jours ont été modifiés : chacun entraîne un e-mail de plus.',
  sendingSeriesPerhapsChanged:
    'La mise à jour concerne toute la série. Chaque jour modifié entraîne un e-mail de plus.',
  sendingDay: 'La mise à jour ne concerne que ce jour de la série.',
  sendingDraft:
    'Outlook a des modifications de cette réunion qui n’ont pas encore été envoyées. Elles partiront en même temps.',
  sendingOver: 'Cet événement est terminé.',

  attendeeWarning:
    'Vous faites partie des invités de cet événement. Ce que vous joignez reste dans votre copie : l’organisateur et les autres ne le reçoivent pas, et la prochaine mise à jour peut l’effacer.',
  attendeeWarningOf:
    'Vous faites partie des invités de cet événement. Ce que vous joignez reste dans votre copie : {organizer}, qui l’organise, et les autres ne le reçoivent pas, et la prochaine mise à jour peut l’effacer.',

  saidChoice: '{line} « Envoyer la mise à jour » ou « Ne pas prévenir » : à vous de choisir.',
}
