import type { PlannedFault } from '../../sim/graph/faults'
import type { GraphSettings } from '../../sim/graph/service'
import { lastStart, LONGEST_BYTES, sameBytes, stretch } from './bytes'
import { createDice } from './dice'
import type { Dice } from './dice'
import type { LineSpeed } from './line'
import type { StorageMode } from './storage'
import { storyFaults } from './storyFaults'

/** A story before it is played: plain data, all of it from one seed. */
export interface Story {
  seed: number
  place: Place
  things: StoryThing[]
  /** Chosen and sent at the beginning; the others later, by clicks. */
  atFirst: number[]
  faults: PlannedFault[]
  clicks: Click[]
  settings: Partial<GraphSettings>
  speed: LineSpeed
  storage: StorageMode
  keepsBytes: boolean
  readBack: boolean
  hasAccount: boolean
  /** What the person does once everything works again. */
  epilogue: 'leaves' | 'tries again' | 'resumes' | 'tries again and resumes'
}

/** The events of a story. Each is in every story's world; the first is the one that is opened. */
export const PLACES = ['plain', 'with files', 'shared', 'occurrence', 'other'] as const
export type Place = (typeof PLACES)[number]

export type StoryThing =
  | { kind: 'file'; name: string; start: number; sizeBytes: number }
  | { kind: 'mail'; mail: number; form: 'auto' | 'item' | 'eml' }

export interface Click {
  atMs: number
  /** The pane: the first one, or its successor after a kill; 1: the second pane, where there is one. */
  pane: 0 | 1
  does: Deed
}

/** What happens around the panes, or to one of them. */
export type WorldDeed =
  | { kind: 'second-pane' }
  | { kind: 'kill'; closedMs: number; resume: 'right' | 'wrong' | 'wrong-same-date' | 'no' }
  | { kind: 'offline'; forMs: number; isTold: boolean }
  | { kind: 'storage'; mode: StorageMode | 'wiped' | 'corrupt' }
  | { kind: 'file-changes'; thing: number }

/** A click on a row's button. `row`: counted round among the rows that show that button by then. */
export interface RowDeed {
  kind: 'cancel' | 'try-again' | 'pause' | 'go-on' | 'dismiss' | 'send-first'
  row: number
}

/** What is done in one pane. */
export type PaneDeed =
  | RowDeed
  | { kind: 'choose'; things: number[]; andAttach: boolean; sameName: 'unanswered' | 'replace' | 'keep-both' }
  /** Of what stood on the event before, or came from somebody else. */
  | { kind: 'rename'; row: number }
  | { kind: 'replace'; row: number; start: number; sizeBytes: number; keepsName: boolean }
  /** "Remove the old one", where both are there. */
  | { kind: 'finish-replacing' }
  | { kind: 'remove' | 'undo-remove'; row: number }
  | { kind: 'cancel-all' | 'pause-all' | 'go-on-all' | 'refresh' }
  | { kind: 'look-away'; to: Place; forMs: number }
  | { kind: 'clock'; byMs: number }
  | { kind: 'freeze'; forMs: number }
  | { kind: 'stranger'; like: number; sameSize: boolean }

export type Deed = WorldDeed | PaneDeed

const WORLD_DEEDS: ReadonlySet<string> = new Set<WorldDeed['kind']>([
  'second-pane',
  'kill',
  'offline',
  'storage',
  'file-changes',
])

export function isWorldDeed(deed: Deed): deed is WorldDeed {
  return WORLD_DEEDS.has(deed.kind)
}

const NAMES = [
  'plan.pdf',
  'offer.docx',
  'photo.jpg',
  'list.csv',
  'notes.txt',
  'drawing.dwg',
  'Bericht März.pdf',
  'scan 1.tif',
]
/** How many mails of the own mailbox a story may choose from. */
export const MAIL_COUNT = 15

/** What a story is mostly about, so that rare turns are not left to chance alone. */
type Theme = 'anything' | 'two panes' | 'resume' | 'sessions' | 'strangers' | 'managing'

export function drawStory(seed: number): Story {
  const dice = createDice(seed)
  const theme = dice.weighted<Theme>([
    [8, 'anything'],
    [2, 'two panes'],
    [2, 'resume'],
    [1, 'sessions'],
    [1, 'strangers'],
    [4, 'managing'],
  ])
  const things = drawThings(dice, theme)
  const firsts = things.map((_one, at) => at).filter((at) => at === 0 || dice.happens(0.7))
  const speed: LineSpeed = {
    roundTripMs: dice.spread(10, 400),
    upBytesPerSecond: dice.spread(150_000, 12_000_000),
    downBytesPerSecond: dice.spread(500_000, 20_000_000),
  }
  const place = dice.weighted<Place>([
    [4, 'plain'],
    [theme === 'managing' ? 50 : 3, 'with files'],
    [2, 'shared'],
    [3, 'occurrence'],
  ])
  const settings = drawSettings(dice)
  const keepsBytes = dice.happens(theme === 'resume' ? 0.3 : 0.6)
  return {
    seed,
    place,
    things,
    atFirst: firsts,
    faults: [...themeFaults(dice, theme), ...storyFaults(dice, seed)].filter(
      // A service whose clock goes back while its lists lag would hide what it has for an hour.
      ({ name }) => settings.listLagMs === 0 || name !== 'clock-jump',
    ),
    clicks: drawClicks(dice, { things, firsts, speed, place, theme }),
    settings,
    speed,
    storage: dice.weighted<StorageMode>([
      [14, 'works'],
      [1, 'blocked'],
      [1, 'full'],
      [2, 'no-room'],
    ]),
    keepsBytes,
    readBack: dice.happens(0.25),
    hasAccount: dice.happens(0.95),
    epilogue: dice.pick(['leaves', 'tries again', 'resumes', 'tries again and resumes'] as const),
  }
}

function themeFaults(dice: Dice, theme: Theme): PlannedFault[] {
  switch (theme) {
    case 'sessions':
      return [{ name: 'session-lost', options: { on: 'range', times: dice.whole(1, 2), after: dice.whole(0, 2) } }]
    case 'strangers': {
      const name = dice.pick(['delivered-twice', 'reply-lost-after-store', 'error-after-store'] as const)
      return [{ name, options: { on: 'add', times: dice.whole(1, 3), after: dice.whole(0, 1) } }]
    }
    case 'managing':
      return dice.happens(0.3) ? [{ name: 'error-after-store', options: { on: 'add', times: 1, after: 0 } }] : []
    case 'anything':
    case 'two panes':
    case 'resume':
      return []
  }
}

function drawThings(dice: Dice, theme: Theme): StoryThing[] {
  const things: StoryThing[] = []
  if (theme === 'resume' || theme === 'sessions') {
    const sizeBytes = dice.whole(4_200_000, LONGEST_BYTES)
    things.push({ kind: 'file', name: dice.pick(NAMES), start: dice.whole(0, lastStart(sizeBytes)), sizeBytes })
  }
  const count = dice.whole(1, 8)
  while (things.length < count) {
    const one = dice.happens(0.15) ? drawMail(dice) : drawFile(dice, things)
    if (!things.some((other) => isAlike(one, other))) things.push(one)
  }
  return things
}

function drawMail(dice: Dice): StoryThing {
  return {
    kind: 'mail',
    mail: dice.whole(0, MAIL_COUNT - 1),
    form: dice.pick(['auto', 'auto', 'item', 'eml'] as const),
  }
}

function drawFile(dice: Dice, earlier: readonly StoryThing[]): StoryThing {
  const files = earlier.filter((one) => one.kind === 'file')
  const twin = files.length > 0 && dice.happens(0.25) ? dice.pick(files) : undefined
  const isSameSize = twin !== undefined && dice.happens(0.6)
  const sizeBytes = isSameSize ? twin.sizeBytes : drawSize(dice)
  return { kind: 'file', name: twin?.name ?? dice.pick(NAMES), start: dice.whole(0, lastStart(sizeBytes)), sizeBytes }
}

function drawSize(dice: Dice): number {
  return dice.weighted([
    [6, dice.spread(1, 100_000)],
    [2, dice.spread(100_000, 3_000_000)],
    [1, dice.whole(3_100_000, 3_200_000)],
    [1, 4 * 1024 * 1024 * dice.whole(1, 2) + dice.whole(-1, 1)],
    [2, dice.whole(3_200_000, LONGEST_BYTES)],
  ])
}

/** Two things that nobody could tell apart would make every verdict a guess. */
function isAlike(one: StoryThing, other: StoryThing): boolean {
  if (one.kind === 'mail') return other.kind === 'mail' && one.mail === other.mail
  if (other.kind === 'mail' || one.name !== other.name) return false
  return sameBytes(stretch(one.start, one.sizeBytes), stretch(other.start, other.sizeBytes))
}

interface Around {
  theme: Theme
  things: readonly StoryThing[]
  firsts: readonly number[]
  speed: LineSpeed
  place: Place
}

function drawClicks(dice: Dice, { things, firsts, speed, place, theme }: Around): Click[] {
  const bytes = things.reduce((sum, one) => sum + (one.kind === 'file' ? one.sizeBytes : 20_000), 0)
  const horizonMs = (bytes / speed.upBytesPerSecond) * 1200 + things.length * speed.roundTripMs * 4 + 3_000
  const later = things.map((_one, at) => at).filter((at) => !firsts.includes(at))
  const clicks: Click[] = []
  const add = (does: Deed) => {
    clicks.push({
      atMs: Math.round(dice.happens(0.5) ? dice.spread(1, horizonMs) : dice.roll() * horizonMs),
      pane: 0,
      does,
    })
  }
  const sameName = dice.pick(['unanswered', 'unanswered', 'replace', 'keep-both'] as const)
  if (later.length > 0) add({ kind: 'choose', things: later, andAttach: dice.happens(0.9), sameName })
  const count = dice.weighted([
    [2, 0],
    [3, dice.whole(1, 2)],
    [4, dice.whole(2, 6)],
  ])
  for (let more = 0; more < count; more++) add(drawDeed(dice, { things, place }))
  if (theme === 'two panes')
    clicks.push({ atMs: dice.spread(1, horizonMs / 4), pane: 0, does: { kind: 'second-pane' } })
  if (theme === 'resume') add(drawKill(dice, 'wrong'))
  if (theme === 'managing') clicks.push(...drawManagingClicks(dice, speed))
  if (theme === 'strangers') add({ kind: 'stranger', like: dice.pick(firsts), sameSize: true })
  const hasSecond = clicks.some(({ does }) => does.kind === 'second-pane')
  return clicks
    .map((click) => (hasSecond && dice.happens(0.4) ? { ...click, pane: 1 as const } : click))
    .sort((one, other) => one.atMs - other.atMs)
}

function drawDeed(dice: Dice, { things, place }: { things: readonly StoryThing[]; place: Place }): Deed {
  const row = dice.whole(0, 20)
  const thing = dice.whole(0, things.length - 1)
  return dice.weighted<Deed>([
    [4, { kind: 'cancel', row }],
    [1, { kind: 'cancel-all' }],
    [3, { kind: 'try-again', row }],
    [2, { kind: 'pause', row }],
    [2, { kind: 'go-on', row }],
    [1, { kind: 'pause-all' }],
    [1, { kind: 'go-on-all' }],
    [1, { kind: 'dismiss', row }],
    [1, { kind: 'send-first', row }],
    [1, { kind: 'remove', row }],
    [0.5, { kind: 'undo-remove', row }],
    [1, { kind: 'refresh' }],
    [1, { kind: 'choose', things: [thing], andAttach: true, sameName: dice.pick(['unanswered', 'replace'] as const) }],
    [1, drawManaging(dice)],
    [0.5, { kind: 'finish-replacing' }],
    [3, { kind: 'look-away', to: dice.pick(PLACES.filter((one) => one !== place)), forMs: dice.spread(10, 60_000) }],
    [6, drawKill(dice, 'right')],
    [3, { kind: 'offline', forMs: dice.spread(50, 300_000), isTold: dice.happens(0.6) }],
    [1, { kind: 'clock', byMs: dice.pick([3_600_000, -3_600_000]) }],
    [1, { kind: 'freeze', forMs: dice.pick([600_000, 20_000]) }],
    [1, { kind: 'storage', mode: dice.pick(['works', 'blocked', 'full', 'no-room', 'wiped', 'corrupt'] as const) }],
    [2, { kind: 'second-pane' }],
    [1, { kind: 'stranger', like: thing, sameSize: dice.happens(0.5) }],
    [0.5, { kind: 'file-changes', thing }],
  ])
}

/** One after another, and mostly with a kill somewhere on the way: before the add, before the proof, before the removal, after it. */
function drawManagingClicks(dice: Dice, { upBytesPerSecond, roundTripMs }: LineSpeed): Click[] {
  return Array.from({ length: dice.whole(1, 4) }, (_one, at) => {
    const does = drawManaging(dice)
    const atMs = at * 30_000 + dice.spread(1, 2_000)
    const bytes = does.kind === 'replace' ? does.sizeBytes : 50_000
    const lastsMs = (bytes / upBytesPerSecond) * 1200 + roundTripMs * 20 + 7_000
    const kill = { atMs: atMs + dice.spread(1, lastsMs), pane: 0 as const, does: drawKill(dice, 'right') }
    return [{ atMs, pane: 0 as const, does }, ...(dice.happens(0.6) ? [kill] : [])]
  }).flat()
}

function drawManaging(dice: Dice): Extract<Deed, { kind: 'rename' | 'replace' }> {
  const row = dice.whole(0, 20)
  const sizeBytes = drawSize(dice)
  return dice.happens(0.5)
    ? { kind: 'rename', row }
    : { kind: 'replace', row, start: dice.whole(0, lastStart(sizeBytes)), sizeBytes, keepsName: dice.happens(0.4) }
}

function drawKill(dice: Dice, mostly: 'right' | 'wrong'): Deed {
  const resume = dice.weighted([
    [mostly === 'right' ? 6 : 2, 'right'],
    [mostly === 'right' ? 1 : 3, 'wrong'],
    [mostly === 'right' ? 1 : 3, 'wrong-same-date'],
    [2, 'no'],
  ] as const)
  return { kind: 'kill', closedMs: dice.spread(5, 600_000), resume }
}

function drawSettings(dice: Dice): Partial<GraphSettings> {
  return {
    bodyTooLarge: dice.pick(['413-empty-code', '413-no-body', '400-older'] as const),
    addReply: dice.happens(0.2) ? '200-empty' : '201',
    rangeReplies: dice.pick(['camel', 'pascal'] as const),
    locationExposed: dice.happens(0.5),
    retryAfterExposed: dice.happens(0.7),
    sessionStatus: dice.pick(['refused', 'answered'] as const),
    sessionOnSharedMailbox: dice.happens(0.8) ? 'allowed' : 'refused',
    sessionLifetimeMs: dice.happens(0.1) ? dice.pick([5_000, 60_000]) : 24 * 60 * 60 * 1000,
    uploadBudget: dice.happens(0.5),
    listLagMs: dice.happens(0.9) ? 0 : dice.pick([800, 2_500]),
  }
}
