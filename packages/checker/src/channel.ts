/** Hands values from those who find them to one who waits for them. */
export interface Channel<T> {
  push(value: T): void
  /** Resolves when few values wait to be taken: whoever finds more does well to wait for it. */
  ready(): Promise<void>
  /** Ends the iteration, with an error where one is given. */
  close(error?: unknown): void
  [Symbol.asyncIterator](): AsyncGenerator<T, void, undefined>
}

/** Values that wait to be taken before whoever finds more is to wait too. */
const enough = 200

/** A channel. What is pushed is kept until it is taken, ready or not. */
export function createChannel<T>(): Channel<T> {
  let values: T[] = []
  let left = 0
  let wake = (): void => undefined
  const pushers: (() => void)[] = []
  let ending: { readonly error?: unknown } | undefined

  function* take(): Generator<T, void, undefined> {
    const taken = values
    values = []
    for (const value of taken) {
      left--
      yield value
    }
    for (const resume of pushers.splice(0)) resume()
  }

  return {
    push(value) {
      values.push(value)
      left++
      wake()
    },
    async ready() {
      while (left > enough && ending === undefined) {
        await new Promise<void>((resolve) => pushers.push(resolve))
      }
    },
    close(error) {
      ending ??= error === undefined ? {} : { error }
      wake()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        yield* take()
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
