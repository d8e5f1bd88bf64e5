/** What became a file by being pasted or dropped as words. */
export interface Words {
  plain: string
  /** As a page of its own; undefined: it has no look worth keeping. */
  html: string | undefined
  /** The same as a picture, as some programs hand it over beside the words. */
  picture: File | undefined
}

export type WordsAs = 'text' | 'page' | 'picture'

const LOOK = /<(?:b|strong|i|em|u|s|h[1-6]|table|ul|ol|a|img|font|mark|code)\b|\bstyle=/i

/** Words, with the look they have where there is one. */
export function wordsOf({ plain = '', html = '' }: { plain?: string; html?: string }, picture?: File): Words {
  const page = `<!doctype html><meta charset="utf-8"><title>${TITLE}</title>\n${html}`
  return { plain, html: LOOK.test(html) ? page : undefined, picture }
}

const TITLE = 'Pasted text'

/** The ways in which words can become a file; the first is the usual one. */
export function waysOf({ html, picture }: Words): WordsAs[] {
  return [
    'text',
    ...(html === undefined ? [] : (['page'] as const)),
    ...(picture === undefined ? [] : (['picture'] as const)),
  ]
}

/** A link goes as text: Outlook blocks `.url` files for those who get them. */
export function wordsFile(words: Words, as: WordsAs, at: { nowMs: number; base: string }): File {
  const options = { lastModified: at.nowMs }
  switch (as) {
    case 'text':
      return new File([words.plain], `${at.base}.txt`, { ...options, type: 'text/plain' })
    case 'page':
      return new File([words.html ?? ''], `${at.base}.html`, { ...options, type: 'text/html' })
    case 'picture':
      // The same bytes: a picture is never decoded here, however large it is.
      return new File(words.picture === undefined ? [] : [words.picture], `${at.base}.${endingOf(words.picture)}`, {
        ...options,
        type: words.picture?.type ?? '',
      })
  }
}

export function isLink(plain: string): boolean {
  const text = plain.trim()
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)
}

/** What browsers call a picture that was copied as such and has no name. */
const NAMELESS = /^image\.\w{1,5}$/i

export function isNamelessPicture({ name, type }: File): boolean {
  return type.startsWith('image/') && NAMELESS.test(name)
}

/** `Pasted picture 2026-11-30 10.42`: by the person's own clock. */
export function pictureName(words: string, nowMs: number): string {
  const at = new Date(nowMs)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${words} ${day} ${two(at.getHours())}.${two(at.getMinutes())}`
}

const ENDINGS: Readonly<Record<string, string>> = { jpeg: 'jpg', 'svg+xml': 'svg', tiff: 'tif', 'x-icon': 'ico' }

export function endingOf(picture: File | undefined): string {
  const kind = picture?.type.split('/')[1] ?? 'png'
  return ENDINGS[kind] ?? kind.replace(/\W.*/, '')
}
