/** A file of `size` bytes that was changed or moved on the disk since it was chosen: no part of it can be read. */
export function unreadableBlob(size: number): Blob {
  const blob = new Blob([new Uint8Array(size)])
  blob.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  blob.slice = () => blob
  return blob
}
