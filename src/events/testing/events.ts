import { asRestItemId } from '../../kernel'
import type { RestItemId } from '../../kernel'
import type { ShownEvent, Surface } from '../../outlook/calendarHost'
import { openEventAddress } from '../eventAddress'
import type { OpenEventState } from '../openEvent'
import type { NamedEvent } from '../types'

export const restId = (text: string): RestItemId => {
  const id = asRestItemId(text)
  if (id === undefined) throw new Error(`not an id: ${text}`)
  return id
}

export const TEN = Date.UTC(2026, 10, 24, 10)
const HOUR_MS = 3_600_000

/** A meeting of one hour on 2026-11-24 at ten, as Graph names it. */
export function namedEvent(changes: Partial<NamedEvent> = {}, id = 'EVENT='): NamedEvent {
  return {
    address: openEventAddress(restId(id)),
    subject: 'Site meeting',
    startMs: TEN,
    endMs: TEN + HOUR_MS,
    isAllDay: false,
    organizer: 'Site office',
    organizerAddress: 'site@contoso.example',
    isOrganizer: false,
    isCancelled: false,
    isMeeting: true,
    ...changes,
  }
}

/** The same, as Outlook shows it. */
export function shownEvent(changes: Partial<ShownEvent> = {}): ShownEvent {
  return {
    subject: 'Site meeting',
    startMs: TEN,
    endMs: TEN + HOUR_MS,
    startDay: undefined,
    organizer: 'site@contoso.example',
    seriesId: undefined,
    ...changes,
  }
}

type Open = Extract<OpenEventState, { kind: 'open' }>

/** The pane beside an event that is proven; `owner`: in whose calendar, where it is somebody else's. */
export function openOn(surface: Surface, changes: Partial<Open> & { owner?: string | undefined } = {}): Open {
  const { owner, ...rest } = changes
  const address = openEventAddress(restId('EVENT='), owner)
  return {
    kind: 'open',
    item: 1,
    surface,
    address,
    identity: { kind: 'proven', event: namedEvent({ address }), scope: 'single', canChoose: false },
    subject: 'Site meeting',
    shared: owner === undefined ? undefined : { mailbox: owner, rights: undefined },
    savedAtMs: undefined,
    picked: undefined,
    ...rest,
  }
}
