import type {
  Citation,
  Diagnostic,
  ParsedDocument,
  SourceDocument,
  SourceVerdict,
  TextEdit,
} from '@veracite/core'
import { applyFixes } from '../fix.js'
import { lint } from '../lint.js'
import type { LintOptions } from '../options.js'
import { carryVerdicts, pairCitations } from './carry-verdicts.js'
import { type Difference, findDifferences } from './compare-parses.js'
import { createOffsetMap, type OffsetMap } from './offset-map.js'
import { isRebuilt } from './prove-rebuilt.js'

/** What proofs need and fixes may do. */
export interface ProofOptions extends LintOptions {
  /** Reads the text again: `parse` of `@veracite/parser`. */
  readonly parse: (source: SourceDocument) => ParsedDocument
  /** Whether fixes that ask for the editor's consent are applied too. @default false */
  readonly suggestions?: boolean
}

/** A text, and what is known of it. */
export interface State {
  readonly document: ParsedDocument
  readonly diagnostics: readonly Diagnostic[]
  readonly verdicts: readonly SourceVerdict[] | undefined
}

/** A text after fixes that do what they should. */
export interface Proven {
  readonly state: State
  readonly applied: readonly Diagnostic[]
  readonly edits: readonly TextEdit[]
}

/** What is wrong with a text after fixes. */
export interface Refuted {
  readonly complaints: readonly Complaint[]
}

/** One thing that fixes did not repair or made worse. */
export interface Complaint {
  /** The same for the same thing, whichever fixes are tried. */
  readonly key: string
  /** The fixes that have to do with it. */
  readonly suspects: readonly Diagnostic[]
}

/** Lints a text. */
export function judge(
  document: ParsedDocument,
  options: LintOptions,
  verdicts: readonly SourceVerdict[] | undefined,
): State {
  const { verdicts: _, ...rest } = options
  const diagnostics = lint(document, { ...rest, ...(verdicts && { verdicts }) })
  return { document, diagnostics, verdicts }
}

/** Whether a fix makes wikitext of a text whose citations have lost their markup. */
export function rebuilds({ ruleId, fix }: Diagnostic): boolean {
  return ruleId === 'flattened-cite' && fix !== undefined
}

/** Applies some fixes to a text, and looks whether they do what they should and nothing else. */
export function prove(
  state: State,
  wanted: readonly Diagnostic[],
  options: ProofOptions,
): Proven | Refuted {
  const { document } = state
  const { suggestions = false, parse } = options
  const { text, applied, edits } = applyFixes(document.text, wanted, { suggestions })
  const { path, syntax } = document
  const trial: Trial = { applied, edits, map: createOffsetMap(edits) }
  if (applied.some(rebuilds)) {
    const rebuilt = parse({ path, text, syntax: 'wikitext' })
    if (!isRebuilt(document, rebuilt)) return { complaints: [] }
    const pairs = pairCitations(document, rebuilt, trial.map)
    const carried = state.verdicts && carryVerdicts(state.verdicts, pairs)
    return { state: judge(rebuilt, options, carried), applied, edits }
  }
  const after = parse({ path, syntax, text })
  if (after.syntax !== syntax) return { complaints: [] }
  const [first] = findDifferences(document, after, trial.map).toSorted(byPlace)
  if (first) return { complaints: [{ key: keyOf(first), suspects: findCulprits(first, trial) }] }
  const pairs = pairCitations(document, after, trial.map)
  const verdicts = state.verdicts && carryVerdicts(state.verdicts, pairs)
  const next = judge(after, options, verdicts)
  const worse = findWorse(state, next, { applied, pairs })
  if (worse.length === 0) return { state: next, applied, edits }
  return { complaints: worse.map((one) => complain(one, document, trial)) }
}

/** Fixes, all applied at once. */
interface Trial {
  readonly applied: readonly Diagnostic[]
  readonly edits: readonly TextEdit[]
  readonly map: OffsetMap
}

// A text is read from its beginning: what does harm stands near the first thing that is read otherwise.
function byPlace(a: Difference, b: Difference): number {
  return a.span.start.offset - b.span.start.offset
}

function keyOf({ side, span }: Difference): string {
  return `${side} ${span.start.offset} ${span.end.offset}`
}

function findCulprits(place: Difference, { applied, edits, map }: Trial): readonly Diagnostic[] {
  const near = new Set(map.nearest(place).map((index) => edits[index]))
  return applied.filter(({ fix }) => fix?.edits.some((edit) => near.has(edit)))
}

/** A kind of finding of which there is more than there should be; of one citation, or of none. */
interface Worse {
  readonly kind: string
  /** The id that the citation had before. */
  readonly citationId: string | undefined
  /** Where one of them is, in the text after. */
  readonly span: Diagnostic['span']
}

/** What is still wrong that was to be repaired, and what is wrong that was not before. */
function findWorse(
  before: State,
  after: State,
  { applied, pairs }: Pick<Trial, 'applied'> & { pairs: ReadonlyMap<Citation, Citation> },
): readonly Worse[] {
  const oldIds = new Map(Array.from(pairs, ([heir, citation]) => [heir.id, citation.id]))
  const allowed = new Map<string, number>()
  const count = (kind: string, by: number): number => {
    const counted = (allowed.get(kind) ?? 0) + by
    allowed.set(kind, counted)
    return counted
  }
  for (const found of before.diagnostics) count(kindOf(found, found.citationId), 1)
  for (const found of applied) count(kindOf(found, found.citationId), -1)
  return after.diagnostics.flatMap((found) => {
    const citationId = found.citationId && (oldIds.get(found.citationId) ?? found.citationId)
    const kind = kindOf(found, citationId)
    return count(kind, -1) < 0 ? [{ kind, citationId, span: found.span }] : []
  })
}

function kindOf({ ruleId, messageId }: Diagnostic, citationId = ''): string {
  return `${ruleId} ${messageId} ${citationId}`
}

/** The complaint about what is worse: of the fixes of its citation, else of those near it. */
function complain(
  { kind, citationId, span }: Worse,
  { citations }: ParsedDocument,
  trial: Trial,
): Complaint {
  const citation = citations.find(({ id }) => id === citationId)
  if (!citation) return { key: kind, suspects: findCulprits({ side: 'after', span }, trial) }
  const own = trial.applied.filter((found) => found.citationId === citation.id)
  const near = findCulprits({ side: 'before', span: citation.span }, trial)
  return { key: kind, suspects: [...own, ...near] }
}
