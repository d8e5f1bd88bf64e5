import type { FormView, MailEntry, MailView } from './contract'
import { h } from './dom'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

export interface MailCommands {
  openId: string | undefined
  selectedIds: readonly string[]
  open: (id: string) => void
  /** The boxes that are checked from now on. */
  select: (ids: string[]) => void
}

/** The newest mails; a box beside each selects several. */
export function mailList(mails: readonly MailEntry[], commands: MailCommands): Node[] {
  return [h('h2', {}, 'Mail'), ...mails.map((mail) => mailRow(mail, commands))]
}

function mailRow(mail: MailEntry, { openId, selectedIds, open, select }: MailCommands): Node {
  const subject = subjectText(mail)
  const isSelected = selectedIds.includes(mail.id)
  return h(
    'div',
    { class: 'mail' },
    h('input', {
      type: 'checkbox',
      'aria-label': `Select ${subject}`,
      checked: isSelected,
      onchange: () => {
        select(isSelected ? selectedIds.filter((id) => id !== mail.id) : [...selectedIds, mail.id])
      },
    }),
    h(
      'button',
      {
        type: 'button',
        class: mail.id === openId || isSelected ? 'entry open' : 'entry',
        'data-mail': mail.id,
        onclick: () => {
          open(mail.id)
        },
      },
      h('span', { class: 'entry-subject' }, subject),
      h('span', { class: 'entry-more' }, mailDetails(mail)),
    ),
  )
}

function mailDetails({ from, receivedMs, attachmentCount }: MailEntry): string {
  const said = `${from}, ${day.format(receivedMs)}`
  return attachmentCount === 0 ? said : `${said} · ${attachmentCount} attached`
}

/** The reading window of a mail, or how many are selected. */
export function mailSheet({ mail, selectedIds }: FormView): Node {
  if (selectedIds.length > 1) return h('p', { class: 'hint' }, `${selectedIds.length} mails are selected.`)
  return mail === null ? h('p', { class: 'hint' }, 'Nothing is shown.') : readMail(mail)
}

function readMail(mail: MailView): Node {
  return h(
    'article',
    { class: 'sheet' },
    h('h1', {}, subjectText(mail)),
    line('From', mail.from),
    line('To', mail.to || '—'),
    line('Received', day.format(mail.receivedMs)),
    h('p', { class: 'mail-text' }, mail.text),
  )
}

function line(name: string, value: string): Node {
  return h('p', { class: 'detail' }, h('span', { class: 'detail-name' }, name), h('span', {}, value))
}

function subjectText({ subject }: MailEntry): string {
  return subject === '' ? '(No subject)' : subject
}
