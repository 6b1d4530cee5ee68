import type { Cut } from './cut.js'
import { type CutContext, CutDescriber } from './cut-features.js'
import { commonWeights, groupWeights } from './data/cut-weights.js'
import type { TextGroup } from './data/parameter-types.js'

/** Candidates looked at; longer values are beyond what can be told. */
const mostCandidates = 300

/** Code units of a text that are looked at for the end of a value. */
const reach: Readonly<Record<TextGroup, number>> = {
  name: 160,
  place: 120,
  publisher: 200,
  work: 240,
  title: 400,
  quote: 1600,
  text: 300,
}

/** Where a value stands that nothing ends: it may reach from `start` to `limit`. */
export interface TextRange {
  readonly start: number
  readonly limit: number
}

/**
 * Finds where a value without a grammar ends in the text it runs on into.
 *
 * Every offset between two words is a candidate; what stands before and after it speaks for or
 * against it with weights that were fitted on real articles (a conditional logit), so that the
 * share of a candidate is the chance that it is the right one.
 */
export function cutText(text: string, range: TextRange, context: CutContext): Cut {
  const own = groupWeights[context.group]
  const candidates = describeCandidates(text, range, context).map(({ end, features }) => ({
    end,
    score: features.reduce(
      (sum, feature) => sum + (commonWeights[feature] ?? 0) + (own[feature] ?? 0),
      0,
    ),
  }))
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a))
  const total = candidates.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0)
  return { end: best.end, confidence: 1 / total }
}

/** The offsets at which a value may end, each with what speaks for or against it. */
export function describeCandidates(
  text: string,
  { start, limit }: TextRange,
  context: CutContext,
): readonly { readonly end: number; readonly features: readonly string[] }[] {
  const stretch = text.slice(start, Math.min(limit, start + reach[context.group]))
  const describer = new CutDescriber(
    stretch,
    text.slice(start, limit).slice(0, stretch.length + 120),
    context,
  )
  return listCandidates(stretch).map((length) => ({
    end: start + length,
    features: describer.describe(length),
  }))
}

const boundaries = new RegExp(
  [
    '\\s+',
    '(?<=[\\p{Ll}\\d.!?)"\'])(?=\\p{Lu})',
    '(?=[.,;:)\\]]+(?:[\\s,-]|$))',
    '(?<=[.,;:)\\]])(?=["\'(])',
    '(?=[\'"]{1,5}(?:\\s|$))',
    '(?=<[a-z/!]|\\[https?:)',
  ].join('|'),
  'gu',
)

/** Lengths that a value may have: up to white space, punctuation, tags, links and glued capitals. */
function listCandidates(stretch: string): readonly number[] {
  const lengths = [0]
  for (const { index } of stretch.matchAll(boundaries)) {
    if (index > 0) lengths.push(index)
    if (lengths.length === mostCandidates) return lengths
  }
  const whole = stretch.trimEnd().length
  if (lengths.at(-1) !== whole && whole > 0) lengths.push(whole)
  return lengths
}
