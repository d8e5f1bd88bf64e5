import { createFakeClock, settle } from '../../src/kernel/testing/fakeClock'
import { createGraphService } from '../../sim/graph/service'
import { hidesItem } from '../../sim/outlook/quirks'
import type { HostQuirkName } from '../../sim/outlook/quirks'
import type { EventForm } from '../../sim/outlook/eventForm'
import { toldId, toldRecurrence, toldSeriesId, toldShared } from '../../sim/outlook/toldItem'
import { eventAt } from '../../sim/world'
import type { StoredEvent } from '../../sim/world'
import { generatedCalendar } from '../../sim/world/generatedCalendar'
import { transportTo } from '../contract/support/stage'
import { actOn, neighbourOf, openItem, theirMailbox } from './calendars'
import { judge, judgeLanding, judgeUpdate } from './judge'
import { factsText, factsOf } from './naming'
import { createOutlook } from './outlook'
import type { Outlook } from './outlook'
import { createPane } from './pane'
import type { Pane } from './pane'
import { createPerson, rowText, stateText } from './person'
import type { Person } from './person'
import type { Pace, Scenario, Step } from './scenario'
import { watched } from './watch'

/** Monday of the week in which Europe puts its clocks back, a week before America does. */
const NOW_MS = Date.parse('2026-10-19T09:00:00Z')
/** One way. */
const LINE_MS = 20
const SLOW_MS = 30
const SLOW_CALLS = ['getSharedPropertiesAsync', 'getItemIdAsync', 'subject.getAsync', 'time.getAsync', 'saveAsync']
const ADD_REFUSED = 9000
const MOVING: ReadonlySet<string> = new Set(['preparing', 'sending', 'checking', 'cancelling'])
const LONGEST_MS = 30 * 60_000

export interface Played {
  /** What must not be; each begins with the word for its kind. */
  faults: readonly string[]
  /** What happened, line by line. */
  log: readonly string[]
  /** Quirks that changed what the pane was told. */
  met: ReadonlySet<HostQuirkName>
  counts: ReadonlyMap<string, number>
}

/** Plays one story with the add-in's own parts on a simulated Outlook and a simulated Graph. */
export async function play(scenario: Scenario): Promise<Played> {
  const stage = setUp(scenario)
  const { clock, pane, outlook, log, faults } = stage
  stage.open(scenario.open)
  await clock.advance(0)
  for (const step of scenario.steps) {
    log.push(stepText(step))
    await perform(step, stage)
    await pace(step.then, stage)
    for (const row of pane.attachments.state().rows) log.push(`  ${rowText(row)}`)
  }
  await toTheEnd(stage)
  log.push('end', ...pane.attachments.state().rows.map((row) => `  ${rowText(row)}`))
  faults.push(...judge(stage))
  countWritten(stage)
  for (const quirk of scenario.quirks) {
    const isOfSaving = ['late-id', 'never-known', 'not-saved-after-save'].includes(quirk)
    if (isOfSaving && outlook.host.saveCalls() > 0) stage.met.add(quirk)
    if (quirk === 'item-switched' && outlook.host.calls.some(({ outcome }) => outcome === 9030)) stage.met.add(quirk)
  }
  return { faults, log, met: stage.met, counts: stage.person.counts }
}

function countWritten({ landings, outlook, person: { counts } }: Stage): void {
  const inForms = outlook.forms
    .flatMap(({ attachments }) => attachments)
    .filter(({ name }) => name.startsWith('thing '))
  counts.set('by Graph', landings.length)
  counts.set('by a form', inForms.length)
}

async function toTheEnd({ clock, pane, faults }: Stage): Promise<void> {
  const isMoving = () => pane.attachments.state().rows.some(({ phase }) => MOVING.has(phase.kind))
  const untilMs = clock.now() + LONGEST_MS
  while (clock.now() < untilMs) {
    await clock.advance(isMoving() ? 1_000 : 15_000)
    if (clock.pending() > 0) continue
    // What needs the machine's own time.
    for (let turn = 0; turn < 20 && clock.pending() === 0; turn++) await settle()
    if (clock.pending() === 0) return
  }
  faults.push('never ends: something still waits after half an hour')
}

export type Stage = ReturnType<typeof setUp>

function setUp(scenario: Scenario) {
  const log: string[] = []
  const faults: string[] = []
  const graveyard: StoredEvent[] = []
  const met = new Set<HostQuirkName>()
  const note = (text: string) => log.push(text)
  const clock = createFakeClock(NOW_MS)
  const consented = ['Calendars.ReadWrite', 'Calendars.ReadWrite.Shared']
  const world = generatedCalendar(`identity ${scenario.world}`, { nowMs: NOW_MS, consented })
  const service = createGraphService({ world, clock, settings: scenario.settings })
  const wait = (ms: number) => clock.wait(ms, new AbortController().signal)
  const outlook = createOutlook({ world, now: clock.now, wait, zone: scenario.zone })
  for (const quirk of scenario.quirks) outlook.host.quirks.add(quirk)
  // Nothing is switched while a call runs that takes no time.
  const hostMs = scenario.quirks.includes('item-switched') ? SLOW_MS : scenario.hostMs
  for (const call of hostMs > 0 ? SLOW_CALLS : []) outlook.host.script(call, { kind: 'delay', ms: hostMs }, Infinity)
  const secondaryAccount = theirMailbox(world, 0).address
  const { seriesIdBeside, lateIdMs } = scenario
  Object.assign(outlook.host.settings, { seriesIdBeside, lateIdMs, secondaryAccount })
  const person: Person = createPerson({ scenario, world, outlook, doors: () => pane, note })
  const asked = watched({
    ...{ service, world, note },
    onLanding: (landing) => {
      const { mailbox, event, name } = landing
      note(`  ${name} is on ${factsText(factsOf({ mailbox, event }))}`)
      landings.push(landing)
      faults.push(...judgeLanding(landing, person))
    },
    onUpdate: (updated) => faults.push(...judgeUpdate(updated, ++updates, person)),
    onStrange: (text) => faults.push(`mailed: ${text}`),
  })
  let updates = 0
  const landings: Parameters<Parameters<typeof watched>[0]['onLanding']>[0][] = []
  const line = transportTo(asked, clock)
  const pane: Pane = createPane({
    ...{ scenario, world, clock, office: outlook.office },
    transport: async (request, signal) => {
      await clock.wait(LINE_MS, signal)
      const reply = await line(request, signal)
      await clock.wait(LINE_MS, signal)
      return reply
    },
    onEvent: (state) => {
      note(`  pane: ${stateText(state)}`)
      person.sees(state)
    },
  })
  pane.onProven((item) => person.proven.add(item))
  const open = (opening: Scenario['open']) => {
    outlook.show(openItem(world, opening, NOW_MS))
    const form = outlook.form()
    for (const quirk of scenario.quirks) if (isToldBy(quirk, form, outlook)) met.add(quirk)
    note(
      `  Outlook: ${form.surface} "${form.subject}" ${new Date(form.startMs).toISOString()} in ${form.mailbox.address}`,
    )
  }
  let saves = 0
  const save = () => {
    const state = pane.event.state()
    if (state.kind !== 'unsaved' || state.saving) return
    saves++
    void pane.event.save()
  }
  return {
    clock,
    world,
    service,
    outlook,
    pane,
    person,
    landings,
    graveyard,
    log,
    faults,
    met,
    open,
    save,
    saves: () => saves,
  }
}

/** With this quirk alone Outlook tells of the form what it would not tell without. */
function isToldBy(quirk: HostQuirkName, form: EventForm, { host }: Outlook): boolean {
  const { settings } = host
  if (quirk === 'secondary-account') return form.account !== form.mailbox || form.eventId !== undefined
  const told = (quirks: ReadonlySet<HostQuirkName>) =>
    JSON.stringify([toldId, toldSeriesId, toldRecurrence, toldShared].map((tell) => tell(form, { quirks, settings })))
  const one = new Set([quirk])
  return form.eventId !== undefined && (hidesItem(one) || told(one) !== told(new Set()))
}

async function perform(step: Step, stage: Stage): Promise<void> {
  const { person, pane, outlook, service, clock, graveyard } = stage
  switch (step.do) {
    case 'attach':
      person.attach(step.count)
      return
    case 'answer':
      person.answer(step.wish)
      return
    case 'turn':
      person.turn()
      return
    case 'pick': {
      const picking = person.pick(step)
      await clock.advance(1_000)
      await picking
      return
    }
    case 'tell':
      void pane.update.learn()
      await clock.advance(500)
      person.tell()
      return
    case 'back':
      pane.event.backToShown()
      return
    case 'open':
      stage.open(step.opening)
      return
    case 'told again':
      outlook.tell()
      return
    case 'server': {
      const { mailbox, eventId } = outlook.form()
      const event = eventId === undefined ? undefined : eventAt(mailbox.events, eventId)
      if (event === undefined) return
      const placed = step.whom === 'shown' ? { mailbox, event } : neighbourOf({ mailbox, event })
      if (placed !== undefined) graveyard.push(...actOn(placed, step.act, clock.now()))
      return
    }
    case 'wait':
      await clock.advance(step.seconds * 1_000)
      return
    case 'lose':
      service.faults.add(step.reply === 'before' ? 'lost-before-store' : 'reply-lost-after-store', { on: 'add' })
      return
    case 'form refuses':
      outlook.host.script('addFileAttachmentFromBase64Async', { kind: 'fail', code: ADD_REFUSED })
      return
    case 'save':
      stage.save()
      return
    case 'save in Outlook': {
      const { surface, formId, mailbox, eventId } = outlook.form()
      const isThere = eventId === undefined || eventAt(mailbox.events, eventId) !== undefined
      if (surface !== 'compose' || !isThere) return
      outlook.host.saveInOutlook(formId)
      outlook.tell()
      return
    }
    case 'try again':
      for (const { key } of pane.attachments.state().rows) pane.attachments.tryAgain(key)
      return
    case 'cancel': {
      const moving = pane.attachments.state().rows.find(({ phase }) => ['queued', 'sending'].includes(phase.kind))
      if (moving !== undefined) pane.attachments.cancel(moving.key)
    }
  }
}

async function pace(then: Pace, { clock }: Stage): Promise<void> {
  if (then === 'in the middle') await clock.advance(LINE_MS * 1.5)
  if (then === 'rest') await clock.advance(2_000)
}

function stepText({ do: what, then, ...more }: Step): string {
  return `${what} ${JSON.stringify(more)}, ${then}`
}
