import type { WireReply, WireRequest } from '../../sim/wire'
import type { GraphService } from '../../sim/graph/service'
import { requestKind } from '../../sim/graph/requestKind'
import { eventAt } from '../../sim/world'
import type { Mailbox, StoredEvent, World } from '../../sim/world'
import type { Placed } from './naming'

/** An attachment that a request brought onto an event. */
export interface Landing extends Placed {
  name: string
}

export interface WatchDeps {
  service: GraphService
  world: World
  onLanding: (landing: Landing) => void
  /** Somebody is told of this event. */
  onUpdate: (updated: Placed) => void
  /** A request that nothing here needs: it may tell somebody something. */
  onStrange: (text: string) => void
  note: (text: string) => void
}

/** Looks at each request before and after it is served: onto which event did it bring what? */
export function watched({
  service,
  world,
  onLanding,
  onUpdate,
  onStrange,
  note,
}: WatchDeps): Pick<GraphService, 'handle'> {
  return {
    handle(request) {
      const kind = requestKind(request, new URL(request.url))
      const isRead = request.method === 'GET'
      const updated = request.method === 'PATCH' ? eventIn(world, request.url) : undefined
      if (updated !== undefined) onUpdate(updated)
      else if (!isRead && kind !== 'add' && kind !== 'delete') onStrange(`${request.method} ${request.url}`)
      const mailings = world.mailings.length
      const name = kind === 'add' ? nameIn(request) : undefined
      const before = name === undefined ? undefined : census(world, name)
      const reply = service.handle(request)
      note(line(request, reply))
      if (updated === undefined && world.mailings.length > mailings)
        onStrange(`mails by ${request.method} ${request.url}`)
      if (name === undefined || before === undefined) return reply
      for (const [event, { count, mailbox }] of census(world, name)) {
        for (let more = before.get(event)?.count ?? 0; more < count; more++) onLanding({ name, mailbox, event })
      }
      return reply
    },
  }
}

/** How often each event of the whole company has an attachment of this name. */
function census(world: World, name: string): Map<StoredEvent, { count: number; mailbox: Mailbox }> {
  const found = new Map<StoredEvent, { count: number; mailbox: Mailbox }>()
  for (const mailbox of world.mailboxes.values()) {
    for (const event of mailbox.events.values()) {
      const count = copiesOn(event, name)
      if (count > 0) found.set(event, { count, mailbox })
    }
  }
  return found
}

export function copiesOn({ attachments }: Pick<StoredEvent, 'attachments'>, name: string): number {
  return attachments.filter((one) => one.name === name).length
}

function eventIn(world: World, url: string): Placed | undefined {
  const id = decodeURIComponent(/\/events\/([^/?]+)(\?|$)/.exec(url)?.[1] ?? '')
  for (const mailbox of world.mailboxes.values()) {
    const event = eventAt(mailbox.events, id)
    if (event !== undefined) return { mailbox, event }
  }
  return undefined
}

function nameIn({ body }: WireRequest): string | undefined {
  try {
    return (JSON.parse(new TextDecoder().decode(body)) as { name?: string }).name
  } catch {
    return undefined
  }
}

function line({ method, url }: WireRequest, { status, transport }: WireReply): string {
  const path = decodeURIComponent(url.replace(/^.*\/v1\.0/, '').replace(/\?.*$/, ''))
  const short = path.replaceAll(/[\w-]{60,}=*/g, (id) => `…${id.slice(-9)}`)
  return `  ${method} ${short} → ${typeof transport === 'string' ? transport : status}`
}
