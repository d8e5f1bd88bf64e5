import { canBeItem } from '../attachments'
import type { MailForm, Thing } from '../attachments'
import type { MailPart } from '../mail'
import type { PlainKey, Say } from '../texts'

/** `From the mail “Offer”`. */
export function ofMailText(subject: string, say: Say): string {
  return say('ofMail', { subject: subject.trim() === '' ? say('noSubject') : subject })
}

/** `3 attachments inside stay behind: a.pdf, b.docx, c.xlsx`; undefined where there are none. */
export function staysBehindText(parts: readonly MailPart[], say: Say): string | undefined {
  const names = parts.filter(({ isInline }) => !isInline).map(({ name }) => name)
  return names.length === 0 ? undefined : say('staysBehind', { count: names.length, names: names.join(', ') })
}

/** What the person may want: a way for the thing itself, or only what is inside of a mail. */
export type Wish = MailForm | 'parts'

export interface WishChoice {
  label: PlainKey
  options: readonly (readonly [Wish, PlainKey])[]
}

const AUTO = ['auto', 'choiceAuto'] as const
const ITEM = ['item', 'choiceItem'] as const

/** What can be chosen for a thing; undefined: there is only one way. */
export function wishChoice(thing: Thing): WishChoice | undefined {
  switch (thing.kind) {
    case 'mail': {
      const { hasAttachments } = thing.mail
      return {
        label: 'attachMailAs',
        options: [
          AUTO,
          ...(canBeItem(thing) ? [ITEM] : []),
          ['eml', 'choiceMailFile'],
          ...(hasAttachments ? [['parts', 'onlyAttachments'] as const] : []),
        ],
      }
    }
    case 'entry':
      return thing.entry.kind === 'event'
        ? { label: 'attachEventAs', options: [AUTO, ITEM, ['eml', 'choiceEventFile']] }
        : { label: 'attachContactAs', options: [AUTO, ITEM, ['eml', 'choiceContactFile']] }
    case 'file':
    case 'part':
      return undefined
  }
}
