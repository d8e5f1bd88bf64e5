import type { CalendarEntry, CalendarView, FormView, SettingsView } from './contract'
import { h } from './dom'
import { mailSheet } from './mailViews'

const DAY_MS = 86_400_000
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

export interface CalendarCommands {
  openId: string | undefined
  open: (entry: CalendarEntry) => void
  /** The whole series that an entry is a day of. */
  openSeries: (seriesMasterId: string, entry: CalendarEntry) => void
  create: () => void
}

/** The week's events, by day. */
export function calendarList(calendar: CalendarView, commands: CalendarCommands): Node[] {
  const byDay = new Map<string, CalendarEntry[]>()
  for (const entry of [...calendar.events].sort((one, other) => one.startMs - other.startMs)) {
    const key = day.format(entry.startMs)
    byDay.set(key, [...(byDay.get(key) ?? []), entry])
  }
  const weekEnd = day.format(calendar.weekStartMs + 6 * DAY_MS)
  return [
    h('button', { type: 'button', class: 'primary', onclick: commands.create }, 'New event'),
    h('p', { class: 'week' }, `Week to ${weekEnd}`),
    ...[...byDay].map(([name, entries]) =>
      h(
        'section',
        {},
        h('h2', {}, name),
        ...entries.flatMap((entry) => [entryButton(entry, commands), seriesButton(entry, commands)]),
      ),
    ),
  ]
}

function entryButton(entry: CalendarEntry, commands: CalendarCommands): Node {
  return h(
    'button',
    {
      type: 'button',
      class: entry.id === commands.openId ? 'entry open' : 'entry',
      'data-event': entry.id,
      onclick: () => {
        commands.open(entry)
      },
    },
    h('span', { class: 'entry-time' }, `${clock.format(entry.startMs)} – ${clock.format(entry.endMs)}`),
    h('span', { class: 'entry-subject' }, entry.subject),
    h('span', { class: 'entry-more' }, entryDetails(entry)),
  )
}

/** Outlook asks on opening a day of a series; here there is one button for each answer. */
function seriesButton(entry: CalendarEntry, { openId, openSeries }: CalendarCommands): Node | null {
  const { seriesMasterId } = entry
  if (seriesMasterId === null) return null
  return h(
    'button',
    {
      type: 'button',
      class: seriesMasterId === openId ? 'series open' : 'series',
      'data-series': seriesMasterId,
      'aria-label': `Whole series: ${entry.subject}`,
      onclick: () => {
        openSeries(seriesMasterId, entry)
      },
    },
    'Whole series',
  )
}

function entryDetails(entry: CalendarEntry): string {
  const who = entry.isMine ? (entry.isMeeting ? 'You organize' : 'Appointment') : `From ${entry.organizer}`
  return entry.attachmentCount === 0 ? who : `${who} · ${entry.attachmentCount} attached`
}

export interface WindowCommands {
  attach: () => void
  save: () => void
  discard: () => void
  rename(subject: string): void
  take(attachmentId: string): void
}

/** The open event: a form in compose, a reading view otherwise. */
export function eventWindow(form: FormView | undefined, commands: WindowCommands): Node[] {
  if (form === undefined) return [h('p', { class: 'hint' }, 'Choose an event, or make a new one.')]
  if (form.surface === 'none') return [ribbon(form, commands), h('p', { class: 'hint' }, 'Nothing is selected.')]
  if (form.surface === 'message') return [ribbon(form, commands), mailSheet(form)]
  const isCompose = form.surface === 'compose'
  return [
    ribbon(form, commands),
    h(
      'div',
      { class: 'sheet' },
      isCompose ? subjectField(form, commands) : h('h1', {}, form.subject === '' ? '(No subject)' : form.subject),
      detail('When', `${day.format(form.startMs)}, ${clock.format(form.startMs)} – ${clock.format(form.endMs)}`),
      detail('Where', form.location === '' ? '—' : form.location),
      detail('Organizer', `${form.organizer.name} <${form.organizer.address}>`),
      detail('Attendees', form.attendees.map(({ name }) => name).join('; ') || '—'),
      attachmentList(form, commands),
    ),
  ]
}

function ribbon(form: FormView, commands: WindowCommands): Node {
  const saveName = form.attendees.length > 0 && form.eventId !== null ? 'Send update' : 'Save'
  return h(
    'div',
    { class: 'ribbon', role: 'toolbar', 'aria-label': form.surface === 'message' ? 'Message' : 'Event' },
    form.surface === 'compose' && h('button', { type: 'button', class: 'primary', onclick: commands.save }, saveName),
    h(
      'button',
      { type: 'button', class: 'addin', onclick: commands.attach },
      h('img', { src: 'https://localhost:3000/assets/icon-32.png', alt: '', width: '20', height: '20' }),
      form.surface === 'message' ? 'Add to an event' : 'Attach',
    ),
    h(
      'button',
      { type: 'button', onclick: commands.discard },
      form.surface === 'compose' ? 'Discard and close' : 'Close',
    ),
  )
}

function subjectField(form: FormView, commands: WindowCommands): Node {
  const input = h('input', {
    class: 'subject',
    'aria-label': 'Title',
    placeholder: 'Add a title',
    value: form.subject,
    onchange: () => {
      commands.rename(input.value)
    },
  })
  return input
}

function detail(name: string, value: string): Node {
  return h('p', { class: 'detail' }, h('span', { class: 'detail-name' }, name), h('span', {}, value))
}

function attachmentList(form: FormView, commands: WindowCommands): Node {
  const isCompose = form.surface === 'compose'
  const title = isCompose ? 'Attachments on this form' : 'Attachments'
  if (form.attachments.length === 0) return detail(title, 'None')
  return h(
    'section',
    { class: 'attachments', 'aria-label': title },
    h('h2', {}, title),
    h(
      'ul',
      {},
      ...form.attachments.map((attachment) =>
        h(
          'li',
          {},
          h('span', { class: 'attachment-name' }, attachment.name),
          h('span', { class: 'attachment-size' }, `${kindName(attachment.kind)}, ${sizeText(attachment.sizeBytes)}`),
          isCompose && !attachment.stored && h('span', { class: 'attachment-new' }, 'not saved yet'),
          isCompose &&
            h(
              'button',
              {
                type: 'button',
                'aria-label': `Take ${attachment.name} off`,
                onclick: () => {
                  commands.take(attachment.id)
                },
              },
              '×',
            ),
        ),
      ),
    ),
  )
}

function kindName(kind: 'file' | 'item' | 'reference'): string {
  return { file: 'File', item: 'Item', reference: 'Link' }[kind]
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export interface BarCommands {
  width: number
  setWidth(width: number): void
  change(change: Partial<SettingsView>): void
  openAs(surface: 'read' | 'compose' | 'unsaved'): void
}

/** What only a simulator has: the switches. */
export function simulatorBar(settings: SettingsView, commands: BarCommands): Node[] {
  const surfaces = (['compose', 'read', 'unsaved'] as const).map((surface) =>
    h(
      'button',
      {
        type: 'button',
        onclick: () => {
          commands.openAs(surface)
        },
      },
      surface,
    ),
  )
  const signIn = h(
    'select',
    {
      'aria-label': 'Sign-in behaviour',
      onchange: () => {
        commands.change({ signIn: signIn.value })
      },
    },
    ...settings.signInChoices.map((choice) =>
      h('option', { value: choice, selected: choice === settings.signIn }, choice),
    ),
  )
  return [
    h('span', { class: 'simulator-name' }, 'Simulator'),
    ...surfaces,
    toggle('slow line', settings.slowLine, (slowLine) => {
      commands.change({ slowLine })
    }),
    toggle('throttling', settings.throttling, (throttling) => {
      commands.change({ throttling })
    }),
    toggle('dark', settings.theme === 'dark', (isDark) => {
      commands.change({ theme: isDark ? 'dark' : 'light' })
    }),
    toggle('mailbox permission', settings.mailboxPermission, (mailboxPermission) => {
      commands.change({ mailboxPermission })
    }),
    toggle('pane 450 px', commands.width === 450, (isWide) => {
      commands.setWidth(isWide ? 450 : 320)
    }),
    h('label', {}, 'sign-in ', signIn),
  ]
}

function toggle(name: string, isOn: boolean, change: (isOn: boolean) => void): Node {
  const box = h('input', {
    type: 'checkbox',
    checked: isOn,
    onchange: () => {
      change(box.checked)
    },
  })
  return h('label', {}, box, ` ${name}`)
}
