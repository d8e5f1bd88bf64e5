import type { PartOf } from '../catalogue'
import type { manage as english } from '../en/manage'

/** Machine-made: nobody who speaks it has read it yet. */
export const manage: PartOf<typeof english> = {
  planBesideOld: 'Sera ajouté à l’événement enregistré, car ce qui doit être remplacé s’y trouve.',
  sameNameOnEvent: 'Un élément de ce nom est déjà joint à l’événement.',
  sameNameInList: 'Ce nom figure deux fois dans la liste.',
  sameNameKept: 'Les deux sont conservés, celui-ci sous le nom « {freeName} ».',
  sameNameReplaces: 'Celui-ci remplace l’ancien.',
  sameNameReplace: 'Remplacer',
  sameNameKeepBoth: 'Conserver les deux',
  sameNameSkip: 'Ignorer',
  sameNameForAll: 'Appliquer aux {count} dont le nom est déjà pris',
  moreActions: 'Plus',
  renameSave: 'Enregistrer le nom',
  renameEmpty: 'Un nom doit contenir au moins une lettre ou un chiffre.',
  renameTaken: 'Une autre pièce jointe se nomme « {name} ».',
  renameUse: 'Utiliser « {name} »',
  renameStarted: '« {old} » va être renommé en « {name} ».',
  replaceWith: 'Remplacer par un fichier…',
  replaceStarted: '« {old} » va être remplacé par « {name} ».',
  replaceNotItem:
    'Seuls les fichiers peuvent être renommés ou remplacés : la copie d’un élément Outlook en perdrait une partie.',
  replaceBusy: 'Une modification est déjà en cours.',
  takesPlaceOf: 'Remplace « {old} », qui reste jusqu’à ce que ce fichier soit là en entier.',
  oldStillThere: '« {old} » est toujours dans l’événement, inchangé.',
  oldStays: 'Le nouveau fichier est dans l’événement, et l’ancien, « {old} », aussi : il n’a pas pu être retiré.',
  oldStaysInterrupted:
    'Le volet a été fermé entre-temps. Le nouveau fichier est dans l’événement, et l’ancien, « {old} », aussi.',
  oldStaysBesideForm:
    'Le formulaire ouvert contient encore l’ancien fichier, « {old} ». Enregistrez l’événement et ouvrez-le à nouveau ; quand le nouveau est là, retirez l’ancien.',
  removeOld: 'Retirer l’ancien',
  keepBoth: 'Conserver les deux',
  addedAt: 'Ajout : {moment}',
  addedHere: 'Ajout : {moment}, par vous dans ce volet',
  select: 'Sélectionner',
  selectDone: 'Terminé',
  selectAll: 'Tout',
  removeSome: 'Retirer ({count})',
  downloadSome: 'Télécharger ({count})',
  downloadFailed: '« {name} » n’a pas pu être téléchargé.',
  sortBy: 'Tri',
  sortNone: 'Comme dans Outlook',
  sortName: 'Nom',
  sortSize: 'Les plus gros d’abord',
  sortNewest: 'Les plus récents d’abord',
}
