import { expect, test } from '@jest/globals'
import { createAttachments } from '../../src/attachments'
import type { Target, Thing } from '../../src/attachments'
import { openEventAddress } from '../../src/events'
import { createGate, createGraph } from '../../src/graph'
import { createLog, asRestItemId } from '../../src/kernel'
import type { RestItemId } from '../../src/kernel'
import { portsFor } from '../../src/attachments/testing/ports'
import { createGraphService } from '../../sim/graph/service'
import { createWorld, ownMailbox } from '../../sim/world'
import { StoryBlob } from '../storm/bytes'
import { createLife } from '../storm/life'
import { createLine } from '../storm/line'
import { createStoryTime } from '../storm/time'
import { NOW_MS } from './support/stage'
import { silentMail } from '../../src/attachments/testing/silentPorts'

const MB = 1024 * 1024
/** 180 MB are copied several times; a busy machine takes its time. */
const TIME_MS = 90_000
const FILE_BYTES = 30 * MB
/** Slow enough that the forecast has something to say before the limit is reached. */
const UP_BYTES_PER_SECOND = 6 * MB

/** A pane on a line of a known speed, before a Graph that counts 150 MB in 5 minutes. */
async function stage(settings: { retryAfterExposed: boolean }) {
  const world = await createWorld({
    nowMs: NOW_MS,
    consented: ['Calendars.ReadWrite'],
    tenant: { messageSizeLimitBytes: 150 * MB },
  })
  const time = createStoryTime(NOW_MS)
  const service = createGraphService({ world, clock: time, settings })
  const complaints: string[] = []
  const life = createLife('pane', time)
  const line = createLine({
    time,
    service,
    speed: { roundTripMs: 40, upBytesPerSecond: UP_BYTES_PER_SECOND, downBytesPerSecond: UP_BYTES_PER_SECOND },
    takesTurns: true,
    note: () => undefined,
    complain: (text) => complaints.push(text),
  })
  const { clock } = life
  const log = createLog(clock.now)
  const gate = createGate(clock)
  const transport = line.transportFor(life)
  const tokens = { token: () => Promise.resolve(world.accessToken), signIn: () => Promise.resolve() }
  const chance = () => 0
  const graph = createGraph({
    baseUrl: 'https://graph.microsoft.com/v1.0',
    tokens,
    transport,
    gate,
    clock,
    chance,
    log,
  })
  const attachments = createAttachments({
    ...portsFor(clock),
    graph,
    transport,
    gate,
    isUploadUrlAllowed: () => true,
    host: { form: () => undefined, loadedAttachments: () => [] },
    mail: {
      ...silentMail(() => Promise.reject(new Error('no mail'))),
    },
    prove: () => Promise.reject(new Error('Every target here is proven.')),
    signIn: () => Promise.resolve(),
    policy: {
      organizerWrites: 'auto',
      maxFileBytes: 150 * MB,
      blockedExtensions: [],
      keepUnfinished: true,
      eventLimitBytes: 150 * MB,
      readBack: false,
      uploadSessions: true,
    },
    chance,
    log,
  })
  const events = [...ownMailbox(world).events.values()].filter(({ attachments: has }) => has.length === 0).slice(0, 2)
  return { attachments, service, time, complaints, events, line }
}

const bytes = new Uint8Array(FILE_BYTES)
const files = (...names: string[]): Thing[] =>
  names.map((name) => ({ kind: 'file', file: { name, blob: new StoryBlob(bytes), lastModifiedMs: 1 } }))

function onRead(id: string): Target {
  const address = openEventAddress(asRestItemId(id) as RestItemId)
  return { kind: 'event', surface: 'read', address, savedAtMs: undefined, item: 1, isProven: true }
}

/** One event takes 150 MB at most, so the six go to two: four to the first, two to the second. */
async function sendSix(s: Awaited<ReturnType<typeof stage>>) {
  const [first, second] = s.events
  if (first === undefined || second === undefined) throw new Error('The world has too few events.')
  s.attachments.setTarget(onRead(first.id))
  s.attachments.choose(files('one.zip', 'two.zip', 'three.zip', 'four.zip'))
  await s.time.runUntil(NOW_MS + 1_000)
  s.attachments.attach()
  s.attachments.setTarget(onRead(second.id))
  s.attachments.choose(files('five.zip', 'six.zip'))
  const told = s.attachments.state().foresight
  s.attachments.attach()
  const startMs = s.time.now()

  /** What the pane says from second to second, and how long it stood still. */
  const said: { atMs: number; totalMs: number }[] = []
  const stop = s.attachments.subscribe(() => {
    const { totalMs } = s.attachments.state().foresight
    if (totalMs !== undefined && said.at(-1)?.totalMs !== totalMs) said.push({ atMs: s.time.now(), totalMs })
  })
  let endMs = 0
  for (let second = 1; second < 3_600 && endMs === 0; second++) {
    await s.time.runUntil(startMs + second * 1_000)
    if (s.attachments.state().rows.every(({ phase }) => phase.kind === 'attached')) endMs = s.time.now()
  }
  stop()
  return { told, startMs, endMs, said }
}

test(
  'six files of 30 MB end attached: no request comes too early, and the time was foretold',
  async () => {
    const s = await stage({ retryAfterExposed: true })
    const { told, startMs, endMs, said } = await sendSix(s)

    expect(
      s.events.map(({ attachments }) => attachments.map(({ name, bytes: { length } }) => `${name} ${length}`).sort()),
    ).toEqual([
      [`four.zip ${FILE_BYTES}`, `one.zip ${FILE_BYTES}`, `three.zip ${FILE_BYTES}`, `two.zip ${FILE_BYTES}`],
      [`five.zip ${FILE_BYTES}`, `six.zip ${FILE_BYTES}`],
    ])
    expect(s.complaints).toEqual([])
    const throttled = s.service.log.filter(({ rule }) => rule === 'uploadBudgetSpent')
    expect(throttled.length).toBeGreaterThan(0)

    // Before anything was sent: how long the limit makes it stand still, whatever the line.
    const truthMs = endMs - startMs
    expect(told.totalMs).toBeUndefined()
    expect(told.overEventLimit).toBeUndefined() // each event for itself
    expect(Math.abs(told.throttledMs - truthMs) / truthMs).toBeLessThan(0.2)
    // Once the line was measured: each forecast against what was really still to come.
    const late = said.filter(({ atMs }) => atMs - startMs > 5_000 && endMs - atMs > 20_000)
    expect(late.length).toBeGreaterThan(5)
    for (const { atMs, totalMs } of late) {
      const leftMs = endMs - atMs
      expect({
        atMs: atMs - startMs,
        isNear: Math.abs(totalMs - leftMs) / leftMs < 0.2,
        totalMs,
        leftMs,
      }).toMatchObject({
        isNear: true,
      })
    }
  },
  TIME_MS,
)

test(
  'where the wait is hidden, they end attached all the same',
  async () => {
    const s = await stage({ retryAfterExposed: false })
    const { endMs } = await sendSix(s)
    expect(endMs).toBeGreaterThan(0)
    expect(s.attachments.state().rows.map(({ phase }) => phase.kind)).toEqual(Array(6).fill('attached'))
  },
  TIME_MS,
)
