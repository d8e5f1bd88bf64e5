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

const FOR_ADMINISTRATOR =
  'Nothing you did is wrong. Please pass this on to whoever manages add-ins in your organization:'

/** The words for a deployment that cannot start. */
export function configProblemText(problem: ConfigProblemLike): ProblemText {
  switch (problem.kind) {
    case 'missing':
      return {
        title: 'This add-in has no settings',
        text: FOR_ADMINISTRATOR,
        detail:
          'There is no config.json beside taskpane.html (404). Put one there; the deployment guide lists its keys.',
      }
    case 'unreachable':
      return {
        title: 'The settings of this add-in could not be read',
        text: 'Check the network, then reload. If it stays like this, pass this on to your administrator:',
        detail:
          problem.status === undefined
            ? 'config.json beside taskpane.html did not answer.'
            : `config.json beside taskpane.html was answered with HTTP ${problem.status}.`,
      }
    case 'not-json':
      return {
        title: 'The settings of this add-in cannot be understood',
        text: FOR_ADMINISTRATOR,
        detail: `config.json is not JSON: it stops making sense at line ${problem.line}, column ${problem.column}.`,
      }
    case 'wrong-value':
      return {
        title: 'A setting of this add-in is wrong',
        text: FOR_ADMINISTRATOR,
        detail: `config.json, “${problem.key}”: found ${problem.found}, allowed is ${problem.allowed}.`,
      }
    case 'not-set-up':
      return {
        title: 'This add-in is not set up yet',
        text: FOR_ADMINISTRATOR,
        detail:
          'clientId in config.json is still the placeholder. Register the add-in in Microsoft Entra and enter its application (client) id.',
      }
  }
}

/** A setting that has no effect or looks mistaken; the add-in runs all the same. */
export function configWarningText(warning: ConfigWarningLike): string {
  if (warning.kind === 'unknown-key') {
    const meant = warning.nearest === undefined ? '' : ` Did you mean “${warning.nearest}”?`
    return `config.json has a key that nothing reads: “${warning.key}”.${meant}`
  }
  return `This pane was built for the cloud “${warning.built}”, and config.json says “${warning.cloud}”. Build it with ADDIN_CLOUD=${warning.cloud}.`
}

/** The words for any reason not to show the pane. */
export function fullPaneText(problem: FullPaneProblem): ProblemText {
  if (!('kind' in problem)) return problem
  switch (problem.kind) {
    case 'no-office':
      return {
        title: 'Outlook’s part of this add-in did not load',
        text: 'Check the network, then reload. If it stays like this, the address of Office.js may be blocked where you are.',
        detail: 'The host that Office.js comes from has to be reachable; the deployment guide names it for each cloud.',
      }
    case 'other-host':
      return {
        title: 'This page belongs into Outlook',
        text: 'Open a calendar event in Outlook and choose “Event Attachments” there.',
      }
    case 'timed-out':
      return {
        title: 'Outlook does not answer',
        text: 'Reload. If that does not help, close this pane, reopen the event and try again.',
      }
  }
}
