import * as v from 'valibot'
import { AppError } from '../kernel'
import { graphFailure } from '../graph'
import type { HttpReply } from '../graph'
import { parseNextByte } from '../attachments'
import type { Standing } from '../attachments'
import { DRIVE_FOLDER } from './folder'

/** What Graph takes and sends about OneDrive; nothing inward of this file sees it. */

const Item = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  size: v.number(),
  webUrl: v.nullish(v.string()),
})

/** A file in OneDrive. */
export interface DriveItem {
  id: string
  sizeBytes: number
  /** Opens it for its owner, and for nobody else. */
  webUrl: string | undefined
}

export function parseItem(json: unknown): DriveItem {
  const { id, size, webUrl } = v.parse(Item, json)
  return { id, sizeBytes: size, webUrl: httpsOnly(webUrl ?? '') }
}

/**
 * A name that is taken is refused, so that a file of this name is ours once the session is open (decision 0022). No `fileSize`:
 * OneDrive for Business answers it with 400 (learn, driveItemUploadableProperties: "only on OneDrive Personal").
 */
export function sessionJson(): string {
  return JSON.stringify({ item: { '@microsoft.graph.conflictBehavior': 'fail' } })
}

/** Bytes that still fit; undefined: OneDrive does not say. */
export function parseRoom(json: unknown): number | undefined {
  return (
    v.parse(v.object({ quota: v.nullish(v.object({ remaining: v.nullish(v.number()) })) }), json).quota?.remaining ??
    undefined
  )
}

export function folderJson(): string {
  return JSON.stringify({ name: DRIVE_FOLDER, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' })
}

/** For reading, by people of the organization who have it. */
export function linkJson(): string {
  return JSON.stringify({ type: 'view', scope: 'organization' })
}

/** The link of a permission; undefined: there is none that could be put anywhere. */
export function parseLink(json: unknown): string | undefined {
  const permission = v.safeParse(v.object({ link: v.object({ webUrl: v.string() }) }), json)
  return permission.success ? httpsOnly(permission.output.link.webUrl) : undefined
}

/** It becomes a link in somebody's text: nothing but a plain address. */
function httpsOnly(url: string): string | undefined {
  return URL.canParse(url) && new URL(url).protocol === 'https:' ? new URL(url).href : undefined
}

/** What an answer of the upload address stands for (Graph: driveItem createUploadSession). */
export function driveStanding(reply: HttpReply, body: string, nowMs: number): Standing<DriveItem> {
  const { status } = reply
  if (status === 200 || status === 201) {
    const item = itemIn(body)
    if (item !== undefined) return { kind: 'complete', id: item }
  }
  if (status >= 200 && status < 300) {
    const nextByte = parseNextByte(body)
    return nextByte === undefined ? { kind: 'unclear' } : { kind: 'expects', nextByte }
  }
  if (status === 401 || status === 404 || status === 410) return { kind: 'gone' }
  // "A fragment the server had already received": where it goes on, the address tells when it is asked.
  if (status === 416) throw new AppError({ kind: 'server-trouble', status, requestId: undefined })
  throw new AppError(graphFailure(reply, body, 'drive', nowMs))
}

function itemIn(body: string): DriveItem | undefined {
  try {
    return parseItem(JSON.parse(body))
  } catch {
    return undefined // an upload session, or nothing
  }
}
