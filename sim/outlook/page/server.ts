import type {
  CalendarView,
  FormView,
  MailEntry,
  OpenRequest,
  PaneAddresses,
  RpcReply,
  RpcRequest,
  SettingsView,
  ShownView,
} from './contract'

/** The page's calls to its own server. */
export const server = {
  calendar: () => ask<CalendarView>('calendar'),
  mails: () => ask<MailEntry[]>('mails'),
  panes: () => ask<PaneAddresses>('panes'),
  open: (request: OpenRequest) => ask<FormView>('open', request),
  show: (formId: string, request: OpenRequest) => ask<ShownView>('show', { formId, ...request }),
  close: (formId: string) => ask<null>('close', { formId }),
  form: (formId: string) => ask<FormView>('form', { formId }),
  edit: (formId: string, subject: string) => ask<FormView>('edit', { formId, subject }),
  save: (formId: string) => ask<FormView>('save', { formId }),
  take: (formId: string, attachmentId: string) => ask<FormView>('take', { formId, attachmentId }),
  rpc: (request: RpcRequest) => ask<RpcReply>('rpc', request),
  bridge: (text: string) => ask<{ text: string; afterMs: number }[]>('naa', { text }),
  settings: (change: Partial<SettingsView> = {}) => ask<SettingsView>('settings', change),
}

async function ask<Reply>(what: string, body: unknown = {}): Promise<Reply> {
  const response = await fetch(`/sim/${what}`, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`/sim/${what}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Reply
}
