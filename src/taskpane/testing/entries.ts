/** What a folder of a drop holds, by name: a folder, a file by its content, or null where it cannot be read. */
export interface FakeTree {
  [name: string]: FakeTree | string | null | (() => FakeTree)
}

/** A folder as a browser hands it over: its reader gives two entries at a time, and only hands each over once. */
export function folderEntry(name: string, tree: FakeTree): FileSystemDirectoryEntry {
  const createReader = () => {
    const entries = Object.entries(tree).map(([own, inside]) => entryOf(own, inside))
    return {
      readEntries(resolve: (some: FileSystemEntry[]) => void) {
        queueMicrotask(() => {
          resolve(entries.splice(0, 2))
        })
      },
    }
  }
  return { name, isDirectory: true, isFile: false, createReader } as unknown as FileSystemDirectoryEntry
}

/** A folder that gives nothing but an error. */
export function lockedFolder(name: string): FileSystemDirectoryEntry {
  const readEntries = (_resolve: unknown, reject: (error: Error) => void) => {
    reject(new DOMException('It may not be read.', 'NotReadableError'))
  }
  return {
    ...{ name, isDirectory: true, isFile: false },
    createReader: () => ({ readEntries }),
  } as unknown as FileSystemDirectoryEntry
}

function entryOf(name: string, inside: FakeTree[string]): FileSystemEntry {
  if (typeof inside === 'function') return folderEntry(name, inside())
  if (inside !== null && typeof inside === 'object') return folderEntry(name, inside)
  const file = (resolve: (file: File) => void, reject: (error: Error) => void) => {
    if (inside === null) reject(new DOMException('Gone.', 'NotFoundError'))
    else resolve(new File([inside], name, { lastModified: 500 }))
  }
  return { name, isDirectory: false, isFile: true, file } as unknown as FileSystemEntry
}
