import { Client, FileUpload, LargeFileUploadTask } from '@microsoft/microsoft-graph-client'
import { benchFile } from './bare'
import type { Target } from './bare'

export type MicrosoftRun = { kind: 'uploaded'; ms: number } | { kind: 'ended'; ms: number; with: string }

/** Microsoft's own uploader on the same file, in the same frame. `rangeBytes` undefined: its default. */
export async function microsoftTask({ token, url }: Target, rangeBytes: number | undefined): Promise<MicrosoftRun> {
  const file = benchFile()
  const client = Client.initWithMiddleware({ authProvider: { getAccessToken: () => Promise.resolve(token) } })
  const startedMs = performance.now()
  const AttachmentItem = { attachmentType: 'file', name: `task ${file.name}`, size: file.size }
  const session = await LargeFileUploadTask.createUploadSession(client, `${url}/createUploadSession`, {
    AttachmentItem,
  })
  const upload = new FileUpload(file, file.name, file.size)
  const task = new LargeFileUploadTask(
    client,
    upload,
    session,
    rangeBytes === undefined ? {} : { rangeSize: rangeBytes },
  )
  try {
    await task.upload()
    return { kind: 'uploaded', ms: performance.now() - startedMs }
  } catch (error) {
    const said = error instanceof Error ? error.message : JSON.stringify(error)
    return { kind: 'ended', ms: performance.now() - startedMs, with: said }
  }
}
