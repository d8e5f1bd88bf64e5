import { overlappingControls, targetsTooSmall } from './controls'
import { colourFaults } from './colours'
import { sidesOfParts } from './sides'
import type { Sides } from './sides'
import { clippedTexts, leaveTexts, overlappingTexts, widenTexts } from './textBoxes'
import { focusFaults, nameOfFocused } from './focus'

/** What a page is asked about itself; each fault in a line of words. */
export interface Measure {
  clippedTexts: () => string[]
  overlappingTexts: () => string[]
  overlappingControls: () => string[]
  /** Under 24 pixels without the room around them that makes up for it (WCAG 2.5.8). */
  targetsTooSmall: () => string[]
  /** Controls that can hardly be told from what is around them (WCAG 1.4.11). */
  colourFaults: () => string[]
  /** Writes every word twice, and goes on with what is written later. */
  widenTexts: () => void
  leaveTexts: () => void
  /** Where each part of the pane stands. */
  sidesOfParts: () => Sides[]
  nameOfFocused: () => string
  focusFaults: () => string[]
}

declare global {
  interface Window {
    measure: Measure
  }
}

window.measure = {
  clippedTexts,
  overlappingTexts,
  overlappingControls,
  targetsTooSmall,
  colourFaults,
  widenTexts,
  leaveTexts,
  sidesOfParts,
  nameOfFocused,
  focusFaults,
}
