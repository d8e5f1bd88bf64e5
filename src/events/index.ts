export * from './eventAddress'
export type { OpenEventDoor, OpenEventState } from './openEvent'
