import { StoryBlob, sameBytes, stretch } from './bytes'
import type { Events } from './scene'
import type { Place } from './story'
import type { ChosenFile } from '../../src/attachments'
import type { StoredAttachment } from '../../sim/world'

/** What was told to take the place of something on an event. */
export interface StandIn {
  place: Place
  old: StoredAttachment
  /** Under which name its row goes. */
  name: string
  /** The new one, whole. */
  isNew: (one: StoredAttachment) => boolean
  /** The file that was chosen for it; a renamed one has its bytes on the event. */
  file: ChosenFile | undefined
}

const DATE_MS = Date.parse('2026-03-01T00:00:00Z')

export function renamed(place: Place, old: StoredAttachment, name: string): StandIn {
  const { bytes } = old
  const isNew = (one: StoredAttachment) => one.kind === 'file' && one.name === name && sameBytes(one.bytes, bytes)
  return { place, old, name, isNew, file: undefined }
}

export function replaced(
  place: Place,
  old: StoredAttachment,
  { name, start, sizeBytes, number }: { name: string; start: number; sizeBytes: number; number: number },
): StandIn {
  const bytes = stretch(start, sizeBytes)
  const isNew = (one: StoredAttachment) => one.kind === 'file' && sameBytes(one.bytes, bytes)
  const file = { name, blob: new StoryBlob(bytes), lastModifiedMs: DATE_MS + number }
  return { place, old, name, isNew, file }
}

/**
 * Every moment there is one whole copy: of each attachment whose place was to be taken, the old one or a new one. Unless
 * the person removed one of them.
 */
export function createWatch(events: Events, removed: ReadonlySet<StoredAttachment>, complain: (text: string) => void) {
  const standIns: StandIn[] = []
  const lost = new Set<StoredAttachment>()
  return {
    standIns,
    add: (one: StandIn) => standIns.push(one),
    look() {
      for (const old of new Set(standIns.map((one) => one.old))) {
        if (lost.has(old)) continue
        const all = standIns.filter((one) => one.old === old)
        const [{ place } = { place: undefined }] = all
        if (place === undefined) continue
        const isIt = (one: StoredAttachment) => one === old || all.some(({ isNew }) => isNew(one))
        if (events[place].attachments.some(isIt) || [...removed].some(isIt)) continue
        lost.add(old)
        complain(`harm: no whole copy of ${old.name} is left on ${place}`)
      }
    },
  }
}
