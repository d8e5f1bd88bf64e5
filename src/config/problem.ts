/** Why the pane cannot start with this `config.json`. The pane has a sentence for each. */
export type ConfigProblem =
  /** No `config.json` beside the page (404). */
  | { kind: 'missing' }
  /** It could not be fetched: no line, no answer in time, or the server answered `status`. */
  | { kind: 'unreachable'; status: number | undefined }
  /** Where the text stops being JSON; both count from 1. */
  | { kind: 'not-json'; line: number; column: number }
  /** `key` is the path of the value (`blockedExtensions[2]`), or `config.json` when the whole file is something else. */
  | { kind: 'wrong-value'; key: string; found: string; allowed: string }
  /** `clientId` still is the placeholder that the build ships. */
  | { kind: 'not-set-up' }

/** Something in `config.json` that has no effect or looks mistaken; the add-in runs all the same. */
export type ConfigWarning =
  /** `nearest`: the known key that was probably meant. */
  | { kind: 'unknown-key'; key: string; nearest: string | undefined }
  /** The page, and with it Office.js' address and the headers, was built for another cloud than `cloud` says. */
  | { kind: 'other-build'; built: string; cloud: string }
