import type { Permitted } from './mail'

export interface MailMemoDeps {
  /** Throws where the browser blocks its storage. */
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Lower-case address of the mailbox that Outlook shows; undefined: not known yet. */
  account: () => string | undefined
}

/**
 * Remembers in this browser that mails of a mailbox could be read: the address, and nothing of the mails. So the first start asks
 * for nothing but the calendar, and a later one brings the mails about the event by itself. Without a storage it always is the first.
 */
export function createMailMemo({ storage, account }: MailMemoDeps): Permitted {
  const at = (work: (place: ReturnType<MailMemoDeps['storage']>, key: string) => boolean): boolean => {
    const owner = account()
    if (owner === undefined) return false
    try {
      return work(storage(), `event-attachments.mails:${owner}`)
    } catch {
      return false
    }
  }
  return {
    before: () => at((place, key) => place.getItem(key) !== null),
    note(isPermitted) {
      at((place, key) => {
        if (isPermitted) place.setItem(key, 'read')
        else place.removeItem(key)
        return true
      })
    },
  }
}
