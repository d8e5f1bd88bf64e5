import { scopeOf } from '../../src/events/seriesScope'
import type { Row } from '../../src/attachments'
import type { FoundEvent, OpenEventState } from '../../src/events'
import { canSend, shownUpdate } from '../../src/events/updateState'
import type { World } from '../../sim/world'
import { StoryBlob } from '../storm/bytes'
import { theirMailbox } from './calendars'
import { eventUnder } from './naming'
import { both, isMeant, namedByPane, namedByWindow, namedSeries } from './names'
import type { Named, Open } from './names'
import type { Outlook } from './outlook'
import type { Pane } from './pane'
import type { Scenario, Step } from './scenario'

/** A thing that was told to go. */
export interface Told {
  name: string
  /** undefined: nothing was named yet. */
  named: Named | undefined
  /** The showing under which it was told to go. */
  item: number | undefined
  /** What was named may still be put right by an answer. */
  isAsked: boolean
}

/** Remembers what the screens name, and says yes to what is meant. */
export interface Person {
  told: ReadonlyMap<string, Told>
  /** Showings that the pane calls proven. */
  proven: Set<number>
  /** What attendees were to be told of, click by click. */
  updates: Named[]
  /** How often something was asked, chosen, named; by a word for it. */
  counts: Map<string, number>
  sees: (state: OpenEventState) => void
  attach: (count: number) => void
  answer: (wish: 'day' | 'series') => void
  turn: () => void
  pick: (step: Extract<Step, { do: 'pick' }>) => Promise<void>
  tell: () => void
}

export interface PersonDeps {
  scenario: Scenario
  world: World
  outlook: Outlook
  doors: () => Pick<Pane, 'event' | 'attachments' | 'finder' | 'update'>
  note: (text: string) => void
}

const WAITS: ReadonlySet<string> = new Set(['queued', 'failed', 'cancelled', 'preparing'])
const never = new AbortController().signal

export function createPerson({ scenario, world, outlook, doors, note }: PersonDeps): Person {
  const windows = new Map<number, Named>()
  const answers = new Map<number, Named>()
  const picks = new Map<number, Named>()
  const told = new Map<string, Told>()
  const proven = new Set<number>()
  const updates: Named[] = []
  const counts = new Map<string, number>()
  let picking: Named | undefined
  let made = 0

  const rows = () => doors().attachments.state().rows
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1)
  const windowNow = () => namedByWindow(world, outlook.form(), outlook.host)

  function nameOf({ item, picked }: Open): Named {
    const named = picked === undefined ? (answers.get(item) ?? windows.get(item)) : picks.get(item)
    if (named === undefined) throw new Error(`Nothing says what item ${item} is.`)
    return named
  }

  function nameUnnamed(state: OpenEventState) {
    for (const one of told.values()) {
      if (state.kind === 'unsaved' && one.named === undefined) one.named = windowNow()
      if (state.kind !== 'open' || one.item !== undefined) continue
      // A new form goes on under the item that it became; what was told to go to none goes to the next there is.
      if (one.named !== undefined && one.named.form !== outlook.form()) continue
      Object.assign(one, placeIn(state))
    }
  }

  function placeIn(state: Open): Pick<Told, 'named' | 'item' | 'isAsked'> {
    const isAsked = state.identity.kind !== 'proven' && !answers.has(state.item)
    return { named: nameOf(state), item: state.item, isAsked }
  }

  function say(item: number, named: Named) {
    count(`answered ${named.by}`)
    answers.set(item, named)
    for (const one of told.values()) {
      // What is in the open form, or on its way there, was named by Outlook's window.
      const isWaiting = doors()
        .attachments.state()
        .rows.some(({ name, phase }) => name === one.name && WAITS.has(phase.kind))
      if (one.item === item && one.isAsked && isWaiting) Object.assign(one, { named, isAsked: false })
    }
  }

  /** A day that the pane offers while Outlook shows one has to be that day. */
  function dayNamed(item: number, day: FoundEvent): Named {
    const named = namedByPane(world, day, 'day', 'day')
    const window = windows.get(item)
    return window?.alike[0]?.scope === 'day' ? both(named, window) : named
  }

  function chooseDays({ item, identity }: Open, wish: 'day' | 'series') {
    if (identity.kind !== 'series') return
    const window = windows.get(item)
    const { day, series } = identity
    const meant = scenario.person === 'careful' ? window?.alike[0]?.scope : wish
    if (meant === 'day' && day !== undefined) {
      const placed = eventUnder(world, day.address)
      const isIt = placed !== undefined && window !== undefined && isMeant(window, placed)
      if (scenario.person === 'careful' && !isIt) return
      say(item, dayNamed(item, day))
      doors().event.chooseScope('day')
    } else if (meant === 'series') {
      const named = namedByPane(world, series, 'series', 'series')
      say(item, window?.alike[0]?.scope === 'series' ? { ...named, form: window.form } : named)
      doors().event.chooseScope('series')
    }
  }

  function acceptFound({ item, identity }: Open) {
    if (identity.kind !== 'differs') return
    const { found } = identity
    const window = windows.get(item)
    const placed = eventUnder(world, found.address)
    const isIt = placed !== undefined && window !== undefined && isMeant(window, placed)
    if (scenario.person === 'careful' && !isIt) return
    say(item, { ...namedByPane(world, found, scopeOf(found), 'accept'), form: window?.form })
    doors().event.accept()
  }

  async function listed({ from, at }: Extract<Step, { do: 'pick' }>): Promise<readonly FoundEvent[]> {
    const { finder } = doors()
    const calendars = from === 'list' ? (await finder.calendars(never)).flatMap((group) => group.calendars) : []
    const calendar =
      from === 'theirs' ? await finder.calendarOf(theirMailbox(world, at).address, never) : calendars[at % 3]
    await finder.search({ text: '', calendar })
    const state = finder.state()
    return state.kind === 'found' ? state.rows : []
  }

  return {
    told,
    proven,
    updates,
    counts,
    sees(state) {
      const shown = shownIn(state)
      if (shown !== undefined) {
        const { item, identity } = shown
        if (!windows.has(item)) windows.set(item, windowNow())
        count(`saw ${identity.kind}`)
        if (identity.kind === 'proven') {
          proven.add(item)
          for (const one of told.values()) if (one.item === item) one.isAsked = false
        }
      }
      if (state.kind === 'open' && state.picked !== undefined && !picks.has(state.item) && picking !== undefined) {
        picks.set(state.item, picking)
        proven.add(state.item)
      }
      nameUnnamed(state)
    },
    attach(times) {
      const { event, attachments } = doors()
      const names = Array.from({ length: times }, () => `thing ${++made}.txt`)
      for (const name of names) {
        const state = event.state()
        const nowhere = { named: state.kind === 'unsaved' ? windowNow() : undefined, item: undefined, isAsked: true }
        told.set(name, { name, ...(state.kind === 'open' ? placeIn(state) : nowhere) })
        const blob = new StoryBlob(new TextEncoder().encode(name))
        attachments.choose([{ kind: 'file', file: { name, blob, lastModifiedMs: made } }])
      }
      note(`attach ${names.join(', ')} beside ${stateText(event.state())}`)
      attachments.attach()
    },
    answer(wish) {
      const state = doors().event.state()
      if (state.kind !== 'open' || state.picked !== undefined) return
      // It may be on its way into the form, or just refused there: nobody is as quick as that.
      const isOnItsWay = rows().some(({ phase }) => phase.kind === 'preparing' || phase.kind === 'sending')
      if (state.surface === 'compose' && isOnItsWay) return
      chooseDays(state, wish)
      acceptFound(state)
    },
    turn() {
      const { event } = doors()
      const state = event.state()
      if (state.kind !== 'open' || state.picked !== undefined) return
      const { item, identity } = state
      if (identity.kind !== 'proven' || !identity.canChoose) return
      const window = windows.get(item)
      if (identity.scope === 'day') {
        const named = namedSeries(world, identity.event)
        if (named !== undefined)
          say(item, window?.alike[0]?.scope === 'series' ? { ...named, form: window.form } : named)
        event.chooseScope('series')
      } else {
        event.chooseScope('day')
        const next = event.state()
        if (next.kind !== 'open' || next.identity.kind !== 'proven') return
        say(item, dayNamed(item, next.identity.event))
      }
    },
    tell() {
      const { event, update } = doors()
      const state = event.state()
      const offered = shownUpdate(update.state())
      if (state.kind !== 'open' || offered === undefined || !canSend(offered)) return
      updates.push(nameOf(state))
      count('told attendees')
      void update.send()
    },
    async pick(step) {
      const { event, finder } = doors()
      event.chooseAnother()
      const rows = await listed(step).catch(() => [])
      const row = rows[step.at % Math.max(1, rows.length)]
      if (row === undefined) return
      const masterId = row.series?.kind === 'day' && step.whole ? row.series.masterId : undefined
      const chosen =
        masterId === undefined
          ? row
          : await finder.lookUp({ ...row.address, eventId: masterId }, never).catch(() => undefined)
      if (chosen === undefined) return
      const { series } = chosen
      const scope = series === undefined ? 'single' : series.kind === 'whole' ? 'series' : 'day'
      picking = namedByPane(world, chosen, scope, 'pick')
      event.pick(chosen)
      count(stateText(event.state()).startsWith('picked') ? 'picked' : 'picked what is shown')
    },
  }
}

function shownIn(state: OpenEventState): Open | undefined {
  const shown =
    state.kind === 'choose' ? state.shown : state.kind === 'open' ? (state.picked?.shown ?? state) : undefined
  if (shown?.kind !== 'open') return undefined
  return shown.picked === undefined ? shown : undefined
}

export function stateText(state: OpenEventState): string {
  if (state.kind !== 'open') return state.kind
  const { item, surface, identity, picked } = state
  return picked === undefined ? `${surface} item ${item}, ${identity.kind}` : `picked item ${item}`
}

export function rowText({ name, phase, hold }: Row): string {
  const failure = phase.kind === 'failed' ? ` ${JSON.stringify(phase.failure)}` : ''
  return `${name}: ${phase.kind}${failure}${hold === undefined ? '' : ` (${hold.kind})`}`
}
