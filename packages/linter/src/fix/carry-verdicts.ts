import type { Citation, ParsedDocument, SourceVerdict } from '@veracite/core'
import { findField } from '../text/field.js'
import { isThere } from '../verdicts/is-there.js'
import type { OffsetMap } from './offset-map.js'

/** The citations of a text after edits, each with the one it was before. */
export function pairCitations(
  before: ParsedDocument,
  after: ParsedDocument,
  map: OffsetMap,
): ReadonlyMap<Citation, Citation> {
  const byStart = new Map(after.citations.map((citation) => [citation.span.start.offset, citation]))
  const pairs = new Map<Citation, Citation>()
  for (const citation of before.citations) {
    const { first, last } = map.place(citation.span.start.offset)
    const heir = byStart.get(first) ?? byStart.get(last)
    if (heir) pairs.set(heir, citation)
  }
  return pairs
}

/**
 * The verdicts that still hold after edits: none on a source whose address changed, and a copy that the
 * citation gives now is cited.
 */
export function carryVerdicts(
  verdicts: readonly SourceVerdict[],
  pairs: ReadonlyMap<Citation, Citation>,
): readonly SourceVerdict[] {
  const heirs = new Map(Array.from(pairs, ([heir, { id }]) => [id, heir]))
  const before = new Map(Array.from(pairs.values(), (citation) => [citation.id, citation]))
  return verdicts.flatMap((verdict) => {
    const [heir, old] = [heirs.get(verdict.citationId), before.get(verdict.citationId)]
    return heir && old ? carry(verdict, old, heir) : []
  })
}

function carry(verdict: SourceVerdict, before: Citation, after: Citation): SourceVerdict | [] {
  const { parameter, archive } = verdict
  const address = findField(after, parameter)?.value
  if (findField(before, parameter)?.value !== address) return follow(verdict, after, address)
  const copy = findField(after, 'archive-url')?.value
  const carried = { ...verdict, citationId: after.id }
  if (copy === findField(before, 'archive-url')?.value) return carried
  if (copy === undefined || copy !== archive.url) return []
  const { reason: _, ...rest } = archive
  return { ...carried, archive: { ...rest, status: 'cited' } }
}

/** The verdict on a page whose address is now the one that a check was led to; it has seen that one too. */
function follow(
  { live, ...verdict }: SourceVerdict,
  { id }: Citation,
  address: string | undefined,
): SourceVerdict | [] {
  if (address === undefined || address !== live.finalUrl || !isThere(live)) return []
  const seen = { ...live, status: 'alive', reason: 'ok' } as const
  return { ...verdict, citationId: id, url: address, live: seen }
}
