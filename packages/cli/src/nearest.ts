import { distance } from 'fastest-levenshtein'

/** The candidate that a mistyped word most probably meant, if any is close to it. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // Beyond this length nobody mistyped a name of ours, and the distance costs quadratic time.
  if (word.length > 100) return undefined
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase())
    if (edits < bestDistance && edits < word.length) {
      best = candidate
      bestDistance = edits
    }
  }
  return best
}

/** A question to end an error message with: `; did you mean …?`, or nothing. */
export function suggest(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates)
  return candidate === undefined ? '' : `; did you mean ${candidate}?`
}
