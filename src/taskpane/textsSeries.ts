/** The question which days of a series are meant, and what each answer means; asked beside an event and in the picker. */
export const SERIES = {
  whichDays: 'This event repeats. Where should it go?',
  onlyThisDay: 'Only this day',
  otherDays: 'The other days stay as they are.',
  wholeSeriesMeans: 'All days show it, except days that were changed on their own.',
} as const
