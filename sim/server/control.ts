import type {
  CalendarEntry,
  CalendarView,
  FormView,
  MailEntry,
  MailView,
  OpenRequest,
  RpcRequest,
  SettingsView,
  ShownView,
} from '../outlook/page/contract'
import { removeFromForm } from '../outlook/eventForm'
import { newestMails } from '../outlook/openMail'
import { eventsBetween, mailAttendees, mailboxAt } from '../world'
import type { EventForm } from '../outlook/eventForm'
import { toldTheme } from '../outlook/page/themes'
import { SIGN_IN_BEHAVIOURS } from '../outlook/signIn'
import type { WireReply, WireRequest } from '../wire'
import type { Mailbox, StoredEvent, StoredMessage } from '../world/types'
import type { Simulator } from './simulator'

/** 4 Mbit/s up, as on a train. */
const SLOW_LINE_BYTES_PER_SECOND = 500_000

const MAILS_SHOWN = 20

const READ_WRITE_ITEM = 3
const READ_WRITE_MAILBOX = 2

const DAY_MS = 86_400_000

/** Answers the simulated page's own calls (`/sim/...`); undefined for a name it does not know. */
export async function answerControl(
  simulator: Simulator,
  name: string,
  request: WireRequest,
): Promise<WireReply | undefined> {
  const command = COMMANDS[name]
  if (command === undefined) return undefined
  const text = new TextDecoder().decode(request.body)
  const reply = await command(simulator, text === '' ? {} : JSON.parse(text))
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(reply),
  }
}

type Command = (simulator: Simulator, body: unknown) => unknown

const COMMANDS: Record<string, Command | undefined> = {
  calendar: (simulator) => calendarView(simulator),
  mails: ({ world }) => newestMails(mailboxAt(world, world.signedIn)).slice(0, MAILS_SHOWN).map(mailEntry),
  panes: ({ panes }) => panes(),
  open: ({ outlook }, body) => formView(outlook.open(body as OpenRequest)),
  show({ outlook }, body): ShownView {
    const { formId, ...item } = body as FormRequest & OpenRequest
    const isTold = !outlook.quirks.has('item-change-not-told') && !outlook.quirks.has('popped-out')
    return { form: formView(outlook.show(formId, item)), isTold }
  },
  close({ outlook }, body) {
    outlook.close((body as FormRequest).formId)
    return null
  },
  form: (simulator, body) => formView(formOf(simulator, body)),
  edit(simulator, body) {
    const form = formOf(simulator, body)
    form.subject = (body as FormRequest & { subject: string }).subject
    return formView(form)
  },
  save(simulator, body) {
    const form = formOf(simulator, body)
    // The same button: "Send update" where people are invited to a saved meeting, "Save" otherwise.
    const sends = form.eventId !== undefined && form.attendees.length > 0
    const event = simulator.outlook.saveInOutlook(form.formId)
    const how = { nowMs: event.modifiedMs, files: 'all', ownAdditions: 'replaced' } as const
    if (sends) mailAttendees({ world: simulator.world, mailbox: form.mailbox, event }, how)
    return formView(form)
  },
  take(simulator, body) {
    const form = formOf(simulator, body)
    removeFromForm(form, (body as FormRequest & { attachmentId: string }).attachmentId)
    return formView(form)
  },
  rpc: ({ outlook }, body) => outlook.answer(body as RpcRequest),
  naa: ({ signIn }, body) => signIn.answers((body as { text: string }).text),
  settings: (simulator, body) => changeSettings(simulator, body as Partial<SettingsView>),
}

interface FormRequest {
  formId: string
}

function formOf({ outlook }: Simulator, body: unknown): EventForm {
  const { formId } = body as FormRequest
  const form = outlook.forms.get(formId)
  if (form === undefined) throw new Error(`No window ${formId} is open.`)
  return form
}

function changeSettings({ settings, signIn, line, outlook }: Simulator, change: Partial<SettingsView>): SettingsView {
  const behaviour = SIGN_IN_BEHAVIOURS.find((choice) => choice === change.signIn)
  if (behaviour !== undefined) signIn.behaviour = behaviour
  if (change.slowLine !== undefined) line.bytesPerSecond = change.slowLine ? SLOW_LINE_BYTES_PER_SECOND : undefined
  settings.throttling = change.throttling ?? settings.throttling
  settings.theme = change.theme ?? settings.theme
  if (change.mailboxPermission !== undefined) {
    outlook.settings.permissionLevel = change.mailboxPermission ? READ_WRITE_MAILBOX : READ_WRITE_ITEM
  }
  const { throttling, theme, themeTelling } = settings
  const told = toldTheme(theme, themeTelling)
  const mailboxPermission = outlook.settings.permissionLevel === READ_WRITE_MAILBOX
  const slowLine = line.bytesPerSecond !== undefined
  return {
    signIn: signIn.behaviour,
    signInChoices: [...SIGN_IN_BEHAVIOURS],
    slowLine,
    throttling,
    theme,
    ...(told === undefined ? {} : { toldTheme: told }),
    mailboxPermission,
    language: outlook.settings.language,
  }
}

function calendarView({ world }: Simulator): CalendarView {
  const own = mailboxAt(world, world.signedIn)
  const shared = [...world.mailboxes.values()].filter(
    (mailbox) =>
      mailbox !== own && [...mailbox.delegates].some((one) => one.toLowerCase() === own.address.toLowerCase()),
  )
  const events = [own, ...shared].flatMap((mailbox) => entriesOf(mailbox))
  const first = Math.min(...events.map(({ startMs }) => startMs), Number.MAX_SAFE_INTEGER)
  return {
    person: { name: own.displayName, address: own.address },
    weekStartMs: events.length === 0 ? 0 : Math.floor(first / DAY_MS) * DAY_MS,
    events,
  }
}

/** The series' master is no entry of a calendar: its occurrences are, in the time that the other events span. */
function entriesOf(mailbox: Mailbox): CalendarEntry[] {
  const stored = [...mailbox.events.values()]
  const starts = stored.flatMap(({ type, startMs }) => (type === 'seriesMaster' ? [] : [startMs]))
  const [first, last] = [Math.min(...starts), Math.max(...starts)]
  return (starts.length === 0 ? [] : eventsBetween(stored, first, last + DAY_MS))
    .sort((one, other) => one.startMs - other.startMs)
    .map((event) => entryOf(mailbox, event))
}

function entryOf(mailbox: Mailbox, event: StoredEvent): CalendarEntry {
  const { id, subject, startMs, endMs, location, organizer, isMeeting, attachments } = event
  const isMine = organizer.toLowerCase() === mailbox.address.toLowerCase()
  const attachmentCount = attachments.filter(({ isInline }) => !isInline).length
  const seriesMasterId = event.seriesMasterId ?? null
  return { id, subject, startMs, endMs, location, organizer, isMeeting, isMine, seriesMasterId, attachmentCount }
}

function mailEntry({ id, subject, from, receivedMs, attachments }: StoredMessage): MailEntry {
  const attachmentCount = attachments.filter(({ isInline }) => !isInline).length
  return { id, subject, from: from.name || from.address, receivedMs, attachmentCount }
}

function mailView(message: StoredMessage): MailView {
  const { to, body, bodyType } = message
  const text = bodyType === 'html' ? body.replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>/gi, ' ') : body
  return { ...mailEntry(message), to: to.map(({ name, address }) => name || address).join('; '), text: text.trim() }
}

function formView(form: EventForm): FormView {
  const { formId, surface, subject, startMs, endMs, location, organizer, attendees, mail } = form
  return {
    formId,
    surface,
    eventId: form.eventId ?? null,
    subject,
    startMs,
    endMs,
    location,
    organizer,
    attendees,
    attachments: form.attachments.map(({ id, name, kind, bytes, stored }) => ({
      id,
      name,
      kind,
      stored: stored !== undefined,
      sizeBytes: bytes.length,
    })),
    mail: mail?.message === undefined ? null : mailView(mail.message),
    selectedIds: (mail?.selected ?? []).map(({ id }) => id),
  }
}
