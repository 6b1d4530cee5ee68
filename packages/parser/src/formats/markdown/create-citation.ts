import type { Citation, CitationForm, Parameter, Span } from '@veracite/core'
import { canonicalParameterName } from '../../citation/parameter-names.js'
import { type CitationRanges, markdownTemplate, readValue, splitCitation } from './read-citation.js'
import { SourceMap } from './source-map.js'

/** A citation of a document by what stands between its delimiters. */
export interface FoundCitation {
  /** Of its first delimiter. */
  readonly start: number
  /** After its last; after its text where it is unclosed. */
  readonly end: number
  /** What stands between the delimiters, line starts of containers left out. */
  readonly value: string
  readonly form: CitationForm
  readonly isClosed: boolean
  readonly refName?: string
}

/** What a citation is built with. */
export interface CitationSource {
  readonly text: string
  readonly span: (start: number, end: number) => Span
}

/** How sure the fields of an unclosed citation are. */
const unclosedConfidence = 0.6

/** Builds a citation with exact spans. */
export function createCitation(source: CitationSource, found: FoundCitation, id: string): Citation {
  const { form, isClosed, refName } = found
  const innerStart = found.start + 2
  const inner = source.text.slice(innerStart, isClosed ? found.end - 2 : found.end)
  const map = new SourceMap(found.value, inner, innerStart)
  const value = restoreNulls(found.value, (at) => source.text.charAt(map.offsetAt(at)))
  const ranges = splitCitation(value)
  const rawTemplate = value.slice(ranges.nameStart, ranges.nameEnd)
  const toSpan = (start: number, end: number): Span =>
    source.span(map.offsetAt(start), map.endAt(start, end))
  return {
    id,
    template: markdownTemplate(rawTemplate) ?? rawTemplate,
    rawTemplate,
    form,
    parameters: createParameters(value, ranges, toSpan),
    span: source.span(found.start, found.end),
    nameSpan: toSpan(ranges.nameStart, ranges.nameEnd),
    ...(refName === undefined ? {} : { refName }),
    recovered: !isClosed,
    confidence: isClosed ? 1 : unclosedConfidence,
  }
}

/** Markdown shows a NUL as a replacement character; a citation has what was written. */
function restoreNulls(value: string, writtenAt: (at: number) => string): string {
  return value.replaceAll('\ufffd', (shown, at: number) => (writtenAt(at) === '\0' ? '\0' : shown))
}

function createParameters(
  text: string,
  { parameters }: CitationRanges,
  toSpan: (start: number, end: number) => Span,
): readonly Parameter[] {
  let position = 0
  return parameters.map(({ nameStart, nameEnd, valueStart, valueEnd, isNamed }) => {
    if (!isNamed) position += 1
    const rawName = isNamed ? text.slice(nameStart, nameEnd) : String(position)
    return {
      name: isNamed ? canonicalParameterName(rawName) : rawName,
      rawName,
      value: readValue(text.slice(valueStart, valueEnd)),
      span: toSpan(nameStart, valueEnd),
      nameSpan: toSpan(nameStart, nameEnd),
      valueSpan: toSpan(valueStart, valueEnd),
    }
  })
}
