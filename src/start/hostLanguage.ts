/** Where Outlook on the web writes what it is: `Outlook$Web$16.01$en-US$…`, the fourth part. Others write it with `|`. */
const PARAMETER = '_host_Info'
const LANGUAGE_PART = 3

/** BCP 47, as Outlook's address of the pane hints at it; undefined: it does not. Office.js' word comes later and wins. */
export function hostLanguage(search: string): string | undefined {
  const parts = new URLSearchParams(search).get(PARAMETER)?.split(/[$|]/)
  const hint = parts?.[LANGUAGE_PART] ?? ''
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(hint) ? hint : undefined
}
