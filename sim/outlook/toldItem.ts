import { eventAt, itemId, rightsOf, uidOf, zoneOf } from '../world'
import type { StoredEvent } from '../world'
import type { EventForm } from './eventForm'
import { hostRecurrence } from './hostRecurrence'
import { ewsForm } from './ids'
import type { HostQuirkName, QuirkSettings } from './quirks'

/** How the host tells of what is open. */
export interface Telling {
  quirks: ReadonlySet<HostQuirkName>
  settings: Pick<QuirkSettings, 'seriesIdBeside'>
}

/** The open event's id in EWS form; null where the host gives none, undefined for an event that was not saved yet. */
export function toldId(form: EventForm, telling: Telling): string | null | undefined {
  const { quirks } = telling
  if (form.eventId === undefined) return form.surface === 'compose' ? undefined : null
  if (form.isNew && (quirks.has('not-saved-after-save') || quirks.has('secondary-account'))) return undefined
  if (quirks.has('from-disk') || quirks.has('no-id-across-regions')) return null
  const { seriesMasterId } = form
  if (seriesMasterId !== undefined && quirks.has('series-id-for-occurrence')) return ewsForm(seriesMasterId)
  return ewsForm(isShared(form) ? delegateId(form, form.eventId, quirks) : form.eventId)
}

/** `seriesId`: null for what is no occurrence. */
export function toldSeriesId({ seriesMasterId }: EventForm, { quirks, settings }: Telling): string | null {
  if (seriesMasterId === undefined || quirks.has('no-series-id')) return null
  if (quirks.has('series-id-for-occurrence') && settings.seriesIdBeside === 'null') return null
  return ewsForm(seriesMasterId)
}

/** `recurrence`, as the host hands it to Office.js: an occurrence tells its series’. [documented] */
export function toldRecurrence(
  { mailbox, eventId, seriesMasterId }: EventForm,
  { quirks }: Telling,
): Record<string, unknown> | null | undefined {
  if (seriesMasterId !== undefined && quirks.has('no-recurrence')) return undefined
  const id = seriesMasterId ?? eventId
  const series = id === undefined ? undefined : eventAt(mailbox.events, id)
  if (series?.recurrence === undefined) return null
  return hostRecurrence(series.recurrence, { ...series, zone: zoneOf(series) })
}

/** Outlook shows the calendar as somebody else's. */
export function isShared({ mailbox, account }: EventForm): boolean {
  return mailbox !== account
}

/** Answer to `getSharedPropertiesAsync`; undefined: it fails, as for an event of one's own. */
export function toldShared(form: EventForm, { quirks }: Telling): Record<string, unknown> | undefined {
  if (!isShared(form) || quirks.has('no-shared-properties')) return undefined
  return {
    owner: form.mailbox.address,
    targetMailbox: form.mailbox.address,
    targetRestUrl: 'https://outlook.office.com/api',
    delegatePermissions: rightsOf(form.mailbox, form.account.address),
  }
}

function delegateId(form: EventForm, eventId: string, quirks: ReadonlySet<HostQuirkName>): string {
  const { mailbox, account } = form
  const event = eventAt(mailbox.events, eventId)
  if (event === undefined) return eventId
  if (quirks.has('delegate-id-of-own-mailbox')) {
    const copy = [...account.events.values()].find((one) => one.type === event.type && uidOf(one) === uidOf(event))
    return copy?.id ?? itemId('delegate', account.address, eventId)
  }
  return quirks.has('wrong-delegate-id') ? (neighbour([...mailbox.events.values()], event)?.id ?? eventId) : eventId
}

/** The event nearest to this one. */
function neighbour(events: readonly StoredEvent[], event: StoredEvent): StoredEvent | undefined {
  const distance = ({ startMs }: StoredEvent) => Math.abs(startMs - event.startMs)
  return events
    .filter(({ id, type }) => id !== event.id && type !== 'seriesMaster')
    .sort((one, other) => distance(one) - distance(other))[0]
}
