import { pick, seededChance, wholeBetween } from '../world'
import type { Chance } from '../world'
import { FAULT_NAMES } from './faultActs'
import type { FaultName } from './faultActs'
import type { FaultOptions, PlannedFault } from './faults'
import { REQUEST_KINDS } from './requestKind'
import type { RequestKind } from './requestKind'

export interface DrawOptions {
  /** 3 unless told; none is drawn as often as any other number. */
  most?: number
  /** What may be drawn; all faults unless told. */
  names?: readonly FaultName[]
  /** Where they may strike; wherever a fault makes sense unless told. */
  on?: readonly RequestKind[]
  /** Matching requests that pass unharmed first, at most; 5 unless told. */
  latest?: number
  /** How often one strikes, at most; 3 unless told. */
  times?: number
}

const WRITES: readonly RequestKind[] = ['add', 'open-session', 'range', 'delete']
const SESSION: readonly RequestKind[] = ['range', 'ask-session']
const ON_EVENT: readonly RequestKind[] = ['list', 'add', 'open-session', 'range', 'delete', 'read', 'event']

/** Where most faults may strike. Folders, contacts, calendars and updates only when they are named: few stories go there. */
const ANYWHERE = REQUEST_KINDS.filter((kind) => !['folders', 'contacts', 'calendar', 'update', 'other'].includes(kind))
const LATER: readonly RequestKind[] = ['folders', 'contacts', 'calendar']

/** Where a fault makes sense, when not everywhere. */
const PLACES: Partial<Record<FaultName, readonly RequestKind[]>> = {
  'too-large-no-body': ['add', 'range'],
  'upload-address-refused': SESSION,
  conflict: WRITES,
  'mailbox-full': WRITES,
  'message-too-large': WRITES,
  'session-lost': SESSION,
  'session-lost-after-store': ['open-session', 'range'],
  'event-deleted': ON_EVENT,
  'event-deleted-after-store': ON_EVENT,
  'event-moved': ON_EVENT,
  'event-moved-after-store': ON_EVENT,
  'mime-cut': ['mail'],
  'mime-broken': ['mail'],
  'message-deleted': ['mail'],
  'message-moved': ['mail'],
  'folder-deleted': ['mail', 'folders'],
}

/** From a second to two hours, and now and then back. */
const JUMPS_MS = [1000, 60_000, 600_000, 3_600_000, 7_200_000, -1000, -600_000, -3_600_000] as const
const DRIPS = [500, 4096, 65_536] as const
const DAMAGED_FOR_GOOD = /^(event|session|message|folder)-/

/** A reproducible script of faults: which, where, after how many requests, how often. The same seed draws the same. */
export function drawFaults(seed: string, options: DrawOptions = {}): PlannedFault[] {
  const { most = 3, names = FAULT_NAMES } = options
  const chance = seededChance(`faults:${seed}`)
  const drawn = Array.from({ length: wholeBetween(chance, 0, most) }, () =>
    drawOne(chance, pick(chance, names), options),
  )
  return drawn.filter((one) => one !== undefined)
}

/** undefined: it makes no sense where the options let it strike. */
function drawOne(chance: Chance, name: FaultName, options: DrawOptions): PlannedFault | undefined {
  const allowed = options.on ?? ANYWHERE
  const places = (PLACES[name] ?? [...ANYWHERE, ...LATER]).filter((kind) => allowed.includes(kind))
  if (places.length === 0) return undefined
  const times = DAMAGED_FOR_GOOD.test(name) ? 1 : wholeBetween(chance, 1, options.times ?? 3)
  const after = wholeBetween(chance, 0, options.latest ?? 5)
  return { name, options: { on: pick(chance, places), after, times, ...detailsOf(chance, name) } }
}

function detailsOf(chance: Chance, name: FaultName): FaultOptions {
  if (name === 'throttled') return { retryAfter: drawRetryAfter(chance) }
  if (name.startsWith('unavailable-html')) return { retryAfter: drawRetryAfter(chance), withCors: chance() < 0.5 }
  if (/^(bad-gateway|gateway-timeout)/.test(name)) return { withCors: chance() < 0.5 }
  if (name === 'slow') return { bytesPerSecond: pick(chance, DRIPS) }
  return name.endsWith('clock-jump') ? { jumpMs: pick(chance, JUMPS_MS) } : {}
}

/** One in four without; otherwise up to 20 s, decimal. */
function drawRetryAfter(chance: Chance): string | null {
  return chance() < 0.25 ? null : (wholeBetween(chance, 100, 20_000) / 1000).toFixed(3)
}

/** One line that a person reads and `faultOfLine` takes back: `throttled {"on":"add","after":1,"times":2}`. */
export function faultLine({ name, options }: PlannedFault): string {
  if (options.path !== undefined)
    throw new Error('A fault that looks at paths by RegExp has no line; name its kind of request.')
  return `${name} ${JSON.stringify(options)}`
}

/** A line of `faultLine`. Throws on a name that is none. */
export function faultOfLine(line: string): PlannedFault {
  const space = line.indexOf(' ')
  const name = FAULT_NAMES.find((one) => one === line.slice(0, space))
  if (name === undefined) throw new Error(`No fault: ${line}`)
  return { name, options: JSON.parse(line.slice(space)) as FaultOptions }
}
