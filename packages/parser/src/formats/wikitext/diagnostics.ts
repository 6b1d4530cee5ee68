import type { ParseDiagnostic, ParseDiagnosticId } from '@veracite/core'
import { closeBrace } from './characters.js'
import type { WikitextCitation } from './citation.js'
import type { ScanResult } from './drafts.js'
import { sortByStart } from './ranges.js'
import type { WikitextSource } from './wikitext-source.js'

/** Damage, as offsets. */
interface Damage {
  readonly id: ParseDiagnosticId
  readonly start: number
  readonly end: number
  readonly citation?: WikitextCitation
}

/** The damage that was met in a text, in its order. */
export function listDiagnostics(
  source: WikitextSource,
  scan: ScanResult,
  citations: readonly WikitextCitation[],
): readonly ParseDiagnostic[] {
  const outermost = new Set(scan.outermost.map(({ start }) => start))
  const damages = citations.flatMap((citation) => {
    const isOutermost = outermost.has(citation.draft.start)
    return damageOf(source.text, citation, isOutermost)
  })
  for (const range of scan.unclosedReferences) damages.push({ id: 'ref-unclosed', ...range })
  return sortByStart(damages).map(({ id, start, end, citation }) => ({
    id,
    span: source.span(start, end),
    ...(citation === undefined ? {} : { citationId: citation.id }),
  }))
}

function damageOf(text: string, citation: WikitextCitation, isOutermost: boolean): Damage[] {
  const { start, end, partsEnd, ending } = citation.draft
  if (ending === 'brace') return [{ id: 'bad-close-brace', start: partsEnd, end, citation }]
  if (ending !== undefined) return [{ id: 'unclosed-cite', start, end, citation }]
  // Braces left over after a citation inside of a template are that template's.
  if (!isOutermost || text.charCodeAt(end) !== closeBrace) return []
  let over = end + 1
  while (text.charCodeAt(over) === closeBrace) over += 1
  return [{ id: 'bad-close-brace', start: end, end: over, citation }]
}
