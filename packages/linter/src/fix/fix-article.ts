import type {
  Citation,
  Diagnostic,
  ParsedDocument,
  SourceDocument,
  SourceVerdict,
} from '@veracite/core'
import { applyFixes, type FixResult } from '../fix.js'
import { lint } from '../lint.js'
import type { LintOptions } from '../options.js'
import { carryVerdicts, pairCitations } from './carry-verdicts.js'
import { parsesAlike } from './compare-parses.js'
import { createOffsetMap } from './offset-map.js'

/** What `fixArticle` needs and may do. */
export interface FixArticleOptions extends LintOptions {
  /** Reads the text again after each round: `parse` of `@veracite/parser`. */
  readonly parse: (source: SourceDocument) => ParsedDocument
  /** Whether fixes that ask for the editor's consent are applied too. @default false */
  readonly suggestions?: boolean
}

/** An article after its fixes. */
export interface FixedArticle {
  /** The fixed article, parsed. */
  readonly document: ParsedDocument
  /** Whose fixes it has, as they were reported; spans are of the text of their round. */
  readonly applied: readonly Diagnostic[]
  /** What is found in it now. */
  readonly remaining: readonly Diagnostic[]
  /** The verdicts that hold for it, where there were any. */
  readonly verdicts?: readonly SourceVerdict[]
}

/** Each round repairs what the one before uncovered; more are not worth their time. */
const mostRounds = 10

/** How often a round may parse again to find the fixes that do harm. */
const mostProofs = 80

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
  for (let round = 0; round < mostRounds; round += 1) {
    const result = runRound(state, options)
    if (result.applied.length === 0) break
    applied.push(...result.applied)
    state = result.state
  }
  const { document: fixed, diagnostics, verdicts } = state
  return { document: fixed, applied, remaining: diagnostics, ...(verdicts && { verdicts }) }
}

/** A text, and what is known of it. */
interface State {
  readonly document: ParsedDocument
  readonly diagnostics: readonly Diagnostic[]
  readonly verdicts: readonly SourceVerdict[] | undefined
}

interface Round {
  readonly state: State
  readonly applied: readonly Diagnostic[]
}

function judge(
  document: ParsedDocument,
  options: LintOptions,
  verdicts: readonly SourceVerdict[] | undefined,
): State {
  const { verdicts: _, ...rest } = options
  const diagnostics = lint(document, { ...rest, ...(verdicts && { verdicts }) })
  return { document, diagnostics, verdicts }
}

/** Applies as many fixes at once as can be proven to do what they should. */
function runRound(state: State, options: FixArticleOptions): Round {
  const { suggestions = false } = options
  const candidates = state.diagnostics.filter(({ fix }) => fix && (fix.safe || suggestions))
  let best: Round = { state, applied: [] }
  let proofs = 0
  const widen = (more: readonly Diagnostic[]): void => {
    if (more.length === 0 || proofs >= mostProofs) return
    proofs += 1
    const proven = prove(state, [...best.applied, ...more], options)
    if (proven) best = proven
    else if (more.length > 1) {
      const half = more.length >> 1
      widen(more.slice(0, half))
      widen(more.slice(half))
    }
  }
  widen(candidates)
  return best
}

/** The text with some fixes; `undefined` where one of them does harm. */
function prove(
  state: State,
  wanted: readonly Diagnostic[],
  options: FixArticleOptions,
): Round | undefined {
  const { document } = state
  const { suggestions = false, parse } = options
  const { text, applied, edits }: FixResult = applyFixes(document.text, wanted, { suggestions })
  const { path, syntax } = document
  const after = parse({ path, syntax, text })
  const map = createOffsetMap(edits)
  if (after.syntax !== syntax || !parsesAlike(document, after, map)) return undefined
  const pairs = pairCitations(document, after, map)
  const verdicts = state.verdicts && carryVerdicts(state.verdicts, pairs)
  const next = judge(after, options, verdicts)
  return isBetter(state, { state: next, applied }, pairs) ? { state: next, applied } : undefined
}

/** Whether what was to be repaired is repaired, and nothing is wrong that was not before. */
function isBetter(
  before: State,
  { state, applied }: Round,
  pairs: ReadonlyMap<Citation, Citation>,
): boolean {
  const oldIds = new Map(Array.from(pairs, ([heir, citation]) => [heir.id, citation.id]))
  const allowed = countByKind(before.diagnostics, (id) => id)
  for (const [kind, count] of countByKind(applied, (id) => id)) {
    allowed.set(kind, (allowed.get(kind) ?? 0) - count)
  }
  const found = countByKind(state.diagnostics, (id) => oldIds.get(id) ?? id)
  return [...found].every(([kind, count]) => count <= (allowed.get(kind) ?? 0))
}

function countByKind(
  diagnostics: readonly Diagnostic[],
  oldId: (citationId: string) => string,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { ruleId, messageId, citationId } of diagnostics) {
    const kind = [ruleId, messageId, citationId === undefined ? '' : oldId(citationId)].join(' ')
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}
