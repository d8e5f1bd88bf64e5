/** Words of the ways in that are there when the pane opens. */
export const CHOOSE = {
  folder: 'Choose a folder',
  rename: 'Rename',
  shortened: 'The name was too long for Outlook and has been shortened.',
} as const
