/**
 * What a person typed, as the value of Graph's `$search`: in quotes, with KQL's own signs and operators taken as plain
 * text. Words are looked for in any order (KQL joins them with AND); "words in quotes" stay together.
 * Returns undefined when nothing searchable is left.
 */
export function searchValue(text: string): string | undefined {
  const terms = [...text.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([whole, phrase]) =>
    term(phrase ?? whole, phrase !== undefined),
  )
  const kql = terms.filter((one) => one !== '').join(' ')
  return kql === '' ? undefined : `"${kql}"`
}

/** KQL reads these as syntax: property restrictions, groups, ranges, wildcards. */
const KQL_SIGNS = /[:()<>=*+\-,;&|!{}[\]~^]/
const KQL_OPERATORS = /^(AND|OR|NOT|NEAR|ONEAR|XRANK|WORDS)$/i

function term(raw: string, quoted: boolean): string {
  const plain = raw.replaceAll(/["\\]/g, ' ').replaceAll(/\s+/g, ' ').trim()
  if (!/[\p{L}\p{N}\p{S}]/u.test(plain)) return ''
  const asPhrase = quoted || plain.includes(' ') || KQL_SIGNS.test(plain) || KQL_OPERATORS.test(plain)
  // Inside $search's own quotes, a phrase's quotes are escaped with a backslash.
  return asPhrase ? `\\"${plain}\\"` : plain
}
