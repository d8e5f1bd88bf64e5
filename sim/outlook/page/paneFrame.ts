import { SELECTED_ITEMS } from './contract'
import type { DragData, FromPane, PaneHello, ToPane, VirtualMail } from './contract'
import { run } from './dom'
import { server } from './server'

const REQUEST = 0
const RESPONSE = 1
const FOR_CALLING = 0
const FOR_EVENTING = 1
const INVOKE = 0
const REGISTER_EVENT = 1
const UNREGISTER_EVENT = 2

/** Focus goes in at the first or the last stop (officejs-frame-protocol, "Keyboard"). */
const TAB_IN = 11
const TAB_IN_SHIFT = 12

interface Envelope {
  _messageType: number
  _actionName: string
  _actionType?: number
  _conversationId: string
  _correlationId: number
  _data: unknown
}

/** The task pane beside a form: the frame and the relay between it and the server. */
export interface PaneFrame {
  element: HTMLIFrameElement
  /** Raises an event under the name its handler was registered with; false when nobody did. */
  emit(name: string, data: unknown): boolean
  /** Another item stands beside the pinned pane. */
  itemChanged(): void
  selectionChanged(): void
  /** Something is dragged from Outlook over the pane, or dropped there. */
  drag(data: DragData | null): void
  /** Mails are dropped as classic Outlook drops them, by the page's own event. */
  dropFromClassic(mails: readonly VirtualMail[]): void
  setTheme(theme: object | null): void
  /** Gives the keyboard to the pane as Outlook does. */
  focus(end: 'first' | 'last'): void
  close(): void
}

export interface PaneFrameOptions {
  formId: string
  paneUrl: string
  /** BCP 47; Outlook writes it into the pane's address. */
  language: string
  /** The pane changed or read something through Office.js: the form may look different now. */
  onCall: () => void
  /** The pane gave the keyboard back: 13 forward, 14 backward, 15 Escape, 16 F2. */
  onExit: (action: number) => void
}

/** Opens the pane. Every message of the frame is answered by the server; the page itself only carries. */
export function openPaneFrame({ formId, paneUrl, language, onCall, onExit }: PaneFrameOptions): PaneFrame {
  const conversationId = `conversation-${formId}`
  const paneOrigin = new URL(paneUrl).origin
  const registered = new Map<string, number>()
  let port: MessagePort | undefined
  const element = document.createElement('iframe')
  element.title = 'Event Attachments'
  element.allow = 'clipboard-write'
  // Outlook gives its frames a name in JSON, and Office.js hands it on to its windows.
  element.name = JSON.stringify({ baseFrameName: `pane-${formId}` })
  const hostInfo = `Outlook$Web$16.01$${language}$telemetry$$$0`
  element.src = `${paneUrl}${paneUrl.includes('?') ? '&' : '?'}_host_Info=${hostInfo}#&_xdm_Info=${conversationId}|${formId}|${window.location.origin}`

  function post(envelope: Partial<Envelope> & Record<string, unknown>) {
    const message = {
      _conversationId: conversationId,
      _origin: window.location.origin,
      _serializerVersion: 1,
      ...envelope,
    }
    element.contentWindow?.postMessage(JSON.stringify(message), paneOrigin)
  }

  function emit(name: string, data: unknown): boolean {
    const correlationId = registered.get(name)
    if (correlationId === undefined) return false
    post({
      _messageType: RESPONSE,
      _actionName: name,
      _correlationId: correlationId,
      _errorCode: 0,
      _responseType: FOR_EVENTING,
      _data: data,
    })
    return true
  }

  async function answer(envelope: Envelope) {
    const {
      _actionName: actionName,
      _actionType: actionType = INVOKE,
      _correlationId: correlationId,
      _data: data,
    } = envelope
    if (actionType === REGISTER_EVENT) registered.set(actionName, correlationId)
    if (actionType === UNREGISTER_EVENT) registered.delete(actionName)
    if (actionName === 'ContextActivationManager_notifyHost' && Array.isArray(data)) onExit(Number(data[1]))
    const reply = await server.rpc({ formId, actionName, actionType, data })
    if (reply.kind === 'answer') {
      post({
        _messageType: RESPONSE,
        _actionName: actionName,
        _correlationId: correlationId,
        _errorCode: reply.errorCode,
        _responseType: FOR_CALLING,
        _data: reply.data,
      })
      for (const { name, data: details } of reply.events) emit(name, details)
    }
    if (actionName === 'ExecuteMethod') onCall()
  }

  function receive(event: MessageEvent) {
    if (event.source !== element.contentWindow || event.origin !== paneOrigin) return
    if (isHello(event.data)) {
      port = event.ports[0]
      port?.addEventListener('message', ({ data }: MessageEvent<FromPane>) => {
        run(() => hear(data))
      })
      port?.start()
      return
    }
    if (typeof event.data !== 'string') return
    const envelope = JSON.parse(event.data) as Envelope
    if (envelope._messageType === REQUEST) run(() => answer(envelope))
  }

  async function hear(message: FromPane) {
    if (message.kind === 'bridge') {
      for (const { text, afterMs } of await server.bridge(message.text)) {
        if (afterMs === 0) tell({ kind: 'bridge', text })
        else setTimeout(tell, afterMs, { kind: 'bridge', text })
      }
      return
    }
    const data = { ApiParams: {}, MethodData: { ControlId: formId, DispatchId: SELECTED_ITEMS } }
    const reply = await server.rpc({ formId, actionName: 'ExecuteMethod', actionType: INVOKE, data })
    if (reply.kind === 'answer') tell({ kind: 'selected', callId: message.callId, answer: reply.data })
  }

  function tell(message: ToPane) {
    port?.postMessage(message)
  }

  window.addEventListener('message', receive)
  return {
    element,
    emit,
    itemChanged() {
      run(async () => {
        const reply = await server.rpc({ formId, actionName: 'GetInitialData', actionType: INVOKE, data: null })
        if (reply.kind === 'answer') emit('olkItemSelectedChanged', reply.data)
      })
    },
    selectionChanged() {
      tell({ kind: 'selection-changed' })
    },
    drag(data) {
      tell({ kind: 'drag', data })
    },
    dropFromClassic(mails) {
      tell({ kind: 'classic-drop', mails })
    },
    setTheme(theme) {
      tell({ kind: 'theme', theme })
      emit('officeThemeChanged', [JSON.stringify(theme, asNumber)])
    },
    focus(end) {
      element.focus()
      post({
        _messageType: REQUEST,
        _actionType: INVOKE,
        _actionName: 'Office_notifyAgave',
        _conversationId: `${conversationId}_ntf`,
        _correlationId: 1,
        _data: [end === 'first' ? TAB_IN : TAB_IN_SHIFT],
      })
    },
    close() {
      window.removeEventListener('message', receive)
      port?.close()
      element.remove()
    },
  }
}

/** The 2022 copy makes `#rrggbb` out of numbers, as Windows tells colours; of anything else it makes no colour. [read in its source] */
function asNumber(_name: string, value: unknown): unknown {
  return typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? parseInt(value.slice(1), 16) : value
}

function isHello(data: unknown): data is PaneHello {
  return typeof data === 'object' && data !== null && (data as Partial<PaneHello>).simulatedPane === 'hello'
}
