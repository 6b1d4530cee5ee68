/** What an ASCII code unit counts as in a name: its lower case; 0 where it is skipped. */
const folded: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit)
  return ' _-'.includes(character) ? 0 : character.toLowerCase().charCodeAt(0)
})

/**
 * Finds names in a text where they stand, without copying them out: a hash table with open
 * addressing. Case, spaces, underscores and hyphens do not count; names beyond ASCII are not held.
 */
export class NameTable<T> {
  private readonly keys: (string | undefined)[]
  private readonly values: (T | undefined)[]
  private readonly mask: number

  constructor(entries: readonly (readonly [name: string, value: T])[]) {
    const size = 2 ** Math.ceil(Math.log2(entries.length * 3 + 1))
    this.mask = size - 1
    this.keys = Array.from({ length: size }, () => undefined)
    this.values = Array.from({ length: size }, () => undefined)
    for (const [name, value] of entries) this.add(name, value)
  }

  /** The value of the name that stands from `start` to `end`. */
  find(text: string, start: number, end: number): T | undefined {
    const hash = hashName(text, start, end)
    if (hash === -1) return undefined
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const key = this.keys[slot]
      if (key === undefined) return undefined
      if (isSameName(key, text, start, end)) return this.values[slot]
    }
  }

  private add(name: string, value: T): void {
    const hash = hashName(name, 0, name.length)
    if (hash === -1) return
    let slot = hash & this.mask
    for (let key = this.keys[slot]; key !== undefined; key = this.keys[slot]) {
      if (isSameName(key, name, 0, name.length)) return
      slot = (slot + 1) & this.mask
    }
    this.keys[slot] = name.replaceAll(/[ _-]/g, '').toLowerCase()
    this.values[slot] = value
  }
}

/** The longest name worth hashing; bounds the work that hostile names can cause. */
const longestName = 60

function hashName(text: string, start: number, end: number): number {
  if (end - start > longestName) return -1
  let hash = 0
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 127) return -1
    const fold = folded[unit] ?? 0
    if (fold !== 0) hash = Math.imul(hash ^ fold, 0x01000193) ^ (hash >>> 15)
  }
  return hash & 0x7fffffff
}

/** Compares a folded key with the name that stands from `start` to `end`. */
function isSameName(key: string, text: string, start: number, end: number): boolean {
  let matched = 0
  for (let at = start; at < end; at += 1) {
    const fold = folded[text.charCodeAt(at)] ?? 0
    if (fold === 0) continue
    if (matched === key.length || key.charCodeAt(matched) !== fold) return false
    matched += 1
  }
  return matched === key.length
}
