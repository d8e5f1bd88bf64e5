import { useEffect, useRef, useState } from 'react'
import type { MailRow } from '../mail'
import { conversationKey } from './mailLines'
import { usePane } from './paneContext'

/** Conversations of which every mail is known. */
export interface Wholes {
  known: ReadonlyMap<string, readonly MailRow[]>
  /** All mails of the conversation, newest first; asked for once. Rejects with an AppError. */
  ask: (mail: MailRow) => Promise<readonly MailRow[]>
}

export function useConversations(): Wholes {
  const { doors } = usePane()
  const [known, setKnown] = useState<ReadonlyMap<string, readonly MailRow[]>>(new Map())
  const shown = useRef(new AbortController())
  useEffect(() => {
    shown.current = new AbortController()
    return () => {
      shown.current.abort(new DOMException('The pane was closed.', 'AbortError'))
    }
  }, [])
  return {
    known,
    ask: async (mail) => {
      const key = conversationKey(mail)
      const before = key === undefined ? undefined : known.get(key)
      if (before !== undefined) return before
      const mails = await doors.mail.conversation(mail, shown.current.signal)
      if (key !== undefined) setKnown((others) => new Map([...others, [key, mails]]))
      return mails
    },
  }
}
