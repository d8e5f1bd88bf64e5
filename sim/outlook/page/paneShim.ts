/**
 * Runs inside the pane in place of ajax.aspnetcdn.com's MicrosoftAjax.js, which the 2022 npm copy of Office.js asks for. Defines the little it uses
 * of that library, and what a newer Office.js brings by itself: the sign-in bridge, the theme the selected mails and drags (officejs-frame-protocol, "What to add").
 */
import { DRAG_AND_DROP } from './contract'
import type { FromPane, PaneBoot, PaneHello, ToPane } from './contract'
import { dropFromClassic } from './classicDrop'
import { createNewerMailbox } from './newerMailbox'

declare const simulatedPaneBoot: PaneBoot

type Listener = (response: string) => void

interface MicrosoftAjaxGlobals {
  Type: unknown
  Sys: unknown
  nestedAppAuthBridge?: {
    addEventListener(type: string, listener: Listener): void
    removeEventListener(type: string, listener: Listener): void
    postMessage(text: string): void
  }
  Office?: { EventType?: Record<string, string> }
  OSF?: { _OfficeAppFactory?: { setContext: (context: object) => void } }
}

const globals: Window & Partial<MicrosoftAjaxGlobals> = window

defineMicrosoftAjax()
const port = connect()
const post = (message: FromPane) => {
  port.postMessage(message)
}
let { theme } = simulatedPaneBoot
const mailbox = createNewerMailbox(simulatedPaneBoot, post)
const bridgeListeners = new Set<Listener>()
port.onmessage = ({ data }: MessageEvent<ToPane>) => {
  if (data.kind === 'bridge') for (const listener of [...bridgeListeners]) listener(data.text)
  if (data.kind === 'theme') theme = data.theme
  if (data.kind === 'classic-drop') dropFromClassic(data.mails)
  mailbox.hear(data)
}
// In a window of Office there is none, whatever the pane has (outlook-host §4.1).
if (simulatedPaneBoot.hasBridge && window.parent !== window) globals.nestedAppAuthBridge = bridge()
extendContext()

/** A port of its own, so that Office.js' listener on `message` never sees what is not for it. */
function connect(): MessagePort {
  const channel = new MessageChannel()
  const hello: PaneHello = { simulatedPane: 'hello' }
  window.parent.postMessage(hello, '*', [channel.port2])
  return channel.port1
}

function bridge(): NonNullable<MicrosoftAjaxGlobals['nestedAppAuthBridge']> {
  return {
    addEventListener: (_type, listener) => bridgeListeners.add(listener),
    removeEventListener: (_type, listener) => bridgeListeners.delete(listener),
    postMessage(text) {
      post({ kind: 'bridge', text })
    },
  }
}

/** `Office.context`: the npm copy gives Outlook on the web no `officeTheme`, and its mailbox knows no selection and no drag. */
function extendContext() {
  const factory = globals.OSF?._OfficeAppFactory
  if (factory === undefined) return
  const { setContext } = factory
  factory.setContext = (context) => {
    if (theme !== undefined) Object.defineProperty(context, 'officeTheme', { get: () => theme, enumerable: true })
    setContext.call(factory, withDialogs(withNewerMailbox(context)))
  }
}

/** Office.js defines the mailbox for good, so that another context has to stand before its own. */
function withNewerMailbox(context: object): object {
  const { mailbox: original } = context as { mailbox?: object }
  if (original === undefined) return context
  if (simulatedPaneBoot.hasDrags && globals.Office?.EventType !== undefined)
    globals.Office.EventType['DragAndDropEvent'] = DRAG_AND_DROP
  return Object.create(context, { mailbox: { value: mailbox.bring(original), enumerable: true } }) as object
}

/** Numbers that Office.js of a web frame does not come to by itself are given in its place. */
function withDialogs(context: object): object {
  const { dialogs } = simulatedPaneBoot
  if (dialogs === 'blocked') window.open = () => null
  if (typeof dialogs !== 'number') return context
  const displayDialogAsync = (_url: string, _options: object, callback: (result: object) => void) => {
    setTimeout(callback, 0, { status: 'failed', error: { code: dialogs } })
  }
  return Object.create(context, { ui: { value: { displayDialogAsync }, enumerable: true } }) as object
}

function defineMicrosoftAjax() {
  const register = {
    registerNamespace,
    registerClass: nothing,
    registerEnum: nothing,
    registerInterface: nothing,
  }
  Object.assign(Function, register, { _validateParams: () => null, _validateParameter: () => null })
  Object.assign(Function, {
    createDelegate:
      (owner: unknown, method: (...args: unknown[]) => unknown) =>
      (...args: unknown[]) =>
        method.apply(owner, args),
  })
  for (const [name, value] of Object.entries(register)) {
    Object.defineProperty(Function.prototype, name, { value, configurable: true, writable: true })
  }
  globals.Type = Function
  globals.Sys = {
    StringBuilder: textBuilder,
    Debug: { trace: nothing },
    Serialization: {
      JavaScriptSerializer: { serialize: JSON.stringify, deserialize: (text: string): unknown => JSON.parse(text) },
    },
    Application: {},
    EventArgs: nothing,
  }
  const errorMakers = [
    'argument',
    'argumentNull',
    'argumentOutOfRange',
    'argumentType',
    'argumentUndefined',
    'invalidOperation',
    'notImplemented',
    'parameterCount',
    'create',
    'format',
  ]
  for (const name of errorMakers) {
    Object.assign(Error, {
      [name]: (...details: unknown[]) => new Error(`Sys.${name}: ${details.map(String).join(', ')}`),
    })
  }
  Object.assign(String, {
    format: (pattern: string, ...values: unknown[]) =>
      pattern.replace(/\{(\d+)\}/g, (_match, index: string) => String(values[Number(index)])),
  })
}

/** `new Sys.StringBuilder()` must work, and nothing calls more of it than these. */
function textBuilder(this: { append(text: string): void; toString(): string }, first = '') {
  let text = first
  this.append = (more) => {
    text += more
  }
  this.toString = () => text
}

/** `Type.registerNamespace('_u.Strings')`: outlook_strings.js puts its texts on `_u`. */
function registerNamespace(path: string) {
  let owner: Record<string, unknown> = Object(window) as Record<string, unknown>
  for (const name of path.split('.')) {
    owner[name] ??= {}
    owner = owner[name] as Record<string, unknown>
  }
}

function nothing() {
  return undefined
}
