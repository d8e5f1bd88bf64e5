import { createAttachments } from '../../src/attachments'
import { settledPlaces } from '../../src/attachments/testing/ports'
import { createReplacements } from '../../src/attachments/replacing'
import type { AttachmentsDoor, Phase, Remark, Row } from '../../src/attachments'
import { createGate, createGraph } from '../../src/graph'
import { createLog } from '../../src/kernel'
import { createMail } from '../../src/mail'
import { PEOPLE } from '../../sim/world'
import type { World } from '../../sim/world'
import { createDice } from './dice'
import type { Life } from './life'
import type { Line } from './line'
import { indexOfThing } from './scene'
import type { Prop } from './scene'
import type { StoryStorage } from './storage'
import type { Place, Story } from './story'

/** What one row said, to its last word. */
export interface RowWord {
  pane: string
  index: number
  /** The event it was meant for; undefined: never told to go. */
  place: Place | undefined
  phase: Phase
  remarks: readonly Remark[]
  toldAtMs: number | undefined
  name: string
  /** What it takes the place of. */
  replaces: Row['replaces']
  /** `gone`: taken from the list; `killed`: its pane was. */
  end: 'shown' | 'gone' | 'killed'
}

export interface Pane {
  life: Life
  door: AttachmentsDoor
  place: Place
  words: ReadonlyMap<number, RowWord>
  open(place: Place): void
  /** Everything chosen goes to the event that is open. */
  attach(): void
  /** Everything in its memory is gone. */
  kill(): void
}

export interface PaneDeps {
  story: Story
  world: World
  props: readonly Prop[]
  targets: Readonly<Record<Place, Parameters<AttachmentsDoor['setTarget']>[0]>>
  life: Life
  line: Line
  storage: StoryStorage
  number: number
  /** The event that an earlier pane was told to put this on; the open one, where that is among several. */
  toldPlace: (index: number, open: Place) => Place
  note: (text: string) => void
  complain: (text: string) => void
}

export function createPane(deps: PaneDeps): Pane {
  const { life, props, targets, note, complain } = deps
  const log = createLog(life.clock.now)
  const door = createEngine(deps, log)
  const words = new Map<number, RowWord>()
  const told = new Map<number, string>()
  let place = deps.story.place

  /** What takes another's place is meant for the event beside which it was told so. */
  function placeOf({ phase, replaces }: Row, index: number): Place | undefined {
    if (index < 0 && replaces !== undefined) return place
    return phase.kind === 'chosen' ? undefined : deps.toldPlace(index, place)
  }

  function watch() {
    if (life.isDead()) return
    const rows = door.state().rows
    for (const row of rows) {
      const before = words.get(row.key)
      const { phase, remarks, name, replaces } = row
      const isNew = before === undefined
      const index = before?.index ?? indexOfThing(row.thing, props)
      words.set(row.key, {
        pane: life.name,
        index,
        place: isNew ? placeOf(row, index) : before.place,
        toldAtMs: before?.toldAtMs,
        phase,
        remarks,
        name,
        replaces,
        end: 'shown',
      })
      const text = wordsOf(row)
      if (told.get(row.key) !== text) note(`${life.name} row ${row.key} ${row.name}: ${text}`)
      told.set(row.key, text)
      if (phase.kind === 'sending' && phase.confirmedBytes >= phase.totalBytes) {
        complain(`${life.name} row ${row.key} ${row.name} is whole before the service said so`)
      }
    }
    for (const [key, word] of words) {
      if (word.end !== 'shown' || rows.some((row) => row.key === key)) continue
      words.set(key, { ...word, end: 'gone' })
      note(`${life.name} row ${key} is gone`)
    }
    for (const one of door.state().notices) {
      const text = JSON.stringify(one)
      if (!noticed.has(one)) note(`${life.name} notice ${text}`)
      noticed.add(one)
    }
  }
  const noticed = new WeakSet<object>()
  door.subscribe(watch)

  return {
    life,
    door,
    get place() {
      return place
    },
    words,
    open(next) {
      place = next
      note(`${life.name} opens ${next}`)
      door.setTarget(targets[next])
      watch()
    },
    attach() {
      for (const { key, phase } of door.state().rows) {
        const word = words.get(key)
        if (phase.kind === 'chosen' && word !== undefined)
          words.set(key, { ...word, place, toldAtMs: life.clock.now() })
      }
      door.attach()
    },
    kill() {
      note(`${life.name} is killed`)
      life.die()
      for (const [key, word] of words) if (word.end === 'shown') words.set(key, { ...word, end: 'killed' })
    },
  }
}

function createEngine({ story, world, life, line, storage, number }: PaneDeps, log: ReturnType<typeof createLog>) {
  const dice = createDice(story.seed * 31 + number)
  const transport = line.transportFor(life)
  const tokens = { token: () => Promise.resolve(world.accessToken), signIn: () => Promise.resolve() }
  const { clock } = life
  const chance = () => dice.roll()
  const gate = createGate(clock)
  const graph = createGraph({
    baseUrl: 'https://graph.microsoft.com/v1.0',
    tokens,
    transport,
    gate,
    clock,
    chance,
    log,
  })
  const mail = createMail({ graph, log, clock, cloud: () => 'global', signIn: () => Promise.resolve() })
  let made = 0
  return createAttachments({
    graph,
    places: settledPlaces,
    transport,
    gate,
    isUploadUrlAllowed: (url) => /^https:\/\/outlook\.office(365)?\.com\//.test(url),
    host: { form: () => undefined, loadedAttachments: () => [] },
    mail,
    prove: () => Promise.reject(new Error('Every target here is proven.')),
    signIn: () => Promise.resolve(),
    policy: {
      organizerWrites: 'auto',
      maxFileBytes: 150 * 1024 * 1024,
      blockedExtensions: [],
      keepUnfinished: story.keepsBytes,
      eventLimitBytes: undefined,
      readBack: story.readBack,
      uploadSessions: true,
    },
    journal: storage.journalFor(life),
    locks: storage.locksFor(life),
    network: line.networkFor(life),
    account: () => (story.hasAccount ? PEOPLE.signedIn : undefined),
    clock,
    chance,
    newId: () => `${life.name}-${made++}`,
    replacingCode: () => Promise.resolve({ createReplacements }),
    log,
  })
}

function wordsOf({ phase, hold, remarks, replaces }: Row): string {
  const parts = [phaseText(phase)]
  if (replaces !== undefined) parts.push(`for ${replaces.old.name}, which ${replaces.then.kind}`)
  if (hold !== undefined) parts.push(`(${hold.kind})`)
  if (remarks.length > 0) parts.push(`[${remarks.map((one) => one.kind).join(', ')}]`)
  return parts.join(' ')
}

function phaseText(phase: Phase): string {
  if (phase.kind === 'sending') return `sending ${phase.confirmedBytes}+${phase.inFlightBytes}/${phase.totalBytes}`
  if (phase.kind === 'failed') return `failed ${JSON.stringify(phase.failure)}`
  if (phase.kind !== 'interrupted') return phase.kind
  return `interrupted at ${phase.confirmedBytes}${phase.needsFile ? ', needs its file' : ''}`
}
