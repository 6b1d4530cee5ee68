import type { ParseDiagnostic, ParseDiagnosticId } from '@veracite/core'
import { closeBrace } from './characters.js'
import type { WikitextCitation } from './citation.js'
import { type Ranges, sortByStart } from './ranges.js'
import type { ScanResult } from './scan-result.js'
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
  const damages: Damage[] = []
  let outermost: ReadonlySet<number> | undefined
  let conversionEnds: ReadonlySet<number> | undefined
  for (const citation of citations) {
    const { row } = citation
    const start = scan.templates.startOf(row)
    const end = scan.templates.endOf(row)
    const ending = scan.templates.endingOf(row)
    if (ending === 'brace') {
      const brace = scan.templates.partsEndOf(row)
      damages.push({ id: 'bad-close-brace', start: brace, end, citation })
    } else if (ending !== undefined) damages.push({ id: 'unclosed-cite', start, end, citation })
    else if (source.text.charCodeAt(end) === closeBrace) {
      outermost ??= startsOf(scan.outermost)
      // Braces left over after a citation inside of a template are that template's.
      if (!outermost.has(start)) continue
      conversionEnds ??= listConversionEnds(source.text)
      if (conversionEnds.has(end)) continue
      damages.push({ id: 'bad-close-brace', start: end, end: endOfBraces(source, end), citation })
    }
  }
  for (const range of scan.unclosedReferences) damages.push({ id: 'ref-unclosed', ...range })
  return sortByStart(damages).map(({ id, start, end, citation }) => ({
    id,
    span: source.span(start, end),
    ...(citation === undefined ? {} : { citationId: citation.id }),
  }))
}

/** Where the braces stand that end the `-{…}-` in which words for several scripts stand. */
function listConversionEnds(text: string): ReadonlySet<number> {
  const ends = new Set<number>()
  let depth = 0
  for (const { 0: mark, index } of text.matchAll(/-\{(?!\{(?!\{))|\}-/g)) {
    if (mark === '-{') depth += 1
    else if (depth > 0) {
      depth -= 1
      ends.add(index)
    }
  }
  return ends
}

function startsOf(ranges: Ranges): ReadonlySet<number> {
  const starts = new Set<number>()
  for (let index = 0; index < ranges.length; index += 1) starts.add(ranges.startOf(index))
  return starts
}

function endOfBraces({ text }: WikitextSource, start: number): number {
  let end = start
  while (text.charCodeAt(end) === closeBrace) end += 1
  return end
}
