import type { PartOf } from '../catalogue'
import type { links as english } from '../en/links'

/** Machine-made: nobody who speaks it has read it yet. */
export const links: PartOf<typeof english> = {
  linkOffer:
    'Possible par un lien : {count, plural, one {le fichier est placé} many {les fichiers sont placés} other {les fichiers sont placés}} dans votre OneDrive, dossier « {folder} », et les personnes de votre organisation qui ont le lien peuvent {count, plural, one {le lire} many {les lire} other {les lire}}. Un lien n’est pas une pièce jointe.',
  linkAsks: 'La première fois, il vous est demandé d’autoriser ce complément à utiliser votre OneDrive.',
  linkSend:
    '{count, plural, one {Envoyer comme lien} many {Envoyer # de fichiers comme liens} other {Envoyer # fichiers comme liens}}',
  linkTitle: 'Comme liens',
  linkMaking: 'Création du lien',
  linkInText: 'Le lien est dans le texte de l’événement',
  linkReady: 'Le lien est prêt',
  linkInTextNote: 'Rien n’est encore enregistré. Le lien part avec l’événement quand vous l’enregistrez ou l’envoyez.',
  linkReadNote:
    'Outlook ne laisse rien écrire dans un événement que vous ne faites que lire. Copiez le lien et envoyez-le par e-mail ou par chat.',
  linkNotInText: 'Il n’a pas pu être mis dans le texte de l’événement. {cause} Copiez le lien et mettez-le vous-même.',
  copyLink: 'Copier le lien',
  linkCopied: 'Le lien est copié.',
  linkBox: 'Lien vers « {name} »',
  linkKeepOpen: 'Gardez ce volet ouvert jusque-là. Un lien ne continue pas tout seul.',
  linkFileThere: 'Le fichier est dans votre OneDrive, dossier « {folder} ».',
  linkShowFile: 'Afficher dans OneDrive',
  linkInBody: '{name} ({size}) – lien vers un fichier dans OneDrive',
  noDrive: 'Vous n’avez pas de OneDrive ici, ou il n’a jamais été ouvert.',
  noDriveNext: 'Ouvrez OneDrive une fois dans le navigateur, ou demandez à votre administrateur. Puis réessayez.',
  driveFull: 'Votre OneDrive est plein.',
  driveFullNext: 'Libérez-y de l’espace, puis réessayez.',
  nameTaken: 'OneDrive contient déjà trop de fichiers de ce nom.',
  nameTakenNext: 'Donnez un autre nom au fichier, puis choisissez-le à nouveau.',
  linkRefused: 'Votre organisation ne permet pas de créer un lien vers le fichier.',
  linkRefusedNext: 'Partagez-le vous-même depuis OneDrive, ou demandez à votre administrateur.',
  mayNotUseDrive: 'Vous ne pouvez pas déposer de fichiers dans OneDrive, ou l’autorisation manque au complément.',
  askForFiles: 'Demandez à votre administrateur l’autorisation Files.ReadWrite. Puis réessayez.',
  linkDamagedNext: 'Supprimez le fichier endommagé dans OneDrive, puis réessayez.',
  keptLink: 'L’événement est inchangé.',
}
