import { expect } from '@jest/globals'
import { measureScript } from '../measure/measureScript'
import { loadedPaneFrame } from './paneFrame'
import type { OpenedPage, OpenedPane } from './paneOn'

/** Focus leaves the pane: forward, backward. */
export const TAB_EXIT = 13
export const TAB_EXIT_SHIFT = 14
/** Every way out of the pane, and chords handed on to Outlook. */
const LEAVING = [5, 6, TAB_EXIT, TAB_EXIT_SHIFT, 15, 16, 39]
const MOST_STOPS = 120

/** A person without a mouse: where the focus is, and what was wrong with it on the way. */
export interface Keys {
  /** Outlook gives the focus to the pane (TabIn). */
  enter: (end?: 'first' | 'last') => Promise<string>
  /** Presses and tells what has the focus then. */
  press: (key: string) => Promise<string>
  /** Goes on by Tab until the focus is on what begins with these words: `button “Attach”`. */
  tabTo: (words: string, key?: 'Tab' | 'Shift+Tab') => Promise<string>
  /** All stops from here to the end, by this key; the last one has left the pane. */
  tabOut: (key: 'Tab' | 'Shift+Tab') => Promise<string[]>
  /** Waits until the focus is there. */
  comesTo: (words: string) => Promise<void>
  focused: () => Promise<string>
  /** Ways out since it was asked last. */
  exits: () => number[]
  /** What could not be seen of the focus, so far. */
  faults: string[]
}

export async function keysOf({ simulator }: OpenedPane, seen: OpenedPage): Promise<Keys> {
  const frame = await loadedPaneFrame(seen)
  await frame.evaluate(await measureScript())
  const { notifications } = simulator.outlook
  const faults: string[] = []
  let told = notifications.length

  const exits = () => {
    const since = notifications.slice(told).filter((action) => LEAVING.includes(action))
    told = notifications.length
    return since
  }
  const focused = () => frame.evaluate(() => window.measure.nameOfFocused())
  const look = async () => {
    // Drawn by then, and scrolled to.
    await frame.evaluate(() => new Promise(requestAnimationFrame))
    faults.push(...(await frame.evaluate(() => window.measure.focusFaults())))
    return focused()
  }
  const press = async (key: string) => {
    await seen.page.keyboard.press(key)
    return look()
  }
  const comesTo = async (words: string) => {
    await frame.waitForFunction((start) => window.measure.nameOfFocused().startsWith(start), words)
    await look()
  }
  return {
    exits,
    focused,
    faults,
    press,
    comesTo,
    async enter(end = 'first') {
      await seen.pane
        .getByRole('list', { name: 'On the event' })
        .or(seen.pane.getByText('Nothing is attached'))
        .first()
        .waitFor()
      await seen.page.evaluate((which) => {
        window.simulatedOutlook.focusPane(which)
      }, end)
      await frame.waitForFunction(() => document.hasFocus() && document.activeElement !== document.body)
      return look()
    },
    async tabTo(words, key = 'Tab') {
      let at = await focused()
      for (let stop = 0; stop < MOST_STOPS && !at.startsWith(words); stop++) {
        at = await press(key)
        if (exits().length > 0) throw new Error(`Left the pane on the way to ${words}.`)
      }
      expect(at.slice(0, words.length)).toBe(words)
      return at
    },
    async tabOut(key) {
      const stops: string[] = []
      for (let stop = 0; stop < MOST_STOPS; stop++) {
        const at = await press(key)
        const left = await outBy(seen, notifications, told)
        if (left) return stops
        stops.push(at)
      }
      throw new Error(`The focus goes round: ${stops.join(', ')}`)
    },
  }
}

/** Whether the host was told of an exit; it is told by a message, so that the frame gets a turn first. */
async function outBy({ page }: OpenedPage, notifications: readonly number[], told: number): Promise<boolean> {
  await page.evaluate(() => new Promise(requestAnimationFrame))
  return notifications.slice(told).some((action) => LEAVING.includes(action))
}
