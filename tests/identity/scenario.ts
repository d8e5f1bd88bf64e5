import fc from 'fast-check'
import type { GraphSettings } from '../../sim/graph/settings'
import type { HostQuirkName } from '../../sim/outlook/quirks'
import type { ZoneName } from '../../sim/world'

/** One story: a calendar, an Outlook with its quirks, a service with its settings, a person, and what they do. */
export interface Scenario {
  /** The company and its calendars are drawn from it. */
  world: number
  quirks: HostQuirkName[]
  seriesIdBeside: 'null' | 'same'
  lateIdMs: number
  settings: Pick<GraphSettings, 'exceptionId' | 'otherMailboxId' | 'instances'>
  organizerWrites: 'auto' | 'graph'
  /** How long Outlook thinks about a call; what it shows may be another item by then. */
  hostMs: number
  /** There is a token without a click. */
  isSignedIn: boolean
  /** Of the person's computer. */
  zone: ZoneName
  /** `careful`: says yes only to what they mean. `hasty`: says yes. */
  person: 'careful' | 'hasty'
  open: Opening
  steps: Step[]
}

/** What is opened in Outlook: the `at`-th of its kind. */
export interface Opening {
  what: 'single' | 'day' | 'series' | 'new' | 'nothing'
  /** In the person's own mailbox, or in one that they are let into. */
  where: 'own' | 'theirs'
  surface: 'read' | 'compose'
  at: number
}

export type Step = { then: Pace } & (
  | { do: 'attach'; count: number }
  /** Whatever the pane asks. `wish` is what a hasty person, or one without a wish of their own, says to a series. */
  | { do: 'answer'; wish: 'day' | 'series' }
  /** The other of day and series, where the pane offers it. */
  | { do: 'turn' }
  /** Another event from a list: of the own calendar, of one of the own list, or of another person. `whole`: its series. */
  | { do: 'pick'; from: 'own' | 'list' | 'theirs'; at: number; whole: boolean }
  | { do: 'back' }
  | { do: 'open'; opening: Opening }
  /** Outlook tells of a change and there is none. */
  | { do: 'told again' }
  | { do: 'server'; act: ServerAct; whom: 'shown' | 'neighbour' }
  | { do: 'wait'; seconds: number }
  | { do: 'lose'; reply: 'before' | 'after' }
  /** Outlook takes less than it says: what does not fit goes by Graph. */
  | { do: 'form refuses' }
  /** "Send update", where the pane offers it. */
  | { do: 'tell' }
  | { do: 'save' }
  | { do: 'save in Outlook' }
  | { do: 'try again' }
  | { do: 'cancel' }
)

/** By somebody else, while it is open here. */
export type ServerAct = 'rename' | 'move' | 'delete' | 'new id' | 'swap' | 'new organizer'

/** How long the person waits before the next step. */
export type Pace = 'at once' | 'in the middle' | 'rest'

export interface Theme {
  name: string
  openings: Partial<Record<Opening['what'], number>>
  where: Record<Opening['where'], number>
  surface: Record<Opening['surface'], number>
  quirks: readonly HostQuirkName[]
}

/** Each has the quirks that can meet it; all have the same steps. */
export const THEMES: readonly Theme[] = [
  {
    name: 'a day of a series',
    openings: { day: 6, series: 2, single: 1 },
    where: { own: 4, theirs: 1 },
    surface: { read: 2, compose: 1 },
    quirks: ['series-id-for-occurrence', 'no-series-id', 'no-recurrence', 'item-switched'],
  },
  {
    name: 'a calendar of somebody else',
    openings: { single: 4, day: 3, series: 1 },
    where: { own: 1, theirs: 6 },
    surface: { read: 3, compose: 1 },
    quirks: ['wrong-delegate-id', 'delegate-id-of-own-mailbox', 'no-shared-properties', 'series-id-for-occurrence'],
  },
  {
    name: 'a form',
    openings: { new: 3, single: 2, day: 3, series: 1 },
    where: { own: 5, theirs: 1 },
    surface: { read: 0, compose: 1 },
    quirks: ['late-id', 'never-known', 'not-saved-after-save', 'series-id-for-occurrence'],
  },
  {
    name: 'anything',
    openings: { single: 4, day: 4, series: 1, new: 1, nothing: 1 },
    where: { own: 3, theirs: 2 },
    surface: { read: 2, compose: 1 },
    quirks: [
      ...(['secondary-account', 'from-disk', 'no-id-across-regions', 'nothing-selected', 'no-series-id'] as const),
      ...(['series-id-for-occurrence', 'wrong-delegate-id', 'delegate-id-of-own-mailbox'] as const),
    ],
  },
]

export function scenarioOf(theme: Theme): fc.Arbitrary<Scenario> {
  const opening = openingOf(theme)
  return fc.record({
    // A smaller number is no smaller calendar.
    world: fc.noShrink(fc.nat({ max: 1_000_000 })),
    quirks: fc.oneof(
      { weight: 1, arbitrary: fc.constant<HostQuirkName[]>([]) },
      { weight: 4, arbitrary: fc.subarray([...theme.quirks], { minLength: 1, maxLength: 3 }) },
    ),
    seriesIdBeside: fc.constantFrom('null', 'same'),
    lateIdMs: fc.constantFrom(5_000, 40_000, 150_000),
    settings: fc.record({
      exceptionId: fc.constantFrom('kept', 'new'),
      otherMailboxId: fc.constantFrom('not-found', 'named'),
      instances: fc.constantFrom('whole', 'whole', 'without-exceptions'),
    }),
    organizerWrites: fc.constantFrom('auto', 'graph'),
    hostMs: fc.constantFrom(0, 0, 30),
    isSignedIn: fc.boolean(),
    zone: fc.constantFrom('UTC', 'UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
    person: fc.constantFrom('careful', 'hasty'),
    open: opening,
    steps: fc.array(stepOf(opening), { minLength: 2, maxLength: 10, size: 'max' }),
  })
}

function openingOf({ openings, where, surface }: Theme): fc.Arbitrary<Opening> {
  return fc.record({
    what: weighted(openings),
    where: weighted(where),
    surface: weighted(surface),
    at: fc.nat({ max: 30 }),
  })
}

function stepOf(opening: fc.Arbitrary<Opening>): fc.Arbitrary<Step> {
  const plain = (
    weight: number,
    what: 'tell' | 'turn' | 'back' | 'told again' | 'save' | 'save in Outlook' | 'form refuses',
  ) => ({
    weight,
    arbitrary: fc.record({ do: fc.constant(what) }),
  })
  const act = fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant('attach' as const), count: fc.constantFrom(1, 1, 2) }) },
    {
      weight: 7,
      arbitrary: fc.record({ do: fc.constant('answer' as const), wish: fc.constantFrom('day', 'series') }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('pick' as const),
        from: fc.constantFrom('own', 'own', 'list', 'theirs'),
        at: fc.nat({ max: 12 }),
        whole: fc.boolean(),
      }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('open' as const), opening }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('server' as const),
        act: fc.constantFrom('rename', 'move', 'delete', 'new id', 'swap', 'new organizer'),
        whom: fc.constantFrom('shown', 'shown', 'neighbour'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 30, 200) }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('lose' as const), reply: fc.constantFrom('before', 'after') }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('try again', 'cancel') }) },
    ...[plain(4, 'tell'), plain(3, 'turn'), plain(1, 'back'), plain(1, 'told again')],
    ...[plain(3, 'save'), plain(1, 'save in Outlook'), plain(2, 'form refuses')],
  )
  const pace = fc.constantFrom<Pace>('rest', 'rest', 'in the middle', 'at once')
  return fc.tuple(act, pace).map(([one, then]) => ({ ...one, then }))
}

function weighted<Name extends string>(weights: Partial<Record<Name, number>>): fc.Arbitrary<Name> {
  const names = Object.keys(weights) as Name[]
  return fc.oneof(...names.map((name) => ({ weight: weights[name] ?? 0, arbitrary: fc.constant(name) })))
}
