import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createStore } from '../kernel'
import type { Clock, EventAbout, Readable, Store } from '../kernel'
import { ErrorBoundary } from './errorBoundary'
import { directionOf } from '../texts'
import type { Locale, Texts } from '../texts'
import { createFormat } from './format'
import type { Format } from './format'
import { FullPane } from './fullPane'
import { useReadable } from './hooks'
import { Pane } from './pane'
import { PaneContextProvider } from './paneContext'
import type { PaneDoors, Said } from './paneContext'
import { perDrawing } from './perDrawing'
import { Shell } from './shell'
import type { PaneTheme } from './shell'
import { fullPaneText } from './textsProblem'
import type { FullPaneProblem } from './textsProblem'
import type { WatchDrags, WatchEarlyFiles } from './useFilesFromAnywhere'

export interface PaneInput {
  element: HTMLElement
  doors: PaneDoors
  /** What the open event says of itself, for finding mails about it. Waits for Outlook; rejects only with the signal's reason. */
  aboutEvent: (signal: AbortSignal) => Promise<EventAbout>
  /** Mails and attachments dragged from Outlook itself. */
  onOutlookDrag: WatchDrags
  /** Files given before the pane was there. */
  onEarlyFiles: WatchEarlyFiles
  theme: PaneTheme
  /** BCP 47, of Outlook's own texts: decides the look of numbers and dates. */
  language: string
  /** What is said, and which way it is written. */
  texts: Texts
  /** Sentences for whoever runs the deployment. */
  notices: readonly string[]
  supportLog: () => string
  clock: Clock
  maxFileBytes: () => number
}

/** What becomes known only once Outlook and the settings are there. */
export interface PaneUpdate {
  language?: { tag: string; texts: Texts }
  notices?: readonly string[]
}

export interface PaneHandle {
  update: (update: PaneUpdate) => void
  close: () => void
}

interface Setting {
  format: Format
  dir: 'ltr' | 'rtl'
  lang: Locale
  notices: readonly string[]
}

/** Shows the pane in `element`. */
export function renderPane(input: PaneInput): PaneHandle {
  const { element, language, texts, notices } = input
  const setting = createStore<Setting, PaneUpdate>({ ...settingOf(language, texts), notices }, (before, update) => ({
    ...before,
    ...(update.language === undefined ? {} : settingOf(update.language.tag, update.language.texts)),
    ...(update.notices === undefined ? {} : { notices: update.notices }),
  }))
  const said = createStore<Said, Said>({ text: '' }, (_before, next) => next)
  const { attachments } = input.doors
  const onFrame = (draw: () => void) => void requestAnimationFrame(draw)
  const calm = { ...attachments, ...perDrawing(attachments, { clock: input.clock, onFrame }) }
  const doors = { ...input.doors, attachments: calm }
  const root = createRoot(element)
  root.render(
    <StrictMode>
      <Whole input={{ ...input, doors }} setting={setting} said={said} />
    </StrictMode>,
  )
  return {
    update: setting.dispatch,
    close: () => {
      root.unmount()
    },
  }
}

function settingOf(language: string, texts: Texts): Pick<Setting, 'format' | 'dir' | 'lang'> {
  return { format: createFormat(language, texts), dir: directionOf(texts.locale), lang: texts.locale }
}

function Whole({ input, setting, said }: { input: PaneInput; setting: Readable<Setting>; said: Store<Said, Said> }) {
  const { doors, aboutEvent, onOutlookDrag, onEarlyFiles, clock, maxFileBytes, supportLog, theme } = input
  const { format, dir, lang, notices } = useReadable(setting)
  return (
    <Shell theme={theme} dir={dir} lang={lang}>
      <ErrorBoundary say={format.say}>
        <PaneContextProvider
          value={{
            doors,
            aboutEvent,
            onOutlookDrag,
            onEarlyFiles,
            clock,
            format,
            say: format.say,
            maxFileBytes,
            supportLog,
            said,
          }}
        >
          <Pane notices={notices} />
        </PaneContextProvider>
      </ErrorBoundary>
    </Shell>
  )
}

/** Shows an explanation in place of the pane. */
export function renderFullPane({
  element,
  problem,
  theme,
  texts: { locale, say },
}: {
  element: HTMLElement
  problem: FullPaneProblem
  theme: PaneTheme
  texts: Texts
}): Pick<PaneHandle, 'close'> {
  const root = createRoot(element)
  root.render(
    <StrictMode>
      <Shell theme={theme} dir={directionOf(locale)} lang={locale}>
        <FullPane {...fullPaneText(problem, say)} say={say} />
      </Shell>
    </StrictMode>,
  )
  return {
    close: () => {
      root.unmount()
    },
  }
}
