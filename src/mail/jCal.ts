/** One line of an iCalendar or vCard as jCal has it (RFC 7265): name, parameters, type, value. */
export type Line = readonly [name: string, parameters: Readonly<Record<string, string>>, type: string, value: unknown]

export type JCal = readonly [name: string, lines: readonly Line[], parts: readonly JCal[]]

/** As a file. Escaping and folding are the library's, which is loaded only now. */
export async function jCalFile(content: JCal, contentType: string): Promise<Blob> {
  const { default: ICAL } = await import('ical.js')
  return new Blob([ICAL.stringify([...content])], { type: contentType })
}

/** A text line; none where there is nothing to say. */
export function textLine(name: string, value: string | null | undefined): Line[] {
  const text = cleanText(value)
  return text === '' ? [] : [[name, {}, 'text', text]]
}

/** The library escapes line feeds; carriage returns and other control characters would break its lines. */
export function cleanText(value: string | null | undefined): string {
  return (value ?? '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim()
}

/** For parameters and addresses: one line, without a break that could start another. */
export function oneLine(value: string | null | undefined): string {
  return cleanText(value).replaceAll(/\s+/g, ' ')
}
