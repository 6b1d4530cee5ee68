/** Passes things on in their order, in whatever order they get done. */
export interface InOrder<Item> {
  /** @param index the place of the item, from 0 */
  put(index: number, item: Item): void
}

/** Calls `pass` with each item once it and all before it are there; keeps none that was passed on. */
export function createInOrder<Item>(pass: (item: Item) => void): InOrder<Item> {
  const waiting = new Map<number, Item>()
  let passed = 0
  return {
    put(index, item) {
      waiting.set(index, item)
      for (;;) {
        const next = waiting.get(passed)
        if (next === undefined) return
        waiting.delete(passed)
        passed += 1
        pass(next)
      }
    },
  }
}
