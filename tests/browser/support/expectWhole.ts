import { expect } from '@jest/globals'
import { sha256, stored } from './drive'
import type { ChosenBytes } from './drive'
import type { OpenedPane } from './openPane'

/** It is on the event once, byte by byte. */
export function expectWhole(opened: OpenedPane, { name, bytes }: ChosenBytes): void {
  expect(stored(opened, name).map(sha256)).toEqual([sha256(bytes)])
}
