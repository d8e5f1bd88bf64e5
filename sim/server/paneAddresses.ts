import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PaneAddresses } from '../outlook/page/contract'

const PLAIN = 'https://localhost:3000/taskpane.html'

const SURFACES: Record<keyof PaneAddresses, string> = {
  compose: 'AppointmentOrganizerCommandSurface',
  read: 'AppointmentAttendeeCommandSurface',
  message: 'MessageReadCommandSurface',
}

/** Which address the manifest beside the built pane names for each button; a folder without one is opened plainly. */
export async function paneAddresses(distFolder: string): Promise<PaneAddresses> {
  const manifest = await readFile(join(distFolder, 'manifest.xml'), 'utf8').catch(() => undefined)
  if (manifest === undefined) return { compose: PLAIN, read: PLAIN, message: PLAIN }
  // A client that knows 1.1 reads nothing else.
  const block = manifest.slice(manifest.lastIndexOf('<VersionOverrides '))
  const addressOf = (surface: keyof PaneAddresses) => {
    const button = block.split(`<ExtensionPoint xsi:type="${SURFACES[surface]}">`)[1] ?? ''
    const resid = /<SourceLocation resid="([^"]+)"/.exec(button)?.[1] ?? ''
    const address = new RegExp(`<bt:Url id="${resid.replaceAll('.', '\\.')}" DefaultValue="([^"]+)"`).exec(block)?.[1]
    if (address === undefined) throw new Error(`The manifest has no pane for ${SURFACES[surface]}.`)
    // What is deployed elsewhere is served here all the same.
    return `${PLAIN}${new URL(address.replaceAll('&amp;', '&')).search}`
  }
  return { compose: addressOf('compose'), read: addressOf('read'), message: addressOf('message') }
}
