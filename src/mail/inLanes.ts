/** Graph takes four requests at a time of one app for one mailbox; more would be throttled. */
const LANES = 4

/** Runs over all items, at most four at a time; results in the order of the items. The first failure ends it. */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>()
  const waiting = items.entries()
  const lane = async () => {
    // One iterator for all lanes: each takes what is next.
    for (const [at, item] of waiting) results.set(at, await run(item))
  }
  await Promise.all(Array.from({ length: Math.min(LANES, items.length) }, lane))
  return [...results].sort(([one], [other]) => one - other).map(([, result]) => result)
}
