import type { Row } from '../../src/attachments'
import type { StoredEvent } from '../../sim/world'
import type { EventForm } from '../../sim/outlook/eventForm'
import { toldId } from '../../sim/outlook/toldItem'
import { factsOf, factsText } from './naming'
import type { Placed } from './naming'
import { isMeant, namedText } from './names'
import type { Named } from './names'
import type { Outlook } from './outlook'
import type { Person, Told } from './person'
import { rowText } from './person'
import type { Stage } from './play'
import { copiesOn } from './watch'
import type { Landing } from './watch'

/** At the moment something came onto an event: was that one named, and known to be it? */
export function judgeLanding({ name, mailbox, event }: Landing, { told, proven }: Person): string[] {
  const one = told.get(name)
  const where = factsText(factsOf({ mailbox, event }))
  if (one?.named === undefined) return [`wrong event: ${name} is on ${where}, and nothing was named`]
  const faults: string[] = []
  if (!isMeant(one.named, { mailbox, event })) {
    faults.push(`wrong event: ${name} is on ${where}; named was ${namedText(one.named)}`)
  }
  if (one.item === undefined || !proven.has(one.item)) {
    faults.push(`unproven: ${name} is on ${where}, and nobody knew whether it is the one that is shown`)
  }
  return faults
}

/** Somebody is told of an event, for the `nth` time: was that one named when "Send update" was pressed? */
export function judgeUpdate(updated: Placed, nth: number, { updates }: Person): string[] {
  const what = factsText(factsOf(updated))
  if (nth > updates.length) return [`mailed: ${what}, and nobody pressed for it`]
  if (updates.some((named) => isMeant(named, updated))) return []
  return [`mailed: ${what}; named was ${updates.map(namedText).join(', ')}`]
}

/** At the end: what is where, and what do the rows say? */
export function judge(stage: Stage): string[] {
  const { person, pane, service, outlook } = stage
  const rows = new Map(pane.attachments.state().rows.map((row) => [row.name, row]))
  const faults = [...person.told.values()].flatMap((one) => [...ofForms(one, stage), ...ofRow(one, rows, stage)])
  const unknown = service.unknownRequests().map((text) => `unknown request: ${text}`)
  const saved = outlook.host.saveCalls()
  const mailed = saved === stage.saves() ? [] : [`mailed: saved ${saved} times, told to ${stage.saves()} times`]
  return [...faults, ...unknown, ...mailed]
}

/** An open form takes what is meant for its own event only. */
function ofForms({ name, named }: Told, { outlook }: Stage): string[] {
  return outlook.forms.flatMap((form) => {
    const has = form.attachments.some((one) => one.name === name && one.stored === undefined)
    if (!has || isFormOf(form, named, outlook)) return []
    return [
      `wrong event: ${name} is in the form "${form.subject}"; named was ${named === undefined ? 'nothing' : namedText(named)}`,
    ]
  })
}

/** The same event may be opened a second time; of a series and its first day Outlook may tell in the same words. */
function isFormOf(form: EventForm, named: Named | undefined, { host }: Outlook): boolean {
  const meant = named?.form
  if (meant === undefined) return false
  const told = (one: EventForm) =>
    [one.mailbox.address, toldId(one, host), one.subject, one.startMs, one.endMs].join('|')
  return meant.formId === form.formId || (form.eventId !== undefined && told(meant) === told(form))
}

function ofRow(one: Told, rows: ReadonlyMap<string, Row>, stage: Stage): string[] {
  const { name } = one
  const row = rows.get(name)
  const copies = copiesOf(name, stage)
  if (copies > 1) return [`duplicated: ${name} is there ${copies} times`]
  if (row === undefined) return [`lost: ${name} is not in the list any more`]
  const said = `${rowText(row)}, and it is there ${copies} times`
  switch (row.phase.kind) {
    case 'attached':
      return copies === 1 ? [] : [`lost: ${said}`]
    case 'failed':
      if (copies === 0 || row.phase.failure.kind === 'in-doubt') return []
      // It went with a form that was closed and not saved.
      if (row.phase.failure.kind === 'vanished' && isInClosedForm(name, stage)) return []
      return [`false word: ${said}`]
    case 'cancelled':
      return copies === 0 ? [] : [`false word: ${said}`]
    case 'queued':
      if (copies > 0) return [`false word: ${said}`]
      return row.hold === undefined ? [`never ends: ${said}`] : []
    case 'chosen':
    case 'preparing':
    case 'sending':
    case 'cancelling':
    case 'checking':
    case 'interrupted':
      return [`never ends: ${said}`]
  }
}

function isInClosedForm(name: string, { outlook }: Stage): boolean {
  const holding = outlook.forms.filter(({ attachments }) => attachments.some((one) => one.name === name))
  return holding.every(
    (form) => form !== outlook.form() && form.attachments.every((one) => one.name !== name || one.stored === undefined),
  )
}

/** On events, also deleted ones, and in forms that were not saved. */
function copiesOf(name: string, { landings, graveyard, world, outlook }: Stage): number {
  const landed = new Set(landings.filter((one) => one.name === name).map(({ event }) => event))
  const inForms = outlook.forms.flatMap(({ attachments }) => attachments).filter((one) => one.name === name)
  const ofForms = new Set(inForms.map(({ id }) => id))
  const unsaved = inForms.filter(({ stored }) => stored === undefined).length
  // A day that becomes an exception later has what its series had by then, under other ids: that is the series' copy.
  const on = (event: StoredEvent) =>
    landed.has(event) ? copiesOn(event, name) : event.attachments.filter(({ id }) => ofForms.has(id)).length
  const stored = [...world.mailboxes.values()].flatMap(({ events }) => [...events.values()])
  return [...new Set([...stored, ...graveyard])].reduce((sum, event) => sum + on(event), unsaved)
}
