/** Makes one call of several for the same thing, also of such as come soon after. */
export type CallSharer<T> = (key: string, call: () => Promise<T>) => Promise<T>

/** Shares calls; the results of the last `limit` keys are kept, failures never. */
export function createCallSharer<T>(limit: number): CallSharer<T> {
  const results = new Map<string, Promise<T>>()
  return (key, call) => {
    const known = results.get(key)
    if (known) return known
    const result = call()
    results.set(key, result)
    result.catch(() => results.delete(key))
    const oldest = results.keys().next()
    if (results.size > limit && !oldest.done) results.delete(oldest.value)
    return result
  }
}
