/** Passes things on in their order, in whatever order they get done. */
export interface InOrder<Item> {
  /** @param index the place of the item, from 0 */
  put(index: number, item: Item): void
  /** All that was put, in order. */
  readonly items: readonly Item[]
}

/** Calls `pass` with each item once it and all before it are there. */
export function createInOrder<Item>(pass: (item: Item) => void): InOrder<Item> {
  const items: Item[] = []
  const waiting = new Map<number, Item>()
  return {
    items,
    put(index, item) {
      waiting.set(index, item)
      for (;;) {
        const next = waiting.get(items.length)
        if (next === undefined) return
        waiting.delete(items.length)
        items.push(next)
        pass(next)
      }
    },
  }
}
