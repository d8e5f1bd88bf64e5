import { createLog } from '../../kernel'
import type { Clock, Log } from '../../kernel'
import type { Policy } from '../plan'
import type { AttachmentsDeps, MailSource } from '../writers'
import { portsFor } from './ports'

export const plainPolicy: Policy = {
  organizerWrites: 'auto',
  maxFileBytes: 150 * 1024 * 1024,
  blockedExtensions: [],
  keepUnfinished: true,
  eventLimitBytes: undefined,
  readBack: false,
  uploadSessions: true,
}

/** All that the engine needs around it, for a story in which nobody outside answers: whoever asks fails by name. */
export function silentPorts(clock: Clock, log: Log = createLog(clock.now)): AttachmentsDeps {
  const nobody = (what: string) => () => Promise.reject(new Error(`not in this story: ${what}`))
  return {
    ...portsFor(clock),
    graph: { read: nobody('read'), readBlob: nobody('read'), write: nobody('write') },
    transport: nobody('transport'),
    isUploadUrlAllowed: () => true,
    host: { form: () => undefined, loadedAttachments: () => [] },
    mail: silentMail(nobody('mail')),
    prove: nobody('prove'),
    signIn: nobody('sign in'),
    policy: plainPolicy,
    chance: () => 0,
    log,
  }
}

/** Nothing can be read. */
export function silentMail(nobody: () => Promise<never>): MailSource {
  return {
    isOpen: () => false,
    ...{ readItem: nobody, readWhole: nobody, readPart: nobody, readEntryItem: nobody, readEntryFile: nobody },
  }
}
