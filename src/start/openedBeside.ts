/** What the manifest's button beside a mail adds to the pane's address. */
const PARAMETER = 'beside'

/** Where the pane was opened, as its address says; undefined: beside an event, or by a manifest that does not say it yet. */
export function openedBeside(search: string): 'message' | undefined {
  return new URLSearchParams(search).get(PARAMETER) === 'message' ? 'message' : undefined
}
