/** A table for a page that is written by a command: columns as wide as their widest cell, which is what Prettier makes of it. */
export function markdownTable(head: readonly string[], rows: readonly string[][]): string {
  const lines = [head, ...rows].map((cells) => cells.map(escaped))
  const widths = head.map((_, at) => Math.max(3, ...lines.map((cells) => cells[at]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const [first = [], ...others] = lines
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n')
}

/** Signs that Markdown reads, outside of code. */
function escaped(text: string): string {
  return text
    .split('`')
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll(/[|*_<]/g, '\\$&')))
    .join('`')
}
