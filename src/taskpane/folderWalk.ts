/** A file of a dropped or chosen folder. */
export interface FoundFile {
  file: File
  /** `plans/ground floor.pdf`, with the folder itself. */
  path: string
}

export interface Walked {
  /** By path. */
  found: readonly FoundFile[]
  /** Paths of files and folders that could not be read. */
  unreadable: readonly string[]
  /** What systems and programs leave in folders for themselves. */
  leftOut: number
  /** Paths of folders that hold themselves, by way of a link. */
  loops: readonly string[]
  /** Paths of folders too far down. */
  tooDeep: readonly string[]
  /** There was more than anybody attaches. */
  isCut: boolean
}

export const MOST_FILES = 5_000
export const MOST_LEVELS = 24

const JUNK = /^(\.ds_store|thumbs\.db|desktop\.ini|\.localized|icon\r|~\$.*|\._.*|\.~lock\..*#)$/i

/** Nobody means these when a folder is attached. */
export function isJunk(name: string): boolean {
  return JUNK.test(name)
}

interface Folder {
  entry: FileSystemDirectoryEntry
  path: string
  /** From the outermost folder down: where each lies and what is in it. */
  above: readonly { path: string; listing: string }[]
}

/** Everything in the folders, to their end. Rejects only with the signal's reason; `onCount`: files so far. */
export async function walkFolders(
  roots: readonly FileSystemEntry[],
  { signal, onCount }: { signal: AbortSignal; onCount: (files: number) => void },
): Promise<Walked> {
  const walk = new Walk(onCount)
  walk.open(roots.filter(isFolder).map((entry) => ({ entry, path: entry.name, above: [] })))
  for (let folder = walk.next(); folder !== undefined; folder = walk.next()) {
    await walk.read(folder, signal)
    signal.throwIfAborted()
  }
  return walk.result()
}

class Walk {
  private waiting: Folder[] = []
  private found: FoundFile[] = []
  private unreadable: string[] = []
  private readonly loops: string[] = []
  private readonly tooDeep: string[] = []
  private leftOut = 0
  private isCut = false

  constructor(private readonly onCount: (files: number) => void) {}

  open(folders: readonly Folder[]): void {
    this.waiting.push(...folders)
  }

  next(): Folder | undefined {
    return this.isCut ? undefined : this.waiting.pop()
  }

  async read(folder: Folder, signal: AbortSignal): Promise<void> {
    const { path, above } = folder
    const entries = await entriesOf(folder.entry, signal).catch(() => undefined)
    signal.throwIfAborted()
    if (entries === undefined) {
      this.unreadable.push(path)
      return
    }
    const listing = entries
      .map(({ name }) => name)
      .sort()
      .join('/')
    if (this.isLoop(listing, above)) return
    const inside = [...above, { path, listing }]
    const kept = entries.filter(({ name, isFile }) => !isFile || !isJunk(name))
    this.leftOut += entries.length - kept.length
    await this.takeFiles(kept.filter(isPlainFile), path)
    for (const entry of kept.filter(isFolder)) {
      const below = `${path}/${entry.name}`
      if (inside.length < MOST_LEVELS) this.open([{ entry, path: below, above: inside }])
      else this.tooDeep.push(below)
    }
  }

  /** The same names for the third time on the way down: the browser does not tell a link from what it leads to. */
  private isLoop(listing: string, above: Folder['above']): boolean {
    const alike = above.filter((one) => one.listing === listing)
    const [first, again] = alike
    if (listing === '' || first === undefined || again === undefined) return false
    this.loops.push(again.path)
    const isRepeated = (path: string) => `${path}/`.startsWith(`${again.path}/`)
    this.found = this.found.filter(({ path }) => !isRepeated(path))
    this.unreadable = this.unreadable.filter((path) => !isRepeated(path))
    this.waiting = this.waiting.filter(({ path }) => !isRepeated(path))
    return true
  }

  private async takeFiles(entries: readonly FileSystemFileEntry[], path: string): Promise<void> {
    const room = MOST_FILES - this.found.length
    if (entries.length > room) this.isCut = true
    const files = await Promise.all(entries.slice(0, room).map((entry) => fileOf(entry).catch(() => undefined)))
    files.forEach((file, index) => {
      const own = `${path}/${entries[index]?.name ?? ''}`
      if (file === undefined) this.unreadable.push(own)
      else this.found.push({ file, path: own })
    })
    this.onCount(this.found.length)
  }

  result(): Walked {
    const { unreadable, leftOut, loops, tooDeep, isCut } = this
    return { found: byPath(this.found), unreadable, leftOut, loops, tooDeep, isCut }
  }
}

const NAMES = new Intl.Collator(undefined, { numeric: true })

function byPath(found: readonly FoundFile[]): FoundFile[] {
  return [...found].sort((one, other) => NAMES.compare(one.path, other.path))
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isPlainFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

/** A reader gives some entries at a time, and none when it is at its end. */
async function entriesOf(folder: FileSystemDirectoryEntry, signal: AbortSignal): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    signal.throwIfAborted()
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0 || entries.length > MOST_FILES) return entries
    entries.push(...some)
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })
}

/** What the control for folders gives: the browser has walked already. */
export function walkedFiles(files: readonly File[]): Walked {
  const kept = files.filter(({ name }) => !isJunk(name))
  const found = byPath(kept.map((file) => ({ file, path: file.webkitRelativePath })))
  return {
    found: found.slice(0, MOST_FILES),
    unreadable: [],
    leftOut: files.length - kept.length,
    loops: [],
    tooDeep: [],
    isCut: found.length > MOST_FILES,
  }
}
