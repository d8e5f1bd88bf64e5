export { createMail } from './mail'
export type { MailReader } from './mail'
export type * from './types'
export type { MailItem } from './wire'
