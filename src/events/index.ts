export { eventPath, openEventAddress, refusedRoute, sameEvent } from './eventAddress'
export type { EventAddress, PersonalCalendar, PersonalOwner } from './eventAddress'
export { createOpenEvent } from './openEvent'
export type { OpenEventDoor, OpenEventState } from './openEvent'
