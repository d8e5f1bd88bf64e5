import type { Say } from '../texts'

/** A full-pane explanation. */
export interface ProblemText {
  title: string
  text: string
  /** For whoever sets the add-in up. */
  detail?: string
}

/** Why there is no pane: the window around it, or words from `configProblemText`. */
export type FullPaneProblem =
  /** Office.js did not load. */
  | { kind: 'no-office' }
  /** The page runs in a plain browser or another application. */
  | { kind: 'other-host' }
  /** Outlook was not heard of. */
  | { kind: 'timed-out' }
  | ProblemText

/** What can be wrong with `config.json`, as src/config says it; declared here because the pane does not know that folder. */
export type ConfigProblemLike =
  | { kind: 'missing' }
  | { kind: 'unreachable'; status: number | undefined }
  | { kind: 'not-json'; line: number; column: number }
  | { kind: 'wrong-value'; key: string; found: string; allowed: string }
  | { kind: 'not-set-up' }

export type ConfigWarningLike =
  | { kind: 'unknown-key'; key: string; nearest: string | undefined }
  | { kind: 'other-build'; built: string; cloud: string }

/** The words for a deployment that cannot start. */
export function configProblemText(problem: ConfigProblemLike, say: Say): ProblemText {
  const text = say('forAdministrator')
  switch (problem.kind) {
    case 'missing':
      return { title: say('configMissing'), text, detail: say('configMissingDetail') }
    case 'unreachable': {
      const { status } = problem
      return {
        title: say('configUnreachable'),
        text: say('configUnreachableText'),
        detail: status === undefined ? say('configSilent') : say('configStatus', { status: `${status}` }),
      }
    }
    case 'not-json': {
      const [line, column] = [`${problem.line}`, `${problem.column}`]
      return { title: say('configNotJson'), text, detail: say('configNotJsonDetail', { line, column }) }
    }
    case 'wrong-value': {
      const { key, found, allowed } = problem
      return { title: say('configWrongValue'), text, detail: say('configWrongValueDetail', { key, found, allowed }) }
    }
    case 'not-set-up':
      return { title: say('configNotSetUp'), text, detail: say('configNotSetUpDetail') }
  }
}

/** A setting that has no effect or looks mistaken; the add-in runs all the same. */
export function configWarningText(warning: ConfigWarningLike, say: Say): string {
  if (warning.kind === 'other-build') {
    const { built, cloud } = warning
    return say('configOtherBuild', { built, cloud })
  }
  const { key, nearest } = warning
  return nearest === undefined ? say('configUnknownKey', { key }) : say('configUnknownKeyMeant', { key, nearest })
}

/** The words for any reason not to show the pane. */
export function fullPaneText(problem: FullPaneProblem, say: Say): ProblemText {
  if (!('kind' in problem)) return problem
  switch (problem.kind) {
    case 'no-office':
      return { title: say('noOffice'), text: say('noOfficeText'), detail: say('noOfficeDetail') }
    case 'other-host':
      return { title: say('otherHost'), text: say('otherHostText') }
    case 'timed-out':
      return { title: say('outlookSilent'), text: say('outlookSilentText') }
  }
}
