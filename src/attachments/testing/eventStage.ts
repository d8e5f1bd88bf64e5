import { AppError, asAttachmentId } from '../../kernel'
import type { AttachmentId, Failure } from '../../kernel'
import type { EventAttachments } from '../eventAttachments'
import type { ListedAttachment } from '../wire'

export type EventRequest = 'list' | 'add' | 'session' | 'remove' | 'content'

export type StoredAttachment = ListedAttachment & { content: string }

/** One event on a server that answers at once, and as a story says. Every request is in `log`. */
export interface EventStage {
  event: EventAttachments
  log: string[]
  /** What is on the event, in the order in which it is listed. */
  onServer: StoredAttachment[]
  /** Puts something there, as somebody else would. */
  put(id: string, name: string, content: string, changes?: Partial<StoredAttachment>): void
  /** The next such request fails; `after`: although the server did it. Several are taken in order. */
  fail(request: EventRequest, failure: Failure, when?: 'before' | 'after'): void
  /** What a created session answers. */
  session: { reply: unknown }
  /** An add is answered without an id, as the 2015 page has it. */
  namesNoId: boolean
}

export const UPLOAD_URL = 'https://outlook.office.com/api/upload?authtoken=secret'

export function createEventStage(log: string[] = []): EventStage {
  const faults: { request: EventRequest; failure: Failure; when: 'before' | 'after' }[] = []
  let made = 0

  async function run<T>(request: EventRequest, words: string, work: () => T): Promise<T> {
    log.push(words)
    const at = faults.findIndex((one) => one.request === request)
    const [fault] = at < 0 ? [] : faults.splice(at, 1)
    if (fault?.when === 'before') throw new AppError(fault.failure)
    const result = work()
    await Promise.resolve()
    if (fault !== undefined) throw new AppError(fault.failure)
    return result
  }

  function find(id: AttachmentId): StoredAttachment {
    const one = stage.onServer.find((other) => other.id === id)
    if (one === undefined) throw new AppError({ kind: 'attachment-gone' })
    return one
  }

  const stage: EventStage = {
    log,
    onServer: [],
    session: { reply: { uploadUrl: UPLOAD_URL } },
    namesNoId: false,
    put(id, name, content, changes = {}) {
      const listed = { id: asAttachmentId(id), name, sizeBytes: content.length, modified: '' }
      stage.onServer.push({ ...listed, kind: 'file', content, ...changes })
    },
    fail(request, failure, when = 'before') {
      faults.push({ request, failure, when })
    },
    event: {
      list: ({ silentOnly, once = false }) =>
        run('list', `list${silentOnly ? ' silently' : ''}${once ? ' once' : ''}`, () =>
          stage.onServer.map(({ id, name, sizeBytes, kind, modified }) => ({ id, name, sizeBytes, kind, modified })),
        ),
      add: (json) => {
        const body = JSON.parse(json) as { name: string; contentBytes?: string }
        return run('add', `add ${body.name}`, () => {
          const id = `A${++made}`
          const content = body.contentBytes === undefined ? 'an item' : atob(body.contentBytes)
          stage.put(id, body.name, content, body.contentBytes === undefined ? { kind: 'item' } : {})
          return stage.namesNoId ? undefined : asAttachmentId(id)
        })
      },
      createUploadSession: (json) => run('session', `session ${json}`, () => stage.session.reply),
      remove: (id) =>
        run('remove', `remove ${id}`, () => {
          stage.onServer.splice(stage.onServer.indexOf(find(id)), 1)
        }),
      content: (id) => run('content', `read ${id}`, () => new Blob([find(id).content])),
    },
  }
  return stage
}
