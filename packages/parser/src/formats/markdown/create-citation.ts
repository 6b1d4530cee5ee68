import type { Citation, CitationForm, Parameter, Span } from '@veracite/core'
import { canonicalParameterName } from '../../citation/parameter-names.js'
import {
  type CitationRanges,
  markdownTemplate,
  type ParameterRange,
  readValue,
  splitCitation,
} from './read-citation.js'
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
    parameters: createParameters({ text: value, toSpan }, ranges),
    span: source.span(found.start, found.end),
    nameSpan: toSpan(ranges.nameStart, ranges.nameEnd),
    ...(refName === undefined ? {} : { refName }),
    recovered: !isClosed,
    confidence: isClosed ? 1 : unclosedConfidence,
  }
}

/** Markdown shows a NUL as a replacement character; a citation has what was written. */
function restoreNulls(value: string, writtenAt: (at: number) => string): string {
  if (!value.includes('\ufffd')) return value
  return value.replaceAll('\ufffd', (shown, at: number) => (writtenAt(at) === '\0' ? '\0' : shown))
}

/** What the parameters of a citation are cut out of. */
interface ParameterSource {
  readonly text: string
  readonly toSpan: (start: number, end: number) => Span
}

/** A parameter as offsets into the text of its citation; what it says is cut out when it is read. */
class MarkdownParameter implements Parameter {
  private readonly source: ParameterSource
  private readonly range: ParameterRange
  /** The number where it has no name. */
  private readonly position: number

  constructor(source: ParameterSource, range: ParameterRange, position: number) {
    this.source = source
    this.range = range
    this.position = position
  }

  get name(): string {
    const { rawName } = this
    return this.range.isNamed ? canonicalParameterName(rawName) : rawName
  }

  get rawName(): string {
    const { nameStart, nameEnd, isNamed } = this.range
    return isNamed ? this.source.text.slice(nameStart, nameEnd) : String(this.position)
  }

  get value(): string {
    return readValue(this.source.text.slice(this.range.valueStart, this.range.valueEnd))
  }

  get span(): Span {
    return this.source.toSpan(this.range.nameStart, this.range.valueEnd)
  }

  get nameSpan(): Span {
    return this.source.toSpan(this.range.nameStart, this.range.nameEnd)
  }

  get valueSpan(): Span {
    return this.source.toSpan(this.range.valueStart, this.range.valueEnd)
  }

  toJSON(): Parameter {
    const { name, rawName, value, span, nameSpan, valueSpan } = this
    return { name, rawName, value, span, nameSpan, valueSpan }
  }
}

function createParameters(
  source: ParameterSource,
  { parameters }: CitationRanges,
): readonly Parameter[] {
  let position = 0
  return parameters.map((range) => {
    if (!range.isNamed) position += 1
    return new MarkdownParameter(source, range, position)
  })
}
