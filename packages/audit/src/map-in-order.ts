/**
 * Does something asynchronous with each of many things, a bounded number at once, and gives the results in
 * order. No more of the source is read than is under way.
 */
export async function* mapInOrder<Item, Result>(
  source: AsyncIterable<Item>,
  limit: number,
  act: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const underWay: Promise<Result>[] = []
  for await (const item of source) {
    const result = act(item)
    // It is awaited later; until then its failure is nobody's.
    result.catch(() => undefined)
    underWay.push(result)
    const first = underWay.length >= limit ? underWay.shift() : undefined
    if (first) yield await first
  }
  for (const result of underWay) yield await result
}
