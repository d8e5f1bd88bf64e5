import { openEventAddress } from '../../../src/events'
import { asRestItemId } from '../../../src/kernel'
import type { ItemRef, RestItemId } from '../../../src/kernel'
import { EVERYWHERE, NO_FILTERS } from '../../../src/mail'
import type { MailFilters, MailQuery, MailRow } from '../../../src/mail'
import type { Thing } from '../../../src/attachments'
import { itemId, ownMailbox } from '../../../sim/world'
import type { GeneratedMailName, Mailbox, StoredEvent, StoredMessage, WorldOptions } from '../../../sim/world'
import { createStage, onRead, pause } from './stage'
import type { Stage } from './stage'

export const signal = new AbortController().signal

/** The stage with an event that takes what is attached, and nothing on it yet. */
export interface EventStage extends Stage {
  event: StoredEvent
  mailbox: Mailbox
}

export async function stageOnEvent(options: WorldOptions = {}): Promise<EventStage> {
  const s = await createStage(options)
  const mailbox = ownMailbox(s.world)
  const event = [...mailbox.events.values()].find((one) => one.subject === 'Site meeting')
  if (event === undefined) throw new Error('There is no such event.')
  s.attachments.setTarget(onRead(openEventAddress(restId(event.id))))
  await s.settle()
  return { ...s, event, mailbox }
}

export function restId(id: string): RestItemId {
  const found = asRestItemId(id)
  if (found === undefined) throw new Error(`Not an id: ${id}`)
  return found
}

export function query(text: string, filters: Partial<MailFilters> = {}): MailQuery {
  return { text, filters: { ...NO_FILTERS, ...filters }, place: EVERYWHERE }
}

/** The mail that was generated under this name. */
export function generated(s: Pick<Stage, 'world'>, name: GeneratedMailName): StoredMessage {
  return mailAt(s, itemId(s.world.tenant.id, s.world.signedIn, `mail:generated:${name}`))
}

/** The first mail of this subject. */
export function subjected(s: Pick<Stage, 'world'>, subject: string): StoredMessage {
  const found = [...ownMailbox(s.world).messages.values()].find((one) => one.subject === subject)
  if (found === undefined) throw new Error(`There is no mail "${subject}".`)
  return found
}

function mailAt(s: Pick<Stage, 'world'>, id: string): StoredMessage {
  const found = ownMailbox(s.world).messages.get(id)
  if (found === undefined) throw new Error(`There is no mail ${id}.`)
  return found
}

export function refOf({ id }: { id: string }, mailbox?: string): ItemRef {
  return { id: restId(id), mailbox }
}

/** The mail as the list shows it, asked of the service. */
export async function rowOf(s: Pick<Stage, 'mail'>, message: { id: string }, mailbox?: string): Promise<MailRow> {
  const [row] = await s.mail.describe([refOf(message, mailbox)], signal)
  if (row === undefined) throw new Error('The mail is not listed.')
  return row
}

/** The mail as it is chosen from the list. */
export async function mailThing(s: Pick<Stage, 'mail'>, message: { id: string }, mailbox?: string): Promise<Thing> {
  return { kind: 'mail', mail: await rowOf(s, message, mailbox) }
}

export async function attach(s: Stage, ...things: Thing[]): Promise<void> {
  s.attachments.choose(things)
  s.attachments.attach()
  await s.settle()
}

/** What comes of it while time goes on, half an hour at most. */
export async function inTime<T>({ clock }: Pick<Stage, 'clock'>, asked: Promise<T>): Promise<T> {
  const untilMs = clock.now() + 30 * 60_000
  const going = new AbortController()
  const stop = () => {
    going.abort()
  }
  asked.then(stop, stop)
  while (!going.signal.aborted && clock.now() < untilMs) {
    await pause()
    await clock.advance(1_000)
  }
  return asked
}

/** Where the rows are in the end: a failure by its kind. */
export function ends(s: Pick<Stage, 'attachments'>): string[] {
  return s.attachments.state().rows.map(({ phase }) => (phase.kind === 'failed' ? phase.failure.kind : phase.kind))
}

export function pathsOf(s: Pick<Stage, 'sent'>): string[] {
  return s.sent.map(({ url }) => decodeURIComponent(new URL(url).pathname + new URL(url).search))
}
