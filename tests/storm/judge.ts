import type { StoredAttachment } from '../../sim/world'
import type { RowWord } from './pane'
import type { Played } from './play'
import type { Prop } from './scene'
import { PLACES } from './story'
import type { Place } from './story'
import { isAboutEvent } from './storyFaults'

export type Fault =
  | 'duplicated'
  | 'lost'
  | 'wrong event'
  /** The row's last word is not what is on the event. */
  | 'false word'
  /** On an event, and nobody chose it: a part, or a mixture. */
  | 'strange bytes'
  /** What the person or somebody else had there is not there any more. */
  | 'harm'
  | 'manners'
  | 'left behind'
  | 'never ends'
  /** Everything worked again, the person tried again, and it failed all the same. */
  | 'gave up'

export interface Verdict {
  /** Things told to go, counted per event. */
  told: number
  attachedOnce: number
  /** Not there, or not for certain, and the person was told so. */
  toldOtherwise: number
  faults: readonly { fault: Fault; text: string }[]
}

/** The last phases a row may rest in. */
const AT_REST = new Set(['chosen', 'attached', 'failed', 'cancelled', 'interrupted'])
/** A click and a kill so close together: the click never reached anything that lasts. */
const BLINK_MS = 50

/** Compares what is on the events with what the panes said. Strict and simple: anything not known to be right is wrong. */
export function judge(played: Played): Verdict {
  const faults: { fault: Fault; text: string }[] = []
  const find = (fault: Fault, text: string) => {
    faults.push({ fault, text })
  }
  let told = 0
  let attachedOnce = 0
  let toldOtherwise = 0
  for (const prop of played.props) {
    for (const place of PLACES) {
      const words = played.words.filter((word) => word.index === prop.index && word.place === place)
      const case_ = caseOf(played, prop, place, words)
      const outcome = outcomeOf(case_)
      if (words.length > 0) told++
      if (outcome.kind === 'once') attachedOnce++
      else if (outcome.kind === 'told') toldOtherwise++
      else if (outcome.kind === 'wrong')
        find(outcome.fault, `${prop.name} (thing ${prop.index}) on ${place}: ${outcome.text}`)
    }
  }
  judgeStrangers(played, find)
  judgeStandIns(played, find)
  judgeManners(played, find)
  judgeRest(played, find)
  judgeLastTry(played, find)
  return { told, attachedOnce, toldOtherwise, faults }
}

interface Case {
  played: Played
  prop: Prop
  place: Place
  /** What the rows about this thing for this event said last. */
  words: readonly RowWord[]
  copies: readonly StoredAttachment[]
}

type Outcome = { kind: 'once' | 'told' | 'nothing' } | { kind: 'wrong'; fault: Fault; text: string }

function caseOf(played: Played, prop: Prop, place: Place, words: readonly RowWord[]): Case {
  const here = played.events[place].attachments.filter((one) => !played.strangers.has(one))
  const copies = here.filter(prop.isIt)
  const others = played.impostors.has(prop.index) ? here.filter(prop.isImpostor) : []
  // A file of the same date that replaced the first one is what the person resumed with, beside what had gone out of that.
  const isExcused = played.impostors.get(prop.index) === 'same date' && others.length === 1
  return { played, prop, place, words, copies: isExcused && copies.length === 1 ? copies : [...copies, ...others] }
}

function outcomeOf(one: Case): Outcome {
  const { words, copies, played } = one
  // What was said before the pane was killed was said; only what was still moving said nothing.
  const spoken = words.filter(({ end, phase }) => end !== 'killed' || AT_REST.has(phase.kind))
  const count = copies.length
  if (words.length === 0) {
    return count === 0
      ? { kind: 'nothing' }
      : wrong('wrong event', `${count} there, but it was not meant for this event`)
  }
  if (count > 1)
    return isSecondExplained(one, spoken) ? { kind: 'told' } : wrong('duplicated', `${count} copies; ${said(words)}`)
  if (count === 1) return outcomeOfOne(one, spoken)

  const wasRemoved = [...played.removed].some((gone) => one.prop.isIt(gone) || one.prop.isImpostor(gone))
  // A later pane's word goes before that of one that was killed.
  const last = spoken.some(({ end }) => end !== 'killed') ? spoken.filter(({ end }) => end !== 'killed') : spoken
  if (last.some(({ phase }) => phase.kind === 'attached')) {
    return wasRemoved ? { kind: 'told' } : wrong('lost', `not there; ${said(words)}`)
  }
  if (spoken.length > 0 || wasRemoved) return { kind: 'told' }
  return isSilenceExcused(one, words)
    ? { kind: 'told' }
    : wrong('lost', `not there, and no row tells it; ${said(words)}`)
}

/** A row says that there may be a second one; or is not at its end; or nobody could know; or the person asked for it. */
function isSecondExplained(one: Case, spoken: readonly RowWord[]): boolean {
  const { words, copies } = one
  const isTold = spoken.some(({ remarks }) => remarks.some(({ kind }) => TELLS_OF_A_SECOND.has(kind)))
  const isUnfinished = spoken.some(({ phase }) => phase.kind === 'interrupted')
  const isUnknowable = spoken.every(({ end }) => end === 'killed') && isSilenceExcused(one, [])
  // A pane does not take a thing that it shows as attached; another pane, or one whose row was dismissed, does as it is told.
  const asked = words.filter(({ toldAtMs, phase }) => toldAtMs !== undefined && !isGivenUp(phase))
  return isTold || isUnfinished || isUnknowable || asked.length >= copies.length
}

function isGivenUp({ kind }: RowWord['phase']): boolean {
  return kind === 'cancelled' || kind === 'failed'
}

const TELLS_OF_A_SECOND: ReadonlySet<string> = new Set(['second-copy-suspected', 'not-checked'])

function outcomeOfOne({ words, copies, played, prop, place }: Case, spoken: readonly RowWord[]): Outcome {
  const [copy] = copies
  if (copy !== undefined && !prop.isIt(copy) && played.impostors.get(prop.index) !== 'same date') {
    return wrong('false word', `the bytes of another file of that name went up; ${said(words)}`)
  }
  const kinds = spoken.map(({ phase }) => phase.kind)
  if (kinds.length === 0 || kinds.includes('attached')) return { kind: 'once' }
  if (kinds.includes('interrupted')) return { kind: 'told' }
  // "Whether it arrived could not be found out" is the truth.
  if (spoken.some(({ phase }) => phase.kind === 'failed' && phase.failure.kind === 'in-doubt')) return { kind: 'told' }
  const isOutOfSight = !isReachable(played, place)
  if (isOutOfSight) return { kind: 'told' } // nobody can look any more; the row says why
  return wrong('false word', `it is there; ${said(words)}`)
}

/** The pane was killed, and what would tell of it could not be kept. */
function isSilenceExcused({ played }: Case, words: readonly RowWord[]): boolean {
  if (!played.story.hasAccount || played.storageFailed || played.unreadableNoticed) return true
  return words.length > 0 && words.every(({ pane }) => (played.lastClickMs.get(pane) ?? Infinity) < BLINK_MS)
}

/** The event is where it was. */
function isReachable({ eventIds, service }: Played, place: Place): boolean {
  return !service.log.some(
    ({ fault, request }) => isAboutEvent(fault) && decodeURIComponent(request.url).includes(eventIds[place]),
  )
}

function judgeStrangers(played: Played, find: (fault: Fault, text: string) => void) {
  const { events, strangers, removed, props, impostors, standIns } = played
  for (const [attachment, place] of strangers) {
    if (removed.has(attachment) || events[place].attachments.includes(attachment)) continue
    if (standIns.some(({ old }) => old === attachment)) continue // judged at every moment
    find('harm', `${attachment.name} was on ${place} and nobody removed it`)
  }
  for (const place of PLACES) {
    for (const one of events[place].attachments) {
      const isKnown =
        strangers.has(one) ||
        standIns.some((standIn) => standIn.place === place && standIn.isNew(one)) ||
        props.some((prop) => prop.isIt(one) || (impostors.has(prop.index) && prop.isImpostor(one)))
      if (!isKnown) find('strange bytes', `${one.name} on ${place}, ${one.bytes.length} bytes`)
    }
  }
}

function judgeManners({ complaints, service }: Played, find: (fault: Fault, text: string) => void) {
  for (const text of complaints) find(kindOf(text), text)
  for (const text of service.unknownRequests()) find('manners', `unknown to the service: ${text}`)
}

function kindOf(complaint: string): Fault {
  if (complaint.startsWith('harm')) return 'harm'
  return complaint.startsWith('never') ? 'never ends' : 'manners'
}

/** In the end there is exactly one of the two, or the person was told that both are there. */
function judgeStandIns(played: Played, find: (fault: Fault, text: string) => void) {
  const { standIns, events, words, removed, keptBoth, storageFailed, unreadableNoticed, story } = played
  for (const one of standIns) {
    const { place, old, name } = one
    const here = events[place].attachments
    const news = here.filter((other) => other !== old && one.isNew(other))
    const about = words.filter(({ replaces, name: own }) => replaces?.old.name === old.name && own === name)
    const spoken = about.filter(({ end, phase }) => end !== 'killed' || AT_REST.has(phase.kind))
    const last = spoken.some(({ end }) => end !== 'killed') ? spoken.filter(({ end }) => end !== 'killed') : spoken
    const isRemoved = [...removed].some((gone) => gone === old || one.isNew(gone))
    const isExcused =
      isRemoved || storageFailed || unreadableNoticed || !story.hasAccount || !isReachable(played, place)
    const rivals = standIns.filter((other) => other.old === old).length
    if (isExcused || rivals > 1) continue // what each of two panes wanted cannot both be
    const text = `${old.name} → ${name} on ${place}: ${said(about)}`
    if (news.length > 1 && !last.some(({ remarks }) => remarks.some(({ kind }) => TELLS_OF_A_SECOND.has(kind)))) {
      find('duplicated', text)
    }
    const isOldThere = here.includes(old)
    if (isOldThere && news.length > 0 && !keptBoth.has(one) && !last.some(tellsOfBoth))
      find('false word', `both; ${text}`)
    if (isOldThere && last.some(({ phase, replaces }) => phase.kind === 'attached' && replaces?.then.kind === 'gone')) {
      find('false word', `the old one is there; ${text}`)
    }
    if (!isOldThere && last.some(({ phase }) => phase.kind === 'cancelled')) find('false word', `taken back; ${text}`)
  }
}

/** The row says that both are there, or that it does not know. */
function tellsOfBoth({ phase, replaces }: RowWord): boolean {
  if (phase.kind === 'interrupted') return true
  if (phase.kind === 'failed') return phase.failure.kind === 'in-doubt'
  return phase.kind === 'attached' && replaces?.then.kind === 'stays'
}

function judgeRest(
  { panes, words, storage, eventIds, storageFailed, props }: Played,
  find: (fault: Fault, text: string) => void,
) {
  for (const { end, phase, index, pane, replaces, name } of words) {
    const then = phase.kind === 'attached' ? replaces?.then.kind : undefined
    if (end === 'shown' && (then === 'stands' || then === 'leaves' || then === 'leaving')) {
      find('never ends', `${pane}: ${name} is there, and its old one ${then}`)
    }
    if (end === 'shown' && !AT_REST.has(phase.kind)) {
      find('never ends', `${pane}: ${props[index]?.name ?? ''} (thing ${index}) is still ${phase.kind}`)
    }
  }
  for (const { life } of panes) {
    if (life.timers() > 0) find('left behind', `${life.name}: ${life.timers()} timers`)
  }
  const held = storage.held()
  const unfinished = words.filter(({ end, phase, replaces }) =>
    end === 'shown'
      ? UNFINISHED.has(phase.kind) || (phase.kind === 'attached' && replaces?.then.kind === 'stays')
      : end === 'gone' && phase.kind === 'interrupted',
  )
  if (held.length > 0 && unfinished.length === 0) find('left behind', `locks: ${held.join(', ')}`)
  if (storageFailed) return // what could not be written could not be removed either
  for (const entry of storage.entries()) {
    const place = PLACES.find((one) => entry.eventKey.includes(encodeURIComponent(eventIds[one])))
    const isWanted = unfinished.some(
      (word) => word.place === place && (isAbout(entry.thing, props[word.index]) || isStandIn(entry, word)),
    )
    if (!isWanted) find('left behind', `record ${entry.id} of ${nameOf(entry.thing)} on ${place ?? 'no event'}`)
  }
}

/** In good weather a second try succeeds, where there is no lasting reason against it. */
function judgeLastTry({ story, words, changed, props, service }: Played, find: (fault: Fault, text: string) => void) {
  if (!story.epilogue.startsWith('tries')) return
  const isSessionRefused = story.settings.sessionOnSharedMailbox === 'refused'
  const isEventAway = service.log.some(({ fault }) => isAboutEvent(fault))
  const isSessionShort = (story.settings.sessionLifetimeMs ?? 0) < SHORT_SESSION_MS
  for (const { end, phase, index, pane, place } of words) {
    if (end !== 'shown' || phase.kind !== 'failed' || isEventAway || changed.has(index)) continue
    const { kind } = phase.failure
    if (props[index] === undefined && kind === 'attachment-gone') continue // what was to be renamed is gone
    if (isSessionRefused && place === 'shared' && kind === 'session-refused') continue
    if (isSessionShort && kind === 'session-lost') continue
    find('gave up', `${pane}: ${props[index]?.name ?? ''} (thing ${index}) failed ${JSON.stringify(phase.failure)}`)
  }
}

/** Below this a slow line may need longer for one range than its session lives. */
const SHORT_SESSION_MS = 10 * 60_000

/** A row whose record may stay: it can still be gone on with. An interrupted one leaves the list with its event. */
const UNFINISHED: ReadonlySet<string> = new Set(['interrupted', 'failed'])

function isStandIn({ replaces, thing }: JournalEntry, { replaces: of, name }: RowWord): boolean {
  return of !== undefined && replaces?.old.name === of.old.name && thing.kind === 'file' && thing.name === name
}

type JournalEntry = ReturnType<Played['storage']['entries']>[number]
type JournaledThing = JournalEntry['thing']

function isAbout(thing: JournaledThing, prop: Prop | undefined): boolean {
  if (prop === undefined) return false
  if (thing.kind === 'mail') return prop.thing.kind === 'mail' && prop.thing.mail.id === thing.mail.id
  return thing.kind === 'file' && prop.thing.kind === 'file' && prop.name === thing.name
}

function nameOf(thing: JournaledThing): string {
  if (thing.kind === 'mail') return thing.mail.subject
  return thing.kind === 'file' ? thing.name : thing.kind
}

function wrong(fault: Fault, text: string): Outcome {
  return { kind: 'wrong', fault, text }
}

function said(words: readonly RowWord[]): string {
  return words
    .map(({ pane, phase, remarks, end }) => {
      const failure = phase.kind === 'failed' ? ` ${JSON.stringify(phase.failure)}` : ''
      return `${pane} said ${phase.kind}${failure}${remarks.map(({ kind }) => ` [${kind}]`).join('')} (${end})`
    })
    .join('; ')
}
