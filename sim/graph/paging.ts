import { createHash } from 'node:crypto'
import type { WireReply } from '../wire'
import type { Parts } from './parts'
import type { Query } from './query'
import { refuse } from './refusal'
import { json } from './reply'

/** Documented for messages, taken for every list. */
const DEFAULT_TOP = 10
const MAX_TOP = 1000

/** A page of a list: as many rows as asked for, ten unless told, and a link where more follow. */
export function pageOf<T>(
  rows: readonly T[],
  shape: (row: T) => unknown,
  about: { url: URL; query: Query; context: string; parts: Parts },
): WireReply {
  const { url, query, context, parts } = about
  const top = parseTop(query.get('$top'))
  const start = parseSkipToken(query, url)
  const end = start + pageLength(top, query.has('$skiptoken'), parts)
  return json(200, {
    '@odata.context': `${url.origin}/v1.0/$metadata#${context}`,
    value: rows.slice(start, end).map(shape),
    ...(end < rows.length ? { '@odata.nextLink': nextLink(url, end) } : {}),
  })
}

function pageLength(top: number, isFurther: boolean, { settings }: Parts): number {
  switch (settings.shortPages) {
    case 'off':
      return top
    case 'half':
      return Math.ceil(top / 2)
    case 'empty-first':
      return isFurther ? top : 0
  }
}

function parseTop(text: string | undefined): number {
  if (text === undefined) return DEFAULT_TOP
  const top = /^\d+$/.test(text) ? Number(text) : 0
  if (top < 1 || top > MAX_TOP) refuse('topOutOfRange')
  return top
}

/** Names the place in the list and the query it belongs to, so that only an unchanged next link is taken. */
function nextLink(url: URL, start: number): string {
  const next = new URL(url)
  next.searchParams.delete('$skiptoken')
  const token = Buffer.from(`${start}.${digestOf(next)}`).toString('base64url')
  // As Graph writes it: `$` stays bare.
  return `${next.href}${next.search === '' ? '?' : '&'}$skiptoken=${token}`
}

function parseSkipToken(query: Query, url: URL): number {
  const token = query.get('$skiptoken')
  if (token === undefined) return 0
  const text = Buffer.from(token, 'base64url').toString('utf8')
  const [start, digest] = text.split('.')
  const bare = new URL(url)
  bare.searchParams.delete('$skiptoken')
  const isOurs = start !== undefined && /^\d+$/.test(start) && digest === digestOf(bare)
  if (!isOurs || token !== Buffer.from(text).toString('base64url')) refuse('skipTokenInvalid')
  return Number(start)
}

function digestOf(url: URL): string {
  const options = [...url.searchParams].map(([name, value]) => `${name}=${value}`).sort()
  return createHash('sha256')
    .update(`${url.pathname}?${options.join('&')}`)
    .digest('hex')
    .slice(0, 16)
}
