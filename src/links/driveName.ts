/** OneDrive's and SharePoint's: on folders as well as files (support.microsoft.com, "Invalid file names and file types"). */
const FORBIDDEN = /["*:<>?/\\|]|\p{Cc}/gu
/** Not allowed as a whole name, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|\.lock|desktop\.ini|_vti_.*)(?:\.[^.]*)?$/i
/** A name of more is refused; a path may have 400 in all, of which the folder and the site's address take a part. */
const MOST_CHARS = 200

/** The name as OneDrive can keep it; a character that it cannot becomes a dash, so that the rest stays readable. */
export function driveName(wanted: string): string {
  const clean = wanted
    .replace(FORBIDDEN, '-')
    .replaceAll('_vti_', '-vti-')
    .replace(/^[\s~]+|[\s.]+$/g, '')
  const name = shortened(clean)
  return name === '' || RESERVED.test(name) ? `file ${name}`.trim() : name
}

/** `plan.pdf`, `plan (2).pdf`, `plan (3).pdf`: OneDrive takes each name once. */
export function numbered(name: string, number: number): string {
  if (number === 1) return name
  const { base, ending } = apart(name)
  return `${base} (${number})${ending}`
}

function shortened(name: string): string {
  if (name.length <= MOST_CHARS) return name
  const { base, ending } = apart(name)
  const cut = base.slice(0, MOST_CHARS - ending.length)
  // Not in the middle of a letter that is two units.
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut) + ending
}

/** An ending is what tells programs what it is; anything longer is a part of the name. */
function apart(name: string): { base: string; ending: string } {
  const [, base = name, ending = ''] = /^(.+?)((?:\.tar)?\.[^.\s]{1,12})$/.exec(name) ?? []
  return { base, ending }
}
