import { compileMessage } from '@lingui/message-utils/compileMessage'
import { systemClock } from '../../../src/kernel'
import { loadTexts } from '../../../src/texts'
import type { Texts } from '../../../src/texts'
import type { Catalogue } from '../../../src/texts/catalogue'
import { en } from '../../../src/texts/en'
import { createSay } from '../../../src/texts/say'
import { pseudo } from '../../../src/texts/testing/pseudo'
import { configProblemText, renderFullPane, renderPane } from '../../../src/taskpane'
import type { FullPaneProblem, PaneDoors } from '../../../src/taskpane'
import { standingDoors } from './doors'
import { EMPTY_MAILBOX, NOW_MS } from './findDoors'
import { takeSteps } from './steps'
import { SCENES } from './scenes'
import { HOSTILE_SCENES } from './scenesOfChoosing'

/** What scripts/gallery.ts asks of this page. */
export interface Gallery {
  names: readonly string[]
  /** Scenes of hostile mails in the preview: shown by tests, not photographed. */
  hostile: readonly string[]
  /** What the pane asked of its doors. */
  calls: string[]
  /** What it asked by itself, without a word to the person. */
  quietCalls: string[]
  /** Resolves once the scene's own steps are done. */
  show: (name: string, look: { isDark: boolean | undefined; language: string }) => Promise<void>
}

declare global {
  interface Window {
    gallery: Gallery
  }
}

/** As Windows names its pseudo-locale: English, accented and twice as long. */
export const PSEUDO = 'qps-ploc'

async function textsFor(language: string): Promise<Texts> {
  return language === PSEUDO ? { locale: 'en', say: createSay('en', compiled(pseudo(en))) } : loadTexts(language)
}

/** As the build does it with the catalogues that are files. */
function compiled(catalogue: Catalogue): Catalogue {
  const messages = Object.entries(catalogue).map(([key, message]) => [key, compileMessage(message)])
  return Object.fromEntries(messages) as Catalogue
}

const problemsIn = ({ say }: Texts): Readonly<Record<string, FullPaneProblem>> => ({
  'problem-no-office': { kind: 'no-office' },
  'problem-other-host': { kind: 'other-host' },
  'problem-wrong-value': configProblemText(
    {
      kind: 'wrong-value',
      key: 'cloud',
      found: '"mars"',
      allowed: 'one of "global", "usGov", "usGovDod", "china"',
    },
    say,
  ),
  'problem-not-set-up': configProblemText({ kind: 'not-set-up' }, say),
})

const PROBLEM_NAMES = Object.keys(problemsIn({ locale: 'en', say: createSay('en', en) }))

/** Time stands still, so that a picture is the same picture tomorrow. */
const clock = { ...systemClock, now: () => NOW_MS }
const calls: string[] = []
const quietCalls: string[] = []
let closeShown: () => void = () => undefined

/** A bug of our own, met while the pane is drawn. */
function brokenDoors(doors: PaneDoors): PaneDoors {
  const state = () => {
    throw new Error('A bug on purpose.')
  }
  return { ...doors, mail: { ...doors.mail, state } }
}

window.gallery = {
  names: [...Object.keys(SCENES), ...PROBLEM_NAMES],
  hostile: Object.keys(HOSTILE_SCENES),
  calls,
  quietCalls,
  async show(name, { isDark, language }) {
    closeShown()
    closeShown = () => undefined
    const element = document.createElement('div')
    element.style.height = '100%'
    document.body.replaceChildren(element)
    const texts = await textsFor(language)
    const state = { isDark }
    const theme = { state: () => state, subscribe: () => () => undefined }
    const scene = name === 'broken' ? SCENES['chosen'] : (SCENES[name] ?? HOSTILE_SCENES[name])
    if (scene === undefined) {
      const problem = problemsIn(texts)[name]
      if (problem !== undefined) closeShown = renderFullPane({ element, problem, theme, texts }).close
      return
    }
    const pane = renderPane({
      element,
      doors:
        name === 'broken'
          ? brokenDoors(standingDoors(scene, calls, quietCalls))
          : standingDoors(scene, calls, quietCalls),
      onOutlookDrag: () => () => undefined,
      onEarlyFiles: () => undefined,
      aboutEvent: () => Promise.resolve(scene.mailbox?.about ?? EMPTY_MAILBOX.about),
      theme,
      language,
      texts,
      notices: name === 'everything' ? ['config.json has a key that nothing reads: “colour”.'] : [],
      supportLog: () => 'log',
      clock,
      maxFileBytes: () => 150 * 1024 * 1024,
    })
    closeShown = pane.close
    await takeSteps(element, scene.steps ?? [], texts)
  },
}
