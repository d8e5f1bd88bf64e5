import type { CalendarChoice } from '../../../src/events'
import { openMessages, pickedOn } from './doors'
import type { Scene } from './doors'
import { foundEvent, foundMail } from './findDoors'
import { KB, MB, scene } from './scene'

const MESSAGE = openMessages('Offer for the facade, revised')
const SEVEN = openMessages(...Array.from({ length: 7 }, (_, index) => `Daily report ${index + 1}`))
const OFFER = foundMail('Offer for the facade, revised', 'Facade planning', {
  hasAttachments: true,
  sizeBytes: 4.2 * MB,
})
const REPORTS = SEVEN.map(({ subject }) => foundMail(subject, 'Site office', { sizeBytes: 90 * KB }))

const COMING = [
  foundEvent('Site meeting, phase 2', 1),
  foundEvent('Quarterly review with the northern region and everybody who has to be there', 4, {
    organizer: 'Head office',
  }),
  foundEvent('Handover of the keys', 26, { isCancelled: true }),
  foundEvent('Trade fair', 40, { isAllDay: true, organizer: '' }),
  foundEvent('اجتماع الموقع', 42, { organizer: 'قسم المبيعات' }),
]

const calendar = (name: string, rest: Partial<CalendarChoice> = {}): CalendarChoice => ({
  id: name,
  name,
  canEdit: true,
  isDefault: false,
  owner: undefined,
  ...rest,
})

const PICKER = {
  eventPicker: {
    kind: 'found',
    query: { text: '', calendar: undefined },
    rows: COMING,
    hasMore: true,
    loadingMore: false,
  },
  calendars: [
    calendar('Calendar', { isDefault: true }),
    calendar('Site', { owner: 'site@contoso.example' }),
    calendar('Holidays', { canEdit: false }),
  ],
} as const

const [FIRST, , CANCELLED] = COMING

/** Beside a message, or beside several that are selected. */
export const SCENES_BESIDE_A_MESSAGE: Record<string, Scene> = {
  'choose-event': scene({ kind: 'choose', messages: MESSAGE }, { list: { kind: 'unknown' } }, undefined, {
    mailbox: { ...PICKER, describe: [OFFER] },
  }),
  'choose-event-seven': scene({ kind: 'choose', messages: SEVEN }, { list: { kind: 'unknown' } }, undefined, {
    mailbox: { ...PICKER, describe: REPORTS },
  }),
  'choose-event-sign-in': scene({ kind: 'choose', messages: MESSAGE }, { list: { kind: 'unknown' } }, undefined, {
    mailbox: {
      eventPicker: {
        kind: 'failed',
        query: { text: '', calendar: undefined },
        failure: { kind: 'sign-in-needed', claims: undefined },
      },
      describe: { kind: 'sign-in-needed', claims: undefined },
    },
  }),
  'choose-event-looking': scene({ kind: 'choose', messages: MESSAGE }, { list: { kind: 'unknown' } }, undefined, {
    mailbox: { eventPicker: { kind: 'searching', query: { text: '', calendar: undefined }, rows: [] } },
  }),
  ...(FIRST === undefined
    ? {}
    : {
        'picked-event': scene(pickedOn({ ...FIRST, isOrganizer: true }, MESSAGE), {}, undefined, {
          mailbox: { describe: [OFFER] },
        }),
      }),
  ...(CANCELLED === undefined
    ? {}
    : {
        'picked-cancelled': scene(pickedOn(CANCELLED, MESSAGE), {}, undefined, { mailbox: { describe: [OFFER] } }),
      }),
}
