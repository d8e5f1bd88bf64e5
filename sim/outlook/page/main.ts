import { calendarList, eventWindow, simulatorBar } from './views'
import type {
  CalendarEntry,
  CalendarView,
  DragData,
  FormView,
  MailEntry,
  OpenRequest,
  PaneAddresses,
  SettingsView,
  VirtualMail,
} from './contract'
import { h, run } from './dom'
import { mailList } from './mailViews'
import { openPaneFrame } from './paneFrame'
import type { PaneFrame } from './paneFrame'
import { server } from './server'

const TAB_EXIT = 13
const TAB_EXIT_SHIFT = 14
/** Forward and backward by Ctrl+F6, Escape, F2. */
const FORWARD_EXITS = [5, TAB_EXIT]
const BACKWARD_EXITS = [6, TAB_EXIT_SHIFT, 15, 16]

/** How the page is opened: `?surface=compose|read|unsaved|none|message&event=<id>&message=<id>&selected=<id>,<id>&pane=open&width=320`. */
const query = new URLSearchParams(window.location.search)

async function main() {
  const [calendar, mails, settings, panes] = await Promise.all([
    server.calendar(),
    server.mails(),
    server.settings(),
    server.panes(),
  ])
  const outlook = new OutlookPage(calendar, mails, settings, panes)
  outlook.render()
  const request = requested(calendar)
  if (request !== undefined) await outlook.open(request)
  if (query.get('pane') === 'open') outlook.togglePane(true)
  Object.assign(window, { simulatedOutlook: outlook }) // tests raise events through it
}

/** The window that is open and the pane beside it; owns their lifetime. */
class OutlookPage {
  private form: FormView | undefined
  private pane: PaneFrame | undefined
  private width = Number(query.get('width') ?? 320)
  private readonly list = h('nav', { class: 'calendar', 'aria-label': 'Calendar' })
  private readonly mailbox = h('nav', { class: 'mails', 'aria-label': 'Mail' })
  private readonly stage = h('main', { class: 'stage' })
  private readonly bar = h('div', { class: 'simulator' })
  private readonly paneHost = h('aside', { class: 'pane', 'aria-label': 'Task pane', hidden: true })

  constructor(
    private calendar: CalendarView,
    private readonly mails: readonly MailEntry[],
    private settings: SettingsView,
    private readonly panes: PaneAddresses,
  ) {
    const root = document.getElementById('outlook')
    root?.append(
      this.bar,
      h(
        'header',
        { class: 'suite' },
        h('span', { class: 'suite-name' }, 'Outlook'),
        h('span', { class: 'suite-person' }, calendar.person.name),
      ),
      h('div', { class: 'columns' }, h('div', { class: 'lists' }, this.list, this.mailbox), this.stage, this.paneHost),
    )
  }

  render() {
    document.documentElement.dataset['theme'] = this.settings.theme
    this.list.replaceChildren(
      ...calendarList(this.calendar, {
        openId: this.form?.eventId ?? undefined,
        open: (entry) => {
          run(() => this.open({ surface: entry.isMine ? 'compose' : 'read', eventId: entry.id }))
        },
        openSeries: (seriesMasterId, entry) => {
          run(() => this.open({ surface: entry.isMine ? 'compose' : 'read', eventId: seriesMasterId }))
        },
        create: () => {
          run(() => this.open({ surface: 'compose', unsaved: true }))
        },
      }),
    )
    const { form } = this
    this.mailbox.replaceChildren(
      ...mailList(this.mails, {
        openId: form?.mail?.id,
        selectedIds: form?.selectedIds ?? [],
        open: (messageId) => {
          run(() => this.read({ surface: 'message', messageId }))
        },
        select: (selectedIds) => {
          const messageId = form?.mail?.id
          const shown = messageId === undefined ? {} : { messageId }
          run(() => this.read({ surface: 'message', ...shown, selectedIds }))
        },
      }),
    )
    this.stage.replaceChildren(
      ...eventWindow(form, {
        attach: () => {
          this.togglePane()
        },
        save: () => {
          run(() => this.save())
        },
        discard: () => {
          run(() => this.close())
        },
        rename: (subject) => {
          if (form !== undefined) run(async () => (this.form = await server.edit(form.formId, subject)))
        },
        take: (attachmentId) => {
          if (form !== undefined)
            run(async () => {
              this.show(await server.take(form.formId, attachmentId))
            })
        },
      }),
    )
    this.bar.replaceChildren(
      ...simulatorBar(this.settings, {
        width: this.width,
        setWidth: (width) => {
          this.width = width
          this.paneHost.style.width = `${width}px`
          this.render()
        },
        change: (change) => {
          run(() => this.change(change))
        },
        openAs: (surface) => {
          run(() => this.openAs(surface))
        },
      }),
    )
  }

  async open(request: OpenRequest) {
    const hadPane = this.pane !== undefined
    await this.close()
    this.show(await server.open(request))
    if (hadPane) this.togglePane(true)
  }

  /** Opens a mail. Beside another one the pane is pinned: it stays, and is told that its item is another one. */
  async read(request: OpenRequest) {
    const { form, pane } = this
    if (form?.surface !== 'message' || pane === undefined) return this.open(request)
    const before = form.mail?.id
    const { form: shown, isTold } = await server.show(form.formId, request)
    this.show(shown)
    if (!isTold) return
    if (shown.mail?.id !== before) pane.itemChanged()
    pane.selectionChanged()
  }

  async close() {
    this.closePane()
    if (this.form !== undefined) await server.close(this.form.formId)
    this.form = undefined
    await this.refreshCalendar()
  }

  async save() {
    if (this.form === undefined) return
    this.show(await server.save(this.form.formId))
    await this.refreshCalendar()
  }

  /** Raises an Office.js event in the pane. */
  emit(name: string, data: unknown): boolean {
    return this.pane?.emit(name, data) ?? false
  }

  /** Something is dragged from Outlook over the pane, or dropped there. */
  drag(data: DragData | null) {
    this.pane?.drag(data)
  }

  /** Mails are dropped on the pane as classic Outlook drops them. */
  dropFromClassic(mails: readonly VirtualMail[]) {
    this.pane?.dropFromClassic(mails)
  }

  /** Tabs into the pane. */
  focusPane(end: 'first' | 'last' = 'first') {
    this.pane?.focus(end)
  }

  togglePane(open = this.pane === undefined) {
    this.closePane()
    if (!open || this.form === undefined) return
    const { formId, surface } = this.form
    this.pane = openPaneFrame({
      formId,
      // Where nothing is open a pinned pane is left over.
      paneUrl: this.panes[surface === 'none' ? 'message' : surface],
      language: this.settings.language,
      onCall: () => {
        run(() => this.refreshForm(formId))
      },
      onExit: (action) => {
        this.leavePane(action)
      },
    })
    const title = h(
      'div',
      { class: 'pane-title' },
      h('span', {}, 'Event Attachments'),
      h(
        'button',
        {
          type: 'button',
          'aria-label': 'Close task pane',
          onclick: () => {
            this.closePane()
          },
        },
        '×',
      ),
    )
    this.paneHost.replaceChildren(title, this.pane.element)
    this.paneHost.style.width = `${this.width}px`
    this.paneHost.hidden = false
  }

  private async refreshForm(formId: string) {
    if (this.form?.formId !== formId) return
    const form = await server.form(formId)
    // Read again while it was under way: another window may be open by now.
    if (this.form.formId === formId && JSON.stringify(form) !== JSON.stringify(this.form)) this.show(form)
  }

  private async refreshCalendar() {
    this.calendar = await server.calendar()
    this.render()
  }

  private async change(change: Partial<SettingsView>) {
    this.settings = await server.settings(change)
    const { toldTheme } = this.settings
    if (change.theme !== undefined && toldTheme !== undefined) this.pane?.setTheme(toldTheme)
    this.render()
  }

  private async openAs(surface: 'read' | 'compose' | 'unsaved') {
    if (surface === 'unsaved') return this.open({ surface: 'compose', unsaved: true })
    const eventId = this.form?.eventId ?? pick(this.calendar, surface)?.id
    return eventId === undefined ? undefined : this.open({ surface, eventId })
  }

  private leavePane(action: number) {
    if (![...FORWARD_EXITS, ...BACKWARD_EXITS].includes(action)) return
    const stops = [...document.querySelectorAll<HTMLElement>('main button, main input')]
    const stop = FORWARD_EXITS.includes(action) ? document.querySelector<HTMLElement>('nav button') : stops.at(-1)
    stop?.focus()
  }

  private show(form: FormView) {
    this.form = form
    this.render()
  }

  private closePane() {
    this.pane?.close()
    this.pane = undefined
    this.paneHost.hidden = true
    this.paneHost.replaceChildren()
  }
}

function requested(calendar: CalendarView): OpenRequest | undefined {
  const surface = query.get('surface')
  const eventId = query.get('event') ?? undefined
  if (surface === 'unsaved') return { surface: 'compose', unsaved: true }
  if (surface === 'message') return requestedMail()
  if (surface === 'none') return { surface }
  if (surface !== 'compose' && surface !== 'read') return undefined
  const id = eventId ?? pick(calendar, surface)?.id
  return id === undefined ? undefined : { surface, eventId: id }
}

function requestedMail(): OpenRequest {
  const messageId = query.get('message') ?? undefined
  const selectedIds = query.get('selected')?.split(',').filter(Boolean)
  return {
    surface: 'message',
    ...(messageId === undefined ? {} : { messageId }),
    ...(selectedIds === undefined ? {} : { selectedIds }),
  }
}

/** The first event that Outlook would open this way. */
function pick(calendar: CalendarView, surface: 'compose' | 'read'): CalendarEntry | undefined {
  return calendar.events.find(({ isMine }) => isMine === (surface === 'compose')) ?? calendar.events[0]
}

run(main)
