import { refuse } from './refusal'

/** What is asked of the signed-in person's OneDrive. */
export type DriveAsk =
  | { kind: 'drive' }
  | { kind: 'rootChildren' }
  /** By its path below the root. */
  | { kind: 'item'; path: readonly string[] }
  | { kind: 'createUploadSession'; path: readonly string[] }
  | { kind: 'createLink'; itemId: string }

/** Reads what stands behind `/me/drive`; the segments are decoded. A colon opens a path, and closes it where more follows. */
export function driveAsk(segments: readonly string[], pathname: string): DriveAsk {
  const [first, ...rest] = segments
  if (first === undefined) return { kind: 'drive' }
  if (first === 'root' && rest.length === 1 && rest[0] === 'children') return { kind: 'rootChildren' }
  if (first === 'items' && rest.length === 2 && rest[1] === 'createLink')
    return { kind: 'createLink', itemId: rest[0] ?? '' }
  if (first === 'root:' && rest.length > 0) {
    const end = rest.findIndex((segment) => segment.endsWith(':'))
    if (end < 0) return { kind: 'item', path: rest }
    const path = [...rest.slice(0, end), (rest[end] ?? '').slice(0, -1)]
    if (rest.length === end + 2 && rest[end + 1] === 'createUploadSession') return { kind: 'createUploadSession', path }
  }
  return refuse('segmentUnknown', { message: `Resource not found for the segment in ${pathname}` })
}
