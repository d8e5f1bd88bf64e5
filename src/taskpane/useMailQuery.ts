import { useState } from 'react'
import { EVERYWHERE, NO_FILTERS } from '../mail'
import type { MailFilters, MailPlace, MailQuery } from '../mail'
import { usePane } from './paneContext'
import { isPlain } from './textsFind'
import { useTyping } from './useTyping'

const NOTHING_ASKED: MailQuery = { text: '', filters: NO_FILTERS, place: EVERYWHERE }

/** What is typed and chosen to narrow a search; kept here, so that nothing of it is lost before Outlook is there. */
export interface MailQueryState {
  query: MailQuery
  type: (text: string) => void
  /** `settled`: typed, so it waits for a pause. */
  filter: (change: Partial<MailFilters>, when: 'now' | 'settled') => void
  lookIn: (place: MailPlace) => void
  searchNow: () => void
  newest: () => void
  clear: () => void
}

export function useMailQuery(): MailQueryState {
  const { doors } = usePane()
  const typing = useTyping()
  const [query, setQuery] = useState(NOTHING_ASKED)
  const search = (next: MailQuery) => {
    setQuery(next)
    typing.now(() => void doors.mail.search(next))
  }
  const searchSettled = (next: MailQuery) => {
    setQuery(next)
    typing.settled(() => void doors.mail.search(next))
  }
  const clearAnswer = () => {
    doors.mail.clear()
  }
  return {
    query,
    type: (text) => {
      const next = { ...query, text }
      if (!isPlain(next)) searchSettled(next)
      else {
        setQuery(next)
        typing.now(clearAnswer)
      }
    },
    filter: (change, when) => {
      const next = { ...query, filters: { ...query.filters, ...change } }
      if (when === 'now') search(next)
      else searchSettled(next)
    },
    lookIn: (place) => {
      search({ ...query, place })
    },
    searchNow: () => {
      search(query)
    },
    newest: () => {
      search(NOTHING_ASKED)
    },
    clear: () => {
      setQuery(NOTHING_ASKED)
      typing.now(clearAnswer)
    },
  }
}
