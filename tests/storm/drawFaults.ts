import { FAULT_NAMES } from '../../sim/graph/service'
import type { FaultName, FaultOptions } from '../../sim/graph/service'
import type { Dice } from './dice'

/** A fault as plain data, so that a story can be told, printed and made shorter. */
export interface DrawnFault {
  name: FaultName
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  at?: 'list' | 'add' | 'session' | 'range' | 'mail'
  times: number
  after: number
  retryAfter?: string | null
  bytesPerSecond?: number
  withCors?: boolean
}

const PATHS: Readonly<Record<NonNullable<DrawnFault['at']>, RegExp>> = {
  list: /\/attachments$/,
  add: /\/attachments$/,
  session: /\/createUploadSession$/,
  range: /AttachmentSessions/,
  mail: /\/messages\//,
}
const METHODS: Readonly<Record<NonNullable<DrawnFault['at']>, NonNullable<DrawnFault['method']>>> = {
  list: 'GET',
  add: 'POST',
  session: 'POST',
  range: 'PUT',
  mail: 'GET',
}

/** Rarer than the others: after one of these little is left to tell. */
const RARE: ReadonlySet<FaultName> = new Set(['event-deleted', 'event-moved', 'mailbox-full', 'access-denied'])

/** What no service says to a question. */
const ONLY_WRITES: ReadonlySet<FaultName> = new Set([
  'too-large-no-body',
  'message-too-large',
  'mailbox-full',
  'conflict',
])

/** None in one story of four; otherwise one to six. */
export function drawFaults(dice: Dice): DrawnFault[] {
  if (dice.happens(0.25)) return []
  return Array.from({ length: dice.whole(1, 6) }, () => drawFault(dice))
}

function drawFault(dice: Dice): DrawnFault {
  const name = dice.weighted(FAULT_NAMES.map((one) => [RARE.has(one) ? 1 : 6, one] as const))
  const at = dice.pick(placesOf(name))
  return {
    name,
    ...(at === undefined ? {} : { at, method: METHODS[at] }),
    times: dice.weighted([
      [6, 1],
      [3, 2],
      [1, 7],
      [0.3, 200],
    ]),
    after: dice.weighted([
      [4, 0],
      [3, 1],
      [3, dice.whole(2, 9)],
    ]),
    retryAfter: dice.pick(['2.128', '7', '31.5', null]),
    bytesPerSecond: dice.spread(2_000, 200_000),
    withCors: dice.happens(0.5),
  }
}

/** `undefined`: wherever it strikes. */
function placesOf(name: FaultName): readonly DrawnFault['at'][] {
  if (ONLY_WRITES.has(name)) return ['add', 'add', 'session', 'range']
  // A mail's MIME that breaks off is a mail that ends there: nobody on this side can tell.
  if (name === 'cut-json') return ['list', 'add', 'session', 'range']
  return ['list', 'add', 'session', 'range', 'range', 'add', 'mail', undefined, undefined]
}

export function faultOptions({ at, method, name: _name, ...rest }: DrawnFault): FaultOptions {
  return {
    ...rest,
    ...(method === undefined ? {} : { method }),
    ...(at === undefined ? {} : { path: PATHS[at] }),
  }
}
