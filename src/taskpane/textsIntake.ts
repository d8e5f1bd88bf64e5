import type { Walked } from './folderWalk'
import { MOST_FILES } from './folderWalk'
import type { Format } from './format'
import type { WordsAs } from './pasted'

/** Words of the ways in that are fetched when they are first needed. */
export const INTAKE = {
  cancelReading: 'Stop reading',
  readingStopped: 'Reading the folder was stopped. Nothing of it is on the list.',
  emptyFolder: 'There is no file in this folder.',
  nothing: 'There was nothing in it that can be attached.',
  tooDeep: 'Folders that lie too deep inside others were left out. Drop them by themselves.',
  undo: 'Undo',
  pastedText: 'Pasted text',
  pastedLink: 'Pasted link',
  pastedPicture: 'Pasted picture',
  droppedText: 'Dropped text',
  droppedLink: 'Dropped link',
  newName: 'New name',
} as const

export function readingText(files: number, format: Format): string {
  return files === 1 ? 'Reading the folder… 1 file' : `Reading the folder… ${format.count(files)} files`
}

/** What a folder held, and what of it is not on the list. */
export function walkTexts(walked: Walked, format: Format): string[] {
  const { found, unreadable, loops, tooDeep, isCut } = walked
  return [
    ...(found.length === 0 && unreadable.length === 0 ? [INTAKE.emptyFolder] : []),
    ...(unreadable.length > 0 ? [unreadableText(unreadable, format)] : []),
    ...loops.slice(0, 1).map((path) => `“${path}” leads back into itself by a link. It was read once.`),
    ...(tooDeep.length > 0 ? [INTAKE.tooDeep] : []),
    ...(isCut
      ? [
          `Only the first ${format.count(MOST_FILES)} files were read. Make a .zip of the folder, or choose parts of it.`,
        ]
      : []),
  ]
}

/** Worth a word, and no warning. */
export function leftOutText(count: number, format: Format): string | undefined {
  if (count === 0) return undefined
  return count === 1
    ? '1 hidden system file was left out.'
    : `${format.count(count)} hidden system files were left out.`
}

/** More names than these say no more than their number. */
const NAMED = 3

function unreadableText(paths: readonly string[], format: Format): string {
  const names = namesText(paths, format)
  if (paths.length === 1) return `${names} could not be read.`
  return `${format.count(paths.length)} files or folders could not be read: ${names}.`
}

/** `a, b, c and 7 more`. */
function namesText(names: readonly string[], format: Format): string {
  const more = names.length - NAMED
  const named = names
    .slice(0, NAMED)
    .map((name) => `“${name}”`)
    .join(', ')
  return more > 0 ? `${named} and ${format.count(more)} more` : named
}

/** Mails that Outlook announced, and did not hand over. */
export function lostText(names: readonly string[], unnamed: number, format: Format): string {
  const next = 'Search for the mail below instead.'
  if (names.length === 1 && unnamed === 0) return `${namesText(names, format)} came without its content. ${next}`
  if (names.length > 0) return `${namesText(names, format)} came without their content. ${next}`
  return `Outlook did not hand over what was dropped. ${next}`
}

export function moreText(count: number, format: Format): string {
  return `And ${format.count(count)} more like this.`
}

export function folderText(files: number, format: Format): string {
  return files === 1
    ? 'How the file of this folder is named'
    : `How the ${format.count(files)} files of this folder are named`
}

export function wordsText(name: string): string {
  return `The text is on the list as “${name}”.`
}

export const WORDS_AS: Record<WordsAs, string> = {
  text: 'As plain text',
  page: 'With its formatting',
  picture: 'As a picture',
}

/** A file in a folder, as an attachment can be called: a name cannot hold a slash. */
export function nameWithFolders(path: string): string {
  return path.split('/').join(' - ')
}
