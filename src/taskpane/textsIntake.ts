import { MOST_FILES } from './folderWalk'
import type { Walked } from './folderWalk'
import type { Format } from './format'
import type { WordsAs } from './pasted'

/** What a folder held that is not on the list. */
export function walkTexts({ found, unreadable, loops, tooDeep, isCut }: Walked, format: Format): string[] {
  const { say } = format
  return [
    ...(found.length === 0 && unreadable.length === 0 ? [say('folderEmpty')] : []),
    ...(unreadable.length > 0 ? [unreadableText(unreadable, format)] : []),
    ...loops.slice(0, 1).map((path) => say('folderLoop', { path })),
    ...(tooDeep.length > 0 ? [say('foldersTooDeep')] : []),
    ...(isCut ? [say('folderCut', { count: format.count(MOST_FILES) })] : []),
  ]
}

/** Worth a word, and no warning. */
export function leftOutText({ leftOut }: Walked, { say, count }: Format): string | undefined {
  return leftOut === 0 ? undefined : say('hiddenLeftOut', { count: count(leftOut) })
}

/** More names than these say no more than their number. */
const NAMED = 3

function unreadableText(paths: readonly string[], format: Format): string {
  const { say, count } = format
  const names = namesText(paths, format)
  const more = unnamedCount(paths)
  return more > 0 ? say('notReadableMore', { names, count: count(more) }) : say('notReadable', { names })
}

/** `“a”, “b”, “c”`: the first few. */
export function namesText(names: readonly string[], { say, comma }: Format): string {
  return comma(names.slice(0, NAMED).map((name) => say('quoted', { name })))
}

/** How many are not named. */
export function unnamedCount(names: readonly string[]): number {
  return Math.max(0, names.length - NAMED)
}

/** Mails that Outlook announced, and did not hand over. */
export function lostText(names: readonly string[], format: Format): string {
  const { say } = format
  return names.length > 0 ? say('mailsWithoutContent', { names: namesText(names, format) }) : say('nothingHandedOver')
}

export const WORDS_AS = {
  text: 'wordsAsText',
  page: 'wordsAsPage',
  picture: 'wordsAsPicture',
} as const satisfies Record<WordsAs, string>

/** A file in a folder, as an attachment can be called: a name cannot hold a slash. */
export function nameWithFolders(path: string): string {
  return path.split('/').join(' - ')
}
