import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { WireReply } from '../wire'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml; charset=utf-8',
}

/** A file of a folder, bytes unmodified; undefined when there is none. Letter case as on Microsoft's CDN: it does not count. */
export async function staticFile(
  folder: string,
  path: string,
  headers: Record<string, string>,
): Promise<WireReply | undefined> {
  const parts = decodeURIComponent(path).split('/').filter(Boolean)
  let place = folder
  for (const part of parts) {
    if (part === '..' || part.includes(sep)) return undefined
    const names = await readdir(place).catch(() => [])
    const name = names.find((one) => one === part) ?? names.find((one) => one.toLowerCase() === part.toLowerCase())
    if (name === undefined) return undefined
    place = join(place, name)
  }
  const body = await readFile(place).catch(() => undefined)
  if (body === undefined) return undefined
  return {
    status: 200,
    headers: { 'content-type': TYPES[extname(place)] ?? 'application/octet-stream', ...headers },
    body,
  }
}
