import { createLog, createStore } from '../../kernel'
import type { Clock, MailNature } from '../../kernel'
import { createFakeClock } from '../../kernel/testing/fakeClock'
import type { HttpRequest, Transport } from '../../graph'
import { createCarrier } from '../carrier'
import { newRow } from '../chosen'
import type { Arrival } from '../compare'
import type { Errand } from '../errand'
import { createTraffic } from '../foresight'
import { noKeeper } from '../memory'
import type { Policy } from '../plan'
import { emptyState, reduce } from '../state'
import type { MailForm, Phase, Plan, Row, Target, Thing } from '../types'
import type { MailSource } from '../writers'
import { createDeskStage } from './deskStage'
import { createFormStage } from './formStage'
import { graphOn } from './graphOn'
import { fakeNetwork } from './ports'
import { errandTo, eventTarget } from './rows'
import { plainPolicy, silentPorts } from './silentPorts'

export interface ReadMail {
  attachments?: readonly string[]
  inlineImages?: number
  nature?: MailNature
  mime?: string
  item?: Readonly<Record<string, unknown>>
}

const planWords = ({ as, reason, shape }: Plan, sizeBytes: number | undefined) =>
  `${as} ${reason}${shape === undefined ? '' : `/${shape}`} ${sizeBytes ?? '?'}`

/** What a mail, a part, an event or a contact turns out to be when it is read; each reading is in the log. */
function mailboxWith(mail: ReadMail, log: string[]): MailSource {
  const { attachments = [], inlineImages = 0, nature = 'plain', item = { subject: 'Hello' } } = mail
  const note = (line: string) => log.push(line)
  return {
    readItem: () => {
      note('read item')
      return Promise.resolve({ item, nature, attachments, inlineImages })
    },
    readWhole: () => {
      note('read mime')
      return Promise.resolve(new Blob([mail.mime ?? 'mime']))
    },
    readPart: () => {
      note('read part')
      return Promise.resolve(new Blob([mail.mime ?? 'part']))
    },
    readEntryItem: ({ kind }) => {
      note(`read ${kind}`)
      return Promise.resolve({ subject: 'Kick-off' })
    },
    isOpen: () => false,
    readEntryFile: ({ kind }) => {
      note(`read ${kind} file`)
      return Promise.resolve(new Blob(['text']))
    },
  }
}

interface Answer {
  status: number
  body?: string
  location?: string
  takesMs?: number
}

interface Line {
  clock: Clock
  log: string[]
  requests: HttpRequest[]
  answers: Answer[]
}

/** An upload host that answers as it was told, in order. */
function answering({ clock, log, requests, answers }: Line): Transport {
  return async (request: HttpRequest, signal: AbortSignal) => {
    requests.push(request)
    log.push(request.method)
    const { status, body = '', location, takesMs = 0 } = answers.shift() ?? { status: 404 }
    request.onSent?.(1)
    if (takesMs > 0) await clock.wait(takesMs, signal)
    return {
      status,
      header: (name: string) => (name === 'Location' ? (location ?? null) : null),
      text: () => Promise.resolve(body),
      blob: () => Promise.resolve(new Blob([])),
    }
  }
}

/** What a story reads afterwards, and what it writes beforehand. */
function emptyPages() {
  const log: string[] = []
  const requests: HttpRequest[] = []
  const answers: Answer[] = []
  const phases: string[] = []
  const plans: (string | undefined)[] = []
  const arrivals: Arrival[] = []
  return { log, form: createFormStage(log), requests, answers, phases, plans, arrivals }
}

/** One row on its way to one event that is read, unless told; `mail` is what a mail turns out to be when it is read. */
export function carrierStage(
  thing: Thing,
  options: { target?: Target; mail?: ReadMail; policy?: Partial<Policy>; mailForm?: MailForm } = {},
) {
  const clock = createFakeClock(1_000)
  const told = emptyPages()
  const { log, form, requests, answers, phases, plans, arrivals } = told
  const s = createDeskStage(log)
  const support = createLog(clock.now)
  const store = createStore(emptyState, reduce)
  const traffic = createTraffic(clock.now)
  const deps = {
    ...silentPorts(clock, support),
    graph: graphOn(s.server),
    policy: { ...plainPolicy, ...options.policy },
    mail: mailboxWith(options.mail ?? {}, log),
    transport: answering({ clock, log, requests, answers }),
    dispatch: (event: Parameters<typeof store.dispatch>[0]) => {
      if (event.kind === 'phase') phases.push(event.phase.kind)
      if (event.kind === 'hold') phases.push(`(${event.hold?.kind ?? 'free'})`)
      if (event.kind === 'planned') plans.push(planWords(event.plan, event.sizeBytes))
      store.dispatch(event)
    },
    ...{ desk: s.desk, traffic },
    onArrival: (_errand: Errand, arrival: Arrival) => arrivals.push(arrival),
    onUnproven: () => log.push('unproven'),
    onProgress: () => log.push('progress'),
    onTurn: () => undefined,
    ready: (row: Row) => Promise.resolve(row),
    freeName: (_errand: Errand, wanted: string) => wanted,
    inFormLine: <T>(work: () => Promise<T>) => work(),
    formRecords: { intoForm: () => Promise.resolve(), pastForm: () => Promise.resolve() },
  }
  const network = fakeNetwork()
  const carrier = createCarrier({ ...deps, network })
  const row = { ...newRow(1, thing), mailForm: options.mailForm ?? 'auto' }
  store.dispatch({ kind: 'chosen', rows: [row], notices: [] })
  const target = options.target ?? eventTarget()
  const errand = errandTo(target, {
    form:
      target.kind === 'unsaved' || (target.kind === 'event' && target.surface === 'compose') ? form.form : undefined,
    keeper: { ...noKeeper, forget: () => Promise.resolve(void log.push('forget')) },
  })
  const run = async (work: Promise<void>) => {
    await clock.advance(1_200_000)
    await work
    if (clock.pending() > 0) throw new Error('Something still waits although the story is over.')
    return store.state().rows[0]?.phase
  }
  return {
    ...s,
    ...told,
    traffic,
    ...{ clock, network, support, store, carrier, row, errand },
    begin: () => carrier.carryRow(row, errand),
    carry: () => run(carrier.carryRow(row, errand)),
    takeBack: () => run(carrier.takeBack(row, errand)),
    discard: () => run(carrier.discard(row, errand)),
    /** Without the turns that only tell how far things are. */
    wire: () => log.filter((line) => line !== 'progress'),
  }
}

export const attached = (id: string): Phase => ({ kind: 'attached', id: { writer: 'graph', id: id as never } })
export const inForm = (id: string): Phase => ({ kind: 'attached', id: { writer: 'form', id: id as never } })
