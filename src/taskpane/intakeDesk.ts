import { freeName } from '../attachments'
import type { AttachmentsDoor, ChosenFile, Row, Thing } from '../attachments'
import { createStore } from '../kernel'
import type { Clock, Readable } from '../kernel'
import { fileThings, isPlain } from './fileIntake'
import type { Brought } from '../start/brought'
import { walkedFiles, walkFolders } from './folderWalk'
import type { FoundFile, Walked } from './folderWalk'
import type { Format } from './format'
import { endingOf, isLink, isNamelessPicture, pictureName, wordsFile, wordsOf } from './pasted'
import type { Words, WordsAs } from './pasted'
import { leftOutText, lostText, nameWithFolders, walkTexts } from './textsIntake'

/** How files of a folder are called: by their own name, or with the folders before it. */
export type Naming = 'own' | 'folders'

export interface IntakeState {
  /** Files found so far; undefined: no folder is being read. */
  reading: number | undefined
  /** What there is to say of what came in last. */
  remarks: readonly string[]
  /** The same, where nothing is to be done about it. */
  note: string | undefined
  /** The last folder that has folders in it, and how its files are called. */
  folder: { paths: ReadonlyMap<Blob, string>; naming: Naming } | undefined
  /** The words that came in last. */
  words: { words: Words; as: WordsAs; file: File; base: string } | undefined
}

export interface Intake extends Readable<IntakeState> {
  take: (brought: Brought) => void
  /** Stops reading folders; nothing of them is taken. */
  stop: () => void
  setNaming: (naming: Naming) => void
  setWordsAs: (as: WordsAs) => void
  undoWords: () => void
}

export interface IntakeDeps {
  attachments: AttachmentsDoor
  clock: Clock
  /** As the pane speaks at that moment. */
  format: () => Format
  /** What was chosen for the folder before. */
  naming: { recall: () => Naming; keep: (naming: Naming) => void }
  /** Told to a screen reader. */
  say: (text: string) => void
}

const AT_REST: IntakeState = { reading: undefined, remarks: [], note: undefined, folder: undefined, words: undefined }

/** Looks at what came in and puts on the list what can be attached of it; the rest is told. */
export function createIntake({ attachments, clock, format, naming, say }: IntakeDeps): Intake {
  const store = createStore<IntakeState, Partial<IntakeState>>(AT_REST, (before, change) => ({ ...before, ...change }))
  const { dispatch, state } = store
  let stopping = new AbortController()
  /** Files found so far by each that is at work. */
  const reading = new Map<AbortSignal, number>()

  async function takeIn(brought: Brought) {
    if (isPlain(brought)) {
      dispatch({ remarks: [], note: undefined })
      return
    }
    const walked = await walkedOf(brought)
    if (walked === 'stopped') {
      const text = format().say('readingStopped')
      dispatch({ remarks: [text], note: undefined })
      say(text)
      return
    }
    const { whole, lost } = await looked(brought.virtual ?? [])
    const { words, files } = wordsAndFiles(brought)
    const things: Thing[] = [...fileThings([...files.map(withName), ...whole]), ...foundThings(walked?.found ?? [])]
    const remarks = walked === undefined ? [] : walkTexts(walked, format())
    const unnamed = (brought.lost ?? 0) + (brought.way === 'outlook' && files.length === 0 ? 1 : 0)
    if (lost.length + unnamed > 0) remarks.push(lostText(lost, format()))
    if (things.length === 0 && words === undefined && remarks.length === 0) remarks.push(format().say('nothingInIt'))
    const note = walked === undefined ? undefined : leftOutText(walked, format())
    dispatch({ remarks, note, words: undefined })
    for (const text of [...remarks, ...(note === undefined ? [] : [note])]) say(text)
    // Also when there is nothing: what was said of the choice before is over.
    attachments.choose(things)
    if (words !== undefined) takeWords(words, brought.way)
  }

  async function walkedOf({ files, folders = [] }: Brought): Promise<Walked | 'stopped' | undefined> {
    const fromControl = files.filter(isOfFolder)
    if (fromControl.length > 0) return walkedFiles(fromControl)
    if (folders.length === 0) return undefined
    const signal = AbortSignal.any([stopping.signal])
    const count = (files: number | undefined) => {
      if (files === undefined) reading.delete(signal)
      else reading.set(signal, files)
      const all = [...reading.values()].reduce((sum, one) => sum + one, 0)
      dispatch({ reading: reading.size === 0 ? undefined : all })
    }
    count(0)
    try {
      return await walkFolders(folders, { signal, onCount: count })
    } catch (error) {
      if (signal.aborted) return 'stopped'
      throw error
    } finally {
      count(undefined)
    }
  }

  function foundThings(found: readonly FoundFile[]): Thing[] {
    const hasFolders = found.some(({ path }) => path.split('/').length > 2)
    if (!hasFolders) return found.map(({ file, path }) => ({ kind: 'file', file: fileOf(file, path, 'own') }))
    const folder = { paths: new Map(found.map(({ file, path }) => [file, path])), naming: naming.recall() }
    dispatch({ folder })
    return found.map(({ file, path }) => ({ kind: 'file', file: fileOf(file, path, folder.naming) }))
  }

  function takeWords(words: Words, way: Brought['way']) {
    const names = way === 'paste' ? (['pastedText', 'pastedLink'] as const) : (['droppedText', 'droppedLink'] as const)
    const base = freeBase(format().say(names[isLink(words.plain) ? 1 : 0]), 'txt')
    chooseWords(words, 'text', base)
  }

  function chooseWords(words: Words, as: WordsAs, base: string) {
    const file = wordsFile(words, as, { nowMs: clock.now(), base })
    attachments.choose(fileThings([file]))
    dispatch({ words: { words, as, file, base } })
  }

  function withName(file: File): File {
    if (!isNamelessPicture(file)) return file
    const ending = endingOf(file)
    const base = freeBase(pictureName(format().say('pastedPicture'), clock.now()), ending)
    return new File([file], `${base}.${ending}`, { type: file.type, lastModified: clock.now() })
  }

  /** On the list two of a kind would look the same. */
  function freeBase(wanted: string, ending: string): string {
    const names = new Set(attachments.state().rows.map(({ name }) => name.toLowerCase()))
    return freeName(`${wanted}.${ending}`, (name) => names.has(name)).slice(0, -1 - ending.length)
  }

  const rowOfWords = () => {
    const { words } = state()
    return attachments.state().rows.find((row) => words !== undefined && isChosen(row, words.file))
  }

  return {
    state,
    subscribe: store.subscribe,
    take: (brought) => void takeIn(brought),
    stop() {
      stopping.abort(new DOMException('Stopped by the person.', 'AbortError'))
      stopping = new AbortController()
    },
    setNaming(to) {
      const { folder } = state()
      if (folder === undefined) return
      naming.keep(to)
      dispatch({ folder: { ...folder, naming: to } })
      const names = attachments.state().rows.flatMap((row): [number, string][] => {
        const path = row.thing.kind === 'file' ? folder.paths.get(row.thing.file.blob) : undefined
        return path === undefined ? [] : [[row.key, nameFor(path, to)]]
      })
      attachments.nameChosen(new Map(names))
    },
    setWordsAs(as) {
      const { words } = state()
      const row = rowOfWords()
      if (words === undefined || row === undefined || words.as === as) return
      attachments.cancel(row.key)
      chooseWords(words.words, as, words.base)
    },
    undoWords() {
      const row = rowOfWords()
      if (row !== undefined) attachments.cancel(row.key)
      dispatch({ words: undefined })
    },
  }
}

/** Whether a file is on the list and may still be changed. */
export function isChosen({ phase, thing }: Row, file: Blob): boolean {
  return phase.kind === 'chosen' && thing.kind === 'file' && thing.file.blob === file
}

function isOfFolder({ webkitRelativePath }: File): boolean {
  return webkitRelativePath !== ''
}

function fileOf(file: File, path: string, naming: Naming): ChosenFile {
  const chosen = { name: file.name, blob: file, lastModifiedMs: file.lastModified, path }
  return naming === 'own' ? chosen : { ...chosen, as: nameFor(path, naming) }
}

function nameFor(path: string, naming: Naming): string {
  return naming === 'own' ? (path.split('/').at(-1) ?? path) : nameWithFolders(path)
}

/** A picture without a name beside words is what the words look like in the program they come from. */
function wordsAndFiles(brought: Brought): { words: Words | undefined; files: readonly File[] } {
  const files = brought.files.filter((file) => !isOfFolder(file))
  const hasOther = (brought.folders?.length ?? 0) + (brought.virtual?.length ?? 0) + (brought.lost ?? 0) > 0
  const isAll = !hasOther && files.every(isNamelessPicture)
  if ((brought.plain ?? '').trim() === '' || !isAll) return { words: undefined, files }
  return { words: wordsOf(brought, files[0]), files: [] }
}

/** What another program promised: it is there, or it was empty or cannot be read. An empty file of the disk is one. */
async function looked(virtual: readonly File[]): Promise<{ whole: File[]; lost: string[] }> {
  const whole: File[] = []
  const lost: string[] = []
  for (const file of virtual) {
    const isWhole = await file
      .slice(0, 1)
      .arrayBuffer()
      .then(
        ({ byteLength }) => byteLength > 0,
        () => false,
      )
    if (isWhole || (file.size === 0 && !isMail(file))) whole.push(file)
    else lost.push(file.name)
  }
  return { whole, lost }
}

function isMail({ name }: File): boolean {
  return /\.(msg|eml)$/i.test(name)
}
