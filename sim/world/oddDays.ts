import { createPlanner } from './calendar'
import type { Mailbox } from './types'

/** Events as calendars have them and nobody plans them: whole days, a cancelled one, one that ends before it starts. */
export function planOddDays(own: Mailbox, when: { seed: string; nowMs: number }): void {
  const plan = createPlanner(own, when)
  const [calendar, , holidays] = own.calendars
  if (calendar === undefined || holidays === undefined) throw new Error('A mailbox has three calendars.')
  const mine = { calendar, organizer: own.address }
  plan({
    ...mine,
    name: 'stocktaking',
    subject: 'Stocktaking',
    day: 3,
    hour: 0,
    minutes: 24 * 60,
    location: 'Store, all floors',
    more: { isAllDay: true, showAs: 'free', categories: ['Store'], importance: 'low' },
  })
  plan({
    ...mine,
    name: 'roof-walk',
    subject: 'Canceled: Roof walk',
    day: 4,
    hour: 9,
    minutes: 45,
    organizer: 'safety@contoso.example',
    attendees: [{ name: own.displayName, address: own.address }],
    more: { isCancelled: true, showAs: 'free' },
  })
  // Imported ones have this; calendars show them all the same.
  plan({ ...mine, name: 'backwards', subject: 'Imported entry', day: 4, hour: 12, minutes: -30 })
  plan({
    name: 'holiday',
    subject: 'Public holiday',
    day: 5,
    hour: 0,
    minutes: 24 * 60,
    calendar: holidays,
    organizer: 'calendars@contoso.example',
    more: { isAllDay: true, showAs: 'oof' },
  })
}
