/** Hands values from those who find them to one who waits for them. */
export interface Channel<T> {
  push(value: T): void
  /** Ends the iteration, with an error where one is given. */
  close(error?: unknown): void
  [Symbol.asyncIterator](): AsyncGenerator<T, void, undefined>
}

/** A channel without bound: what is pushed is kept until it is taken. */
export function createChannel<T>(): Channel<T> {
  let values: T[] = []
  let wake = (): void => undefined
  let ending: { readonly error?: unknown } | undefined
  return {
    push(value) {
      values.push(value)
      wake()
    },
    close(error) {
      ending ??= error === undefined ? {} : { error }
      wake()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const taken = values
        values = []
        yield* taken
        if (values.length > 0) continue
        if (ending?.error !== undefined) throw ending.error
        if (ending !== undefined) return
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
