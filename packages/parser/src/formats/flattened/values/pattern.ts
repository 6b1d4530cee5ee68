/**
 * A pattern for one of many words in any case, the longest that fits.
 *
 * The flag `i` would do, but with it `\p{Ll}` takes capitals too, and a word's end is told by the
 * capital of a heading glued to it.
 */
export function oneOf(words: readonly string[]): string {
  const byLength = [...new Set(words)].sort((a, b) => b.length - a.length)
  return `(?:${byLength.map(anyCase).join('|')})(?!\\p{Ll})`
}

/** A pattern for one word in any case. */
function anyCase(word: string): string {
  return Array.from(word, (character) => {
    const lower = character.toLowerCase()
    const upper = character.toUpperCase()
    if (lower === upper || upper.length !== lower.length) return escapeCharacter(character)
    return `[${lower}${upper}]`
  }).join('')
}

function escapeCharacter(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')
}

/** The offset after what a sticky pattern matches at an offset, or -1. */
export function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.exec(text) === null ? -1 : pattern.lastIndex
}
