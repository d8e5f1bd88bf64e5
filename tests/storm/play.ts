import type { AttachmentsDoor, Row, RowKey } from '../../src/attachments'
import { createGraphService } from '../../sim/graph/service'
import type { GraphService } from '../../sim/graph/service'
import { attachmentId } from '../../sim/world'
import type { StoredAttachment } from '../../sim/world'
import { digestAtOnce, stretch } from './bytes'
import { createLife } from './life'
import { createLine, short } from './line'
import { createPane } from './pane'
import type { Pane, RowWord } from './pane'
import { eventsOf, freshWorld, propsOf, START_MS, targetsOf } from './scene'
import type { Events, Prop } from './scene'
import { createStoryStorage } from './storage'
import type { StoryStorage } from './storage'
import { isWorldDeed, PLACES } from './story'
import type { Click, PaneDeed, Place, RowDeed, Story, WorldDeed } from './story'
import { createWatch, renamed, replaced } from './standIns'
import type { StandIn } from './standIns'
import { createStoryTime } from './time'

/** A story after it was played: what the judge looks at. */
export interface Played {
  story: Story
  events: Events
  /** At the beginning. */
  eventIds: Readonly<Record<Place, string>>
  props: readonly Prop[]
  words: readonly RowWord[]
  service: GraphService
  storage: StoryStorage
  panes: readonly Pane[]
  /** The storage lost something, or may have. */
  storageFailed: boolean
  /** Attachments that the person removed, or wanted removed. */
  removed: ReadonlySet<StoredAttachment>
  /** What stood on the events before, or came from somebody else. */
  strangers: ReadonlyMap<StoredAttachment, Place>
  /** Files that were offered in place of the ones that were on their way. */
  impostors: ReadonlyMap<number, 'same date' | 'other date'>
  /** Files that changed on disk. */
  changed: ReadonlySet<number>
  /** How long before its death a killed pane saw its last click. */
  lastClickMs: ReadonlyMap<string, number>
  unreadableNoticed: boolean
  standIns: readonly StandIn[]
  /** Both are to stay: the row that said so was dismissed. */
  keptBoth: ReadonlySet<StandIn>
  complaints: string[]
  log: readonly string[]
}

const MINUTE_MS = 60_000
/** So long a story may go on by itself after its last click, before all faults are lifted. */
const LEFT_ALONE_MS = 60 * MINUTE_MS
/** Longest wait of the engine is some minutes; what still moves after hours never stops. */
const PATIENCE_MS = 6 * 60 * MINUTE_MS
const FIRST_CLICK_MS = 300

const MOVING = ['queued', 'preparing', 'sending', 'checking']

/** Which rows show a button, and what it does. */
const BUTTONS: Readonly<
  Record<RowDeed['kind'], { phases: readonly string[]; act: (door: AttachmentsDoor, key: RowKey) => void }>
> = {
  cancel: {
    phases: ['chosen', ...MOVING],
    act: (door, key) => {
      door.cancel(key)
    },
  },
  'try-again': {
    phases: ['failed', 'cancelled'],
    act: (door, key) => {
      door.tryAgain(key)
    },
  },
  pause: {
    phases: MOVING,
    act: (door, key) => {
      door.pause(key)
    },
  },
  'go-on': {
    phases: MOVING,
    act: (door, key) => {
      door.goOn(key)
    },
  },
  dismiss: {
    phases: ['attached', 'failed', 'cancelled', 'interrupted'],
    act: (door, key) => {
      door.dismiss(key)
    },
  },
  'send-first': {
    phases: ['queued'],
    act: (door, key) => {
      door.sendFirst(key)
    },
  },
}

/** Plays one story to its end. Same story, same log. */
export async function play(story: Story): Promise<Played> {
  const wayBack = digestAtOnce()
  try {
    const stage = await createStage(story)
    await stage.clicks()
    await stage.goodWeather()
    await stage.epilogue()
    return stage.played()
  } finally {
    wayBack()
  }
}

async function createStage(story: Story) {
  const world = await freshWorld()
  const time = createStoryTime(START_MS)
  const log: string[] = []
  const complaints: string[] = []
  const at = () => `${String(time.now() - START_MS).padStart(8)} ms`
  const note = (text: string) => {
    log.push(`${at()}  ${text}`)
  }
  const complain = (text: string) => {
    complaints.push(text)
    note(`!! ${text}`)
  }
  const service = loud(
    createGraphService({ world, clock: time, seed: `storm ${story.seed}`, settings: story.settings }),
    note,
    () => {
      watch.look()
    },
  )
  for (const { name, options } of story.faults) service.faults.add(name, options)
  const events = eventsOf(world)
  const targets = targetsOf(events)
  const eventIds = Object.fromEntries(PLACES.map((place) => [place, events[place].id])) as Record<Place, string>
  const props = propsOf(story.things, world)
  const storage = createStoryStorage()
  storage.setMode(story.storage)
  const line = createLine({ time, service, speed: story.speed, takesTurns: story.hasAccount, note, complain })
  const all: Pane[] = []
  const slots: (Pane | undefined)[] = []
  const removed = new Set<StoredAttachment>()
  const strangers = new Map<StoredAttachment, Place>()
  for (const place of PLACES) for (const one of events[place].attachments) strangers.set(one, place)
  const impostors = new Map<number, 'same date' | 'other date'>()
  const changed = new Set<number>()
  const lastClickMs = new Map<string, number>()
  const clickedAtMs = new Map<string, number>()
  const watch = createWatch(events, removed, complain)
  const keptBoth = new Set<StandIn>()
  let storageFailed = story.storage === 'blocked' || story.storage === 'full'
  let isFair = false

  function openPane(slot: number, place: Place): Pane {
    const number = all.length + 1
    const life = createLife(`pane${number}`, time)
    const pane = createPane({ story, world, props, targets, life, line, storage, number, toldPlace, note, complain })
    all.push(pane)
    slots[slot] = pane
    pane.open(place)
    return pane
  }

  function toldPlace(index: number, open: Place): Place {
    const words = all.flatMap((pane) => [...pane.words.values()]).filter((word) => word.index === index)
    const places = new Set(words.map(({ place }) => place).filter((place) => place !== undefined))
    const [first] = places
    return first === undefined || places.has(open) ? open : first
  }

  const living = () => slots.filter((pane) => pane !== undefined)

  function choose(pane: Pane, indexes: readonly number[], sameName: Extract<PaneDeed, { kind: 'choose' }>['sameName']) {
    const before = new Set(pane.door.state().rows.map((row) => row.key))
    pane.door.choose(indexes.map((index) => (props[index] as Prop).thing))
    for (const row of pane.door.state().rows) {
      if (before.has(row.key)) continue
      const thing = story.things[pane.words.get(row.key)?.index ?? -1]
      if (thing?.kind === 'mail') pane.door.setMailForm(row.key, thing.form)
      if (sameName !== 'unanswered') answer(pane, row, sameName)
    }
  }

  /** A chosen file takes the place of what was no story's own; what another thing of the story brought stays. */
  function answer(pane: Pane, { key }: Row, sameName: 'replace' | 'keep-both') {
    const now = pane.door.state().rows.find((row) => row.key === key)
    const replaceable = now?.sameName?.replaceable
    const prop = props[pane.words.get(key)?.index ?? -1]
    if (sameName === 'replace' && replaceable?.kind === 'on-event' && prop !== undefined) {
      const old = strangerBehind(pane, replaceable.old.id.id)
      if (old === undefined) return
      watch.add({ place: pane.place, old, name: prop.name, isNew: prop.isIt, file: undefined })
    }
    if (replaceable?.kind !== 'chosen') pane.door.answerSameName(key, sameName)
  }

  function strangerBehind(pane: Pane, id: string): StoredAttachment | undefined {
    return events[pane.place].attachments.find((one) => one.id === id && strangers.has(one))
  }

  function manage(pane: Pane, does: Extract<PaneDeed, { kind: 'rename' | 'replace' }>) {
    const own = pane.door.state().onEvent.filter(({ id }) => strangerBehind(pane, id.id) !== undefined)
    const entry = own[does.row % Math.max(1, own.length)]
    const old = entry === undefined ? undefined : strangerBehind(pane, entry.id.id)
    if (entry === undefined || old === undefined || entry.kind !== 'file') return
    const number = watch.standIns.length + 1
    const name = does.kind === 'replace' && does.keepsName ? old.name : `stand-in ${number}.bin`
    const one =
      does.kind === 'rename' ? renamed(pane.place, old, name) : replaced(pane.place, old, { ...does, name, number })
    if (props.some((prop) => [old.bytes, one.file].some(() => prop.isIt({ ...old, name })))) return
    const begun = one.file === undefined ? pane.door.rename(entry.id, name) : pane.door.replace(entry.id, one.file)
    watch.add(one) // from the moment of the click
    void begun.then(({ kind }) => {
      note(`${pane.life.name} ${does.kind}s ${old.name} to ${name}: ${kind}`)
      if (kind !== 'started') watch.standIns.splice(watch.standIns.indexOf(one), 1)
    })
  }

  function standInOf({ name, replaces }: Pick<Row, 'name' | 'replaces'>): StandIn | undefined {
    return watch.standIns.find((one) => one.name === name && one.old.name === replaces?.old.name)
  }

  function resume(pane: Pane, how: Extract<WorldDeed, { kind: 'kill' }>['resume']) {
    for (const row of pane.door.state().rows) {
      if (row.phase.kind !== 'interrupted' || how === 'no') continue
      const prop = props[pane.words.get(row.key)?.index ?? -1]
      if (row.replaces !== undefined && prop === undefined) {
        pane.door.resume(row.key, row.phase.needsFile ? standInOf(row)?.file : undefined)
        continue
      }
      const isWrong = how !== 'right'
      if (!row.phase.needsFile || prop?.thing.kind !== 'file') {
        pane.door.resume(row.key)
        continue
      }
      const offered = isWrong ? prop.impostor(how === 'wrong-same-date') : prop.thing
      if (isWrong && impostors.get(prop.index) !== 'same date') {
        impostors.set(prop.index, how === 'wrong' ? 'other date' : 'same date')
      }
      if (offered.kind === 'file') pane.door.resume(row.key, offered.file)
    }
  }

  function kill(slot: number, { closedMs, resume: how }: Extract<WorldDeed, { kind: 'kill' }>) {
    const pane = slots[slot]
    if (pane === undefined) return
    const { place } = pane
    lastClickMs.set(pane.life.name, time.now() - (clickedAtMs.get(pane.life.name) ?? 0))
    pane.kill()
    slots[slot] = undefined
    time.after(closedMs, () => {
      if (slots[slot] !== undefined || isFair) return
      const next = openPane(slot, place)
      next.life.after(1_000 + story.speed.roundTripMs, () => {
        resume(next, how)
      })
    })
  }

  function lookAway(pane: Pane, to: Place, forMs: number) {
    const from = pane.place
    pane.open(to)
    pane.life.after(forMs, () => {
      if (pane.place === to) pane.open(from)
    })
  }

  function stranger(index: number, isSameSize: boolean, pane: Pane) {
    const prop = props[index]
    if (prop?.thing.kind !== 'file') return
    const size = isSameSize ? prop.thing.file.blob.size : prop.thing.file.blob.size + 1_000
    const event = events[pane.place]
    const attachment: StoredAttachment = {
      id: attachmentId(event.id, `stranger ${strangers.size}`),
      kind: 'file',
      name: prop.name,
      contentType: null,
      bytes: stretch(3, size),
      isInline: false,
      contentId: null,
      modifiedMs: time.now(),
      writtenBy: 'seed',
    }
    if (props.some((one) => one.isIt(attachment))) return // nobody could tell whose it is
    event.attachments.push(attachment)
    strangers.set(attachment, pane.place)
    note(`somebody else attaches ${prop.name} (${size} bytes) to ${pane.place}`)
  }

  function storageBecomes(mode: Extract<WorldDeed, { kind: 'storage' }>['mode']) {
    if (mode !== 'works' && mode !== 'no-room') storageFailed = true
    if (mode === 'wiped') storage.wipe()
    else if (mode === 'corrupt') storage.corrupt()
    else storage.setMode(mode)
  }

  function remove(pane: Pane, row: number) {
    const { onEvent } = pane.door.state()
    const entry = onEvent[row % Math.max(1, onEvent.length)]
    if (entry === undefined) return
    for (const one of events[pane.place].attachments) {
      if (one.id === entry.id.id || one.name === entry.name) removed.add(one)
    }
    note(`${pane.life.name} removes ${entry.name}`)
    pane.door.remove(entry.id)
  }

  /** A click on a button that no row shows is none. */
  function onRow({ door }: Pane, { kind, row }: RowDeed) {
    const { phases, act } = BUTTONS[kind]
    const able = door.state().rows.filter(({ phase }) => phases.includes(phase.kind))
    const one = able[row % Math.max(1, able.length)]
    if (one === undefined) return
    const standIn = kind === 'dismiss' && one.phase.kind === 'attached' ? standInOf(one) : undefined
    if (standIn !== undefined) keptBoth.add(standIn)
    act(door, one.key)
  }

  function perform(click: Click) {
    const { does } = click
    const slot = slots[click.pane] === undefined ? 0 : click.pane
    const pane = slots[slot]
    if (pane?.life.isFrozen() === true) {
      pane.life.after(click.atMs % 1000, () => {
        perform(click)
      })
      return
    }
    note(`* ${JSON.stringify(does)}`)
    if (isWorldDeed(does)) performAround(slot, does)
    else if (pane !== undefined) performIn(pane, does)
  }

  function performAround(slot: number, does: WorldDeed) {
    switch (does.kind) {
      case 'offline':
        line.cut(does.isTold)
        time.after(does.forMs, () => {
          note('* the network is back')
          line.mend()
        })
        return
      case 'storage':
        storageBecomes(does.mode)
        return
      case 'kill':
        kill(slot, does)
        return
      case 'file-changes':
        changed.add(does.thing)
        ;(props[does.thing] as Prop).health.isReadable = false
        return
      case 'second-pane':
        if (slots[1] === undefined) openPane(1, story.place)
    }
  }

  function performIn(pane: Pane, does: PaneDeed) {
    const { door, life } = pane
    clickedAtMs.set(life.name, time.now())
    switch (does.kind) {
      case 'cancel':
      case 'try-again':
      case 'pause':
      case 'go-on':
      case 'dismiss':
      case 'send-first':
        onRow(pane, does)
        return
      case 'choose':
        choose(pane, does.things, does.sameName)
        if (does.andAttach) pane.attach()
        return
      case 'cancel-all':
        door.cancelAll()
        return
      case 'pause-all':
        door.pauseAll()
        return
      case 'go-on-all':
        door.goOnAll()
        return
      case 'remove':
        remove(pane, does.row)
        return
      case 'undo-remove': {
        const { onEvent } = door.state()
        const entry = onEvent[does.row % Math.max(1, onEvent.length)]
        if (entry !== undefined) door.undoRemove(entry.id)
        return
      }
      case 'refresh':
        door.refresh()
        return
      case 'rename':
      case 'replace':
        manage(pane, does)
        return
      case 'finish-replacing':
        for (const { key } of door.state().rows) door.finishReplacing(key)
        return
      case 'look-away':
        lookAway(pane, does.to, does.forMs)
        return
      case 'clock':
        life.jump(does.byMs)
        return
      case 'freeze':
        life.freeze(does.forMs)
        return
      case 'stranger':
        stranger(does.like, does.sameSize, pane)
    }
  }

  async function untilStill(what: string) {
    if (!(await time.runUntilStill(time.now() + PATIENCE_MS))) complain(`never comes to rest: ${what}`)
  }

  function signInWhereAsked() {
    for (const { door } of living()) if (door.state().rows.some((row) => row.hold?.kind === 'sign-in')) door.signIn()
  }

  return {
    async clicks() {
      openPane(0, story.place)
      time.after(FIRST_CLICK_MS, () => {
        perform({
          atMs: 0,
          pane: 0,
          does: { kind: 'choose', things: story.atFirst, andAttach: true, sameName: 'unanswered' },
        })
      })
      for (const click of story.clicks) {
        time.after(FIRST_CLICK_MS + 1 + click.atMs, () => {
          perform(click)
        })
      }
      const lastMs = FIRST_CLICK_MS + (story.clicks.at(-1)?.atMs ?? 0)
      await time.runUntilStill(START_MS + lastMs + LEFT_ALONE_MS)
    },
    async goodWeather() {
      note('* everything works again')
      isFair = true
      service.faults.clear()
      line.mend()
      storage.setMode(story.storage === 'no-room' ? 'no-room' : 'works')
      if (living().length === 0) openPane(0, story.place)
      for (const { door } of living()) door.goOnAll()
      signInWhereAsked()
      await untilStill('after all faults were lifted')
      signInWhereAsked()
      await untilStill('after the sign-in')
    },
    async epilogue() {
      const [pane] = living()
      if (pane === undefined) return
      // What an earlier pane left is told beside its own event only.
      for (const place of [
        ...new Set([...all.flatMap(({ words }) => [...words.values()].map((one) => one.place)), pane.place]),
      ]) {
        if (place === undefined) continue
        // Opened anew, since a storage that was blocked is not read again by itself.
        pane.open(place === 'other' ? 'plain' : 'other')
        await untilStill('beside another event')
        pane.open(place)
        await untilStill(`beside ${place}`)
        note(`* the person ${story.epilogue}`)
        for (const each of living()) {
          if (story.epilogue.startsWith('tries')) {
            for (const row of each.door.state().rows) if (row.phase.kind === 'failed') each.door.tryAgain(row.key)
            for (const row of each.door.state().rows) each.door.finishReplacing(row.key)
          }
          if (story.epilogue.endsWith('resumes')) resume(each, 'right')
        }
        await untilStill('in the epilogue')
      }
      for (const { door } of living()) door.refresh()
      await untilStill('after the last look')
    },
    played(): Played {
      return {
        story,
        events,
        eventIds,
        props,
        words: all.flatMap(({ words }) => [...words.values()]),
        service,
        storage,
        panes: living(),
        storageFailed,
        removed,
        strangers,
        impostors,
        changed,
        lastClickMs,
        standIns: watch.standIns,
        keptBoth,
        unreadableNoticed: log.some((one) => one.includes('record-unreadable')),
        complaints,
        log,
      }
    },
  }
}

/** Every exchange in the story's log, at its time. */
function loud(service: GraphService, note: (text: string) => void, look: () => void): GraphService {
  const tell = () => {
    look()
    const one = service.log.at(-1)
    if (one === undefined) return
    const { request, reply, rule, fault, served } = one
    const parts = [`${short(request)} → ${reply.status}`]
    if (rule !== undefined) parts.push(rule)
    if (fault !== undefined) parts.push(`fault ${fault} (served ${served})`)
    const wait = reply.headers['retry-after']
    if (wait !== undefined) parts.push(`Retry-After ${wait}`)
    note(parts.join(', '))
  }
  return {
    ...service,
    handle(request, options) {
      const reply = service.handle(request, options)
      tell()
      return reply
    },
    begin(head) {
      const begun = service.begin(head)
      return {
        ...begun,
        handle(request) {
          const reply = begun.handle(request)
          tell()
          return reply
        },
      }
    },
  }
}
