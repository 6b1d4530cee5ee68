/**
 * Gives the citations of one document their ids, in the order of the text: of each the text that
 * it stands in and, where that is more than the citation, from where to where.
 */
export type CitationIds = (text: string, start?: number, end?: number) => string

/**
 * Starts the ids of one document.
 *
 * An id depends on the citation's own text, and on how many of the same text stand before it: so
 * it stays the same across runs and across edits elsewhere.
 */
export function createCitationIds(): CitationIds {
  const seen = new Map<string, number>()
  return (text, start = 0, end = text.length) => {
    const hash = hashText(text, start, end)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return count === 1 ? hash : `${hash}-${count}`
  }
}

/** A longer citation is told by this much of its beginning and of its end, and by its length. */
const longestHalf = 1000

/** Two 32-bit multiplicative hashes side by side, of 30 bits each, as 12 digits of base 36. */
function hashText(text: string, start: number, end: number): string {
  // Kept signed: numbers beyond 31 bits would make the loop several times slower.
  let first = (end - start) | 0
  let second = 0x9e3779b9 | 0
  let at = start
  // Citations that nest deeply would take quadratic time.
  for (let limit = Math.min(end, start + longestHalf); ; limit = end) {
    for (; at < limit; at += 2) {
      const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0
      const units = text.charCodeAt(at) | (next << 16)
      first = Math.imul(first ^ units, 0x01000193)
      second = Math.imul(second ^ units, 0x85ebca6b) ^ (second >>> 13)
    }
    if (limit === end) return encode(first >>> 2, second >>> 2)
    at = Math.max(limit, end - longestHalf)
  }
}

function encode(first: number, second: number): string {
  return String.fromCharCode(
    digitOf(first / 36 ** 5),
    digitOf(first / 36 ** 4),
    digitOf(first / 36 ** 3),
    digitOf(first / 36 ** 2),
    digitOf(first / 36),
    digitOf(first),
    digitOf(second / 36 ** 5),
    digitOf(second / 36 ** 4),
    digitOf(second / 36 ** 3),
    digitOf(second / 36 ** 2),
    digitOf(second / 36),
    digitOf(second),
  )
}

/** The last digit before the point of a number in base 36. */
function digitOf(number: number): number {
  const digit = (number | 0) % 36
  return digit < 10 ? 0x30 + digit : 0x61 - 10 + digit
}
