export { DRIVE_FOLDER } from './folder'
export { isLinkGoing } from './going'
export { createLaterLinks } from './laterLinks'
export type * from './types'
