import type { ParsedDocument, SourceDocument } from '@veracite/core'
import { findChangedLines } from './changed-lines.js'
import { type Narrowing, narrowDocument, wholeDocument } from './narrow-document.js'

/** Tells what of an article is looked at. */
export type FindNarrowing = (parsed: ParsedDocument) => Narrowing

/**
 * Finds out what of the articles changed since a git revision.
 *
 * @throws {UsageError} where git knows no such revision
 * @throws {InputError} where an article is in no repository
 */
export async function findNarrowings(
  documents: readonly SourceDocument[],
  { cwd = process.cwd(), since }: { readonly cwd?: string; readonly since?: string },
): Promise<FindNarrowing> {
  if (since === undefined) return wholeDocument
  const paths = documents.map(({ path }) => path)
  const changed = await findChangedLines({ cwd, since, paths })
  return (parsed) => {
    const lines = changed.get(parsed.path)
    return lines === undefined || lines === 'all'
      ? wholeDocument(parsed)
      : narrowDocument(parsed, lines)
  }
}
