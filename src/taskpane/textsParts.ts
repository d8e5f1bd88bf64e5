import { canBeItem } from '../attachments'
import type { MailForm, Thing } from '../attachments'
import type { MailPart } from '../mail'
import type { Format } from './format'
import { TEXTS } from './texts'
import { FIND } from './textsFind'

/** Words about what is inside a mail. */
export const PARTS = {
  lookingInside: 'Looking into the mail…',
  nothingInside: 'Nothing in this mail can be attached alone.',
} as const

/** A link leads to a file in the cloud, and a copy of the link is all that could be attached. */
export function linksText(names: readonly string[]): string[] {
  return names.map(
    (name) => `“${name}” is a link to a file in the cloud; a link cannot be attached. Copy it into the event’s text.`,
  )
}

/** `From the mail “Offer”`. */
export function ofMailText(subject: string): string {
  return `From the mail “${subject.trim() === '' ? TEXTS.noSubject : subject}”`
}

/** `3 attachments inside stay behind: a.pdf, b.docx, c.xlsx`; undefined where there are none. */
export function staysBehindText(parts: readonly MailPart[], format: Format): string | undefined {
  const names = parts.filter(({ isInline }) => !isInline).map(({ name }) => name)
  if (names.length === 0) return undefined
  const what =
    names.length === 1 ? '1 attachment inside stays' : `${format.count(names.length)} attachments inside stay`
  return `${what} behind: ${names.join(', ')}`
}

/** What the person may want: a way for the thing itself, or only what is inside of a mail. */
export type Wish = MailForm | 'parts'

export interface WishChoice {
  label: string
  options: readonly (readonly [Wish, string])[]
}

const AUTO = ['auto', 'Automatic'] as const
const ITEM = ['item', 'Outlook item'] as const

/** What can be chosen for a thing; undefined: there is only one way. */
export function wishChoice(thing: Thing): WishChoice | undefined {
  switch (thing.kind) {
    case 'mail': {
      const { hasAttachments } = thing.mail
      return {
        label: TEXTS.attachMailAs,
        options: [
          AUTO,
          ...(canBeItem(thing) ? [ITEM] : []),
          ['eml', 'Mail file (.eml)'],
          ...(hasAttachments ? [['parts', FIND.onlyAttachments] as const] : []),
        ],
      }
    }
    case 'entry':
      return thing.entry.kind === 'event'
        ? { label: 'Attach the event as', options: [AUTO, ITEM, ['eml', 'Calendar file (.ics)']] }
        : { label: 'Attach the contact as', options: [AUTO, ITEM, ['eml', 'Contact file (.vcf)']] }
    case 'file':
    case 'part':
      return undefined
  }
}
