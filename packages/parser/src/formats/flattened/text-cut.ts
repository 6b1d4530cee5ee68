import type { Cut } from './cut.js'
import { type CutContext, describeCut } from './cut-features.js'
import { cutWeights, type TextGroup } from './data/cut-weights.js'

/** Candidates looked at; longer values are beyond what can be told. */
const mostCandidates = 240

/** How much of a text is looked at for the end of a value. */
const reach: Readonly<Record<TextGroup, number>> = {
  name: 160,
  place: 120,
  publisher: 200,
  work: 240,
  title: 400,
  quote: 1600,
  text: 300,
}

/**
 * Finds where a value without a grammar ends in the text it runs on into.
 *
 * Every offset between two words is a candidate; what stands before and after it speaks for or
 * against it with weights that were fitted on real articles (a conditional logit), so that the
 * share of a candidate is the chance that it is the right one.
 */
export function cutText(
  text: string,
  range: { readonly start: number; readonly limit: number },
  context: CutContext,
): Cut {
  const { start } = range
  const limit = Math.min(range.limit, start + reach[context.group])
  const candidates = listCandidates(text, start, limit)
  const weights = cutWeights[context.group]
  let best = start
  let highest = Number.NEGATIVE_INFINITY
  const scores = candidates.map((end) => {
    const features = describeCut(text, { start, end, limit: range.limit }, context)
    const score = features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0)
    if (score > highest) {
      highest = score
      best = end
    }
    return score
  })
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0)
  return { end: best, confidence: 1 / total }
}

const boundaries =
  /\s+|(?<=[\p{Ll}\d.!?)"'])(?=\p{Lu})|(?=[.,;:)\]]+(?:\s|$))|(?=['"]{1,5}(?:\s|$))/gu

/** Offsets at which a value may end: before white space, punctuation and glued capitals. */
export function listCandidates(text: string, start: number, limit: number): readonly number[] {
  const stretch = text.slice(start, limit)
  const candidates = [start]
  for (const { index } of stretch.matchAll(boundaries)) {
    if (index > 0) candidates.push(start + index)
    if (candidates.length === mostCandidates) return candidates
  }
  const end = start + stretch.trimEnd().length
  if (candidates.at(-1) !== end) candidates.push(end)
  return candidates
}
