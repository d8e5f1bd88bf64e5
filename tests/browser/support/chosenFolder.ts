import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Large files that the tests of this process choose; each in a folder of its own, so that names may repeat. */
const FOLDER = join(__dirname, '../../../.cache/chosen', String(process.pid))

/** Path of a file with these bytes, there until `forgetChosen`. */
export async function onDisk({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<string> {
  const folder = join(FOLDER, randomUUID())
  await mkdir(folder, { recursive: true })
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

export async function forgetChosen(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true })
}
