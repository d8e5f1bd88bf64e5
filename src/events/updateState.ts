import type { Failure } from '../kernel'
import { eventPath } from './eventAddress'
import type { EventAddress } from './eventAddress'
import type { EventFacts } from './types'

/** Names of attachments that attendees were not told about. */
export interface EventNews {
  added: readonly string[]
  removed: readonly string[]
}

/** What was written past the form, so that only an update tells of it. */
export type EventChange = { address: EventAddress; name: string } & (
  | { kind: 'added' | 'removed' }
  /** It was reported as added, and the event does not have it. */
  | { kind: 'not-there' }
  /** It is gone because another one, reported as added, took its place. */
  | { kind: 'replaced'; by: string }
)

export type NotSentBecause =
  | 'cancelled'
  | 'moved'
  /** It ended since the pane last told of it. */
  | 'ended'
  | 'not-organizer'
  | 'nobody-invited'
  /** Another number of attendees than was told. */
  | 'attendees-changed'
  | 'changed-elsewhere'

export type Standing =
  /** Nothing changed here that attendees would not know. */
  | { kind: 'none' }
  /** Waits for the person's word. `note`: why an update was not sent although it was asked for. */
  | { kind: 'offered'; note: NotSentBecause | undefined }
  | { kind: 'sending'; news: EventNews }
  | { kind: 'sent'; atMs: number }
  | { kind: 'quiet' }
  | { kind: 'failed'; failure: Failure }

export type FactsState =
  | { kind: 'unknown' }
  | { kind: 'reading' }
  | { kind: 'known'; facts: EventFacts }
  | { kind: 'failed'; failure: Failure }

/** Who has what is attached to one event, as far as this pane knows. */
export interface EventUpdate {
  address: EventAddress
  facts: FactsState
  news: EventNews
  standing: Standing
  /** An attendee read that additions stay in their own copy. */
  isWarned: boolean
}

export interface UpdateState {
  /** Path of the event the pane stands beside. */
  shown: string | undefined
  events: ReadonlyMap<string, EventUpdate>
}

export type UpdateEvent =
  | { kind: 'shown'; address: EventAddress | undefined }
  | { kind: 'changed'; change: EventChange }
  | { kind: 'facts'; address: EventAddress; facts: FactsState }
  | { kind: 'standing'; address: EventAddress; standing: Standing }
  | { kind: 'sent'; address: EventAddress; atMs: number }
  | { kind: 'warned'; address: EventAddress }

export const NOTHING_SHOWN: UpdateState = { shown: undefined, events: new Map() }

/** The event the pane stands beside; undefined: none that is known. */
export function shownUpdate({ shown, events }: UpdateState): EventUpdate | undefined {
  return shown === undefined ? undefined : events.get(shown)
}

/** Whether an update may be sent at all: by the organizer, to somebody, of something that still takes place. */
export function canSend({ facts, standing }: EventUpdate): boolean {
  if (facts.kind !== 'known' || !['offered', 'quiet', 'failed'].includes(standing.kind)) return false
  const { isOrganizer, isCancelled, attendeeCount } = facts.facts
  return isOrganizer && !isCancelled && attendeeCount > 0
}

/** It took place already. A whole series has the times of its first day, which tell nothing of its end. */
export function isOver({ endMs, seriesType }: EventFacts, nowMs: number): boolean {
  return seriesType !== 'seriesMaster' && endMs !== undefined && endMs <= nowMs
}

export function reduceUpdate(state: UpdateState, event: UpdateEvent): UpdateState {
  switch (event.kind) {
    case 'shown':
      return event.address === undefined
        ? { ...state, shown: undefined }
        : { ...withEvent(state, event.address, {}), shown: eventPath(event.address) }
    case 'changed':
      return changed(state, event.change)
    case 'facts':
      return withEvent(state, event.address, { facts: event.facts })
    case 'standing':
      return withEvent(state, event.address, { standing: event.standing })
    case 'sent':
      return sent(state, event)
    case 'warned':
      return withEvent(state, event.address, { isWarned: true })
  }
}

function changed(state: UpdateState, change: EventChange): UpdateState {
  const { address } = change
  const before = eventIn(state, address)
  const news = newsAfter(before.news, change)
  if (before.standing.kind === 'sending') return withEvent(state, address, { news })
  // What came and went again since the last update is nobody's news.
  const standing: Standing = isEmpty(news) ? { kind: 'none' } : { kind: 'offered', note: undefined }
  return withEvent(state, address, { news, standing })
}

function newsAfter(news: EventNews, change: EventChange): EventNews {
  const { kind, name } = change
  switch (kind) {
    case 'added':
      return withAdded(news, name)
    case 'removed':
    case 'not-there':
      return withGone(news, name, kind)
    case 'replaced':
      return withReplaced(news, name, change.by)
  }
}

/** Under the same name the new one stays news: what attendees have is the old one. */
function withReplaced(news: EventNews, name: string, by: string): EventNews {
  const isUntoldTwice = news.added.filter((one) => one === name).length > 1
  return name === by && !isUntoldTwice ? news : withGone(news, name, 'removed')
}

function withAdded({ added, removed }: EventNews, name: string): EventNews {
  const at = removed.indexOf(name)
  return at < 0 ? { added: [...added, name], removed } : { added: [...added, name], removed: removed.toSpliced(at, 1) }
}

function withGone({ added, removed }: EventNews, name: string, kind: 'removed' | 'not-there'): EventNews {
  const at = added.indexOf(name)
  if (at >= 0) return { added: added.toSpliced(at, 1), removed }
  return kind === 'removed' ? { added, removed: [...removed, name] } : { added, removed }
}

/** What came while it was being sent is news still. */
function sent(state: UpdateState, { address, atMs }: { address: EventAddress; atMs: number }): UpdateState {
  const { standing, news } = eventIn(state, address)
  const told = standing.kind === 'sending' ? standing.news : news
  const left = { added: without(news.added, told.added), removed: without(news.removed, told.removed) }
  return withEvent(state, address, {
    news: left,
    standing: isEmpty(left) ? { kind: 'sent', atMs } : { kind: 'offered', note: undefined },
  })
}

function without(names: readonly string[], told: readonly string[]): string[] {
  const left = [...names]
  for (const name of told) {
    const at = left.indexOf(name)
    if (at >= 0) left.splice(at, 1)
  }
  return left
}

function isEmpty({ added, removed }: EventNews): boolean {
  return added.length === 0 && removed.length === 0
}

function eventIn({ events }: UpdateState, address: EventAddress): EventUpdate {
  return (
    events.get(eventPath(address)) ?? {
      address,
      facts: { kind: 'unknown' },
      news: { added: [], removed: [] },
      standing: { kind: 'none' },
      isWarned: false,
    }
  )
}

function withEvent(state: UpdateState, address: EventAddress, rest: Partial<EventUpdate>): UpdateState {
  const events = new Map(state.events)
  events.set(eventPath(address), { ...eventIn(state, address), ...rest })
  return { ...state, events }
}
