import { asAttachmentId } from '../../kernel'
import type { Graph } from '../../graph'
import type { EventStage, StoredAttachment } from './eventStage'

const TYPE = { file: 'fileAttachment', item: 'itemAttachment', link: 'referenceAttachment' } as const
const json = ({ id, name, sizeBytes, kind, modified }: StoredAttachment) => ({
  ...{ '@odata.type': `#microsoft.graph.${TYPE[kind]}`, id, name, size: sizeBytes, lastModifiedDateTime: modified },
})

/** Graph with one event, whichever is asked for. */
export function graphOn(server: EventStage): Graph {
  const { event } = server
  const idIn = (path: string) => asAttachmentId(decodeURIComponent(path.split('/attachments/')[1]?.split('/')[0] ?? ''))
  return {
    read: async ({ silentOnly = false, once = false }, parse, signal) => {
      await event.list({ silentOnly, once }, signal)
      return parse({ value: server.onServer.map(json) })
    },
    readBlob: ({ path }, signal) => event.content(idIn(path), signal),
    write: async ({ method, path, json: body = '' }, signal) => {
      if (method === 'DELETE') {
        await event.remove(idIn(path), signal)
        return { status: 204, json: undefined }
      }
      if (path.endsWith('/createUploadSession')) {
        return { status: 201, json: await event.createUploadSession(body, signal) }
      }
      const id = await event.add(body, signal)
      return { status: 201, json: id === undefined ? undefined : { id } }
    },
  }
}
