/** Puts the focus into a field for a name and marks what stands before the ending, which is seldom meant to change. */
export function markStem(field: HTMLInputElement | null, name: string): void {
  const at = name.lastIndexOf('.')
  field?.focus()
  field?.setSelectionRange(0, at > 0 ? at : name.length)
}
