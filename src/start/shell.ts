import { createGivenFiles } from './givenFiles'
import type { GivenFiles } from './givenFiles'
import { hostLanguage } from './hostLanguage'
import { keptTheme } from './keptTheme'
import { shellTexts } from './shellTexts'
import type { ShellTexts } from './shellTexts'

/** What stands in the page before the pane does. */
export interface Shell extends GivenFiles {
  /** The pane's code will not come. */
  failed: () => void
}

declare global {
  interface Window {
    /** Not there when its script could not be loaded. */
    paneShell?: Shell
  }
}

/** Nobody waits longer without a word. The code may still come after it, and then it takes over as ever. */
const LATE_MS = 12_000

interface Parts {
  input: HTMLInputElement
  /** The visible words of the control. */
  label: HTMLElement
  hint: HTMLElement
  looking: HTMLElement
  /** For what has to be said. */
  words: HTMLElement
}

/** Makes the page's static markup work: takes what is given and says what has to be said. undefined: there is none. */
export function createShell(page: Window): Shell | undefined {
  const { document } = page
  const parts = partsOf(document)
  if (parts === undefined) return undefined
  keptTheme(page)
  const language = hostLanguage(page.location.search) ?? page.navigator.language
  const { lang, dir, texts } = shellTexts(language)
  Object.assign(document.documentElement, { lang, dir })
  fetchEarly(document, lang)
  fill(parts, texts)

  const says = createSayings(page, parts, texts)
  const given = createGivenFiles({ page, input: parts.input, onKept: says.kept })
  const focus = watchFocus(parts.input)
  const late = page.setTimeout(says.late, LATE_MS)
  const failed = () => {
    page.clearTimeout(late)
    says.failed()
  }
  const onScriptError = ({ target }: Event) => {
    if (target instanceof HTMLScriptElement && target.dataset['own'] !== undefined) failed()
  }
  page.addEventListener('error', onScriptError, true)
  return {
    failed,
    handOver(listener) {
      page.clearTimeout(late)
      page.removeEventListener('error', onScriptError, true)
      const stop = given.handOver(listener)
      if (focus.take()) document.querySelector<HTMLElement>('input[type=file]')?.focus({ preventScroll: true })
      return stop
    },
  }
}

/** The catalogue of this language, beside the engine and not after it. */
function fetchEarly(document: Document, lang: string): void {
  const files = document.getElementById('pane')?.dataset['texts'] ?? ''
  const file = files.split(' ').find((one) => one.startsWith(`${lang}.`))
  if (file === undefined) return
  const link = document.createElement('link')
  Object.assign(link, { rel: 'preload', as: 'script', href: file })
  document.head.append(link)
}

function partsOf(document: Document): Parts | undefined {
  const input = document.querySelector<HTMLInputElement>('#shell-files')
  const [label, hint, looking, words] = ['label', 'hint', 'looking', 'words'].map((name) =>
    document.getElementById(`shell-${name}`),
  )
  if (input === null || !label || !hint || !looking || !words) return undefined
  return { input, label, hint, looking, words }
}

function fill({ input, label, hint, looking }: Parts, texts: ShellTexts): void {
  input.setAttribute('aria-label', texts.chooseFiles)
  label.textContent = texts.chooseFiles
  hint.textContent = texts.hint
  looking.textContent = texts.looking
}

/** One thing at a time, below the control; a failure stays. */
function createSayings(page: Window, { words }: Parts, texts: ShellTexts) {
  let isOver = false
  let hasFiles = false
  const say = (sentences: readonly string[], button?: string) => {
    if (isOver) return
    const { document } = page
    const paragraph = document.createElement('p')
    paragraph.textContent = sentences.join(' ')
    words.replaceChildren(paragraph)
    if (button === undefined) return
    const reload = document.createElement('button')
    reload.type = 'button'
    reload.textContent = button
    reload.addEventListener('click', () => {
      page.location.reload()
    })
    words.append(reload)
  }
  return {
    kept: () => {
      hasFiles = true
      say([texts.kept])
    },
    late: () => {
      say([texts.late], texts.reload)
    },
    failed: () => {
      say([texts.failed, ...(hasFiles ? [texts.chooseAgain] : [])], texts.reload)
      isOver = true
    },
  }
}

/** Whether the control has the focus, or had it when it left the page: not every browser tells of that. */
function watchFocus(input: HTMLElement): { take: () => boolean } {
  let has = input.ownerDocument.activeElement === input
  input.addEventListener('focus', () => {
    has = true
  })
  input.addEventListener('blur', () => {
    queueMicrotask(() => {
      if (input.isConnected) has = false
    })
  })
  return {
    take: () => {
      const { activeElement, body } = input.ownerDocument
      return has && (activeElement === null || activeElement === body)
    },
  }
}
