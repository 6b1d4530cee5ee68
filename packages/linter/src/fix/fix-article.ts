import type { Diagnostic, ParsedDocument, SourceVerdict, TextEdit } from '@veracite/core'
import { judge, type ProofOptions } from './prove.js'
import { createRounds } from './run-round.js'

/** What `fixArticle` needs and may do. */
export interface FixArticleOptions extends ProofOptions {}

/** An article after its fixes. */
export interface FixedArticle {
  /** The fixed article, parsed. */
  readonly document: ParsedDocument
  /** Whose fixes it has, as they were reported; spans are of the text of their round. */
  readonly applied: readonly Diagnostic[]
  /** All that was changed, in rounds: the edits of each, in their order, are of the text that the one before left. */
  readonly rounds: readonly (readonly TextEdit[])[]
  /** What is found in it now. */
  readonly remaining: readonly Diagnostic[]
  /** The verdicts that hold for it, where there were any. */
  readonly verdicts?: readonly SourceVerdict[]
}

/** Each round repairs what the one before uncovered; more are not worth their time. */
const mostRounds = 10

/**
 * Applies the fixes of all that `lint` finds, until none is left to apply. Every fix is proven by parsing
 * again: one after which something else than it meant is read differently, the finding is still there or
 * a new one appears, is left out. Fixing the result changes nothing.
 *
 * @throws `ConfigError` where an option names a preset or rule that does not exist
 */
export function fixArticle(document: ParsedDocument, options: FixArticleOptions): FixedArticle {
  let state = judge(document, options, options.verdicts)
  const applied: Diagnostic[] = []
  const rounds: (readonly TextEdit[])[] = []
  const runRound = createRounds(options)
  for (let round = 0; round < mostRounds; round += 1) {
    const result = runRound(state)
    if (result.applied.length === 0) break
    applied.push(...result.applied)
    rounds.push(result.edits)
    state = result.state
  }
  const { document: fixed, diagnostics, verdicts } = state
  return { document: fixed, applied, rounds, remaining: diagnostics, ...(verdicts && { verdicts }) }
}
