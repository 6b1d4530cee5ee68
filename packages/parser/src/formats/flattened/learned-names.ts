/** The longest value that is learned. */
const longestName = 120

/** Values that stand whole in a document, by which the same values are known elsewhere in it. */
export class LearnedNames {
  private readonly names = new Set<string>()

  add(value: string): void {
    const key = foldName(value)
    if (key.length > 1 && key.length < longestName) this.names.add(key)
  }

  has(value: string): boolean {
    return this.names.has(foldName(value))
  }
}

/** A name without marks of emphasis, its white space folded. */
export function foldName(value: string): string {
  return value.replaceAll(/[\s'"]+/g, ' ').trim()
}
