import * as v from 'valibot'
import type { CalendarChoice } from './types'

/** What Graph sends of calendars and their groups; nothing inward of this file sees it. */
const Calendar = v.object({
  id: v.string(),
  name: v.nullish(v.string()),
  canEdit: v.nullish(v.boolean()),
  isDefaultCalendar: v.nullish(v.boolean()),
  owner: v.nullish(v.object({ address: v.nullish(v.string()) })),
})

const CalendarPage = v.object({ value: v.array(Calendar) })

const GroupPage = v.object({ value: v.array(v.object({ id: v.string(), name: v.nullish(v.string()) })) })

export const CALENDAR_PROPERTIES = 'id,name,canEdit,owner,isDefaultCalendar'

export function parseGroups(json: unknown): { id: string; name: string }[] {
  return v.parse(GroupPage, json).value.map(({ id, name }) => ({ id, name: name ?? '' }))
}

/** Of the person's own mailbox. Each names its owner, whoever that is. */
export function parseCalendars(json: unknown): CalendarChoice[] {
  return v.parse(CalendarPage, json).value.map(calendarOf)
}

export function parseCalendar(json: unknown): CalendarChoice {
  return calendarOf(v.parse(Calendar, json))
}

function calendarOf({ id, name, canEdit, isDefaultCalendar, owner }: v.InferOutput<typeof Calendar>): CalendarChoice {
  return {
    id,
    name: name ?? '',
    canEdit: canEdit ?? false,
    isDefault: isDefaultCalendar ?? false,
    owner: owner?.address?.toLowerCase() || undefined,
    mailbox: undefined,
  }
}
