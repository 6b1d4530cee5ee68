/** Values that stand whole in a document, by which the same values are known elsewhere in it. */
export class LearnedNames {
  private readonly counts = new Map<string, number>()

  add(value: string): void {
    const key = fold(value)
    if (key.length > 1 && key.length < 120) this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
  }

  has(value: string): boolean {
    return this.counts.has(fold(value))
  }
}

function fold(value: string): string {
  return value.replaceAll(/[\s'"]+/g, ' ').trim()
}
