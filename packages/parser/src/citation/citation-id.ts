/** Gives the citations of one document their ids, in the order of the text. */
export type CitationIds = (citationText: string) => string

/**
 * Starts the ids of one document.
 *
 * An id depends on the citation's own text, and on how many of the same text stand before it: so
 * it stays the same across runs and across edits elsewhere.
 */
export function createCitationIds(): CitationIds {
  const seen = new Map<string, number>()
  return (citationText) => {
    const hash = hashText(citationText)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return count === 1 ? hash : `${hash}-${count}`
  }
}

/** Two 32-bit multiplicative hashes side by side, of 30 bits each, as 12 digits of base 36. */
function hashText(text: string): string {
  let first = 0x811c9dc5
  let second = 0x9e3779b9
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x85ebca6b) ^ (second >>> 13)
  }
  return encode(first) + encode(second)
}

function encode(hash: number): string {
  // 30 bits stay a small integer, which turns into digits much faster.
  return (hash >>> 2).toString(36).padStart(6, '0')
}
