import { asCode, failureOf } from '../kernel'
import type { Clock, Log } from '../kernel'
import type { HttpRequest, Transport } from './transport'

/** The same transport, and each of its uploads noted: how much, which range, how it was answered, how long it took; never where to. */
export function notedUploads(transport: Transport, { log, clock }: { log: Log; clock: Clock }): Transport {
  return async (request, signal) => {
    const startedMs = clock.now()
    const about = { method: request.method, bytes: bytesOf(request), range: asCode(rangeOf(request)) }
    try {
      const reply = await transport(request, signal)
      log.note('upload', { ...about, status: reply.status, ms: clock.now() - startedMs })
      return reply
    } catch (error) {
      const failure = signal.aborted ? 'stopped' : failureOf(error).kind
      log.note('upload', { ...about, failure, ms: clock.now() - startedMs })
      throw error
    }
  }
}

/** Of the request's body; undefined: it has none, or one that counts otherwise. */
export function bytesOf({ body }: Pick<HttpRequest, 'body'>): number | undefined {
  return typeof body === 'string' ? body.length : body?.size
}

/** `0-4194303/12000000` */
function rangeOf({ headers }: HttpRequest): string | undefined {
  return headers['Content-Range']?.replace('bytes ', '')
}

/** Of an address only these words are told; everything else may be an id, a name or what somebody searched for. */
const WORDS = new Set(
  '$batch $value attachments calendar calendargroup calendargroups calendars calendarView childFolders children contactFolders contacts createLink createUploadSession drive events forward groups instances items mailFolders me messages organization query root search send updates users'.split(
    ' ',
  ),
)

/** `/me/events/{}/attachments`, of a path with ids and a query. */
export function shapeOf(path: string): string {
  const [plain = ''] = path.split('?')
  return plain
    .split('/')
    .map((part) => (part === '' || WORDS.has(part) ? part : '{}'))
    .join('/')
}
