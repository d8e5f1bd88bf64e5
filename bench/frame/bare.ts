/** Where the frame's own requests go, as the pane's do. */
export interface Target {
  token: string
  /** The event's attachments. */
  url: string
}

/** As the engine has them. */
const RANGE_BYTES = 4 * 1024 * 1024

/** The file that was put into the bench's own input, which stands beside the pane. */
export function benchFile(): File {
  const input = document.querySelector<HTMLInputElement>('#bench')
  const file = input?.files?.[0]
  if (file === undefined) throw new Error('The bench’s own input holds no file.')
  return file
}

/** Milliseconds that an upload session takes at the least: one POST, then range after range, nothing else. */
export async function bareLoop({ token, url }: Target): Promise<number> {
  const file = benchFile()
  const startedMs = performance.now()
  const AttachmentItem = { attachmentType: 'file', name: `bare ${file.name}`, size: file.size }
  const opened = await post(`${url}/createUploadSession`, token, JSON.stringify({ AttachmentItem }))
  const { uploadUrl } = (await opened.json()) as { uploadUrl: string }
  for (let start = 0; start < file.size; start += RANGE_BYTES) {
    const end = Math.min(start + RANGE_BYTES, file.size)
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Content-Range': `bytes ${start}-${end - 1}/${file.size}`,
    }
    const reply = await fetch(uploadUrl, { method: 'PUT', headers, body: file.slice(start, end) })
    await reply.text()
    if (!reply.ok) throw new Error(`A bare range was answered ${reply.status}.`)
  }
  return performance.now() - startedMs
}

/** Milliseconds of each of so many bare POSTs of a file of `bytes` bytes, encoded before. */
export async function barePosts({ token, url }: Target, bytes: number, count: number): Promise<number[]> {
  const base64 = 'QUJD'.repeat(Math.ceil(bytes / 3))
  const took: number[] = []
  for (let nth = 0; nth < count; nth++) {
    const name = `bare ${performance.now()}.bin`
    const body = JSON.stringify({ '@odata.type': '#microsoft.graph.fileAttachment', name, contentBytes: base64 })
    const startedMs = performance.now()
    const reply = await post(url, token, body)
    await reply.text()
    took.push(performance.now() - startedMs)
  }
  return took
}

async function post(url: string, token: string, body: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const reply = await fetch(url, { method: 'POST', headers, body })
  if (!reply.ok) throw new Error(`A bare POST was answered ${reply.status}.`)
  return reply
}
