import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { OpenEventState } from '../events'
import { failureOf } from '../kernel'
import type { Failure, ItemRef, OpenMessage } from '../kernel'
import { useReadable } from './hooks'
import { chooseMails, takeOff } from './mailSelection'
import { usePane } from './paneContext'

/**
 * The messages beside which the pane stands come onto the list by themselves, once. When Outlook shows others, those take
 * their place, unless they are on their way already.
 */
export function useOpenMessages(): { failure: Failure | undefined; again: () => void; signIn: () => void } {
  const { doors, said, format } = usePane()
  const event = useReadable(doors.event)
  const messages = messagesOf(event)
  // Before an event is picked the pane asks by itself; then the person's click stands behind it.
  const how = event.kind === 'choose' ? 'silent' : 'asked'
  // A sign-in for the calendars may have brought what was missing for the mails.
  const isPickerUp = useReadable(doors.eventPicker).kind === 'found'
  const shownIds = messages?.map(({ id }) => id).join(' ')
  const [failure, setFailure] = useState<Failure | undefined>()
  const [round, setRound] = useState(0)
  const isDescribed = useRef<string>(undefined)
  const brought = useRef<readonly ItemRef[]>([])

  const describe = useEffectEvent(async (signal: AbortSignal) => {
    if (messages === undefined) return
    if (isDescribed.current === shownIds) return
    setFailure(undefined)
    const asked = messages.map(({ id }) => ({ id, mailbox: undefined }))
    const gone = brought.current.filter(({ id }) => asked.every((one) => one.id !== id))
    takeOff(doors.attachments, gone)
    brought.current = asked
    if (asked.length === 0) return
    try {
      const mails = await doors.mail.describe(asked, signal, how)
      if (signal.aborted) return
      isDescribed.current = shownIds
      if (chooseMails(doors.attachments, mails) > 0) said.dispatch({ text: format.say('mostAtOnce') })
      // One that lies in another mailbox is not there for this one either.
      if (mails.length < asked.length) setFailure({ kind: 'mail-gone' })
    } catch (error) {
      const found = failureOf(error)
      const isOwnQuestion = how === 'silent' && found.kind === 'sign-in-needed'
      if (!signal.aborted && !isOwnQuestion) setFailure(found)
    }
  })
  useEffect(() => {
    if (shownIds === undefined) return
    const stop = new AbortController()
    void describe(stop.signal)
    return () => {
      stop.abort(new DOMException('Outlook shows something else.', 'AbortError'))
    }
  }, [shownIds, round, how])

  const again = () => {
    setRound((before) => before + 1)
  }
  const onPickerUp = useEffectEvent(() => {
    if (failure !== undefined) again()
  })
  useEffect(() => {
    if (isPickerUp) onPickerUp()
  }, [isPickerUp])
  return {
    failure,
    again,
    signIn: () => {
      doors.mail.signIn().then(again, again)
    },
  }
}

/** undefined: the pane does not stand beside a message, or it is not known yet whether it does. */
function messagesOf(event: OpenEventState): readonly OpenMessage[] | undefined {
  if (event.kind === 'choose') return event.messages
  return event.kind === 'open' ? event.picked?.messages : undefined
}
