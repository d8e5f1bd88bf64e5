import type { CalendarChoice, ChosenBeside, FoundEvent, OpenEventState } from '../../../src/events'
import type { OpenMessage, RestItemId } from '../../../src/kernel'
import { openMessages, openOn, pickedOn } from './doors'
import type { Scene, Step } from './doors'
import { foundEvent, foundMail } from './findDoors'
import { KB, MB, scene } from './scene'

const MESSAGE = beside(openMessages('Offer for the facade, revised'))
const SEVEN = beside(openMessages(...Array.from({ length: 7 }, (_, index) => `Daily report ${index + 1}`)))
const OFFER = foundMail('Offer for the facade, revised', 'Facade planning', {
  hasAttachments: true,
  sizeBytes: 4.2 * MB,
})
const REPORTS = SEVEN.messages.map(({ subject }) => foundMail(subject, 'Site office', { sizeBytes: 90 * KB }))

const COMING = [
  foundEvent('Site meeting, phase 2', 1),
  foundEvent('Quarterly review with the northern region and everybody who has to be there', 4, {
    organizer: 'Head office',
  }),
  foundEvent('Handover of the keys', 26, { isCancelled: true }),
  foundEvent('Trade fair', 40, { isAllDay: true, organizer: '' }),
  foundEvent('اجتماع الموقع', 42, { organizer: 'قسم المبيعات' }),
]

function beside(messages: readonly OpenMessage[]): ChosenBeside {
  return { messages, shown: undefined }
}

const calendar = (name: string, rest: Partial<CalendarChoice> = {}): CalendarChoice => ({
  id: name,
  name,
  canEdit: true,
  isDefault: false,
  owner: undefined,
  mailbox: undefined,
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
    {
      id: 'mine',
      name: 'My Calendars',
      calendars: [calendar('Calendar', { isDefault: true }), calendar('Deliveries')],
    },
    {
      id: 'others',
      name: 'Other Calendars',
      calendars: [calendar('Site', { owner: 'site@contoso.example' }), calendar('Holidays', { canEdit: false })],
    },
  ],
} as const

const [FIRST, , CANCELLED] = COMING

/** Beside a message, or beside several that are selected. */
export const SCENES_BESIDE_A_MESSAGE: Record<string, Scene> = {
  'choose-event': scene({ kind: 'choose', ...MESSAGE }, { list: { kind: 'unknown' } }, undefined, {
    mailbox: { ...PICKER, describe: [OFFER] },
  }),
  'choose-event-seven': scene({ kind: 'choose', ...SEVEN }, { list: { kind: 'unknown' } }, undefined, {
    mailbox: { ...PICKER, describe: REPORTS },
  }),
  'choose-event-sign-in': scene({ kind: 'choose', ...MESSAGE }, { list: { kind: 'unknown' } }, undefined, {
    mailbox: {
      eventPicker: {
        kind: 'failed',
        query: { text: '', calendar: undefined },
        failure: { kind: 'sign-in-needed', claims: undefined },
      },
      describe: { kind: 'sign-in-needed', claims: undefined },
    },
  }),
  'choose-event-looking': scene({ kind: 'choose', ...MESSAGE }, { list: { kind: 'unknown' } }, undefined, {
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

const SHOWN = openOn('compose', 'Quarterly review with the northern region')
const CHOOSING: OpenEventState = {
  kind: 'choose',
  messages: [],
  shown: SHOWN.kind === 'open' ? SHOWN : undefined,
}
const ROUND = foundEvent('Morning round', 21, {
  series: { kind: 'day', masterId: 'round' as RestItemId, originalStartMs: undefined },
})
const REPEATING = {
  ...PICKER,
  eventPicker: {
    ...PICKER.eventPicker,
    rows: [
      ...COMING.slice(0, 2),
      ROUND,
      foundEvent('Weekly call', 50, { series: { kind: 'whole' }, organizer: 'Head office' }),
    ],
  },
} as const
const ID = `AAMkADg3${'Ab1-'.repeat(36)}`

/** Choosing while an event is open, with what is done before the picture. */
function choosing(mailbox: Scene['mailbox'], ...steps: Step[]): Scene {
  return scene(CHOOSING, { list: { kind: 'unknown' } }, undefined, { mailbox: { ...REPEATING, ...mailbox }, steps })
}

const pasted = (text: string): Step[] => [
  { click: 'By link or id' },
  { type: text, into: 'Link or id' },
  { click: 'Look it up' },
]
const FOUND = foundEvent('Site meeting, phase 2', 1)
const addressed = (address: Partial<FoundEvent['address']>) =>
  ({ ...FOUND.address, ...address }) as FoundEvent['address']

/** Another event than the open one. */
export const SCENES_OF_ANOTHER_EVENT: Record<string, Scene> = {
  'another-event': choosing({}),
  'another-none': scene({ kind: 'choose', messages: [], shown: { kind: 'none' } }, {}, undefined, { mailbox: PICKER }),
  'another-series': choosing({}, { click: 'Morning round' }),
  'another-whole-series': choosing({}, { click: 'Weekly call' }),
  'another-series-failed': choosing(
    { lookUp: { kind: 'offline' } },
    { click: 'Morning round' },
    { click: 'The whole series' },
  ),
  'another-person': choosing({}, { click: 'Somebody else' }),
  'another-person-none': choosing(
    {},
    { click: 'Somebody else' },
    { type: 'boss@fabrikam.example', into: 'E-mail' },
    { click: 'Show the' },
  ),
  'another-person-closed': choosing(
    { calendarOf: { kind: 'not-allowed', code: 'ErrorAccessDenied' } },
    { click: 'Somebody else' },
    { type: 'finance@contoso.example', into: 'E-mail' },
    { click: 'Show the' },
  ),
  'another-only-look': choosing(
    {
      calendarOf: calendar('Calendar of the boss', {
        canEdit: false,
        owner: 'boss@contoso.example',
        mailbox: 'boss@contoso.example',
      }),
    },
    { click: 'Somebody else' },
    { type: 'boss@contoso.example', into: 'E-mail' },
    { click: 'Show the' },
  ),
  'another-link': choosing({}, { click: 'By link or id' }),
  'another-link-found': choosing({ lookUp: FOUND }, ...pasted(`https://outlook.office.com/calendar/item/${ID}`)),
  'another-link-gone': choosing({}, ...pasted(ID)),
  'another-link-mail': choosing({}, ...pasted('https://outlook.office.com/mail/inbox/id/AAQk')),
  'another-link-nonsense': choosing({}, ...pasted('Site meeting on Wednesday')),
  'another-link-group': choosing(
    { lookUp: { kind: 'route-refused', route: 'group' } },
    ...pasted(`/groups/02bd9fd6-8f93-4758-87c3-1fb73740a315/events/${ID}`),
  ),
  'another-picked': scene(pickedOn(FOUND, { messages: [], shown: SHOWN.kind === 'open' ? SHOWN : undefined }), {}),
  'another-picked-series': scene(
    pickedOn(
      {
        ...ROUND,
        address: addressed({ owner: { kind: 'user', user: 'boss@contoso.example' } }),
        series: { kind: 'whole' },
      },
      { messages: [], shown: { kind: 'none' } },
    ),
    {},
  ),
}
