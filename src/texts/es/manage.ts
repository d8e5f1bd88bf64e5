import type { PartOf } from '../catalogue'
import type { manage as english } from '../en/manage'

/** Machine-made: nobody who speaks it has read it yet. */
export const manage: PartOf<typeof english> = {
  planBesideOld: 'Goes onto the saved event, because what it replaces is there.', // to translate
  sameNameOnEvent: '“{name}” is on the event already.', // to translate
  sameNameInList: '“{name}” is in the list twice.', // to translate
  sameNameKept: 'Both are kept, this one as “{freeName}”.', // to translate
  sameNameReplaces: 'This one takes the place of the old one.', // to translate
  sameNameReplace: 'Replace', // to translate
  sameNameKeepBoth: 'Keep both', // to translate
  sameNameSkip: 'Skip', // to translate
  sameNameForAll: 'The same for all {count} whose names are taken', // to translate
  moreActions: 'More', // to translate
  renameSave: 'Save name', // to translate
  renameEmpty: 'A name needs at least one letter or digit.', // to translate
  renameTaken: 'Another attachment is named “{name}”.', // to translate
  renameUse: 'Use “{name}”', // to translate
  renameStarted: '“{old}” is being renamed to “{name}”.', // to translate
  replaceWith: 'Replace with a file…', // to translate
  replaceStarted: '“{old}” is being replaced by “{name}”.', // to translate
  replaceNotItem: 'Only files can be renamed or replaced: a copy of an Outlook item would lose some of it.', // to translate
  replaceBusy: 'It is being changed already.', // to translate
  takesPlaceOf: 'Takes the place of “{old}”, which stays until this one is there whole.', // to translate
  oldStillThere: '“{old}” is still there, unchanged.', // to translate
  oldStays: 'It is there, and the old one, “{old}”, is there too: it could not be removed.', // to translate
  oldStaysInterrupted: 'The pane was closed meanwhile. This one is there, and the old one, “{old}”, is there too.', // to translate
  oldStaysBesideForm:
    'The open form still holds the old one, “{old}”. Save the event and open it again; when this one is there, remove the old one.', // to translate
  removeOld: 'Remove the old one', // to translate
  keepBoth: 'Keep both', // to translate
  addedAt: 'Added {moment}', // to translate
  addedHere: 'Added {moment}, by you in this pane', // to translate
  select: 'Select', // to translate
  selectDone: 'Done', // to translate
  selectAll: 'All', // to translate
  removeSome: 'Remove {count}', // to translate
  downloadSome: 'Download {count}', // to translate
  downloadFailed: '“{name}” could not be downloaded.', // to translate
  sortBy: 'Sort by', // to translate
  sortNone: 'As Outlook lists them', // to translate
  sortName: 'Name', // to translate
  sortSize: 'Largest first', // to translate
  sortNewest: 'Newest first', // to translate
}
