import { createGate } from '../../graph'
import type { HttpReply, HttpRequest } from '../../graph'
import { AppError, createLog } from '../../kernel'
import type { Failure } from '../../kernel'
import { createFakeClock } from '../../kernel/testing/fakeClock'
import type { GraphWriting } from '../graphWriter'
import { createLedger } from '../ledger'
import { emptyMemory } from '../memory'
import type { Keeper, WriteMemory } from '../memory'
import type { WriteTeller } from '../writers'
import { createEventStage } from './eventStage'
import { fakeNetwork } from './ports'

/** What the upload host answers: a status with its body and headers, or what is lost. `then`: what it does besides. */
export type Answer =
  | { status: number; body?: unknown; headers?: Readonly<Record<string, string>>; then?: () => void }
  | { fails: Failure; then?: () => void }

/** One thing being written to one event: what is asked, told and kept is one log, with the time where it moved on. */
export function createWritingStage(memory: Partial<WriteMemory> = {}) {
  const clock = createFakeClock(1_000)
  const log: string[] = []
  const server = createEventStage(log)
  const answers: Answer[] = []
  const requests: HttpRequest[] = []

  const keeper: Keeper = {
    announce: () => undefined,
    offering: (now) => noted(`keep offered=${now.offered}`),
    range: (_now, _blob, startByte, endByte) => noted(`keep range ${startByte}-${endByte}`),
    note: (now) => log.push(`keep session=${now.session !== undefined}`),
    proven: () => noted('keep proven'),
    intoForm: () => noted('keep for the form'),
    bytes: (blob) => noted(`keep ${blob.size} bytes`),
    forget: () => noted('forget'),
  }
  const tell: WriteTeller = {
    preparing: () => log.push('preparing'),
    sending: ({ confirmedBytes, inFlightBytes, totalBytes }) =>
      log.push(`sending ${confirmedBytes}+${inFlightBytes}/${totalBytes}`),
    checking: () => log.push('checking'),
    waiting: ({ untilMs, because }) => log.push(`${clock.now()} waits until ${untilMs}: ${because.kind}`),
    offline: () => log.push('offline'),
    syncing: (untilMs) => log.push(`${clock.now()} syncing until ${untilMs}`),
    remark: (remark) => log.push(`remark ${JSON.stringify(remark)}`),
    spent: (bytes) => log.push(`spent ${bytes}`),
  }
  function noted(words: string): Promise<void> {
    log.push(words)
    return Promise.resolve()
  }

  const writing: GraphWriting = {
    event: server.event,
    ledger: createLedger(() => undefined),
    transport: (request) => {
      requests.push(request)
      const range = request.headers['Content-Range'] ?? ''
      log.push(`${request.method} ${range}`.trim())
      const answer = answers.shift()
      if (answer === undefined) return Promise.reject(new Error(`not in the script: ${request.method} ${range}`))
      answer.then?.()
      return 'fails' in answer ? Promise.reject(new AppError(answer.fails)) : Promise.resolve(replyOf(answer))
    },
    isUploadUrlAllowed: (url) => url.startsWith('https://outlook.office.com/'),
    savedAtMs: undefined,
    waiting: { clock, chance: () => 0, network: fakeNetwork(), gate: createGate(clock) },
    log: createLog(clock.now),
    tell,
    memory: { ...emptyMemory(), ...memory },
    keeper,
  }
  return { clock, log, server, answers, requests, writing, stop: new AbortController() }
}

function replyOf({ status, body, headers = {} }: Extract<Answer, { status: number }>): HttpReply {
  const text = body === undefined ? '' : JSON.stringify(body)
  return {
    status,
    header: (name) => headers[name] ?? null,
    text: () => Promise.resolve(text),
    blob: () => Promise.resolve(new Blob([text])),
  }
}
