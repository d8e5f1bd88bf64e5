import { useEffect, useRef, useState } from 'react'
import type { PartToAttach } from '../attachments'
import { failureOf } from '../kernel'
import type { Failure, ItemRef } from '../kernel'
import type { MailPart } from '../mail'
import { standingsOf } from './mailSelection'
import { usePane } from './paneContext'

type OfMail = ItemRef & { subject: string }

interface Told {
  isAsking: boolean
  /** What was not taken, and why. */
  note?: string
  failure?: Failure
}

/**
 * Puts the attachments of a mail on the list in place of the mail itself. Where none can be taken the mail stays.
 * `onGone`: takes what is to be said once the mail's own row is gone.
 */
export function useOnlyAttachments(
  onGone?: (note: string) => void,
): Told & { take: (mail: OfMail) => Promise<void>; reset: () => void } {
  const { doors, said, format } = usePane()
  const { say } = format
  const [told, setTold] = useState<Told>({ isAsking: false })
  const shown = useRef(new AbortController())
  useEffect(() => {
    shown.current = new AbortController()
    return () => {
      shown.current.abort(new DOMException('Its row is gone.', 'AbortError'))
    }
  }, [])

  const take = async (mail: OfMail) => {
    const { signal } = shown.current
    setTold({ isAsking: true })
    try {
      const parts = (await doors.mail.parts(mail, signal)).filter(({ isInline }) => !isInline)
      if (signal.aborted) return
      const attachable = parts.flatMap((part) => partToAttach(part, mail))
      // A link leads to a file in the cloud, and a copy of the link is all that could be attached.
      const links = parts.filter(({ kind }) => kind === 'link').map(({ name }) => say('linkInside', { name }))
      const note = [...(attachable.length === 0 ? [say('nothingInside')] : []), ...links].join(' ')
      setTold({ isAsking: false, ...(note === '' ? {} : { note }) })
      if (note !== '') said.dispatch({ text: note })
      if (attachable.length === 0) return
      const standing = standingsOf(doors.attachments.state().rows)(mail)
      doors.attachments.choose(attachable.map((part) => ({ kind: 'part', part })))
      if (standing.kind !== 'chosen') return
      doors.attachments.cancel(standing.row.key)
      if (note !== '') onGone?.(note)
    } catch (error) {
      if (!signal.aborted) setTold({ isAsking: false, failure: failureOf(error) })
    }
  }
  return {
    ...told,
    take,
    reset: () => {
      setTold({ isAsking: false })
    },
  }
}

function partToAttach({ id, name, sizeBytes, kind }: MailPart, mail: OfMail): PartToAttach[] {
  if (kind === 'link') return []
  return [{ mail: { id: mail.id, mailbox: mail.mailbox }, id, name, sizeBytes, kind, ofSubject: mail.subject }]
}
