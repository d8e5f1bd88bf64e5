import type { Mailbox, StoredEvent, World } from '../world/types'
import { mailboxAt, PEOPLE } from '../world'
import { CLIENTS } from './clients'
import type { ClientName } from './clients'
import { commitForm, openForm } from './eventForm'
import type { EventForm, FormSave, OpenItem } from './eventForm'
import { appContext, initialData } from './initialData'
import type { HostSettings } from './initialData'
import { OFFICE_CALLS, OFFICE_ERROR } from './officeCalls'
import type { OfficeResult } from './officeCalls'
import type { HostQuirkName } from './quirks'

/** What the next calls of a name do instead of what they are for. */
export type CallScript =
  /** Never answered; nothing happens either. */
  | { kind: 'hang' }
  /** Done, but the answer gets lost. */
  | { kind: 'lose-answer' }
  /** Refused with an Office.js error code (outlook-host §2.2). */
  | { kind: 'fail'; code: number }
  | { kind: 'delay'; ms: number }
  /** While it runs, the window comes to show another item. */
  | { kind: 'switch'; to: OpenItem }

export interface OfficeCall {
  formId: string
  /** `saveAsync`, `addFileAttachmentFromBase64Async`, ... */
  name: string
  /** Base64 shortened to its length. */
  params: Record<string, unknown>
  /** `ok`, `hung`, or the error code. */
  outcome: 'pending' | 'ok' | 'hung' | number
}

/** One message of Office.js to its host, without the envelope. */
export interface HostMessage {
  formId: string
  actionName: string
  /** 0 invoke, 1 registerEvent, 2 unregisterEvent. */
  actionType: number
  data: unknown
}

export type HostAnswer = { kind: 'answer'; errorCode: number; data: unknown; events: HostEvent[] } | { kind: 'silence' }

/** An event for whoever registered for its name. */
export interface HostEvent {
  name: string
  data: unknown
}

/** The host side of Office.js: what Outlook answers to the real library in the pane. */
export interface OfficeHost {
  forms: Map<string, EventForm>
  calls: OfficeCall[]
  /** How often the add-in called `saveAsync`. */
  saveCalls(): number
  /** What the pane reported with `notifyHost`: 13/14/15/16 are exits of the keyboard. */
  notifications: number[]
  /** What came with each shortcut (39) that was handed on to Outlook; none is good. */
  shortcuts: unknown[]
  /** Names of calls and messages this host does not know. */
  unknown: string[]
  settings: HostSettings & { formSave: FormSave; addMs: number; blockedExtensions: string[] }
  /** May be changed at any time: what is asked next is answered so. */
  quirks: Set<HostQuirkName>
  /** Turns into this Outlook: its requirement sets, and no call that came with a later one. */
  become(client: ClientName): void
  script(name: string, script: CallScript, times?: number): void
  open(item: OpenItem): EventForm
  /** The window shows another item, as a pinned pane sees it; tell the pane by the ItemChanged event. */
  show(formId: string, item: OpenItem): EventForm
  close(formId: string): void
  /** The person's own click on Save in Outlook's form. */
  saveInOutlook(formId: string): StoredEvent
  answer(message: HostMessage): Promise<HostAnswer>
}

/** Data of an answer that tells a failure. */
const refused = (errorCode: number) => ({ wasSuccessful: false, error: true, errorCode })
const succeeded = (data: unknown) => ({ wasSuccessful: true, error: false, data })

/** Creates the host. `wait` paces the adds: they last `settings.addMs`, so that parallel ones overlap. */
export function createOfficeHost(options: {
  world: World
  now: () => number
  wait: (ms: number) => Promise<void>
}): OfficeHost {
  const { world, now, wait } = options
  const scripts: { name: string; script: CallScript; left: number }[] = []
  const adding = new Map<string, string>() // form id → the add under way
  let opened = 0
  /** Panes that got their item: the session that a popped-out window ends. */
  const started = new Set<string>()

  const host: OfficeHost = {
    forms: new Map(),
    calls: [],
    notifications: [],
    shortcuts: [],
    unknown: [],
    quirks: new Set(),
    become(client) {
      const { mailboxSet, nestedAppAuth } = CLIENTS[client]
      Object.assign(host.settings, { client, mailboxSet, nestedAppAuth })
    },
    settings: {
      client: undefined,
      lateIdMs: 30_000,
      seriesIdBeside: 'null',
      secondaryAccount: PEOPLE.stranger,
      deadCalls: 'hang',
      permissionLevel: 3,
      mailboxSet: 1.13,
      nestedAppAuth: true,
      language: 'en-US',
      formSave: 'merge',
      addMs: 20,
      blockedExtensions: ['.exe', '.bat', '.cmd', '.com', '.msi', '.scr', '.vbs'],
    },
    saveCalls: () => host.calls.filter(({ name }) => name === 'saveAsync').length,
    script(name, script, times = 1) {
      scripts.push({ name, script, left: times })
    },
    open(item) {
      opened += 1
      const form = openForm(world, item, { formId: `form-${opened}`, nowMs: now(), account: account() })
      host.forms.set(form.formId, form)
      return form
    },
    show(formId, item) {
      const form = openForm(world, item, { formId, nowMs: now(), account: account() })
      host.forms.set(formOf(formId).formId, form)
      return form
    },
    close(formId) {
      host.forms.delete(formId)
    },
    saveInOutlook(formId) {
      const event = save(formOf(formId))
      if (!host.quirks.has('never-known')) delete event.visibleToGraphAtMs
      return event
    },
    async answer(message) {
      switch (message.actionName) {
        case 'ContextActivationManager_getAppContextAsync':
          return answered(appContext(host.settings, { controlId: message.formId }))
        case 'ContextActivationManager_notifyHost':
          host.notifications.push(notifiedAction(message.data))
          if (notifiedAction(message.data) === SHORTCUT) host.shortcuts.push((message.data as unknown[])[2])
          return answered(null)
        case 'GetInitialData':
          if (isDead(message.formId)) return { kind: 'silence' }
          started.add(message.formId)
          return answered(initialData(formOf(message.formId), host))
        case 'ExecuteMethod':
          return execute(message)
        default:
          if (message.actionType === 1 || message.actionType === 2) return answered({ Error: 0 })
          host.unknown.push(message.actionName)
          return answered(refused(5001))
      }
    },
  }

  function formOf(formId: string): EventForm {
    const form = host.forms.get(formId)
    if (form === undefined) throw new Error(`No window ${formId} is open.`)
    return form
  }

  function account(): Mailbox {
    return mailboxAt(world, host.quirks.has('secondary-account') ? host.settings.secondaryAccount : world.signedIn)
  }

  function isDead(formId: string): boolean {
    return started.has(formId) && host.quirks.has('popped-out')
  }

  function save(form: EventForm): StoredEvent {
    return commitForm(world, form, { nowMs: now(), formSave: host.settings.formSave })
  }

  /** In cached mode a new event is written to the machine, and to the server some time after. */
  function saveByCall(form: EventForm): StoredEvent {
    const wasUnsaved = form.eventId === undefined
    const event = save(form)
    if (wasUnsaved && host.quirks.has('never-known')) event.visibleToGraphAtMs = Infinity
    else if (wasUnsaved && host.quirks.has('late-id')) event.visibleToGraphAtMs = now() + host.settings.lateIdMs
    return event
  }

  async function execute(message: HostMessage): Promise<HostAnswer> {
    const { dispatchId, params } = methodData(message.data)
    const call = OFFICE_CALLS.get(dispatchId)
    const record: OfficeCall = {
      formId: message.formId,
      name: call?.name ?? `dispatch id ${dispatchId}`,
      params: shortened(params),
      outcome: 'pending',
    }
    host.calls.push(record)
    const hang = (): HostAnswer => {
      record.outcome = 'hung'
      return { kind: 'silence' }
    }
    if (call === undefined) {
      host.unknown.push(record.name)
      record.outcome = 5001
      return answered(refused(5001))
    }
    const refuseWith = (code: number): HostAnswer => {
      record.outcome = code
      return answered(refused(code))
    }
    if (isDead(message.formId)) {
      return host.settings.deadCalls === 'hang' ? hang() : refuseWith(OFFICE_ERROR.itemChanged)
    }
    const before = host.forms.get(message.formId)
    const script = nextScript(record.name)
    if (script?.kind === 'hang') return hang()
    if (script?.kind === 'switch') host.show(message.formId, script.to)
    if (script?.kind === 'delay') await wait(script.ms)
    if (call.isAdd) {
      // office-js#857: an add that starts while another one runs is never answered on the web.
      if (adding.has(message.formId)) return hang()
      adding.set(message.formId, record.name)
      await wait(host.settings.addMs)
      adding.delete(message.formId)
    }
    const form = host.forms.get(message.formId)
    if (form === undefined) return hang() // the window was closed meanwhile
    if (script?.kind === 'fail') return refuseWith(script.code)
    if (form !== before && host.quirks.has('item-switched')) return refuseWith(OFFICE_ERROR.itemChanged)
    const { settings, quirks } = host
    const result: OfficeResult = call.run({ world, form, params, settings, quirks, save: () => saveByCall(form) })
    record.outcome = result.kind === 'ok' ? 'ok' : result.code
    if (script?.kind === 'lose-answer') return { kind: 'silence' }
    if (result.kind === 'refused') return answered(refused(result.code))
    return answered(succeeded(result.data), result.events)
  }

  function nextScript(name: string): CallScript | undefined {
    const found = scripts.find((entry) => entry.name === name && entry.left > 0)
    if (found !== undefined) found.left -= 1
    return found?.script
  }

  mailboxAt(world, world.signedIn) // a world without the signed-in person is a mistake: say so at once
  return host
}

function answered(data: unknown, events: HostEvent[] = []): HostAnswer {
  return { kind: 'answer', errorCode: 0, data, events }
}

function methodData(data: unknown): { dispatchId: number; params: Record<string, unknown> } {
  const { MethodData, ApiParams } = data as { MethodData?: { DispatchId?: number }; ApiParams?: unknown }
  const params = typeof ApiParams === 'object' && ApiParams !== null ? (ApiParams as Record<string, unknown>) : {}
  return { dispatchId: MethodData?.DispatchId ?? -1, params }
}

/** `[control id, action, params?]` */
/** A chord that the pane did not keep to itself. */
const SHORTCUT = 39

function notifiedAction(data: unknown): number {
  return Array.isArray(data) && typeof data[1] === 'number' ? data[1] : -1
}

const LONGEST_LOGGED = 300

function shortened(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params)
      .filter(([name]) => name !== '__timeout__')
      .map(([name, value]) =>
        typeof value === 'string' && value.length > LONGEST_LOGGED
          ? [name, `(${value.length} characters)`]
          : [name, value],
      ),
  )
}
