import { type CheckOptions, check, collectTargets } from '@veracite/checker'
import type { Citation, ParsedDocument, SourceVerdict } from '@veracite/core'

/** Tells that all sources of an article have their verdicts. */
export type OnChecked = (index: number, verdicts: readonly SourceVerdict[]) => void

/**
 * Checks the sources of several articles in one pass, so that what many of them cite is asked once. Every article is
 * passed to `onChecked`, in the order in which they get done.
 */
export async function checkDocuments(
  documents: readonly ParsedDocument[],
  options: CheckOptions,
  onChecked: OnChecked,
): Promise<void> {
  const verdicts: SourceVerdict[][] = documents.map(() => [])
  const expected = documents.map(countTargets)
  for (const [index, count] of expected.entries()) if (count === 0) onChecked(index, [])
  for await (const verdict of check(documents.flatMap(markCitations), options)) {
    const { index, citationId } = readMark(verdict.citationId)
    const own = verdicts[index] ?? []
    own.push({ ...verdict, citationId })
    if (own.length === expected[index]) onChecked(index, own)
  }
}

function countTargets({ citations }: ParsedDocument): number {
  return citations.reduce((count, citation) => count + collectTargets(citation).length, 0)
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
