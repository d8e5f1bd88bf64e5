import { createGate } from '../../graph'
import { createStore } from '../../kernel'
import type { Clock } from '../../kernel'
import type { Places } from '../../events'
import type { AttachmentsDeps } from '../writers'
import { createMemoryJournal, createMemoryDisk } from './memoryJournal'
import { createMemoryLocks } from './memoryLocks'

/** The network as the browser sees it, switched by a test. */
export function fakeNetwork() {
  return createStore<{ isOnline: boolean }, { isOnline: boolean }>({ isOnline: true }, (_before, now) => now)
}

/** Nothing got another id. */
export const settledPlaces: Places = { now: (address) => address, find: () => Promise.resolve(undefined) }

/** What the engine needs around it in a story that is about something else: all of it works and is empty. */
export function portsFor(
  clock: Clock,
): Pick<AttachmentsDeps, 'places' | 'gate' | 'journal' | 'locks' | 'network' | 'account' | 'clock' | 'newId'> {
  let made = 0
  return {
    places: settledPlaces,
    gate: createGate(clock),
    journal: createMemoryJournal({ disk: createMemoryDisk(), clock }),
    locks: createMemoryLocks().pane(),
    network: fakeNetwork(),
    account: () => 'alex@contoso.example',
    clock,
    newId: () => `id-${made++}`,
  }
}
