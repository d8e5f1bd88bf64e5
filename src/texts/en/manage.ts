/** Managing what is on the event: renaming, replacing, removing many, names that are taken. */
export const manage = {
  planBesideOld: 'Goes onto the saved event, because what it replaces is there.',
} as const
