import { type CheckOptions, check, collectTargets } from '@veracite/checker'
import type { Citation, ParsedDocument, SourceVerdict } from '@veracite/core'

/** A citation whose sources all have their verdicts. */
export interface CheckedCitation {
  /** The place of its article. */
  readonly index: number
  /** Its place in the article. */
  readonly place: number
  readonly citation: Citation
  readonly verdicts: readonly SourceVerdict[]
}

/** Told of what gets known, in whatever order it does. */
export interface CheckListener {
  onCitation(checked: CheckedCitation): void
  /** All sources of the article of a place have their verdicts. */
  onChecked(index: number, verdicts: readonly SourceVerdict[]): void
}

/**
 * Checks the sources of several articles in one pass, so that what many of them cite is asked once. Of articles that
 * come one by one, only some thousand citations are known at once, and those articles that are not done.
 */
export async function checkDocuments(
  documents: readonly ParsedDocument[] | AsyncIterable<ParsedDocument>,
  options: CheckOptions,
  listener: CheckListener,
): Promise<void> {
  const tallies = new Map<number, ArticleTally>()

  function begin(document: ParsedDocument, index: number): readonly Citation[] {
    const tally = startTally(document, index)
    for (const { checked, missing } of tally.citations.values())
      if (missing === 0) listener.onCitation(checked)
    if (tally.missing === 0) listener.onChecked(index, [])
    else tallies.set(index, tally)
    return markCitations(document, index)
  }

  async function* beginEach(coming: AsyncIterable<ParsedDocument>): AsyncGenerator<Citation> {
    let index = 0
    for await (const document of coming) yield* begin(document, index++)
  }

  const citations = 'length' in documents ? documents.flatMap(begin) : beginEach(documents)
  for await (const verdict of check(citations, options)) {
    const { index, citationId } = readMark(verdict.citationId)
    const tally = tallies.get(index)
    if (tally === undefined) continue
    count(tally, { ...verdict, citationId }, listener)
    if (tally.missing === 0) tallies.delete(index)
  }
}

/** How far the check of a citation has come. */
interface CitationTally {
  readonly checked: CheckedCitation & { readonly verdicts: SourceVerdict[] }
  /** The verdicts that are not there yet. */
  missing: number
}

/** How far the check of an article has come. */
interface ArticleTally {
  readonly index: number
  readonly citations: ReadonlyMap<string, CitationTally>
  readonly verdicts: SourceVerdict[]
  missing: number
}

function startTally({ citations }: ParsedDocument, index: number): ArticleTally {
  const tallies = citations.map((citation, place): CitationTally => {
    const missing = collectTargets(citation).length
    return { checked: { index, place, citation, verdicts: [] }, missing }
  })
  const missing = tallies.reduce((sum, tally) => sum + tally.missing, 0)
  const byId = new Map(tallies.map((tally) => [tally.checked.citation.id, tally]))
  return { index, citations: byId, verdicts: [], missing }
}

function count(article: ArticleTally, verdict: SourceVerdict, listener: CheckListener): void {
  const own = article.citations.get(verdict.citationId)
  if (own) {
    own.checked.verdicts.push(verdict)
    own.missing -= 1
    if (own.missing === 0) listener.onCitation(own.checked)
  }
  article.verdicts.push(verdict)
  article.missing -= 1
  if (article.missing === 0) listener.onChecked(article.index, article.verdicts)
}

// The id of a citation is unique in its article only: two articles may well cite the same in the same words.

function markCitations({ citations }: ParsedDocument, index: number): readonly Citation[] {
  return citations.map((citation) =>
    // Not a spread, which would lose the fields that a citation works out only when it is asked.
    Object.create(citation, { id: { value: `${index}:${citation.id}`, enumerable: true } }),
  )
}

function readMark(id: string): { readonly index: number; readonly citationId: string } {
  const colon = id.indexOf(':')
  return { index: Number(id.slice(0, colon)), citationId: id.slice(colon + 1) }
}
