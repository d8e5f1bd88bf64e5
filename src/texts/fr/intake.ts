import type { PartOf } from '../catalogue'
import type { intake as english } from '../en/intake'

/** Machine-made: nobody who speaks it has read it yet. */
export const intake: PartOf<typeof english> = {
  chooseFolder: 'Choisir un dossier',
  rename: 'Renommer',
  newName: 'Nouveau nom',
  nameShortened: 'Le nom était trop long pour Outlook et a été raccourci.',
  readingFolder: 'Lecture du dossier… Fichiers trouvés : {count}',
  stopReading: 'Arrêter la lecture',
  readingStopped: 'La lecture du dossier a été arrêtée. Rien de ce dossier n’est dans la liste.',
  folderEmpty: 'Ce dossier ne contient aucun fichier.',
  notReadable: 'Lecture impossible : {names}.',
  notReadableMore: 'Lecture impossible : {names}. Et d’autres : {count}.',
  folderLoop: 'Le dossier « {path} » revient sur lui-même par un lien. Il a été lu une seule fois.',
  foldersTooDeep: 'Les dossiers trop profondément imbriqués ont été laissés de côté. Déposez-les séparément.',
  folderCut:
    'Seuls les {count} premiers fichiers ont été lus. Faites du dossier un fichier .zip, ou choisissez-en des parties.',
  hiddenLeftOut: 'Fichiers système masqués laissés de côté : {count}.',
  folderNames: 'Noms des fichiers de ce dossier ({count})',
  pastedText: 'Texte collé',
  pastedLink: 'Lien collé',
  pastedPicture: 'Image collée',
  droppedText: 'Texte déposé',
  droppedLink: 'Lien déposé',
  wordsOnList: 'Le texte est dans la liste sous le nom « {name} ».',
  wordsAsText: 'En texte brut',
  wordsAsPage: 'Avec sa mise en forme',
  wordsAsPicture: 'En image',
  mailsWithoutContent: 'Outlook n’a pas transmis le contenu de {names}. Recherchez plutôt l’e-mail ci-dessous.',
  nothingInIt: 'Il n’y avait rien qui puisse être joint.',
  moreLikeThis: 'Autres cas semblables : {count}.',
  roomOnEvent: '{room} dans cet événement',
  roomByMail: '{room} dans cet événement, en comptant comme pour un e-mail',
  overKnownMail:
    'L’événement l’accepte, mais un e-mail grossit les fichiers d’un tiers, et votre organisation autorise {limit} par e-mail. Il se peut que l’invitation n’arrive pas à tout le monde.',
  overUsualMail:
    'L’événement l’accepte, mais un e-mail grossit les fichiers d’un tiers, et la plupart des organisations autorisent {limit} par e-mail. Il se peut que l’invitation n’arrive pas à tout le monde.',
  tooManyAhead:
    'Pièces jointes avec ceci : {count}. Exchange en accepte {most} par élément. Réunissez-les dans un fichier .zip, ou laissez-en de côté.',
  blockedForOthers:
    'Outlook ne laisse personne ouvrir {names} depuis un événement. Utilisez un fichier .zip, ou envoyez un lien.',
  blockedForOthersMore:
    'Outlook ne laisse personne ouvrir {names} depuis un événement. Et d’autres : {count}. Utilisez un fichier .zip, ou envoyez un lien.',
  offlineAhead:
    'Il n’y a pas de réseau. Ce que vous joignez maintenant attend et continue automatiquement à son retour.',
}
