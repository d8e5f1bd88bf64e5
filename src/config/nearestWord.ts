/** The known word that a mistyped one was probably meant to be; undefined when none is near. Letter case does not count. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  // A quarter of the letters may differ; beyond that a suggestion is a guess ("colour" for "cloud").
  const allowed = Math.max(1, Math.floor(word.length / 4))
  const near = known
    .map((candidate) => ({ candidate, distance: edits(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((one, other) => one.distance - other.distance)
  return near[0]?.candidate
}

/** Letters to insert, remove or replace to make one word the other. */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, length) => length)
  for (let taken = 1; taken <= one.length; taken++) {
    const next = [taken]
    for (let length = 1; length <= other.length; length++) {
      const replaced = (row[length - 1] ?? 0) + (one[taken - 1] === other[length - 1] ? 0 : 1)
      next.push(Math.min((row[length] ?? 0) + 1, (next[length - 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row[other.length] ?? 0
}
