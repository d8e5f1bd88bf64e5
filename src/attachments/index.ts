export { createAttachments } from './engine'
export type { Policy } from './plan'
export type * from './types'
export type { AttachmentsDeps, MailSource } from './writers'
