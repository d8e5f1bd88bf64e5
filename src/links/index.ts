export { DRIVE_FOLDER } from './folder'
export { createLaterLinks } from './laterLinks'
export type * from './types'
