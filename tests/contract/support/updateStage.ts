import { createFactsOf, createWhereabouts, openEventAddress } from '../../../src/events'
import type { EventAddress, UpdateDoor } from '../../../src/events'
import { createLog } from '../../../src/kernel'
import { mailboxOf, ownMailbox } from '../../../sim/world'
import type { Mailbox, StoredEvent } from '../../../sim/world'
import { restId } from './mailStage'
import type { Stage } from './stage'
import { createUpdate } from '../../../src/events/sendUpdate'

export const PLANNING = 'planning@contoso.example'
export const SAFETY = 'safety@contoso.example'

export interface UpdateStage {
  update: UpdateDoor
  places: ReturnType<typeof createWhereabouts>
  /** Mailboxes of two who are invited to the meetings of this world. */
  planning: Mailbox
  safety: Mailbox
}

/** The pane's own door for telling attendees, over the simulated Graph, and mailboxes for whom it tells. */
export function createUpdateStage({ world, graph, clock }: Stage): UpdateStage {
  const mailbox = (address: string) => {
    const made = mailboxOf('attendees', address, address)
    world.mailboxes.set(address, made)
    return made
  }
  const [planning, safety] = [mailbox(PLANNING), mailbox(SAFETY)]
  const places = createWhereabouts(graph)
  const telling = { graph, places }
  const update = createUpdate({ ...telling, clock, log: createLog(clock.now), factsOf: createFactsOf(telling) })
  return { update, places, planning, safety }
}

/** One of the signed-in person's own events. */
export function meetingOf({ world }: Stage, subject: string): { event: StoredEvent; address: EventAddress } {
  const event = [...ownMailbox(world).events.values()].find((one) => one.subject === subject)
  if (event === undefined) throw new Error(`No event called ${subject}.`)
  return { event, address: openEventAddress(restId(event.id)) }
}
