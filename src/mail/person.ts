/** Who a mail says it is from is worth little without the address; '' where it says neither. */
export function personText(name: string | null | undefined, address: string | null | undefined): string {
  const [shownName, shownAddress] = [present(name), present(address)]
  if (shownName === undefined || shownAddress === undefined || shownName === shownAddress)
    return shownName ?? shownAddress ?? ''
  return `${shownName} <${shownAddress}>`
}

export function present(text: string | null | undefined): string | undefined {
  return text === null || text?.trim() === '' ? undefined : text
}

/** Milliseconds since 1970; undefined: it is no date. */
export function instant(text: string | null | undefined): number | undefined {
  const ms = Date.parse(text ?? '')
  return Number.isNaN(ms) ? undefined : ms
}
