import { createHash, randomBytes } from 'node:crypto'
import type { Locator } from 'playwright-core'
import { onDisk } from './chosenFolder'
import type { OpenedPane } from './openPane'

/** The pane as a person uses it: by the names that are fixed for everyone outside (README, "What stays"). */
export type Seen = Pick<OpenedPane, 'pane'>

export interface ChosenBytes {
  name: string
  bytes: Buffer
}

/** More than this takes seconds on its way to the browser as text, and far more on a busy machine. */
const BY_PATH_BYTES = 1_000_000

export function someFile(name: string, size: number): ChosenBytes {
  return { name, bytes: randomBytes(size) }
}

export async function chooseFiles({ pane }: Seen, ...files: ChosenBytes[]): Promise<void> {
  const control = pane.locator('input[type=file]')
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size > BY_PATH_BYTES) return control.setInputFiles(await Promise.all(files.map(onDisk)))
  await control.setInputFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: bytes })),
  )
}

export async function chooseMail({ pane }: Seen, words: string, subject: string | RegExp): Promise<void> {
  await pane.getByRole('searchbox', { name: 'Search mail' }).fill(words)
  await pane.getByRole('searchbox', { name: 'Search mail' }).press('Enter')
  await pane.getByRole('option', { name: subject }).first().click()
}

export async function attach({ pane }: Seen): Promise<void> {
  await pane.getByRole('button', { name: 'Attach', exact: true }).click()
}

/** A thing on its way or on the event; its accessible name is "name, facts, state". */
export function rowOf({ pane }: Seen, name: string, state = ''): Locator {
  return pane.getByRole('listitem', { name: new RegExp(`^${escaped(name)},.*${escaped(state)}`) })
}

/** Waits until the row says so in words. */
export async function isTold(opened: Seen, name: string, state: string, timeoutMs = 15_000): Promise<void> {
  await rowOf(opened, name, state).first().waitFor({ timeout: timeoutMs })
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What is on the stored event, by name. */
export function stored(opened: OpenedPane, name: string): Uint8Array[] {
  return opened
    .storedEvent()
    .attachments.filter((one) => one.name === name)
    .map((one) => one.bytes)
}

/** Waits for what only the service sees. */
export async function until(what: string, isSo: () => boolean, timeoutMs = 15_000): Promise<void> {
  const endMs = Date.now() + timeoutMs
  while (!isSo()) {
    if (Date.now() > endMs) throw new Error(`Waited ${timeoutMs} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
