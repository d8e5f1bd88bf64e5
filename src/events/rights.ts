import type { SharedCalendar } from '../outlook/calendarHost'

/** Whether a delegate may put something on an event there. What Outlook does not tell does not stand in the way. */
export function mayChangeEvents({ rights }: SharedCalendar): boolean {
  return rights === undefined || rights.write || rights.editOwn || rights.editAll
}
